import Testing

/// Lines that offer material, one after the other, below headings, in lists, in seven languages.
@Suite struct AssetLineTests {
    @Test(
        arguments: [
            Row(
                "consecutive lines",
                below: """
                    Photographs of the piers: https://harbour.example/a/1
                    Photographs of the first boat: https://harbour.example/a/2
                    Film of the opening: https://harbour.example/a/3
                    More about the alliance: https://harbour.example/about
                    """,
                [
                    "asset: image item https://harbour.example/a/1",
                    "asset: image item https://harbour.example/a/2",
                    "asset: video item https://harbour.example/a/3",
                    "description: Photographs of the piers",
                    "description: Photographs of the first boat",
                    "description: Film of the opening",
                    "link: website https://harbour.example/about",
                ]),
            Row(
                "headings with the address in the next line",
                below: """
                    Pictures
                    https://harbour.example/b/1

                    B-roll of the crossing:
                    https://harbour.example/b/2
                    """,
                [
                    "asset: image item https://harbour.example/b/1",
                    "asset: video item https://harbour.example/b/2",
                    "description: Pictures",
                    "description: B-roll of the crossing",
                ]),
            Row(
                "a list below a heading",
                below: """
                    Images for the press

                    - Harbour at dawn: https://harbour.example/c/1
                    - The new pier - https://harbour.example/c/2
                    - https://harbour.example/c/3

                    Ferries run again from June: https://harbour.example/timetable and in the app.
                    """,
                [
                    "asset: image item https://harbour.example/c/1",
                    "asset: image item https://harbour.example/c/2",
                    "asset: image item https://harbour.example/c/3",
                    "description: Harbour at dawn",
                    "description: The new pier",
                    "description: Images for the press",
                    "link: website https://harbour.example/timetable",
                ]),
            Row(
                "titles above addresses",
                below: """
                    Photographs

                    1. Harbour at dawn
                    https://harbour.example/c/1
                    2. The new pier
                    https://harbour.example/c/2
                    """,
                [
                    "asset: image item https://harbour.example/c/1",
                    "asset: image item https://harbour.example/c/2",
                    "description: Harbour at dawn",
                    "description: The new pier",
                ]),
            Row(
                "addresses before their titles",
                below: """
                    Photos:
                    https://harbour.example/c/1 (Harbour at dawn)
                    https://harbour.example/c/2 The new pier
                    """,
                [
                    "asset: image item https://harbour.example/c/1",
                    "asset: image item https://harbour.example/c/2",
                    "description: Harbour at dawn",
                    "description: The new pier",
                ]),
            Row(
                "downloads",
                below: """
                    Downloads:
                    Press kit: https://harbour.example/d/1
                    The piers in numbers (PDF): https://harbour.example/d/2.pdf
                    Logo: https://harbour.example/d/3
                    """,
                [
                    "asset: document item https://harbour.example/d/1",
                    "asset: document item https://harbour.example/d/2.pdf",
                    "asset: graphic item https://harbour.example/d/3",
                ]),
            Row(
                "a program's downloads are none",
                below: """
                    Download

                    - Installer for Windows: https://harbour.example/get/windows
                    - Source code: https://harbour.example/get/source
                    """,
                [
                    "asset: none"
                ]),
            Row(
                "where to read more is none",
                below: """
                    Photos: https://harbour.example/e/1
                    Website: https://harbour.example/
                    Press release (PDF): https://harbour.example/release.pdf
                    Photo competition: https://harbour.example/competition
                    https://www.facebook.com/harbouralliance
                    """,
                [
                    "asset: image item https://harbour.example/e/1"
                ]),
            Row(
                "a sentence that a line break cuts is one sentence",
                below: """
                    The alliance keeps everything that it has been sent since the storm, so the old
                    photographs stay in its archive, as its study explains: https://harbour.example/e/1
                    """,
                [
                    "asset: none",
                    "link: website https://harbour.example/e/1",
                ]),
        ] as [Row])
    func findsTheLines(_ row: Row) throws { try row.check() }

    @Test(
        arguments: [
            Row(
                "German", .german,
                below: """
                    Bildmaterial: https://hafen.example/a/1
                    Fotos der Anleger: https://hafen.example/a/2
                    Film zur Eröffnung: https://hafen.example/a/3

                    Pressefotos zum Herunterladen

                    - Hafen am Morgen: https://hafen.example/c/1
                    - Der neue Anleger: https://hafen.example/c/2

                    Pressemappe: https://hafen.example/d/1
                    """,
                [
                    "asset: image item https://hafen.example/a/1",
                    "asset: image item https://hafen.example/a/2",
                    "asset: video item https://hafen.example/a/3",
                    "asset: image item https://hafen.example/c/1",
                    "asset: image item https://hafen.example/c/2",
                    "asset: document item https://hafen.example/d/1",
                ]),
            Row(
                "French", .french,
                below: """
                    Photos : https://port.example/a/1
                    Vidéo de l'ouverture : https://port.example/a/2
                    Dossier de presse : https://port.example/a/3

                    Visuels à télécharger

                    - Le port à l'aube : https://port.example/c/1
                    """,
                [
                    "asset: image item https://port.example/a/1",
                    "asset: video item https://port.example/a/2",
                    "asset: document item https://port.example/a/3",
                    "asset: image item https://port.example/c/1",
                ]),
            Row(
                "Italian", .italian,
                below: """
                    Fotografie dei moli: https://porto.example/a/1
                    Filmato: https://porto.example/a/2

                    Immagini per la stampa

                    - Il porto all'alba: https://porto.example/c/1

                    Cartella stampa: https://porto.example/d/1
                    """,
                [
                    "asset: image item https://porto.example/a/1",
                    "asset: video item https://porto.example/a/2",
                    "asset: image item https://porto.example/c/1",
                    "asset: document item https://porto.example/d/1",
                ]),
            Row(
                "Spanish", .spanish,
                below: """
                    Imágenes de los muelles: https://puerto.example/a/1
                    Vídeo: https://puerto.example/a/2

                    Fotos para descargar:

                    - El puerto al amanecer: https://puerto.example/c/1

                    Dossier de prensa: https://puerto.example/d/1
                    """,
                [
                    "asset: image item https://puerto.example/a/1",
                    "asset: video item https://puerto.example/a/2",
                    "asset: image item https://puerto.example/c/1",
                    "asset: document item https://puerto.example/d/1",
                ]),
            Row(
                "Portuguese", .portuguese,
                below: """
                    Fotografias dos cais: https://porto.example/a/1
                    Vídeo: https://porto.example/a/2

                    Imagens para descarregar:

                    - O porto ao amanhecer: https://porto.example/c/1

                    Kit de imprensa: https://porto.example/d/1
                    """,
                [
                    "asset: image item https://porto.example/a/1",
                    "asset: video item https://porto.example/a/2",
                    "asset: image item https://porto.example/c/1",
                    "asset: document item https://porto.example/d/1",
                ]),
            Row(
                "Dutch", .dutch,
                below: """
                    Beeldmateriaal: https://haven.example/a/1
                    Foto's van de pieren: https://haven.example/a/2
                    Video: https://haven.example/a/3

                    Persfoto's om te downloaden

                    - De haven bij zonsopgang: https://haven.example/c/1

                    Persmap: https://haven.example/d/1
                    """,
                [
                    "asset: image item https://haven.example/a/1",
                    "asset: image item https://haven.example/a/2",
                    "asset: video item https://haven.example/a/3",
                    "asset: image item https://haven.example/c/1",
                    "asset: document item https://haven.example/d/1",
                ]),
        ] as [Row])
    func findsTheLinesIn(_ row: Row) throws { try row.check() }

    @Test func markdownLinksAreLinesToo() throws {
        let draft = try read(
            """
            # Harbour ferries return

            The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs.

            ## Press images

            - [Harbour at dawn](https://harbour.example/c/1)
            - [The new pier](https://harbour.example/c/2) (JPG, 3 MB)
            - The first boat: [download](https://harbour.example/c/3)

            [Photographs of the ferries](https://harbour.example/e/1)
            [Video: the opening](https://harbour.example/e/2)

            ## Links

            - [The alliance](https://harbour.example/about)

            """)
        #expect(
            draft.assets.map { "\($0.kind.rawValue) \($0.url.suffix(3)) \($0.description?.value ?? "-")" } == [
                "image c/1 Harbour at dawn", "image c/2 The new pier", "image c/3 The first boat",
                "image e/1 Photographs of the ferries", "video e/2 Video: the opening",
            ])
        #expect(draft.assets.first?.inferred == "it stands below \"Press images\" on line 5")
        #expect(draft.links.map(\.url) == ["https://harbour.example/about"])
    }

    /// The first page of a site is nothing that is had, whatever picture it is thanked for; a page of it may be.
    @Test(arguments: [
        ("Photo by Jane Roe, https://roe.example", false), ("Picture: Harbour Museum (www.museum.example)", false),
        ("Logo by Jane Roe: https://roe.example/", false), ("The film is on www.harbour.example", false),
        ("Image courtesy of the Harbour Museum https://museum.example/about", false),
        ("Photos: https://harbour.example/photos", true),
        ("Photos by Jane Roe are available at https://roe.example/a", true),
        ("Film: https://youtu.be/abcdefghijk", true), ("Photos are available at https://fotos.harbour.example", true),
        ("Films can be had at http://media.harbour.example/", true),
        ("Photos are available at https://mediaharbour.example", false),
        ("Photos: https://www.globenewswire.com/NewsRoom/AttachmentNg/0f0f0f0f-0000-4000-8000-000000000001", true),
    ])
    func aSiteIsNoMaterial(_ line: String, _ isMaterial: Bool) throws {
        let draft = try read(
            """
            Harbour ferries return to the northern islands

            The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs.

            \(line)

            """)
        #expect(draft.assets.isEmpty == !isMaterial)
        #expect(draft.assets.count + draft.links.count == 1)
    }

    /// "harbour.ai" ends as a drawing's file does, and is a host.
    @Test(arguments: [("https://harbour.ai", false), ("https://harbour.example/pier.ai", true), ("harbour.ai", false)])
    func aHostIsNoFile(_ address: String, _ isMaterial: Bool) throws {
        let draft = try read(
            """
            Harbour ferries return to the northern islands

            The Harbour Alliance will run ferries to the northern islands again from June, says \(address) today.

            """)
        #expect(draft.assets.isEmpty == !isMaterial)
    }
}
