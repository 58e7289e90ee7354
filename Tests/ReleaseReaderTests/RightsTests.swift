import ReleaseReader
import Testing

/// Credit lines, copyright notices and usage terms, and which assets they are about.
@Suite struct RightsTests {
    @Test(
        arguments: [
            Row(
                "below its picture's line",
                below: """
                    Photographs of the piers: https://harbour.example/a/1
                    Photo: Jane Roe/Harbour Alliance. Free for editorial use until 31 December 2031.

                    Film of the opening: https://harbour.example/a/2 © Northport Museum
                    """,
                [
                    "rights: a/1 by Jane Roe/Harbour Alliance, terms Free for editorial use until 31 December 2031, ends 2031-12-31",
                    "rights: a/2 notice © Northport Museum",
                ]),
            Row(
                "in brackets beside each",
                below: """
                    Press images

                    - Harbour at dawn: https://harbour.example/c/1 (Photo: Tom Field)
                    - The new pier (Photo: Ann Holm/Agency): https://harbour.example/c/2
                    - The first boat: https://harbour.example/c/3
                    """,
                [
                    "rights: c/1 by Tom Field", "rights: c/2 by Ann Holm/Agency",
                    "description: Harbour at dawn", "description: The new pier", "description: The first boat",
                ]),
            Row(
                "in the heading of a list",
                below: """
                    Press images (free for editorial use; credit: Harbour Alliance)

                    - Harbour at dawn: https://harbour.example/c/1
                    - The new pier: https://harbour.example/c/2
                    """,
                [
                    "rights: c/1 by Harbour Alliance, terms free for editorial use",
                    "rights: c/2 by Harbour Alliance, terms free for editorial use",
                ]),
            Row(
                "below a section, about all of it",
                below: """
                    Logo: https://harbour.example/l/1
                    Map: https://harbour.example/l/2

                    All images © Harbour Alliance. All rights reserved. For editorial use only.
                    """,
                [
                    "rights: l/1 notice © Harbour Alliance. All rights reserved, terms For editorial use only",
                    "rights: l/2 notice © Harbour Alliance. All rights reserved, terms For editorial use only",
                ]),
            Row(
                "each below its own",
                below: """
                    Harbour at dawn (photo): https://harbour.example/c/1
                    Credit: Tom Field
                    The new pier (photo): https://harbour.example/c/2
                    Credit: Ann Holm
                    """,
                ["rights: c/1 by Tom Field", "rights: c/2 by Ann Holm"]),
            Row(
                "in a sentence",
                below: """
                    Pictures of the storm are available at https://harbour.example/s/1. They may be used free of charge until 1 June 2032 with the credit "Ann Roe/Storm Archive".
                    """,
                [
                    "rights: s/1 by Ann Roe/Storm Archive, terms They may be used free of charge until 1 June 2032 with the credit \"Ann Roe/Storm Archive\", ends 2032-06-01"
                ]),
            Row(
                "a caption is no credit, and the page's own notice is none",
                below: """
                    Photos: https://harbour.example/a/1
                    Photo: the harbour at dawn, seen from the old pier

                    © 2031 Harbour Alliance. All rights reserved.
                    """,
                ["rights: none"]),
            Row(
                "an offer of tickets is no term",
                below: """
                    Photos: https://harbour.example/a/1

                    Children under six travel free of charge, and the piers may be used by boats of all sizes until the end of the year, as the alliance has said many times before.
                    """,
                ["rights: none"]),
        ] as [Row])
    func standBeside(_ row: Row) throws { try row.check() }

    @Test(
        arguments: [
            Row(
                "German", .german,
                below: """
                    Bildmaterial: https://hafen.example/a/1
                    Foto: Jana Holm/Hafenbund, Abdruck honorarfrei bis 31. Dezember 2031

                    Pressefotos:
                    - Hafen am Morgen: https://hafen.example/c/1 (Foto: Tom Roth)
                    - Der neue Anleger: https://hafen.example/c/2 (© Museum am Hafen)
                    """,
                [
                    "rights: a/1 by Jana Holm/Hafenbund, terms Abdruck honorarfrei bis 31. Dezember 2031, ends 2031-12-31",
                    "rights: c/1 by Tom Roth", "rights: c/2 notice © Museum am Hafen",
                ]),
            Row(
                "French", .french,
                below: """
                    Photos : https://port.example/a/1
                    Crédit photo : Jeanne Dubois/Port de Falvik – libre de droits pour la presse jusqu'au 31 décembre 2031
                    """,
                [
                    "rights: a/1 by Jeanne Dubois/Port de Falvik, terms libre de droits pour la presse jusqu'au 31 décembre 2031, ends 2031-12-31"
                ]),
            Row(
                "Spanish", .spanish,
                below: """
                    Fotos: https://puerto.example/a/1
                    Créditos: Julia Ramos/Archivo del Puerto. Libres de derechos para uso editorial hasta el 31 de diciembre de 2031.
                    """,
                [
                    "rights: a/1 by Julia Ramos/Archivo del Puerto, terms Libres de derechos para uso editorial hasta el 31 de diciembre de 2031, ends 2031-12-31"
                ]),
            Row(
                "Italian", .italian,
                below: """
                    Immagini: https://porto.example/a/1
                    Foto: Giulia Moretti/Archivio del Porto. Libere da diritti fino al 31 dicembre 2031.
                    """,
                [
                    "rights: a/1 by Giulia Moretti/Archivio del Porto, terms Libere da diritti fino al 31 dicembre 2031, ends 2031-12-31"
                ]),
            Row(
                "Portuguese", .portuguese,
                below: """
                    Fotos: https://porto.example/a/1
                    Crédito: Ana Moreira/Arquivo do Porto. Livres de direitos para uso editorial até 31 de dezembro de 2031.
                    """,
                [
                    "rights: a/1 by Ana Moreira/Arquivo do Porto, terms Livres de direitos para uso editorial até 31 de dezembro de 2031, ends 2031-12-31"
                ]),
            Row(
                "Dutch", .dutch,
                below: """
                    Beeldmateriaal: https://haven.example/a/1
                    Foto: Anna de Wit/Havenbond. Rechtenvrij te gebruiken tot en met 31 december 2031.
                    """,
                [
                    "rights: a/1 by Anna de Wit/Havenbond, terms Rechtenvrij te gebruiken tot en met 31 december 2031, ends 2031-12-31"
                ]),
        ] as [Row])
    func areReadIn(_ row: Row) throws { try row.check() }

    @Test func picturesHaveTheirCaptionsCredits() throws {
        let draft = try read(
            """
            # Harbour ferries return

            The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs.

            ![The pier at dawn](https://harbour.example/pier.jpg)
            *The pier at dawn. Photo: Jane Roe/Harbour Alliance*

            ![The ferry](https://harbour.example/ferry.jpg)

            The ferry at sea. Credit: Tom Field

            ## Press images

            - [Harbour at dawn](https://harbour.example/c/1) – Photo: Ann Holm/Agency
            - [The new pier](https://harbour.example/c/2) (JPG, 3 MB, © Museum)

            """)
        #expect(
            draft.assets.map { $0.creditLine?.value } == [
                "Jane Roe/Harbour Alliance", "Tom Field", "Ann Holm/Agency", nil,
            ])
        #expect(draft.assets.last?.copyrightNotice?.value == "© Museum")
    }

    @Test func standWhereTheyArePrinted() throws {
        let text = """
            Harbour ferries return to the northern islands

            The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs.

            Photos: https://harbour.example/a/1
            Credit: Jane Roe. For editorial use until 3 March 2032.

            """
        let asset = try #require(try read(text).assets.first)
        let bytes = Array(text.utf8)
        for found in [asset.creditLine, asset.usageTerms] {
            let span = try #require(found?.span)
            #expect(String(decoding: bytes[span.start..<span.end], as: UTF8.self) == found?.value)
        }
        let span = try #require(asset.usageEnds?.span)
        #expect(String(decoding: bytes[span.start..<span.end], as: UTF8.self) == "3 March 2032")
    }
}
