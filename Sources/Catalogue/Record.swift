import Foundation

/// A plain value of the press office's world that the catalogue keeps.
///
/// Every record has a UUID that never changes (a contact's is its vCard `UID`) and a slug, unique in its kind, which
/// people type.
public protocol Record: Codable, Hashable, Sendable, Identifiable where ID == UUID {
    /// The kind that the record is of.
    static var kind: RecordKind { get }
    /// The identity that never changes.
    var id: UUID { get }
    /// The readable name, unique in its kind.
    var slug: Slug { get set }
    /// What a person calls it in a sentence.
    var label: String { get }
}

/// The kinds of record, as people type them (`contact/jane-doe`).
public enum RecordKind: String, CaseIterable, Codable, Sendable {
    case organisation, contact, contactPoint, release, asset, statement, event, quote, reference, outlet, coverage, kit
}

/// How a person points at a record: a slug, or `kind/slug` where the slug alone is in two kinds.
public struct RecordName: Hashable, Sendable, CustomStringConvertible {
    public let kind: RecordKind?
    public let slug: String

    public init(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2, let kind = RecordKind(rawValue: String(parts[0])) {
            (self.kind, slug) = (kind, String(parts[1]))
        } else {
            (kind, slug) = (nil, text)
        }
    }

    public init(kind: RecordKind, slug: Slug) {
        (self.kind, self.slug) = (kind, slug.text)
    }

    public var description: String { kind.map { "\($0.rawValue)/\(slug)" } ?? slug }
}
