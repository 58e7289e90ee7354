import Testing

@testable import VCard

/// Lines that are written as they stand are those that a close look would not change.
@Suite struct LinesInPlaceTests {
    /// Lines of which cards are put together; some are ordinary, some only look so.
    private static let lines: [[Property]] = [
        [.fullName("Ana Lind")], [.name(PersonName(family: "Lind", given: "Ana"))], [.organisation(["Harbour; Watch"])],
        [.title("Head, of Media")], [.role("Press officer")], [.email("ana@harbourwatch.example", isPreferred: true)],
        [.telephone("+442079460018", .voice, extension: "102", isPreferred: true)],
        [.telephone("+447700900123", .mobile), .telephone("+442079460019", .fax)],
        [.telephone("020 7946 0018", .voice)], [.telephone("+44 7700 900123", .message)],
        [.url("https://harbourwatch.example/a")], [.url("harbourwatch.example")], [.note("One\nTwo, three")],
        [.note("A second note")], [.uid("abcdef00-0000-4000-8000-000000000010")],
        [Property("UID", text: "abcdef00-0000-4000-8000-000000000010")], [Property("LANG", text: "en")],
        [Property("LANG", text: "de")], [Property("KIND", text: "org")], [Property("TEL", text: "tel:+44")],
        [Property("TEL", text: "+442079460018", group: "item1"), Property("X-ABLabel", text: "duty", group: "item1")],
        [
            Property("TEL", text: "+442079460018", group: "item2"),
            Property("X-ABLabel", text: "_$!<Work>!$_", group: "item2"),
        ],
        [Property("X-ABLabel", text: "nobody's", group: "item3")], [Property("X-ABLabel", text: "nobody's")],
        [Property("EMAIL", text: "mailto:ana@harbourwatch.example")], [Property("EMAIL", text: "ana")],
        [Property("TEL", text: "+1", parameters: [.type("pager")])], [Property("N", text: "Lind;Ana")],
        [.fullName("  ")], [.note(" ")], [Property("PREF", text: "1")], [Property("tel", text: "+1")],
        [Property("EMAIL", text: "a@b.example", parameters: [Parameter("PREF", "2")])], [.title("")],
    ]

    /// What the profiles look at and what they leave.
    private static let more: [[Property]] = [
        [Property("TEL", text: "+1", parameters: [.type("voice"), .type("VOICE")])],
        [Property("TEL", parameters: [Parameter("VALUE", "uri"), .type("work")], value: "tel:+44-20;ext=1".utf8)],
        [Property("TEL", text: "+1", parameters: [.type("msg")])],
        [Property("TEL", text: "+1", parameters: [.type("text")])],
        [Property("TEL", text: "+1", parameters: [Parameter("PREF", "1")])],
        [Property("TEL", text: "+1", parameters: [.type("Büro")])],
        [Property("EMAIL", text: "a@b.example", parameters: [.type("home"), Parameter("PREF", "007")])],
        [Property("ADR", components: ["", "", "1 Quay", "Town", "", "", "UK"])],
        [Property("ADR", components: ["", "", "1 Quay"])],
        [Property("ADR", parameters: [Parameter("LABEL", "1 Quay")], value: ";;1 Quay;;;;".utf8)],
        [Property("LABEL", text: "1 Quay, Town")], [Property("LABEL", text: "1 Quay", parameters: [.type("home")])],
        [.categories(["press", "a,b"])], [Property("NICKNAME", list: ["A", "B"])],
        [.revised("2012-01-10T14:45:00Z")], [Property("REV", text: "20120110T144500Z")],
        [Property("REV", text: "2012-13-01")],
        [Property("BDAY", text: "1985-04-12")], [Property("BDAY", text: "19850412")],
        [Property("BDAY", text: "--0412")],
        [Property("PHOTO", parameters: [Parameter("ENCODING", "b"), .type("JPEG")], value: "AAAA".utf8)],
        [Property("PHOTO", parameters: [Parameter("ENCODING", "b"), .type("JPEG")], value: "AAAAA".utf8)],
        [Property("PHOTO", value: "data:image/png;base64,AAAA".utf8)], [Property("PHOTO", value: "data:,A".utf8)],
        [Property("LOGO", parameters: [Parameter("VALUE", "uri")], value: "https://b.example/a.png".utf8)],
        [Property("X-ABShowAs", text: "COMPANY")], [Property("KIND", text: "individual")],
        [Property("KIND", text: "group")],
        [Property("X-THING", text: "a;b")], [Property("X-ABDATE", text: "2009-08-08", group: "item4")],
        [Property("ANNIVERSARY", text: "20090808")], [Property("RELATED", text: "Jo", parameters: [.type("friend")])],
        [Property("ORG", parameters: [Parameter("SORT-AS", "x")], value: "Watch".utf8)],
        [Property("NOTE", value: "a\\:b".utf8)], [Property("NOTE", value: "a,b".utf8)],
        [Property("URL", value: "http\\://a".utf8)],
        [Property("ORG", value: [0x57, 0xFF])], [Property("ORG", text: "Küste")],
        [Property("TITLE", text: "caf\u{85}e, x")],
        [Property("EXPERTISE", text: "tides")], [Property("GENDER", text: "F")],
        [Property("SOURCE", uri: "https://b.example")],
        [Property("NOTE", text: "Notiz", parameters: [Parameter("LANGUAGE", "de")])],
        [Property("IMPP", uri: "xmpp:a@b.example")], [Property("X-SOCIALPROFILE", uri: "https://b.example/a")],
        [Property("TEL", text: "+1", group: "item1")], [Property("X-ABLabel", text: "days", group: "ITEM1")],
    ]

    /// What 4.0 spells otherwise, and labels of every kind.
    private static let spelled: [[Property]] = [
        [line("TEL;VALUE=uri;TYPE=\"voice,work\";PREF=1:tel:+44-20-7946-0018")],
        [line("TEL;TYPE=\"voice,Voice\";VALUE=uri:tel:+44-20-7946-0018")], [line("TEL;VALUE=text:tel:+442079460018")],
        [line("TEL;VALUE=uri:tel:+442079460018;ext=1")], [line("TEL;TYPE=\"text,work\":+442079460018")],
        [line("TEL;TYPE=\"work,\":+44 20 7946 0018")], [line("TEL;PREF=1;TYPE=PREF:+44 20 7946 0018")],
        [line("EMAIL;TYPE=work;PREF=1:ana@harbourwatch.example")], [line("EMAIL;PREF=2;TYPE=work:a@b.example")],
        [line("EMAIL;PREF=1;LANGUAGE=de;TYPE=home:a@b.example")], [line("ADR;PREF=1:;;1 Quay;Town;;;UK")],
        [line("URL;PREF=1:https://b.example")], [line("TITLE;PREF=1;type=work:Head")],
        [line("BDAY:19850431")], [line("REV:20121310T144500Z")], [line("REV:20121210T144500Z")],
        [line("PHOTO:data:image/jpeg;base64,/9j/AAAA")], [line("PHOTO:data:image/jpeg;base64,/9j/AAA")],
        [line("LOGO:data:image/svg+xml;base64,AAAA")],
        [line("item1.TEL:+44 20 7946 0018"), line("item1.X-ABLabel:Duty press officer\\, out of hours")],
        [line("item2.EMAIL;PREF=1:a@b.example"), line("ITEM2.X-ABLabel:Büro Łódź")],
        [line("item3.TEL;VALUE=uri;TYPE=work:tel:+44-7700-900123"), line("item3.X-ABLabel:two  blanks")],
        [line("item3.IMPP:xmpp:a@b.example"), line("item3.X-ABLabel:東京\u{3000}の")],
        [line("item4.TEL:1234"), line("item4.TEL:+44 7700 900 123 ext. 5"), line("item4.X-ABLabel;TYPE=home:夜 間")],
        [line("item5.X-ABLabel:an\\nother"), line("item5.TEL:12345")], [line("item5.X-ABLabel:second")],
        [line("NOTE:Duty press officer\\, out of hours\\: call 79460018")], [line("NOTE:büro łódź A-B.EXAMPLE")],
        [line("NOTE;LANGUAGE=en:夜間 00900123\\nand \\\\n")],
        [line("NOTE:Duty press officer out of hours, 020 7946 0018")],
        [line("item1.ADR:;;1 Quay;Town;;;UK")], [line("item1.URL:https://b.example")], [line("item6.TEL:+1 a,b")],
        [line("item7.EMAIL:a@b.example"), line("item7.X-ABLabel:x\u{301}  \u{301}y \u{301}z")],
    ]

    /// As it stands in a file.
    private static func line(_ text: String) -> Property {
        let card = CardReader.read(Array("BEGIN:VCARD\r\nVERSION:4.0\r\n\(text)\r\nEND:VCARD\r\n".utf8)).cards.first?
            .card
        return card?.properties.first ?? Property("X-NONE", text: text)
    }

    private static func random(_ random: inout SystemRandomNumberGenerator, _ round: Int) -> Card {
        var card = Card()
        if round % 4 != 0 { card.properties += lines[0] + lines[1] }
        for _ in 0..<Int.random(in: 0...7, using: &random) {
            let all = [lines, spelled, more, spelled][round / 4 % 4]
            card.properties += all[Int.random(in: 0..<all.count, using: &random)]
        }
        if round % 8 < 4 { card.properties.shuffle(using: &random) }
        return card
    }

    @Test(arguments: [Profile.generic, .apple, .google, .v4])
    func linesThatAreLeftWouldBeTheSame(_ profile: Profile) {
        var random = SystemRandomNumberGenerator()
        var left = 0
        for round in 0..<6_000 {
            let card = Self.random(&random, round)
            guard let inPlace = LinesInPlace(card, in: profile) else { continue }
            left += 1
            let (sooner, told) = profile.adapted(card, leaving: inPlace)
            let (close, losses) = profile.adapted(card, leaving: nil)
            #expect(
                sooner?.written(profile.version) == close?.written(profile.version),
                "\(String(decoding: card.written(profile.version), as: UTF8.self))")
            #expect(told == losses)
        }
        #expect(left > 100)
    }

    @Test func whatPressroomWritesIsMostlyLeft() {
        var card = Card(Self.lines[0] + Self.lines[1] + Self.lines[2] + Self.lines[5] + Self.lines[6])
        #expect(LinesInPlace(card, in: .generic)?.rest == 0)
        card.add(.telephone("+447700900123", .mobile), labelled: "out of hours")
        #expect(LinesInPlace(card, in: .apple)?.rest == 0)
        // The label is said in a NOTE, and neither it nor its number is looked at.
        #expect(LinesInPlace(card, in: .generic)?.rest == 0)
        #expect(LinesInPlace(card, in: .generic)?.labelsInNote?.added == Array("out of hours: +447700900123".utf8))
        #expect(LinesInPlace(card, in: .outlook) == nil)
    }

    @Test func whatNewCardsSpellOtherwiseIsNotTakenApart() {
        var card = Card(Self.lines[0] + Self.lines[1])
        card.properties += [
            Self.line("TEL;VALUE=uri;TYPE=\"voice,work\";PREF=1:tel:+44-20-7946-0018"),
            Self.line("REV:20121210T144500Z"), Self.line("PHOTO:data:image/png;base64,iVBORw0KGgAA"),
        ]
        #expect(LinesInPlace(card, in: .generic)?.rest == 0)
        let written = Profile.generic.adapted(card).card?.written() ?? []
        let text = String(decoding: written, as: UTF8.self)
        #expect(
            text.hasSuffix(
                """
                TEL;TYPE=voice;TYPE=work;TYPE=PREF:+44-20-7946-0018\r
                REV:2012-12-10T14:45:00Z\r
                PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgAA\r
                END:VCARD\r

                """))
    }

    /// In 4.0 what 3.0 says by a type is said by PREF: only those two are looked at.
    @Test func onlyWhatChangesIsLookedAt() {
        let card = Card(Self.lines[0] + Self.lines[1] + Self.lines[2] + Self.lines[5] + Self.lines[6])
        #expect(LinesInPlace(card, in: .v4)?.rest == 0b1_1000)
    }
}
