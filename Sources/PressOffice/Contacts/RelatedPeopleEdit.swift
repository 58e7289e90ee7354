import Catalogue
import Store

// Whom the lines of related people mean: decided on the working copy, when somebody types them or a file brings them.
extension ContactEdit {
    /// Puts the record that is meant behind each line that was not there before.
    func settleRelatedPeople(of contact: inout Contact, since before: [String] = []) throws {
        for index in contact.relatedPeople.indices where !before.contains(contact.relatedPeople[index]) {
            let person = RelatedPerson(reading: contact.relatedPeople[index])
            guard let settled = try settled(person, of: contact) else { continue }
            let line = settled.written
            // A line that is full has no room for more than the name.
            if line.unicodeScalars.count <= Contact.field("relatedPeople")?.longest ?? .max {
                contact.relatedPeople[index] = line
            }
        }
    }

    /// The line with the contact whom it means; nil where it stays as it is.
    private func settled(_ person: RelatedPerson, of contact: Contact) throws -> RelatedPerson? {
        var settled = person
        switch person.meant {
        case .contact(let id)?:
            guard person.name == nil, let known = try copy.find(Contact.self, id: id) else { return nil }
            settled.name = known.label
        case .identifier?: return nil
        case nil:
            guard let name = person.name, let meant = try meant(by: name, beside: contact),
                meant.contact.id != contact.id
            else { return nil }
            settled.meant = .contact(meant.contact.id)
            if meant.isBySlug { settled.name = meant.contact.label }
        }
        return settled
    }

    /// Who is called so: by their slug, or by a name that nobody else has. What a file calls somebody is them where they are at the
    /// same organisation.
    private func meant(by name: String, beside contact: Contact) throws -> (contact: Contact, isBySlug: Bool)? {
        let typed = RecordName(name)
        if isTyped, typed.kind ?? .contact == .contact, let slug = Slug(typed.slug),
            let found = try copy.find(Contact.self, slug: slug)
        {
            return (try copy.view.today(found), true)
        }
        let called = try copy.contacts(named: name, .pressOfficer).filter { $0.mergedIntoID == nil }
        guard let only = called.first, called.count == 1 else { return nil }
        let isColleague = only.organisationID != nil && only.organisationID == contact.organisationID
        return isTyped || isColleague ? (only, false) : nil
    }
}
