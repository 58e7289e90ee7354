import Catalogue
import Foundation
import Store

/// What whoever takes over the desk has to know.
public struct Handover: Hashable, Sendable {
    /// A release, and the correction that puts it right.
    public struct Corrected: Hashable, Sendable {
        public var release: Release
        public var correction: Correction
    }

    /// What somebody was given.
    public struct Given: Hashable, Sendable {
        public var kit: Kit
        public var issue: IssueNumber?
        public var delivery: Delivery
    }

    public var since: Instant
    public var at: Instant
    /// The office's, or UTC.
    public var zone: String
    /// What is open, what is due first at the top.
    public var requests: [RequestRow]
    /// Releases whose embargo ends within a day, the first at the top.
    public var lifting: [Release]
    /// Links that have been dead since then.
    public var died: [LinkHealth]
    public var corrected: [Corrected]
    public var given: [Given]
    /// Requests that were answered, turned down or closed since then.
    public var settled: [RequestRow]
    /// Messages that wait, that may have arrived, or that have failed since then.
    public var mail: [MailRow] = []

    public var isEmpty: Bool {
        mail.isEmpty && requests.isEmpty && lifting.isEmpty && died.isEmpty && corrected.isEmpty && given.isEmpty
            && settled.isEmpty
    }
}

/// From when on a handover tells what happened.
public enum HandoverStart: Hashable, Sendable {
    /// The last time that the office's clock showed this, so many minutes after midnight.
    case clock(minutes: Int)
    /// The beginning of a day, by the office's clock.
    case day(CalendarDate)

    func instant(before now: Instant, in zone: TimeZone) -> Instant {
        switch self {
        case .clock(let minutes):
            let today = day(of: now, in: zone)
            let then = instant(of: today.daysSince1970, minutes, in: zone)
            return then <= now ? then : instant(of: today.daysSince1970 - 1, minutes, in: zone)
        case .day(let day): return instant(of: day.daysSince1970, 0, in: zone)
        }
    }

    private func day(of instant: Instant, in zone: TimeZone) -> CalendarDate {
        Instant(milliseconds: instant.milliseconds + Int64(zone.secondsFromGMT(for: instant.date)) * 1000).day
    }

    private func instant(of day: Int, _ minutes: Int, in zone: TimeZone) -> Instant {
        let wall = Int64(day) * 86_400_000 + Int64(minutes) * 60_000
        // What is ahead of UTC at about that time, and then at that time.
        let about = Int64(zone.secondsFromGMT(for: Instant(milliseconds: wall).date)) * 1000
        let ahead = Int64(zone.secondsFromGMT(for: Instant(milliseconds: wall - about).date)) * 1000
        return Instant(milliseconds: wall - ahead)
    }
}

extension OfficeView {
    /// One page for whoever takes over: what is open, which embargoes end within a day, and what has died, was corrected and was
    /// said to whom since then.
    public func handover(since start: HandoverStart) throws -> Handover {
        var handover = try read { view in
            let zone = try view.office().zone ?? "UTC"
            let since = start.instant(before: instant, in: TimeZone(identifier: zone) ?? .gmt)
            let releases = try view.all(Release.self)
            let issues = try view.issues()
            let deliveries = try view.deliveries().filter { $0.at >= since && $0.at <= instant }
            return Handover(
                since: since, at: instant, zone: zone, requests: [], lifting: lifting(releases), died: [],
                corrected: try corrected(releases, since, view),
                given: try deliveries.compactMap { delivery in
                    try view.find(Kit.self, id: delivery.kitID).map { kit in
                        let issue = issues.first { $0.id == delivery.issueID }
                        return Handover.Given(kit: kit, issue: issue?.number, delivery: delivery)
                    }
                },
                settled: [])
        }
        handover.mail = try mail().filter { row in
            switch row.mail.state {
            case .waiting, .underWay: true
            case .failed: row.mail.since >= handover.since
            case .sent, .givenUp: false
            }
        }
        let rows = try requests(RequestFilter(areAll: true))
        handover.requests = rows.filter { $0.request.state == .open }
        handover.settled = rows.filter { row in row.request.settled.map { $0 >= handover.since } ?? false }
        try office.store.forEachLink(
            LinkSelection(states: [.dead]), for: audience, at: instant, telling: { $1.entry(at: instant).health }
        ) { health in
            if let since = health.since, since >= handover.since { handover.died.append(health) }
        }
        return handover
    }

    private func lifting(_ releases: [Release]) -> [Release] {
        let tomorrow = Instant(milliseconds: instant.milliseconds + 86_400_000)
        let soon = releases.filter { release in
            release.embargo.map { $0.holds(at: instant) && $0.until <= tomorrow } ?? false
        }
        return soon.sorted { one, other in
            (one.embargo?.until.milliseconds ?? 0, one.slug.text) < (
                other.embargo?.until.milliseconds ?? 0, other.slug.text
            )
        }
    }

    private func corrected(
        _ releases: [Release], _ since: Instant, _ view: CatalogueView
    ) throws -> [Handover.Corrected] {
        let putRight = Set(releases.compactMap(\.correctsID))
        return try releases.filter { putRight.contains($0.id) }.flatMap { release in
            try view.corrections(of: release).filter { $0.since >= since }.map {
                Handover.Corrected(release: release, correction: $0)
            }
        }
    }
}
