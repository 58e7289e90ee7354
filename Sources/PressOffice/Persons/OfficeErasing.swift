import Catalogue
import Foundation
import Store

/// What erasing somebody comes to.
public struct ErasingPlan: Hashable, Sendable {
    public var contact: RecordName
    public var label: String
    /// Those who were merged into them, and go too.
    public var merged: [RecordName]
    public var erased: Erased
    /// Documents that name them, and go on doing so.
    public var documents: [String]
    /// Titles of those that wait for their answers and have an address or a number of theirs: while there is one, nobody is erased.
    public var waiting: [String]
    /// Accounts that are called like them: they stay, for what was done with them is kept.
    public var accounts: [String]
}

extension Office {
    /// What `erase` would take away; nothing is written.
    ///
    /// - Throws: `StoreError.noSuchRecord`, `.beingSent`.
    public func erasing(_ name: RecordName) throws -> ErasingPlan {
        let person = try read { try ErasedPerson(name, $0) }
        let erased = try store.erasing(stamp("erase contact", nil)) { view in
            try ErasedPerson(name, view).erasure(in: view, makeID)
        }
        return ErasingPlan(
            contact: person.names[0], label: person.contacts[0].label, merged: Array(person.names.dropFirst()),
            erased: erased, documents: try read { try person.documents(in: $0) }, waiting: try waiting(for: person),
            accounts: try accountsCalled(like: person.contacts).map(\.account.name.text))
    }

    /// Takes somebody out of the catalogue for good: the contact and those who were merged into it, every way to reach them, what
    /// they asked, what they were sent, and all that the history tells of them. It cannot be undone. What the office published keeps
    /// their name, and none of their addresses and numbers.
    ///
    /// A reason that names them is not kept.
    ///
    /// - Throws: `StoreError.noSuchRecord`, `.beingSent`; `ErasingProblem.waits`.
    public func erase(_ name: RecordName, reason: String? = nil) throws -> ErasureMade {
        let waiting = try waiting(for: read { try ErasedPerson(name, $0) })
        guard waiting.isEmpty else { throw ErasingProblem.waits(waiting) }
        var made = try store.erase(stamp("erase contact", reason)) { view in
            try ErasedPerson(name, view).erasure(in: view, makeID)
        }
        // The catalogue has let go of them: whatever happens now, nothing refers to a file that is not there.
        let photos = PhotoFolder(of: store)
        let isGone = made.erased.files.map(photos.destroy).allSatisfy { $0 }
        made.isOverwritten = made.isOverwritten && isGone
        return made
    }
}

extension Office {
    private func waiting(for person: ErasedPerson) throws -> [String] {
        let documents = waitingReviews.documents()
        guard !documents.isEmpty else { return [] }
        let isTheirs = try read { try $0.waysOfNobodyElse(than: person.contacts.map(\.id)) }
        return documents.filter { $0.texts.contains(where: isTheirs) }.map(\.title)
    }

    /// Accounts by the name or the slug of somebody: an account says nothing else of who has it.
    func accountsCalled(like contacts: [Contact]) throws -> [AccountRow] {
        let words = PersonWords(contacts)
        return try accounts.all().filter { row in
            let name = row.account.name.text
            return contacts.contains { $0.slug.text == name } || words.isThem(name.replacing("-", with: " "))
        }
    }
}

/// A person as the catalogue has them: one contact, or several that were made one.
private struct ErasedPerson {
    let contacts: [Contact]

    init(_ name: RecordName, _ view: CatalogueView) throws {
        let contact = try view.today(view.the(Contact.self, name))
        contacts = try view.contacts(thatBecame: contact.id)
    }

    var names: [RecordName] { contacts.map { RecordName(kind: .contact, slug: $0.slug) } }

    func erasure(in view: CatalogueView, _ makeID: () -> UUID) throws -> Erasure {
        // 124 bits of chance that no other identity shows: what two do not share with their run.
        let fresh = [makeID(), makeID()].map { $0.lowerCased.replacing("-", with: "") }.joined()
        let key = try view.erasedMarks()?.key ?? fresh
        let words = PersonWords(contacts)
        let others = try isAlone(view)
        return Erasure(
            contact: contacts[0].id, marks: try ErasedMarks.digests(of: contacts, in: view, key: key), key: key,
            isThem: { others && words.isThem($0) })
    }

    /// Whether nobody else is called so: what was given to a name that two have may be the other's.
    private func isAlone(_ view: CatalogueView) throws -> Bool {
        let ids = Set(contacts.map(\.id))
        return try contacts.allSatisfy { contact in
            guard let name = contact.name else { return true }
            return try view.contacts(called: name, contact.role).allSatisfy { ids.contains($0.id) }
        }
    }

    func documents(in view: CatalogueView) throws -> [String] {
        let words = PersonWords(contacts)
        var names: [String] = []
        try view.forEachDocument { if words.stand(in: $0.text) { names.append($0.name) } }
        return names
    }
}
