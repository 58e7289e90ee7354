/// Why something was turned down, as values: a door puts them into its own words and its own codes.
public struct Refusal: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// What was named is not there, or whoever asks may not see it.
        case notFound
        /// The house does not do that, whatever is typed.
        case refused
        /// Something else has its place, or somebody else was quicker.
        case conflict
        /// What was given is not right; the subject names the field.
        case badInput
        /// Somebody else is at it; later it will do.
        case busy
        /// What is kept is not as it was left.
        case damaged
        /// The disk, permissions, or a program that is not here.
        case outside
    }

    /// What it is about; a finding of a rule is about something of the same kinds.
    public enum Subject: Hashable, Codable, Sendable {
        case record(RecordName)
        /// A field of a record, by its name in the record's table.
        case fieldOf(RecordName, field: String)
        /// One way to reach a contact: of which kind, and its own slug.
        case pointOf(RecordName, ContactPoint.Kind, point: Slug)
        /// A record of this kind, where no more is known of it.
        case kind(RecordKind)
        /// What was typed, by the name of the field.
        case field(String)
        case path(String)
        case link(String)
        case change(Int)
    }

    public var kind: Kind
    public var subject: Subject?
    /// What happened, to what, in sentences: no word of any door in them.
    public var message: String
    /// Any one of these would mend it.
    public var remedies: [Remedy]

    public init(_ kind: Kind, about subject: Subject? = nil, _ message: String, _ remedies: Remedy...) {
        self.kind = kind
        self.subject = subject
        self.message = message
        self.remedies = remedies
    }
}

extension Refusal: CustomStringConvertible {
    /// The message with the advice that is the same at every door; what to do at a door, that door says.
    public var description: String {
        ([message] + remedies.compactMap(\.advice)).joined(separator: " ")
    }
}

extension Refusal.Subject {
    /// As it stands in a list: `contact jane-doe`. A field is called after its record; a way to reach a contact is named
    /// too, and what it is stands in the message alone: `contact jane-doe, mobile number`.
    public var words: String {
        switch self {
        case .record(let name), .fieldOf(let name, _): (name.kind.map { "\($0.rawValue) " } ?? "") + name.slug
        case .pointOf(let name, let kind, _): "\(Refusal.Subject.record(name).words), \(kind.words)"
        case .kind(let kind): kind.words
        case .field(let name): name
        case .path(let path): path
        case .link(let url): "link \(QuotedText.line(url, most: 300))"
        case .change(let number): "change \(number)"
        }
    }
}

/// An error that knows what it is, what it is about and what would mend it.
public protocol RefusalError: Error, CustomStringConvertible {
    var refusal: Refusal { get }
}

extension RefusalError {
    public var description: String { refusal.description }
}
