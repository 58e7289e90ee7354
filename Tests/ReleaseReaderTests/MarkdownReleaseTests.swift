import Testing

/// Releases that are written in Markdown.
@Suite struct MarkdownReleaseTests {
    @Test(
        arguments: [
            Row(
                "front matter says the title and the day",
                """
                ---
                title: Harbour ferries return to the northern islands
                date: 2031-05-12
                ---

                The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers.

                **Media contact:** Jane Roe, [jane.roe@harbour.example](mailto:jane.roe@harbour.example)
                """,
                [
                    "headline: Harbour ferries return to the northern islands",
                    "issued: 2031-05-12",
                    "contact: Jane Roe: email jane.roe@harbour.example",
                ]),
            Row(
                "a heading is the headline",
                """
                # Harbour ferries return to the northern islands

                *NORTHPORT, 12 May 2031* -- The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers.

                ## Media contact

                Jane Roe<br>
                Press officer<br>
                +44 20 7946 0018<br>
                <jane.roe@harbour.example>
                """,
                [
                    "headline: Harbour ferries return to the northern islands",
                    "dateline: NORTHPORT",
                    "issued: 2031-05-12",
                    "contact: Jane Roe, Press officer: voice +442079460018, email jane.roe@harbour.example",
                ]),
            Row(
                "links and pictures",
                """
                # Harbour ferries return to the northern islands

                The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to [the piers](https://harbour.example/piers).

                ![The first boat](https://harbour.example/boat.jpg)

                [Download high-resolution photos](https://media.harbour.example/albums/ferries)
                """,
                [
                    "asset: image file https://harbour.example/boat.jpg",
                    "asset: image album https://media.harbour.example/albums/ferries",
                    "link: website https://harbour.example/piers",
                ]),
            Row(
                "a line break within a line",
                """
                # Harbour ferries return to the northern islands

                The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers.

                ### Contacts

                Jane Roe<br>+44 20 7946 0018

                Tom Field<br/>+44 20 7946 0019
                """,
                [
                    "contact: Jane Roe: voice +442079460018",
                    "contact: Tom Field: voice +442079460019",
                ]),
            Row(
                "a blockquote is somebody's words",
                """
                # Harbour ferries return to the northern islands

                The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. Ida Blom, president of the Harbour Alliance, said:

                > "Nobody has to stay on the mainland any longer. We thank all those who built the piers anew."

                - **Press:** Jane Roe, +44 20 7946 0018
                """,
                [
                    "quote: Ida Blom",
                    "contact: Jane Roe: voice +442079460018",
                ]),
            Row(
                "an underlined heading",
                """
                Harbour ferries return to the northern islands
                ==============================================

                The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers.

                Notes to editors
                ----------------

                The piers were closed in 2029.
                """,
                [
                    "headline: Harbour ferries return to the northern islands",
                    "notes: Notes to editors The piers were closed in 2029.",
                ]),
        ] as [Row])
    func readsTheMarks(_ row: Row) throws { try row.check() }
}
