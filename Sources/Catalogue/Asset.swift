import Foundation

/// Where pictures, footage, sound or documents can be had.
public struct Asset: Record {
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case image, video, audio, graphic, document
    }

    /// What stands behind the link.
    public enum LinkKind: String, CaseIterable, Codable, Sendable {
        /// A page for one picture or film.
        case item
        case album
        /// The results of a search in an asset bank; they change as the bank does.
        case search
        case login
        /// The file itself.
        case file
    }

    public static let kind = RecordKind.asset
    public let id: UUID
    public var slug: Slug
    public var kind: Kind
    public var linkKind: LinkKind
    public var url: String
    /// As it was printed, line breaks and all.
    public var asGiven: String
    public var description: String?
    public var creditLine: String?
    public var copyrightNotice: String?
    public var usageTerms: String?
    public var audience: Audience

    public init(
        id: UUID, slug: Slug, kind: Kind, linkKind: LinkKind, url: String, asGiven: String, description: String? = nil,
        creditLine: String? = nil, copyrightNotice: String? = nil, usageTerms: String? = nil,
        audience: Audience = .press
    ) {
        (self.id, self.slug, self.kind, self.linkKind) = (id, slug, kind, linkKind)
        (self.url, self.asGiven, self.description) = (url, asGiven, description)
        (self.creditLine, self.copyrightNotice, self.usageTerms) = (creditLine, copyrightNotice, usageTerms)
        self.audience = audience
    }

    public var label: String { description ?? url }
}
