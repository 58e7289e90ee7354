import Foundation

/// A reference to a published position.
public struct Statement: Withdrawable {
    public static let kind = RecordKind.statement
    public let id: UUID
    public var slug: Slug
    public var title: String?
    public var words: String?
    public var speaker: String?
    public var organisationID: UUID?
    public var date: CalendarDate?
    public var url: String?
    /// As it was printed, line breaks and all.
    public var asGiven: String?
    public var audience: Audience
    /// The statement that says now what this one said; nil while it is current.
    public var supersededByID: UUID?
    public var isWithdrawn = false

    public init(
        id: UUID, slug: Slug, title: String? = nil, words: String? = nil, speaker: String? = nil,
        organisationID: UUID? = nil, date: CalendarDate? = nil, url: String? = nil, asGiven: String? = nil,
        audience: Audience = .press
    ) {
        self.id = id
        self.slug = slug
        self.title = title
        self.words = words
        self.speaker = speaker
        self.organisationID = organisationID
        self.date = date
        self.url = url
        self.asGiven = asGiven
        self.audience = audience
    }

    public var label: String { title ?? url ?? "untitled statement" }
    public var day: CalendarDate? { date }
}

extension Statement {
    public init(blank id: UUID, slug: Slug) { self.init(id: id, slug: slug, title: nil) }

    public static let fields: [Field<Statement>] = [
        .line("title", \.title).edited("The statement's title."),
        .text("words", \.words).edited("Its words."),
        .line("speaker", \.speaker, longest: 200).edited("Who made it.", value: "name"),
        .reference("organisationID", \.organisationID, to: .organisation)
            .edited("For which organisation; a new one is made.", value: "name"),
        .date("date", \.date).edited("The day on which it was made."),
        .url("url", \.url, label: "address").edited("Where it stands.", value: "URL"),
        .printed("asGiven", \.asGiven, label: "as given").repeating("url")
            .left(outOf: .edit, because: "it is kept as it was printed")
            .left(outOf: .sheet, .bundle, because: "the address that can be followed says it"),
        .reference(
            "supersededByID", \.supersededByID, to: .statement, label: "superseded by", called: "supersededBy"
        )
        .edited(as: "superseded-by", "The slug of the statement that stands in its place.", value: "slug")
        .left(outOf: .bundle, because: "the other statement may not be in the kit"),
        .audience("audience", \.audience)
            .edited("Who may see the statement.")
            .left(outOf: .bundle, because: "what is handed out is for one audience"),
        .withdrawn(\.isWithdrawn),
    ]
}
