import Catalogue
import Foundation

/// The contacts of the catalogue and of the file so far, by what tells who is who. One look-up each, however many there
/// are and however many are called the same.
struct ContactIndex: KnownContacts {
    /// No more contacts are kept for one name or one address that several have.
    private static let most = 3

    private let copy: WorkingCopy
    private var byAddressAndName: [String: UUID] = [:]
    private var byNameAndPlace: [String: UUID] = [:]
    private var unnamed: [String: [UUID]] = [:]
    private var byName: [String: [UUID]] = [:]
    private var byAddress: [String: [UUID]] = [:]
    private var byIdentifier: [String: UUID] = [:]
    private var inCatalogue: Set<UUID> = []

    /// Of nobody yet.
    init(_ copy: WorkingCopy) { self.copy = copy }

    /// Takes note of a contact of the catalogue.
    mutating func add(_ entry: ContactEntry) {
        inCatalogue.insert(entry.contact.id)
        add(entry.contact, at: entry.organisation?.name, entry.points)
    }

    /// Takes note of a contact as it is now; the first of several who are the same stays.
    mutating func add(_ contact: Contact, at organisation: String?, _ points: [ContactPoint]) {
        let name = contact.name.map(folded)
        for identifier in contact.identifiers { ContactIndex.first(contact.id, &byIdentifier[identifier]) }
        for point in points {
            let address = folded(point.address)
            ContactIndex.note(contact.id, &byAddress[address, default: []])
            ContactIndex.first(contact.id, &byAddressAndName[ContactIndex.key(address, name ?? contact.role.rawValue)])
        }
        guard let name else {
            let key = ContactIndex.unnamedKey(contact.role, contact.title, organisation)
            return ContactIndex.note(contact.id, &unnamed[key, default: []])
        }
        ContactIndex.note(contact.id, &byName[name, default: []])
        if let organisation {
            ContactIndex.first(contact.id, &byNameAndPlace[ContactIndex.key(folded(organisation), name)])
        }
    }

    /// Whether it was there before the file.
    func isInCatalogue(_ contact: Contact) -> Bool { inCatalogue.contains(contact.id) }

    /// The one that another program knows by that.
    func contact(identifiedBy identifier: String) throws -> Contact? {
        try found(byIdentifier[identifier].map { [$0] }).first
    }

    func contacts(reachableAt address: String) throws -> [Contact] { try found(byAddress[folded(address)]) }

    func contacts(named name: String) throws -> [Contact] { try found(byName[folded(name)]) }

    func contacts(calledLike somebody: Somebody, reachableAt address: String) throws -> [Contact] {
        let called = somebody.name.map(folded) ?? somebody.role.rawValue
        return try found(byAddressAndName[ContactIndex.key(folded(address), called)].map { [$0] })
    }

    func colleagues(calledLike somebody: Somebody) throws -> [Contact] {
        guard let name = somebody.name else {
            return try found(
                unnamed[ContactIndex.unnamedKey(somebody.role, somebody.title, somebody.organisation)])
        }
        guard let organisation = somebody.organisation else { return [] }
        return try found(byNameAndPlace[ContactIndex.key(folded(organisation), folded(name))].map { [$0] })
    }

    func points(of contact: Contact) throws -> [ContactPoint] { try copy.points(of: contact) }

    private func found(_ ids: [UUID]?) throws -> [Contact] {
        var seen: Set<UUID> = []
        return try (ids ?? []).compactMap { id in
            guard let contact = try copy.find(Contact.self, id: id) else { return nil }
            guard let into = contact.mergedIntoID else { return contact }
            return try copy.view.contact(today: into).flatMap(copy.current)
        }.filter { seen.insert($0.id).inserted }
    }

    // Static, because a call on the value itself would keep a second hold of the table, and each note would copy it.

    private static func note(_ id: UUID, _ ids: inout [UUID]) {
        if ids.count < ContactIndex.most, !ids.contains(id) { ids.append(id) }
    }

    private static func first(_ id: UUID, _ place: inout UUID?) { place = place ?? id }

    private static func key(_ place: String, _ name: String) -> String { "\(place)\n\(name)" }

    private static func unnamedKey(_ role: Contact.Role, _ title: String?, _ organisation: String?) -> String {
        [role.rawValue, title.map(folded) ?? "", organisation.map(folded) ?? ""].joined(separator: "\n")
    }
}
