import Catalogue

/// What an invitation says under its labels, and until when one has to answer it.
extension Page {
    /// "WHAT: Press conference … WHEN: Thursday 14 November 2024, 10.30 … WHERE: Town hall".
    func labelledEvent(by anchor: YearAnchor?) -> DraftEvent? {
        for when in eventStretches() {
            guard let mark = dates(in: when).first(where: { $0.day != nil }),
                let (date, inferred) = resolved(mark, by: anchor)
            else { continue }
            let what = labelled(.whatLabel) ?? behindLabel(when)
            var event = DraftEvent(
                what: flow(tokens: what), date: date, inferred: inferred, span: span(tokens: what),
                rule: "event.labelled")
            let time = times.first { when.contains($0.tokens.lowerBound) }
            event.takeTime(time)
            event.place = labelled(.placeLabel).map { flow(tokens: $0) }
            return event
        }
        return nil
    }

    /// What stands behind a label at the beginning of a line, or in the line below where it stands alone.
    private func labelled(_ cue: Cue) -> Range<Int>? {
        let lines = blocks.filter { !$0.part.isOutside }.flatMap { Array($0.lines) }
        for (place, line) in lines.enumerated() {
            let range = wordsOnly(lineTokens(line))
            guard let mark = marks(in: range.prefix(1)).first(where: { $0.cue == cue }) else { continue }
            let end = mark.tokens.upperBound
            let isParted = end < tokens.count && [":", "?", "|", "\u{2013}", "\u{FF1A}"].contains(tokens[end].text)
            guard mark.tokens == range || isParted else { continue }
            let rest = wordsOnly(stretch(min(end + 1, lineTokens(line).upperBound), lineTokens(line).upperBound))
            if !rest.isEmpty { return rest }
            guard place + 1 < lines.count else { return nil }
            let next = wordsOnly(lineTokens(lines[place + 1]))
            return next.isEmpty || wordCount(next) > 30 ? nil : next
        }
        return nil
    }

    private func behindLabel(_ when: Range<Int>) -> Range<Int> {
        let sign = when.prefix(4).last { [":", "?", "|", "\u{FF1A}"].contains(tokens[$0].text) }
        let first = sign.map { $0 + 1 } ?? when.lowerBound
        let line = lineTokens(self.line(containing: tokens[min(first, when.upperBound - 1)].range.lowerBound))
        return wordsOnly(stretch(first, max(first, min(when.upperBound, line.upperBound))))
    }

    /// "Register by 3 May 2031", "Akkreditierung bis 3. Mai, 12 Uhr": each day until which one may.
    func deadlines(by anchor: YearAnchor?) -> [DraftEvent] {
        var events: [DraftEvent] = []
        for mark in marks where mark.cue == .deadline && events.count < 4 {
            let start = mark.tokens.lowerBound
            guard let place = block(containing: tokens[start].range.lowerBound), !blocks[place].part.isOutside else {
                continue
            }
            let end = min(blocks[place].tokens.upperBound, mark.tokens.upperBound + 10)
            let near = stretch(mark.tokens.upperBound, end)
            guard let date = dates(in: near).first(where: { $0.day != nil }),
                let (day, inferred) = resolved(date, by: anchor)
            else { continue }
            let time = times.first {
                near.contains($0.tokens.lowerBound) && $0.tokens.lowerBound < date.tokens.upperBound + 6
            }
            let said = stretch(start, max(date.tokens.upperBound, time?.tokens.upperBound ?? 0))
            var event = DraftEvent(
                what: flow(tokens: said), date: day, inferred: inferred, span: span(tokens: said),
                rule: "event.deadline")
            event.takeTime(time)
            events.append(event)
        }
        return events
    }
}

extension DraftEvent {
    /// The hour that is printed; it is an instant where its zone is printed as well.
    fileprivate mutating func takeTime(_ mark: TimeMark?) {
        time = mark?.clock
        zone = mark?.zone?.name
        starts = mark.flatMap { mark in
            guard let date, let zone = mark.zone else { return nil }
            return Moment(mark.instant(on: date, in: zone), zone: zone.name)
        }
    }
}
