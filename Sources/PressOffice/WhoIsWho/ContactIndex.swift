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

    /// No more contacts are kept for one name or one address that several have.
    private struct Few {
        var places: (UInt32, UInt32, UInt32)

        mutating func add(_ place: UInt32) {
            if places.0 == place || places.1 == place || places.2 == place { return }
            if places.1 == ContactIndex.nowhere {
                places.1 = place
            } else if places.2 == ContactIndex.nowhere {
                places.2 = place
            }
        }
    }

    private static let nowhere = UInt32.max

    private let copy: WorkingCopy
    private var few: [Int: Few] = [:]
    private var ids: [UUID] = []
    private var places: [UUID: UInt32] = [:]
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
        let place = place(of: contact.id)
        let called = contact.calledAs
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
        guard let name = contact.compared else { return }
        note(place, .familyAndInitial(name.family, name.given.first?.first))
        if let organisation { note(place, .familyAndPlace(name.family, organisation)) }
    }

    private mutating func place(of id: UUID) -> UInt32 {
        if let known = places[id] { return known }
        let place = UInt32(ids.count)
        ids.append(id)
        places[id] = place
        return place
    }

    private mutating func note(_ place: UInt32, _ key: Key) {
        few[key.hashValue, default: Few(places: (place, ContactIndex.nowhere, ContactIndex.nowhere))].add(place)
    }

    /// Whether it was there before the file.
    func isInCatalogue(_ contact: Contact) -> Bool { inCatalogue.contains(contact.id) }

    /// The one that another program knows by that.
    func contact(identifiedBy identifier: String) throws -> Contact? { try found(.identifier(identifier)).first }

    func contacts(reachableAt address: String) throws -> [Contact] { try found(.address(folded(address))) }

    func contacts(named name: String, _ role: Contact.Role) throws -> [Contact] {
        try found(.name(PressOffice.calledAs(name, role)))
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
        guard let few = few[key.hashValue] else { return [] }
        let places = [few.places.0, few.places.1, few.places.2].filter { $0 != ContactIndex.nowhere }
        var seen: Set<UUID> = []
        return try places.compactMap { place in
            guard let contact = try copy.find(Contact.self, id: ids[Int(place)]) else { return nil }
            guard let into = contact.mergedIntoID else { return contact }
            return try copy.view.contact(today: into).flatMap(copy.current)
        }.filter { seen.insert($0.id).inserted }
    }
}
