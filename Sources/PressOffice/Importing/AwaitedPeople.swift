import Catalogue
import Foundation

/// Lines of related people that mean somebody whom another program knows by an identity of its own, and who may come later in
/// the file.
struct AwaitedPeople {
    /// By the identity, the contacts whose lines wait for it.
    private var waiting: [String: [UUID]] = [:]

    /// No more identities are waited for, however large the file is.
    private static let most = 100_000

    /// Takes note of a contact as a row left it: who is known by now, and who waited for it.
    mutating func take(_ contact: Contact, in copy: WorkingCopy, _ known: (String) throws -> Contact?) throws {
        for line in contact.relatedPeople {
            guard let identifier = AwaitedPeople.identifier(in: line) else { continue }
            if let other = try known(identifier) {
                try settle(contact.id, identifier, other, copy)
            } else if waiting.count < AwaitedPeople.most {
                waiting[identifier, default: []].append(contact.id)
            }
        }
        for identifier in contact.identifiers where !waiting.isEmpty {
            for id in waiting.removeValue(forKey: identifier) ?? [] { try settle(id, identifier, contact, copy) }
        }
    }

    private func settle(_ id: UUID, _ identifier: String, _ other: Contact, _ copy: WorkingCopy) throws {
        guard id != other.id, let contact = try copy.find(Contact.self, id: id) else { return }
        var settled = contact
        settled.relatedPeople = contact.relatedPeople.map { line in
            guard AwaitedPeople.identifier(in: line) == identifier else { return line }
            var person = RelatedPerson(reading: line)
            if person.name == nil || person.name == identifier { person.name = other.label }
            person.meant = .contact(other.id)
            return person.written
        }
        copy.put(settled, was: contact)
    }

    /// What a line says that somebody is known by: behind the name, or alone where it is an address.
    private static func identifier(in line: String) -> String? {
        let person = RelatedPerson(reading: line)
        switch person.meant {
        case .identifier(let identifier)?: return identifier
        case .contact?: return nil
        case nil:
            guard let name = person.name, !name.contains(" "), name.dropFirst().contains(":") else { return nil }
            return name
        }
    }
}
