import Foundation

/// What an outlet published about a release.
public struct Coverage: Record {
    public static let kind = RecordKind.coverage
    public let id: UUID
    public var slug: Slug
    public var headline: String
    public var outletID: UUID?
    public var byline: String?
    /// Others who are named as having worked on it.
    public var contributors: [String]
    public var updated: Instant?
    /// The zone that `updated` was printed in, as IANA names it.
    public var updatedZone: String?
    public var dateline: String?
    public var url: String?
    public var highlights: [String]
    public var captions: [String]
    /// Organisations and agencies that the article names as where it has its facts from.
    public var sources: [String]
    public var documentID: UUID?
    /// The release that it covers, once a person has said so.
    public var releaseID: UUID?
    public var audience: Audience

    public init(
        id: UUID, slug: Slug, headline: String, outletID: UUID? = nil, byline: String? = nil,
        contributors: [String] = [], updated: Instant? = nil, updatedZone: String? = nil, dateline: String? = nil,
        url: String? = nil, highlights: [String] = [], captions: [String] = [], sources: [String] = [],
        documentID: UUID? = nil, releaseID: UUID? = nil, audience: Audience = .press
    ) {
        (self.id, self.slug, self.headline, self.outletID) = (id, slug, headline, outletID)
        (self.byline, self.contributors, self.updated) = (byline, contributors, updated)
        (self.updatedZone, self.dateline, self.url) = (updatedZone, dateline, url)
        (self.highlights, self.captions, self.sources) = (highlights, captions, sources)
        (self.documentID, self.releaseID, self.audience) = (documentID, releaseID, audience)
    }

    public var label: String { headline }
}
