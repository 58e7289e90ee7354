import Catalogue
import Foundation

extension Embargo {
    /// Reads what a person types: `2012-02-01T00:01 Europe/London`, or `00:01 Europe/London` where the day is known.
    ///
    /// A zone is an IANA name, `GMT`, `UTC`, or an offset such as `+01:00`. A day that is typed stands before `day`; where
    /// no zone is typed, `home` is meant, the zone of the office.
    public init(typed text: String, day: CalendarDate? = nil, home: String? = nil) throws(EmbargoMistake) {
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        if let first = words.first, let mark = first.firstIndex(where: { $0 == "T" || $0 == "t" }), first.contains("-"),
            first.first?.isNumber == true
        {
            words.replaceSubrange(0...0, with: [String(first[..<mark]), String(first[mark...].dropFirst())])
        }
        var date = day
        if let first = words.first, let typed = CalendarDate(first) {
            date = typed
            words.removeFirst()
        } else if let first = words.first, first.contains("-"), first.first?.isNumber == true {
            throw .noDay(first)
        }
        guard let date else { throw .incomplete }
        if let home, words.count == 1 { words.append(home) }
        guard words.count == 2 else { throw .incomplete }
        guard let time = Embargo.time(words[0]) else { throw .noTime(words[0]) }
        let wall = Instant(date: date, hour: time.hour, minute: time.minute, offsetMinutes: 0)
        if let minutes = Embargo.offset(words[1]) {
            let until = Instant(milliseconds: wall.milliseconds - Int64(minutes) * 60_000)
            self.init(until: until, zone: minutes == 0 ? "Etc/UTC" : "UTC" + words[1].replacing("UTC", with: ""))
            return
        }
        guard let (name, zone) = Embargo.zone(words[1]) else { throw .noZone(words[1]) }
        let instants = Embargo.instants(ofWall: wall, in: zone)
        guard let until = instants.first else { throw .noSuchTime(words[0], name) }
        guard instants.count == 1 else { throw .twice(words[0], name) }
        self.init(until: until, zone: name)
    }

    private static func time(_ text: String) -> (hour: Int, minute: Int)? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 2, (1...2).contains(parts[0].count),
            parts.joined().utf8.allSatisfy({ (48...57).contains($0) }), let hour = Int(parts[0]),
            let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        return (hour, minute)
    }

    /// Minutes ahead of UTC: `+01:00`, `UTC-05:30`.
    private static func offset(_ text: String) -> Int? {
        let text = text.hasPrefix("UTC") ? text.dropFirst(3) : text[...]
        guard let sign = text.first, "+-".contains(sign), text.count == 6, let time = time(String(text.dropFirst())),
            time.hour <= 14
        else { return nil }
        return (time.hour * 60 + time.minute) * (sign == "-" ? -1 : 1)
    }

    public static func zone(_ text: String) -> (String, TimeZone)? {
        let name = ["GMT", "UTC"].contains(text.uppercased()) ? "Etc/" + text.uppercased() : text
        // An abbreviation such as BST is several zones.
        guard name.contains("/"), let zone = TimeZone(identifier: name) else { return nil }
        return (name, zone)
    }

    /// The instants at which a clock of the zone shows the time: none or two in the nights when it is changed.
    private static func instants(ofWall wall: Instant, in zone: TimeZone) -> [Instant] {
        let day: TimeInterval = 86_400
        let offsets = [-day, day].map { zone.secondsFromGMT(for: wall.date.addingTimeInterval($0)) }
        let instants = Set(offsets).map { Instant(milliseconds: wall.milliseconds - Int64($0) * 1000) }
        return instants.filter { zone.secondsFromGMT(for: $0.date) * 1000 == wall.milliseconds - $0.milliseconds }
            .sorted()
    }
}

/// Why what was typed is not an embargo.
public enum EmbargoMistake: RefusalError, Equatable {
    case incomplete
    case noDay(String)
    case noTime(String)
    case noZone(String)
    case noSuchTime(String, String)
    case twice(String, String)

    public var refusal: Refusal {
        switch self {
        case .incomplete:
            bad("An embargo needs a day, a time and a zone.", "Write it as 2012-02-01T00:01 Europe/London.")
        case .noDay(let text): bad("'\(text)' is not a day.", "Write it as 2012-02-01.")
        case .noTime(let text): bad("'\(text)' is not a time.", "Write it as 00:01.")
        case .noZone(let text):
            bad(
                "'\(text)' is not a zone that is known.",
                "Write one as Europe/London, GMT, UTC or an offset such as +01:00.")
        case .noSuchTime(let time, let zone):
            bad("There is no \(time) on that day in \(zone): the clocks go forward.", "Write another time.")
        case .twice(let time, let zone):
            bad(
                "\(time) comes twice on that day in \(zone): the clocks go back.", "Write an offset, such as +01:00.")
        }
    }

    private func bad(_ message: String, _ advice: String) -> Refusal {
        Refusal(.badInput, about: .field("embargo"), message, .advice(advice))
    }
}
