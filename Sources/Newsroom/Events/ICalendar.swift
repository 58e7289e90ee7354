import Catalogue
import Foundation

/// Events as calendars read them (iCalendar, RFC 5545): the same bytes for the same events, whatever the hour.
struct ICalendar {
    private var lines: [String]

    init(name: String) {
        lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Pressroom//Pressroom//EN", "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:\(ICalendar.escaped(name))",
        ]
    }

    /// `told` is what it is, where and when, in a sentence; `stamp` the day on which it was announced.
    mutating func add(_ event: Event, told: String, url: String, stamp: CalendarDate?) {
        guard let day = event.day ?? event.starts?.at.day else { return }
        lines += [
            "BEGIN:VEVENT", "UID:\(event.id.lowerCased)",
            "DTSTAMP:\(ICalendar.moment(Instant(date: stamp ?? day, hour: 0, minute: 0, offsetMinutes: 0)))",
        ]
        if let starts = event.starts {
            lines.append("DTSTART:\(ICalendar.moment(starts.at))")
            if let ends = event.ends, ends.at > starts.at { lines.append("DTEND:\(ICalendar.moment(ends.at))") }
        } else {
            lines.append("DTSTART;VALUE=DATE:\(ICalendar.day(day))")
        }
        lines.append("SUMMARY:\(ICalendar.escaped(event.what))")
        if let place = event.place { lines.append("LOCATION:\(ICalendar.escaped(place))") }
        lines += ["DESCRIPTION:\(ICalendar.escaped(told))", "URL:\(url)", "END:VEVENT"]
    }

    func written() -> [UInt8] {
        (lines + ["END:VCALENDAR"]).flatMap { ICalendar.folded($0) }
    }

    /// `20310520T110000Z`.
    private static func moment(_ instant: Instant) -> String {
        let seconds = Instant(milliseconds: instant.milliseconds / 1000 * 1000)
        return seconds.description.filter { $0 != "-" && $0 != ":" }
    }

    private static func day(_ day: CalendarDate) -> String { day.description.filter { $0 != "-" } }

    /// Section 3.3.11: of what is left no character controls anything.
    private static func escaped(_ text: String) -> String {
        var made = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": made += "\\\(scalar)"
            case "\n": made += "\\n"
            default: if scalar.properties.generalCategory != .control { made.unicodeScalars.append(scalar) }
            }
        }
        return made
    }

    /// Section 3.1: no line has more than 75 octets, and none is broken inside a character.
    private static func folded(_ line: String) -> [UInt8] {
        var (bytes, length): ([UInt8], Int) = ([], 0)
        for scalar in line.unicodeScalars {
            let encoded = Array(String(scalar).utf8)
            if length + encoded.count > 75 {
                bytes += Array("\r\n ".utf8)
                length = 1
            }
            bytes += encoded
            length += encoded.count
        }
        return bytes + Array("\r\n".utf8)
    }
}
