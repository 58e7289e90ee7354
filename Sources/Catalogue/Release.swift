import Foundation

/// A text sent to the press.
public struct Release: Record {
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case release
        /// Announces an event, or offers people and material.
        case advisory
        case statement
        case correction
    }

    /// IPTC's publishing status.
    public enum PubStatus: String, CaseIterable, Codable, Sendable {
        case usable, withheld, canceled
    }

    public static let kind = RecordKind.release
    public let id: UUID
    public var slug: Slug
    public var kind: Kind
    public var headline: String
    public var organisationID: UUID?
    /// The document whose text this is; its full text is kept.
    public var documentID: UUID?
    public var issued: CalendarDate?
    public var embargo: Embargo?
    public var forImmediateRelease: Bool
    public var dateline: String?
    public var notes: String?
    public var boilerplate: String?
    /// A BCP 47 tag, such as `en`.
    public var language: String?
    public var pubStatus: PubStatus
    public var audience: Audience

    public init(
        id: UUID, slug: Slug, kind: Kind, headline: String, organisationID: UUID? = nil, documentID: UUID? = nil,
        issued: CalendarDate? = nil, embargo: Embargo? = nil, forImmediateRelease: Bool = false,
        dateline: String? = nil, notes: String? = nil, boilerplate: String? = nil, language: String? = nil,
        pubStatus: PubStatus = .usable, audience: Audience = .press
    ) {
        (self.id, self.slug, self.kind, self.headline) = (id, slug, kind, headline)
        (self.organisationID, self.documentID, self.issued, self.embargo) = (
            organisationID, documentID, issued, embargo
        )
        (self.forImmediateRelease, self.dateline, self.notes) = (forImmediateRelease, dateline, notes)
        (self.boilerplate, self.language, self.pubStatus, self.audience) = (boilerplate, language, pubStatus, audience)
    }

    public var label: String { headline }
}
