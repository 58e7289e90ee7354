import Catalogue
import Foundation
import ReleaseReader

/// What a text tells of, for finding the release that an article is about.
struct CoverageClues {
    var headline: String
    var organisation: String?
    var dates: [CalendarDate]
    /// Where it is datelined, such as "Seoul, South Korea".
    var place: String?
    /// The names in the text as printed, by their folded form, in the order of the text.
    let names: [(key: String, printed: String)]
    /// The text's words, folded, hyphens taken for spaces, a space around each.
    let words: String

    init(text: String, headline: String, organisation: String?, dates: [CalendarDate], place: String?) {
        self.headline = headline
        self.organisation = organisation
        self.dates = dates
        self.place = place
        // An article or a release is a few pages; what is much longer is told by its beginning.
        let text = String(text.prefix(100_000))
        names = CoverageClues.names(in: text)
        words = CoverageClues.flat(text)
    }

    init(_ draft: Draft) {
        let updated = draft.updated.map(\.value.instant.day)
        self.init(
            text: draft.document.text, headline: draft.headline?.value ?? "", organisation: draft.outlet?.value,
            dates: [updated, draft.issued?.value].compactMap(\.self) + draft.events.compactMap(\.date),
            place: draft.dateline?.value)
    }

    /// Whether the text has the words, however they are joined.
    func mentions(_ name: String) -> Bool {
        let key = CoverageClues.key(name)
        return !key.isEmpty && words.contains(" \(key) ")
    }

    /// Whether a release may be what the story is about, told cheaply: it has one of the story's names, or is issued by
    /// an organisation that the story names.
    func mayBeAbout(_ text: String, organisation: String?) -> Bool {
        if let organisation, mentions(organisation) { return true }
        let words = CoverageClues.flat(String(text.prefix(100_000)))
        return names.contains { words.contains(" \($0.key) ") }
    }

    static func key(_ name: String) -> String { flat(name).trimmingCharacters(in: .whitespaces) }

    private static func flat(_ text: String) -> String {
        " " + folded(text).split { !($0.isLetter || $0.isNumber) }.joined(separator: " ") + " "
    }

    /// Runs of capitalised words, and words in capitals such as KCNA; a single word only where it does not begin a
    /// sentence.
    private static func names(in text: String) -> [(key: String, printed: String)] {
        var found: [(key: String, printed: String)] = []
        var known: Set<String> = []
        for run in runs(in: text) {
            var words = run.words
            while let first = words.first, isEmptyWord(first) { words.removeFirst() }
            while let last = words.last, isEmptyWord(last) { words.removeLast() }
            let wasCut = words.count < run.words.count
            guard let first = words.first else { continue }
            if words.count == 1, !isAcronym(first), first.count < 4 || (run.beginsSentence && !wasCut) { continue }
            let printed = words.joined(separator: " ")
            let key = key(printed)
            if known.insert(key).inserted { found.append((key, printed)) }
        }
        return found
    }

    private static func runs(in text: String) -> [(words: [String], beginsSentence: Bool)] {
        var runs: [(words: [String], beginsSentence: Bool)] = []
        var between = "."
        var isOpen = false
        for token in tokens(in: text) {
            guard token.isWord else {
                between += token.text
                continue
            }
            let word = withoutPossessive(token.text)
            let isCapital = word.first?.isUppercase ?? false
            let isJoined = between.allSatisfy(\.isWhitespace) && between.filter(\.isNewline).count < 2
            if isCapital, isOpen, isJoined, let last = runs.indices.last {
                runs[last].words.append(word)
            } else if isCapital {
                runs.append(([word], !isJoined && between.contains { ".!?:•*\"“\n\r\r\n".contains($0) }))
            }
            // A possessive ends a name: "North Korea's Kim Jong-il" has two.
            isOpen = isCapital && word == token.text
            between = ""
        }
        return runs
    }

    private static func withoutPossessive(_ word: String) -> String {
        let stem = word.hasSuffix("s") ? word.dropLast() : word[...]
        return stem.last == "'" || stem.last == "’" ? String(stem.dropLast()) : word
    }

    private static func tokens(in text: String) -> [(text: String, isWord: Bool)] {
        var tokens: [(text: String, isWord: Bool)] = []
        for character in text {
            let isWord = character.isLetter || character.isNumber || "'’-".contains(character)
            if let last = tokens.indices.last, tokens[last].isWord == isWord {
                tokens[last].text.append(character)
            } else {
                tokens.append((String(character), isWord))
            }
        }
        return tokens
    }

    private static func isAcronym(_ word: String) -> Bool {
        (3...8).contains(word.count) && word.allSatisfy { $0.isUppercase || $0.isNumber }
            && word.contains(where: \.isLetter)
    }

    private static func isEmptyWord(_ word: String) -> Bool {
        let word = folded(word)
        return stopWords.contains(word) || calendarWords.contains(word) || word.allSatisfy(\.isNumber)
    }
}

private let calendarWords: Set<String> = [
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "jan", "feb", "mar", "apr", "jun",
    "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "est", "edt",
    "gmt", "bst", "utc", "am", "pm",
]

/// Words in a row: "a, b and c".
func joined(_ words: [String], by word: String = "and") -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(word) " + last
}
