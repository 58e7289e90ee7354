import Catalogue
import Foundation

extension CatalogueView {
    /// The contacts that the lines of a contact's related people mean, each as who it is today; none to anybody but the office.
    func related(to contact: Contact) throws -> [RelatedContact] {
        guard gate.isOpen, !contact.relatedPeople.isEmpty else { return [] }
        var seen: Set<UUID> = []
        return try contact.relatedPeople.compactMap { line in
            guard let id = RelatedPerson(reading: line).contactID, seen.insert(id).inserted else { return nil }
            return try self.contact(today: id).map { RelatedContact(id, today: $0) }
        }
    }

    /// The contact that somebody is today: the one of that identity, or the one that it was merged into.
    public func contact(today id: UUID) throws -> Contact? {
        try find(Contact.self, id: id).map(today)
    }

    public func today(_ contact: Contact) throws -> Contact {
        var (contact, steps) = (contact, 0)
        while let next = contact.mergedIntoID, steps < 100, let into = try find(Contact.self, id: next) {
            (contact, steps) = (into, steps + 1)
        }
        return contact
    }
}
