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

    public init(kind: RecordKind, id: UUID, slug: Slug, label: String, pieces: [SearchPiece]) {
        self.kind = kind
        self.id = id
        self.slug = slug
        self.label = label
        self.pieces = pieces
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
