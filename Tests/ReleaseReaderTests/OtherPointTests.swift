import Testing

/// Ways to reach somebody who is not the press contact.
@Suite struct OtherPointTests {
    @Test(
        arguments: [
            Row(
                "a letterhead",
                """
                Harbour Alliance
                1 Quay Street, Northport
                Tel. +44 20 7946 0001
                info@harbour.example

                Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.

                Media contact: Jane Roe, +44 20 7946 0018
                """,
                [
                    "contact: Jane Roe: voice +442079460018",
                    "other: letterhead: voice +442079460001, email info@harbour.example",
                ]),
            Row(
                "a helpline",
                below: """
                    Travellers can call the helpline on +44 20 7946 0099 at any time.

                    Media contact: Jane Roe, +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe: voice +442079460018",
                    "other: helpline: voice +442079460099",
                ]),
            Row(
                "a helpline below the contact",
                below: """
                    Media contact: Jane Roe, +44 20 7946 0018

                    If you have been affected by the storm, call our support line: +44 20 7946 0099.
                    """,
                [
                    "contact: Jane Roe: voice +442079460018",
                    "other: helpline: voice +442079460099",
                ]),
            Row(
                "public enquiries beside the press",
                below: """
                    Media enquiries: Jane Roe, +44 20 7946 0018
                    General enquiries: info@harbour.example, +44 20 7946 0001
                    """,
                [
                    "contact: Jane Roe: voice +442079460018",
                    "other: enquiries: email info@harbour.example, voice +442079460001",
                ]),
            Row(
                "donations in the boilerplate",
                below: """
                    Media contact: Jane Roe, +44 20 7946 0018

                    About the Harbour Alliance
                    The Harbour Alliance has looked after the piers since 1950. To donate, call +44 20 7946 0077 or write to gifts@harbour.example.
                    """,
                [
                    "contact: Jane Roe: voice +442079460018",
                    "other: enquiries: voice +442079460077, email gifts@harbour.example",
                    "boilerplate: About the Harbour Alliance The Harbour Alliance has looked after the piers since 1950. To donate, call +44 20 7946 0077 or write to gifts@harbour.example.",
                ]),
            Row(
                "tickets",
                below: """
                    Tickets and bookings: +44 20 7946 0055

                    Media contact: Jane Roe, +44 20 7946 0018
                    """,
                [
                    "contact: Jane Roe: voice +442079460018",
                    "other: enquiries: voice +442079460055",
                ]),
            Row(
                "a mailbox for those who do not want more",
                below: """
                    Media contact: Jane Roe, jane.roe@harbour.example

                    To stop receiving our releases write to unsubscribe@harbour.example.
                    """,
                [
                    "contact: Jane Roe: email jane.roe@harbour.example",
                    "other: enquiries: email unsubscribe@harbour.example",
                ]),
            Row(
                "an organisation's own line in its boilerplate",
                below: """
                    Media contact: Jane Roe, jane.roe@harbour.example

                    About the Harbour Alliance
                    The Harbour Alliance has looked after the piers of the northern islands since 1950. Its office is at 1 Quay Street, tel. +44 20 7946 0001.
                    """,
                [
                    "contact: Jane Roe: email jane.roe@harbour.example",
                    "other: organisation: voice +442079460001",
                ]),
            Row(
                "another firm's press office",
                below: """
                    Media contact: Jane Roe, jane.roe@harbour.example

                    For questions about the boats themselves, ask the press office of Nordic Hulls on +44 20 7946 0044.
                    """,
                [
                    "contact: Jane Roe: email jane.roe@harbour.example",
                    "other: pressOffice: voice +442079460044",
                ]),
            Row(
                "an emergency hotline in the notes",
                below: """
                    Media contact: Jane Roe, jane.roe@harbour.example

                    Notes to editors
                    Travellers who are held up can ring the hotline, +44 20 7946 0099.
                    """,
                [
                    "contact: Jane Roe: email jane.roe@harbour.example",
                    "other: helpline: voice +442079460099",
                ]),
            Row(
                "a street and a fax in the letterhead",
                """
                HARBOUR ALLIANCE
                1 Quay Street
                Telephone +44 20 7946 0001
                Fax +44 20 7946 0002

                Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "contact: none",
                    "other: letterhead: voice +442079460001, fax +442079460002",
                ]),
        ] as [Row])
    func setsItApart(_ row: Row) throws { try row.check() }
}
