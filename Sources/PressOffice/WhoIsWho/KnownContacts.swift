import Catalogue
import Foundation

/// The contacts that somebody may be, looked up by what tells who is who. The rules stand below, once for all that are
/// looked up; how quick a look-up must be is another matter for one document than for a file of a million rows.
protocol KnownContacts {
    /// Those whom an address reaches; a few where there are many.
    func contacts(reachableAt address: String) throws -> [Contact]
    /// Those of a name; a few where there are many.
    func contacts(named name: String) throws -> [Contact]
    /// Those called like somebody (`Somebody.isCalled`) whom an address reaches.
    func contacts(calledLike somebody: Somebody, reachableAt address: String) throws -> [Contact]
    /// Those called like somebody, at the same organisation. Who has no name has the same title too, and may be at none.
    func colleagues(calledLike somebody: Somebody) throws -> [Contact]
    func points(of contact: Contact) throws -> [ContactPoint]
}

/// A contact that somebody may be.
struct Likeness {
    /// The same e-mail address, and so on, in words.
    let why: String
    /// Whether the name agrees, and an address, a number or the organisation too.
    let isSure: Bool
    let contact: Contact
}

extension KnownContacts {
    /// The contact that somebody is for sure: the same name, or both without one, and the same address or organisation.
    ///
    /// - Parameters:
    ///   - isMeant: whether a contact comes into question.
    ///   - isKept: whether a contact without a name is the same although it is reached otherwise now.
    func same(
        as somebody: Somebody, where isMeant: (Contact) -> Bool = { _ in true },
        isKept: (Contact) -> Bool = { _ in false }
    ) throws -> Likeness? {
        for way in somebody.ways {
            let called = try contacts(calledLike: somebody, reachableAt: way.address)
            guard let same = called.first(where: isMeant) else { continue }
            let why = somebody.name == nil ? "the same desk" : "the same name and \(way.words)"
            return Likeness(why: why, isSure: true, contact: same)
        }
        for colleague in try colleagues(calledLike: somebody) where isMeant(colleague) {
            guard somebody.name == nil else {
                return Likeness(why: "the same name and organisation", isSure: true, contact: colleague)
            }
            // A body may have two press offices, each with a line of its own.
            if try somebody.ways.isEmpty || isKept(colleague) || points(of: colleague).isEmpty {
                return Likeness(why: "the same desk", isSure: true, contact: colleague)
            }
        }
        return nil
    }

    /// The contact that somebody may be who is none for sure: another name and the same address, or only the name.
    ///
    /// A switchboard, and a mailbox that several have, make nobody the same: whoever shares one is an `other`.
    func similar(
        to somebody: Somebody, where isMeant: (Contact) -> Bool
    ) throws -> (likeness: Likeness?, others: [(contact: Contact, address: String)]) {
        var others: [(contact: Contact, address: String)] = []
        guard let name = somebody.name else { return (nil, others) }
        for way in somebody.ways {
            let reached = try contacts(reachableAt: way.address)
            let isPersonal = way.isPersonal && Set(reached.map(\.id)).count == 1
            for contact in reached where isMeant(contact) {
                guard let theirs = contact.name else { continue }
                if isPersonal || areAlike(theirs, name) {
                    let why = "the same \(way.words), and another name"
                    return (Likeness(why: why, isSure: false, contact: contact), others)
                }
                if !others.contains(where: { $0.contact.id == contact.id }) { others.append((contact, way.address)) }
            }
        }
        let namesake = try contacts(named: name).first(where: isMeant)
        return (namesake.map { Likeness(why: "only the name is the same", isSure: false, contact: $0) }, others)
    }
}

/// Whether two names may be one person's, spelt anew: they share a word, or differ in two letters at most.
func areAlike(_ left: String, _ right: String) -> Bool {
    let (left, right) = (folded(left), folded(right))
    let shared = Set(left.split(separator: " ")).intersection(right.split(separator: " "))
    return shared.contains { $0.count > 2 } || editDistance(Array(left), Array(right), atMost: 2) != nil
}

/// A contact as a person is asked about it: name, title and organisation, none of them twice.
func words(for contact: Contact, at organisation: String?) -> String {
    [contact.label, contact.title, organisation].compactMap(\.self)
        .reduce(into: [String]()) { words, word in
            if !words.contains(word) { words.append(word) }
        }.joined(separator: ", ")
}

// One document is looked up in the catalogue itself: it names a few, and reading all of the contacts would take longer.
extension WorkingCopy: KnownContacts {
    func contacts(calledLike somebody: Somebody, reachableAt address: String) throws -> [Contact] {
        try contacts(reachableAt: address).filter(somebody.isCalled)
    }

    func colleagues(calledLike somebody: Somebody) throws -> [Contact] {
        let organisation = try somebody.organisation.flatMap(organisation(named:))
        if let name = somebody.name {
            guard let organisation else { return [] }
            return try contacts(named: name).filter { $0.organisationID == organisation.id }
        }
        let title = somebody.title.map(folded)
        let there = try view.unnamedContacts(at: organisation?.id).compactMap(current)
        return (there + madeRecords(Contact.self)).filter { contact in
            somebody.isCalled(like: contact) && contact.organisationID == organisation?.id
                && contact.title.map(folded) == title
        }
    }
}
