import Catalogue
import Foundation
import Store

/// How far the catalogue has come: the numbers of its latest change, issue and answer of a link.
public typealias CatalogueStanding = Store.CatalogueStanding

/// How long what the press reads stays as it is: for pages that are kept, in memory or on disk.
public struct KeptReading: Hashable, Codable, Sendable {
    public var standing: CatalogueStanding
    /// When it was read, and when something may come into sight by itself.
    public var from: Instant
    public var until: Instant

    /// Whether what was read then is what would be read at an instant, where the catalogue stands so.
    public func holds(at instant: Instant, _ standing: CatalogueStanding) -> Bool {
        standing == self.standing && instant >= from && instant < until
    }
}

extension Office {
    /// Where the catalogue stands now.
    public func standing() throws -> CatalogueStanding { try read { try $0.standing() } }

    /// When the next embargo ends; nil where none holds. For the office itself: it says that there is something.
    public func nextEndOfEmbargo(after instant: Instant) throws -> Instant? {
        try view(for: .internal, at: instant).read { try $0.nextEndOfEmbargo() }
    }

    /// How long what is read at an instant may be kept: until the next embargo ends, and never past the hour, for days begin and
    /// copies in archives are found without a change.
    public func keptReading(at instant: Instant) throws -> KeptReading {
        try view(for: .internal, at: instant).read { view in
            let hour: Int64 = 3_600_000
            let past = (instant.milliseconds % hour + hour) % hour
            let next = Instant(milliseconds: instant.milliseconds - past + hour)
            let end = try view.nextEndOfEmbargo()
            return KeptReading(standing: try view.standing(), from: instant, until: end.map { min($0, next) } ?? next)
        }
    }

    /// Whether nothing was written since but in the office's own books, which nobody outside reads: then what was kept is as true
    /// as it was.
    public func isSame(forReadersSince then: KeptReading, now: KeptReading) throws -> Bool {
        guard then.standing.issue == now.standing.issue, then.standing.linkAnswer == now.standing.linkAnswer,
            then.standing.change < now.standing.change, now.standing.change - then.standing.change <= 100,
            now.from >= then.from, now.from < then.until
        else { return false }
        return try read { view in
            try (then.standing.change + 1...now.standing.change).allSatisfy { number in
                try view.extent(of: number).allSatisfy { Office.ownBooks.contains($0.table) }
            }
        }
    }

    /// The tables of requests, and of what was given to whom.
    private static let ownBooks: Set = ["request", "ledger"]
}
