import Catalogue
import Foundation
import Testing

@testable import PressOffice

/// How texts are compared, cut and told.
@Suite struct TextComparisonTests {
    @Test(arguments: [
        ("Jane Doe", "jane doe"), ("  JANE\t Doe ", "jane doe"), ("Renée", "renee"), ("Ｊａｎｅ", "jane"), ("", ""),
    ])
    func aTextIsFolded(_ text: String, _ plain: String) { #expect(folded(text) == plain) }

    @Test(
        arguments: [
            ("a  b", "a b"), ("a\nb\u{2028}c", "a b c"), ("\u{202E}abc", "abc"), ("a\u{7}b", "a b"),
            ("e\u{301}", "\u{E9}"),
            ("  ", nil), ("", nil),
        ] as [(String, String?)])
    func aLineIsMadeOfAnything(_ text: String, _ line: String?) { #expect(oneLine(text) == line) }

    @Test func aLineThatIsTooLongIsCut() {
        #expect(oneLine("abcdef", longest: 6) == "abcdef")
        #expect(oneLine("abcdefg", longest: 6) == "abcde…")
    }

    @Test(arguments: [("a\r\nb", "a\nb"), ("\n\na  b\n\nc\n", "a b\n\nc"), (" \n ", nil)] as [(String, String?)])
    func severalLinesStaySeveral(_ text: String, _ lines: String?) { #expect(severalLines(text) == lines) }

    @Test(arguments: [
        ("a\nb", "a\nb", true), ("a\nb", "A \n\nb", true), ("a\nb", "a\nc", true), ("a\nb\nc", "a\nx\ny", false),
        ("a", "a\nb\nc", false), ("", "", false), ("a\na\na\na", "a\nb", false),
    ])
    func halfOfTheLinesAreShared(_ left: String, _ right: String, _ isSo: Bool) {
        #expect(sharesHalfOfItsLines(left, right) == isSo)
        #expect(sharesHalfOfItsLines(right, left) == isSo)
    }

    @Test(arguments: [
        ("+44 20 7946-0018", "207946", 4), ("Call JANE-DOE now", "jane doe", 5), ("Straße 5", "strasse", 0),
    ])
    func wordsAreFoundHoweverTheyArePrinted(_ text: String, _ needle: String, _ start: Int) {
        #expect(Squeezed(text).range(of: Squeezed(needle))?.lowerBound == start)
    }

    @Test func fewerThanThreeLettersAreNeverFound() {
        #expect(Squeezed("a b c").range(of: Squeezed("ab")) == nil)
        #expect(Squeezed("ab").range(of: Squeezed("abc")) == nil)
    }

    @Test(arguments: [
        ("The harbour's new tide wall", ["harbour", "tide", "wall"]), ("Der Hafen und die Flut", ["hafen", "flut"]),
        ("about the", []),
    ])
    func wordsThatSayMost(_ text: String, _ words: [String]) { #expect(significantWords(text) == words) }

    @Test func aSlugTakesAFewOfThem() {
        #expect(slugWords("The harbour's new tide wall is open at last for boats") == "harbour tide wall open boats")
        #expect(slugWords("images of the tide wall", after: "Harbour Watch") == "Harbour Watch images tide wall")
        #expect(slugWords("of the") == "of the")
    }
}

@Suite struct SentenceTests {
    /// The sentence that the words between « and » stand in, marked again.
    private func told(_ text: String) throws -> String {
        let start = try #require(text.firstRange(of: "«")).lowerBound
        let before = text[..<start].utf8.count
        let plain = text.replacing("«", with: "").replacing("»", with: "")
        let end = try #require(text.firstRange(of: "»")).lowerBound
        let length = text[start..<end].utf8.count - "«".utf8.count
        let span = Span(start: before, end: before + length, line: 1, column: 1)
        return sentence(around: span, in: plain).map { $0.isMarked ? "«\($0.text)»" : $0.text }.joined()
    }

    @Test(arguments: [
        ("One is here. Two «stands» there. Three follows.", "Two «stands» there."),
        ("«One» is here. Two.", "«One» is here."),
        ("Ask Dr. «Doe» or Mr. Roe. Then go.", "Ask Dr. «Doe» or Mr. Roe."),
        ("Ask J. «Doe» today. Then go.", "Ask J. «Doe» today."),
        ("He said \"go.\" She «stayed».", "She «stayed»."),
        ("A heading\n\nThe «text» begins.\n\nAnother", "The «text» begins."),
        ("over\ntwo «lines» it\ngoes", "over\ntwo «lines» it\ngoes"),
    ])
    func theSentenceIsFound(_ text: String, _ sentence: String) throws { #expect(try told(text) == sentence) }

    @Test func aLongSentenceIsCutAtWords() throws {
        let words = String(repeating: "word ", count: 100)
        let told = try told("\(words)«here» \(words)")
        #expect(told.hasPrefix("…word "))
        #expect(told.hasSuffix(" word…"))
        #expect(told.contains(" «here» "))
        #expect(told.utf8.count < 450)
    }

    @Test func aLongPassageLosesItsMiddle() throws {
        let told = try told("«\(String(repeating: "word ", count: 200))end»")
        #expect(told.contains(" … "))
        #expect(told.hasSuffix("end»"))
        #expect(told.utf8.count < 450)
    }

    @Test(arguments: [(-1, 2), (3, 2), (0, 99)])
    func aSpanBesideTheTextGivesNothing(_ start: Int, _ end: Int) {
        #expect(sentence(around: Span(start: start, end: end, line: 1, column: 1), in: "short").isEmpty)
    }

    @Test func nothingInItActsOnATerminal() {
        let pieces = sentence(around: Span(start: 0, end: 8, line: 1, column: 1), in: "a\u{1B}[31mb\u{202E}c")
        #expect(!pieces.map(\.text).joined().unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
}

@Suite struct VerdictTests {
    private let earlier = UUID()
    private let other = UUID()

    /// Nothing but the earlier edition's own words follows the new one.
    @Test func whatBecomesOfAField() {
        func verdict(_ old: String?, _ new: String?, on document: Int) -> Verdict {
            Verdict(
                old: old, new: new, standsOn: document == 0 ? nil : document == 1 ? earlier : other, earlier: earlier)
        }
        #expect(verdict(nil, "new", on: 0) == .set)
        #expect(verdict("old", "old", on: 0) == .leave)
        #expect(verdict("old", "old", on: 1) == .follow)
        #expect(verdict("old", "new", on: 0) == .keep)
        #expect(verdict("old", "new", on: 2) == .keep)
        #expect(verdict("old", "new", on: 1) == .set)
        #expect(verdict("old", nil, on: 0) == .leave)
        #expect(verdict("old", nil, on: 2) == .leave)
        #expect(verdict("old", nil, on: 1) == .clear)
        #expect(verdict(nil, nil, on: 1) == .leave)
        #expect(Verdict(old: "old", new: "new", standsOn: earlier, earlier: nil) == .keep)
    }
}

@Suite struct MilestonesTests {
    @Test(arguments: [0, 1, 4, 5, 9, 1000])
    func theyStandAtAboutEqualDistances(_ count: Int) {
        var milestones = Milestones(most: 4)
        for number in 0..<count { milestones.pass("\(number)") }
        #expect(milestones.count == count)
        #expect(milestones.urls.count < 4 || count == 0)
        let places = milestones.urls.compactMap { Int($0) }
        let steps = Set(zip(places, places.dropFirst()).map { $1 - $0 })
        #expect(steps.count <= 1)
        #expect(places == places.sorted())
    }
}
