import Foundation

/// Somebody's words, verbatim, in a release or in coverage.
public struct Quote: Withdrawable {
    public static let kind = RecordKind.quote
    public let id: UUID
    public var slug: Slug
    public var words: String
    public var speaker: String?
    /// What the text says the speaker is, such as "president of Daily NK".
    public var speakerTitle: String?
    /// The release or the coverage that the words stand in: one of the two.
    public var releaseID: UUID?
    public var coverageID: UUID?
    /// Of those who see what it stands in.
    public var audience = Audience.public
    public var isWithdrawn = false

    public init(
        id: UUID, slug: Slug, words: String, speaker: String? = nil, speakerTitle: String? = nil,
        releaseID: UUID? = nil, coverageID: UUID? = nil
    ) {
        self.id = id
        self.slug = slug
        self.words = words
        self.speaker = speaker
        self.speakerTitle = speakerTitle
        self.releaseID = releaseID
        self.coverageID = coverageID
    }

    public var label: String { words }
}

extension Quote {
    public init(blank id: UUID, slug: Slug) { self.init(id: id, slug: slug, words: "") }

    public static let fields: [Field<Quote>] = [
        .text("words", needed: \.words).edited("The words."),
        .line("speaker", \.speaker, longest: 200).edited("Who said them.", value: "name"),
        .line("speakerTitle", \.speakerTitle, label: "speaker title", longest: 200)
            .edited(as: "speaker-title", "What the speaker is.", value: "title"),
        .reference("releaseID", \.releaseID, to: .release)
            .edited("The slug of the release that it stands in.", value: "slug").toldWithItsOwner(),
        .reference("coverageID", \.coverageID, to: .coverage)
            .edited("The slug of the coverage that it stands in.", value: "slug").toldWithItsOwner(),
        .audience("audience", \.audience, usually: .public)
            .edited("Who may see the quote.")
            .left(outOf: .bundle, because: "what is handed out is for one audience"),
        .withdrawn(\.isWithdrawn),
    ]
}
