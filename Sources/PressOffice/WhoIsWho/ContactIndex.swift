import Catalogue
import Foundation

/// The contacts of the catalogue and of the file so far, by what tells who is who. One look-up each, however many there
/// are and however many are called the same.
struct ContactIndex: KnownContacts {
    /// No more contacts are kept for one name or one address that several have.
    private static let most = 3

    private let copy: WorkingCopy
    private var byAddressAndName = KeyedIdentities()
    private var byNameAndPlace = KeyedIdentities()
    private var unnamed = KeyedIdentities()
    private var byName = KeyedIdentities()
    private var byAddress = KeyedIdentities()
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
        for point in points {
            let address = folded(point.address)
            byAddress.note(contact.id, address, most: ContactIndex.most)
            byAddressAndName.first(contact.id, ContactIndex.key(address, name ?? contact.role.rawValue))
        }
        guard let name else {
            let key = ContactIndex.unnamedKey(contact.role, contact.title, organisation)
            return unnamed.note(contact.id, key, most: ContactIndex.most)
        }
        byName.note(contact.id, name, most: ContactIndex.most)
        if let organisation { byNameAndPlace.first(contact.id, ContactIndex.key(folded(organisation), name)) }
    }

    /// Whether it was there before the file.
    func isInCatalogue(_ contact: Contact) -> Bool { inCatalogue.contains(contact.id) }

    func contacts(reachableAt address: String) throws -> [Contact] {
        try found(byAddress.ids(folded(address), most: ContactIndex.most))
    }

    func contacts(named name: String) throws -> [Contact] {
        try found(byName.ids(folded(name), most: ContactIndex.most))
    }

    func contacts(calledLike somebody: Somebody, reachableAt address: String) throws -> [Contact] {
        let called = somebody.name.map(folded) ?? somebody.role.rawValue
        return try found(byAddressAndName.ids(ContactIndex.key(folded(address), called), most: 1))
    }

    func colleagues(calledLike somebody: Somebody) throws -> [Contact] {
        guard let name = somebody.name else {
            return try found(
                unnamed.ids(
                    ContactIndex.unnamedKey(somebody.role, somebody.title, somebody.organisation),
                    most: ContactIndex.most))
        }
        guard let organisation = somebody.organisation else { return [] }
        return try found(byNameAndPlace.ids(ContactIndex.key(folded(organisation), folded(name)), most: 1))
    }

    func points(of contact: Contact) throws -> [ContactPoint] { try copy.points(of: contact) }

    private func found(_ ids: [UUID]) throws -> [Contact] {
        var seen: Set<UUID> = []
        return try ids.compactMap { id in
            guard let contact = try copy.find(Contact.self, id: id) else { return nil }
            guard let into = contact.mergedIntoID else { return contact }
            return try copy.view.contact(today: into).flatMap(copy.current)
        }.filter { seen.insert($0.id).inserted }
    }

    private static func key(_ place: String, _ name: String) -> String { "\(place)\n\(name)" }

    private static func unnamedKey(_ role: Contact.Role, _ title: String?, _ organisation: String?) -> String {
        [role.rawValue, title.map(folded) ?? "", organisation.map(folded) ?? ""].joined(separator: "\n")
    }
}
