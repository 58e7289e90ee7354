import Testing

@testable import ReleaseReader

/// Words that are kept once stay as they are printed, wherever they stand.
@Suite struct TokenTests {
    private func tokens(_ text: String) throws -> Tokens {
        let document = try SourceDocument(path: "a.txt", bytes: Array(text.utf8))
        return Token.all(in: ReadingText(document), links: [])
    }

    @Test func whatIsTheSameWordInOtherLettersStaysAsPrinted() throws {
        // "é" as one sign and as two, which Swift takes for equal.
        let all = try tokens("Caf\u{E9} cafe\u{301} Cafe\u{301} CAF\u{C9} caf\u{E9}")
        #expect(all.map { Array($0.text.utf8).count } == [5, 6, 6, 5, 5])
        #expect(all.map(\.isCapitalised) == [true, false, true, true, false])
        #expect(all.map(\.isAllCapitals) == [false, false, false, true, false])
    }

    @Test func eachStandsWhereItStands() throws {
        let all = try tokens("to be,  or not\nto be")
        #expect(all.map(\.text) == ["to", "be", ",", "or", "not", "to", "be"])
        #expect(all.map(\.range.lowerBound) == [0, 3, 5, 8, 11, 15, 18])
        #expect(all.map(\.breaksBefore) == [0, 0, 0, 0, 0, 1, 0])
        #expect(all.map(\.spaceBefore) == [true, true, false, true, true, true, true])
    }

    @Test func thousandsOfWordsAreEachTheirOwn() throws {
        let words = (0..<5000).map { "w\($0)x" }
        #expect(try tokens((words + words).joined(separator: " ")).map(\.text) == words + words)
    }
}
