import Catalogue
import Foundation
import Store

/// What a form makes of a contact: decided on the working copy.
struct ContactEdit {
    let copy: WorkingCopy

    init(_ copy: WorkingCopy) { self.copy = copy }

    func add(_ checked: CheckedForm, slug given: String?) throws -> Contact {
        let form = checked.form
        let organisation = try organisation(form.organisation)
        if given == nil, let name = form.name, let organisation {
            let namesakes = try copy.contacts(named: name)
            if let same = namesakes.first(where: { $0.organisationID == organisation.id }) {
                throw PressOfficeError.sameContact(same.slug)
            }
        }
        return try make(checked, as: copy.makeID(), slug: try slug(given, form, organisation), at: organisation)
    }

    /// Adds a contact that comes in from a file, with the identity and, where it is free, the slug that it had there.
    func add(_ checked: CheckedForm, as id: UUID?, slug wish: Slug?) throws -> Contact {
        let organisation = try organisation(checked.form.organisation)
        let slug = try wish.map { try copy.slug($0, in: .contact) } ?? slug(nil, checked.form, organisation)
        return try make(checked, as: id ?? copy.makeID(), slug: slug, at: organisation)
    }

    private func make(
        _ checked: CheckedForm, as id: UUID, slug: Slug, at organisation: Organisation?
    ) throws -> Contact {
        let form = checked.form
        let contact = Contact(
            id: id, slug: slug, role: form.role, name: form.name,
            title: form.title, organisationID: organisation?.id, language: form.language,
            availableForInterview: form.availableForInterview, note: form.note, audience: form.audience)
        copy.make(contact)
        for point in checked.points { try add(point, to: contact) }
        return contact
    }

    func bring(_ entry: ContactEntry, to checked: CheckedForm) throws {
        let form = checked.form
        var contact = entry.contact
        contact.name = form.name
        contact.role = form.role
        contact.title = form.title
        contact.organisationID = try organisation(form.organisation)?.id
        contact.language = form.language
        contact.availableForInterview = form.availableForInterview
        contact.note = form.note
        contact.audience = form.audience
        copy.put(contact, was: entry.contact)
        let was = entry.contact
        try clearFacts(
            of: contact.id,
            [
                ("name", contact.name != was.name), ("role", contact.role != was.role),
                ("title", contact.title != was.title),
                ("organisationID", contact.organisationID != was.organisationID),
                ("language", contact.language != was.language),
                ("availableForInterview", contact.availableForInterview != was.availableForInterview),
            ])
        try bring(entry.points, of: contact, to: checked.points)
    }

    /// A point is the same as before where its address is; else the first of its kind that is left becomes it.
    private func bring(_ before: [ContactPoint], of contact: Contact, to points: [CheckedForm.Point]) throws {
        var left = before
        var rest: [CheckedForm.Point] = []
        for point in points {
            if let index = left.firstIndex(where: { $0.isSame(as: point) }) {
                try bring(left.remove(at: index), to: point)
            } else {
                rest.append(point)
            }
        }
        for point in rest {
            if let index = left.firstIndex(where: { $0.kind == point.typed.kind }) {
                try bring(left.remove(at: index), to: point)
            } else {
                try add(point, to: contact)
            }
        }
        for point in left { try copy.delete(point) }
    }

    private func bring(_ was: ContactPoint, to checked: CheckedForm.Point) throws {
        var point = was
        point.kind = checked.typed.kind
        point.asGiven = checked.typed.value
        point.normalised = checked.normalised
        point.extension = checked.extension
        point.usage = checked.typed.usage
        point.audience = checked.typed.audience
        point.preference = checked.typed.preference
        copy.put(point, was: was)
        try clearFacts(
            of: point.id,
            [
                ("kind", point.kind != was.kind), ("asGiven", point.asGiven != was.asGiven),
                ("normalised", point.normalised != was.normalised), ("extension", point.extension != was.extension),
                ("usage", point.usage != was.usage),
            ])
    }

    private func add(_ checked: CheckedForm.Point, to contact: Contact) throws {
        let typed = checked.typed
        let slug = try copy.slug(
            from: "\(contact.slug.text)-\(typed.kind.rawValue)", fallback: "point", in: .contactPoint)
        copy.make(
            ContactPoint(
                id: copy.makeID(), slug: slug, contactID: contact.id, kind: typed.kind, asGiven: typed.value,
                normalised: checked.normalised, extension: checked.extension, usage: typed.usage,
                audience: typed.audience, preference: typed.preference))
    }

    private func clearFacts(of id: UUID, _ fields: [(name: String, isChanged: Bool)]) throws {
        for field in fields where field.isChanged { try copy.clearFact(of: id, field.name) }
    }

    private func organisation(_ name: String?) throws -> Organisation? {
        guard let name else { return nil }
        if let known = try copy.organisation(named: name) { return known }
        let slug = try copy.slug(from: name, fallback: "organisation", in: .organisation)
        let organisation = Organisation(id: copy.makeID(), slug: slug, name: name)
        copy.make(organisation)
        return organisation
    }

    private func slug(_ given: String?, _ form: ContactForm, _ organisation: Organisation?) throws -> Slug {
        if let given { return try copy.slug(given: given, in: .contact) }
        if let name = form.name { return try copy.slug(from: name, fallback: "contact", in: .contact) }
        let word = form.role == .spokesperson && form.title == nil ? "spokespeople" : form.title ?? form.role.words
        let words = [organisation?.slug.text, word].compactMap(\.self).joined(separator: " ")
        return try copy.slug(from: words, fallback: "contact", in: .contact)
    }
}

extension WorkingCopy {
    /// The slug that a person chose.
    ///
    /// - Throws: `PressOfficeError.badSlug`, `.slugTaken`.
    func slug(given text: String, in kind: RecordKind) throws -> Slug {
        guard let slug = Slug(text) else { throw PressOfficeError.badSlug(text) }
        guard try self.slug(slug, in: kind) == slug else { throw PressOfficeError.slugTaken(slug, kind) }
        return slug
    }
}

extension ContactPoint {
    fileprivate func isSame(as point: CheckedForm.Point) -> Bool {
        kind == point.typed.kind && `extension` == point.extension
            && folded(address) == folded(point.normalised ?? point.typed.value)
    }
}
