import Foundation

/// A text sent to the press.
public struct Release: Withdrawable {
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case release
        /// Announces an event, or offers people and material.
        case advisory
        case statement
        case correction
    }

    /// IPTC's publishing status.
    public enum PubStatus: String, CaseIterable, Codable, Sendable {
        case usable, withheld, canceled
    }

    public static let kind = RecordKind.release
    public let id: UUID
    public var slug: Slug
    public var kind: Kind
    public var headline: String
    public var organisationID: UUID?
    /// The document whose text this is; its full text is kept.
    public var documentID: UUID?
    /// The number that the office gives it, such as `47/2026`.
    public var number: String?
    public var issued: CalendarDate?
    public var embargo: Embargo?
    /// Who sees it before its embargo ends, besides the office.
    public var embargoAudience = Audience.internal
    /// What those agree to who see it before.
    public var embargoTerms: String?
    /// When somebody published it before, and who did.
    public var embargoBroken: Moment?
    public var embargoBrokenBy: String?
    public var forImmediateRelease: Bool
    public var dateline: String?
    public var notes: String?
    public var boilerplate: String?
    /// What it is about.
    public var topics: [String] = []
    /// A BCP 47 tag, such as `en`.
    public var language: String?
    public var pubStatus: PubStatus
    public var audience: Audience
    /// The release whose mistakes this one puts right.
    public var correctsID: UUID?

    public init(
        id: UUID, slug: Slug, kind: Kind, headline: String, organisationID: UUID? = nil, documentID: UUID? = nil,
        issued: CalendarDate? = nil, embargo: Embargo? = nil, forImmediateRelease: Bool = false,
        dateline: String? = nil, notes: String? = nil, boilerplate: String? = nil, language: String? = nil,
        pubStatus: PubStatus = .usable, audience: Audience = .press
    ) {
        self.id = id
        self.slug = slug
        self.kind = kind
        self.headline = headline
        self.organisationID = organisationID
        self.documentID = documentID
        self.issued = issued
        self.embargo = embargo
        self.forImmediateRelease = forImmediateRelease
        self.dateline = dateline
        self.notes = notes
        self.boilerplate = boilerplate
        self.language = language
        self.pubStatus = pubStatus
        self.audience = audience
    }

    public var label: String { headline }
    public var day: CalendarDate? { issued }
    /// A release that is withdrawn is one whose publishing status is IPTC's `canceled`: killed, as the trade says.
    public var isWithdrawn: Bool {
        get { pubStatus == .canceled }
        set { pubStatus = newValue ? .canceled : .usable }
    }
}

extension Release {
    public init(blank id: UUID, slug: Slug) { self.init(id: id, slug: slug, kind: .release, headline: "") }

    public static let fields: [Field<Release>] = [
        .choice("kind", \.kind).edited("What it is.", value: "kind"),
        .line("headline", needed: \.headline)
            .edited("The headline.")
            .left(outOf: .sheet, because: "it is the sheet's title"),
        .reference("organisationID", \.organisationID, to: .organisation)
            .edited("Which organisation issues it; a new one is made.", value: "name"),
        .document("documentID", \.documentID)
            .left(outOf: .edit, because: "it is the text that was read")
            .left(outOf: .explain, because: "it is what the facts stand on")
            .left(outOf: .json, .bundle, because: "the document itself stands there"),
        .line("number", \.number, longest: 100)
            .edited("The number that the office gives it, such as 47/2026.", value: "number"),
        .date("issued", \.issued).edited("The day of issue.", value: "date"),
        .embargo("embargo", \.embargo)
            .edited("Until when it may not be published, with a zone.", value: "time and zone"),
        .choice(
            "embargoAudience", \.embargoAudience, label: "opened to", among: [Audience.accredited, .partner, .internal]
        ).usually(.text(Audience.internal.rawValue))
            .edited(as: "opened-to", "Who sees it before its embargo ends.", value: "audience")
            .left(outOf: .bundle, because: "what is handed out is for one audience"),
        .line("embargoTerms", \.embargoTerms, label: "embargo terms")
            .edited(as: "embargo-terms", "What those agree to who see it before its embargo ends.", value: "terms")
            .left(outOf: .bundle, because: "the notice on top of a kit says them"),
        .moment("embargoBroken", \.embargoBroken, label: "embargo broken").seen(by: .internal)
            .edited(as: "embargo-broken", "When somebody published it before.", value: "time and zone")
            .left(outOf: .bundle, because: "who broke an embargo is the office's own affair"),
        .line("embargoBrokenBy", \.embargoBrokenBy, label: "broken by", longest: 200).seen(by: .internal)
            .edited(as: "embargo-broken-by", "Who published it before its embargo ended.", value: "name, outlet")
            .left(outOf: .bundle, because: "who broke an embargo is the office's own affair"),
        .flag("forImmediateRelease", \.forImmediateRelease, label: "for immediate release")
            .edited(as: "immediate", "Whether it says that it is for immediate release."),
        .line("dateline", \.dateline).edited("The dateline."),
        .text("notes", \.notes).edited("The notes to editors."),
        .text("boilerplate", \.boilerplate).edited("What it says of the organisation."),
        .topics(\.topics).edited(as: "topic", "A topic that it is about; may be given again.", value: "topic"),
        .language("language", \.language).edited("The language of the text, as a BCP 47 tag such as en.", value: "tag"),
        .choice("pubStatus", \.pubStatus, label: "status").usually(.text(PubStatus.usable.rawValue))
            .edited(as: "status", "The publishing status.", value: "status"),
        .reference("correctsID", \.correctsID, to: .release, label: "corrects", called: "corrects")
            .edited("The slug of the release that it corrects.", value: "slug")
            .left(outOf: .bundle, because: "the other release may not be in the kit"),
        .audience("audience", \.audience)
            .edited("Who may see the release.")
            .left(outOf: .bundle, because: "what is handed out is for one audience"),
    ]
}
