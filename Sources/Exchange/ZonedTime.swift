import Catalogue
import Foundation

/// "Tuesday 31 January 2012, 19:01 America/New_York (1 February 2012, 00:01 UTC)", "Wednesday 1 February 2012, 00:01 Europe/London
/// (UTC)" where both clocks show the same; in UTC alone where there is no such zone.
func words(_ instant: Instant, in zone: String) -> String {
    let inUTC = "\(instant.day.inWords), \(clock(instant)) UTC"
    guard let local = local(instant, in: zone) else { return "\(inUTC) (zone as given: \(onOneLine(zone)))" }
    let name = onOneLine(spoken(zone: zone))
    let there = "\(local.day.weekdayName) \(local.day.inWords), \(clock(local)) \(name)"
    if ["UTC", "GMT"].contains(name) { return there }
    return local == instant ? "\(there) (UTC)" : "\(there) (\(inUTC))"
}

/// The day that it is in the zone at that instant; in UTC where there is no such zone.
func day(_ instant: Instant, in zone: String) -> CalendarDate { (local(instant, in: zone) ?? instant).day }

/// "00:01".
private func clock(_ instant: Instant) -> String {
    String(instant.description.split(separator: "T").last?.prefix(5) ?? "")
}

/// The instant whose clock in UTC shows what clocks in the zone show; nil where there is no such zone.
private func local(_ instant: Instant, in zone: String) -> Instant? {
    guard let offset = offset(of: zone, at: instant) else { return nil }
    let (milliseconds, overflows) = instant.milliseconds.addingReportingOverflow(Int64(offset) * 1000)
    return overflows ? nil : Instant(milliseconds: milliseconds)
}

/// Seconds ahead of UTC; `zone` is an IANA name, `UTC`, or `UTC+01:00`.
func offset(of zone: String, at instant: Instant) -> Int? {
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
