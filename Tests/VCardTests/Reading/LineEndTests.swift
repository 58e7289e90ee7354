import Testing
import VCard

@Suite struct LineEndTests {
    @Test(arguments: ["\r\n", "\n", "\r", "\r\r\n"])
    func everyLineEndEndsALine(_ end: String) throws {
        let text = ["BEGIN:VCARD", "VERSION:3.0", "FN:Ana Lind", "NOTE:one ", " two", "END:VCARD", ""]
            .joined(separator: end)
        let (cards, warnings) = CardReader.read(Array(text.utf8))
        #expect(warnings == [])
        #expect(cards.map(\.told) == [["FN:Ana Lind", "NOTE:one two"]])
        #expect(cards.map(\.codes) == [[]])
    }

    @Test func lineEndsMayBeMixed() throws {
        let text = "BEGIN:VCARD\nVERSION:4.0\r\nFN:Ana\r Lind\nNOTE:a\r\n\tb\n c\rEND:VCARD"
        #expect(CardReader.read(Array(text.utf8)).cards.map(\.told) == [["FN:AnaLind", "NOTE:abc"]])
    }

    @Test func aCharacterMayBeFoldedInItsMiddle() throws {
        let bytes = Array("FN:Zo".utf8) + [0xC3, 13, 10, 32, 0xAB] + Array(" Lind".utf8)
        #expect(try card(.v3, [bytes]).told == ["FN:Zoë Lind"])
    }

    @Test func everySizeOfPieceGivesTheSameCards() throws {
        let text = """
            junk
            BEGIN:VCARD
            VERSION:2.1
            N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:L=C3=AD=
            nd;Ana
            PHOTO;BASE64:
             AAEC
             AwQF

            AGENT:
            BEGIN:VCARD
            FN:Tom, Sato
            END:VCARD
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            FN:Zoë 王 𝄞
            NOTE:folded
              here\\, and
             \u{20}there
            """.replacing("\n", with: "\r\n")
        let whole = CardReader.read(Array(text.utf8))
        #expect(whole.cards.map(\.codes) == [["1 outside-card"], ["15 end-missing"]])
        for size in 1...40 {
            var reader = CardReader()
            var read: [ReadCard] = []
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                reader.feed(Array(rest.prefix(size)))
                rest = rest.dropFirst(size)
                while let card = reader.next() { read.append(card) }
            }
            reader.finish()
            while let card = reader.next() { read.append(card) }
            #expect(read == whole.cards)
        }
    }

    /// 2.1 folds where a blank stands; others put one in at a width.
    @Test func ofTwoPointOneTheBlankOfAFoldIsTheTextsOwn() throws {
        #expect(try card(.v2, "NOTE:one", " two").told == ["NOTE:one two"])
        let long = String(repeating: "x", count: 70)
        #expect(try card(.v2, "NOTE:" + long, " y").told == ["NOTE:\(long)y"])
        #expect(try card(.v3, "NOTE:one", " two").told == ["NOTE:onetwo"])
    }

    @Test(arguments: ["\r\n", "\n", "\r", "\r\r\n"])
    func inPiecesOfEverySizeLinesEndAlike(_ end: String) {
        let text = [
            "BEGIN:VCARD", "VERSION:3.0", "FN:Ana", "AGENT:", "BEGIN:VCARD", "FN:Jon", "END:VCARD", "END:VCARD", "",
        ]
        expectTheSameInPieces(Array(text.joined(separator: end).utf8))
    }

    /// What the next line holds is seen with the end of this one, where both have come: it changes nothing in it.
    @Test(arguments: ["ADR;LABEL=\\N:x", "ADR;LABEL=a\\,b;X=c:x", "TEL;X-A=\\:1", "ORG;SORT-AS=a\\nb:x"])
    func theNextLineChangesNothing(_ line: String) {
        for next in ["N:\u{E4}", "NOTE:\u{E4}\\", "X:\\,"] {
            let text = "BEGIN:VCARD\nVERSION:3.0\n\(line)\n\(next)\n"
            expectTheSameInPieces(Array(text.utf8))
            expectTheSameInPieces(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
        }
    }

    private func expectTheSameInPieces(_ bytes: [UInt8], at place: SourceLocation = #_sourceLocation) {
        let whole = CardReader.read(bytes).cards.map(\.card)
        for size in 1...bytes.count {
            var reader = CardReader()
            var cards: [Card] = []
            for start in stride(from: 0, to: bytes.count, by: size) {
                reader.feed(Array(bytes[start..<min(start + size, bytes.count)]))
                while let read = reader.next() { cards.append(read.card) }
            }
            reader.finish()
            while let read = reader.next() { cards.append(read.card) }
            #expect(cards == whole, "pieces of \(size)", sourceLocation: place)
        }
    }
}
