import Testing

@testable import ReleaseReader

/// What is kept for each token, line and sentence of a text is small: a text has a token for every four bytes or so.
@Suite struct TokenPlaceTests {
    @Test func aTokenTakesEightBytesAndALineTwelve() {
        #expect(MemoryLayout<TokenPlace>.stride == 8)
        #expect(MemoryLayout<ReadingText.Line>.stride == 12)
    }

    private static let places: [(UInt32, TokenGap)] = [
        (0, TokenGap(breaks: 0, isSpace: false, width: 0)), (7, TokenGap(breaks: 2, isSpace: true, width: 1)),
        (0xFF_FFFE, TokenGap(breaks: 1, isSpace: true, width: 9, isColumn: true)),
        (0xFF_FFFF, TokenGap(breaks: 0, isSpace: true, width: 2, isColumn: true)),
    ]

    @Test(arguments: places)
    func nothingIsLostInThem(_ word: UInt32, _ gap: TokenGap) {
        let place = TokenPlace(70_000, word, gap)
        #expect(place.lower == 70_000 && place.word == Int(word))
        #expect(place.breaks == gap.breaks && place.isSpace == gap.isSpace && place.isColumn == gap.isColumn)
    }

    @Test func aTokenKnowsWhereItEndsHoweverManyBytesItsLettersHave() throws {
        let text = ReadingText(
            try SourceDocument(
                path: "-", bytes: [], mediaType: "text/plain", text: "Größe 東京 ٢٠١١, größe\n\nGröße \u{1F6A2}"))
        let tokens = Token.all(in: text, links: [])
        #expect(tokens.map { text.string($0.range) } == ["Größe", "東京", "٢٠١١", ",", "größe", "Größe", "\u{1F6A2}"])
        #expect(tokens.map(\.text)[2] == "2011")
        #expect(tokens.map(\.breaksBefore) == [0, 0, 0, 0, 0, 2, 0])
    }

    @Test func aSpanIsInTheTextAsItWasRead() throws {
        let printed = "\u{FEFF}Press\u{AD}e: \u{2003}über\r\nzwei \u{1F6A2}"
        let text = ReadingText(try SourceDocument(path: "-", bytes: [], mediaType: "text/plain", text: printed))
        let all = Token.all(in: text, links: [])
        let spans = all.map { text.span($0.range) }
        #expect(all.map { text.asPrinted($0.range) } == ["Press\u{AD}e", ":", "über", "zwei", "\u{1F6A2}"])
        #expect(spans.map(\.line) == [1, 1, 1, 2, 2])
        #expect(spans.map(\.column) == [1, 8, 11, 1, 6])
    }
}
