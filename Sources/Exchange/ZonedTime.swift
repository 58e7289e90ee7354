import Catalogue
import Foundation

/// "Wednesday 1 February 2012, 00:01 Europe/London (2012-02-01 00:01 UTC)"; in UTC alone where there is no such zone.
func words(_ instant: Instant, in zone: String) -> String {
    let inUTC = "\(instant.day) \(clock(instant)) UTC"
    guard let offset = offset(of: zone, at: instant) else { return "\(inUTC) (zone as given: \(oneLine(zone)))" }
    let (milliseconds, overflows) = instant.milliseconds.addingReportingOverflow(Int64(offset) * 1000)
    guard !overflows else { return inUTC }
    let local = Instant(milliseconds: milliseconds)
    return "\(weekday(local.day)) \(words(local.day)), \(clock(local)) \(oneLine(zone)) (\(inUTC))"
}

/// "1 February 2012".
func words(_ date: CalendarDate) -> String {
    let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    return "\(date.day) \(months[date.month - 1]) \(date.year)"
}

private func weekday(_ date: CalendarDate) -> String {
    // 1970-01-01 was a Thursday.
    let days = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"]
    return days[((date.daysSince1970 % 7) + 7) % 7]
}

/// "00:01".
private func clock(_ instant: Instant) -> String {
    String(instant.description.split(separator: "T").last?.prefix(5) ?? "")
}

/// Seconds ahead of UTC; `zone` is an IANA name, `UTC`, or `UTC+01:00`.
private func offset(of zone: String, at instant: Instant) -> Int? {
    if zone == "UTC" || zone == "Z" { return 0 }
    guard zone.hasPrefix("UTC") else { return TimeZone(identifier: zone)?.secondsFromGMT(for: instant.date) }
    let parts = zone.dropFirst(4).split(separator: ":", omittingEmptySubsequences: false)
    let sign = zone.dropFirst(3).first
    guard sign == "+" || sign == "-", let hours = parts.first.flatMap({ Int($0) }), (0..<24).contains(hours) else {
        return nil
    }
    let minutes = parts.count > 1 ? Int(parts[1]) : 0
    guard parts.count <= 2, let minutes, (0..<60).contains(minutes) else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 60 + minutes) * 60
}
