import Testing
import VCard

/// Text that would like to be more than text.
let nasties: [String] = [
    "\n", "\r", "\r\n", "\n\r", "\r\n\r\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}", "\r\n\u{301}", "\0",
    "\u{1B}[31m", "\u{7F}", "\u{9B}", "\t", "\\", "\\n", "\\\\", "\\\r\n", ";", ",", ":", "\"", ".", "=", " ", "\r\n ",
    "\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Evil", "END:VCARD", "\nTEL:+1", "\r\n TEL:+1", "\u{2028}TEL:+1",
    "\u{85}item1.TEL:+1", "é", "€", "𝄞", "👩‍👩‍👧", "\u{FEFF}", String(repeating: "\r\nTEL:+1", count: 40),
    String(repeating: "\\", count: 200),
]

/// Every property that takes a text of outside, by name.
let fields: [(name: String, make: @Sendable (String) -> Property)] = [
    ("FN", { .fullName($0) }), ("N", { .name(PersonName(splitting: $0)) }), ("N", { .wholeName($0) }),
    ("N", { .name(PersonName(family: $0, given: $0, additional: $0, prefix: $0, suffix: $0)) }),
    ("ORG", { .organisation([$0, $0]) }), ("TITLE", { .title($0) }), ("ROLE", { .role($0) }),
    ("TEL", { .telephone($0, .voice, extension: $0) }), ("EMAIL", { .email($0) }), ("URL", { .url($0) }),
    ("NOTE", { .note($0) }), ("CATEGORIES", { .categories([$0, $0]) }), ("UID", { .uid($0) }),
    ("REV", { .revised($0) }),
    ("X-RAW", { Property("X-RAW", value: Array($0.utf8)) }),
    (
        "X-PARAMETER",
        { Property("X-PARAMETER", text: "v", parameters: [Parameter("P", $0), Parameter("A" + $0, "b")]) }
    ),
    ("X-GROUP", { Property("X-GROUP", text: "v", group: "g" + $0) }),
]

@Suite struct NastyTests {
    @Test(arguments: fields.indices)
    func noTextInAnyFieldAddsALine(_ field: Int) throws {
        for nasty in nasties {
            for text in [nasty, "Ana" + nasty + "Lind", nasty + "Lind", "Ana" + nasty] {
                let property = fields[field].make(text)
                let card = Card([.fullName("A"), .wholeName("A"), property])
                let lines = try contentLines(card.written())
                // A second FN that shows nothing is left out.
                let isBlank = fields[field].name == "FN" && lines.count == 5
                #expect(
                    lines.map(\.name) == ["BEGIN", "VERSION", "FN", "N"] + (isBlank ? [] : [fields[field].name]) + [
                        "END"
                    ])
            }
        }
    }

    @Test func aNastyPropertyNameAddsNoLine() throws {
        for nasty in nasties {
            let lines = try contentLines(Card([.fullName("A"), Property("X" + nasty, text: "v")]).written())
            #expect(lines.count == 6)
            #expect(lines[4].raw == "v")
        }
        #expect(try contentLines(Card([.fullName("A"), Property("\r\n", text: "v")]).written()).count == 5)
    }

    @Test func aNastyLabelAddsNoLine() throws {
        for nasty in nasties {
            var card = Card([.fullName("A")])
            card.add(.email("a@b.example"), labelled: nasty)
            #expect(try contentLines(card.written()).count == 7)
        }
    }

    @Test func whatIsWrittenIsReadAgainExceptControls() throws {
        for nasty in nasties {
            let lines = try contentLines(Card([.fullName("A"), .note("a" + nasty + "b")]).written())
            #expect(lines.first { $0.name == "NOTE" }?.text == "a" + plain(nasty) + "b")
        }
    }

    @Test func everyCharacterOfTheFirst0x3100InEveryPositionIsOneText() throws {
        for value in (0 as UInt32)..<0x3100 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let nasty = String(Character(scalar))
            for text in [nasty + "b", "a" + nasty + "b", "a" + nasty] {
                let note = try contentLines(Card([.fullName("A"), .note(text)]).written())[4]
                #expect(note.text == plain(text))
            }
        }
    }

    /// What a text may become: every kind of line break is one, other controls are gone.
    private func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A where previous == "\r": break
            case 0x0A...0x0D, 0x85, 0x2028, 0x2029: plain.append("\n")
            case 0..<0x09, 0x0E..<0x20, 0x7F..<0xA0: break
            default: plain.append(scalar)
            }
            previous = scalar
        }
        return String(plain)
    }
}
