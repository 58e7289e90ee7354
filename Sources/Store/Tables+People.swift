import Catalogue

extension Tables {
    static let organisation = Mapping<Organisation>(
        table: "organisation", columns: ["id", "slug", "name", "url"],
        read: { row in
            Organisation(
                id: try row.identity(), slug: try row.slug(), name: try row.text(), url: try row.optionalText())
        },
        write: { organisation, row in
            row.identity(organisation.id)
            row.slug(organisation.slug)
            row.text(organisation.name)
            row.text(organisation.url)
        })

    static let outlet = Mapping<Outlet>(
        table: "outlet", columns: ["id", "slug", "name", "url"],
        read: { row in
            Outlet(id: try row.identity(), slug: try row.slug(), name: try row.text(), url: try row.optionalText())
        },
        write: { outlet, row in
            row.identity(outlet.id)
            row.slug(outlet.slug)
            row.text(outlet.name)
            row.text(outlet.url)
        })

    static let contact = Mapping<Contact>(
        table: "contact",
        columns: [
            "id", "slug", "role", "name", "title", "organisationID", "language", "availableForInterview", "note",
            "audience", "isWithdrawn",
        ],
        read: { row in
            Contact(
                id: try row.identity(), slug: try row.slug(), role: try row.choice(), name: try row.optionalText(),
                title: try row.optionalText(), organisationID: try row.optionalIdentity(),
                language: try row.optionalText(), availableForInterview: try row.flag(), note: try row.optionalText(),
                audience: try row.audience(), isWithdrawn: try row.flag())
        },
        write: { contact, row in
            row.identity(contact.id)
            row.slug(contact.slug)
            row.choice(contact.role)
            row.text(contact.name)
            row.text(contact.title)
            row.identity(contact.organisationID)
            row.text(contact.language)
            row.flag(contact.availableForInterview)
            row.text(contact.note)
            row.choice(contact.audience)
            row.flag(contact.isWithdrawn)
        })

    static let contactPoint = Mapping<ContactPoint>(
        table: "contactPoint",
        columns: [
            "id", "slug", "contactID", "kind", "asGiven", "normalised", "extension", "usage", "audience", "preference",
            "confirmedAt",
        ],
        read: { row in
            ContactPoint(
                id: try row.identity(), slug: try row.slug(), contactID: try row.identity(), kind: try row.choice(),
                asGiven: try row.text(), normalised: try row.optionalText(), extension: try row.optionalText(),
                usage: try row.optionalText(), audience: try row.audience(), preference: try row.optionalNumber(),
                confirmedAt: try row.optionalInstant())
        },
        write: { point, row in
            row.identity(point.id)
            row.slug(point.slug)
            row.identity(point.contactID)
            row.choice(point.kind)
            row.text(point.asGiven)
            row.text(point.normalised)
            row.text(point.extension)
            row.text(point.usage)
            row.choice(point.audience)
            row.number(point.preference)
            row.instant(point.confirmedAt)
        })
}
