import Catalogue
import Exchange
import PressOffice

// What releases announce, for a diary.
extension NewsroomView {
    private static let calendarType = "text/calendar; charset=utf-8"

    /// Those that come, the next first; then those that were, the latest first. What has no day is in no diary.
    func events() throws -> [RecordRow<Event>] {
        let dated = try view.records(of: Event.self).filter { $0.release != nil && $0.record.day != nil }
        let coming = dated.filter(isComing).sorted { order($0) < order($1) }
        let past = dated.filter { !isComing($0) }.sorted { order($0) > order($1) }
        return coming + past
    }

    private func order(_ row: RecordRow<Event>) -> String {
        "\(row.record.starts.map { "\($0.at)" } ?? row.record.day.map { "\($0)" } ?? "") \(row.record.slug)"
    }

    func isComing(_ row: RecordRow<Event>) -> Bool { (row.record.day ?? view.instant.day) >= view.instant.day }

    func listed(_ row: RecordRow<Event>) -> ListedItem {
        let event = row.record
        let when = event.starts.map { tongue.moment($0) } ?? event.date.map { tongue.day($0) }
        return ListedItem(
            address: row.release.map { link(.release($0.slug, .page)) } ?? link(.list(.events)), title: event.what,
            tongue: row.release?.language == words.language ? nil : row.release?.language,
            standing: [when, event.place].compactMap(\.self).joined(separator: " · "),
            file: PageLink(address: link(.event(event.slug)), label: words.toCalendar))
    }

    func event(_ slug: Slug) throws -> NewsroomAnswer? {
        guard let row = try view.page(ofEvent: slug), row.record.day != nil else { return nil }
        return .found(calendar(of: [row]), as: NewsroomView.calendarType)
    }

    func calendar() throws -> NewsroomAnswer {
        .found(calendar(of: try events()), as: NewsroomView.calendarType)
    }

    private func calendar(of rows: [RecordRow<Event>]) -> [UInt8] {
        var calendar = ICalendar(name: name)
        for row in rows {
            guard let release = row.release else { continue }
            calendar.add(
                row.record, told: tongue.told(row.record), url: settings.url(of: .release(release.slug, .page)),
                stamp: release.issued ?? row.record.day)
        }
        return calendar.written()
    }
}
