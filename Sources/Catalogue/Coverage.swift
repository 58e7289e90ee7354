import Foundation

/// What an outlet published about a release.
public struct Coverage: Withdrawable {
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
    public var isWithdrawn = false

    public init(
        id: UUID, slug: Slug, headline: String, outletID: UUID? = nil, byline: String? = nil,
        contributors: [String] = [], updated: Instant? = nil, updatedZone: String? = nil, dateline: String? = nil,
        url: String? = nil, highlights: [String] = [], captions: [String] = [], sources: [String] = [],
        documentID: UUID? = nil, releaseID: UUID? = nil, audience: Audience = .press
    ) {
        self.id = id
        self.slug = slug
        self.headline = headline
        self.outletID = outletID
        self.byline = byline
        self.contributors = contributors
        self.updated = updated
        self.updatedZone = updatedZone
        self.dateline = dateline
        self.url = url
        self.highlights = highlights
        self.captions = captions
        self.sources = sources
        self.documentID = documentID
        self.releaseID = releaseID
        self.audience = audience
    }

    public var label: String { headline }
    public var day: CalendarDate? { updated?.day }
}

extension Coverage {
    public init(blank id: UUID, slug: Slug) { self.init(id: id, slug: slug, headline: "") }

    public static let fields: [Field<Coverage>] = [
        .line("headline", needed: \.headline)
            .edited("The headline.")
            .left(outOf: .sheet, because: "it is the sheet's title"),
        .reference("outletID", \.outletID, to: .outlet)
            .edited("Who published it; a new outlet is made.", value: "name"),
        .line("byline", \.byline, longest: 200).edited("Who wrote it."),
        .list("contributors", \.contributors)
            .edited(as: "contributor", "Somebody else who worked on it; may be given again.", value: "name"),
        .instant("updated", \.updated).edited("When it was published or last changed.", value: "time"),
        .line("updatedZone", \.updatedZone, label: "updated zone", longest: 100)
            .edited(as: "zone", "The zone in which that time was printed.", value: "zone")
            .left(outOf: .sheet, because: "it stands behind the time"),
        .line("dateline", \.dateline).edited("The dateline."),
        .url("url", \.url, label: "address").edited("Where it stands.", value: "URL"),
        .list("highlights", \.highlights)
            .edited(as: "highlight", "A highlight; may be given again.", value: "text")
            .left(outOf: .bundle, because: "it is somebody else's work, and not ours to hand on"),
        .list("captions", \.captions)
            .edited(as: "caption", "A caption; may be given again.", value: "text")
            .left(outOf: .bundle, because: "it is somebody else's work, and not ours to hand on"),
        .list("sources", \.sources)
            .edited(as: "source", "Who is named as a source; may be given again.", value: "name"),
        .document("documentID", \.documentID)
            .left(outOf: .edit, because: "it is the text that was read")
            .left(outOf: .explain, because: "it is what the facts stand on")
            .left(outOf: .json, .bundle, because: "the document itself stands there"),
        .reference("releaseID", \.releaseID, to: .release)
            .edited("The slug of the release that it covers.", value: "slug"),
        .audience("audience", \.audience)
            .edited("Who may see the coverage.")
            .left(outOf: .bundle, because: "what is handed out is for one audience"),
        .withdrawn(\.isWithdrawn),
    ]
}
