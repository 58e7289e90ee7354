import Catalogue
import Foundation
import Store

/// What a form makes of a contact: decided on the working copy.
struct ContactEdit {
    let copy: WorkingCopy
    /// Whether a person typed it, who knows whom they mean; else a file says it.
    let isTyped: Bool

    init(_ copy: WorkingCopy, isTyped: Bool = true) { (self.copy, self.isTyped) = (copy, isTyped) }

    func add(_ checked: CheckedForm, slug given: String?) throws -> Contact {
        let form = checked.form
        let organisation = try organisation(form.organisation)
        if given == nil, form.name != nil, let same = try copy.colleagues(calledLike: checked.somebody).first {
            throw PressOfficeError.sameContact(same.slug)
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
        var contact = checked.form.fields.made(as: id, slug: slug)
        contact.organisationID = organisation?.id
        try settleRelatedPeople(of: &contact)
        copy.make(contact)
        for point in checked.points { try add(point, to: contact) }
        return contact
    }

    func bring(_ entry: ContactEntry, to checked: CheckedForm, slug: Slug? = nil) throws {
        var contact = entry.contact
        if let slug { contact.slug = slug }
        checked.form.fields.fill(&contact)
        contact.giveUpNameParts(since: entry.contact)
        if checked.form.organisation != entry.organisation?.name {
            contact.organisationID = try organisation(checked.form.organisation)?.id
        }
        try settleRelatedPeople(of: &contact, since: entry.contact.relatedPeople)
        try copy.enter(contact, was: entry.contact)
        try bring(entry.points, of: contact, to: checked.points)
    }

    /// A point is the same as before where its address is; else the first of its kind that is left becomes it.
    private func bring(_ before: [ContactPoint], of contact: Contact, to points: [CheckedForm.Point]) throws {
        var left = before
        var rest: [CheckedForm.Point] = []
        for point in points {
            let same = left.indices.filter { PointIdentity(left[$0]) == point.identity }
            if let index = same.first(where: { left[$0].kind == point.typed.kind }) ?? same.first {
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
        checked.fill(&point)
        try copy.enter(point, was: was)
    }

    private func add(_ checked: CheckedForm.Point, to contact: Contact) throws {
        let slug = try copy.slug(
            from: "\(contact.slug.text)-\(checked.typed.kind.rawValue)", fallback: "point", in: .contactPoint)
        var point = ContactPoint(blank: copy.makeID(), slug: slug)
        checked.fill(&point)
        point.contactID = contact.id
        copy.make(point)
    }

    private func organisation(_ name: String?) throws -> Organisation? {
        try name.map { try copy.organisationMade(named: $0) }
    }

    private func slug(_ given: String?, _ form: ContactForm, _ organisation: Organisation?) throws -> Slug {
        if let given { return try copy.slug(given: given, in: .contact) }
        if let name = form.name { return try copy.slug(from: name, fallback: "contact", in: .contact) }
        let word = form.role == .spokesperson && form.title == nil ? "spokespeople" : form.title ?? form.role.words
        let wish = Slug(from: organisation?.slug.text ?? "", ending: word, fallback: "contact")
        return try copy.slug(wish, in: .contact)
    }
}

extension WorkingCopy {
    /// Brings a record to what a person entered: what differs no longer stands on a document.
    func enter<R: Record>(_ record: R, was original: R) throws {
        put(record, was: original)
        for field in R.fields where field.value(of: record) != field.value(of: original) {
            try clearFact(of: record.id, field.name)
        }
    }

    /// The organisation of that name, made where the catalogue has none.
    func organisationMade(named name: String) throws -> Organisation {
        if let known = try organisation(named: name) { return known }
        let slug = try slug(from: name, fallback: "organisation", in: .organisation)
        let organisation = Organisation(id: makeID(), slug: slug, name: name)
        make(organisation)
        return organisation
    }

    /// The slug that a record has from now on: its own, where none is given.
    func slug<R: Record>(of record: R, given text: String?) throws -> Slug {
        guard let text, text != record.slug.text else { return record.slug }
        return try slug(given: text, in: R.kind)
    }

    /// The slug that a person chose.
    ///
    /// - Throws: `PressOfficeError.badSlug`, `.slugTaken`.
    func slug(given text: String, in kind: RecordKind) throws -> Slug {
        guard let slug = Slug(text) else { throw PressOfficeError.badSlug(text) }
        guard try self.slug(slug, in: kind) == slug else { throw PressOfficeError.slugTaken(slug, kind) }
        return slug
    }
}
