import Catalogue
import Foundation

/// Days, times, numbers and the names of languages as readers of a language write them (CLDR, through ICU).
struct PageDates: Sendable {
    private let locale: Locale

    /// `language` is BCP 47. English without a country is British.
    init(_ language: String?) {
        let tag = language?.replacing("-", with: "_") ?? "en_GB"
        locale = Locale(identifier: tag.lowercased() == "en" ? "en_GB" : tag)
    }

    /// "7 December 2026"; with the day of the week where something happens on it.
    func day(_ date: CalendarDate, weekday: Bool = false) -> String {
        let noon = Instant(date: date, hour: 12, minute: 0, offsetMinutes: 0).date
        return noon.formatted(style(weekday: weekday, .gmt))
    }

    /// "Monday 7 December 2026 at 16:00 GMT", by the clocks of its zone; in UTC where there is no such zone.
    func instant(_ instant: Instant, in zone: String) -> String {
        let zone = offset(of: zone, at: instant).flatMap { TimeZone(identifier: zone) ?? TimeZone(secondsFromGMT: $0) }
        return instant.date.formatted(
            style(weekday: true, zone ?? .gmt).hour().minute().timeZone(.specificName(.short)))
    }

    /// "4,000".
    func number(_ number: Int) -> String { number.formatted(.number.locale(locale)) }

    /// "2.1 MB", "120 kB".
    func size(_ bytes: Int) -> String {
        max(bytes, 1000).formatted(.byteCount(style: .file, allowedUnits: [.kb, .mb]).locale(locale))
    }

    /// "German" of `de`; the tag itself where it has no name.
    func language(_ tag: String) -> String { locale.localizedString(forIdentifier: tag) ?? tag }

    private func style(weekday: Bool, _ zone: TimeZone) -> Date.FormatStyle {
        let style = Date.FormatStyle(
            locale: locale, calendar: Calendar(identifier: .gregorian), timeZone: zone
        ).day().month(.wide).year()
        return weekday ? style.weekday(.wide) : style
    }
}
