import Catalogue
import Foundation
import ReleaseReader
import Validation

extension Acceptance {
    /// The contact that a drafted person is; nil where it is a new one.
    ///
    /// What a person answered decides. Without an answer those are taken whose name agrees, and an address, a number or
    /// the organisation too; and where they differ in anything, or somebody is only alike, there is a doubt.
    ///
    /// - Throws: `PressOfficeError.goneMeanwhile` where the contact that was answered with is no longer there.
    func identify(
        _ person: DraftedPerson, _ name: String?, at organisation: Organisation?, members: Set<UUID>
    ) throws -> Contact? {
        let somebody = somebody(person, name, at: organisation)
        if let own = try own(somebody, members) { return own }
        switch review.identities[person.place] {
        case .apart, .leftOut: return nil
        case .same(let record): return try contact(record)
        case .update(let record):
            isUpdating = true
            return try contact(record)
        case nil: break
        }
        guard let likeness = try likeness(of: somebody, members) else { return nil }
        if let doubt = try doubt(whether: person, name, at: organisation, is: likeness) { doubts.append(doubt) }
        return likeness.isSure ? likeness.contact : nil
    }

    private func contact(_ record: RecordName) throws -> Contact {
        guard let slug = Slug(record.slug), let contact = try copy.find(Contact.self, slug: slug) else {
            throw PressOfficeError.goneMeanwhile(.contact)
        }
        return contact
    }

    func somebody(_ person: DraftedPerson, _ name: String?, at organisation: Organisation?) -> Somebody {
        let ways = person.points.map { point in
            let places = draft.contacts.filter { $0.points.contains { $0.address == point.address } }.count
            return Somebody.Way(kind: point.kind, address: point.address, isGivenForOthers: places > 1)
        }
        return Somebody(
            name: name, role: person.role.value, title: person.title.flatMap { oneLine($0.value) },
            organisation: organisation?.name, ways: ways)
    }

    /// One whom this document, or the edition before it, names already; in a changed edition also the same address and a
    /// name much alike.
    private func own(_ somebody: Somebody, _ members: Set<UUID>) throws -> Contact? {
        func isMember(_ contact: Contact) -> Bool { earlier != nil && members.contains(contact.id) }
        let same = try copy.same(
            as: somebody, where: { named.contains($0.id) || isMember($0) }, isKept: { members.contains($0.id) })
        if let same { return same.contact }
        guard let name = somebody.name else { return nil }
        for way in somebody.ways {
            let near = try copy.contacts(reachableAt: way.address).first {
                isMember($0) && $0.name.map { areAlike($0, name) } ?? false
            }
            if let near { return near }
        }
        return nil
    }

    /// The likeliest of the contacts that are there, and not yet named by this document.
    private func likeness(of somebody: Somebody, _ members: Set<UUID>) throws -> Likeness? {
        func isAnother(_ contact: Contact) -> Bool { !named.contains(contact.id) }
        if let same = try copy.same(as: somebody, where: isAnother, isKept: { members.contains($0.id) }) { return same }
        guard let name = somebody.name else { return nil }
        let (likeness, others) = try copy.similar(to: somebody, where: isAnother)
        for (contact, address) in others where contact.id != likeness?.contact.id {
            remarks.append(
                Remark("\(name) shares \(address) with contact \(contact.slug); they are two contacts."))
        }
        return likeness
    }

    // MARK: Doubts

    /// A question where there is something to decide: somebody who is only alike, or differs in something.
    private func doubt(
        whether person: DraftedPerson, _ name: String?, at organisation: Organisation?, is likeness: Likeness
    ) throws -> Doubt? {
        let contact = likeness.contact
        let differences = try differences(of: person, name, at: organisation, from: contact)
        guard !likeness.isSure || !differences.isEmpty else { return nil }
        let printed = name ?? person.title?.value ?? "Somebody without a name"
        let body = try contact.organisationID.flatMap(organisationName)
        let verb = likeness.isSure ? "is" : "may be"
        let changes = differences.contains { $0.what == .changed }
        return Doubt(
            .identity, "\(printed) \(verb) contact \(contact.slug): \(likeness.why).",
            [Doubt.Item(.person(person.place), printed, why: words(for: contact, at: body), span: person.span)],
            [.update] + (changes ? [.same] : []) + [.apart, .leaveOut], taken: likeness.isSure ? .same : .apart,
            candidate: copy.name(of: contact), differences: differences)
    }

    /// What the document says otherwise of a contact than the catalogue, or more.
    private func differences(
        of person: DraftedPerson, _ name: String?, at organisation: Organisation?, from contact: Contact
    ) throws -> [Difference] {
        var differences: [Difference] = []
        let record = copy.name(of: contact)
        func compare(_ field: String, _ old: String?, _ new: String?) {
            guard let new, old.map(folded) != folded(new) else { return }
            differences.append(
                Difference(old == nil ? .added : .changed, record: record, field: field, before: old, after: new))
        }
        if person.role.value != .spokesperson || contact.role == .spokesperson {
            compare("role", contact.role.words, person.role.value.words)
        }
        compare("name", contact.name, name.map { told in contact.name.map { BetterName.kept($0, told: told) } ?? told })
        compare("title", contact.title, person.title.flatMap { oneLine($0.value) })
        compare("organisationID", try contact.organisationID.flatMap(organisationName), organisation?.name)
        let points = Set(try copy.points(of: contact).map { PointIdentity($0) })
        for point in person.points where !points.contains(PointIdentity(point)) {
            differences.append(
                Difference(.added, record: record, field: point.kind.rawValue, after: point.address)
            )
        }
        if contact.isWithdrawn {
            differences.append(Difference(.kept, record: record, field: "isWithdrawn", before: "yes", after: "no"))
        }
        return differences
    }
}
