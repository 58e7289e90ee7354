import Testing

/// Notes, boilerplate, and what stands beneath the text.
@Suite struct PartTests {
    @Test(arguments: [
        "Notes to editors", "Editorial notes", "Note to journalists", "Notes for media", "Information for editors",
        "Background information",
    ])
    func anyHeadingGivesTheNotes(_ heading: String) throws {
        try Row(
            "notes", below: "\(heading)\n1. The piers were closed in 2029.",
            [
                "notes: \(heading) 1. The piers were closed in 2029."
            ]
        ).check()
    }

    @Test(arguments: [
        "About us", "Who we are", "About the company", "Company information", "Our mission", "Company background",
    ])
    func anyHeadingGivesWhoTheyAre(_ heading: String) throws {
        try Row(
            "boilerplate", below: "\(heading)\nThe Harbour Alliance has looked after the piers since 1950.",
            [
                "boilerplate: \(heading) The Harbour Alliance has looked after the piers since 1950."
            ]
        ).check()
    }

    @Test(
        arguments: [
            Row(
                "boilerplate and notes apart",
                below: """
                    Media contact: Jane Roe, +44 20 7946 0018

                    Notes to editors
                    1. The piers were closed in 2029.
                    2. The four islands have 900 inhabitants.

                    About the Harbour Alliance
                    The Harbour Alliance has looked after the piers of the northern islands since 1950.
                    """,
                [
                    "contact: Jane Roe: voice +442079460018",
                    "notes: Notes to editors 1. The piers were closed in 2029. 2. The four islands have 900 inhabitants.",
                    "boilerplate: About the Harbour Alliance The Harbour Alliance has looked after the piers of the northern islands since 1950.",
                ]),
            Row(
                "an end mark",
                below: """
                    - ENDS -

                    Media contact: Jane Roe, +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe: voice +442079460018",
                    "boilerplate: none",
                ]),
            Row(
                "the day beneath the text",
                """
                Harbour ferries return to the northern islands

                The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers.

                Ends

                12 May 2031
                """,
                [
                    "issued: 2031-05-12"
                ]),
            Row(
                "a place and the day beneath the text",
                """
                Harbour ferries return to the northern islands

                The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers.

                Northport, 12 May 2031
                """,
                [
                    "issued: 2031-05-12"
                ]),
            Row(
                "a correction says what it replaces",
                """
                CORRECTION: replaces earlier version of 10 May 2031

                Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "kind: correction",
                    "corrects: 2031-05-10",
                ]),
        ] as [Row])
    func findsTheParts(_ row: Row) throws { try row.check() }
}
