import Foundation

/// Numbers in a query, as people dial them: what a number is in its own country is looked for, or its beginning.
extension SearchQuery {
    static func terms(_ words: [Word]) -> [Term] {
        var terms: [Term] = []
        var index = 0
        while index < words.count {
            var end = index
            while end < words.count, words[end].isOfNumber { end += 1 }
            let phrases = words[index..<max(end, index + 1)].compactMap(\.phrase)
            let dialled = dialled(words[index..<end].map(\.typed))
            if dialled.isEmpty {
                terms += zip(words[index...], phrases).map { $0.term($1) }
            } else {
                let typed = words[index..<end].map(\.typed).joined(separator: " ")
                terms.append(
                    Term(typed: typed, typedAsBeginning: typed, alternatives: [phrases] + dialled.map { [$0] }))
            }
            index = max(end, index + 1)
        }
        return terms
    }

    /// What the number may be without what is dialled before it; nothing where it is too short to be one.
    private static func dialled(_ groups: [String]) -> [Phrase] {
        let typed = groups.joined(separator: " ")
        let parts = SearchText(typed, dialled: false).words.map(\.text)
        // "+44 (0)20 …": the 0 is for those who do not dial +44.
        let isAbroad = typed.hasPrefix("+") || typed.hasPrefix("(+") || parts.first?.hasPrefix("00") == true
        let digits = parts.enumerated().filter { !isAbroad || $0.offset == 0 || $0.element != "0" }.map(\.element)
            .joined()
        guard (shortestNumber...longestNumber).contains(digits.utf8.count) else { return [] }
        if isAbroad {
            return [Phrase(words: [digits.hasPrefix("00") ? String(digits.dropFirst(2)) : digits], isBeginning: true)]
        }
        // 011 is what North America dials for abroad.
        var beginnings = digits.hasPrefix("011") ? [digits, String(digits.dropFirst(3))] : [digits]
        // Most countries have a 0; Hungary 06, Russia 8, and North America a 1, which is its country's code too.
        for (trunk, shortest) in [("0", shortestNumber), ("06", 8), ("8", 10), ("1", 10)] where digits.hasPrefix(trunk)
        {
            let rest = String(digits.dropFirst(trunk.count))
            if rest.utf8.count >= shortest - 1 { beginnings.append(rest) }
        }
        var seen: Set<String> = []
        return beginnings.filter { seen.insert($0).inserted }.map { Phrase(words: [$0], isBeginning: true) }
    }

    /// So many digits are the beginning of a number, and not a year.
    private static let shortestNumber = 5
    private static let longestNumber = 20
}

extension SearchQuery.Word {
    fileprivate var phrase: SearchQuery.Phrase? { SearchQuery.Phrase(typed, isBeginning: isBeginning) }

    fileprivate func term(_ phrase: SearchQuery.Phrase) -> SearchQuery.Term {
        let bare = isInQuotes ? "\"\(typed)\"" : typed
        return SearchQuery.Term(
            typed: bare, typedAsBeginning: isBeginning ? bare : bare + "*", alternatives: [[phrase]])
    }

    /// Digits, with the marks that stand in numbers; what ends with a star is a beginning already.
    fileprivate var isOfNumber: Bool {
        !isBeginning && SearchText(typed, dialled: false).words.allSatisfy { SearchText.isNumber($0.text) }
            && typed.unicodeScalars.allSatisfy {
                $0.properties.numericType != nil || $0.properties.isWhitespace
                    || "+()-./\u{2010}\u{2011}\u{2013}".unicodeScalars.contains($0)
            }
    }
}
