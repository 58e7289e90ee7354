/// Interviews: paragraphs that begin with the name of whoever speaks, turn by turn; or questions, and somebody whom the text
/// says that it speaks with.
extension Page {
    /// What somebody says in an interview, from the name on with which it begins.
    private struct Turn {
        let label: Range<Int>
        /// Whether it ends in a question.
        let asks: Bool
    }

    private static let fewestTurns = 4
    private static let mostTurns = 2_000
    private static let fewestQuestions = 3
    /// In words.
    private static let longestLabel = 5
    private static let longestQuestion = 60

    /// Whoever answers in an interview.
    func interviewed(_ people: inout People) -> [Int] {
        let turns = turns()
        var found: [Int] = []
        for label in answering(turns) {
            guard let person = speaker(called: label, &people), !found.contains(person) else { continue }
            found.append(person)
        }
        if found.isEmpty, let person = partner(&people) { found.append(person) }
        return found
    }

    // MARK: Turns

    private func turns() -> [Turn] {
        var turns: [Turn] = []
        var label: Range<Int>?
        var last: Int?
        func close() {
            guard let label else { return }
            turns.append(Turn(label: label, asks: last.map { questionMarks.contains(tokens[$0].text) } ?? false))
        }
        for block in blocks where [.head, .body, .notes].contains(block.part) && turns.count < Page.mostTurns {
            for line in block.lines {
                let words = withoutBullet(lineTokens(line))
                if let begins = turnLabel(words) {
                    close()
                    label = begins
                }
                last = words.last ?? last
            }
        }
        close()
        return turns
    }

    /// "Jane Roe: We …", "JANE ROE The pier …", "Jane Roe – We …": the words of a line before what somebody says.
    private func turnLabel(_ line: Range<Int>) -> Range<Int>? {
        guard let first = line.first, tokens[first].kind == .word, tokens[first].isCapitalised else { return nil }
        let run = line.prefix(8).prefix {
            tokens[$0].kind == .word && tokens[$0].isCapitalised || tokens[$0].text == "."
        }
        let end = run.endIndex
        guard end < line.upperBound || run.count == 1 else { return nil }
        if run.count > 1, tokens[first].text.count == 1, isGap(before: first + 1) { return stretch(first, first + 1) }
        if end < line.upperBound,
            [":", "\u{FF1A}"].contains(tokens[end].text) || isCaptionDash(end) && tokens[end].spaceBefore,
            wordCount(run) <= Page.longestLabel
        {
            return run
        }
        // In capitals, where nothing else parts it from what is said.
        // "Q   Could you say more?": one letter, and a gap.
        if run.count == 1, tokens[first].text.count == 1, end < line.upperBound, isGap(before: end) { return run }
        let loud = run.prefix { tokens[$0].isAllCapitals && tokens[$0].text.count > 1 }
        guard !loud.isEmpty, loud.count <= Page.longestLabel, loud.endIndex < line.upperBound,
            tokens[loud.endIndex].text == "\u{2026}" || tokens[loud.endIndex].text == "."
                || tokens[loud.endIndex].isCapitalised && !tokens[loud.endIndex].isAllCapitals
                || tokens[loud.endIndex].text == "I"
        else { return nil }
        return loud
    }

    private func isGap(before token: Int) -> Bool {
        tokens[token].range.lowerBound - tokens[token - 1].range.upperBound > 1
    }

    /// The labels with which turns begin again and again, and most of which do not ask; none where few turns have any, or
    /// less than a quarter of them asks, as in a list of captions.
    private func answering(_ turns: [Turn]) -> [Range<Int>] {
        guard turns.count >= Page.fewestTurns, turns.count(where: \.asks) * 4 >= turns.count else { return [] }
        var order: [String] = []
        var byLabel: [String: [Turn]] = [:]
        for turn in turns {
            let key = folded(flow(tokens: turn.label))
            if byLabel[key] == nil { order.append(key) }
            byLabel[key, default: []].append(turn)
        }
        let repeated = order.filter { byLabel[$0, default: []].count >= 2 }
        let spoken = repeated.reduce(0) { $0 + byLabel[$1, default: []].count }
        guard spoken * 2 >= turns.count, spoken >= Page.fewestTurns else { return [] }
        return repeated.compactMap { key in
            let own = byLabel[key, default: []]
            return own.count(where: \.asks) * 2 <= own.count ? own.first?.label : nil
        }
    }

    /// Whom a label names: in full, or by the surname or the title of somebody whom the text names in full.
    private func speaker(called label: Range<Int>, _ people: inout People) -> Int? {
        if let name = names(in: label, allowsCapitals: true).first {
            guard signs(ofSpeaker: name, isTitled: false).sum > SpeakerSign.noName else { return nil }
            return people.add(person(name, in: label))
        }
        guard let last = label.last(where: { tokens[$0].kind == .word }), tokens[last].text.count >= 3 else {
            return nil
        }
        if marks(in: label).contains(where: { $0.cue == .jobTitle && $0.tokens.upperBound == last + 1 }) {
            // "THE MINISTER" is whoever the head says is one.
            return people.all.firstIndex { one in
                let isInHead =
                    block(containing: tokens[one.name.lowerBound].range.lowerBound)
                    .map { blocks[$0].part == .head } ?? false
                return isInHead && signs(ofSpeaker: one.name, isTitled: false).sum > SpeakerSign.noName
                    && one.title.map { title in title.contains { tokens[$0].folded == tokens[last].folded } } ?? false
            }
        }
        guard let known = people.index(called: [tokens[last].folded], before: last) else { return nil }
        // "Frost: …" in a list of words is nobody because two words somewhere end so.
        let isCalled = isInCapitals(label) || cue(.honorific, at: label.lowerBound) != nil
        return isCalled || people.all[known].title != nil ? known : nil
    }

    // MARK: With whom

    /// "An interview with Jane Roe", "Jane Roe in an interview": who is named beside the word above questions.
    private func partner(_ people: inout People) -> Int? {
        let questions = blocks.count { block in
            block.part == .body && block.tokens.count <= Page.longestQuestion
                && block.tokens.last.map { questionMarks.contains(tokens[$0].text) } ?? false
        }
        guard questions >= Page.fewestQuestions else { return nil }
        for block in blocks.prefix(60) where block.part == .head || block.part == .body {
            for index in block.tokens where Vocabulary.every(.interviewWord).contains(tokens[index].folded) {
                let behind = stretch(index + 1, min(block.tokens.upperBound, index + 8))
                guard
                    let joint = behind.prefix(2).first(where: { Vocabulary.every(.company).contains(tokens[$0].folded) }
                    )
                else { continue }
                if let name = names(in: stretch(joint + 1, behind.upperBound), allowsCapitals: true).first {
                    return people.add(person(name, in: block.tokens))
                }
            }
        }
        return nil
    }
}

private let questionMarks: Set<String> = ["?", "\u{FF1F}", "\u{061F}"]
