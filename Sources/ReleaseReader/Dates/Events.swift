import Catalogue

/// What a text says will happen or has happened, on a day.
extension Page {
    /// The day that dates without a year are measured by.
    struct YearAnchor {
        let date: CalendarDate
        /// The words that give it, or how it is known.
        let why: String
        /// Whether the anchor is the day of issue; else it is something that the text speaks of as past.
        let isIssue: Bool
    }

    func yearAnchor(issued: Found<CalendarDate>?) -> YearAnchor? {
        if let issued {
            return YearAnchor(date: issued.value, why: "the text is dated \(issued.value.inWords)", isIssue: true)
        }
        var latest: (date: CalendarDate, words: String)?
        for mark in dates {
            guard let year = mark.year, let place = block(containing: mark.range.lowerBound),
                !blocks[place].part.isOutside,
                let date = CalendarDate(year: year, month: mark.month, day: mark.day ?? 1)
            else { continue }
            if date > (latest?.date ?? date) || latest == nil { latest = (date, text.flow(mark.range)) }
        }
        return latest.map {
            YearAnchor(date: $0.date, why: "no year is printed; the text mentions \"\($0.words)\"", isIssue: false)
        }
    }

    /// A day whose year is not printed: the first such day from the anchor on; where the anchor is the day of issue, the
    /// nearest. A weekday that is printed decides between years.
    func resolved(_ mark: DateMark, by anchor: YearAnchor?) -> (date: CalendarDate, inferred: String?)? {
        if let date = mark.date { return (date, nil) }
        guard mark.day != nil, mark.year == nil, let anchor else { return nil }
        let candidates = (-1...1).compactMap { mark.date(in: anchor.date.year + $0) }
        let fitting = mark.weekday.map { day in candidates.filter { $0.weekday == day } } ?? candidates
        let pool = fitting.isEmpty ? candidates : fitting
        let best: CalendarDate?
        if anchor.isIssue {
            best = pool.min {
                abs($0.daysSince1970 - anchor.date.daysSince1970) < abs($1.daysSince1970 - anchor.date.daysSince1970)
            }
        } else {
            best = pool.first { $0 >= anchor.date } ?? pool.last
        }
        guard let best else { return nil }
        let reason =
            anchor.isIssue
            ? "no year is printed; \(anchor.why), and \(best.inWords) is the nearest such day"
            : "\(anchor.why), and \(best.inWords) is the first such day after it"
        return (best, reason)
    }

    /// What the text puts on a day: sentences from its first word on, and "WHEN:" in an invitation.
    func events(from textStart: Int, issued: Found<CalendarDate>?) -> [DraftEvent] {
        let anchor = yearAnchor(issued: issued)
        var events = labelledEvent(by: anchor).map { [$0] } ?? []
        for block in blocks where !block.isBullet && block.tokens.upperBound > textStart {
            // A short sentence above the first long one says something too; a title does not.
            let isSaying = block.part == .body || block.part == .head && endsLikeSentence(block)
            guard isSaying else { continue }
            for sentence in sentences(in: stretch(max(block.tokens.lowerBound, textStart), block.tokens.upperBound)) {
                guard events.count < 12, let mark = dates(in: sentence).first(where: { $0.day != nil }),
                    let verb = eventVerb(in: sentence, mark), !isQuoted(mark.tokens.lowerBound, in: sentence),
                    let (date, inferred) = resolved(mark, by: anchor)
                else { continue }
                let what = clause(of: sentence, mark, verb)
                guard wordCount(what) >= 3 else { continue }
                events.append(
                    DraftEvent(
                        what: text.flow(bytes(of: what)), date: date, inferred: inferred, span: span(tokens: sentence),
                        rule: "event.dated"))
            }
        }
        return events + deadlines(by: anchor)
    }

    private func endsLikeSentence(_ block: Block) -> Bool {
        block.tokens.last.map { sentenceSigns.contains(tokens[$0].text) } ?? false
    }

    /// The verb that puts something on the day: it stands in the date's own clause.
    private func eventVerb(in sentence: Range<Int>, _ date: DateMark) -> CueMark? {
        let near =
            stretch(
                max(
                    sentence.lowerBound, date.tokens.lowerBound - 28),
                min(
                    sentence.upperBound, date.tokens.upperBound + 28))
        return marks(in: near).first { mark in
            guard mark.cue == .eventVerb || mark.cue == .futureMark else { return false }
            let between =
                mark.tokens.lowerBound < date.tokens.lowerBound
                ? stretch(mark.tokens.upperBound, date.tokens.lowerBound)
                : stretch(date.tokens.upperBound, mark.tokens.lowerBound)
            return !tokens[between].contains { $0.text == ";" || Vocabulary.every(.relative).contains($0.folded) }
        }
    }

    private func isQuoted(_ token: Int, in sentence: Range<Int>) -> Bool {
        let opened = tokens[stretch(sentence.lowerBound, token)].reduce(0) { depth, token in
            switch token.text {
            case "\u{201C}": depth + 1
            case "\u{201D}": depth - 1
            case "\"": depth == 0 ? 1 : 0
            default: depth
            }
        }
        return opened > 0
    }

    /// The sentence without the date before its clause, without "according to …" behind it, and without its full stop.
    private func clause(of sentence: Range<Int>, _ date: DateMark, _ verb: CueMark) -> Range<Int> {
        var (start, end) = (sentence.lowerBound, sentence.upperBound)
        if date.tokens.lowerBound - start <= 3, date.tokens.upperBound < end {
            start = date.tokens.upperBound
            while start < end, tokens[start].text == "," { start += 1 }
        }
        if let according = marks(in: stretch(verb.tokens.upperBound, end)).first(where: { $0.cue == .according }) {
            end = according.tokens.lowerBound
        }
        // What happens is told without what is quoted as wrong.
        if let error = errors.first(where: { $0.lowerBound > verb.tokens.lowerBound && $0.lowerBound < end }) {
            end = max(start, error.lowerBound)
            if end > start,
                marks(in: stretch(start, end)).contains(where: { $0.cue == .ratherThan && $0.tokens.upperBound == end })
            {
                end = marks(in: stretch(start, end)).last { $0.cue == .ratherThan }?.tokens.lowerBound ?? end
            }
        }
        while end > start, [".", ",", "!"].contains(tokens[end - 1].text) { end -= 1 }
        return stretch(start, end)
    }
}
