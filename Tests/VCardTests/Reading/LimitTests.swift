import Testing
import VCard

/// Whatever comes, memory is bounded, and what is left out is told.
@Suite struct LimitTests {
    private let limits: CardLimits = {
        var limits = CardLimits()
        (limits.line, limits.card, limits.properties, limits.nesting, limits.warnings) = (1000, 3000, 50, 4, 10)
        return limits
    }()

    private func read(_ pieces: [String], times: Int = 1, end: String = "\nEND:VCARD\n") -> [ReadCard] {
        var reader = CardReader(limits: limits)
        var cards: [ReadCard] = []
        reader.feed(Array("BEGIN:VCARD\nVERSION:3.0\nFN:Ana\n".utf8))
        for _ in 0..<times {
            for piece in pieces {
                reader.feed(Array(piece.utf8))
                while let card = reader.next() { cards.append(card) }
            }
        }
        reader.feed(Array(end.utf8))
        reader.finish()
        while let card = reader.next() { cards.append(card) }
        return cards
    }

    private func size(_ card: Card) -> Int { card.properties.reduce(0) { $0 + $1.name.utf8.count + $1.value.count } }

    @Test(arguments: ["x", "é", "\\n", "=", "\0"])
    func anEndlessLineIsCut(_ text: String) throws {
        for head in ["NOTE:", "NOTE;QUOTED-PRINTABLE:", "PHOTO;ENCODING=b:", "NOTE", "NOTE;", "NOTE;A=\"", ""] {
            let cards = read([head] + Array(repeating: String(repeating: text, count: 5000), count: 20))
            try #require(cards.count == 1)
            #expect(cards[0].card.properties[0].text == "Ana")
            #expect(size(cards[0].card) < 3000)
        }
    }

    @Test func theLineThatIsCutIsNamed() {
        let cards = read(["NOTE:", String(repeating: "x", count: 10_000), "\nTEL:1"])
        #expect(cards.map(\.codes) == [["4 line-too-long"]])
        #expect(cards[0].warnings[0].message == "The line has more than 1000 bytes; the rest of it was left out.")
        #expect(cards[0].card.properties.map { $0.value.count } == [3, 995, 1])
    }

    @Test func anEndlessFoldedLineIsCut() {
        let cards = read(["NOTE:x"] + ["\n folded"], times: 5000)
        #expect(size(cards[0].card) < 3000)
        #expect(cards[0].warnings.contains { $0.code == .lineTooLong })
    }

    @Test func aCardWithoutEndIsCut() {
        let cards = read(["NOTE:" + String(repeating: "x", count: 500) + "\n"], times: 5000)
        #expect(cards.map(\.codes) == [["9 card-too-large"]])
        #expect(size(cards[0].card) <= 3000)
    }

    @Test func tooManyPropertiesAreLeftOut() {
        let cards = read(["TEL:1\n"], times: 5000)
        #expect(cards.map(\.codes) == [["53 too-many-properties"]])
        #expect(cards[0].card.properties.count == 50)
    }

    @Test func tooManyWarningsAreLeftOut() {
        let cards = read(["stray\n"], times: 5000)
        #expect(cards[0].codes.count == 11)
        #expect(cards[0].codes.last == "14 too-many-warnings")
    }

    @Test func cardsTooDeepInEachOtherAreLeftOut() {
        let cards = read(["AGENT:\n"] + Array(repeating: "BEGIN:VCARD\nFN:a\nAGENT:\n", count: 10_000))
        #expect(cards.count == 1)
        #expect(cards[0].codes.contains { $0.hasSuffix("nesting-too-deep") })
        #expect(cards[0].codes.contains { $0.hasSuffix("end-missing") })
        #expect(size(cards[0].card) < 3000)
    }

    @Test func aMillionBeginningsAreAMillionSmallCards() {
        #expect(read(["BEGIN:VCARD\n"], times: 1000).count == 1001)
    }

    @Test func garbageWithoutEndHoldsNothing() {
        var reader = CardReader(limits: limits)
        for _ in 0..<500 {
            reader.feed(Array(repeating: 0x78, count: 5000))
            #expect(reader.next() == nil)
        }
        reader.finish()
        #expect(reader.next() == nil)
        #expect(reader.takeWarnings().map(\.code) == [.outsideCard])
    }
}
