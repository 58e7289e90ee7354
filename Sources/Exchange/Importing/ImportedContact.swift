import Catalogue
import Foundation

/// A contact as a file has it: words that nobody has checked yet. What is nil, the file does not say.
@dynamicMemberLookup
public struct ImportedContact: Hashable, Sendable {
    public struct Point: Hashable, Sendable {
        public var kind: ContactPoint.Kind
        public var value: String
        /// Digits to dial after the number.
        public var `extension`: String?
        /// Such as "out of hours".
        public var usage: String?
        /// 1 is tried first.
        public var preference: Int?
        /// Where it stands in the file, such as `column 'Mobile'` or `TEL`: a name, and no value.
        public var place: String

        public init(
            _ kind: ContactPoint.Kind, _ value: String, extension: String? = nil, usage: String? = nil,
            preference: Int? = nil, place: String = ""
        ) {
            self.kind = kind
            self.value = value
            self.extension = `extension`
            self.usage = usage
            self.preference = preference
            self.place = place
        }
    }

    /// The identity by which the same contact is known again.
    public var id: UUID?
    /// The slug that it had where it comes from.
    public var slug: Slug?
    public var points: [Point]
    /// A photo that is not kept anywhere yet.
    public var photoBytes: [UInt8]?
    private var fields = RecordForm<Contact>()
    /// The fields that every contact has, of which the file says something.
    private var said: Set<String> = []
    private static let needed = Contact.fields.filter(\.isNeeded)

    public init(
        id: UUID? = nil, slug: Slug? = nil, name: String? = nil, role: Contact.Role? = nil, title: String? = nil,
        organisation: String? = nil, language: String? = nil, availableForInterview: Bool? = nil, note: String? = nil,
        points: [Point] = []
    ) {
        self.id = id
        self.slug = slug
        self.points = points
        self.name = name
        self.role = role
        self.title = title
        self.organisation = organisation
        self.language = language
        self.availableForInterview = availableForInterview
        self.note = note
    }

    /// What the file says of a field; nil where it says nothing. An organisation is a name.
    public subscript(field: Field<Contact>) -> FieldValue? {
        get {
            guard !field.isNeeded || said.contains(field.name), let value = fields[field] else { return nil }
            return value.isEmpty ? nil : value
        }
        set {
            fields[field] = newValue
            if newValue == nil { said.remove(field.name) } else if field.isNeeded { said.insert(field.name) }
        }
    }

    /// A form with all that the file says laid over it; of `form` only what every contact has is looked at.
    public func laid(over form: RecordForm<Contact>) -> RecordForm<Contact> {
        var laid = fields
        for field in ImportedContact.needed where !said.contains(field.name) { laid[field] = form[field] }
        return laid
    }

    /// The fields that every contact has, of which the file says something: their names.
    public var saidOfEverybody: Set<String> { said }

    /// What the file says of a field that not every contact has.
    public subscript<Value>(dynamicMember path: WritableKeyPath<Contact, Value?>) -> Value? {
        get { fields.record[keyPath: path] }
        set { fields.record[keyPath: path] = newValue }
    }

    /// The items that the file gives of a list.
    public subscript(dynamicMember path: WritableKeyPath<Contact, [String]>) -> [String] {
        get { fields.record[keyPath: path] }
        set { fields.record[keyPath: path] = newValue }
    }

    public var role: Contact.Role? {
        get { said.contains("role") ? fields.record.role : nil }
        set { say("role", newValue) { $0.role = $1 } }
    }

    public var availableForInterview: Bool? {
        get { said.contains("availableForInterview") ? fields.record.availableForInterview : nil }
        set { say("availableForInterview", newValue) { $0.availableForInterview = $1 } }
    }

    /// Who may see the contact, where the file says so of it.
    public var audience: Audience? {
        get { said.contains("audience") ? fields.record.audience : nil }
        set { say("audience", newValue) { $0.audience = $1 } }
    }

    public var organisation: String? {
        get { fields.names["organisationID"] }
        set { fields.names["organisationID"] = newValue }
    }

    private mutating func say<Value>(_ field: String, _ value: Value?, _ set: (inout Contact, Value) -> Void) {
        guard let value else {
            said.remove(field)
            return
        }
        set(&fields.record, value)
        said.insert(field)
    }

    /// Whether it names nobody and reaches nobody.
    public var isEmpty: Bool { self.name == nil && self.title == nil && organisation == nil && points.isEmpty }
}

/// A row or a card of a file that contacts come in.
public struct ImportedRow: Hashable, Sendable {
    /// From 1: the row of a table, the place of a card among the cards.
    public var number: Int
    /// Nil where the row is no contact, or cannot be read.
    public var contact: ImportedContact?
    /// The list of contacts that it is.
    public var group: ImportedGroup?
    /// Why the row cannot be read: a sentence without values of it.
    public var problem: String?
    /// What the catalogue has no place for, such as `photo` or `postal address`: names, each once.
    public var leftOut: [String]
    /// What is odd in the row and was read all the same: sentences without values of it.
    public var warnings: [String]

    public init(
        _ number: Int, _ contact: ImportedContact? = nil, problem: String? = nil, leftOut: [String] = [],
        warnings: [String] = []
    ) {
        self.number = number
        self.contact = contact
        self.problem = problem
        self.leftOut = leftOut
        self.warnings = warnings
    }
}

extension ImportedContact {
    /// Takes what a file says somebody does: a role of the press, or else a title; false where there is a title already
    /// that says something else.
    mutating func take(role words: String) -> Bool {
        role = Contact.Role(words: words)
        if let role, plain(words) == plain(role.words) { return true }
        // An editor is a journalist, and still an editor.
        if self.title == nil {
            self.title = words
            return true
        }
        return role != nil
    }
}

extension Contact.Role {
    /// The role that words name, as we write them and as others do; nil for other words.
    init?(words: String) {
        switch plain(words) {
        case "pressofficer", "presscontact", "mediacontact", "pressofficers": self = .pressOfficer
        case "spokesperson", "spokespeople", "spokesman", "spokeswoman": self = .spokesperson
        case "desk", "pressdesk", "newsdesk", "mediadesk": self = .desk
        case "journalist", "reporter", "editor", "correspondent": self = .journalist
        default: return nil
        }
    }
}

private func plain(_ words: String) -> String {
    var letters: [UInt8] = []
    for byte in words.utf8 {
        if byte & 0x80 != 0 { return words.lowercased().filter(\.isLetter) }
        if (0x61...0x7A).contains(byte | 0x20) { letters.append(byte | 0x20) }
    }
    return String(decoding: letters, as: UTF8.self)
}
