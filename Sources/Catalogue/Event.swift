import Foundation

/// Something that a release or an article says will happen or has happened.
public struct Event: Withdrawable {
    public static let kind = RecordKind.event
    public let id: UUID
    public var slug: Slug
    public var what: String
    public var date: CalendarDate?
    public var place: String?
    public var starts: Moment?
    public var ends: Moment?
    /// Until when one may register, and be accredited.
    public var registration: Moment?
    public var accreditation: Moment?
    /// The release that announces it, or the coverage that reports it: one of the two.
    public var releaseID: UUID?
    public var coverageID: UUID?
    /// Of those who see what it stands in.
    public var audience = Audience.public
    public var isWithdrawn = false

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
    public var day: CalendarDate? { date }
}

extension Event {
    public init(blank id: UUID, slug: Slug) { self.init(id: id, slug: slug, what: "") }

    public static let fields: [Field<Event>] = [
        .line("what", needed: \.what).edited("What happens."),
        .date("date", \.date).edited("The day on which it happens; of its start where that is known."),
        .line("place", \.place, longest: 500).edited("Where it happens."),
        .moment("starts", \.starts, label: "start").edited(as: "start", "When it begins.", value: "time and zone"),
        .moment("ends", \.ends, label: "end").edited(as: "end", "When it ends.", value: "time and zone"),
        .moment("registration", \.registration, label: "registration until")
            .edited("Until when one may register.", value: "time and zone"),
        .moment("accreditation", \.accreditation, label: "accreditation until")
            .edited("Until when one may be accredited.", value: "time and zone"),
        .reference("releaseID", \.releaseID, to: .release)
            .edited("The slug of the release that it stands in.", value: "slug").toldWithItsOwner(),
        .reference("coverageID", \.coverageID, to: .coverage)
            .edited("The slug of the coverage that it stands in.", value: "slug").toldWithItsOwner(),
        .audience("audience", \.audience, usually: .public)
            .edited("Who may see the event.")
            .left(outOf: .bundle, because: "what is handed out is for one audience"),
        .withdrawn(\.isWithdrawn),
    ]
}
