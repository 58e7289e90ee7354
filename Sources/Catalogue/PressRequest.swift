import Foundation

/// What a journalist asks the press office for, and what became of it. It is the office's own: no other audience sees one.
public struct PressRequest: Withdrawable {
    /// What is asked for.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case kit, picture, quote, interview, facts, accreditation
    }

    /// How the journalist reached the office.
    public enum Channel: String, CaseIterable, Codable, Sendable {
        case email, telephone, form, messenger, inPerson

        /// As it stands in a sentence.
        public var words: String {
            switch self {
            case .email: "by e-mail"
            case .telephone: "by telephone"
            case .form: "through a form"
            case .messenger: "through a messenger"
            case .inPerson: "in person"
            }
        }
    }

    /// How far it has come.
    public enum State: String, CaseIterable, Codable, Sendable {
        case open, answered, turnedDown, closed

        /// As it stands in a sentence.
        public var words: String { self == .turnedDown ? "turned down" : rawValue }
    }

    public static let kind = RecordKind.request
    public let id: UUID
    public var slug: Slug
    /// What is asked for, in a line.
    public var subject: String
    public var kind: Kind
    /// What the journalist said or wrote.
    public var words: String?
    public var journalistID: UUID?
    public var outletID: UUID?
    public var channel: Channel
    /// The number or the address to answer to, as it was given: never thrown away, whatever it is.
    public var asGiven: String?
    /// What could be read of it: E.164, the bare address, the URL; nil where nothing could.
    public var normalised: String?
    public var received: Instant?
    /// When the journalist needs it, in the journalist's zone.
    public var deadline: Moment?
    /// Where it is to appear: the names of ``Medium``.
    public var media: [String]
    /// In which regions it is to appear (ISO 3166-1), or ``Territory/everywhere``.
    public var territories: [String]
    /// For what it is to be used: the names of ``Use``.
    public var uses: [String]
    /// The language to answer in, as a BCP 47 tag.
    public var language: String?
    public var kitID: UUID?
    public var assignedTo: String?
    public var state: State
    /// What the journalist was given, in words.
    public var given: String?
    /// When it was answered, turned down or closed.
    public var settled: Instant?

    public init(
        id: UUID, slug: Slug, subject: String, kind: Kind = .kit, journalistID: UUID? = nil, outletID: UUID? = nil,
        channel: Channel = .email, received: Instant? = nil, deadline: Moment? = nil, media: [String] = [],
        territories: [String] = [], uses: [String] = [], language: String? = nil, state: State = .open
    ) {
        self.id = id
        self.slug = slug
        self.subject = subject
        self.kind = kind
        self.journalistID = journalistID
        self.outletID = outletID
        self.channel = channel
        self.received = received
        self.deadline = deadline
        self.media = media
        self.territories = territories
        self.uses = uses
        self.language = language
        self.state = state
    }

    public var label: String { subject }
    public var day: CalendarDate? { received?.day }

    /// A request that is closed is one that is kept, and that nobody does anything about any more.
    public var isWithdrawn: Bool {
        get { state == .closed }
        set { state = newValue ? .closed : .open }
    }

    /// Whether it waits for an answer that is late.
    public func isOverdue(at now: Instant) -> Bool { state == .open && deadline.map { $0.at < now } ?? false }

    /// Whether it was answered, and not later than the journalist needed it; nil where nobody can say.
    public var wasInTime: Bool? {
        guard state == .answered, let settled, let deadline else { return nil }
        return settled <= deadline.at
    }
}

extension PressRequest {
    public init(blank id: UUID, slug: Slug) { self.init(id: id, slug: slug, subject: "") }

    public static let fields: [Field<PressRequest>] = [
        .line("subject", needed: \.subject, longest: 200)
            .edited("What is asked for, in a line.")
            .left(outOf: .sheet, because: "it is the sheet's title")
            .keptFromBundles(),
        .choice("kind", \.kind).edited("What is asked for.", value: "kind").keptFromBundles(),
        .text("words", \.words, longest: 20_000)
            .edited("What the journalist said or wrote.").keptFromBundles(),
        .reference("journalistID", \.journalistID, to: .contact, label: "journalist", called: "journalist")
            .edited("Who asks; a new journalist is made.", value: "name").keptFromBundles(),
        .reference("outletID", \.outletID, to: .outlet)
            .edited("For whom they ask; a new outlet is made.", value: "name").keptFromBundles(),
        .choice("channel", \.channel, words: \.words)
            .edited("How they reached the office.", value: "channel").keptFromBundles(),
        .text("asGiven", \.asGiven, label: "answer to", longest: 2000)
            .edited(as: "reply-to", "The number or the address that they gave, as they gave it.", value: "address")
            .neverTurnedDown().keptFromBundles(),
        .line("normalised", \.normalised, label: "read as")
            .left(outOf: .edit, because: "it is read from what they gave").keptFromBundles(),
        .instant("received", \.received).edited("When it came; now where nothing is said.", value: "time")
            .keptFromBundles(),
        .moment("deadline", \.deadline)
            .edited("When they need it, in their zone; the office's where none is said.", value: "time and zone")
            .keptFromBundles(),
        .list("media", \.media).edited(
            as: "medium", "Where it is to appear: \(Medium.names). May be given again.", value: "medium"
        )
        .keptFromBundles(),
        .list("territories", \.territories)
            .edited(
                as: "territory", "Where in the world: a region such as GB, or world; may be given again.",
                value: "region"
            )
            .keptFromBundles(),
        .list("uses", \.uses).edited(as: "use", "What it is for: \(Use.names). May be given again.", value: "use")
            .keptFromBundles(),
        .language("language", \.language).edited("The language to answer in, as a BCP 47 tag such as en.", value: "tag")
            .keptFromBundles(),
        .reference("kitID", \.kitID, to: .kit).edited("The kit that they ask for.", value: "slug").keptFromBundles(),
        .line("assignedTo", \.assignedTo, label: "assigned to", longest: 200)
            .edited(as: "assigned-to", "Who sees to it.", value: "name").keptFromBundles(),
        .choice("state", \.state, words: \.words)
            .left(outOf: .edit, because: "answering, turning down and closing are steps of their own")
            .keptFromBundles(),
        .text("given", \.given, longest: 20_000)
            .left(outOf: .edit, because: "it is said where the request is answered").keptFromBundles(),
        .instant("settled", \.settled)
            .left(outOf: .edit, because: "it is when the request was answered, turned down or closed")
            .keptFromBundles(),
    ]
}

extension Field where R == PressRequest {
    fileprivate func keptFromBundles() -> Field {
        left(outOf: .bundle, because: "who asks for what is the office's own")
    }
}
