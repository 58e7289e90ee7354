import Catalogue

/// What an embargo that is printed comes to: as printed where it is whole, else what is missing and what is proposed.
struct EmbargoReader {
    let page: Page
    let region: RegionGuess?
    let dateline: Page.DatelineMark?
    /// Printed, or inferred from something else than the embargo.
    let issued: Found<CalendarDate>?

    func read() -> (embargo: DraftEmbargo, findings: [DraftFinding])? {
        guard let mark = page.embargoMark() else { return nil }
        let span = page.span(tokens: stretch(mark.label.tokens.lowerBound, max(mark.end, mark.label.tokens.upperBound)))
        var embargo = DraftEmbargo(
            embargo: nil, day: mark.isDoubtful ? nil : mark.date?.date, span: span,
            rule: mark.isDoubtful ? "embargo.mayBe" : "embargo.wording")
        let clocks = mark.clocks.map(inRegion)
        embargo.missing = missing(mark, clocks)
        if let time = clocks.first { embargo.time = time.clock }
        embargo.zone = clocks.first?.zone?.name
        var findings: [DraftFinding] = []
        if mark.isDoubtful {
            embargo.missing = [.day, .time, .zone]
            findings.append(doubtful(mark, embargo.span))
        } else if embargo.missing.isEmpty, let day = embargo.day, let time = clocks.first, let zone = time.zone {
            whole(&embargo, day, time, zone, clocks, &findings)
        } else {
            propose(&embargo, mark, clocks.first)
            findings.append(incomplete(embargo))
        }
        if let date = mark.date { findings += page.findings(about: date, "The embargo", region: region) }
        return (embargo, findings)
    }

    /// An abbreviation that several countries print means that of the document's region.
    private func inRegion(_ time: TimeMark) -> TimeMark {
        guard let word = time.zone?.word, time.zone?.printedMinutes != nil, let region, region.isSure,
            let zone = ZoneWords.zone(of: word, region: region.region)
        else { return time }
        var time = time
        time.zone = zone
        return time
    }

    private func missing(_ mark: EmbargoMark, _ clocks: [TimeMark]) -> [DraftEmbargo.Missing] {
        var missing: [DraftEmbargo.Missing] = []
        if mark.date == nil {
            missing.append(.day)
        } else if mark.date?.date == nil {
            missing.append(.year)
        }
        if clocks.isEmpty { missing.append(.time) }
        if clocks.first?.zone == nil, mark.zone == nil { missing.append(.zone) }
        if mark.date != nil, clocks.isEmpty, hasAnotherTime(behind: mark) { missing.append(.oneInstant) }
        return missing
    }

    /// "The morning papers of 4 September (online 3 September, 12:00)": the day that was read is not the whole of it.
    private func hasAnotherTime(behind mark: EmbargoMark) -> Bool {
        let line = page.lineTokens(page.line(containing: page.tokens[mark.label.tokens.lowerBound].range.lowerBound))
        let rest = stretch(mark.end, max(mark.end, line.upperBound))
        return page.times.contains { rest.contains($0.tokens.lowerBound) }
    }

    // MARK: Whole

    private func whole(
        _ embargo: inout DraftEmbargo, _ printedDay: CalendarDate, _ time: TimeMark, _ zone: Zone, _ clocks: [TimeMark],
        _ findings: inout [DraftFinding]
    ) {
        let day = page.dayMeant(time, on: printedDay, issued: issued?.value)
        let until = time.instant(on: day, in: zone)
        let instants = clocks.compactMap { $0.instant(on: day) }
        if let other = instants.first(where: { $0 != until }) {
            // A second zone may be a day on: "23:00 GMT/09:00 AEST".
            guard abs(other.milliseconds - until.milliseconds) == 86_400_000 else {
                embargo.missing = [.oneInstant]
                embargo.proposed = Embargo(until: max(until, other), zone: zone.name)
                embargo.timeWhy = "two different times are printed: the later was taken"
                findings.append(.disagreeing(until, other, embargo.span))
                return
            }
        }
        embargo.embargo = Embargo(until: until, zone: season(zone, on: day, time, until, &findings, embargo.span))
        if time.isMidnight, findings.isEmpty { findings.append(.midnight(printedDay, until, embargo.span)) }
    }

    /// The zone's name; where the printed word cannot be meant on that day, what the word says and a finding.
    private func season(
        _ zone: Zone, on day: CalendarDate, _ time: TimeMark, _ until: Instant, _ findings: inout [DraftFinding],
        _ span: Span
    ) -> String {
        guard let printed = zone.printedMinutes, let word = zone.word, !["GMT", "UTC", "Z"].contains(word),
            zone.placeMinutes(on: day, hour: time.hour, minute: time.minute) != printed
        else { return zone.name }
        // Brisbane has no summer time: AEST is meant there in January too.
        if let place = place()?.zone,
            Zone(place).placeMinutes(on: day, hour: time.hour, minute: time.minute) == printed
        {
            return place
        }
        findings.append(.outOfSeason(word, zone, day, until, span))
        return Zone(offsetMinutes: printed).name
    }

    // MARK: Proposed

    private func propose(_ embargo: inout DraftEmbargo, _ mark: EmbargoMark, _ time: TimeMark?) {
        var day = embargo.day
        if let date = mark.date, day == nil {
            let year = page.dayInferred(date, issued: issued)
            day = year?.date
            embargo.dayWhy = year?.why
        } else if mark.date == nil, time != nil, let issued {
            day = issued.value
            embargo.dayWhy = "no day is printed with it; the text is dated \(issued.value.inWords)"
        }
        embargo.proposedDay = embargo.day == nil ? day : nil
        let printed = time?.zone ?? mark.zone
        var zone = printed
        if printed == nil, let place = place() {
            zone = Zone(place.zone)
            embargo.zoneWhy = place.why
            embargo.proposedZone = place.zone
        }
        guard let day, let time, let zone else { return }
        let meant = page.dayMeant(time, on: day, issued: issued?.value)
        if time.isMidnight {
            embargo.timeWhy = "midnight is taken as the \(meant == day ? "beginning" : "end") of \(day.inWords)"
        }
        let until = time.instant(on: meant, in: zone)
        embargo.proposed = Embargo(until: until, zone: zone.name)
    }

    /// The zone of the dateline's place, else of the region.
    private func place() -> (zone: String, why: String)? {
        if let place = dateline?.place, let zone = page.zone(of: place) {
            return (zone, "no zone is printed; the dateline is from \(page.flow(tokens: place)) (\(zone))")
        }
        guard let region, speaks(for: region), let zone = Cities.zoneByRegion[region.region] else { return nil }
        let taken =
            "no zone is printed; the text is taken to be from \(regionInWords(region.region)) because \(region.why)"
        guard let capital = zone.capital else {
            return (zone.zone, "\(taken): \(zone.zone)")
        }
        return (
            zone.zone,
            "\(taken); of the zones there, that of \(capital), \(zone.zone)"
        )
    }

    /// Whether more than the language speaks for the region, where the language is spoken on every continent: its numbers,
    /// its places.
    private func speaks(for region: RegionGuess) -> Bool {
        region.isSure || page.language != "en"
            || page.numbers.contains { !$0.isInternational && $0.digits >= 7 }
            || page.tokens.lazy.prefix(4000).contains {
                $0.isCapitalised && Places.regionByWord[$0.folded.withoutPossessive] == region.region
            }
    }

    private func doubtful(_ mark: EmbargoMark, _ span: Span) -> DraftFinding {
        DraftFinding(
            rule: "reader.incompleteEmbargo", severity: .error,
            message: "The words \"\(page.flow(tokens: mark.label.tokens))\" may put the text under embargo.",
            .answerEmbargo, span: span)
    }

    private func incomplete(_ embargo: DraftEmbargo) -> DraftFinding {
        var message = "The embargo has no \(embargo.missing.map(\.words).joinedAsList)."
        if let proposed = embargo.proposed, let why = embargo.why {
            message += " Proposed: until \(proposed.until.inWords) (\(spoken(zone: proposed.zone))), because \(why)."
        } else if let why = embargo.why {
            let parts = [embargo.proposedDay?.inWords, embargo.proposedZone].compactMap { $0 }
            message += " Proposed: \(parts.joined(separator: ", ")), because \(why)."
        }
        return DraftFinding(
            rule: "reader.incompleteEmbargo", severity: .error, message: message,
            .answerEmbargo,
            span: embargo.span)
    }
}

extension DraftEmbargo.Missing {
    /// What is missing, in words: `year`.
    public var words: String {
        switch self {
        case .day: "day"
        case .year: "year"
        case .time: "time"
        case .zone: "zone"
        case .oneInstant: "single time"
        }
    }
}

extension [String] {
    /// `a`, `a or b`, `a, b or c`.
    fileprivate var joinedAsList: String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " or " + last
    }
}

extension Page {
    /// The zone of a place in tokens: "Paris", "DALLAS, Texas", "Seoul, South Korea".
    func zone(of place: Range<Int>) -> String? {
        let names = tokens[place].filter { $0.kind == .word }.map(\.folded)
        for count in stride(from: min(Cities.mostWords, names.count), through: 1, by: -1) {
            if let zone = Cities.zoneByName[names.prefix(count).joined(separator: " ")] { return zone }
        }
        for name in names {
            guard let region = Places.regionByWord[name], let zone = Cities.zoneByRegion[region] else { continue }
            return zone.capital == nil ? zone.zone : nil
        }
        return nil
    }

    /// Midnight of the day on which a text is issued is that day's end; else its beginning.
    func dayMeant(_ time: TimeMark, on day: CalendarDate, issued: CalendarDate?) -> CalendarDate {
        guard time.isMidnight, day == issued else { return day }
        return day.next
    }
}

extension CalendarDate {
    /// The day after.
    var next: CalendarDate {
        CalendarDate(year: year, month: month, day: day + 1) ?? CalendarDate(year: year, month: month + 1, day: 1)
            ?? CalendarDate(year: year + 1, month: 1, day: 1) ?? self
    }
}
