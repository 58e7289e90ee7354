import Testing

/// Headlines among letterheads, menus and labels.
@Suite struct HeadlineTests {
    @Test(
        arguments: [
            Row(
                "below a letterhead",
                """
                Harbour Alliance
                1 Quay Street, Northport NP1 1AA
                Tel. +44 20 7946 0001

                PRESS RELEASE

                Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour ferries return to the northern islands"
                ]),
            Row(
                "below a page's menu",
                """
                Skip to main content
                Home
                About us
                News
                Contact us
                Search

                Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour ferries return to the northern islands"
                ]),
            Row(
                "printed twice",
                """
                Harbour ferries return to the northern islands

                Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour ferries return to the northern islands"
                ]),
            Row(
                "in two lines",
                """
                HARBOUR FERRIES RETURN TO
                THE NORTHERN ISLANDS

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: HARBOUR FERRIES RETURN TO THE NORTHERN ISLANDS"
                ]),
            Row(
                "behind \"for immediate release\"",
                """
                FOR IMMEDIATE RELEASE: Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour ferries return to the northern islands"
                ]),
            Row(
                "behind \"press release\" and a colon",
                """
                Press release: Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour ferries return to the northern islands"
                ]),
            Row(
                "behind a label in a line of its own",
                """
                For immediate release

                12 May 2031

                Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour ferries return to the northern islands",
                    "issued: 2031-05-12",
                ]),
            Row(
                "above a second headline",
                """
                Harbour ferries return to the northern islands
                First boat leaves at dawn and calls at all four islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour ferries return to the northern islands"
                ]),
            Row(
                "below a date",
                """
                Monday, 12 May 2031

                Harbour ferries return to the northern islands

                The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers.
                """,
                [
                    "headline: Harbour ferries return to the northern islands",
                    "issued: 2031-05-12",
                ]),
            Row(
                "below an embargo",
                """
                EMBARGOED UNTIL 00:01 GMT Monday 12 May 2031

                Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour ferries return to the northern islands",
                    "embargo: 2031-05-12T00:01:00Z",
                ]),
            Row(
                "below the contact",
                """
                Media contact: Jane Roe, jane.roe@harbour.example

                Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour ferries return to the northern islands",
                    "contact: Jane Roe: email jane.roe@harbour.example",
                ]),
            Row(
                "glued to the first paragraph",
                """
                Harbour Alliance Reopens Ferry Lines to the Northern Islands The first boat leaves Northport at dawn on 1 June and calls at all four islands before noon, after two years of repairs to the piers.
                """,
                [
                    "headline: Harbour Alliance Reopens Ferry Lines to the Northern Islands"
                ]),
            Row(
                "in capitals, with the town and the day below",
                """
                HARBOUR FERRIES RETURN TO THE NORTHERN ISLANDS
                Northport, 12 May 2031

                The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers.
                """,
                [
                    "headline: HARBOUR FERRIES RETURN TO THE NORTHERN ISLANDS",
                    "issued: 2031-05-12",
                ]),
            Row(
                "below a line of capitals that names the sender",
                """
                HARBOUR ALLIANCE

                NEWS RELEASE

                Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour ferries return to the northern islands"
                ]),
        ] as [Row])
    func findsTheHeadline(_ row: Row) throws { try row.check() }
}
