import Catalogue

/// What stands before the first paragraph: date of issue, "for immediate release".
extension Page {
    // MARK: Date of issue

    /// The day of issue: printed in a line of the head, in the dateline, behind "for immediate release", in a line of its own;
    /// else as the file says; else inferred from a weekday. The embargo is not asked.
    func issued(dateline: DatelineMark?, below headline: Found<String>?) -> Found<CalendarDate>? {
        if let date = dateline?.date, let day = date.date {
            return Found(day, span: text.span(date.range), rule: "issued.dateline")
        }
        let events = eventStretches()
        if let found = issuedInHead(events, below: headline) ?? issuedBehindLabel(events) ?? issuedInFrontMatter()
            ?? issuedBesideHeadline(events, below: headline) ?? issuedAlone(events) ?? issuedBeforeText(events)
            ?? issuedInBar()
        {
            return settled(found, below: headline)
        }
        return issuedByParticular { _ in true } ?? issuedInHeadline(headline) ?? issuedByWeekday(dateline, events)
    }

    private func issuedByParticular(where isMeant: (TextMark) -> Bool) -> Found<CalendarDate>? {
        for mark in particulars(.published) where isMeant(mark) {
            guard let day = day(mark) else { continue }
            return Found(day, span: text.span(mark.range), rule: "issued.particular", inferred: reason(mark))
        }
        return nil
    }

    /// Whoever wrote the page said there when it comes out: what stands alone in the text may be of anything.
    private func issuedInFrontMatter() -> Found<CalendarDate>? {
        issuedByParticular { $0.source?.hasPrefix("the front matter") ?? false }
    }

    /// "Press release of 12 May 2031" in a bar of the page: behind its label, and nowhere else.
    private func issuedInBar() -> Found<CalendarDate>? {
        let last = blocks.last { $0.part == .body && $0.isProse }?.range.lowerBound ?? 0
        for block in blocks.prefix(400) where block.part == .rail && block.range.lowerBound < last {
            for line in block.lines.prefix(8) {
                let words = wordsOnly(lineTokens(line))
                let label = marks(in: words.prefix(1)).first { [.releaseLabel, .publishedLabel].contains($0.cue) }
                guard let start = label?.tokens.upperBound,
                    let date = dates(in: stretch(start, min(words.upperBound, start + 5))).first,
                    date.tokens.lowerBound - start <= 2, let day = date.date
                else { continue }
                return Found(day, span: text.span(date.range), rule: "issued.bar")
            }
        }
        return nil
    }

    /// An embargo that is all that is dated gives the day on which the text is meant to come out; else the text's last update.
    func issued(with embargo: DraftEmbargo?) -> Found<CalendarDate>? {
        if let embargo, let day = embargo.day ?? embargo.proposedDay {
            let why = embargo.day == nil ? embargo.dayWhy.map { " (\($0))" } ?? "" : ""
            return Found(
                day, span: embargo.span, rule: "issued.embargo",
                inferred: "no other date is printed: the day of the embargo\(why)")
        }
        for mark in marks where mark.cue == .updatedLabel {
            let near = stretch(mark.tokens.upperBound, min(tokens.count, mark.tokens.upperBound + 6))
            guard let date = dates(in: near).first, date.tokens.lowerBound - mark.tokens.upperBound <= 2,
                let day = date.date, let place = block(containing: date.range.lowerBound), !blocks[place].part.isOutside
            else { continue }
            return Found(
                day, span: text.span(date.range), rule: "issued.updated",
                inferred: "no other date is printed: the day of its last update")
        }
        return issuedByAddress() ?? issuedByLastChange()
    }

    /// "Monday, 14 September" in a line of the head or in the dateline: the year that fits.
    private func issuedByWeekday(_ dateline: DatelineMark?, _ events: [Range<Int>]) -> Found<CalendarDate>? {
        var candidates = dateline?.date.map { [$0] } ?? []
        for block in blocks where block.part == .head || block.part == .navigation {
            for line in block.lines {
                let range = lineTokens(line)
                guard wordCount(range) <= 8, !has(.embargo, in: range), !has(.correctionLabel, in: range),
                    !has(.replaces, in: range)
                else { continue }
                candidates += dates(in: range).filter { !isIn(events, $0) }
            }
        }
        for mark in candidates where mark.year == nil {
            guard let (day, why) = dayByWeekday(mark) else { continue }
            return Found(day, span: text.span(mark.range), rule: "issued.weekday", inferred: why)
        }
        return nil
    }

    func isIn(_ stretches: [Range<Int>], _ mark: DateMark) -> Bool {
        stretches.contains { $0.contains(mark.tokens.lowerBound) }
    }

    /// In a line of the head; behind the headline rather than before it, where a page prints its own date.
    private func issuedInHead(_ events: [Range<Int>], below headline: Found<String>?) -> Found<CalendarDate>? {
        let title = headline?.span?.end ?? 0
        var before: Found<CalendarDate>?
        for block in blocks where block.part == .head || block.part == .navigation || block.part == .contact {
            for line in block.lines {
                let range = lineTokens(line)
                guard wordCount(range) <= 40, !has(.embargo, in: range), !has(.correctionLabel, in: range),
                    !has(.replaces, in: range)
                else {
                    continue
                }
                for mark in dates(in: range) where !isIn(events, mark) && !isOfEvent(mark, in: range) {
                    guard let day = mark.date,
                        wordCount(range) <= 12 || has(.immediateRelease, in: range) || isSetApart(mark, in: range)
                            || isPiece(mark, of: range)
                    else {
                        continue
                    }
                    if isWithin(headline, mark) { continue }
                    let found = Found(day, span: text.span(mark.range), rule: "issued.head")
                    if block.part == .contact, !startsBlock(mark, block) { continue }
                    if let place = found.span?.start, place > title {
                        return before == nil || isDateLine(line) ? found : before
                    }
                    before = before ?? found
                }
            }
        }
        return before
    }

    /// Whether a date is what a line says of something else: a line that says what happens on a day, or the days from one to
    /// another, is no date line.
    func isOfEvent(_ mark: DateMark, in line: Range<Int>) -> Bool {
        let words = wordsOnly(line)
        let isLabelled = marks(in: words.prefix(1)).contains {
            $0.cue == .publishedLabel && words.count > $0.tokens.count
        }
        if has(.immediateRelease, in: line) || isLabelled { return false }
        if isOfRange(mark) { return true }
        if isSetApart(mark, in: line) { return false }
        let dated = dates(in: line)
        let others = line.filter { index in
            tokens[index].kind == .word && !dated.contains { $0.tokens.contains(index) }
                && self.words.weekdays[tokens[index].folded] == nil && !isHour(index)
        }
        let small = others.count { !tokens[$0].isCapitalised && tokens[$0].text.count > 1 }
        let ends = line.last.map { sentenceSigns.contains(tokens[$0].text) } ?? false
        return ends ? small >= 2 || has(.futureMark, in: line) || has(.eventVerb, in: line) : small >= 4
    }

    /// "30 June to 1 July 2012", "12-14 May 2031": something that takes days.
    private func isOfRange(_ mark: DateMark) -> Bool {
        let (before, behind) = (mark.tokens.lowerBound, mark.tokens.upperBound)
        let near = dates(in: stretch(before - 6, behind + 6)).filter { $0.tokens != mark.tokens && $0.day != nil }
        if near.contains(where: { before - $0.tokens.upperBound == 1 && isTo($0.tokens.upperBound) }) { return true }
        if near.contains(where: { $0.tokens.lowerBound - behind == 1 && isTo(behind) }) { return true }
        guard before >= 2, isTo(before - 1), tokens[before - 2].kind == .number, tokens[before].breaksBefore == 0,
            let first = Int(tokens[before - 2].text), let day = mark.day
        else { return false }
        return (1..<day).contains(first)
    }

    /// What stands between the first and the last of some days, in any language: a dash, or one short word in small letters.
    private func isTo(_ token: Int) -> Bool {
        guard tokens.indices.contains(token) else { return false }
        if ["-", "\u{2013}", "\u{2014}"].contains(tokens[token].text) { return true }
        return tokens[token].kind == .word && !tokens[token].isCapitalised && tokens[token].text.count <= 5
            && !Vocabulary.every(.dayLead).contains(tokens[token].folded)
            && !Vocabulary.every(.dayJoint).contains(tokens[token].folded)
    }

    /// "Harbour reopens | 2 November 2031": at the end of its line, and a stroke or a bullet before it.
    private func isSetApart(_ mark: DateMark, in line: Range<Int>) -> Bool {
        guard mark.tokens.lowerBound > line.lowerBound,
            stretch(mark.tokens.upperBound, line.upperBound).allSatisfy({
                tokens[$0].kind == .symbol || isHour($0)
            })
        else { return false }
        return ["|", "\u{2022}", "\u{00B7}", "("].contains(tokens[mark.tokens.lowerBound - 1].text)
    }

    /// "Changes in the press office from 1 July": a day that the headline speaks of, and does not begin with.
    private func isWithin(_ headline: Found<String>?, _ mark: DateMark) -> Bool {
        guard let title = headline?.span else { return false }
        let day = text.span(mark.range)
        return title.start < day.start && day.end <= title.end
    }

    private func startsBlock(_ mark: DateMark, _ block: Block) -> Bool {
        mark.tokens.lowerBound - block.tokens.lowerBound <= 2
    }

    /// Whether a line has a date and hardly anything else.
    private func isDateLine(_ line: Int) -> Bool {
        let range = lineTokens(line)
        return wordCount(range) <= 6 && dates(in: range).contains { $0.date != nil }
    }

    /// A date in a line of its own anywhere, as beneath the text.
    private func issuedAlone(_ events: [Range<Int>]) -> Found<CalendarDate>? {
        for block in blocks.reversed() where [.body, .notes, .contact, .boilerplate].contains(block.part) {
            for line in block.lines.reversed() where isDateLine(line) && !isPrintersMark(line) {
                guard !has(.embargo, in: lineTokens(line)), !has(.replaces, in: lineTokens(line)),
                    !has(.eventVerb, in: lineTokens(line)) || isEnd(line),
                    let mark = dates(in: lineTokens(line)).first(where: { $0.date != nil }), let day = mark.date,
                    !isIn(events, mark), !isOfEvent(mark, in: lineTokens(line)) || isEnd(line)
                else { continue }
                return Found(day, span: text.span(mark.range), rule: "issued.alone")
            }
        }
        return nil
    }

    /// Before the first sentence of a text that is all one paragraph: "MEDIA 04/880 THURSDAY 9 SEPTEMBER 2004 …".
    private func issuedBeforeText(_ events: [Range<Int>]) -> Found<CalendarDate>? {
        for block in blocks.lazy.filter({ $0.isProse && !$0.part.isOutside }).prefix(3) {
            let near = stretch(block.tokens.lowerBound, min(block.tokens.upperBound, block.tokens.lowerBound + 14))
            guard let mark = dates(in: near).first(where: { $0.date != nil }), let day = mark.date, !isIn(events, mark),
                tokens[stretch(near.lowerBound, mark.tokens.lowerBound)].allSatisfy({
                    $0.kind != .word || $0.isCapitalised
                }), !isOfRange(mark), !beginsSentence(mark, from: near.lowerBound),
                !has(.embargo, in: stretch(near.lowerBound, mark.tokens.lowerBound)), !runsOn(mark)
            else { continue }
            return Found(day, span: text.span(mark.range), rule: "issued.beforeText")
        }
        return nil
    }

    /// "On 28 March 2031, Jane Roe was": the sentence says what happened on a day.
    private func beginsSentence(_ mark: DateMark, from start: Int) -> Bool {
        let word = mark.tokens.lowerBound - 1
        return word >= start && tokens[word].kind == .word && !tokens[word].isAllCapitals
            && Vocabulary.every(.dayLead).contains(tokens[word].folded)
    }

    /// "On 3 March 2020 the line will": the sentence goes on in small letters.
    private func runsOn(_ mark: DateMark) -> Bool {
        let next = mark.tokens.upperBound
        return next < tokens.count && tokens[next].kind == .word && !tokens[next].isCapitalised
    }

    /// "Ends 26 January 2003".
    private func isEnd(_ line: Int) -> Bool {
        lineTokens(line).first.map { Vocabulary.every(.endMark).contains(tokens[$0].folded) } ?? false
    }

    private func issuedBehindLabel(_ events: [Range<Int>]) -> Found<CalendarDate>? {
        for mark in marks where mark.cue == .immediateRelease || mark.cue == .publishedLabel {
            let near = stretch(mark.tokens.upperBound, min(tokens.count, mark.tokens.upperBound + 8))
            guard mark.cue == .immediateRelease || beginsPiece(mark), let date = dates(in: near).first,
                date.tokens.lowerBound - mark.tokens.upperBound <= 2, let day = date.date, !isIn(events, date),
                let place = block(containing: date.range.lowerBound), !blocks[place].part.isOutside,
                // "Le samedi 30 avril aura lieu": the label is the article of a sentence.
                mark.cue == .immediateRelease || !runsOn(date)
            else { continue }
            return Found(day, span: text.span(date.range), rule: "issued.label")
        }
        return nil
    }

    /// At the beginning of its line, behind a sign, or a label of more than one word: "By: Jane Roe. Date of issue: …".
    private func beginsPiece(_ mark: CueMark) -> Bool {
        let start = mark.tokens.lowerBound
        guard !startsLine(start) else { return true }
        return mark.tokens.count > 1 || tokens[start].gapBefore
            || [".", "|", "\u{2022}", "\u{00B7}", "\u{2014}", "\u{2013}", "("].contains(tokens[start - 1].text)
    }

    func startsLine(_ token: Int) -> Bool { token == 0 || tokens[token].breaksBefore > 0 }

    func forImmediateRelease() -> Found<Bool>? {
        guard let mark = marks.first(where: { $0.cue == .immediateRelease }),
            let index = block(containing: tokens[mark.tokens.lowerBound].range.lowerBound),
            !blocks[index].part.isOutside, startsLine(mark.tokens.lowerBound) || blocks[index].part == .head
        else { return nil }
        return Found(true, span: span(tokens: mark.tokens), rule: "forImmediateRelease.wording")
    }
}
