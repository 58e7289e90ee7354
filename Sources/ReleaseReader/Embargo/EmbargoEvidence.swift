/// What speaks for and against words of embargo putting the text itself under one.
///
/// The weights were set by hand: seven labelled documents are too few to learn them from.
struct EmbargoEvidence {
    let page: Page
    let mark: EmbargoMark
    private let line: Range<Int>
    private let sentence: Range<Int>
    private let isProse: Bool

    /// From here on it is one; one below, a person is asked.
    static let enough = 4

    private static let signs: [(weight: Int, holds: @Sendable (EmbargoEvidence) -> Bool)] = [
        // "embargoed until", "not for publication before"
        (3, \.saysUntil),
        // nothing else in its line than "strictly", "press release"
        (3, \.isAlone),
        // at the beginning of its line, or behind a sign there
        (1, \.leads),
        // "EMBARGO:", "EMBARGOED -"
        (1, \.isLabel),
        // in a line of a few words
        (1, \.isInShortLine),
        // the first word of a block of one short line
        (1, \.isOwnBlock),
        // "embargoed", "under embargo", and not "embargo"
        (1, \.isState),
        // a day or a time directly behind
        (2, \.isFollowedByDate),
        (2, \.hasDayAndTime),
        // in capitals within a sentence that is not
        (2, \.isShouted),
        (2, \.beginsSentence),
        // "is embargoed until", "this release is"
        (3, \.isPresent),
        (2, \.speaksOfItself),
        (-5, \.isPast),
        // within a paragraph
        (-2, \.isInProse),
        // "arms embargo", "Eintritt frei ab"
        (-1, \.isBehindWord),
        // "embargo on arms", "embargo de armas", without a day or an hour
        (-2, \.isOfGoods),
    ]

    init(page: Page, mark: EmbargoMark) {
        self.page = page
        self.mark = mark
        let start = mark.label.tokens.lowerBound
        let byte = page.tokens[start].range.lowerBound
        line = page.lineTokens(page.line(containing: byte))
        sentence = page.sentence(around: start) ?? line
        isProse = page.block(containing: byte).map { page.blocks[$0].isProse } ?? false
    }

    var weight: Int { EmbargoEvidence.signs.reduce(0) { $0 + ($1.holds(self) ? $1.weight : 0) } }

    /// "Embargo: none", "embargo lifted".
    var isLifted: Bool {
        var next = end
        while next < page.tokens.count, next < end + 2, page.tokens[next].kind == .symbol { next += 1 }
        return next < page.tokens.count && words.lifted.contains(page.tokens[next].folded)
    }

    // MARK: Signs

    private var start: Int { mark.label.tokens.lowerBound }
    private var end: Int { mark.label.tokens.upperBound }
    private var words: EmbargoPhrases { page.words.embargo }
    private var label: Slice<Tokens> { page.tokens[mark.label.tokens] }

    private var saysUntil: Bool { page.cue(.embargoUntil, at: start) != nil }

    private var isAlone: Bool {
        let rest = page.wordsOnly(line).clamped(to: stretch(end, max(end, line.upperBound)))
        return isLed(from: line.lowerBound) && rest.allSatisfy { page.tokens[$0].kind == .symbol || isLead($0) }
    }

    /// In a paragraph a line begins where the width made it begin: there a sentence has to.
    private var leads: Bool {
        if isProse { return beginsSentence && isLed(from: line.lowerBound) }
        let sign = stretch(line.lowerBound, start).last { isPartingSign($0) }
        return isLed(from: sign.map { $0 + 1 } ?? line.lowerBound)
    }

    private func isPartingSign(_ token: Int) -> Bool {
        page.tokens[token].kind == .symbol && !["'", ".", ",", "/"].contains(page.tokens[token].text)
    }

    private func isLed(from first: Int) -> Bool {
        stretch(first, start).allSatisfy { page.tokens[$0].kind == .symbol || isLead($0) }
    }

    /// "Strict", "Press", "under", "press release": what may stand before the word in its line.
    private func isLead(_ token: Int) -> Bool {
        let word = page.tokens[token].folded
        return words.leads.contains(word) || page.words.smallWords.contains(word) && word.count <= 5
            || page.marks(in: stretch(max(line.lowerBound, token - 3), token + 1)).contains {
                ($0.cue == .releaseLabel || $0.cue == .embargo) && $0.tokens.contains(token)
            }
    }

    private var isLabel: Bool {
        end < page.tokens.count
            && [":", "-", "\u{2013}", "\u{2014}", "|", "*", "!", "\u{FF1A}"].contains(page.tokens[end].text)
    }

    private var isInShortLine: Bool { page.wordCount(line) <= 8 && !isProse }

    private var isOwnBlock: Bool {
        guard leads, isInShortLine, let index = page.block(containing: page.tokens[start].range.lowerBound) else {
            return false
        }
        return page.blocks[index].lines.count == 1 && !page.blocks[index].isBullet
    }

    /// A noun, what kind of one it is, and what it is on: no word of the trade, and neither a day nor an hour.
    private var isOfGoods: Bool {
        guard !isState, !saysUntil, !isLabel, mark.date == nil, mark.times.isEmpty, end < line.upperBound else {
            return false
        }
        let rest = page.tokens[stretch(end, min(line.upperBound, end + 4))].filter { $0.kind == .word }.map(\.folded)
        guard let first = rest.first, !words.present.contains(first), !words.leads.contains(first),
            !rest.contains(where: { page.words.weekdays[$0] != nil })
        else { return false }
        return rest.dropFirst().prefix(2).contains(where: Vocabulary.every(.governing).contains)
    }

    private var isState: Bool { label.count > 1 || words.states.contains(label.first?.folded ?? "") }

    private var isFollowedByDate: Bool {
        let starts = ([mark.date?.tokens.lowerBound] + mark.times.map(\.tokens.lowerBound)).compactMap { $0 }
        guard let first = starts.min() else { return false }
        return stretch(end, first).allSatisfy { page.isConnective($0) }
    }

    private var hasDayAndTime: Bool { mark.date != nil && !mark.times.isEmpty }

    private var isShouted: Bool {
        label.allSatisfy { $0.kind != .word || $0.isAllCapitals }
            && page.tokens[sentence].contains { $0.kind == .word && !$0.isAllCapitals && $0.text.utf8.count > 3 }
    }

    private var beginsSentence: Bool { isProse && sentence.lowerBound == start }

    private var before: Slice<Tokens> { page.tokens[stretch(max(sentence.lowerBound, start - 4), start)] }

    private var isPresent: Bool { before.contains { words.present.contains($0.folded) } }
    private var isPast: Bool { before.contains { words.past.contains($0.folded) } }

    private var speaksOfItself: Bool {
        page.tokens[stretch(max(sentence.lowerBound, start - 10), start)].contains { words.selves.contains($0.folded) }
    }

    private var isInProse: Bool { isProse && !leads }

    private var isBehindWord: Bool {
        guard start > line.lowerBound, page.tokens[start - 1].kind == .word else { return false }
        return !isLead(start - 1) && !words.present.contains(page.tokens[start - 1].folded)
    }
}
