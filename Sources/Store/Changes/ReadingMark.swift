import Catalogue
import Foundation

/// How far somebody has read: the latest change that they know of, and the instant at which they looked. Feeds, caches
/// and address books keep it and ask from there.
public struct ReadingMark: Hashable, Codable, Sendable {
    public var change: Int
    public var at: Instant

    public init(change: Int, at: Instant) {
        self.change = change
        self.at = at
    }
}

/// A record that is no longer for an audience as it was at its mark.
public struct ChangedRecord: Hashable, Sendable {
    public var kind: RecordKind
    public var id: UUID
    /// False where the audience saw it and does not any more.
    public var isSeen: Bool

    public init(kind: RecordKind, id: UUID, isSeen: Bool) {
        self.kind = kind
        self.id = id
        self.isSeen = isSeen
    }
}

extension CatalogueView {
    /// Where this reading stands: what `CatalogueStore.records(changedSince:)` goes on from.
    public func mark() throws -> ReadingMark { ReadingMark(change: try db.latestChange(), at: now) }
}
