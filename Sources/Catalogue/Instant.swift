import Foundation

/// A point in time in UTC, to the millisecond.
///
/// Written and read as RFC 3339 in UTC: `2012-01-10T14:45:00Z`, with `.123` where there are milliseconds.
public struct Instant: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    public init(_ date: Date) {
        // A date far outside the calendar is brought to its edge, and no number to 1970: Int64(Double) traps on both.
        let seconds = min(max(date.timeIntervalSince1970, -62_135_596_800), 253_402_300_799)
        milliseconds = Int64(exactly: (seconds * 1000).rounded()) ?? 0
    }

    /// The instant of a wall-clock time that is `offsetMinutes` ahead of UTC (New York in winter: -300).
    public init(date: CalendarDate, hour: Int, minute: Int, second: Int = 0, offsetMinutes: Int) {
        let minutes = (date.daysSince1970 * 24 + hour) * 60 + minute - offsetMinutes
        milliseconds = (Int64(minutes) * 60 + Int64(second)) * 1000
    }

    /// Reads RFC 3339 with any offset: `2012-01-10T09:45:00-05:00`; years 1 to 9999 in UTC, milliseconds at the finest. A
    /// leap second is the second after it.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard (20...40).contains(bytes.count), bytes[10] | 0x20 == UInt8(ascii: "t"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let date = CalendarDate(String(text.prefix(10))),
            let hour = Instant.number(bytes[11...12]), let minute = Instant.number(bytes[14...15]),
            let second = Instant.number(bytes[17...18]), hour < 24, minute < 60, second < 61
        else { return nil }
        var index = 19
        var fraction: Int64 = 0
        if bytes[index] == UInt8(ascii: ".") {
            index += 1
            let start = index
            while index < bytes.count, (48...57).contains(bytes[index]) { index += 1 }
            guard index > start else { return nil }
            for place in 0..<3 {
                fraction = fraction * 10 + (start + place < index ? Int64(bytes[start + place] - 48) : 0)
            }
        }
        guard index < bytes.count, let offset = Instant.offset(bytes[index...]) else { return nil }
        let base = Instant(date: date, hour: hour, minute: minute, second: second, offsetMinutes: offset)
        let isMidnight = base.milliseconds % 86_400_000 == 0
        guard Instant.calendar.contains(base.milliseconds), second < 60 || isMidnight else { return nil }
        milliseconds = base.milliseconds + fraction
    }

    /// 0001-01-01T00:00:00Z up to, and without, the year 10000: what can be written and read again.
    private static let calendar: Range<Int64> = -62_135_596_800_000..<253_402_300_800_000

    public var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

    /// The day in UTC.
    public var day: CalendarDate {
        Instant.civil(daysSince1970: Int((Double(milliseconds) / 86_400_000).rounded(.down)))
    }

    public var description: String {
        let inDay = ((milliseconds % 86_400_000) + 86_400_000) % 86_400_000
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let clock = "\(two(inDay / 3_600_000)):\(two(inDay / 60_000 % 60)):\(two(inDay / 1000 % 60))"
        let rest = inDay % 1000
        let fraction = rest == 0 ? "" : "." + (rest < 100 ? "0" : "") + (rest < 10 ? "0" : "") + "\(rest)"
        return "\(day)T\(clock)\(fraction)Z"
    }

    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let instant = Instant(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "An instant is written as 2012-01-10T14:45:00Z.")
        }
        self = instant
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.reduce(0 as Int?) { sum, byte in (48...57).contains(byte) ? sum.map { $0 * 10 + Int(byte - 48) } : nil }
    }

    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(bytes)
        if bytes.count == 1, bytes[0] | 0x20 == UInt8(ascii: "z") { return 0 }
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = number(bytes[1...2]),
            let minutes = number(bytes[4...5]), hours < 24, minutes < 60
        else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "+"): return hours * 60 + minutes
        case UInt8(ascii: "-"): return -(hours * 60 + minutes)
        default: return nil
        }
    }

    private static func civil(daysSince1970 days: Int) -> CalendarDate {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        return CalendarDate(unchecked: (year, month, day))
    }
}
