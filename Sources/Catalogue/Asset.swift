import Foundation

/// Where pictures, footage, sound or documents can be had.
public struct Asset: Withdrawable {
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case image, video, audio, graphic, document
    }

    /// What stands behind the link.
    public enum LinkKind: String, CaseIterable, Codable, Sendable {
        /// A page for one picture or film.
        case item
        case album
        /// The results of a search in an asset bank; they change as the bank does.
        case search
        case login
        /// The file itself.
        case file
    }

    public static let kind = RecordKind.asset
    public let id: UUID
    public var slug: Slug
    public var kind: Kind
    public var linkKind: LinkKind
    public var url: String
    /// As it was printed, line breaks and all.
    public var asGiven: String
    public var description: String?
    /// What those are told who cannot see it.
    public var alternativeText: String?
    public var creditLine: String?
    /// The day on which it was made.
    public var created: CalendarDate?
    /// Where it was made, in words: city and country, and no address.
    public var place: String?
    public var copyrightNotice: String?
    public var usageTerms: String?
    /// The first day on which it may be used, where the terms name one.
    public var usageBegins: CalendarDate?
    /// The last day on which the terms hold, where they name one.
    public var usageEnds: CalendarDate?
    /// What its use is narrowed to, by the names of ``Medium``, by regions (ISO 3166-1) and by the names of ``Use``; nothing
    /// where it is not narrowed.
    public var media: [String] = []
    public var territories: [String] = []
    public var uses: [String] = []
    /// Whether it may be used only with its credit line.
    public var creditRequired = false
    /// Who is in it and agreed, how and when.
    public var consent: String?
    /// The last day on which they agree.
    public var consentEnds: CalendarDate?
    /// Of the file that is kept beside the catalogue, where there is one; its place in a kit is the ``url``.
    public var fileSHA256: String?
    public var fileBytes: Int?
    public var mediaType: String?
    /// In pixels.
    public var width: Int?
    public var height: Int?
    public var audience: Audience
    public var isWithdrawn = false

    public init(
        id: UUID, slug: Slug, kind: Kind, linkKind: LinkKind, url: String, asGiven: String, description: String? = nil,
        creditLine: String? = nil, copyrightNotice: String? = nil, usageTerms: String? = nil,
        usageEnds: CalendarDate? = nil, audience: Audience = .press
    ) {
        self.id = id
        self.slug = slug
        self.kind = kind
        self.linkKind = linkKind
        self.url = url
        self.asGiven = asGiven
        self.description = description
        self.creditLine = creditLine
        self.copyrightNotice = copyrightNotice
        self.usageTerms = usageTerms
        self.usageEnds = usageEnds
        self.audience = audience
    }

    public var label: String { description ?? url }
}

extension Asset {
    public init(blank id: UUID, slug: Slug) {
        self.init(id: id, slug: slug, kind: .image, linkKind: .item, url: "", asGiven: "")
    }

    public static let fields: [Field<Asset>] = [
        .choice("kind", \.kind).edited("What it is.", value: "kind"),
        .choice("linkKind", \.linkKind, label: "link")
            .edited(as: "link", "What stands behind the link.", value: "kind"),
        .url("url", needed: \.url, label: "address").edited("Where it can be had.", value: "URL"),
        .printed("asGiven", needed: \.asGiven, label: "as given").repeating("url")
            .left(outOf: .edit, because: "it is kept as it was printed")
            .left(outOf: .sheet, .bundle, because: "the address that can be followed says it"),
        .line("description", \.description).edited("What it shows."),
        .line("alternativeText", \.alternativeText, label: "alternative text")
            .edited(as: "alt", "What those are told who cannot see it.", value: "text"),
        .line("creditLine", \.creditLine, label: "credit line")
            .edited(as: "credit", "The credit line.", value: "line"),
        .date("created", \.created, label: "made on").edited("The day on which it was made.", value: "date"),
        .line("place", \.place).edited("Where it was made, such as a city and a country.", value: "place"),
        .line("copyrightNotice", \.copyrightNotice, label: "copyright")
            .edited(as: "copyright", "The copyright notice.", value: "notice"),
        .line("usageTerms", \.usageTerms, label: "usage terms")
            .edited(as: "terms", "On what terms it may be used.", value: "terms"),
        .date("usageBegins", \.usageBegins, label: "terms begin")
            .edited(as: "terms-begin", "The first day on which it may be used.", value: "date"),
        .date("usageEnds", \.usageEnds, label: "terms end")
            .edited(as: "terms-end", "The last day on which the terms hold.", value: "date"),
        .list("media", \.media)
            .edited(as: "medium", "A medium that its use is narrowed to; may be given again.", value: "medium"),
        .list("territories", \.territories)
            .edited(
                as: "territory", "A region that its use is narrowed to, such as GB; may be given again.",
                value: "region"),
        .list("uses", \.uses)
            .edited(as: "use", "A use that it is narrowed to; may be given again.", value: "use"),
        .flag("creditRequired", \.creditRequired, label: "credit required")
            .edited(as: "credit-required", "Whether it may be used only with its credit line."),
        .line("consent", \.consent).seen(by: .internal)
            .edited("Who is in it and agreed, how and when.", value: "words")
            .left(outOf: .bundle, because: "it is for the office's own books"),
        .date("consentEnds", \.consentEnds, label: "consent ends").seen(by: .internal)
            .edited(as: "consent-ends", "The last day on which they agree.", value: "date")
            .left(outOf: .bundle, because: "it is for the office's own books"),
        .line("fileSHA256", \.fileSHA256, label: "checksum")
            .left(outOf: .edit, because: "it is what the file is"),
        .number("fileBytes", \.fileBytes, in: 1...Int(Int32.max), label: "bytes")
            .left(outOf: .edit, because: "it is what the file is"),
        .line("mediaType", \.mediaType, label: "media type")
            .left(outOf: .edit, because: "it is what the file is"),
        .number("width", \.width, in: 1...Int(Int32.max))
            .left(outOf: .edit, because: "it is what the file is"),
        .number("height", \.height, in: 1...Int(Int32.max))
            .left(outOf: .edit, because: "it is what the file is"),
        .audience("audience", \.audience)
            .edited("Who may see the asset.")
            .left(outOf: .bundle, because: "what is handed out is for one audience"),
        .withdrawn(\.isWithdrawn),
    ]
}
