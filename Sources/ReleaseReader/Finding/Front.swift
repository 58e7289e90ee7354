import Catalogue

/// What stands before the first paragraph: date of issue, embargo, "for immediate release".
extension Page {
    // MARK: Date of issue

    /// The day of issue as printed: in a line of the head, in the dateline, or behind "for immediate release".
    func issued(dateline: DatelineMark?) -> Found<CalendarDate>? {
        if let date = dateline?.date, let day = date.date {
            return Found(day, span: text.span(date.range), rule: "issued.dateline")
        }
        if let found = issuedInHead() { return found }
        if let found = issuedBehindLabel() { return found }
        if let found = issuedAlone() { return found }
        for mark in particulars(.published) {
            guard let day = day(mark) else { continue }
            return Found(day, span: text.span(mark.range), rule: "issued.particular", inferred: reason(mark))
        }
        // An embargo that is all that is dated gives the day on which the text is meant to come out.
        guard let embargo = embargo(), let day = embargo.day else { return nil }
        return Found(
            day, span: embargo.span, rule: "issued.embargo",
            inferred: "no other date is printed: the day of the embargo")
    }

    /// In a line of the head; behind the headline rather than before it, where a page prints its own date.
    private func issuedInHead() -> Found<CalendarDate>? {
        let title = headline()?.span?.end ?? 0
        var before: Found<CalendarDate>?
        for block in blocks where block.part == .head || block.part == .navigation || block.part == .contact {
            for line in block.lines {
                let range = lineTokens(line)
                guard wordCount(range) <= 24, !has(.embargo, in: range), !has(.correctionLabel, in: range) else {
                    continue
                }
                for mark in dates(in: range) {
                    guard let day = mark.date, wordCount(range) <= 12 || has(.immediateRelease, in: range) else {
                        continue
                    }
                    let found = Found(day, span: text.span(mark.range), rule: "issued.head")
                    if block.part == .contact, !startsBlock(mark, block) { continue }
                    if let place = found.span?.start, place > title { return before == nil || isDateLine(line) ? found : before }
                    before = before ?? found
                }
            }
        }
        return before
    }

    private func startsBlock(_ mark: DateMark, _ block: Block) -> Bool { mark.tokens.lowerBound - block.tokens.lowerBound <= 2 }

    /// Whether a line has a date and hardly anything else.
    private func isDateLine(_ line: Int) -> Bool {
        let range = lineTokens(line)
        return wordCount(range) <= 6 && dates(in: range).contains { $0.date != nil }
    }

    /// A date in a line of its own anywhere, as beneath the text, and one before the first sentence of a text that is all one
    /// paragraph.
    private func issuedAlone() -> Found<CalendarDate>? {
        for block in blocks.reversed() where [.body, .notes, .contact, .boilerplate].contains(block.part) {
            for line in block.lines.reversed() where isDateLine(line) {
                guard !has(.embargo, in: lineTokens(line)), !has(.eventVerb, in: lineTokens(line)) || isEnd(line),
                    let mark = dates(in: lineTokens(line)).first(where: { $0.date != nil }), let day = mark.date
                else { continue }
                return Found(day, span: text.span(mark.range), rule: "issued.alone")
            }
        }
        guard let first = blocks.first(where: { $0.isProse && !$0.part.isOutside }) else { return nil }
        let near = first.tokens.lowerBound..<min(first.tokens.upperBound, first.tokens.lowerBound + 14)
        guard let mark = dates(in: near).first(where: { $0.date != nil }), let day = mark.date,
            tokens[near.lowerBound..<mark.tokens.lowerBound].allSatisfy({ $0.kind != .word || $0.isCapitalised }),
            !has(.embargo, in: near)
        else { return nil }
        return Found(day, span: text.span(mark.range), rule: "issued.beforeText")
    }

    /// "Ends 26 January 2003".
    private func isEnd(_ line: Int) -> Bool { lineTokens(line).first.map { ["ends", "end"].contains(tokens[$0].folded) } ?? false }

    private func issuedBehindLabel() -> Found<CalendarDate>? {
        for mark in marks where mark.cue == .immediateRelease || mark.cue == .publishedLabel {
            let near = mark.tokens.upperBound..<min(tokens.count, mark.tokens.upperBound + 8)
            guard mark.cue == .immediateRelease || startsLine(mark.tokens.lowerBound), let date = dates(in: near).first,
                date.tokens.lowerBound - mark.tokens.upperBound <= 2, let day = date.date,
                let place = block(containing: date.range.lowerBound), !blocks[place].part.isOutside
            else { continue }
            return Found(day, span: text.span(date.range), rule: "issued.label")
        }
        return nil
    }

    func startsLine(_ token: Int) -> Bool { token == 0 || tokens[token].breaksBefore > 0 }

    // MARK: Embargo

    func embargo() -> DraftEmbargo? {
        for mark in marks where mark.cue == .embargo {
            let start = mark.tokens.lowerBound
            guard let index = block(containing: tokens[start].range.lowerBound), !blocks[index].part.isOutside else {
                continue
            }
            let near = start..<min(tokens.count, start + 24)
            guard let day = dates(in: near).first(where: { $0.day != nil }) else {
                // "embargo" in prose is no embargo; alone in a line of the head it is one without its day.
                guard blocks[index].part == .head, startsLine(start) else { continue }
                return DraftEmbargo(embargo: nil, day: nil, span: span(tokens: mark.tokens), rule: "embargo.wording")
            }
            guard startsLine(start) || blocks[index].part == .head || wordCount(start..<day.tokens.lowerBound) <= 8
            else { continue }
            return embargo(from: mark, day: day, near: near)
        }
        return nil
    }

    private func embargo(from mark: CueMark, day: DateMark, near: Range<Int>) -> DraftEmbargo {
        let time = times.first { $0.tokens.lowerBound >= near.lowerBound && $0.tokens.upperBound <= near.upperBound }
        let end = max(day.tokens.upperBound, time?.tokens.upperBound ?? 0)
        let span = span(tokens: mark.tokens.lowerBound..<end)
        guard let date = day.date, let time, let zone = time.zone else {
            return DraftEmbargo(embargo: nil, day: day.date, span: span, rule: "embargo.wording")
        }
        let until = Instant(date: date, hour: time.hour, minute: time.minute, offsetMinutes: zone.offsetMinutes)
        return DraftEmbargo(
            embargo: Embargo(until: until, zone: zone.name), day: date, span: span, rule: "embargo.wording")
    }

    func forImmediateRelease() -> Found<Bool>? {
        guard let mark = marks.first(where: { $0.cue == .immediateRelease }),
            let index = block(containing: tokens[mark.tokens.lowerBound].range.lowerBound),
            !blocks[index].part.isOutside, startsLine(mark.tokens.lowerBound) || blocks[index].part == .head
        else { return nil }
        return Found(true, span: span(tokens: mark.tokens), rule: "forImmediateRelease.wording")
    }
}
