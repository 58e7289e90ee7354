import Catalogue
import Foundation

/// The contacts of the catalogue and of the file so far, by what tells who is who. One look-up each, however many there
/// are and however many are called the same.
struct KnownPeople {
    /// No more contacts are kept for one name or one address that several have.
    private static let most = 3

    private var byAddressAndName: [String: UUID] = [:]
    private var byNameAndPlace: [String: UUID] = [:]
    private var unnamed: [String: UUID] = [:]
    /// All of them; for saying that nothing is new.
    private var byName: [String: [UUID]] = [:]
    /// Only those of the catalogue: two of one name in one file are two people.
    private var inCatalogueByName: [String: UUID] = [:]
    private var byAddress: [String: [UUID]] = [:]
    private var inCatalogue: Set<UUID> = []

    /// Nobody yet.
    init() {}

    /// Takes note of a contact of the catalogue.
    mutating func add(_ entry: ContactEntry) {
        inCatalogue.insert(entry.contact.id)
        add(entry.contact, at: entry.organisation?.name, entry.points)
    }

    /// Takes note of a contact as it is now; the first of several who are the same stays.
    mutating func add(_ contact: Contact, at organisation: String?, _ points: [ContactPoint]) {
        let name = contact.name.map(folded)
        for point in points {
            let address = folded(point.address)
            KnownPeople.note(contact.id, &byAddress[address, default: []])
            KnownPeople.first(contact.id, &byAddressAndName[KnownPeople.key(address, name ?? contact.role.rawValue)])
        }
        guard let name else {
            return KnownPeople.first(
                contact.id, &unnamed[KnownPeople.unnamedKey(contact.role, contact.title, organisation)])
        }
        KnownPeople.note(contact.id, &byName[name, default: []])
        if inCatalogue.contains(contact.id) { KnownPeople.first(contact.id, &inCatalogueByName[name]) }
        if let organisation {
            KnownPeople.first(contact.id, &byNameAndPlace[KnownPeople.key(folded(organisation), name)])
        }
    }

    /// The contact that somebody is for sure: the same name, or both without one, and the same address or organisation.
    func same(_ name: String?, _ role: Contact.Role, title: String?, at organisation: String?, _ addresses: [String])
        -> UUID?
    {
        let called = name.map(folded) ?? role.rawValue
        for address in addresses {
            if let id = byAddressAndName[KnownPeople.key(folded(address), called)] { return id }
        }
        guard name != nil else { return unnamed[KnownPeople.unnamedKey(role, title, organisation)] }
        return organisation.flatMap { byNameAndPlace[KnownPeople.key(folded($0), called)] }
    }

    /// A few of that name.
    func called(_ name: String) -> [UUID] { byName[folded(name), default: []] }

    /// One of that name in the catalogue.
    func namesake(_ name: String) -> UUID? { inCatalogueByName[folded(name)] }

    /// The one contact of the catalogue with that address; nil where several have it.
    func owner(of address: String) -> UUID? {
        let owners = byAddress[folded(address), default: []]
        return owners.count == 1 ? owners.first.flatMap { inCatalogue.contains($0) ? $0 : nil } : nil
    }

    // Static, because a call on the value itself would keep a second hold of the table, and each note would copy it.

    private static func note(_ id: UUID, _ ids: inout [UUID]) {
        if ids.count < KnownPeople.most, !ids.contains(id) { ids.append(id) }
    }

    private static func first(_ id: UUID, _ place: inout UUID?) { place = place ?? id }

    private static func key(_ place: String, _ name: String) -> String { "\(place)\n\(name)" }

    private static func unnamedKey(_ role: Contact.Role, _ title: String?, _ organisation: String?) -> String {
        [role.rawValue, title.map(folded) ?? "", organisation.map(folded) ?? ""].joined(separator: "\n")
    }
}
