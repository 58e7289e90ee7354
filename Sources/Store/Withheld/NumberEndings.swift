/// `020 7946 0018/0019`, `… 0018 or 0020`: further numbers of which the last digits alone are printed.
struct NumberEndings {
    /// What stands before the first of several endings, the number that is printed whole.
    private var stem: [WithheldNumbers.Digit] = []
    /// Behind a number and a word such as "or": the number.
    private var beforeWord: [WithheldNumbers.Digit] = []

    private static let words: Set<String> = [
        "or", "and", "oder", "und", "bzw", "ou", "et", "o", "y", "e", "of", "en", "u",
    ]
    private static let longest = 4

    /// The numbers that these may be the ending of, in their digits.
    mutating func numbers(
        with group: WithheldNumbers.Group, behind run: [WithheldNumbers.Digit], _ letters: [PlainSpelling.Letter]
    ) -> [[WithheldNumbers.Digit]] {
        if group.isWord {
            // One word may stand between: the others end it.
            let word = Array(letters[group.digits[0].index...group.digits[group.digits.count - 1].index]).text
            beforeWord = NumberEndings.words.contains(word) && !(run.last?.isLetter ?? true) ? run : []
            if beforeWord.isEmpty { stem = [] }
            return []
        }
        let printed = beforeWord.isEmpty ? run : beforeWord
        beforeWord = []
        guard let last = printed.last, !last.isLetter, (1...NumberEndings.longest).contains(group.digits.count),
            NumberEndings.joins(letters[(last.index + 1)..<group.digits[0].index], group.digits.count)
        else {
            stem = []
            return []
        }
        let wholes = [printed, stem].filter { $0.count >= WithheldNumbers.shortest }
        if stem.isEmpty || stem.count < WithheldNumbers.shortest + 1 { stem = printed }
        return wholes.map { $0.dropLast(group.digits.count) + group.digits }
    }

    /// Whether what stands between a number and a few digits joins them: a stroke always; a word, a comma or an ampersand where
    /// the digits are too many for a day or an hour; a hyphen without blanks, too.
    private static func joins(_ between: ArraySlice<PlainSpelling.Letter>, _ count: Int) -> Bool {
        guard between.count <= 6 else { return false }
        let marks = between.filter { !$0.isBlank }
        let text = Array(marks).text
        if text == "/" || text == "|" { return true }
        if text == "-" || text == "–" || text == "\u{2011}" { return between.count == 1 ? count >= 2 : count >= 3 }
        return count >= 3 && (text == "," || text == "&" || text == "+" || words.contains(text))
    }
}
