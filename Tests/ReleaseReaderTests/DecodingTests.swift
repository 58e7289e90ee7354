import ReleaseReader
import Testing

/// Bytes become text, or a sentence that says why not.
@Suite struct DecodingTests {
    @Test(arguments: [
        ("UTF-8", Array("Café – “open”".utf8), "Café – “open”"),
        (
            "windows-1252", [0x43, 0x61, 0x66, 0xE9, 0x20, 0x96, 0x20, 0x93, 0x6F, 0x70, 0x65, 0x6E, 0x94],
            "Café – “open”"
        ),
        ("windows-1252", Array("The union".utf8) + [0x92] + Array("s view \u{2E}".utf8), "The union’s view ."),
        ("UTF-16LE", [0xFF, 0xFE, 0x43, 0, 0xE9, 0], "Cé"),
        ("UTF-16BE", [0xFE, 0xFF, 0, 0x43, 0, 0xE9], "Cé"),
        ("UTF-8", [0xEF, 0xBB, 0xBF] + Array("News".utf8), "\u{FEFF}News"),
    ])
    func readsAnEncoding(_ encoding: String, _ bytes: [UInt8], _ text: String) throws {
        let document = try SourceDocument(path: "a.txt", bytes: bytes)
        #expect(document.encoding == encoding)
        #expect(document.text == text)
    }

    @Test(
        arguments: [
            ([], "'a.txt' is empty: there is nothing to read."),
            (Array(" \r\n\t\n".utf8), "'a.txt' is empty: there is nothing to read."),
            (Array("%PDF-1.7".utf8), "'a.txt' is a PDF file, not text. Save it as plain text and read that."),
            (
                Array("text\0text".utf8),
                "'a.txt' is a binary file, not text. Save the release as plain text and read that."
            ),
            (
                Array("Café ".utf8) + [0xFF, 0x28],
                "'a.txt' is not valid UTF-8 (at byte 6), and makes no sense as UTF-16 or Windows-1252. Save it as UTF-8 and read that."
            ),
            (
                Array("caf".utf8) + [0xC3, 0x28],
                "'a.txt' is not valid UTF-8 (at byte 3), and makes no sense as UTF-16 or Windows-1252. Save it as UTF-8 and read that."
            ),
            (
                Array("a ".utf8) + [0x81] + Array(" b".utf8),
                "'a.txt' is not valid UTF-8 (at byte 2), and makes no sense as UTF-16 or Windows-1252. Save it as UTF-8 and read that."
            ),
        ] as [([UInt8], String)])
    func refuses(_ bytes: [UInt8], because reason: String) {
        #expect { _ = try SourceDocument(path: "a.txt", bytes: bytes) } throws: { "\($0)" == reason }
    }

    @Test func refusesWhatIsTooLarge() {
        let bytes = [UInt8](repeating: 0x20, count: SourceDocument.largest + 1)
        #expect(throws: UnreadableDocument.tooLarge(path: "a.txt", bytes: bytes.count)) {
            _ = try SourceDocument(path: "a.txt", bytes: bytes)
        }
    }
}
