import Catalogue

/// Dates in header fields, in the three forms of RFC 9110, section 5.6.7.
public enum HTTPDate {
    private static let months = CalendarDate.monthNames.map { $0.prefix(3) }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` or `Sun Nov  6 08:49:37 1994`.
    public static func read(_ text: some StringProtocol) -> Instant? {
        guard text.utf8.count <= 40 else { return nil }
        let parts = text.split(whereSeparator: { " ,-".contains($0) }).map { String($0) }
        guard parts.count >= 5 else { return nil }
        if parts.count == 5 { return instant(day: parts[2], month: parts[1], year: parts[4], clock: parts[3]) }
        guard parts.count == 6, ["GMT", "UTC", "+0000"].contains(parts[5]) else { return nil }
        return instant(day: parts[1], month: parts[2], year: parts[3], clock: parts[4])
    }

    /// Such as `Sun, 06 Nov 1994 08:49:37 GMT`.
    public static func write(_ instant: Instant) -> String {
        let day = instant.day
        let clock = instant.description.prefix(19).suffix(8)
        let year = day.description.prefix(4)
        return
            "\(day.weekdayName.prefix(3)), \(day.day < 10 ? "0" : "")\(day.day) \(months[day.month - 1]) \(year) \(clock) GMT"
    }

    private static func instant(day: String, month: String, year: String, clock: String) -> Instant? {
        let clock = clock.split(separator: ":", omittingEmptySubsequences: false).map { number(String($0)) }
        guard let month = months.firstIndex(of: month[...]), let day = number(day), let year = fullYear(year),
            let date = CalendarDate(year: year, month: month + 1, day: day), clock.count == 3,
            let hour = clock[0], let minute = clock[1], let second = clock[2], hour < 24, minute < 60, second < 61
        else { return nil }
        return Instant(date: date, hour: hour, minute: minute, second: second, offsetMinutes: 0)
    }

    private static func fullYear(_ text: String) -> Int? {
        guard let year = number(text) else { return nil }
        if text.utf8.count == 4 { return year }
        return text.utf8.count == 2 ? (year < 70 ? 2000 + year : 1900 + year) : nil
    }

    private static func number(_ text: String) -> Int? {
        text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }
}

/// `Retry-After` (RFC 9110, section 10.2.3).
enum RetryAfter {
    /// The seconds to wait, 0 or more; nil where the field says nothing that can be read. `now` serves a date.
    static func seconds(_ text: String, now: Instant?) -> Double? {
        let text = text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        if !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) {
            // What no number holds is long enough for anybody.
            return Double(Int(text) ?? 1_000_000_000)
        }
        guard let now, let date = HTTPDate.read(text) else { return nil }
        return max(0, Double(date.milliseconds - now.milliseconds) / 1000)
    }
}
