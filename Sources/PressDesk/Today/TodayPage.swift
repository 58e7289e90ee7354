import Catalogue
import Newsroom
import PressOffice

/// What waits for somebody, each line leading to where it is put right.
struct TodayPage {
    var frame: DeskFrame
    var day: String
    /// What is said where nothing waits.
    var calm: String?
    var sections: [Section]

    struct Section {
        var sectionTitle: String
        var rows: DeskRows
        var more: DeskLink?
    }
}

extension DeskRoom {
    /// So many lines of a section are shown.
    private static let ofASection = 8
    /// So many records are looked at for one: a page is quick, whatever the catalogue holds.
    private static let mostLookedAt = 5_000

    func todayPage() throws -> NewsroomAnswer {
        let sections = [
            try requests, try embargoes, reviews, try corrections, try mail, try deadLinks, try staleNumbers,
        ].compactMap(\.self)
        let page = TodayPage(
            frame: try frame("Today"), day: words(instant),
            calm: sections.isEmpty ? "Nothing waits: no request, no embargo, no link that is dead." : nil,
            sections: sections)
        return try answer("today", page)
    }

    private func section(
        _ title: String, _ rows: [DeskRow], of count: Int, _ more: DeskAddress
    ) -> TodayPage.Section? {
        guard let shown = DeskRows(Array(rows.prefix(DeskRoom.ofASection))) else { return nil }
        let link = DeskLink(address: link(more), label: "See all \(count)")
        return TodayPage.Section(
            sectionTitle: title, rows: shown, more: count > shown.items.count ? link : nil)
    }

    private var requests: TodayPage.Section? {
        get throws {
            let rows = try view.requests()
            return section("Open requests", rows.prefix(DeskRoom.ofASection).map(row), of: rows.count, .inbox())
        }
    }

    private var embargoes: TodayPage.Section? {
        get throws {
            // Most days there is none, and nothing is looked through.
            guard try office.nextEndOfEmbargo(after: instant) != nil else { return nil }
            var found: [(Release, Embargo)] = []
            for row in try some(DeskRoom.mostLookedAt, of: { try view.forEachRelease(ListFilter(), $0) }) {
                if let embargo = row.release.embargo, embargo.holds(at: instant), !row.release.isWithdrawn {
                    found.append((row.release, embargo))
                }
            }
            found.sort { ($0.1.until, $0.0.slug) < ($1.1.until, $1.0.slug) }
            let rows = found.map { release, embargo in
                DeskRow(
                    link(.record(.release, release.slug)), release.headline,
                    ["ends \(words(Moment(embargo.until, zone: embargo.zone)))", fromNow(embargo.until)])
            }
            return section("Embargoes about to end", rows, of: rows.count, .list(.release))
        }
    }

    private var reviews: TodayPage.Section? {
        let rows = visitor.may(.change) ? unfinishedReviews : []
        return section("Documents that are not saved yet", rows, of: rows.count, .list(.release))
    }

    private var corrections: TodayPage.Section? {
        get throws {
            var rows: [DeskRow] = []
            for kit in try some(200, of: { try view.forEachKit(ListFilter(), $0) }) where kit.issue != nil {
                let holders = try view.letter(of: kit.kit.recordName).holders.count
                guard holders > 0 else { continue }
                rows.append(
                    DeskRow(
                        link(.record(.kit, kit.kit.slug)), kit.kit.title,
                        ["\(counted(holders, "recipient")) \(holders == 1 ? "holds" : "hold") an earlier issue"]))
            }
            return section("Corrections to send", rows, of: rows.count, .list(.kit))
        }
    }

    private var mail: TodayPage.Section? {
        get throws {
            let waiting = try view.mail(areAll: false)
            guard !waiting.isEmpty else { return nil }
            let rows = waiting.map {
                DeskRow(link(.mail), $0.mail.subject, [$0.mail.state.words, words($0.mail.since)])
            }
            return section("Mail that has not gone yet", rows, of: rows.count, .mail)
        }
    }

    private var deadLinks: TodayPage.Section? {
        get throws {
            var rows: [DeskRow] = []
            var count = 0
            try view.forEachLink(in: [.dead]) { dead in
                count += 1
                if rows.count < DeskRoom.ofASection { rows.append(row(dead)) }
            }
            return section("Links that are dead", rows, of: count, .links(.dead))
        }
    }

    /// Numbers of those who answer the press that nobody has confirmed for a year, those that were never confirmed first.
    private var staleNumbers: TodayPage.Section? {
        get throws {
            var stale: [(since: Instant?, row: DeskRow)] = []
            for entry in try some(DeskRoom.mostLookedAt, of: { try view.forEachContact(ListFilter(), $0) })
            where entry.answersThePress && !entry.contact.isWithdrawn {
                let slug = entry.contact.slug
                for point in entry.points where point.kind.isNumber && isStale(point) {
                    let since = point.confirmedAt.map { "confirmed on \($0.day.inWords)" } ?? "never confirmed"
                    let target =
                        visitor.may(.change) ? DeskAddress.step(.confirm, .contact, slug) : .record(.contact, slug)
                    stale.append(
                        (
                            point.confirmedAt,
                            DeskRow(link(target), entry.contact.label, [point.asGiven, point.usage, since])
                        ))
                }
            }
            stale.sort { ($0.since?.milliseconds ?? .min) < ($1.since?.milliseconds ?? .min) }
            return section("Numbers to confirm", stale.map(\.row), of: stale.count, .list(.contact))
        }
    }

    private func isStale(_ point: ContactPoint) -> Bool {
        guard let last = point.confirmedAt?.day else { return true }
        return instant.day.daysSince1970 - last.daysSince1970 > 365
    }

    /// `in 3 hours`, `2 days ago`.
    func fromNow(_ other: Instant) -> String {
        let minutes = (other.milliseconds &- instant.milliseconds) / 60_000
        let size = minutes.magnitude
        let words =
            size < 60
            ? counted(Int(clamping: size), "minute")
            : size < 48 * 60 ? counted(Int(clamping: size / 60), "hour") : counted(Int(clamping: size / 1440), "day")
        return minutes < 0 ? "\(words) ago" : "in \(words)"
    }
}

/// `1 minute`, `2 minutes`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
