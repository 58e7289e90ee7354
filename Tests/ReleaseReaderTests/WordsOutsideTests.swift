import Foundation
import TestSupport
import Testing

@testable import ReleaseReader

/// No word of a language stands outside the languages' files, as far as that can be told: a literal that one of them has as a
/// word or a phrase, or that has other letters than English.
@Suite struct WordsOutsideTests {
    /// In no language, though some language has the same word.
    private let technical: Set<String> = [
        // Values and members of the draft, and what a person is told that something is.
        "start", "end", "issued", "date", "what", "picture", "source", "to", "number", "page", "statement", "day",
        "time", "organisation", "enquiries", "helpline", "pressoffice", "office", "switchboard", "coverage", "inferred",
        "header", "out of hours", "office hours", "contact", "e-mail", "name", "title", "words", "role", "language",
        // Elements of HTML, sorts of JSON-LD and keys of front matter.
        "audio", "video", "font", "center", "section", "em", "th", "newspaper", "author", "city", "location",
        "modified",
        "organization", "place", "published", "publisher", "site", "updated", "url", "headline", "kind", "address",
        // Names of firms, endings and folders of files, parts of addresses.
        "ai", "mov", "signal", "skype", "telegram", "whatsapp", "com", "gov", "info", "www", "il", "article",
        "articles",
        "background", "logo", "logos", "mail", "media", "news", "post", "posts", "press", "print", "release",
        "releases",
        "share", "subscribe", "unsubscribe", "website", "us", "hr", "co", "pressrelease", "banner", "social", "am",
        "pm", "iii",
    ]

    private let known: Set<String> = {
        var known: Set<String> = []
        for language in Vocabulary.all {
            known.formUnion(language.smallWords)
            known.formUnion(language.words.sorts.flatMap { language.words[$0] })
            known.formUnion(language.phrases.sorts.flatMap { language.phrases[$0] })
        }
        return known
    }()

    private func isWord(_ literal: String, _ known: Set<String>) -> Bool {
        let word = literal.lowercased()
        if technical.contains(word) || Vocabulary.all.contains(where: { $0.language == word }) { return false }
        let isForeign = word.unicodeScalars.contains {
            !$0.isASCII && $0.properties.isAlphabetic && $0 != "º" && $0 != "ª"
        }
        return isForeign && word.count > 1 || word.count > 1 && known.contains(word)
    }

    @Test func everyWordStandsInTheFileOfItsLanguage() throws {
        for (target, path) in Project.sources() where target == "ReleaseReader" {
            guard !path.contains("/Words/"), !path.contains("/Links/"), !path.hasSuffix("DraftJSON.swift") else {
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
        ("dass", true), ("für", true), ("minister", true), ("kind regards", true), ("press office", true),
        ("weitere", true), ("the", true), ("http", false), ("date", false),
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
