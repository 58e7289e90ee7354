import Testing

/// What a number is for: its extension, the hours, the messenger.
@Suite struct NumberUseTests {
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
                "Spanish, a WhatsApp", .spanish,
                below: """
                    Contacto de prensa: Lucía Robles, WhatsApp: +34 612 345 678
                    """,
                [
                    "contact: Lucía Robles: messenger +34612345678 [WhatsApp]"
                ]),
            Row(
                "French, at home", .french,
                below: """
                    Contact presse
                    Yann Le Goff
                    Tél. +33 2 97 00 00 12
                    Portable : +33 6 12 34 56 78
                    """,
                [
                    "contact: Yann Le Goff: voice +33297000012, mobile +33612345678"
                ]),
            Row(
                "Italian, out of hours", .italian,
                below: """
                    Ufficio stampa: Giulia Moretti, tel. +39 06 698 12345, cell. +39 347 123 4567
                    """,
                [
                    "contact: Giulia Moretti: voice +390669812345, mobile +393471234567"
                ]),
            Row(
                "Portuguese", .portuguese,
                below: """
                    Contacto de imprensa: Inês Tavares, telemóvel +351 912 345 678
                    """,
                [
                    "contact: Inês Tavares: mobile +351912345678"
                ]),
        ] as [Row])
    func findsWhatItIsFor(_ row: Row) throws { try row.check() }
}
