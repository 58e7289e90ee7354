import Catalogue
import Exchange
import Foundation
import Store

/// Who is given something: as they are called, and the contact that is so called.
struct Recipient: Hashable, Sendable {
    /// A name and an outlet.
    var words: String
    var contact: Contact?
    /// The request that they are answered, whose address comes first.
    var requestID: UUID?
}

extension CatalogueView {
    /// Who is meant by what was typed: the slug, the surname or the name of a journalist, or a name and an outlet. A stranger
    /// stays words.
    ///
    /// - Throws: `PressOfficeError.severalMeant` where one word names several journalists.
    func recipient(_ typed: String) throws -> Recipient {
        let parts = typed.split(separator: ",", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        guard let name = parts.first, !name.isEmpty else { return Recipient(words: typed) }
        guard parts.count == 1 || parts[1].isEmpty else {
            // "Roe, Jane" is a name in another order.
            if let contact = try journalist(called: typed) {
                return Recipient(words: try words(for: contact), contact: contact)
            }
            return Recipient(words: typed, contact: try journalist(called: name, of: parts[1]))
        }
        guard let contact = try contact(meantBy: name) else { return Recipient(words: typed) }
        return Recipient(words: try words(for: contact), contact: contact)
    }

    /// `Jane Roe, The Paper`.
    private func words(for contact: Contact) throws -> String {
        let outlet = try outlets(of: contact).last
        return String([contact.label, outlet].compactMap(\.self).joined(separator: ", ").prefix(200))
    }

    /// The one of that name who is not known to work for somebody else.
    private func journalist(called name: String, of outlet: String) throws -> Contact? {
        let namesakes = try journalists(called: name)
        let theirs = try namesakes.filter { contact in
            let known = try outlets(of: contact)
            return known.isEmpty || known.contains { folded($0) == folded(outlet) }
        }
        return theirs.count == 1 ? theirs.first : nil
    }

    /// The only one who is called so, whatever the form of the name.
    private func journalist(called name: String) throws -> Contact? {
        let namesakes = try journalists(called: name)
        return namesakes.count == 1 ? namesakes.first : nil
    }

    private func journalists(called name: String) throws -> [Contact] {
        var seen: Set<UUID> = []
        return try contacts(called: name, .journalist).map(today).filter {
            $0.role == .journalist && !$0.isWithdrawn && seen.insert($0.id).inserted
        }
    }

    /// Somebody of another role is meant only where the slug or all of the name is typed.
    private func contact(meantBy name: String) throws -> Contact? {
        do {
            guard let contact = try named(RecordName(name), among: [.contact]) as? Contact else { return nil }
            let isWhole = [contact.slug.text, "contact/\(contact.slug)", folded(contact.label)].contains {
                $0 == name || $0 == folded(name)
            }
            let isCalledSo = contact.calledAs == calledAs(name, contact.role)
            return contact.role == .journalist || isWhole || isCalledSo ? contact : nil
        } catch StoreError.noSuchRecord {
            return nil
        }
    }

    /// For whom somebody has asked, and whom they belong to, the latest last.
    private func outlets(of contact: Contact) throws -> [String] {
        let asked = try all(PressRequest.self).filter { $0.journalistID == contact.id }.compactMap(\.outletID)
        let organisation = try contact.organisationID.flatMap { try find(Organisation.self, id: $0)?.name }
        return try [organisation].compactMap(\.self) + asked.compactMap { try find(Outlet.self, id: $0)?.name }
    }

    /// Where mail to them goes: what is said, else the first address that they have.
    func mailAddress(of recipient: Recipient) throws -> OutgoingMail.Address? {
        let request = try recipient.requestID.flatMap { try find(PressRequest.self, id: $0) }
        if let given = request?.normalised, given.contains("@") {
            return OutgoingMail.Address(given, name: recipient.contact?.name)
        }
        guard let contact = recipient.contact else { return nil }
        let known = try entry(for: contact).points.first { $0.kind == .email && $0.address.contains("@") }?.address
        return known.map { OutgoingMail.Address($0, name: contact.name) }
    }

    func the(_ kit: UUID) throws -> Kit {
        guard let kit = try find(Kit.self, id: kit) else { throw PressOfficeError.goneMeanwhile(.kit) }
        return kit
    }
}
