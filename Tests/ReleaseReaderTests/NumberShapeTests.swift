import Testing

/// Telephone numbers: how they are printed, and what are none.
@Suite struct NumberShapeTests {
    @Test(
        arguments: [
            Row(
                "office and mobile",
                below: """
                    Media contact: Jane Roe
                    Office: +44 20 7946 0018
                    Mobile: +44 7700 900 834
                    """,
                [
                    "contact: Jane Roe: voice +442079460018 [office], mobile +447700900834"
                ]),
            Row(
                "the label behind the number",
                below: """
                    Media contact: Jane Roe
                    +1 650 555 0118 (office)
                    +1 650 555 0119 (cell)
                    """,
                [
                    "contact: Jane Roe: voice +16505550118 [office], mobile +16505550119"
                ]),
            Row(
                "a fax",
                below: """
                    Media contact: Jane Roe, tel. +44 20 7946 0018, fax +44 20 7946 0019
                    """,
                [
                    "contact: Jane Roe: voice +442079460018, fax +442079460019"
                ]),
            Row(
                "letters for labels",
                below: """
                    Media contact
                    Jane Roe
                    T: +44 20 7946 0018
                    M: +44 7700 900 834
                    E: jane.roe@harbour.example
                    """,
                [
                    "contact: Jane Roe: voice +442079460018, mobile +447700900834, email jane.roe@harbour.example"
                ]),
            Row(
                "over a line break",
                below: """
                    For more about the ferries and the piers please contact Jane Roe, press officer, on +44 20 7946
                    0018, at any time.
                    """,
                [
                    "contact: Jane Roe, press officer: voice +442079460018"
                ]),
            Row(
                "zero in brackets",
                below: """
                    Media contact: Jane Roe, +44 (0)20 7946 0018
                    """,
                [
                    "contact: Jane Roe: voice +442079460018"
                ]),
            Row(
                "two zeros for the plus",
                below: """
                    Media contact: Jane Roe, 0044 20 7946 0018
                    """,
                [
                    "contact: Jane Roe: voice +442079460018"
                ]),
            Row(
                "points and strokes",
                below: """
                    Media contact: Wiebke Petersen, +49.30.901820, mobil +49 170/1234567
                    """,
                [
                    "contact: Wiebke Petersen: voice +4930901820, mobile +491701234567"
                ]),
            Row(
                "two numbers between strokes",
                below: """
                    Media contact: Jane Roe, +44 20 7946 0018 / +44 20 7946 0019
                    """,
                [
                    "contact: Jane Roe: voice +442079460018, voice +442079460019"
                ]),
            Row(
                "a number in no plan is kept",
                below: """
                    Media contact: Jane Roe, +44 20 0000 000
                    """,
                [
                    "contact: Jane Roe: voice +44200000000",
                    "finding: reader.unknownNumber",
                ]),
            Row(
                "a national number without a region is kept",
                """
                The line 9 tram is back

                Line 9 runs again. It stops at all the old places and at one new place, and it runs until one in the morning.

                Media contact: Jane Roe, 946 0018
                """,
                [
                    "contact: Jane Roe: voice ?946 0018",
                    "finding: reader.undiallableNumber",
                ]),
            Row(
                "a year and a sum are no numbers",
                below: """
                    Media contact: Jane Roe, jane.roe@harbour.example, for 2031-2032
                    """,
                [
                    "contact: Jane Roe: email jane.roe@harbour.example"
                ]),
            Row(
                "a mobile and its label behind a dash",
                below: """
                    Media contact: Jane Roe - +44 20 7946 0018 - out of hours: +44 7700 900 834
                    """,
                [
                    "contact: Jane Roe: voice +442079460018, voice +447700900834 [out of hours]"
                ]),
            Row(
                "fax and phone between strokes",
                below: """
                    Jane Roe, press officer | T +44 20 7946 0018 | F +44 20 7946 0019 | M +44 7700 900 834
                    """,
                [
                    "contact: Jane Roe, press officer: voice +442079460018, fax +442079460019, mobile +447700900834"
                ]),
        ] as [Row])
    func findsTheNumber(_ row: Row) throws { try row.check() }
}
