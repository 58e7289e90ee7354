import Catalogue

/// What stands before the first paragraph: headline, date of issue, embargo, "for immediate release", dateline.
extension Page {
    // MARK: Headline

    func headline() -> Found<String>? {
        if let titled = headingTitle() { return titled }
        let stated = particularTitle()
        if let printed = stated?.printed { return printed }
        if let stated { return stated.stated }
        let candidates = blocks(in: .head).compactMap(headlineCandidate)
        if let best = candidates.enumerated().max(by: { ($0.element.score, $1.offset) < ($1.element.score, $0.offset) }
        ),
            best.element.score > 0
        {
            return found(best.element.range, rule: "headline.bestTitle")
        }
        if let glued = gluedHeadline() { return found(glued, rule: "headline.beforeGap") }
        return candidates.first.map { found($0.range, rule: "headline.firstTitle") }
    }

    /// A headline that runs into the first paragraph: a gap parts the two.
    private func gluedHeadline() -> Range<Int>? {
        for block in blocks(in: .body).prefix(3) {
            guard let gap = block.tokens.prefix(24).dropFirst(2).first(where: { tokens[$0].gapBefore }) else {
                continue
            }
            let title = block.tokens.lowerBound..<gap
            let capitals = title.count { tokens[$0].kind == .word && tokens[$0].isCapitalised }
            guard tokens[gap].isCapitalised, capitals * 2 > wordCount(title),
                !title.contains(where: { tokens[$0].text == "." })
            else { continue }
            return bytes(of: title)
        }
        return nil
    }

    /// What the format marks as the title: the first heading of the highest level that is no label of another part.
    private func headingTitle() -> Found<String>? {
        let inDocument = headings.prefix(200).filter { heading in
            guard let index = block(containing: heading.range.lowerBound) else { return false }
            return !blocks[index].part.isOutside && isTitle(tokenRange(of: heading.range), of: blocks[index])
        }
        guard let level = inDocument.map(\.level).min(), let title = inDocument.first(where: { $0.level == level })
        else { return nil }
        // A heading below the text's first paragraphs is one of its parts, whatever its level.
        let prose = blocks.first { $0.isProse && !$0.part.isOutside }
        guard level == 1 || title.range.lowerBound < prose?.range.lowerBound ?? .max else { return nil }
        return found(text.trimmed(title.range), rule: "headline.heading")
    }

    private func isTitle(_ range: Range<Int>, of block: Block) -> Bool {
        let title = wordsOnly(range)
        guard wordCount(title) >= 2, let line = block.lines.first else { return false }
        return !isContactHeading(line) && !isFrontLabel(line) && beginsLine(line, with: .notesHeading, atMost: 1) == nil
            && (block.lines.count > 1 || beginsLine(line, with: .boilerplateHeading, atMost: 9) == nil
                || headingLevel(line) == 1)
    }

    /// The title that the file gives itself, where a line of the text says the same; the line is what is printed.
    private func particularTitle() -> (printed: Found<String>?, stated: Found<String>)? {
        guard let mark = particular(.title) else { return nil }
        let title = text.flow(mark.range)
        let stated = found(mark.range, rule: "headline.particular", inferred: reason(mark))
        let key = folded(title)
        for block in blocks.prefix(80) where !block.part.isOutside && !block.isProse {
            for line in block.lines.prefix(4) {
                let printed = folded(text.flow(text.lines[line].range))
                guard printed.utf8.count >= 12, key.hasPrefix(printed) || key.hasSuffix(printed) else { continue }
                return (found(text.lines[line].range, rule: "headline.particularPrinted"), stated)
            }
        }
        return (nil, stated)
    }

    private func folded(_ title: String) -> String {
        String(title.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    /// A title in the head, and how much it looks like the headline rather than a letterhead.
    private func headlineCandidate(_ block: Block) -> (range: Range<Int>, score: Int)? {
        guard let line = block.lines.first(where: { !isFrontLabel($0) }), !block.isBullet else { return nil }
        guard links(in: block.range).isEmpty, numbers(in: block.range).isEmpty else { return nil }
        var range = text.lines[line].range
        for next in (line + 1)..<block.lines.upperBound where !isFrontLabel(next) {
            guard continuesHeadline(range, next) else { break }
            range = range.lowerBound..<text.lines[next].range.upperBound
        }
        if goesOn(range), let next = blocks.first(where: { $0.range.lowerBound > range.upperBound }), next.part == .head
        {
            range = range.lowerBound..<next.range.upperBound
        }
        let trimmed = tokenRange(of: withoutLabel(range))
        guard wordCount(trimmed) >= 2 else { return nil }
        return (bytes(of: trimmed), headlineScore(trimmed))
    }

    private func headlineScore(_ title: Range<Int>) -> Int {
        var score = min(wordCount(title), 4) - 2
        let run = capitalisedRun(at: title.lowerBound, before: title.upperBound)
        let isNamed = marks(in: title).contains { $0.cue == .organisationNoun || $0.cue == .jobTitle }
        if run == title, isNamed { score -= 4 }
        if title.allSatisfy({ tokens[$0].kind != .word || tokens[$0].isAllCapitals || tokens[$0].text.count < 2 }) {
            score += run == title && isNamed ? 0 : 1
        }
        if first(.speechVerb, in: title) != nil || first(.eventVerb, in: title) != nil { score += 1 }
        // "14 Harbour Street" begins an address.
        if tokens[title.lowerBound].kind == .number, wordCount(title) <= 5 { score -= 3 }
        if first(.attention, in: title) != nil { score -= 4 }
        return score
    }

    /// The next line belongs to the headline where the width broke it, where it stops in its middle, or where a short line
    /// is followed by one in the same manner of capitals.
    private func continuesHeadline(_ range: Range<Int>, _ line: Int) -> Bool {
        let (before, next) = (tokenRange(of: range), lineTokens(line))
        guard let first = next.first else { return false }
        let isLoud = isAllCapitals(before)
        guard isLoud == isAllCapitals(next) else { return false }
        if isWrapped(before: first) || goesOn(range) { return true }
        let isLower = tokens[first].kind == .word && !tokens[first].isCapitalised
        return range.count < 45
            && (isLower || isLoud || ["'", "\"", "\u{201C}", "\u{2018}"].contains(tokens[first].text))
    }

    private func isAllCapitals(_ range: Range<Int>) -> Bool {
        range.allSatisfy { tokens[$0].kind != .word || tokens[$0].isAllCapitals || tokens[$0].text.count < 2 }
    }

    /// A headline that stops at a comma or a small word goes on in the next line.
    private func goesOn(_ range: Range<Int>) -> Bool {
        guard let last = tokenRange(of: range).last else { return false }
        return tokens[last].text == "," || words.smallWords.contains(tokens[last].folded)
    }

    /// "MEDIA ADVISORY: …" without the label.
    private func withoutLabel(_ range: Range<Int>) -> Range<Int> {
        let line = tokenRange(of: range)
        guard let mark = frontLabel(at: line.lowerBound), mark.tokens.upperBound < line.upperBound,
            [":", "-", "\u{2013}", "\u{2014}"].contains(tokens[mark.tokens.upperBound].text)
        else { return range }
        return bytes(of: (mark.tokens.upperBound + 1)..<line.upperBound)
    }

    private func frontLabel(at token: Int) -> CueMark? {
        marks(in: token..<(token + 1)).first { mark in
            switch mark.cue {
            case .releaseLabel, .advisoryLabel, .statementLabel, .correctionLabel, .immediateRelease, .embargo: true
            default: false
            }
        }
    }

    /// A line of the head that is a label, a date, an address or a menu: no headline.
    private func isFrontLabel(_ line: Int) -> Bool {
        let range = wordsOnly(lineTokens(line))
        guard !range.isEmpty else { return true }
        if isLine(line, exactly: .navigation) || isLine(line, exactly: .releaseLabel) { return true }
        let marks = marks(in: range)
        if marks.contains(where: { $0.cue == .embargo || $0.cue == .immediateRelease || $0.cue == .attention })
            && wordCount(range) < 20
        {
            return true
        }
        if let mark = marks.first(where: { $0.tokens.lowerBound == range.lowerBound }), mark.tokens == range {
            return frontLabel(at: range.lowerBound) != nil
        }
        let dated = dates(in: range).reduce(0) { $0 + wordCount($1.tokens) }
        let others = range.count(where: { index in
            tokens[index].kind == .word && words.weekdays[tokens[index].folded] == nil
                && !marks.contains { $0.cue == .publishedLabel && $0.tokens.contains(index) }
        })
        return dated > 0 && others - dated <= 3
    }

    // MARK: Date of issue

    /// The day of issue as printed: in a line of the head, in the dateline, or behind "for immediate release".
    func issued(dateline: DatelineMark?) -> Found<CalendarDate>? {
        if let date = dateline?.date, let day = date.date {
            return Found(day, span: text.span(date.range), rule: "issued.dateline")
        }
        for block in blocks where block.part == .head || block.part == .navigation {
            for line in block.lines {
                let range = lineTokens(line)
                guard wordCount(range) <= 24, !has(.embargo, in: range), !has(.correctionLabel, in: range) else {
                    continue
                }
                for mark in dates(in: range) {
                    guard let day = mark.date, wordCount(range) <= 12 || has(.immediateRelease, in: range) else {
                        continue
                    }
                    return Found(day, span: text.span(mark.range), rule: "issued.head")
                }
            }
        }
        for mark in marks where mark.cue == .immediateRelease || mark.cue == .publishedLabel {
            let near = mark.tokens.upperBound..<min(tokens.count, mark.tokens.upperBound + 8)
            guard mark.cue == .immediateRelease || startsLine(mark.tokens.lowerBound), let date = dates(in: near).first,
                date.tokens.lowerBound - mark.tokens.upperBound <= 2, let day = date.date,
                let place = block(containing: date.range.lowerBound), !blocks[place].part.isOutside
            else { continue }
            return Found(day, span: text.span(date.range), rule: "issued.label")
        }
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
