import Catalogue
import PhoneNumbers
import Synchronization
import Testing

@testable import ReleaseReader

/// What is done once, or not at all, because documents come by the ten thousand.
@Suite struct SpeedTests {
    /// Counts what it is asked.
    private final class Counting: PhoneNumberReader {
        private let reader = LibPhoneNumber()
        private let texts = Mutex<[String]>([])
        var asked: [String] { texts.withLock { $0 } }

        func read(_ text: String, region: String?) -> PhoneNumber? {
            texts.withLock { $0.append(text) }
            return reader.read(text, region: region)
        }

        func callingCode(of region: String) -> Int? { reader.callingCode(of: region) }
    }

    @Test func aNumberThatStandsThereThreeTimesIsReadOnce() throws {
        let text = """
            Harbour reopens after the storm

            Jane Doe, press officer: +44 20 7946 0018
            Office: +44 20 7946 0018
            Contact: John Roe, +44 20 7946 0018
            """
        let phones = Counting()
        _ = draft(from: try SourceDocument(path: "x", bytes: Array(text.utf8)), phones: phones)
        #expect(phones.asked == ["+44 20 7946 0018"])
    }

    /// A megabyte of signs was a million tokens, and seventy megabytes.
    @Test(arguments: ["<", "<>", "< ", "-=", "*\t"])
    func signsWithoutAWordAreOneToken(_ signs: String) throws {
        let text = "Headline of words\n\n" + String(repeating: signs, count: 10_000) + " end\n(a) - <b>, \"c\".\n"
        let page = Page(ReadingText(try SourceDocument(path: "x", bytes: Array(text.utf8))))
        #expect(page.tokens.count < 30)
        #expect(page.tokens.last?.text == ".")
    }

    @Test func marksAreFoundAmongMarks() {
        #expect([".", "\u{2026}"].contains("\u{2026}"))
        #expect(!["\u{2013}", "\u{2014}"].contains("-"))
        #expect(![".", ","].contains("\u{201C}"))
        #expect(["d\u{ED}a"].contains("di\u{301}a"))
        #expect(!["dia"].contains("d\u{ED}a"))
    }
}
