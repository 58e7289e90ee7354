import Foundation

/// What a person typed, as an FTS5 query that is never a syntax error.
///
/// Every word must be there; `nas*` finds what begins so; "several words" in quotes stand together. Minus signs, other
/// stars, brackets and operators are letters like others.
struct SearchQuery {
    /// More words and longer ones than anybody types; FTS5 has limits of its own.
    static let mostWords = 32
    static let longestWord = 200

    let text: String

    /// Nil where there is no letter or digit to look for.
    init?(_ typed: String) {
        let words = SearchQuery.words(typed).prefix(SearchQuery.mostWords)
        guard !words.isEmpty else { return nil }
        text = words.joined(separator: " ")
    }

    /// The query for an audience that may look at these columns only.
    func within(_ columns: [String]) -> String { "{\(columns.joined(separator: " "))} : (\(text))" }

    /// Finds the records whose title begins with these words.
    init?(beginningOfTitle title: String) {
        let beginning = String(title.unicodeScalars.prefix(1000).map { $0 == "\0" ? " " : Character($0) })
        guard SearchQuery.hasToken(beginning) else { return nil }
        text = "title : ^ \(SearchQuery.quoted(beginning))"
    }

    private static func words(_ typed: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        var isInQuotes = false
        func close(_ next: Unicode.Scalar?) {
            let isPrefix = !isInQuotes && word.last == "*" || isInQuotes && next == "*"
            if hasToken(String(word)) {
                let shortened = String(String.UnicodeScalarView(word.prefix(longestWord)))
                words.append(quoted(shortened) + (isPrefix ? " *" : ""))
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

    /// Whether FTS5's unicode61 finds something to look for: letters, digits and private use are what it takes.
    private static func hasToken(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .letterNumber, .otherNumber, .privateUse:
                true
            default: false
            }
        }
    }

    private static func quoted(_ text: String) -> String { "\"\(text.replacing(scalar: "\"", with: "\"\""))\"" }
}
