import Catalogue

/// Where an embargo is printed, and what of it.
struct EmbargoMark {
    /// The words that say so: "EMBARGOED UNTIL".
    let label: CueMark
    var date: DateMark?
    /// One time, or the same instant in several zones: "4 a.m. CT/5 a.m. ET".
    var times: [TimeMark] = []
    /// A zone that stands apart from the time: "10:00 on 3 March (London time)".
    var zone: Zone?
    /// The first token behind it.
    var end: Int
    /// Whether the words may speak of something else.
    var isDoubtful = false

    /// The time with the zone that belongs to it, each.
    var clocks: [TimeMark] {
        times.map { time in
            var time = time
            time.zone = time.zone ?? zone
            return time
        }
    }

    var isDated: Bool { date != nil || !times.isEmpty }
}

extension Page {
    /// The embargo that the text prints; of several the one with most of its parts.
    func embargoMark() -> EmbargoMark? {
        var best: (mark: EmbargoMark, parts: Int)?
        var looked = 0
        for label in marks where label.cue == .embargo && isOnPage(label) {
            looked += 1
            guard looked <= 20 else { break }
            var mark = embargoParts(behind: label)
            let evidence = EmbargoEvidence(page: self, mark: mark)
            guard !evidence.isLifted, evidence.weight >= EmbargoEvidence.enough - 1 else { continue }
            mark.isDoubtful = evidence.weight < EmbargoEvidence.enough
            let parts =
                (mark.isDoubtful ? -1 : 0) + (mark.date == nil ? 0 : 1) + (mark.times.isEmpty ? 0 : 1)
                + (mark.clocks.contains { $0.zone != nil } ? 1 : 0)
            if parts > (best?.parts ?? -2) { best = (mark, parts) }
            if parts == 3 { break }
        }
        return best?.mark ?? limit()
    }

    /// Whether the word puts a text under embargo, for all that is seen, and does not tell of one: "Harbour Board welcomes end of fish embargo".
    func mayBeOrder(_ label: CueMark) -> Bool {
        EmbargoEvidence(page: self, mark: embargoParts(behind: label)).weight >= EmbargoEvidence.enough - 1
    }

    /// A line or two of embargo: never a paragraph, however long they are.
    func isEmbargoLine(_ block: Block) -> Bool {
        guard block.lines.count <= 2, wordCount(block.tokens) <= 30, let first = wordsOnly(block.tokens).first else {
            return false
        }
        return cue(.embargo, at: first) != nil || has(.embargoUntil, in: block.tokens)
    }

    private func isOnPage(_ label: CueMark) -> Bool {
        let index = block(containing: tokens[label.tokens.lowerBound].range.lowerBound)
        return index.map { !blocks[$0].part.isOutside } ?? false
    }

    /// What stands behind the label: a day, times, a zone, in any order, with small words between.
    private func embargoParts(behind label: CueMark) -> EmbargoMark {
        var mark = EmbargoMark(label: label, end: label.tokens.upperBound)
        var index = label.tokens.upperBound
        var unknown = 0
        let limit = min(tokens.count, index + 40)
        while index < limit {
            // "Embargoed until", and the day below; else what follows a blank line is no part of it, nor is what follows words
            // that say until when without a day.
            if tokens[index].breaksBefore > 1, mark.isDated || !isOpen(label, until: index) { break }
            if tokens[index].breaksBefore > 0, unknown > 0, !mark.isDated { break }
            if let next = take(at: index, into: &mark) {
                (index, unknown) = (next, 0)
                mark.end = next
                continue
            }
            // What follows in the next line, or the next sentence, is no part of it.
            if mark.isDated, tokens[index].breaksBefore > 0, !continuesEmbargo(index) { break }
            if !isConnective(index) {
                if mark.isDated, tokens[index - 1].text == "." { break }
                unknown += 1
                guard unknown <= (mark.isDated ? 2 : 8) else { break }
            }
            index += 1
        }
        return mark
    }

    /// What may begin a second line: "(", "at", a weekday.
    private func continuesEmbargo(_ index: Int) -> Bool {
        tokens[index].kind == .symbol || cue(.hourLead, at: index) != nil || words.weekdays[tokens[index].folded] != nil
    }

    /// Takes a day, a time or a zone; nil where none stands there, or it has one already.
    private func take(at index: Int, into mark: inout EmbargoMark) -> Int? {
        if let date = dates(in: stretch(index, index + 1)).first, date.day != nil, mark.date == nil,
            date.tokens.lowerBound == index
        {
            mark.date = date
            // "2020-03-03T10:00": the time begins within the date's last word.
            let last = date.tokens.upperBound - 1
            guard let time = time(at: last) else { return date.tokens.upperBound }
            mark.times.append(time)
            return time.tokens.upperBound
        }
        if let time = time(at: index) {
            let isSecond = !mark.times.isEmpty
            if isSecond, !isBeside(time, mark) { return nil }
            mark.times.append(time)
            return time.tokens.upperBound
        }
        guard mark.isDated || tokens[index].isUnspaced, mark.zone == nil, let found = clocks.zone(at: index) else {
            return nil
        }
        mark.zone = found.zone
        return found.next
    }

    private func time(at index: Int) -> TimeMark? {
        let found = times.partitioned { $0.tokens.lowerBound < index }
        return found < times.count && times[found].tokens.lowerBound == index ? times[found] : nil
    }

    /// "4 a.m. CT/5 a.m. ET": the same instant again, at most three times.
    private func isBeside(_ time: TimeMark, _ mark: EmbargoMark) -> Bool {
        guard let last = mark.times.last, mark.times.count < 3 else { return false }
        return stretch(last.tokens.upperBound, time.tokens.lowerBound).allSatisfy {
            tokens[$0].kind == .symbol && tokens[$0].text != "." && tokens[$0].text != "-"
                || words.smallWords.contains(tokens[$0].folded) && tokens[$0].text.utf8.count <= 4
        }
    }

    /// Whether nothing but a colon, or a word such as "until", stands behind the label: the rest is to come.
    private func isOpen(_ label: CueMark, until index: Int) -> Bool {
        let last = tokens[index - 1]
        return last.text == ":"
            || cue(.embargoUntil, at: label.tokens.lowerBound) != nil
                && words.embargo.before.contains(last.folded)
    }

    func isConnective(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.kind == .symbol || words.smallWords.contains(token.folded) || words.weekdays[token.folded] != nil
            || words.embargo.between.contains(token.folded) || cue(.hourLead, at: index) != nil
            || cue(.embargo, at: index) != nil
    }
}
