import Catalogue
import Foundation
import ReleaseReader
import Validation

/// A contact that somebody in a document may be.
struct Likeness {
    /// The same e-mail address, and so on, in words.
    let why: String
    /// Whether the name agrees, and an address, a number or the organisation too.
    let isSure: Bool
    let contact: Contact
}

extension Acceptance {
    /// The contact that a drafted person is; nil where it is a new one.
    ///
    /// What a person answered decides. Without an answer those are taken whose name agrees, and an address, a number or
    /// the organisation too; and where they differ in anything, or somebody is only alike, there is a doubt.
    ///
    /// - Throws: `PressOfficeError.goneMeanwhile` where the contact that was answered with is no longer there.
    func identify(
        _ person: DraftedPerson, _ name: String?, at organisation: Organisation?, members: [UUID]
    ) throws -> Contact? {
        let reached = try person.points.compactMap(\.normalised).flatMap(copy.contacts(reachableAt:))
        if let own = try own(person, name, at: organisation?.id, reached, members) { return own }
        switch review.identities[person.place] {
        case .apart, .leftOut: return nil
        case .same(let record): return try contact(record)
        case .update(let record):
            isUpdating = true
            return try contact(record)
        case nil: break
        }
        guard let likeness = try likeness(person, name, at: organisation?.id, reached, members) else { return nil }
        if let doubt = try doubt(whether: person, name, at: organisation, is: likeness) { doubts.append(doubt) }
        return likeness.isSure ? likeness.contact : nil
    }

    private func contact(_ record: RecordName) throws -> Contact {
        guard let slug = Slug(record.slug), let contact = try copy.find(Contact.self, slug: slug) else {
            throw PressOfficeError.goneMeanwhile(.contact)
        }
        return contact
    }

    /// One whom this document, or the edition before it, names already: the same e-mail address or number and the same
    /// name; else the same name at the same organisation; in a changed edition also the same address and a name much alike.
    private func own(
        _ person: DraftedPerson, _ name: String?, at organisationID: UUID?, _ reached: [Contact], _ members: [UUID]
    ) throws -> Contact? {
        func isOwn(_ contact: Contact) -> Bool {
            named.contains(contact.id) || (earlier != nil && members.contains(contact.id))
        }
        guard let name else {
            return try unnamed(person, at: organisationID, reached, members).flatMap { isOwn($0) ? $0 : nil }
        }
        let near = reached.filter(isOwn)
        if let same = near.first(where: { $0.name.map(folded) == folded(name) }) { return same }
        let namesakes = try copy.contacts(named: name).filter(isOwn)
        if let same = namesakes.first(where: { organisationID != nil && $0.organisationID == organisationID }) {
            return same
        }
        guard earlier != nil else { return nil }
        return near.first { members.contains($0.id) && $0.name.map { areAlike($0, name) } ?? false }
    }

    /// The likeliest of the contacts that are there, and not yet named by this document.
    private func likeness(
        _ person: DraftedPerson, _ name: String?, at organisationID: UUID?, _ reached: [Contact], _ members: [UUID]
    ) throws -> Likeness? {
        guard let name else {
            guard let same = try unnamed(person, at: organisationID, reached, members), !named.contains(same.id) else {
                return nil
            }
            return Likeness(why: "the same desk", isSure: true, contact: same)
        }
        let others = reached.filter { !named.contains($0.id) }
        if let same = others.first(where: { $0.name.map(folded) == folded(name) }) {
            let address = try sharedPoint(person, same)?.kind.isNumber == true ? "number" : "e-mail address"
            return Likeness(why: "the same name and \(address)", isSure: true, contact: same)
        }
        let namesakes = try copy.contacts(named: name).filter { !named.contains($0.id) }
        if let same = namesakes.first(where: { organisationID != nil && $0.organisationID == organisationID }) {
            return Likeness(why: "the same name and organisation", isSure: true, contact: same)
        }
        if let other = try sharing(person, name, others) { return other }
        return namesakes.first.map { Likeness(why: "only the name is the same", isSure: false, contact: $0) }
    }

    /// Somebody of another name with the same address. A switchboard, and a mailbox that several share, say nothing.
    private func sharing(_ person: DraftedPerson, _ name: String, _ others: [Contact]) throws -> Likeness? {
        for contact in others {
            guard let theirs = contact.name, let point = try sharedPoint(person, contact) else { continue }
            let isShared = try isSharedByMany(point)
            let isPersonal = !isShared && [.email, .mobile, .sms].contains(point.kind)
            let what = point.kind.isNumber ? "number" : "e-mail address"
            if isPersonal || areAlike(theirs, name) {
                return Likeness(why: "the same \(what), and another name", isSure: false, contact: contact)
            }
            let value = point.normalised ?? point.asGiven
            remarks.append(
                Remark("\(name) shares \(value) with contact \(contact.slug); they are two contacts."))
        }
        return nil
    }

    private func sharedPoint(_ person: DraftedPerson, _ contact: Contact) throws -> DraftPoint? {
        let theirs = Set(try copy.points(of: contact).map { folded($0.address) })
        return person.points.first { $0.normalised.map { theirs.contains(folded($0)) } ?? false }
    }

    private func isSharedByMany(_ point: DraftPoint) throws -> Bool {
        guard let address = point.normalised else { return false }
        let here = draft.contacts.filter { $0.points.contains { $0.normalised == address } }.count
        return try here > 1 || Set(copy.contacts(reachableAt: address).map(\.id)).subtracting(named).count > 1
    }

    private func unnamed(
        _ person: DraftedPerson, at organisationID: UUID?, _ reached: [Contact], _ members: [UUID]
    ) throws -> Contact? {
        let title = person.title.flatMap { oneLine($0.value) }.map(folded)
        func isSame(_ contact: Contact) -> Bool {
            contact.name == nil && contact.role == person.role.value && contact.organisationID == organisationID
        }
        if let same = reached.first(where: { $0.name == nil && $0.role == person.role.value }) { return same }
        // Nobody can be looked up by no name: the slugs that an unnamed contact gets are tried, one after another.
        let organisation = try organisationID.flatMap { try copy.find(Organisation.self, id: $0) }
        let first = unnamedSlug(person.role.value, at: organisation)
        var slug = first
        for number in 2...50 {
            guard let contact = try copy.find(Contact.self, slug: slug) else { return nil }
            let hasPoints = try !copy.points(of: contact).isEmpty
            let isFree = person.points.isEmpty || !hasPoints || members.contains(contact.id)
            if isSame(contact), contact.title.map(folded) == title, isFree { return contact }
            slug = first.numbered(number)
        }
        return nil
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
        let words = ([contact.label, contact.title, body].compactMap(\.self)).reduce(into: [String]()) { words, word in
            if !words.contains(word) { words.append(word) }
        }
        let verb = likeness.isSure ? "is" : "may be"
        let changes = differences.contains { $0.what == .changed }
        return Doubt(
            .identity, "\(printed) \(verb) contact \(contact.slug): \(likeness.why).",
            [Doubt.Item(.person(person.place), printed, why: words.joined(separator: ", "), span: person.span)],
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
        compare("name", contact.name, name)
        compare("title", contact.title, person.title.flatMap { oneLine($0.value) })
        compare("organisationID", try contact.organisationID.flatMap(organisationName), organisation?.name)
        let points = Set(try copy.points(of: contact).map { PointIdentity($0) })
        for point in person.points where !points.contains(PointIdentity(point)) {
            differences.append(
                Difference(.added, record: record, field: point.kind.rawValue, after: point.normalised ?? point.asGiven)
            )
        }
        if contact.isWithdrawn {
            differences.append(Difference(.kept, record: record, field: "isWithdrawn", before: "yes", after: "no"))
        }
        return differences
    }
}
