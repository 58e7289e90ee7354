import Foundation

/// A plain value of the press office's world that the catalogue keeps.
///
/// Every record has a UUID that never changes (a contact's is its vCard `UID`) and a slug, unique in its kind, which
/// people type.
public protocol Record: Codable, Hashable, Sendable, Identifiable where ID == UUID {
    /// The kind that the record is of.
    static var kind: RecordKind { get }
    /// The identity that never changes.
    var id: UUID { get }
    /// The readable name, unique in its kind.
    var slug: Slug { get set }
    /// What a person calls it in a sentence.
    var label: String { get }
    /// The day that it is of, where it has one of its own.
    var day: CalendarDate? { get }
    /// Everything that a record of the kind has besides its identity and slug, in the order in which it is told.
    static var fields: [Field<Self>] { get }
    /// A record that holds nothing yet, for a row or a form to fill in.
    init(blank id: UUID, slug: Slug)
}

extension Record {
    /// How a person points at it: `contact/jane-doe`.
    public var recordName: RecordName { RecordName(kind: Self.kind, slug: slug) }
}

extension Record {
    public var day: CalendarDate? { nil }
}

/// A record that can be kept and no longer handed out: to every audience but the office itself it is not there.
public protocol Withdrawable: Record {
    var isWithdrawn: Bool { get set }
}

/// The kinds of record, as people type them (`contact/jane-doe`).
public enum RecordKind: String, CaseIterable, Codable, Sendable {
    case organisation, contact, contactPoint, release, asset, statement, event, quote, reference, outlet, coverage, kit,
        request

    /// `a release`, `an asset`; coverage is not counted.
    public var oneOf: String {
        switch self {
        case .coverage: words
        case .organisation, .asset, .event, .outlet: "an \(words)"
        case .contact, .contactPoint, .release, .statement, .quote, .reference, .kit, .request: "a \(words)"
        }
    }

    /// Whether a list of them stands by date, the newest first; all others stand by slug.
    public var isListedByDate: Bool {
        switch self {
        case .release, .statement, .event, .coverage, .kit: true
        default: false
        }
    }
}

extension RecordKind {
    /// As it stands in a sentence.
    public var words: String { self == .contactPoint ? "contact point" : rawValue }

    /// The type of its records.
    public var type: any Record.Type {
        switch self {
        case .organisation: Organisation.self
        case .contact: Contact.self
        case .contactPoint: ContactPoint.self
        case .release: Release.self
        case .asset: Asset.self
        case .statement: Statement.self
        case .event: Event.self
        case .quote: Quote.self
        case .reference: Reference.self
        case .outlet: Outlet.self
        case .coverage: Coverage.self
        case .kit: Kit.self
        case .request: PressRequest.self
        }
    }
}

/// How a person points at a record: a slug, or `kind/slug` where the slug alone is in two kinds.
public struct RecordName: Hashable, Codable, Sendable, CustomStringConvertible {
    public let kind: RecordKind?
    public let slug: String

    public init(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2, let kind = RecordKind(rawValue: String(parts[0])) {
            self.kind = kind
            slug = String(parts[1])
        } else {
            (kind, slug) = (nil, text)
        }
    }

    public init(kind: RecordKind, slug: Slug) {
        self.kind = kind
        self.slug = slug.text
    }

    public var description: String { kind.map { "\($0.rawValue)/\(slug)" } ?? slug }
}

extension RecordName {
    /// As it is typed: `contact/jane-doe`.
    public init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(String.self)) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
