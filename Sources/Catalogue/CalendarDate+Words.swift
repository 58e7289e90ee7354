/// Days and months as they are said in English.
extension CalendarDate {
    /// January first.
    public static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// Monday first.
    public static let weekdayNames = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]

    /// Monday 1 to Sunday 7.
    public var weekday: Int { ((daysSince1970 + 3) % 7 + 7) % 7 + 1 }

    public var weekdayName: String { CalendarDate.weekdayNames[weekday - 1] }

    /// `1 February 2012`, as it stands in a sentence.
    public var inWords: String { "\(day) \(CalendarDate.monthName(month)) \(year)" }

    /// `February`.
    public static func monthName(_ month: Int) -> String {
        monthNames.indices.contains(month - 1) ? monthNames[month - 1] : "month"
    }
}

extension Instant {
    /// `1 February 2012 at 00:01 UTC`, as it stands in a sentence.
    public var inWords: String {
        "\(day.inWords) at \(description.split(separator: "T").last?.prefix(5) ?? "") UTC"
    }
}
