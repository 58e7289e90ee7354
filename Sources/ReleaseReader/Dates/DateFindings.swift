import Catalogue

/// What is in doubt about a day or a time.
extension Page {
    /// A weekday that does not fit, and digits that may be read either way.
    func findings(about mark: DateMark, _ what: String, region: RegionGuess?) -> [DraftFinding] {
        var findings: [DraftFinding] = []
        if let day = mark.date, let weekday = mark.weekday, day.weekday != weekday {
            findings.append(
                DraftFinding(
                    rule: "reader.weekdayMismatch", severity: .warning,
                    message: "\(what) is printed as a \(CalendarDate.weekdayName(weekday)), but \(day.inWords) is a "
                        + "\(CalendarDate.weekdayName(day.weekday)).",
                    .advice("Ask the sender which of the two is meant."), span: text.span(mark.range)))
        }
        if mark.order == .guessed, let day = mark.date, let other = mark.swapped?.date {
            let why =
                region.map { "because the text is taken to be from \(regionInWords($0.region))" } ?? "the day first"
            findings.append(
                DraftFinding(
                    rule: "reader.dateOrder", severity: .warning,
                    message:
                        "\(what) is printed as \(text.flow(mark.range)) and was read as \(day.inWords), \(why); it may be \(other.inWords).",
                    .nameRegion("US"),
                    span: text.span(mark.range)))
        }
        return findings
    }

    /// The date that stands at a span.
    func dateMark(at span: Span?) -> DateMark? {
        guard let span else { return nil }
        return dates.first { text.span($0.range) == span }
    }
}

extension CalendarDate {
    static func weekdayName(_ weekday: Int) -> String {
        weekdayNames.indices.contains(weekday - 1) ? weekdayNames[weekday - 1] : "day"
    }
}

extension DraftFinding {
    static func disagreeing(_ first: Instant, _ second: Instant, _ span: Span) -> DraftFinding {
        DraftFinding(
            rule: "reader.embargoTimesDisagree", severity: .error,
            message: "The embargo prints two times that differ: \(first.inWords) and \(second.inWords).",
            .advice("Ask the sender which is meant, and write one time with its zone."), span: span)
    }

    static func outOfSeason(_ word: String, _ zone: Zone, _ day: CalendarDate, _ until: Instant, _ span: Span)
        -> DraftFinding
    {
        DraftFinding(
            rule: "reader.zoneOutOfSeason", severity: .warning,
            message:
                "The embargo is printed in \(word), which does not hold in \(zone.name) on \(day.inWords); it was taken as "
                + "printed, until \(until.inWords).",
            .advice("Ask the sender whether \(word) or the time of the place is meant."), span: span)
    }

    static func midnight(_ day: CalendarDate, _ until: Instant, _ span: Span) -> DraftFinding {
        DraftFinding(
            rule: "reader.embargoMidnight", severity: .warning,
            message:
                "Midnight of \(day.inWords) may be the beginning of that day or its end; it was taken as \(until.inWords).",
            .advice("Ask the sender, and write 00:01 or 23:59."), span: span)
    }
}
