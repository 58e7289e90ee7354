import Catalogue
import Foundation

extension CatalogueView {
    /// The contacts that the lines of a contact's related people mean, each as who it is today; none to anybody but the office.
    func related(to contact: Contact) throws -> [RelatedContact] {
        guard gate.isOpen, !contact.relatedPeople.isEmpty else { return [] }
        var seen: Set<UUID> = []
        return try contact.relatedPeople.compactMap { line in
            guard let id = RelatedPerson(reading: line).contactID, seen.insert(id).inserted else { return nil }
            return try today(id).map { RelatedContact(id, today: $0) }
        }
    }

    /// Who the contact of that identity is by now: those who were merged into another are that one.
    private func today(_ id: UUID) throws -> Contact? {
        var (found, steps) = (try find(Contact.self, id: id), 0)
        while let into = found?.mergedIntoID, steps < 100 {
            (found, steps) = (try find(Contact.self, id: into), steps + 1)
        }
        return found
    }
}
