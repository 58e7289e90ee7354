import Catalogue
import Foundation
import ReleaseReader
import Validation

/// A press contact or a spokesperson, as a draft has them.
struct DraftedPerson {
    let place: DraftPerson
    let span: Span
    var role: Found<Contact.Role>
    var name: Found<String>?
    var title: Found<String>?
    var organisation: Found<String>?
    var availableForInterview: FactSource?
    var languages: Found<[String]>?
    var topics: Found<[String]>?
    var points: [DraftPoint]

    init(_ contact: DraftContact, _ index: Int) {
        (place, span) = (.contact(index), contact.span)
        (role, name, title) = (contact.role, contact.name, contact.title)
        (organisation, points, languages) = (contact.organisation, contact.points, contact.languages)
        // Who is no spokesperson is called by a name or by a title.
        if name == nil, title == nil {
            title = Found(
                role.value == .desk ? "Press desk" : "Press office", span: contact.span, rule: "office.unnamed",
                inferred: "No name is given with these ways to reach them.")
        }
    }

    init(_ spokesperson: DraftSpokesperson, _ index: Int) {
        (place, span) = (.spokesperson(index), spokesperson.span)
        let source = FactSource(span: spokesperson.span, rule: spokesperson.rule)
        role = Found(.spokesperson, span: spokesperson.span, rule: spokesperson.rule)
        (name, title, organisation) = (spokesperson.name, spokesperson.title, spokesperson.organisation)
        availableForInterview = spokesperson.availableForInterview ? source : nil
        (languages, topics) = (spokesperson.languages, spokesperson.topics)
        points = []
    }
}

extension Acceptance {
    /// The draft's contacts and spokespeople, found or made; their identities, each once, in the draft's order.
    func contacts(of organisation: Organisation?, known: [Membership]) throws -> [UUID] {
        var ids: [UUID] = []
        let people =
            draft.contacts.enumerated().map { DraftedPerson($1, $0) }
            + draft.spokespeople.enumerated().map { DraftedPerson($1, $0) }
        let erased = try ErasedMarks(copy.view)
        for person in people where review.identities[person.place] != .leftOut {
            if let erased, try isErased(person, erased, at: organisation) { continue }
            let members = known.filter { $0.memberKind == .contact && !ids.contains($0.memberID) }.map(\.memberID)
            let id = try contact(person, of: organisation, members: Set(members))
            if named.insert(id).inserted { ids.append(id) }
        }
        return ids
    }

    /// Whoever was erased is not made again because a document names them, unless a person says so.
    private func isErased(_ person: DraftedPerson, _ erased: ErasedMarks, at release: Organisation?) throws -> Bool {
        guard review.identities[person.place] == nil else { return false }
        let organisation = try person.organisation.flatMap { try copy.organisation(named: $0.value) } ?? release
        let name = person.name.flatMap { oneLine($0.value) }
        guard let at = erased.at(somebody(person, name, at: organisation)) else { return false }
        remarks.append(
            Remark("\(name ?? "Somebody without a name") was erased on \(at.day.inWords), and is left out."))
        return true
    }

    private func contact(_ person: DraftedPerson, of release: Organisation?, members: Set<UUID>) throws -> UUID {
        let organisation = try person.organisation.flatMap(organisation) ?? release
        let name = person.name.flatMap { oneLine($0.value) }
        let item = person.place.description
        let corrected = self.corrected(item, "name") ?? name
        let known = try identify(person, corrected, at: organisation, members: members)
        defer { isUpdating = false }
        var contact: Contact
        if let known {
            contact = known
        } else {
            contact = Contact(
                id: copy.makeID(), slug: try slug(for: person, corrected, at: organisation), role: person.role.value)
            contact.audience = person.role.value.usualAudience
            contact.name = name
            contact.title = person.title.flatMap { oneLine($0.value) }
            make(contact)
        }
        let before = contact
        try takeRole(person.role, into: &contact)
        try takeName(person.name, into: &contact)
        try takeTitle(person.title, into: &contact)
        try takeReference(
            to: organisation.map { ($0.id, organisationSource(person)) }, as: "organisationID", at: \.organisationID,
            of: &contact, name: organisationName)
        try takeFlag(
            person.availableForInterview, as: "availableForInterview", at: \.availableForInterview, of: &contact)
        try takeList(person.languages, as: "spokenLanguages", at: \.spokenLanguages, of: &contact)
        try takeList(person.topics, as: "topics", at: \.topics, of: &contact)
        copy.put(contact, was: before)
        if contact.isWithdrawn { report(.kept, contact, "isWithdrawn", "yes", "no") }
        try points(person.points, of: contact, at: person.place)
        try correct(contact, at: item)
        return contact.id
    }

    /// Another form of the name that is no better says nothing new.
    private func takeName(_ printed: Found<String>?, into contact: inout Contact) throws {
        let told = printed.flatMap { oneLine($0.value) }
        let name = contact.name.flatMap { known in told.map { BetterName.kept(known, told: $0) } } ?? told
        try take(name, printed?.source, as: "name", at: \.name, of: &contact)
    }

    private func takeRole(_ role: Found<Contact.Role>, into contact: inout Contact) throws {
        // A press officer who is also offered for interviews stays a press officer.
        if role.value == .spokesperson, contact.role != .spokesperson { return }
        let before = contact.role
        defer { contact.narrowAudience(since: before) }
        contact.role =
            try settle("role", of: contact, from: contact.role, to: role.value, role.source) { $0.words }
            ?? contact.role
    }

    private func takeTitle(_ title: Found<String>?, into contact: inout Contact) throws {
        if title == nil, let old = contact.title, try isConfirmed(old, of: contact, field: "title") { return }
        try take(title, as: "title", at: \.title, of: &contact)
    }

    private func organisationSource(_ person: DraftedPerson) -> FactSource {
        if let printed = person.organisation { return printed.source }
        return FactSource(
            span: draft.organisation?.span, rule: "office.organisationOfRelease",
            inferred: "No other organisation is named with the contact, so it is the one that issues the text.")
    }

    private func slug(for person: DraftedPerson, _ name: String?, at organisation: Organisation?) throws -> Slug {
        if let name { return try copy.slug(from: name, fallback: "contact", in: .contact) }
        return try copy.slug(unnamedSlug(person.role.value, at: organisation), in: .contact)
    }

    /// `<organisation>-spokespeople`, `<organisation>-desk`.
    func unnamedSlug(_ role: Contact.Role, at organisation: Organisation?) -> Slug {
        let word =
            switch role {
            case .spokesperson: "spokespeople"
            case .pressOfficer: "press-office"
            case .desk: "desk"
            case .journalist: "journalists"
            }
        return Slug(from: organisation?.slug.text ?? "", ending: word, fallback: word)
    }
}
