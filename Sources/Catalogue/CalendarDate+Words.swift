extension CalendarDate {
    /// `1 February 2012`, as it stands in a sentence.
    public var inWords: String { "\(day) \(CalendarDate.monthName(month)) \(year)" }

    /// `February`.
    public static func monthName(_ month: Int) -> String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return names.indices.contains(month - 1) ? names[month - 1] : "month"
    }
}

extension Instant {
    /// `1 February 2012 at 00:01 UTC`, as it stands in a sentence.
    public var inWords: String {
        "\(day.inWords) at \(description.split(separator: "T").last?.prefix(5) ?? "") UTC"
    }
}
