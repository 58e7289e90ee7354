import Catalogue
import Foundation

/// Days and times as readers of a language write them (CLDR, through ICU).
struct PageDates {
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

    private func style(weekday: Bool, _ zone: TimeZone) -> Date.FormatStyle {
        let style = Date.FormatStyle(
            locale: locale, calendar: Calendar(identifier: .gregorian), timeZone: zone
        ).day().month(.wide).year()
        return weekday ? style.weekday(.wide) : style
    }
}
