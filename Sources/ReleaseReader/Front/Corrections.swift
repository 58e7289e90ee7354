import Catalogue

/// What a correction says that it replaces.
extension Page {
    /// "Replaces earlier version of 3 March": in a line of the head, or anywhere at the beginning of a sentence with a day in
    /// it.
    func replacement() -> CueMark? {
        marks.first { mark in
            guard mark.cue == .replaces, let index = block(containing: tokens[mark.tokens.lowerBound].range.lowerBound),
                !blocks[index].part.isOutside
            else { return false }
            let start = mark.tokens.lowerBound
            if blocks[index].part == .head || blocks[index].part == .navigation, beginsLine(start) { return true }
            guard let sentence = sentence(around: start), beginsLine(start) || wordsOnly(sentence).lowerBound == start
            else {
                return false
            }
            let near = stretch(start, min(sentence.upperBound, start + 20))
            return dates(in: near).contains { $0.day != nil }
        }
    }

    /// Whether only marks, such as a bracket or a bullet, stand before a token in its line.
    private func beginsLine(_ token: Int) -> Bool {
        let range = lineTokens(line(containing: tokens[token].range.lowerBound))
        return wordsOnly(range).lowerBound == token
    }

    func corrects(issued: Found<CalendarDate>?) -> DraftCorrection? {
        if let mark = replacement(), let sentence = sentence(around: mark.tokens.lowerBound) {
            let line = lineTokens(line(containing: tokens[mark.tokens.lowerBound].range.lowerBound))
            var end = sentence.upperBound
            // The full stop of "vom 3. März 2020" ends no sentence.
            if let date = dates(in: stretch(sentence.lowerBound, end + 1)).last, date.tokens.contains(end) {
                end = date.tokens.upperBound
            }
            // A line of the head has no full stop: the sentence would go on into the next.
            let isWhole = tokens[max(sentence.lowerBound, sentence.upperBound - 1)].text == "."
            end = isWhole ? end : min(end, line.upperBound)
            return correction(
                stretch(mark.tokens.lowerBound, max(mark.tokens.upperBound, end)), issued, "corrects.replaces")
        }
        if let label = headLabel(.correctionLabel) {
            let line = lineTokens(line(containing: tokens[label.tokens.lowerBound].range.lowerBound))
            let rest = wordsOnly(stretch(label.tokens.upperBound, max(label.tokens.upperBound, line.upperBound)))
            if namesText(rest) { return correction(rest, issued, "corrects.label") }
        }
        // "In the news release of 3 March, … we are advised that …"
        for block in blocks.lazy.filter({ [.head, .body].contains($0.part) && self.wordCount($0.tokens) >= 6 }).prefix(
            4)
        {
            for sentence in sentences(in: block.tokens).prefix(2) where namesText(sentence) {
                return correction(sentence, issued, "corrects.sentence")
            }
        }
        return nil
    }

    /// Whether words name a text and its day.
    private func namesText(_ range: Range<Int>) -> Bool {
        guard dates(in: range).contains(where: { $0.day != nil }) else { return false }
        return marks(in: range).contains { $0.cue == .statementWord || $0.cue == .releaseLabel || $0.cue == .replaces }
            || tokens[range].contains { Vocabulary.every(.version).contains($0.folded) }
    }

    private func isDay(_ mark: DateMark, of issued: Found<CalendarDate>?) -> Bool {
        guard let span = issued?.span else { return false }
        let day = text.span(mark.range)
        return span.start <= day.start && day.end <= span.end || day.start <= span.start && span.end <= day.end
    }

    private func correction(_ range: Range<Int>, _ issued: Found<CalendarDate>?, _ rule: String) -> DraftCorrection? {
        let words = wordsOnly(range)
        guard !words.isEmpty else { return nil }
        let days = dates(in: words).filter { $0.day != nil }
        // The day of issue may stand before it, in the dateline: "Berlin, 5 March 2020 – In our release of 3 March …".
        let named = days.first { isDayOfText($0.tokens) } ?? days.first { !isDay($0, of: issued) } ?? days.first
        let day = named.flatMap { mark in mark.date ?? dayInferred(mark, issued: issued)?.date }
        return DraftCorrection(words: flow(tokens: words), date: day, span: span(tokens: words), rule: rule)
    }
}
