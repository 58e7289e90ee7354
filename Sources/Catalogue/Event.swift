import Foundation

/// Something that a release or an article says will happen or has happened.
public struct Event: Record {
    public static let kind = RecordKind.event
    public let id: UUID
    public var slug: Slug
    public var what: String
    public var date: CalendarDate?
    /// The release that announces it, or the coverage that reports it: one of the two.
    public var releaseID: UUID?
    public var coverageID: UUID?

    public init(
        id: UUID, slug: Slug, what: String, date: CalendarDate? = nil, releaseID: UUID? = nil, coverageID: UUID? = nil
    ) {
        self.id = id
        self.slug = slug
        self.what = what
        self.date = date
        self.releaseID = releaseID
        self.coverageID = coverageID
    }

    public var label: String { what }
}

extension Event {
    public init(blank id: UUID, slug: Slug) { self.init(id: id, slug: slug, what: "") }

    public static let fields: [Field<Event>] = [
        .line("what", needed: \.what).edited("What happens."),
        .date("date", \.date).edited("The day on which it happens."),
        .reference("releaseID", \.releaseID, to: .release).toldWithItsOwner(),
        .reference("coverageID", \.coverageID, to: .coverage).toldWithItsOwner(),
    ]
}
