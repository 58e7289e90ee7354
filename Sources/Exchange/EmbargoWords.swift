import Catalogue
import Foundation

extension Embargo {
    /// By the clocks of its zone, as a press officer says it: "Monday 7 December 2026, 16:00 GMT".
    public var onItsClock: String {
        let seconds = TimeZone(identifier: zone)?.secondsFromGMT(for: until.date)
        let whole = words(until, in: zone)
        guard let seconds, let names = Embargo.names[zone], let standard = names.first else { return whole }
        let name = names.count > 1 && isSummer(seconds) ? names[1] : standard
        let clock = whole.prefix { $0 != "(" }
        return clock.trimmingCharacters(in: .whitespaces).replacing(spoken(zone: zone), with: name)
    }

    /// What stands on top of everything that is given out before. Of clocks that show the same one is named.
    public var notice: String {
        let inUTC = ["GMT", "UTC"].contains(clockName) ? "" : " (\(until.description.prefix(16)) UTC)"
        return "UNDER EMBARGO: not for publication before \(onItsClock)\(inUTC)."
    }

    /// What its time is called: `GMT`, `CET`; the zone's own name where it has none.
    fileprivate var clockName: String {
        let names = Embargo.names[zone] ?? []
        let seconds = TimeZone(identifier: zone)?.secondsFromGMT(for: until.date)
        return seconds.flatMap { names.count > 1 && isSummer($0) ? names[1] : names.first } ?? spoken(zone: zone)
    }

    private func isSummer(_ seconds: Int) -> Bool {
        let january = Instant(date: CalendarDate("2026-01-15") ?? until.day, hour: 0, minute: 0, offsetMinutes: 0)
        return TimeZone(identifier: zone)?.secondsFromGMT(for: january.date) != seconds
    }

    /// What the time of a zone is called, in winter and in summer; others are called by the zone's name.
    private static let names: [String: [String]] = {
        var names = [
            "Etc/GMT": ["GMT"], "Etc/UTC": ["UTC"], "UTC": ["UTC"], "Europe/London": ["GMT", "BST"],
            "Europe/Dublin": ["GMT", "IST"], "Europe/Lisbon": ["WET", "WEST"], "America/New_York": ["EST", "EDT"],
            "America/Toronto": ["EST", "EDT"], "America/Chicago": ["CST", "CDT"], "America/Denver": ["MST", "MDT"],
            "America/Los_Angeles": ["PST", "PDT"], "Europe/Athens": ["EET", "EEST"],
            "Europe/Helsinki": ["EET", "EEST"],
        ]
        let central = [
            "Amsterdam", "Berlin", "Brussels", "Copenhagen", "Luxembourg", "Madrid", "Oslo", "Paris", "Prague", "Rome",
            "Stockholm", "Vienna", "Warsaw", "Zurich",
        ]
        for city in central { names["Europe/\(city)"] = ["CET", "CEST"] }
        return names
    }()
}

extension Moment {
    /// By the clocks of its zone, as a press officer says it: "Monday 7 December 2026, 16:00 GMT".
    public var onItsClock: String { Embargo(until: at, zone: zone).onItsClock }

    /// The same in figures, for a list: "2026-12-07 16:00 GMT".
    public var inFigures: String {
        guard let offset = offset(of: zone, at: at) else { return Moment(at, zone: "UTC").inFigures }
        let wall = Instant(milliseconds: at.milliseconds &+ Int64(offset) * 1000).description
        return "\(wall.prefix(16).replacing("T", with: " ")) \(Embargo(until: at, zone: zone).clockName)"
    }
}

extension EmbargoNotice {
    /// "Given to Ed Itor, The Paper."
    var words: String {
        let terms =
            terms.isEmpty
            ? "" : " Terms: \(terms.joined(separator: "; "))" + (terms.last?.hasSuffix(".") ?? false ? "" : ".")
        return embargo.notice + (recipient.map { " Given to \($0)." } ?? "") + terms
    }
}
