import Foundation

/// What a person typed, as an FTS5 query that is never a syntax error.
///
/// Every word must be there; `nas*` finds what begins so; "several words" in quotes stand together. Minus signs, other
/// stars, brackets and operators are letters like others. Words are folded as those of the index are (`SearchText`), and a
/// number is looked for as it is dialled too (`SearchQuery+Numbers.swift`).
struct SearchQuery {
    /// Words that stand together, the last of them whole or the beginning of one.
    struct Phrase: Hashable {
        var words: [String]
        var isBeginning: Bool
    }

    /// What must be there: all phrases of one of the alternatives.
    struct Term: Hashable {
        /// As a person types it, and as one types it where any ending is meant.
        var typed: String
        var typedAsBeginning: String
        var alternatives: [[Phrase]]

        var isBeginning: Bool { alternatives.contains { $0.contains(where: \.isBeginning) } }
    }

    /// More words and longer ones than anybody types; FTS5 has limits of its own.
    static let mostWords = 32
    static let longestWord = 200

    let terms: [Term]

    /// Nil where there is no letter or digit to look for.
    init?(_ typed: String) {
        let words = SearchQuery.words(typed).prefix(SearchQuery.mostWords)
        guard !words.isEmpty else { return nil }
        terms = SearchQuery.terms(Array(words))
    }

    /// As FTS5 reads it.
    var text: String { terms.map(\.text).joined(separator: " AND ") }

    /// Every word, and words that stand together, each as a query of its own.
    var parts: Set<String> { Set(terms.flatMap { $0.alternatives.flatMap { $0.map(\.text) } }) }

    /// The query for an audience that may look at these columns only.
    func within(_ columns: [String]) -> String { "{\(columns.joined(separator: " "))} : (\(text))" }

    /// Finds the records whose title begins with these words.
    static func beginningOfTitle(_ title: String) -> String? {
        let words = SearchText(String(title.unicodeScalars.prefix(4000))).words.prefix(100).map(\.text)
        return words.isEmpty ? nil : "title : ^ \"\(words.joined(separator: " "))\""
    }

    /// A word, or several in quotation marks, as they were typed.
    struct Word {
        var typed: String
        var isInQuotes: Bool
        var isBeginning: Bool
    }

    private static func words(_ typed: String) -> [Word] {
        var words: [Word] = []
        var word = String.UnicodeScalarView()
        var isInQuotes = false
        func close(_ next: Unicode.Scalar?) {
            let isBeginning = !isInQuotes && word.last == "*" || isInQuotes && next == "*"
            let shortened = String(String.UnicodeScalarView(word.prefix(longestWord)))
            if Phrase(shortened, isBeginning: false) != nil {
                words.append(Word(typed: shortened, isInQuotes: isInQuotes, isBeginning: isBeginning))
            }
            word = String.UnicodeScalarView()
        }
        let scalars = Array(typed.unicodeScalars.prefix(mostWords * longestWord))
        for (index, scalar) in scalars.enumerated() {
            if scalar == "\"" || scalar == "\u{201C}" || scalar == "\u{201D}" {
                close(index + 1 < scalars.count ? scalars[index + 1] : nil)
                isInQuotes.toggle()
            } else if !isInQuotes && (scalar.properties.isWhitespace || scalar == "\0") {
                close(nil)
            } else {
                word.append(scalar == "\0" ? " " : scalar)
            }
        }
        // A quote that is never closed holds no words together.
        close(nil)
        return words
    }
}

extension SearchQuery.Phrase {
    /// Nil where there is no letter or digit in it.
    init?(_ typed: String, isBeginning: Bool) {
        var words = SearchText(typed, dialled: false).words
        // The last letter of 山田 in the index may have others behind it; a letter alone begins a pair or is the last.
        if words.last?.part == .last { words.removeLast() }
        guard let last = words.last else { return nil }
        self.words = words.map(\.text)
        self.isBeginning = isBeginning || last.part == .alone
    }

    /// In quotation marks, of which no folded word has any.
    fileprivate var text: String { "\"\(words.joined(separator: " "))\"" + (isBeginning ? " *" : "") }
}

extension SearchQuery.Term {
    fileprivate var text: String {
        let all = alternatives.map { $0.map(\.text).joined(separator: " AND ") }
        return all.count == 1 && alternatives[0].count == 1
            ? all[0] : "(\(all.map { "(\($0))" }.joined(separator: " OR ")))"
    }
}
