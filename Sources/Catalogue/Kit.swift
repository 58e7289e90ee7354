import Foundation

/// The releases, contacts, assets, statements and coverage for one story.
public struct Kit: Withdrawable {
    public static let kind = RecordKind.kit
    public let id: UUID
    public var slug: Slug
    public var title: String
    /// A note to the editors who get it.
    public var edNote: String?
    /// Who may see the note, of those who see the kit.
    public var edNoteAudience = Audience.public
    public var audience: Audience
    public var isWithdrawn = false

    public init(id: UUID, slug: Slug, title: String, edNote: String? = nil, audience: Audience = .press) {
        self.id = id
        self.slug = slug
        self.title = title
        self.edNote = edNote
        self.audience = audience
    }

    public var label: String { title }
}

extension Kit {
    public init(blank id: UUID, slug: Slug) { self.init(id: id, slug: slug, title: "") }

    public static let fields: [Field<Kit>] = [
        .line("title", needed: \.title, longest: 200).edited("The kit's title.")
            .left(outOf: .sheet, because: "it is the sheet's title"),
        .text("edNote", \.edNote, label: "note", longest: 4000)
            .edited(as: "note", "A note to the editors who get it.").seen(byThoseIn: "edNoteAudience"),
        .audience("edNoteAudience", \.edNoteAudience, label: "note for", usually: .public)
            .edited(as: "note-audience", "Who may see the note, of those who see the kit.")
            .left(outOf: .bundle, because: "what is handed out is for one audience"),
        .audience("audience", \.audience)
            .edited("Who may see the kit.")
            .left(outOf: .bundle, because: "what is handed out is for one audience"),
        .withdrawn(\.isWithdrawn),
    ]
}

/// One thing in a kit, or one thing that a release names: the owner and the member, by identity.
///
/// A kit's members are releases, contacts, assets, statements and coverage; a release's are contacts, assets and
/// statements.
public struct Membership: Hashable, Codable, Sendable, Identifiable {
    public let id: UUID
    public var ownerKind: RecordKind
    public var ownerID: UUID
    public var memberKind: RecordKind
    public var memberID: UUID
    /// The place in the owner's list, from 0.
    public var position: Int

    public init(
        id: UUID, ownerKind: RecordKind, ownerID: UUID, memberKind: RecordKind, memberID: UUID, position: Int
    ) {
        self.id = id
        self.ownerKind = ownerKind
        self.ownerID = ownerID
        self.memberKind = memberKind
        self.memberID = memberID
        self.position = position
    }
}

/// A photo as a card holds it.
public struct CardPhoto: Hashable, Codable, Sendable {
    /// As cards of 3.0 call what it is: `JPEG`.
    public var type: String
    public var bytes: [UInt8]

    public init(type: String, bytes: [UInt8]) {
        self.type = type
        self.bytes = bytes
    }
}

/// A contact with what is needed to reach it.
public struct ContactEntry: Hashable, Codable, Sendable {
    public var contact: Contact
    public var organisation: Organisation?
    /// By preference, then in the order in which they were entered.
    public var points: [ContactPoint]
    /// The contacts that it has to do with; none for anybody but the office.
    public var related: [RelatedContact] = []
    /// The photo that its card holds; read where cards are written.
    public var photo: CardPhoto?

    public init(contact: Contact, organisation: Organisation? = nil, points: [ContactPoint] = []) {
        self.contact = contact
        self.organisation = organisation
        self.points = points
    }

    /// Whether a journalist may call: a press officer or a desk with an address.
    public var answersThePress: Bool { contact.answersThePress && !points.isEmpty }
}

/// A release with what it says.
public struct ReleaseEntry: Hashable, Sendable {
    public var release: Release
    public var organisation: Organisation?
    public var document: Document?
    public var corrects: Release?
    /// What puts the release itself right.
    public var corrections: [Correction] = []
    public var contacts: [ContactEntry]
    public var assets: [Asset]
    public var statements: [Statement]
    public var events: [Event]
    public var quotes: [Quote]
    public var references: [Reference]
    public var coverage: [Coverage]

    public init(
        release: Release, organisation: Organisation? = nil, document: Document? = nil, corrects: Release? = nil,
        contacts: [ContactEntry] = [], assets: [Asset] = [], statements: [Statement] = [], events: [Event] = [],
        quotes: [Quote] = [],
        references: [Reference] = [], coverage: [Coverage] = []
    ) {
        self.release = release
        self.organisation = organisation
        self.document = document
        self.corrects = corrects
        self.contacts = contacts
        self.assets = assets
        self.statements = statements
        self.events = events
        self.quotes = quotes
        self.references = references
        self.coverage = coverage
    }
}

/// Coverage with its outlet, what it says and the release that it covers.
public struct CoverageEntry: Hashable, Sendable {
    public var coverage: Coverage
    public var outlet: Outlet?
    public var document: Document?
    public var quotes: [Quote]
    public var events: [Event]
    public var references: [Reference]
    public var release: Release?

    public init(
        coverage: Coverage, outlet: Outlet? = nil, document: Document? = nil, quotes: [Quote] = [],
        events: [Event] = [], references: [Reference] = [], release: Release? = nil
    ) {
        self.coverage = coverage
        self.outlet = outlet
        self.document = document
        self.quotes = quotes
        self.events = events
        self.references = references
        self.release = release
    }
}

/// What stands on top of a kit that somebody is given under embargo.
public struct EmbargoNotice: Hashable, Sendable {
    public var embargo: Embargo
    /// Whom it is given to: a name and an outlet; nil where it is an issue, which several may be given.
    public var recipient: String?
    /// What they agree to.
    public var terms: [String] = []

    public init(_ embargo: Embargo, for recipient: String?) {
        self.embargo = embargo
        self.recipient = recipient
    }
}

/// That a kit, or an issue of it, was given to somebody: a line of the ledger. Who gave it says the change.
public struct Delivery: Hashable, Sendable, Identifiable {
    public let id: UUID
    public var kitID: UUID
    /// Nil for a kit that was handed out without a number.
    public var issueID: UUID?
    /// A name and an outlet.
    public var recipient: String
    /// The contact that is so called, where the catalogue has one.
    public var contactID: UUID?
    public var at: Instant
    /// How it went, such as `e-mail`.
    public var channel: String?
    /// The terms that the recipient has accepted.
    public var terms: String?
    /// The one that held then.
    public var embargo: Embargo?
    /// The request that it answers.
    public var requestID: UUID?

    public init(
        id: UUID, kitID: UUID, issueID: UUID? = nil, recipient: String, at: Instant, embargo: Embargo? = nil,
        requestID: UUID? = nil
    ) {
        self.id = id
        self.kitID = kitID
        self.issueID = issueID
        self.recipient = recipient
        self.at = at
        self.embargo = embargo
        self.requestID = requestID
    }
}

/// A kit with everything in it that an audience may see: what an exporter is given.
public struct KitContents: Sendable {
    public var kit: Kit
    /// Whom it was read for, and when.
    public var audience: Audience
    public var releases: [ReleaseEntry]
    public var contacts: [ContactEntry]
    public var assets: [Asset]
    public var statements: [Statement]
    public var statementOrganisations: [UUID: Organisation]
    public var coverage: [CoverageEntry]
    /// Where each fact of each record comes from, by the record's identity.
    public var facts: [UUID: [Fact]]
    /// How the addresses in it stand that were asked, in the order of their bytes.
    public var links: [KitLink]
    /// Who hands it out, and how the press reaches them.
    public var office = OfficeSettings()
    /// Where it is handed out before its embargo ends: on top of every form.
    public var notice: EmbargoNotice?
    /// What it says of itself where it is an issue.
    public var issue: IssueNotice?
    /// When it left the office before, for a check.
    public var exports: [KitExport] = []
    /// When it was put together to be handed out; nil where it is only looked at.
    public var made: Moment?
    /// What its folder has of its pictures beside their files, by the asset's identity; the smallest first.
    public var renditions: [UUID: [Rendition]] = [:]

    /// What puts its releases right, in their order.
    public var corrections: [Correction] { releases.flatMap(\.corrections) }

    /// The contacts of the kit and of its releases, each once.
    public var everyContact: [ContactEntry] {
        var seen: Set<UUID> = []
        return (contacts + releases.flatMap(\.contacts)).filter { seen.insert($0.contact.id).inserted }
    }

    /// The statements of the kit and of its releases, each once, in their order.
    public var everyStatement: [Statement] {
        var seen: Set<UUID> = []
        return (statements + releases.flatMap(\.statements)).filter { seen.insert($0.id).inserted }
    }

    /// The assets of the kit and of its releases, each once, in their order.
    public var everyAsset: [Asset] {
        var seen: Set<UUID> = []
        return (assets + releases.flatMap(\.assets)).filter { seen.insert($0.id).inserted }
    }

    public init(
        kit: Kit, audience: Audience, releases: [ReleaseEntry] = [], contacts: [ContactEntry] = [],
        assets: [Asset] = [], statements: [Statement] = [], statementOrganisations: [UUID: Organisation] = [:],
        coverage: [CoverageEntry] = [], facts: [UUID: [Fact]] = [:], links: [KitLink] = []
    ) {
        self.kit = kit
        self.audience = audience
        self.releases = releases
        self.contacts = contacts
        self.assets = assets
        self.statements = statements
        self.statementOrganisations = statementOrganisations
        self.coverage = coverage
        self.facts = facts
        self.links = links
    }
}
