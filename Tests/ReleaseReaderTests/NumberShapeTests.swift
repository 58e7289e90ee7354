import Testing

/// Telephone numbers, their extensions and what they are for.
@Suite struct NumberShapeTests {
    @Test(
        arguments: [
            Row(
                "ext.",
                below: """
                    Media contact: Jane Roe, +44 20 7946 0018 ext. 202
                    """,
                [
                    "contact: Jane Roe: voice +442079460018 ext. 202"
                ]),
            Row(
                "x",
                below: """
                    Media contact: Jane Roe, +44 20 7946 0018 x202
                    """,
                [
                    "contact: Jane Roe: voice +442079460018 ext. 202"
                ]),
            Row(
                "extension, in brackets",
                below: """
                    Media contact: Jane Roe, +44 20 7946 0018 (extension 202)
                    """,
                [
                    "contact: Jane Roe: voice +442079460018 ext. 202"
                ]),
            Row(
                "poste", .french,
                below: """
                    Contact presse : Maëlle Kerzrého, +33 2 97 00 00 12, poste 202
                    """,
                [
                    "contact: Maëlle Kerzrého: voice +33297000012 ext. 202"
                ]),
            Row(
                "Durchwahl", .german,
                below: """
                    Pressekontakt: Wiebke Petersen, Tel. +49 30 901820, Durchwahl 202
                    """,
                [
                    "contact: Wiebke Petersen: voice +4930901820 ext. 202"
                ]),
            Row(
                "interno", .italian,
                below: """
                    Contatto stampa: Giulia Moretti, tel. +39 06 698 12345, interno 202
                    """,
                [
                    "contact: Giulia Moretti: voice +390669812345 ext. 202"
                ]),
            Row(
                "extensión", .spanish,
                below: """
                    Contacto de prensa: Lucía Robles, tel. +34 91 123 45 67, extensión 202
                    """,
                [
                    "contact: Lucía Robles: voice +34911234567 ext. 202"
                ]),
            Row(
                "ramal", .portuguese,
                below: """
                    Contacto de imprensa: Inês Tavares, tel. +351 21 123 4567, ramal 202
                    """,
                [
                    "contact: Inês Tavares: voice +351211234567 ext. 202"
                ]),
            Row(
                "toestel", .dutch,
                below: """
                    Perscontact: Marijke Visser, tel. +31 20 123 4567, toestel 202
                    """,
                [
                    "contact: Marijke Visser: voice +31201234567 ext. 202"
                ]),
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
                "hours",
                below: """
                    Media contact: Jane Roe, +44 20 7946 0018 (office hours), mobile +44 7700 900 834 (out of hours)
                    """,
                [
                    "contact: Jane Roe: voice +442079460018 [office hours], mobile +447700900834 [out of hours]"
                ]),
            Row(
                "hours before a colon",
                below: """
                    Media contact: Jane Roe
                    During office hours: +44 20 7946 0018
                    Evenings and weekends: +44 7700 900 834
                    """,
                [
                    "contact: Jane Roe: voice +442079460018 [office hours], voice +447700900834 [out of hours]"
                ]),
            Row(
                "WhatsApp before a number",
                below: """
                    Media contact: Jane Roe, tel. +44 20 7946 0018, WhatsApp +44 7700 900 834
                    """,
                [
                    "contact: Jane Roe: voice +442079460018, messenger +447700900834 [WhatsApp]"
                ]),
            Row(
                "WhatsApp behind a number",
                below: """
                    Media contact: Jane Roe, +44 7700 900 834 (WhatsApp)
                    """,
                [
                    "contact: Jane Roe: messenger +447700900834 [WhatsApp]"
                ]),
            Row(
                "a mobile with WhatsApp too",
                below: """
                    Media contact: Jane Roe, mobile/WhatsApp: +44 7700 900 834
                    """,
                [
                    "contact: Jane Roe: mobile +447700900834 [WhatsApp]"
                ]),
            Row(
                "Signal",
                below: """
                    Media contact: Jane Roe
                    Signal: +44 7700 900 834
                    """,
                [
                    "contact: Jane Roe: messenger +447700900834 [Signal]"
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
        ] as [Row])
    func findsTheNumber(_ row: Row) throws { try row.check() }
}
