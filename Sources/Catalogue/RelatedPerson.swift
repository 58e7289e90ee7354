import Foundation

/// Somebody whom a contact has to do with, as a line says it: `assistant: Mara Holt | contact: 5e0c…`.
///
/// The name stays a text; behind it stands the record that is meant, by its identity, where there is one
/// (docs/decisions/0086-what-cards-point-at.md).
public struct RelatedPerson: Hashable, Sendable {
    /// Who is meant.
    public enum Meant: Hashable, Sendable {
        case contact(UUID)
        /// Somebody whom another program knows by that, and who is not here yet.
        case identifier(String)
    }

    /// What they are to the contact, such as `assistant`.
    public var relation: String?
    public var name: String?
    public var meant: Meant?

    public init(_ relation: String?, _ name: String?, meant: Meant? = nil) {
        self.relation = relation.map { onOneLine($0).replacing(":", with: " ") }.flatMap(RelatedPerson.filled)
        self.name = name.map(onOneLine).flatMap(RelatedPerson.filled)
        self.meant = meant
    }

    public init(reading line: String) {
        var rest = line[...]
        if let mark = line.range(of: RelatedPerson.contactMark, options: .backwards),
            let id = RelatedPerson.identity(line[mark.upperBound...])
        {
            (meant, rest) = (.contact(id), line[..<mark.lowerBound])
        } else if let mark = line.range(of: RelatedPerson.identifierMark, options: .backwards),
            let identifier = RelatedPerson.filled(String(line[mark.upperBound...]))
        {
            (meant, rest) = (.identifier(identifier), line[..<mark.lowerBound])
        }
        // The colon of an address has no blank behind it.
        let halves = rest.split(separator: ": ", maxSplits: 1, omittingEmptySubsequences: false)
        relation = halves.count == 2 ? RelatedPerson.filled(String(halves[0])) : nil
        name = RelatedPerson.filled(String(halves[halves.count - 1]))
        if meant == nil, let id = name.flatMap(RelatedPerson.identity(uri:)) { (meant, name) = (.contact(id), nil) }
    }

    /// As a line, which is read back as the same.
    public var written: String {
        let text: String
        switch (name, meant) {
        case (let name?, .contact(let id)?): text = name + RelatedPerson.contactMark + id.lowerCased
        case (let name?, .identifier(let identifier)?): text = name + RelatedPerson.identifierMark + identifier
        case (let name?, nil): text = name
        case (nil, .contact(let id)?): text = RelatedPerson.scheme + id.lowerCased
        case (nil, .identifier(let identifier)?): text = identifier
        case (nil, nil): text = ""
        }
        return relation.map { "\($0): \(text)" } ?? (text.contains(": ") ? ": \(text)" : text)
    }

    /// The contact that is meant.
    public var contactID: UUID? { if case .contact(let id)? = meant { id } else { nil } }

    /// A line as people read it: an identity says nothing to them.
    public static func words(_ line: String) -> String {
        var person = RelatedPerson(reading: line)
        guard person.name != nil, person.meant != nil else { return line }
        let isHere = person.contactID != nil
        person.meant = nil
        return isHere ? person.written + " (a contact here)" : person.written
    }

    /// The lines of a list and more of them: of somebody who is there already, what tells better who they are.
    public static func joined(_ lines: [String], and more: [String]) -> [String] {
        var joined = lines
        for line in more where !joined.contains(line) {
            let new = RelatedPerson(reading: line)
            guard let place = joined.firstIndex(where: { RelatedPerson(reading: $0).isSame(as: new) }) else {
                joined.append(line)
                continue
            }
            var known = RelatedPerson(reading: joined[place])
            known.name = known.name ?? new.name
            if known.contactID == nil { known.meant = new.meant ?? known.meant }
            joined[place] = known.written
        }
        return joined
    }

    /// Whether both say the same of one person, as far as they tell.
    private func isSame(as other: RelatedPerson) -> Bool {
        guard relation.map(folded) == other.relation.map(folded) else { return false }
        if let mine = contactID, let theirs = other.contactID { return mine == theirs }
        return name != nil && name.map(folded) == other.name.map(folded)
    }

    // MARK: Its spelling

    private static let contactMark = " | contact: "
    private static let identifierMark = " | identifier: "
    private static let scheme = "urn:uuid:"

    /// An identity as the catalogue writes it.
    private static func identity(_ text: some StringProtocol) -> UUID? {
        UUID(uuidString: String(text)).flatMap { $0.lowerCased == text ? $0 : nil }
    }

    /// An identity as cards write it; nil for any other address.
    public static func identity(uri text: String) -> UUID? {
        text.lowercased().hasPrefix(scheme) ? UUID(uuidString: String(text.dropFirst(scheme.count))) : nil
    }

    private static func filled(_ text: String) -> String? {
        let text = text.trimmingCharacters(in: .whitespaces)
        return text.isEmpty ? nil : text
    }
}

/// A contact that another one has to do with, as the office knows it.
public struct RelatedContact: Hashable, Codable, Sendable, Identifiable {
    /// As it is referred to.
    public var id: UUID
    /// Of whom it is today.
    public var slug: Slug
    public var label: String
    /// What its cards have as their UID: an identity elsewhere, or its own.
    public var uid: String
    public var isWithdrawn: Bool

    /// `contact` is who the one of that identity is today.
    public init(_ id: UUID, today contact: Contact) {
        self.id = id
        slug = contact.slug
        label = contact.label
        uid = contact.identifiers.first ?? "urn:uuid:\(contact.id.lowerCased)"
        isWithdrawn = contact.isWithdrawn
    }
}

extension ContactEntry {
    /// The contact that a line of related people means; nil where there is none.
    public func contact(meantBy person: RelatedPerson) -> RelatedContact? {
        person.contactID.flatMap { id in related.first { $0.id == id } }
    }
}
