/// Those whom an advisory's lines name: "WHO: Mayor Jane Doe", "mit: Jane Doe, Vizepräsidentin".
extension Offers {
    /// Longer lists of guests are no guests of the press.
    private static let longest = 16

    /// "WHO: Mayor Jane Doe" in what invites the press.
    mutating func addWhoLines() {
        let invites = page.marks.contains { [.invitation, .forInterview, .meetsPress].contains($0.cue) }
        for (index, line) in page.text.lines.enumerated()
        where !line.isBlank && line.range.count < 4000 && all.count < 100 {
            let words = wordsOfLine(index)
            guard let start = listStart(words, invites: invites),
                let block = page.block(containing: line.range.lowerBound), !page.blocks[block].part.isOutside
            else { continue }
            addNames(from: start, ofLine: index)
        }
    }

    /// Where the names behind "WHO:", "Confirmed speakers:" or below "In attendance" begin; nil where the line is no such
    /// heading. What invites nobody has such a list where the heading says so in more than a question's word.
    private func listStart(_ words: Range<Int>, invites: Bool) -> Int? {
        guard let colon = words.prefix(6).first(where: { page.tokens[$0].text == ":" }) else {
            let isHeading = words.count <= 5 && page.tokens[words].allSatisfy { $0.kind == .word }
            return isHeading && namesAttendees(words) ? words.upperBound : nil
        }
        let label = stretch(words.lowerBound, colon)
        let isWho = label.count == 1 && invites && whoLabels.contains(page.tokens[label.lowerBound].folded)
        return isWho || label.count <= 5 && namesAttendees(label) ? colon + 1 : nil
    }

    /// Whether a heading is of those who will be there: its last word, or a phrase that is all of it.
    private func namesAttendees(_ heading: Range<Int>) -> Bool {
        guard let last = heading.last else { return false }
        return page.marks(in: heading).contains { $0.cue == .participants && $0.tokens.upperBound == last + 1 }
    }

    /// The names up to the next label: in the label's own paragraph all of them, or in the next where it stands alone;
    /// in those below it whoever stands at a line's start.
    private mutating func addNames(from start: Int, ofLine line: Int) {
        let last = min(page.text.lines.count, line + Offers.longest)
        var chunk = stretch(start, max(start, page.lineTokens(line).upperBound))
        var isBelow = false
        for index in stretch(line + 1, max(line + 1, last)) {
            let words = wordsOfLine(index)
            if words.isEmpty {
                guard !chunk.isEmpty else { continue }
                guard add(chunk, isBelow: isBelow) else { return }
                (chunk, isBelow) = (words, true)
            } else if endsList(words) {
                break
            } else {
                chunk = chunk.isEmpty ? words : stretch(chunk.lowerBound, words.upperBound)
            }
        }
        if !chunk.isEmpty { _ = add(chunk, isBelow: isBelow) }
    }

    /// Whether the list may go on below.
    private mutating func add(_ chunk: Range<Int>, isBelow: Bool) -> Bool {
        let chunk = chunk.prefix(160)
        guard isBelow else {
            for sentence in page.sentences(in: chunk) {
                for name in page.names(in: sentence) { add(name, in: sentence, at: name, rule: "spokesperson.who") }
            }
            return true
        }
        let starting = page.names(in: chunk).filter { beginsLine($0, in: chunk) }
        for name in starting { add(name, in: chunk, at: name, rule: "spokesperson.who") }
        return !starting.isEmpty
    }

    /// Whether a name stands at a line's start, a title before it at most, and a mark or nothing behind it.
    private func beginsLine(_ name: Range<Int>, in chunk: Range<Int>) -> Bool {
        let near = max(chunk.lowerBound, name.lowerBound - 4)...name.lowerBound
        guard near.contains(where: { $0 == chunk.lowerBound || page.tokens[$0].breaksBefore > 0 }) else { return false }
        guard name.upperBound < chunk.upperBound else { return true }
        let next = page.tokens[name.upperBound]
        return next.breaksBefore > 0 || [",", "(", "-", "\u{2013}"].contains(next.text)
    }

    /// A line's tokens without the bullet, the dashes or the bar of a table before them.
    private func wordsOfLine(_ line: Int) -> Range<Int> {
        let words = page.lineTokens(line)
        let start = words.first { page.tokens[$0].kind != .symbol || page.tokens[$0].text == "(" } ?? words.upperBound
        return stretch(start, words.upperBound)
    }

    /// The next label, a heading, or a line with an address or a number to call.
    private func endsList(_ line: Range<Int>) -> Bool {
        let first = page.tokens[line.lowerBound]
        let isLabel = line.prefix(4).contains { page.tokens[$0].text == ":" }
        if isLabel, first.isAllCapitals || eventLabels.contains(first.folded) || line.count <= 3 { return true }
        let head = page.marks(in: stretch(line.lowerBound, line.lowerBound + 1))
        if head.contains(where: { headings.contains($0.cue) && (isLabel || $0.tokens.upperBound >= line.upperBound) }) {
            return true
        }
        if line.count > 1, greetings.contains("\(first.folded) \(page.tokens[line.lowerBound + 1].folded)") {
            return true
        }
        if eventLabels.contains(first.folded), first.breaksBefore > 1, line.count <= 2 { return true }
        return Vocabulary.every(.sourceWord).contains(first.folded) || line.contains { page.tokens[$0].kind == .link }
            || !page.numbers(in: page.bytes(of: line)).isEmpty
    }
}

private let whoLabels = Vocabulary.every(.whoLabel)
private let eventLabels = Vocabulary.every(.eventLabel)
private let greetings = Vocabulary.every(.closing)
private let headings: Set<Cue> = [
    .contactHeading, .enquiryHeading, .boilerplateHeading, .notesHeading, .whenLabel, .whereLabel, .pressOfficer,
    .pressDesk, .voiceLabel, .mobileLabel, .emailLabel,
]
