import Foundation

/// A reference to a published position.
public struct Statement: Record {
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

    public init(
        id: UUID, slug: Slug, title: String? = nil, words: String? = nil, speaker: String? = nil,
        organisationID: UUID? = nil, date: CalendarDate? = nil, url: String? = nil, asGiven: String? = nil,
        audience: Audience = .press
    ) {
        (self.id, self.slug, self.title, self.words, self.speaker) = (id, slug, title, words, speaker)
        (self.organisationID, self.date, self.url, self.asGiven) = (organisationID, date, url, asGiven)
        self.audience = audience
    }

    public var label: String { title ?? url ?? "untitled statement" }
}
