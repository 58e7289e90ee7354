extension Contact {
    /// What cards of people say of them besides. A kit has it in its cards (docs/decisions/0069-nothing-of-a-card-is-lost.md).
    static let ofTheirCard: [Field<Contact>] =
        ofTheirName + ofTheirWork + ofTheirDays + ofTheirPlaces + ofOtherPrograms

    private static let ofTheirName: [Field<Contact>] = [
        .list("nameParts", \.nameParts, label: "parts of the name", longest: 200).listing(.lines, atMost: 40)
            .asOneWhole()
            .edited(
                as: "name-part", "A part of the name, as 'family: García Márquez'; may be given again.", value: "part"
            )
            .left(outOf: .bundle, .table, because: "the name is there as a whole"),
        .list("nicknames", \.nicknames, longest: 100).listing(.lines, atMost: 20)
            .edited(as: "nickname", "What the contact is called too; may be given again.", value: "name")
            .headed("Nickname", also: "nick name, nicknames, spitzname, surnom, apodo, soprannome, bijnaam, apelido")
            .left(outOf: .bundle, because: inItsCard),
        .list("pronunciation", \.pronunciation, label: "said as", longest: 200).listing(.lines, atMost: 20)
            .asOneWhole()
            .edited(
                as: "said-as", "How the name is said, whole or as 'family: mar-kes'; may be given again.",
                value: "words"
            )
            .left(outOf: .bundle, .table, because: inItsCard),
    ]

    private static let ofTheirWork: [Field<Contact>] = [
        .list("departments", \.departments, label: "department", longest: 200).listing(.lines, atMost: 20)
            .asOneWhole()
            .edited(
                as: "department", "Where in the organisation they work, the largest part first; may be given again.",
                value: "name"
            )
            .headed(
                "Department",
                also: "departments, abteilung, service, departement, departamento, dipartimento, reparto, afdeling, "
                    + "organization department"
            )
            .left(outOf: .bundle, because: inItsCard),
        .list("affiliations", \.affiliations, label: "other affiliations").listing(.lines, atMost: 40)
            .edited(
                as: "affiliation",
                "What else they do, as 'organisation: … | title: … | from: 2019 | until: 2021'; may be given again.",
                value: "parts"
            )
            .left(outOf: .bundle, .table, because: inItsCard),
        .list("interests", \.interests, longest: 200).listing(.lines, atMost: 100)
            .edited(as: "interest", "What they follow and do not speak about; may be given again.", value: "words")
            .left(outOf: .bundle, .table, because: inItsCard),
        .list("categories", \.categories, longest: 200).listing(.lines, atMost: 200).seen(by: .internal)
            .edited(as: "category", "A group or a list of the office's own; may be given again.", value: "name")
            .left(outOf: .bundle, .table, because: "they are the office's own sorting"),
    ]

    private static let ofTheirDays: [Field<Contact>] = [
        .line("timeZone", \.timeZone, label: "time zone", longest: 100)
            .edited(as: "time-zone", "The time zone that they work in, such as Europe/London.", value: "zone")
            .left(outOf: .bundle, .table, because: inItsCard),
        .line("birthday", \.birthday, longest: 100).seen(byThoseIn: "birthdayAudience")
            .edited("Their birthday, as 1980-04-12, or --04-12 without its year.", value: "day")
            .left(outOf: .bundle, .table, because: inItsCard),
        .audience("birthdayAudience", \.birthdayAudience, label: "birthday for", usually: .internal)
            .edited(as: "birthday-audience", "Who may see the birthday, of those who see the contact.")
            .left(outOf: .bundle, .table, because: forOneAudience),
        .line("photo", \.photo, longest: 200).seen(byThoseIn: "photoAudience")
            .told(as: ContactPhoto.words)
            .edited("A photo of theirs: a JPEG, PNG, GIF or WebP file of up to 5 MB.", value: "file")
            .left(outOf: .bundle, .table, because: inItsCard),
        .audience("photoAudience", \.photoAudience, label: "photo for", usually: .internal)
            .edited(as: "photo-audience", "Who may see the photo, of those who see the contact.")
            .left(outOf: .bundle, .table, because: forOneAudience),
    ]

    private static let ofTheirPlaces: [Field<Contact>] = [
        .list("webAddresses", \.webAddresses, label: "web addresses", longest: 2000).listing(.lines, atMost: 100)
            .edited(as: "web", "A page of theirs, as 'blog: https://…' or alone; may be given again.", value: "address")
            .left(outOf: .bundle, .table, because: inItsCard),
        .list("profiles", \.profiles, longest: 2000).listing(.lines, atMost: 100)
            .edited(
                as: "profile", "Where they are found on a network, as 'Mastodon: https://…'; may be given again.",
                value: "address"
            )
            .left(outOf: .bundle, .table, because: inItsCard),
        .list("postalAddresses", \.postalAddresses, label: "postal addresses", longest: 2000)
            .listing(.lines, atMost: 40)
            .edited(
                as: "postal-address",
                "Where post reaches them, as 'street: … | city: … | postcode: … | country: …'; may be given again.",
                value: "parts"
            )
            .left(outOf: .bundle, .table, because: inItsCard),
        .list("homeAddresses", \.homeAddresses, label: "home addresses", longest: 2000).listing(.lines, atMost: 40)
            .seen(byThoseIn: "homeAudience")
            .edited(
                as: "home-address", "Where they live, written as a postal address; may be given again.", value: "parts"
            )
            .left(outOf: .bundle, .table, because: inItsCard),
        .audience("homeAudience", \.homeAudience, label: "home addresses for", usually: .internal)
            .edited(as: "home-audience", "Who may see where they live, of those who see the contact.")
            .left(outOf: .bundle, .table, because: forOneAudience),
    ]

    private static let ofOtherPrograms: [Field<Contact>] = [
        .list("relatedPeople", \.relatedPeople, label: "related people", longest: 400).listing(.lines, atMost: 100)
            .seen(by: .internal)
            .told(as: RelatedPerson.words)
            .edited(
                as: "related",
                "Somebody, behind what they are to the contact, as 'assistant: Ana Lind', or a contact by its slug; may be given again.",
                value: "person"
            )
            .left(outOf: .bundle, .table, because: "others are not told of with somebody"),
        .list("identifiers", \.identifiers, longest: 500).listing(.lines, atMost: 40).seen(by: .internal)
            .edited(as: "identifier", "What another program knows the contact by; may be given again.", value: "text")
            .left(outOf: .bundle, .table, because: "they are for the office's own books"),
        .list("keptProperties", \.keptProperties, label: "kept of a card", longest: 65_536)
            .listing(.lines, atMost: 500).seen(byThoseIn: "keptAudience")
            .told(as: KeptProperty.words)
            .edited(
                as: "kept", "A line of a vCard that has no field here; may be given again.", value: "line"
            )
            .left(outOf: .bundle, .table, because: inItsCard),
        .audience("keptAudience", \.keptAudience, label: "kept of a card for", usually: .internal)
            .edited(as: "kept-audience", "Who may see what is kept of a card, of those who see the contact.")
            .left(outOf: .bundle, .table, because: forOneAudience),
    ]

    private static let inItsCard = "a kit has it in the contact's card"
    private static let forOneAudience = "what is handed out is for one audience"
}
