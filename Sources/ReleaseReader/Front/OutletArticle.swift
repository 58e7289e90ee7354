import Catalogue

/// What only an outlet's article has: byline, outlet, time of update, captions, highlights, contributors.
extension Page {
    /// The journalist's line: "From Jiyeon Lee, CNN", "By Jane Doe".
    struct BylineMark {
        let line: Int
        let names: [Range<Int>]
        let outlet: Range<Int>?
    }

    func byline() -> BylineMark? {
        for block in blocks.prefix(60) where !block.part.isOutside && block.part != .navigation {
            for line in block.lines {
                guard let mark = beginsLine(line, with: .bylineLead, atMost: 14) else { continue }
                if let byline = byline(on: line, behind: mark) { return byline }
            }
        }
        return nil
    }

    private func byline(on line: Int, behind mark: CueMark) -> BylineMark? {
        let limit = lineTokens(line).upperBound
        var names: [Range<Int>] = []
        var index = mark.tokens.upperBound
        while index < limit, let name = personName(at: index, before: limit) {
            names.append(name.tokens)
            index = name.tokens.upperBound
            guard index + 1 < limit, joinsBylines(index),
                let next = personName(at: index + 1, before: limit)
            else { break }
            // What stands last behind a comma is whom they write for: "Jane Doe, Coastal Courier".
            let isLast =
                next.tokens.upperBound >= limit || !joinsBylines(next.tokens.upperBound)
            if tokens[index].text == ",", isLast { break }
            index += 1
        }
        guard !names.isEmpty else { return nil }
        var outlet: Range<Int>?
        if index < limit,
            [",", "|", "-", "\u{2013}"].contains(tokens[index].text)
                || Vocabulary.every(.forWhom).contains(tokens[index].folded),
            let run = capitalisedRun(at: index + 1, before: limit)
        {
            outlet = run
            index = run.upperBound
        }
        // Whatever else stands in the line makes it a sentence, unless it is a date.
        let rest = stretch(index, limit)
        let isDated =
            dates(in: rest).first != nil
            || marks(in: rest).contains { $0.cue == .updatedLabel || $0.cue == .publishedLabel }
        guard wordCount(rest) <= 3 || isDated else { return nil }
        return BylineMark(line: line, names: names, outlet: outlet)
    }

    private func joinsBylines(_ index: Int) -> Bool {
        [",", "&"].contains(tokens[index].text) || Vocabulary.every(.joining).contains(tokens[index].folded)
    }

    /// "…, he told the Ferndale Gazette": whom people speak to is who writes.
    func outletSpokenTo() -> Found<String>? {
        for mark in marks
        where mark.cue == .speechVerb && Vocabulary.every(.told).contains(tokens[mark.tokens.lowerBound].folded) {
            var index = mark.tokens.upperBound
            while index < tokens.count, Vocabulary.every(.ourWord).contains(tokens[index].folded) { index += 1 }
            guard let run = capitalisedRun(at: index, before: min(tokens.count, index + 6)),
                let place = block(containing: tokens[index].range.lowerBound), blocks[place].part == .body
            else { continue }
            return found(
                withoutPossessive(run), rule: "coverage.outletSpokenTo", inferred: "somebody told it something")
        }
        return nil
    }

    /// "CNN's Jethro Mullen contributed to this report."
    func contributors() -> (names: [Found<String>], outlet: Range<Int>?, end: Int?) {
        for mark in marks where mark.cue == .contributed {
            guard let index = block(containing: tokens[mark.tokens.lowerBound].range.lowerBound),
                !blocks[index].part.isOutside,
                let sentence = sentence(around: mark.tokens.lowerBound)
            else { continue }
            var names: [Found<String>] = []
            var outlet: Range<Int>?
            var at = sentence.lowerBound
            while at < sentence.upperBound {
                if tokens[at].folded.hasSuffix("'s"), tokens[at].isCapitalised, names.isEmpty {
                    outlet = stretch(at, at + 1)
                    at += 1
                } else if let name = personName(at: at, before: sentence.upperBound) {
                    names.append(found(tokens: name.tokens, rule: "coverage.contributed"))
                    at = name.tokens.upperBound
                } else {
                    at += 1
                }
            }
            if !names.isEmpty { return (names, outlet, index) }
        }
        return ([], nil, nil)
    }

    /// "updated 9:45 AM EST, Tue January 10, 2012": the first before the article's text.
    func updated(before blockLimit: Int) -> (value: Found<DraftUpdated>?, finding: DraftFinding?) {
        let labels = marks.filter { $0.cue == .updatedLabel } + marks.filter { $0.cue == .publishedLabel }
        let agency = agencyLine()
        for mark in labels {
            guard startsLine(mark.tokens.lowerBound) || agency?.upperBound == mark.tokens.lowerBound - 1,
                let index = block(containing: tokens[mark.tokens.lowerBound].range.lowerBound),
                index <= blockLimit
            else { continue }
            let near = stretch(mark.tokens.upperBound, min(tokens.count, mark.tokens.upperBound + 18))
            guard let date = dates(in: near).first(where: { $0.date != nil }), let day = date.date else { continue }
            let time = times.first {
                $0.tokens.lowerBound >= near.lowerBound && $0.tokens.upperBound <= near.upperBound
            }
            let end = max(date.tokens.upperBound, time?.tokens.upperBound ?? 0)
            let place = span(tokens: stretch(mark.tokens.upperBound, end))
            guard let time, let zone = time.zone, let instant = time.instant(on: day) else {
                return (nil, .noZone(place))
            }
            let value = DraftUpdated(instant: instant, zone: zone.name)
            return (Found(value, span: place, rule: "coverage.updated"), nil)
        }
        return (nil, nil)
    }

    /// Lines that stand twice in succession before the article's text: what a picture is called and its caption.
    func captions(before blockLimit: Int) -> [Found<String>] {
        var captions: [Found<String>] = []
        for block in blocks.prefix(blockLimit + 1) where block.part != .rail {
            for line in block.lines.dropFirst() {
                let (range, before) = (text.lines[line].range, text.lines[line - 1].range)
                guard range.count == before.count, range.count > 30, text.bytes[range] == text.bytes[before] else {
                    continue
                }
                captions.append(found(before, rule: "coverage.captionTwice"))
            }
        }
        for block in blocks where block.part != .rail {
            for line in block.lines {
                let range = lineTokens(line)
                guard let first = range.first, Vocabulary.every(.captionLabel).contains(tokens[first].folded),
                    range.count > 5, tokens[first + 1].text == ":"
                else { continue }
                captions.append(found(tokens: stretch(first + 2, range.upperBound), rule: "coverage.captionLabel"))
            }
        }
        return captions
    }

    /// The bullets before the article's text.
    func highlights(before blockLimit: Int) -> [Found<String>] {
        blocks.prefix(blockLimit).filter { $0.isBullet && $0.part != .rail && $0.part != .navigation }.compactMap {
            block in
            let words = wordsAfterBullet(block)
            return wordCount(words) >= 3 ? found(tokens: words, rule: "coverage.highlight") : nil
        }
    }

    private func wordsAfterBullet(_ block: Block) -> Range<Int> {
        let start = block.tokens.first { tokens[$0].kind != .symbol || "\"\u{201C}(".contains(tokens[$0].text) }
        return stretch(start ?? block.tokens.upperBound, block.tokens.upperBound)
    }

    /// The headline of an article: the title nearest above the byline or the time of update.
    func articleHeadline(before line: Int) -> Found<String>? {
        for block in blocks.reversed()
        where block.part != .rail && block.part != .navigation && block.lines.lowerBound < line {
            for candidate in block.lines.reversed() where candidate < line {
                let range = lineTokens(candidate)
                guard wordCount(range) >= 3, !isLine(candidate, exactly: .navigation),
                    links(in: text.lines[candidate].range).isEmpty,
                    beginsLine(candidate, with: .updatedLabel, atMost: 14) == nil
                else { continue }
                let start =
                    isWrapped(before: range.lowerBound) && candidate > block.lines.lowerBound
                    ? candidate - 1 : candidate
                return found(
                    stretch(text.lines[start].range.lowerBound, text.lines[candidate].range.upperBound),
                    rule: "headline.aboveByline")
            }
        }
        return nil
    }

    /// Agencies and bodies that the article says it has its facts from: "…, the Korean Central News Agency (KCNA)
    /// reported", "according to …".
    func citedSources(outlet: String?) -> [Found<String>] {
        var found: [Found<String>] = []
        var seen: Set<String> = []
        for block in blocks where block.part == .body {
            for sentence in sentences(in: block.tokens) {
                for run in citedRuns(in: sentence) {
                    let name = text.flow(withoutPossessive(run))
                    let short = acronym(behind: run).map { text.flow(bytes(of: $0)) }
                    guard name != outlet, !seen.contains(name), short.map({ !seen.contains($0) }) ?? true else {
                        continue
                    }
                    seen.insert(name)
                    if let short { seen.insert(short) }
                    let whole = acronym(behind: run).map { stretch(run.lowerBound, $0.upperBound + 1) } ?? run
                    found.append(self.found(tokens: whole, rule: "coverage.citedSource"))
                }
            }
        }
        return found
    }

    /// Organisations beside a verb of saying, or behind "according to".
    private func citedRuns(in sentence: Range<Int>) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for mark in marks(in: sentence) {
            if mark.cue == .according {
                var index = mark.tokens.upperBound
                while index < sentence.upperBound, words.smallWords.contains(tokens[index].folded) { index += 1 }
                if let run = capitalisedRun(at: index, before: sentence.upperBound), isOrganisation(run) {
                    runs.append(run)
                }
            } else if mark.cue == .speechVerb,
                let run = organisation(endingBefore: mark.tokens.lowerBound, from: sentence.lowerBound)
            {
                runs.append(run)
            }
        }
        return runs
    }

    private func organisation(endingBefore verb: Int, from start: Int) -> Range<Int>? {
        var end = verb
        if end > start, tokens[end - 1].text == "," { end -= 1 }
        if end - start >= 3, tokens[end - 1].text == ")", tokens[end - 3].text == "(" { end -= 3 }
        var index = max(start, end - 8)
        while index < end {
            if let run = capitalisedRun(at: index, before: end) {
                if run.upperBound == end { return isOrganisation(run) ? run : nil }
                index = run.upperBound
            } else {
                index += 1
            }
        }
        return nil
    }

    private func isOrganisation(_ run: Range<Int>) -> Bool {
        if run.count == 1 { return tokens[run.lowerBound].isAllCapitals && tokens[run.lowerBound].text.count >= 3 }
        return marks(in: run).contains { $0.cue == .organisationNoun } || acronym(behind: run) != nil
    }

    /// "(KCNA)" behind a name.
    private func acronym(behind run: Range<Int>) -> Range<Int>? {
        let next = run.upperBound
        guard next + 2 < tokens.count, tokens[next].text == "(", tokens[next + 2].text == ")",
            tokens[next + 1].isAllCapitals
        else { return nil }
        return stretch(next + 1, next + 2)
    }
}

extension DraftFinding {
    fileprivate static func noZone(_ span: Span) -> DraftFinding {
        DraftFinding(
            rule: "reader.updatedWithoutZone", severity: .warning,
            message: "The update has no time, or no zone that is known, and was not taken.",
            .advice("Enter it by hand where it matters."), span: span)
    }
}
