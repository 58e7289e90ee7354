import Catalogue
import Foundation

/// A record that a search found, with the words that matched.
public struct SearchHit: Hashable, Codable, Sendable {
    public let kind: RecordKind
    public let id: UUID
    public let slug: Slug
    public let label: String
    /// An excerpt of the record's text, in order: no markup, so a door marks the matches in its own way.
    public let pieces: [SearchPiece]
    /// Whether it is kept, and no longer handed out.
    public let isWithdrawn: Bool
    /// The day of the last correction, where it is a release that was put right, or a kit with one.
    public let corrected: CalendarDate?

    public init(
        kind: RecordKind, id: UUID, slug: Slug, label: String, pieces: [SearchPiece], isWithdrawn: Bool = false,
        corrected: CalendarDate? = nil
    ) {
        self.kind = kind
        self.id = id
        self.slug = slug
        self.label = label
        self.pieces = pieces
        self.isWithdrawn = isWithdrawn
        self.corrected = corrected
    }
}

/// A stretch of an excerpt: words that were searched for, or what stands between them.
public struct SearchPiece: Hashable, Codable, Sendable {
    public let text: String
    public let isMatch: Bool

    public init(_ text: String, isMatch: Bool) {
        self.text = text
        self.isMatch = isMatch
    }
}

/// Words of a query that stand in no record, as beginnings of words.
public struct SearchBeginnings: Hashable, Sendable {
    /// As they were typed.
    public var words: [String]
    /// The query with a star behind each of them.
    public var query: String
}
