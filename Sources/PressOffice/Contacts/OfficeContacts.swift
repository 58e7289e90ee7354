import Catalogue
import Foundation
import Store

extension Office {
    /// The contact as a form, to fill in and hand back to `editContact`.
    public func contactForm(_ name: RecordName) throws -> ContactForm {
        ContactForm(try view(for: .internal).contact(name))
    }

    /// Adds a contact. National numbers are read in `region` (ISO 3166-1), else where the office is; the slug is made from the name unless it is
    /// given.
    ///
    /// - Throws: `PressOfficeError.form`; `.badSlug`; `.slugTaken`; `.sameContact` where a contact of that name is at
    ///   that organisation already and no slug is given.
    public func addContact(
        _ form: ContactForm, slug: String? = nil, region: String? = nil, reason: String? = nil
    ) throws -> Outcome<ContactEntry> {
        let checked = try checked(form, try region ?? settings().region)
        try checkPhoto(of: form)
        var made: Contact?
        let added = try store.change(
            stamp("add contact", reason),
            { view in
                let edit = ContactEdit(WorkingCopy(view, makeID: makeID))
                made = try edit.add(checked, slug: slug)
                return edit.copy.edits
            },
            telling: { view, change in (try made.map { try view.entry(for: $0) }, change) })
        guard let added, let entry = added.0 else { throw PressOfficeError.goneMeanwhile(.contact) }
        return Outcome(entry, change: added.1)
    }

    /// Brings a contact to what the form says, and gives it another slug where one is named; its old one still names it to
    /// the office. What a person enters no longer stands on a document. Who becomes a journalist is for the office alone,
    /// unless the form says another audience, or `isAudienceTold` that a person has said this one.
    ///
    /// - Throws: `PressOfficeError.form`, `.badSlug`, `.slugTaken`; `.changedMeanwhile` where the contact is no longer as `original` says.
    public func editContact(
        _ name: RecordName, from original: ContactForm?, to form: ContactForm, region: String? = nil,
        isAudienceTold: Bool = false, slug: String? = nil, reason: String? = nil
    ) throws -> Outcome<RecordName> {
        var (edited, form) = (name, form)
        let change = try store.change(stamp(editing(Contact.self, slug), reason)) { view in
            let entry = try view.entry(for: view.the(Contact.self, name))
            let present = ContactForm(entry)
            if let original, original != present {
                let ids = [entry.contact.id] + entry.points.map(\.id)
                throw try view.changedMeanwhile(entry.contact, ids, isWithdrawn: original.isWithdrawn)
            }
            if !isAudienceTold, form.audience == present.audience {
                form.fields.record.narrowAudience(since: present.role)
            }
            // Points that stay as they are need not be read again: what was printed once may not be readable by rule.
            let edit = ContactEdit(WorkingCopy(view, makeID: makeID))
            let slug = try edit.copy.slug(of: entry.contact, given: slug)
            edited = RecordName(kind: .contact, slug: slug)
            if form == present, slug == entry.contact.slug { return [] }
            try checkPhoto(of: form, since: present)
            let home = try region ?? view.office().region
            try edit.bring(
                entry, to: try checked(form, home, isRegionTold: region != nil, asTheyAre: entry.points), slug: slug)
            return edit.copy.edits
        }
        return Outcome(edited, change: change)
    }

    private func checked(
        _ form: ContactForm, _ region: String?, isRegionTold: Bool = false, asTheyAre points: [ContactPoint] = []
    ) throws -> CheckedForm {
        do {
            return try CheckedForm(
                form, region: region, isRegionTold: isRegionTold, phones: phones, known: points)
        } catch {
            throw PressOfficeError.form(error)
        }
    }
}
