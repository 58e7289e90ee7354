import Catalogue

/// Days whose year is not printed, and digits whose order is not.
extension Page {
    /// Reads "9/3/2000" as the document's region does: the month first in the United States and where the CLDR says so.
    mutating func settleDates(by region: RegionGuess?) {
        guard dates.contains(where: { $0.order == .open }) else { return }
        let isEnglish = language == nil || language == "en"
        let isMonthFirst =
            region.map { CalendarWords.monthFirst[language ?? "en"]?.contains($0.region) ?? false } ?? false
        dates = dates.map { mark in
            guard mark.order == .open else { return mark }
            var mark = isMonthFirst ? mark.swapped ?? mark : mark
            mark.order = isEnglish && region?.isSure != true ? .guessed : .certain
            return mark
        }
    }

    /// Years that the text speaks of, and how often: "2002", and the first of "2011-12".
    private func spokenYears() -> [Int: Int] {
        var years: [Int: Int] = [:]
        for index in tokens.indices where tokens[index].kind == .number && tokens[index].text.utf8.count == 4 {
            guard let year = Int(tokens[index].text), (1980...2100).contains(year),
                !(index > 0
                    && (tokens[index - 1].kind == .number
                        || Vocabulary.every(.between).contains(tokens[index - 1].folded))),
                !(index + 1 < tokens.count && tokens[index + 1].kind == .number && tokens[index + 1].breaksBefore == 0),
                let place = block(containing: tokens[index].range.lowerBound), !blocks[place].part.isOutside
            else { continue }
            years[year, default: 0] += 1
        }
        return years
    }

    /// A day without its year, by its weekday: the year that the text speaks of in which it fits, else the first such year
    /// after the latest that it speaks of.
    func dayByWeekday(_ mark: DateMark) -> (date: CalendarDate, why: String)? {
        guard let weekday = mark.weekday, let day = mark.day, mark.year == nil else { return nil }
        let years = spokenYears()
        let name = "\(day) \(CalendarDate.monthName(mark.month)) is a \(CalendarDate.weekdayName(weekday))"
        func fits(_ year: Int) -> Bool { mark.date(in: year)?.weekday == weekday }
        let best = years.filter { fits($0.key) }.max { ($0.value, $0.key) < ($1.value, $1.key) }
        if let best, let date = mark.date(in: best.key) {
            return (date, "no year is printed; \(best.key), which the text mentions, is a year in which \(name)")
        }
        guard let latest = years.keys.max(), let year = (latest...(latest + 11)).first(where: fits),
            let date = mark.date(in: year)
        else { return nil }
        return (
            date,
            "no year is printed; \(year) is the first year from \(latest) on, the latest that the text mentions, in which \(name)"
        )
    }

    /// A day without its year: the nearest to the day of issue in which its weekday fits, else by its weekday alone.
    func dayInferred(_ mark: DateMark, issued: Found<CalendarDate>?) -> (date: CalendarDate, why: String)? {
        if let issued, let near = resolved(mark, by: yearAnchor(issued: issued)) {
            guard let weekday = mark.weekday, near.date.weekday != weekday else {
                return (near.date, near.inferred ?? "the text is dated \(issued.value.inWords)")
            }
        }
        if let found = dayByWeekday(mark) { return found }
        guard mark.weekday == nil, let anchor = yearAnchor(issued: issued), let near = resolved(mark, by: anchor) else {
            return nil
        }
        return (near.date, near.inferred ?? anchor.why)
    }

    /// The stretches that say when something takes place, in an invitation: "WHEN: …", and the lines beneath it.
    func eventStretches() -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        let lines = blocks.filter { !$0.part.isOutside }.flatMap { Array($0.lines) }
        for (place, line) in lines.enumerated() {
            guard let label = eventLabel(line), label.cue == .whenLabel || isBesidePlace(lines, place) else { continue }
            var end = lineTokens(line).upperBound
            for next in lines[stretch(place + 1, min(lines.count, place + 7))] {
                guard !isLabelLine(next) else { break }
                end = lineTokens(next).upperBound
            }
            stretches.append(stretch(label.tokens.lowerBound, max(end, label.tokens.upperBound)))
        }
        return stretches
    }

    /// "WHEN:", "Wann?", "Date:" at the beginning of a line.
    private func eventLabel(_ line: Int) -> CueMark? {
        let range = wordsOnly(lineTokens(line))
        let labels = marks(in: range.prefix(1)).filter { $0.cue == .whenLabel || $0.cue == .publishedLabel }
        return labels.first { mark in
            let end = mark.tokens.upperBound
            return mark.tokens == range || end < tokens.count && [":", "?", "|", "\u{2013}"].contains(tokens[end].text)
        }
    }

    /// "Date:" is an event's where "Time:" or "Location:" stands near it.
    private func isBesidePlace(_ lines: [Int], _ place: Int) -> Bool {
        lines[stretch(max(0, place - 3), min(lines.count, place + 4))].contains { line in
            let range = wordsOnly(lineTokens(line))
            guard let mark = marks(in: range.prefix(1)).first(where: { $0.cue == .whereLabel }) else { return false }
            let end = mark.tokens.upperBound
            return mark.tokens == range || end < tokens.count && [":", "?", "|"].contains(tokens[end].text)
        }
    }

    /// A line that is a label of its own, such as "WHO:", or begins with one in capitals.
    private func isLabelLine(_ line: Int) -> Bool {
        let range = lineTokens(line)
        guard let first = range.first, range.count > 1 else { return false }
        if headingLevel(line) != nil { return true }
        guard let colon = range.prefix(4).first(where: { [":", "?"].contains(tokens[$0].text) }) else { return false }
        return colon == range.upperBound - 1 || tokens[first].isAllCapitals || cue(.whereLabel, at: first) != nil
    }
}
