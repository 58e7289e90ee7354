import Foundation

/// One way to reach a contact.
public struct ContactPoint: Record {
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case email, voice, mobile, fax, sms, form, messenger

        /// Whether the point is a telephone number.
        public var isNumber: Bool {
            switch self {
            case .voice, .mobile, .fax, .sms: true
            case .email, .form, .messenger: false
            }
        }

        /// As it stands in a sentence.
        public var words: String {
            switch self {
            case .email: "e-mail address"
            case .voice: "telephone number"
            case .mobile: "mobile number"
            case .fax: "fax number"
            case .sms: "number for texts"
            case .form: "form"
            case .messenger: "messenger"
            }
        }
    }

    public static let kind = RecordKind.contactPoint
    public let id: UUID
    public var slug: Slug
    public var contactID: UUID
    public var kind: Kind
    /// As it was printed or typed; never thrown away.
    public var asGiven: String
    /// E.164 for numbers, the bare address for e-mail, the URL for a form; nil where it could not be read.
    public var normalised: String?
    /// Digits to dial after the number.
    public var `extension`: String?
    /// When or for what, such as "out of hours".
    public var usage: String?
    public var audience: Audience
    /// 1 is tried first; nil says nothing.
    public var preference: Int?
    /// When a person or a check last found that it works.
    public var confirmedAt: Instant?

    public init(
        id: UUID, slug: Slug, contactID: UUID, kind: Kind, asGiven: String, normalised: String? = nil,
        extension: String? = nil, usage: String? = nil, audience: Audience = .press, preference: Int? = nil,
        confirmedAt: Instant? = nil
    ) {
        self.id = id
        self.slug = slug
        self.contactID = contactID
        self.kind = kind
        self.asGiven = asGiven
        self.normalised = normalised
        self.extension = `extension`
        self.usage = usage
        self.audience = audience
        self.preference = preference
        self.confirmedAt = confirmedAt
    }

    public var label: String { asGiven }
    /// What a machine dials or writes to: the normalised form where there is one.
    public var address: String { normalised ?? asGiven }
}

extension ContactPoint {
    public init(blank id: UUID, slug: Slug) {
        self.init(id: id, slug: slug, contactID: id, kind: .email, asGiven: "")
    }

    /// In a table of contacts they have columns by their kind, and in the editor a line each.
    public static let fields: [Field<ContactPoint>] = [
        .choice("kind", \.kind)
            .edited("What kind of address it is."),
        .printed("asGiven", needed: \.asGiven, label: "as given", longest: 2000)
            .edited(as: "address", "The address or the number, as it is printed."),
        .line("normalised", \.normalised)
            .left(outOf: .edit, because: "it is read from what is printed"),
        .line("extension", \.extension, longest: 12)
            .edited("Digits to dial after the number."),
        .line("usage", \.usage, longest: 100)
            .edited("When or for what, such as 'out of hours'."),
        .audience("audience", \.audience)
            .edited("Who may see the address.")
            .left(outOf: .bundle, .table, because: "what is handed out is for one audience"),
        .number("preference", \.preference, in: 1...99)
            .edited("1 is tried first.", value: "number"),
        .instant("confirmedAt", \.confirmedAt, label: "confirmed at")
            .left(outOf: .edit, because: "confirming is a step of its own")
            .left(outOf: .table, because: "a table says how to reach somebody, not since when"),
        .reference("contactID", needed: \.contactID, to: .contact)
            .left(outOf: .edit, .explain, .sheet, .json, .bundle, .table, because: "a point is told with its contact"),
    ]
}
