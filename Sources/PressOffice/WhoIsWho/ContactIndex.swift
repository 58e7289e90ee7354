import Catalogue
import Foundation

/// The contacts of the catalogue and of the file so far, by what tells who is who. One look-up each, however many there
/// are and however many are called the same.
struct ContactIndex: KnownContacts {
    /// What somebody is looked up by. Its hash is all that is kept: a hundred thousand names as texts would take more memory than
    /// all else, and two of 64 bits that are the same by chance are not met.
    private enum Key: Hashable {
        case identifier(String)
        case address(String)
        case addressAndName(String, String)
        case name(String)
        case nameAndPlace(String, String)
        case unnamed(Contact.Role, String, String)
        case familyAndPlace(String, String)
        case familyAndInitial(String, Character?)
    }

    private let copy: WorkingCopy
    /// By the hash of a key the first contacts that have it. No more than three are kept for one name or one address that several have.
    private let byKey: PlacesByHash
    private let ids: IdentityList
    /// By the hash of an identity.
    private let places: PlacesByHash
    /// So many of the first were there before the file.
    private var countInCatalogue = 0

    /// Of nobody yet.
    init(_ copy: WorkingCopy) {
        self.copy = copy
        (byKey, places) = (PlacesByHash(copy.scratch), PlacesByHash(copy.scratch))
        ids = IdentityList(copy.scratch)
    }

    /// Takes note of a contact of the catalogue, before any that is made.
    mutating func add(_ entry: ContactEntry) {
        add(entry.contact, at: entry.organisation?.name, entry.points)
        countInCatalogue = ids.count
    }

    /// Takes note of a contact as it is now; the first of several who are the same stays.
    func add(_ contact: Contact, at organisation: String?, _ points: [ContactPoint]) {
        let place = place(of: contact.id)
        let name = contact.compared
        let called = name?.key ?? contact.calledAs
        for identifier in contact.identifiers { note(place, .identifier(identifier)) }
        for point in points {
            let address = folded(point.address)
            note(place, .address(address))
            note(place, .addressAndName(address, called ?? contact.role.rawValue))
        }
        let organisation = organisation.map(folded)
        guard let called else {
            return note(place, .unnamed(contact.role, contact.title.map(folded) ?? "", organisation ?? ""))
        }
        note(place, .name(called))
        if let organisation { note(place, .nameAndPlace(called, organisation)) }
        guard let name else { return }
        note(place, .familyAndInitial(name.family, name.given.first?.first))
        if let organisation { note(place, .familyAndPlace(name.family, organisation)) }
    }

    private func place(of id: UUID) -> UInt32 {
        if let known = places.first(at: id.hashValue) { return known }
        let place = ids.append(id)
        places.note(place, at: id.hashValue)
        return place
    }

    private func note(_ place: UInt32, _ key: Key) { byKey.note(place, at: key.hashValue) }

    /// Whether somebody of that identity is among them. Of those whose hashes are the same by chance, it is said of one too many.
    func has(_ id: UUID) -> Bool { places.first(at: id.hashValue) != nil }

    /// Whether it was there before the file.
    func isInCatalogue(_ contact: Contact) -> Bool {
        places.first(at: contact.id.hashValue).map { $0 < countInCatalogue } ?? false
    }

    /// The one that another program knows by that.
    func contact(identifiedBy identifier: String) throws -> Contact? { try found(.identifier(identifier)).first }

    func contacts(reachableAt address: String) throws -> [Contact] { try found(.address(folded(address))) }

    func contacts(named name: String, _ role: Contact.Role) throws -> [Contact] {
        try found(.name(PressOffice.calledAs(name, role)))
    }

    func contacts(named somebody: Somebody) throws -> [Contact] {
        try somebody.calledAs.map { try found(.name($0)) } ?? []
    }

    func contacts(calledLike somebody: Somebody, reachableAt address: String) throws -> [Contact] {
        let called = somebody.calledAs ?? somebody.role.rawValue
        return try Array(found(.addressAndName(folded(address), called)).prefix(1))
    }

    func colleagues(calledLike somebody: Somebody) throws -> [Contact] {
        guard let called = somebody.calledAs else {
            return try found(
                .unnamed(
                    somebody.role, somebody.title.map(folded) ?? "", somebody.organisation.map(folded) ?? ""))
        }
        guard let organisation = somebody.organisation else { return [] }
        return try Array(found(.nameAndPlace(called, folded(organisation))).prefix(1))
    }

    func namesakes(of somebody: Somebody, _ name: ComparedName) throws -> [Contact] {
        let there = try somebody.organisation.map { try found(.familyAndPlace(name.family, folded($0))) } ?? []
        return try there + found(.familyAndInitial(name.family, name.given.first?.first))
    }

    func points(of contact: Contact) throws -> [ContactPoint] { try copy.points(of: contact) }

    func organisationName(of contact: Contact) throws -> String? { try copy.organisationName(of: contact) }

    private func found(_ key: Key) throws -> [Contact] {
        let places = byKey.places(at: key.hashValue)
        if places.isEmpty { return [] }
        var seen: Set<UUID> = []
        return try places.compactMap { place in
            guard let id = ids[place], let contact = try copy.find(Contact.self, id: id) else { return nil }
            guard let into = contact.mergedIntoID else { return contact }
            return try copy.view.contact(today: into).flatMap(copy.current)
        }.filter { seen.insert($0.id).inserted }
    }
}
