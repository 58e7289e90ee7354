import Foundation
import TestSupport
import Testing

@testable import ReleaseReader

/// No word of a language stands outside the languages' files, as far as that can be told: a literal that one of them has as a
/// small word or asks for by itself, or that has other letters than English.
@Suite struct WordsOutsideTests {
    /// Folders whose words move to the languages' files next.
    private let stillToCome = ["/People/", "/Names/", "/Quotes/"]

    /// Values of the draft, names of HTML, keys of front matter, endings of files, parts of addresses: in no language.
    private let technical: Set<String> = [
        "start", "end", "issued", "date", "what", "picture", "source", "to", "ai", "video", "em", "th", "post",
        "release",
        "news", "unsubscribe", "am", "newspaper", "article", "il", "gov",
    ]

    private var known: Set<String> {
        WordClass.allCases.reduce(into: Vocabulary.all.reduce(into: []) { $0.formUnion($1.smallWords) }) {
            $0.formUnion(Vocabulary.every($1))
        }
    }

    private func isWord(_ literal: String, _ known: Set<String>) -> Bool {
        let word = literal.lowercased()
        if technical.contains(word) || Vocabulary.all.contains(where: { $0.language == word }) { return false }
        let isForeign = word.unicodeScalars.contains {
            !$0.isASCII && $0.properties.isAlphabetic && $0 != "º" && $0 != "ª"
        }
        return isForeign && word.count > 1 || word.count > 1 && known.contains(word)
    }

    @Test func everyWordStandsInTheFileOfItsLanguage() throws {
        let known = known
        for (target, path) in Project.sources() where target == "ReleaseReader" {
            guard !path.contains("/Words/"), !path.contains("/Links/"), !stillToCome.contains(where: path.contains)
            else {
                continue
            }
            let code = try Project.text(path).split(separator: "\n").map { line in
                String(line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line)
            }
            let literals = code.flatMap { $0.matches(of: #/"((?:[^"\\]|\\.)*)"/#).map { String($0.1) } }
            let words = literals.filter { isWord($0, known) }
            #expect(words.isEmpty, "\(path): \(words)")
        }
    }

    @Test(arguments: [
        ("dass", true), ("für", true), ("weitere", true), ("the", true), ("http", false), ("date", false),
        ("de", false),
        ("…", false), ("headline.heading", false),
    ])
    func aWordIsToldFromASign(_ literal: String, _ isOne: Bool) {
        #expect(isWord(literal, known) == isOne)
    }

    @Test func everyClassHasWordsAndEveryLanguageSomeOfThem() {
        for sort in WordClass.allCases { #expect(!Vocabulary.every(sort).isEmpty, "\(sort)") }
        for language in Vocabulary.all {
            #expect(!Vocabulary.words(.mailSubject, in: language.language).isEmpty, "\(language.language)")
        }
    }
}
