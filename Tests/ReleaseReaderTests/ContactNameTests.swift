import Testing

/// Names as contact blocks print them, and what people are.
@Suite struct ContactNameTests {
    @Test(
        arguments: [
            Row(
                "a doctor",
                below: """
                    Media contact: Dr. Jane Roe, +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe: voice +442079460018"
                ]),
            Row(
                "a German professor",
                below: """
                    Media contact: Prof. Dr. Ida Blom, +44 20 7946 0018
                    """,
                [
                    "contact: Ida Blom: voice +442079460018"
                ]),
            Row(
                "Dutch particles",
                below: """
                    Media contact: Pieter van der Laan, +44 20 7946 0018
                    """,
                [
                    "contact: Pieter van der Laan: voice +442079460018"
                ]),
            Row(
                "Spanish particles",
                below: """
                    Media contact: María de la Fuente y Ríos, +44 20 7946 0018
                    """,
                [
                    "contact: María de la Fuente y Ríos: voice +442079460018"
                ]),
            Row(
                "an Irish and a hyphened name",
                below: """
                    Media contacts: Siobhán O'Grady-Nolan, +44 20 7946 0018
                    """,
                [
                    "contact: Siobhán O'Grady-Nolan: voice +442079460018"
                ]),
            Row(
                "initials",
                below: """
                    Media contact: J. R. Hollis, +44 20 7946 0018
                    """,
                [
                    "contact: J. R. Hollis: voice +442079460018"
                ]),
            Row(
                "an initial within",
                below: """
                    Media contact: Jane Q. Roe, +44 20 7946 0018
                    """,
                [
                    "contact: Jane Q. Roe: voice +442079460018"
                ]),
            Row(
                "accents of the east",
                below: """
                    Media contact: Łukasz Żółkiewski, +44 20 7946 0018
                    """,
                [
                    "contact: Łukasz Żółkiewski: voice +442079460018"
                ]),
            Row(
                "all capitals",
                below: """
                    MEDIA CONTACT: JANE ROE, PRESS OFFICER, +44 20 7946 0018
                    """,
                [
                    "contact: JANE ROE, PRESS OFFICER: voice +442079460018"
                ]),
            Row(
                "a surname in capitals",
                below: """
                    Media contact: Jane KERZRÉHO, +44 20 7946 0018
                    """,
                [
                    "contact: Jane KERZRÉHO: voice +442079460018"
                ]),
            Row(
                "the surname first, in capitals",
                below: """
                    Media contact:
                    ROE, Jane
                    +44 20 7946 0018
                    """,
                [
                    "contact: Jane ROE: voice +442079460018"
                ]),
            Row(
                "the surname first, with a role behind",
                below: """
                    Media contacts
                    Roe, Jane, press officer, +44 20 7946 0018
                    Field, Tom, media manager, +44 20 7946 0019
                    """,
                [
                    "contact: Jane Roe, press officer: voice +442079460018",
                    "contact: Tom Field, media manager: voice +442079460019",
                ]),
            Row(
                "the surname first, with a particle",
                below: """
                    Media contact
                    van der Laan, Pieter
                    pieter@harbour.example
                    """,
                [
                    "contact: Pieter van der Laan: email pieter@harbour.example"
                ]),
            Row(
                "letters behind the name",
                below: """
                    Media contact: Jane Roe PhD, +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe: voice +442079460018"
                ]),
            Row(
                "a role before the name",
                below: """
                    Press officer Jane Roe, +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe, Press officer: voice +442079460018"
                ]),
            Row(
                "a role before a colon",
                below: """
                    Media manager: Jane Roe, +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe, Media manager: voice +442079460018"
                ]),
            Row(
                "a role behind a comma",
                below: """
                    Media contact: Jane Roe, Head of Media, +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe, Head of Media: voice +442079460018"
                ]),
            Row(
                "a role behind a dash",
                below: """
                    Media contact: Jane Roe - Head of Media - +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe, Head of Media: voice +442079460018"
                ]),
            Row(
                "a role in brackets",
                below: """
                    Media contact: Jane Roe (press officer), +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe, press officer: voice +442079460018"
                ]),
            Row(
                "a role in the line below",
                below: """
                    Media contact
                    Jane Roe
                    Communications Director
                    +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe, Communications Director: voice +442079460018"
                ]),
            Row(
                "a role in the line above",
                below: """
                    Media contact
                    Communications Director
                    Jane Roe
                    +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe, Communications Director: voice +442079460018"
                ]),
            Row(
                "the firm behind the name",
                below: """
                    Media contact: Jane Roe, Harbour Alliance, +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe @Harbour Alliance: voice +442079460018"
                ]),
            Row(
                "the firm below the name",
                below: """
                    Media contact:
                    Jane Roe
                    Quayside Communications
                    +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe @Quayside Communications: voice +442079460018"
                ]),
            Row(
                "a street is nobody",
                below: """
                    Media contact: Jane Roe
                    14 Florence Nightingale Street
                    +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe: voice +442079460018"
                ]),
            Row(
                "a surname first with an initial",
                below: """
                    Press contact: Roe, J., press officer, +44 20 7946 0018
                    """,
                [
                    "contact: J. Roe, press officer: voice +442079460018"
                ]),
            Row(
                "a street is nobody", .german,
                below: """
                    Pressekontakt
                    Ida Blom
                    Falviker Str. 1-15
                    01234 Neustadt
                    Tel. +49 221 9822-2220
                    """,
                ["contact: Ida Blom: voice +4922198222220"]),
            Row(
                "a corporation of two trades is nobody",
                below: """
                    Media relations
                    Northport Mortgage and Housing Corporation
                    +44 20 7946 0018
                    """,
                ["contact: desk: voice +442079460018"]),
            Row(
                "whom a press secretary works for is somebody else",
                below: """
                    Press contact
                    Jane Roe
                    Press secretary at Tomas Holm
                    +44 20 7946 0018
                    """,
                ["contact: Jane Roe, Press secretary: voice +442079460018"]),
            Row(
                "a firm below the name",
                below: """
                    Media contacts:
                    Jane Roe
                    Full Circle PR
                    +44 20 7946 0018

                    Tomas Holm
                    Full Circle PR
                    +44 20 7946 0019
                    """,
                ["contact: Jane Roe: voice +442079460018", "contact: Tomas Holm: voice +442079460019"]),
            Row(
                "capitals with a title below",
                below: """
                    CONTACT
                    JANE ROE
                    DIRECTOR OF COMMUNICATIONS
                    +44 20 7946 0018
                    """,
                [
                    "contact: JANE ROE, DIRECTOR OF COMMUNICATIONS: voice +442079460018"
                ]),
        ] as [Row])
    func findsTheName(_ row: Row) throws { try row.check() }
}
