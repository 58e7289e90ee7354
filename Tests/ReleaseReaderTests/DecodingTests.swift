import CharacterSets
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

    /// Without a byte order mark, as some programs save it.
    @Test func utf16IsKnownWithoutItsMark() throws {
        let text = "News from Rye"
        let low: [UInt8] = text.utf8.flatMap { [$0, 0] as [UInt8] }
        let high: [UInt8] = text.utf8.flatMap { [0, $0] as [UInt8] }
        for (encoding, bytes) in [("UTF-16LE", low), ("UTF-16BE", high)] {
            let document = try SourceDocument(path: "a.txt", bytes: bytes)
            #expect(document.encoding == encoding && document.text == text)
        }
    }

    /// What old mail programs of Japan send.
    @Test func japaneseBehindEscapesIsRead() throws {
        let bytes: [UInt8] = [0x1B, 0x24, 0x42, 0x44, 0x4C, 0x3F, 0x2E, 0x1B, 0x28, 0x42] + Array(" 10:00".utf8)
        let document = try SourceDocument(path: "a.txt", bytes: bytes)
        #expect(document.encoding == "ISO-2022-JP" && document.text == "通信 10:00")
    }

    /// Words from elsewhere, and a character that was cut in two.
    @Test(
        arguments: [
            ("Führung, Größe, Öl, Maß: caf", [0xE9], ".", "é"), ("“Two” – “three” ", [0xE2, 0x80], " end", "\u{FFFD}"),
        ] as [(String, [UInt8], String, String)])
    func utf8IsReadThoughSomeBytesAreNone(_ before: String, _ strays: [UInt8], _ after: String, _ read: String) throws {
        let document = try SourceDocument(path: "a.txt", bytes: Array(before.utf8) + strays + Array(after.utf8))
        #expect(document.encoding == "UTF-8" && document.text == before + read + after)
    }

    /// A few bytes that fit no word, or nothing, do not make a text none.
    @Test(arguments: [
        ("Über Ü 18, Größe, Öl, Maß, Füße, schön, für, über, Tür", 0),
        ("Le CAFÉ» de l’été a été créé par des élèves ; où ? À côté d’Évian, déjà prêt.", 0),
        ("Genève, le prêt à été décidé, après l’été, où l’état s’est engagé à créer", 1),
    ])
    func aTextOfTheWestIsReadThoughSomeBytesAreOdd(_ text: String, _ strays: Int) throws {
        let bytes = text.unicodeScalars.compactMap { OneByteSet.windows1252.byte($0) }
        let document = try SourceDocument(path: "a.txt", bytes: bytes + [UInt8](repeating: 0x81, count: strays))
        #expect(document.encoding == "windows-1252")
        #expect(document.text == text + String(repeating: "\u{FFFD}", count: strays))
    }

    @Test func aTextOfAnotherAlphabetIsReadInItsOwnSet() throws {
        let words: [UInt8] = [
            0xCF, 0xF0, 0xE5, 0xF1, 0xF1, 0x20, 0xF0, 0xE5, 0xEB, 0xE8, 0xE7, 0x2C, 0x20, 0xCC, 0xEE, 0xF1, 0xF2,
        ]
        let document = try SourceDocument(path: "a.txt", bytes: words)
        #expect(document.encoding == "windows-1251" && document.text == "Пресс релиз, Мост")
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
                "'a.txt' is not valid UTF-8 (at byte 6), and makes no sense in any other encoding. Save it as UTF-8 and read that."
            ),
            (
                Array("caf".utf8) + [0xC3, 0x28],
                "'a.txt' is not valid UTF-8 (at byte 3), and makes no sense in any other encoding. Save it as UTF-8 and read that."
            ),
            (
                Array("a ".utf8) + [0x81] + Array(" b".utf8),
                "'a.txt' is not valid UTF-8 (at byte 2), and makes no sense in any other encoding. Save it as UTF-8 and read that."
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
