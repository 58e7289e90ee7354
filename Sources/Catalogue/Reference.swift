import Foundation

/// A web link in a release or in coverage that is neither an asset nor a statement: a website, a form, a page to read on.
public struct Reference: Withdrawable {
    public static let kind = RecordKind.reference
    public let id: UUID
    public var slug: Slug
    /// What the reader takes it for, such as `website`.
    public var kind: String
    public var url: String
    /// As it was printed, line breaks and all.
    public var asGiven: String
    /// The release or the coverage that the link stands in: one of the two.
    public var releaseID: UUID?
    public var coverageID: UUID?
    /// Of those who see what it stands in.
    public var audience = Audience.public
    public var isWithdrawn = false

    public init(
        id: UUID, slug: Slug, kind: String, url: String, asGiven: String, releaseID: UUID? = nil,
        coverageID: UUID? = nil
    ) {
        self.id = id
        self.slug = slug
        self.kind = kind
        self.url = url
        self.asGiven = asGiven
        self.releaseID = releaseID
        self.coverageID = coverageID
    }

    public var label: String { url }
}

extension Reference {
    public init(blank id: UUID, slug: Slug) { self.init(id: id, slug: slug, kind: "", url: "", asGiven: "") }

    public static let fields: [Field<Reference>] = [
        .line("kind", needed: \.kind, longest: 40).edited("What it leads to, in one word.")
            .left(outOf: .bundle, because: "references stay out of kits"),
        .url("url", needed: \.url, label: "address").edited("Where it leads.", value: "URL")
            .left(outOf: .bundle, because: "references stay out of kits"),
        .printed("asGiven", needed: \.asGiven, label: "as given").repeating("url")
            .left(outOf: .edit, because: "it is kept as it was printed")
            .left(outOf: .sheet, because: "the address that can be followed says it")
            .left(outOf: .bundle, because: "references stay out of kits"),
        .reference("releaseID", \.releaseID, to: .release)
            .edited("The slug of the release that it stands in.", value: "slug").toldWithItsOwner(),
        .reference("coverageID", \.coverageID, to: .coverage)
            .edited("The slug of the coverage that it stands in.", value: "slug").toldWithItsOwner(),
        .audience("audience", \.audience, usually: .public)
            .edited("Who may see the link.")
            .left(outOf: .bundle, because: "what is handed out is for one audience"),
        .withdrawn(\.isWithdrawn),
    ]
}
