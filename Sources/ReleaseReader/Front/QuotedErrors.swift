import Catalogue

/// What a correction quotes as wrong: "should read 4 May, not 3 May", "incorrectly stated that the fair opens on 3 May".
extension Page {
    /// The stretches of a document that corrects which it says are wrong, in tokens, in order. The day of the text that it
    /// corrects is none of them.
    func quotedErrors() -> [Range<Int>] {
        guard marks.contains(where: { [.correctionLabel, .replaces].contains($0.cue) }) else { return [] }
        var found: [Range<Int>] = []
        for mark in marks where [.wrongly, .ratherThan].contains(mark.cue) {
            guard let sentence = sentences(with: mark),
                let error = mark.cue == .wrongly ? error(of: mark, in: sentence) : error(insteadOf: mark, in: sentence)
            else { continue }
            found.append(error)
        }
        return found.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { whole, error in
            if let last = whole.last, last.upperBound > error.lowerBound {
                whole[whole.count - 1] = stretch(last.lowerBound, max(last.upperBound, error.upperBound))
            } else {
                whole.append(error)
            }
        }
    }

    /// Takes what is quoted as wrong out of what facts are read from.
    mutating func leaveOutQuotedErrors() {
        errors = quotedErrors()
        let stretches = errors.map(bytes)
        func isWrong(_ range: Range<Int>) -> Bool {
            let next = stretches.partitioned { $0.upperBound <= range.lowerBound }
            return next < stretches.count && stretches[next].lowerBound < range.upperBound
        }
        guard !errors.isEmpty else { return }
        dates.removeAll { isWrong($0.range) }
        times.removeAll { isWrong($0.range) }
        numbers.removeAll { isWrong($0.range) }
        links.removeAll { isWrong($0.range) }
    }

    // MARK: Where it stands

    /// The sentence that a cue stands in; with the one before it where that ended in what it quotes: "should read “A.”, not “B.”".
    private func sentences(with mark: CueMark) -> Range<Int>? {
        guard let sentence = sentenceWithItsDates(around: mark.tokens.lowerBound) else { return nil }
        let lead = stretch(sentence.lowerBound, mark.tokens.lowerBound)
        guard tokens[lead].allSatisfy({ $0.kind == .symbol }), sentence.lowerBound > 0,
            tokens[sentence.lowerBound].breaksBefore < 2,
            let before = sentenceWithItsDates(around: sentence.lowerBound - 1)
        else { return sentence }
        return stretch(before.lowerBound, sentence.upperBound)
    }

    /// The full stop of "am 3. Mai" ends no sentence.
    private func sentenceWithItsDates(around token: Int) -> Range<Int>? {
        guard var range = sentence(around: token) else { return nil }
        func isInDate(_ edge: Int) -> Bool {
            dates(in: stretch(max(0, edge - 8), edge)).contains { $0.tokens.contains(edge) }
        }
        for _ in 0..<Page.mostJoined where isInDate(range.upperBound) {
            range = stretch(range.lowerBound, sentence(around: range.upperBound)?.upperBound ?? range.upperBound)
        }
        for _ in 0..<Page.mostJoined where isInDate(range.lowerBound) {
            range = stretch(sentence(around: range.lowerBound - 1)?.lowerBound ?? range.lowerBound, range.upperBound)
        }
        return range
    }

    /// Behind "wrongly", as far as the right words begin; where nothing that could be wrong stands there, the last such thing
    /// before it: "the number 020 7946 0018 was given in error".
    private func error(of mark: CueMark, in sentence: Range<Int>) -> Range<Int>? {
        let behind = stretch(mark.tokens.upperBound, endOfError(from: mark.tokens.upperBound, in: sentence))
        if !things(in: behind).isEmpty { return behind }
        let last = things(in: stretch(sentence.lowerBound, mark.tokens.lowerBound)).last
        let before = last.flatMap { isDayOfText($0) || isInDateline($0) ? nil : $0 }
        return before ?? (namesText(around: mark) && !behind.isEmpty ? behind : nil)
    }

    /// Behind "not" or "instead of", where the sentence says what is right: one thing, or what stands in quotation marks.
    private func error(insteadOf mark: CueMark, in sentence: Range<Int>) -> Range<Int>? {
        let before = stretch(sentence.lowerBound, mark.tokens.lowerBound)
        let isParted =
            mark.tokens.lowerBound > 0
            && [",", ";", "(", "-", "–", "—"].contains(tokens[mark.tokens.lowerBound - 1].text)
        let isPlain = mark.tokens.count == 1 && Page.plainNots.contains(tokens[mark.tokens.lowerBound].folded)
        let isOpposed = !isPlain || isParted && !things(in: before).isEmpty
        guard has(.rightly, in: sentence) || isOpposed else { return nil }
        let rest = stretch(mark.tokens.upperBound, endOfError(from: mark.tokens.upperBound, in: sentence))
        guard let first = things(in: rest).first, first.lowerBound - mark.tokens.upperBound < 12 else { return nil }
        return stretch(mark.tokens.upperBound, first.upperBound)
    }

    /// The end of the sentence, or where it says what is right.
    private func endOfError(from start: Int, in sentence: Range<Int>) -> Int {
        let right = marks(in: stretch(start, sentence.upperBound)).first { $0.cue == .rightly }?.tokens.lowerBound
        let turn = stretch(start, sentence.upperBound).first {
            tokens[$0].text == ";" || Page.adversatives.contains(tokens[$0].folded)
        }
        return min(right ?? sentence.upperBound, turn ?? sentence.upperBound)
    }

    /// What could be wrong in a stretch: days, times, numbers, addresses, and what stands in quotation marks.
    private func things(in range: Range<Int>) -> [Range<Int>] {
        guard !range.isEmpty else { return [] }
        let bytes = self.bytes(of: range)
        var things = dates(in: range).map(\.tokens)
        let first = times.partitioned { $0.tokens.lowerBound < range.lowerBound }
        things += times[first...].prefix { $0.tokens.lowerBound < range.upperBound }.map(\.tokens)
        things += numbers(in: bytes).map(\.tokens)
        things += links(in: bytes).map { tokenRange(of: $0.range) }
        things += quoted(in: range)
        return things.sorted { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
    }

    private func quoted(in range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var opening: Int?
        for index in range {
            let text = tokens[index].text
            if let start = opening, Page.closing.contains(text), index > start {
                found.append(stretch(start, index + 1))
                opening = nil
            } else if opening == nil, Page.opening.contains(text) {
                opening = index
            }
        }
        return found
    }

    /// "The release of 3 March", "the release “Trains run” of 3 March", "dated 3 March": the day names a text, and is not what was
    /// wrong in it.
    func isDayOfText(_ thing: Range<Int>) -> Bool {
        guard !dates(in: thing).isEmpty else { return false }
        return namesText(before: thing.lowerBound) || title(before: thing.lowerBound).map(namesText) ?? false
    }

    /// "Berlin, 5 March 2020 –".
    private func isInDateline(_ thing: Range<Int>) -> Bool {
        thing.upperBound < tokens.count
            && ["-", "\u{2013}", "\u{2014}"].contains(tokens[thing.upperBound].text)
            && tokens[thing.upperBound].spaceBefore
    }

    /// Where a title in quotation marks begins that stands right before a token, with a word such as "of" between.
    private func title(before token: Int) -> Int? {
        let near = stretch(max(0, token - 3), token)
        guard let end = near.last(where: { Page.closing.contains(tokens[$0].text) }) else { return nil }
        return stretch(max(0, end - 40), end).last { Page.opening.contains(tokens[$0].text) }
    }

    private func namesText(before token: Int) -> Bool {
        let before = stretch(max(0, token - 4), token)
        return marks(in: before).contains { Page.textCues.contains($0.cue) }
            || tokens[before].contains { Page.texts.contains($0.folded) }
    }

    private func namesText(around mark: CueMark) -> Bool {
        let near = stretch(max(0, mark.tokens.lowerBound - 10), mark.tokens.upperBound)
        return marks(in: near).contains { Page.textCues.contains($0.cue) }
            || tokens[near].contains { Page.texts.contains($0.folded) }
    }

    private static let opening: Set<String> = ["\"", "\u{201C}", "\u{201E}", "\u{AB}", "\u{2018}"]
    private static let closing: Set<String> = ["\"", "\u{201D}", "\u{201C}", "\u{BB}", "\u{2019}"]
    private static let textCues: Set<Cue> = [.releaseLabel, .statementLabel, .statementWord, .advisoryLabel, .replaces]
    private static let texts = Vocabulary.every(.version).union(Vocabulary.every(.textNoun))
    /// So many sentences are taken for one at each end.
    private static let mostJoined = 3
    /// What says no to anything, and opposes only behind a comma or beside what is right.
    private static let plainNots = Vocabulary.every(.negation)
    private static let adversatives = Vocabulary.every(.adversative)
}

extension Draft {
    /// Without the day on which the text that it corrects was sent out: nothing happens on it.
    mutating func leaveOutTheDayOfWhatItCorrects() {
        guard let corrects, let day = corrects.date else { return }
        events.removeAll { event in
            event.date == day && event.span.start < corrects.span.end && corrects.span.start < event.span.end
        }
    }

    /// Without the facts that stand in what the document quotes as wrong.
    mutating func leaveOut(_ errors: [Found<String>]) {
        quotedErrors = errors
        let stretches = errors.compactMap(\.span)
        guard !stretches.isEmpty else { return }
        func isWrong(_ span: Span?) -> Bool {
            guard let span else { return false }
            let next = stretches.partitioned { $0.end < span.end }
            return next < stretches.count && stretches[next].start <= span.start
        }
        contacts.removeAll { isWrong($0.name?.span ?? $0.span) }
        otherPoints.removeAll { other in !other.points.isEmpty && other.points.allSatisfy { isWrong($0.span) } }
        spokespeople.removeAll { isWrong($0.name?.span ?? $0.span) }
        assets.removeAll { isWrong($0.span) }
        statements.removeAll { isWrong($0.span) }
        links.removeAll { isWrong($0.span) }
        quotes.removeAll { isWrong($0.span) }
        events.removeAll { isWrong($0.span) }
        findings.removeAll { isWrong($0.span) }
        if isWrong(organisation?.span) { organisation = nil }
    }
}
