import Catalogue

/// Why the day of issue or the place may be others.
extension Page {
    /// A day that only an embargo, an update or a weekday gives; one whose digits may be read either way; or one beside which
    /// the head of the text has another that is no event's.
    func doubt(about issued: Found<CalendarDate>, embargo: DraftEmbargo?) -> String? {
        let weak: Set<String> = [
            "issued.embargo", "issued.updated", "issued.weekday", "issued.address", "issued.headline",
        ]
        if weak.contains(issued.rule) { return issued.inferred ?? "no other date is printed" }
        if isContradicted(issued) { return "the page's own data have another day" }
        guard let mark = dateMark(at: issued.span) else { return nil }
        if mark.order == .guessed { return "its day and its month may be read either way" }
        guard ["issued.head", "issued.beforeText", "issued.alone"].contains(issued.rule) else { return nil }
        let events = eventStretches()
        let others = blocks.prefix(40).filter { $0.part == .head }.flatMap { dates(in: $0.tokens) }.filter { other in
            guard let day = other.date, day != issued.value else { return false }
            return !events.contains { $0.contains(other.tokens.lowerBound) } && !isOf(embargo, other)
        }
        return others.isEmpty ? nil : "another day stands beside it"
    }

    private func isOf(_ embargo: DraftEmbargo?, _ mark: DateMark) -> Bool {
        guard let embargo else { return false }
        return embargo.day == mark.date || text.span(mark.range).line == embargo.span.line
    }

    /// A place that hardly anything but its dash speaks for.
    func doubt(about dateline: DatelineMark) -> String? {
        guard dateline.place != nil, dateline.weight < LeadSign.sure else { return nil }
        return "nothing says that it is a place but where it stands"
    }
}
