import Catalogue
import Foundation
import Testing

@testable import Store

/// A number or an address that is withheld is found in a text in all of its spellings, and nothing else is.
@Suite struct WithheldSpellingTests {
    private static func withheld() -> WithheldPoints {
        var points = WithheldPoints()
        for number in ["+442079460111", "020 7946 0111", "+4532123456", "+18003569377", "+390698765432"] {
            points.withhold(number, WithheldOwner(contactID: nil, kind: .voice))
        }
        for address in ["jane.doe@harbour.example", "o'neil@harbour.example", "m@xn--hfen-loa.example"] {
            points.withhold(address, WithheldOwner(contactID: nil, kind: .email))
        }
        points.withhold("https://harbour.example/write-to-jane/", WithheldOwner(contactID: nil, kind: .form))
        points.withhold("Signal: +44 7700 900461", WithheldOwner(contactID: nil, kind: .messenger))
        points.withhold("@jane_doe", WithheldOwner(contactID: nil, kind: .messenger))
        return points
    }

    static let numbers = [
        "+442079460111", "+44 20 7946 0111", "+44 (0)20 7946 0111", "+44(0)2079460111", "0044 20 7946 0111",
        "0044(0)20-7946-0111", "011 44 20 7946 0111", "020 7946 0111", "(020) 7946 0111", "02079460111",
        "020-7946-0111", "020.7946.0111", "020/79460111", "020  -  7946  -  0111", "020\u{A0}7946\u{A0}0111",
        "020\u{2011}7946\u{2011}0111", "0 2 0 7 9 4 6 0 1 1 1", "020 7946\n0111", "020\r\n7946 0111",
        "０２０ ７９４６ ０１１１", "＋４４２０７９４６０１１１", "٠٢٠ ٧٩٤٦ ٠١١١", "०२० ७९४६ ०१११",
        "𝟎𝟐𝟎 𝟕𝟗𝟒𝟔 𝟎𝟏𝟏𝟏", "020\u{AD}7946\u{200B}0111", "\u{202A}020 7946 0111\u{202C}", "tel:+442079460111",
        "tel:+44-20-7946-0111", "O2O 7946 O111", "020 7946 01ll", "020%207946%200111", "%2B442079460111",
        "%30%32%30%37%39%34%36%30%31%31%31", "020%25207946%25200111", "&#48;20 7946 0111", "020&nbsp;7946&nbsp;0111",
        "020&#x20;7946 &amp;#48;111", "020 7946 0111 ext. 12", "020 7946 0111x12", "[020] *7946* _0111_",
        "020 | 7946 | 0111", "(+44) 20 7946 0111", "44 20 7946 0111",
        // Others' countries, and letters that dial digits.
        "+45 32 12 34 56", "32 12 34 56", "0045 32123456", "1-800-FLOWERS", "1-800-356-9377", "(800) FLOWERS",
        "800 flowers", "+39 06 9876 5432", "06 98765432", "0039 0698765432",
        // In words.
        "oh two oh seven nine four six oh double one one", "oh-two-oh, seven-nine-four-six, zero-triple-one",
        "zero twenty, seventy-nine forty-six, oh one eleven", "plus forty-four twenty seventy nine forty six oh one 11",
        "null zwei null, neunundsiebzig sechsundvierzig null eins elf",
        "null zwo null sieben neun vier sechs null dreimal eins",
        "zéro deux zéro, soixante-dix-neuf, quarante-six, zéro un onze",
        "cero dos cero siete nueve cuatro seis cero uno once", "zero due zero settantanove quarantasei zero uno undici",
        "nul twee nul negenenzeventig zesenveertig nul een elf",
        "zero dois zero sete nove quarenta e seis zero um onze",
        "020 seven nine four six 0111",
        // As it is dialled in its area.
        "7946 0111", "7946-0111", "7946.0111", "79460111", "2: 7946 0111", "seven nine four six oh one double one",
        // By messenger.
        "07700 900461", "+44 7700 900 461", "https://wa.me/447700900461",
    ]

    static let addresses = [
        "jane.doe@harbour.example", "JANE.DOE@Harbour.Example", "<jane.doe@harbour.example>",
        "mailto:jane.doe@harbour.example", "mailto:jane.doe@harbour.example?subject=Tides&body=x",
        "mailto:jane.doe%40harbour.example", "jane.doe%40harbour.example", "jane.doe%2540harbour.example",
        "jane.doe@harbour.example's", "jane.doe@harbour.example’s", "jane.doe@harbour.example.",
        "'jane.doe@harbour.example'",
        "jane.doe@harbour.example-team", "e-mail=jane.doe@harbour.example", "e-mail:jane.doe@harbour.example,",
        "https://x.example/?to=jane.doe@harbour.example&x=1", "jane.doe [at] harbour.example",
        "jane.doe(at)harbour.example", "jane.doe {at} harbour {dot} example", "jane.doe at harbour dot example",
        "jane dot doe at harbour dot example", "Jane.Doe AT harbour DOT example",
        "jane.doe [ at ] harbour [ dot ] example",
        "jane.doe(a)harbour.example", "jane.doe [ät] harbour [punkt] example", "jane.doe arroba harbour punto example",
        "jane.doe-at-harbour.example", "jane.doe_at_harbour.example", "jane.doe<at>harbour.example",
        "jane.doe&#64;harbour.example", "jane.doe&#x40;harbour&period;example", "jane.doe&commat;harbour.example",
        "jane.doe＠harbour．example", "ｊａｎｅ．ｄｏｅ＠ｈａｒｂｏｕｒ．ｅｘａｍｐｌｅ", "jane.doe @ harbour.example",
        "jane.doe@\nharbour.example", "jane.\ndoe@harbour.example", "jane.doe@harbour.\r\n  example",
        "jane.d\u{AD}oe@har\u{200B}bour.example", "o'neil@harbour.example", "**jane.doe@harbour.example**",
        "https://harbour.example/write-to-jane", "http://www.harbour.example/write-to-jane/?from=kit", "@jane_doe",
    ]

    @Test(arguments: numbers + addresses)
    func isStruckOutHoweverItIsSpelt(_ spelling: String) {
        let text = "Please ask Jane (today): \(spelling) – or come by at noon."
        let struck = WithheldSpellingTests.withheld().struckOut(of: text)
        #expect(struck.contains("****"), "\(struck)")
        #expect(struck.utf8.count == text.utf8.count, "spans stay right")
        #expect(struck.hasPrefix("Please ask Jane (today): ") && struck.hasSuffix(" – or come by at noon."))
        let left = struck.dropFirst(25).dropLast(23)
        #expect(left.count { $0.isNumber } <= 2, "\(left)")
        #expect(!left.lowercased().contains("doe") && !left.contains("0111"), "\(left)")
    }

    @Test(arguments: [
        "020 7946 0112", "020 7946 01112", "120 7946 011", "32 12 34 57", "832123456", "3212 34567",
        "2026-11-29 14:30, 10,000 of 32,123", "anna-jane.doe@harbour.example",
        "joe.jane.doe@harbour.example", "neil@harbour.example", "jane.doe@other.example", "Jane Doe at Harbour",
        "We meet at harbour dot point at noon.", "https://harbour.example/write-to-janet", "jane_doe",
        "https://bank.example/9820794601110", "from 7 to 9, 460 of 111",
        // Another area, other endings, a day, and words of everyday.
        "0161 7946 0111", "(0161) 7946 0111", "0161/7946 0111", "7946 0112", "7946 01112", "17946 0111",
        "020 7946 0110/0112", "020 7946 0110, 11 November 2026", "020 7946 0110 and 11 others", "0110/0111",
        "one or two, three of four, seven nine", "twenty seventy-nine forty-six", "double one one, oh one eleven",
        "jane.doe.kit@harbour.example", "jane+doe@harbour.example", "m@hafen.example", "a b c @ d e",
    ])
    func whatOnlyLooksAlikeStays(_ text: String) {
        #expect(WithheldSpellingTests.withheld().struckOut(of: text) == text)
    }

    /// Within its area a number may have six digits; an amount that is as long stays.
    @Test(arguments: [
        ("Call 567890 now", "Call ****** now"), ("567 890", "*******"), ("567-890.", "*******."),
        ("(567890)", "(******)"), ("01234 567890", "************"), ("+44 1234 567 890", "****************"),
        ("0123-12 34 56 or 12 34 56", "************* or ********"),
        ("567,890 came", "567,890 came"), ("567.890", "567.890"), ("£567890", "£567890"), ("€ 567 890", "€ 567 890"),
        ("567 890 €", "567 890 €"), ("567890.50", "567890.50"), ("567890 %", "567890 %"), ("9567890", "9567890"),
        ("5678901", "5678901"), ("05678 567890", "05678 567890"), ("32 12 34 57", "***********"),
        ("12 34 57", "12 34 57"),
    ])
    func aShortNumberIsStruckOutWithinItsArea(_ text: String, _ struck: String) {
        var points = WithheldPoints()
        for number in ["01234 567890", "+441234567890", "0123-12 34 56", "+45 32 12 34 57"] {
            points.withhold(number, WithheldOwner(contactID: nil, kind: .voice))
        }
        #expect(points.struckOut(of: text) == struck)
    }

    /// What is broken, odd or hostile ends, and leaves a text that is a text.
    @Test(arguments: [
        "%", "%4", "%%40", "&", "&#;", "&#x110000;", "&amp;amp;amp;", "@", "@@@", "x@", "@harbour.example", ".@.",
        "%FF%FE",
        "\u{FFFD}@\u{FFFD}", "(at", "[ [at] ]", String(repeating: "@", count: 3000),
        String(repeating: "1", count: 3000),
        String(repeating: "a.", count: 3000) + "@", String(repeating: "[at]", count: 3000),
        String(repeating: "%25", count: 3000), String(repeating: "&amp;", count: 3000), "020 7946 0111",
    ])
    func anythingMayBeRead(_ text: String) {
        let struck = WithheldSpellingTests.withheld().struckOut(of: text)
        #expect(struck.utf8.count == text.utf8.count)
    }

    @Test func whatIsHandedOutAfterAllStays() {
        var points = WithheldSpellingTests.withheld()
        points.handOut(number: "+442079460111")
        #expect(!points.finds(in: "020 7946 0111"))
        #expect(points.finds(in: "32 12 34 56"))
    }

    @Test func aTaggedAddressThatIsHandedOutStays() {
        var points = WithheldSpellingTests.withheld()
        points.handOut(address: "Jane.Doe+Kit@harbour.example")
        #expect(!points.finds(in: "jane.doe+kit@harbour.example"))
        #expect(points.finds(in: "jane.doe+tides@harbour.example") && points.finds(in: "jane.doe@harbour.example"))
    }

    /// Behind another number, its last digits alone: what stands before them, and is not withheld, stays.
    @Test(arguments: [
        ("020 7946 0110/0111, 0112", "020 7946 0110/****, 0112"), ("020 7946 0110 / 11", "020 7946 0110 / **"),
        ("020 7946 0110/1", "020 7946 0110/*"), ("(020) 7946-0110/0109/0111", "(020) 7946-0110/0109/****"),
        ("020 7946 0110-11", "020 7946 0110-**"), ("020 7946 0110 or 0111", "020 7946 0110 or ****"),
        ("+44 20 7946 0110, 0111", "+44 20 7946 0110, ****"), ("020 7946 0110 oder 0111", "020 7946 0110 oder ****"),
        ("020 7946 0100-0111 ext. 3", "020 7946 0100-***********"), ("020/7946/0110/0111", "020/7946/0110/****"),
        ("7946 0110 / 0111", "7946 0110 / ****"), ("020 7946 0111/0112", "*************/0112"),
    ])
    func anEndingAloneIsStruckOut(_ text: String, _ struck: String) {
        #expect(WithheldSpellingTests.withheld().struckOut(of: text) == struck)
    }

    @Test func somethingElseStandsInItsPlace() {
        let text = "Call 020 7946 0111 (mobile), jane.doe@harbour.example."
        let replaced = WithheldSpellingTests.withheld().replaced(in: text) { $0.kind == .email ? "[mail]" : "[call]" }
        #expect(replaced == "Call [call] (mobile), [mail].")
    }

    /// A hundred thousand numbers and addresses, and a text with thousands of others: seconds were it not linear.
    @Test(.timeLimit(.minutes(1)))
    func manyAreFoundAsFastAsOne() {
        var points = WithheldPoints()
        for number in 0..<100_000 {
            points.withhold("+4420\(79_000_000 + number)", WithheldOwner(contactID: nil, kind: .voice))
            points.withhold("p\(number)@harbour.example", WithheldOwner(contactID: nil, kind: .email))
        }
        let line = "Ask 020 7800 0123 or q17@harbour.example, 14:30 on 29 November 2026, at the old wall dot.\n"
        let text = String(repeating: line, count: 400)
        #expect(points.struckOut(of: text) == text)
        #expect(
            points.struckOut(of: text + "020 7900 0123 p17@harbour.example") == text
                + "************* *******************")
    }
}
