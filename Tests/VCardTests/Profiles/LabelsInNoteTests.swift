import Testing

@testable import VCard

/// Where labels are not read NOTE says them, from the bytes of lines that stay or close at hand: both ways the same.
@Suite struct LabelsInNoteTests {
    private func card(_ lines: [String]) throws -> Card {
        let text = ["BEGIN:VCARD", "VERSION:3.0", "FN:Ana Lind", "N:Lind;Ana;;;"] + lines + ["END:VCARD", ""]
        return try #require(CardReader.read(Array(text.joined(separator: "\r\n").utf8)).cards.first).card
    }

    private func written(_ card: Card) -> [String] {
        let close = Profile.generic.adapted(card, leaving: nil).card?.written()
        let sooner = Profile.generic.adapted(card).card?.written()
        #expect(close == sooner)
        let unfolded = String(decoding: sooner ?? [], as: UTF8.self).replacing("\r\n ", with: "")
        return Array(unfolded.split(separator: "\r\n").map(String.init).dropFirst(4).dropLast())
    }

    @Test(arguments: [
        (
            ["item1.TEL:+44 20 7946 0018", "item1.X-ABLabel:Duty"],
            ["TEL:+44 20 7946 0018", "NOTE:Duty: +44 20 7946 0018"]
        ),
        (
            ["NOTE:Ask first.", "item1.EMAIL:a@b.example", "ITEM1.X-ABLabel:Late\\, and early"],
            ["NOTE:Ask first.\\nLate\\, and early: a@b.example", "EMAIL:a@b.example"]
        ),
        (
            ["NOTE:Duty: 020 7946 0018", "item1.TEL:+44 20 7946 0018", "item1.X-ABLabel:duty"],
            ["NOTE:Duty: 020 7946 0018", "TEL:+44 20 7946 0018"]
        ),
        (
            ["item1.TEL:+1", "item1.TEL:+2", "item1.X-ABLabel:Büro"], ["TEL:+1", "TEL:+2", "NOTE:Büro: +1\\nBüro: +2"]
        ),
        (["item1.TEL:+44 20 7946 0018"], ["TEL:+44 20 7946 0018"]),
        (
            ["a.TEL:112", "a.X-ABLabel:x", "b.IMPP:xmpp:a@b.example", "b.X-ABLabel:夜間"],
            ["TEL:112", "IMPP:xmpp:a@b.example", "NOTE:x: 112\\n夜間: xmpp:a@b.example"]
        ),
        // The second line says what the first has just said.
        (
            ["a.TEL:+44 20 7946 0018", "a.X-ABLabel:Duty", "b.TEL:020 7946 0018", "b.X-ABLabel:duty"],
            ["TEL:+44 20 7946 0018", "TEL:020 7946 0018", "NOTE:Duty: +44 20 7946 0018"]
        ),
    ])
    func isSaidWithoutACloseLook(_ lines: [String], _ told: [String]) throws {
        let card = try card(lines)
        let inPlace = try #require(LinesInPlace(card, in: .generic))
        #expect(inPlace.rest == 0)
        #expect(inPlace.labelsInNote != nil)
        #expect(written(card) == told)
    }

    @Test(arguments: [
        (["item1.TEL:+1", "item1.X-ABLabel:two  blanks"], ["TEL:+1", "NOTE:two blanks: +1"]),
        (["item1.TEL:+1", "item1.X-ABLabel:a\\nb"], ["TEL:+1", "NOTE:a b: +1"]),
        (["item1.TEL:+1", "item1.X-ABLabel:a\u{A0}b"], ["TEL:+1", "NOTE:a b: +1"]),
        (["item1.TEL:+1", "item1.X-ABLabel:a\u{3000}b"], ["TEL:+1", "NOTE:a b: +1"]),
        (["item1.TEL:1\\,2", "item1.X-ABLabel:x"], ["TEL:1\\,2", "NOTE:x: 1\\,2"]),
        (["item1.TEL:+1", "item1.X-ABLabel:_$!<Work>!$_"], ["item1.TEL;TYPE=WORK:+1"]),
        (["item1.TEL:+1", "item1.X-ABLabel:x", "NOTE:a", "NOTE:b"], ["TEL:+1", "NOTE:a\\nx: +1", "NOTE:b"]),
        (
            ["item1.URL:https://b.example", "item1.X-ABLabel:x"],
            ["item1.URL:https://b.example", "item1.X-ABLabel:x", "NOTE:x: https://b.example"]
        ),
        (["item1.X-ABLabel:nobody's", "TEL:+1"], ["item1.X-ABLabel:nobody's", "TEL:+1"]),
    ])
    func isLookedAtClosely(_ lines: [String], _ told: [String]) throws {
        let card = try card(lines)
        #expect(LinesInPlace(card, in: .generic)?.labelsInNote == nil)
        if told.first?.hasPrefix("item1.TEL;TYPE=WORK") != true { #expect(written(card) == told) }
    }

    /// A label beyond what a line holds, and a note beyond a page, are the business of who cuts them.
    @Test(arguments: [300, 301])
    func aLongLabelIsCutElsewhere(_ length: Int) throws {
        let card = try card(["item1.TEL:+1", "item1.X-ABLabel:" + String(repeating: "a", count: length)])
        #expect((LinesInPlace(card, in: .generic)?.labelsInNote == nil) == (length > 300))
        #expect(written(card).last == "NOTE:" + String(repeating: "a", count: 300) + ": +1")
    }

    @Test(arguments: [
        ("+44 20-7946", "44207946"), ("A\\nB\\NC", "abc"), ("\\\\n", "n"), ("\\, x_/", "x_/"), ("é\u{85}", "é"),
        ("", ""),
    ])
    func lettersAndDigitsAlone(_ value: String, _ squeezed: String) {
        let bytes = Array(value.utf8)
        var made: [UInt8] = []
        made.appendSqueezed(bytes.span, 0..<bytes.count)
        #expect(String(decoding: made, as: UTF8.self) == squeezed)
    }
}
