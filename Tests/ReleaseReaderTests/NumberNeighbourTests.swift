import ReleaseReader
import Testing

/// Numbers that stand close to other numbers, and labels that are no words.
@Suite struct NumberNeighbourTests {
    @Test(
        arguments: [
            Row(
                "the ends of two more numbers behind bars", .german,
                below: """
                    Kontakt: Pressestelle, Tel. +49 221 9822-2220 | -2202 | -2210
                    """,
                [
                    "contact: desk: voice +4922198222220, voice +4922198222202, voice +4922198222210"
                ]),
            Row(
                "as many ends as people", .german,
                below: """
                    Kontakt: Pressestelle: Ida Blom | Jan Holm | Eva Lund, Tel. +49 221 9822-2220 | -2202 | -2210, presse@hafenbund.example
                    """,
                [
                    "contact: Ida Blom: voice +4922198222220, email presse@hafenbund.example",
                    "contact: Jan Holm: voice +4922198222202, email presse@hafenbund.example",
                    "contact: Eva Lund: voice +4922198222210, email presse@hafenbund.example",
                ]),
            Row(
                "an end behind a French or", .french,
                below: """
                    Contact presse : Anne Roux, +41 58 765 50 76 ou -77
                    """,
                [
                    "contact: Anne Roux: voice +41587655076, voice +41587655077"
                ]),
            Row(
                "two numbers with nothing between them",
                below: """
                    Media contact: Jane Roe, press officer, tel. 020 7946 0018 020 7946 0019, jane.roe@harbour.co.uk
                    """,
                [
                    "contact: Jane Roe, press officer: voice +442079460018, voice +442079460019, email jane.roe@harbour.co.uk"
                ]),
            Row(
                "a direct line of Singapore",
                below: """
                    Media Contact

                    Jane Roe
                    Email: jane_roe@harbour.gov.sg
                    DID: 6332-8650
                    """,
                [
                    "contact: Jane Roe: email jane_roe@harbour.gov.sg, voice +6563328650"
                ]),
            Row(
                "the number of a paper", .german,
                below: """
                    Der Beschluss 2007/0012 gilt für den Hafen.

                    Pressekontakt: Ida Blom, +49 221 9822-2220
                    """,
                ["contact: Ida Blom: voice +4922198222220", "other: none"]),
            Row(
                "a number that no plan has any more",
                below: """
                    Media contact: Jane Roe, +57 1 5978300
                    """,
                [
                    "contact: Jane Roe: voice +5715978300"
                ]),
            Row(
                "a page of somebody's behind an at",
                below: """
                    Media contact: Jane Roe, +44 20 7946 0018

                    Follow Harbour @ social.com/harbour
                    """,
                [
                    "contact: Jane Roe: voice +442079460018", "other: none",
                ]),
            Row(
                "two numbers that are grouped otherwise, with nothing between them",
                below: """
                    Media contact: Jane Roe 020 7946 0018 07700 900 123, jane.roe@harbour.co.uk
                    """,
                [
                    "contact: Jane Roe: voice +442079460018, voice +447700900123, email jane.roe@harbour.co.uk"
                ]),
            Row(
                "the second of them broken across lines",
                below: """
                    Contact: Jane Roe, Media Adviser, jane.roe@harbour.co.uk 020 7946 0018 07700
                    900 123
                    """,
                [
                    "contact: Jane Roe, Media Adviser: email jane.roe@harbour.co.uk, voice +442079460018, voice +447700900123"
                ]),
            Row(
                "the last digit of the last of several lines",
                below: """
                    Media contact: Jane Roe
                    1 (650) 555-0190-4
                    jane.roe@harbour.com
                    """,
                [
                    "contact: Jane Roe: voice +16505550190, email jane.roe@harbour.com"
                ]),
            Row(
                "an extension that is not one digit, and a switchboard in Germany", .german,
                below: """
                    Kontakt: Ida Blom, 0221 9822-0
                    """,
                ["contact: Ida Blom: voice +4922198220"]),
        ])
    func numbers(_ row: Row) throws { try row.check() }

    @Test(arguments: [
        ("salud.gov.co", "CO"), ("kct.cz", "CZ"), ("harbour.ru", "RU"), ("presse.gouv.fr", "FR"),
        ("harbour.co.uk", "GB"),
    ])
    func aHostSpeaksForItsRegion(_ host: String, _ region: String) throws {
        let draft = try read("Harbour ferries return\n\nContact: press@\(host), 0555 010 010\n")
        #expect(draft.region == region)
    }

    @Test func whatIsPrintedAndWhereItsLinkLeadsAreBothKept() throws {
        let above = "Harbour opens\n\nThe harbour will open, it said today.\n\nPress contact\n\nAnn Loe\n"
        let start = above.utf8.count
        let draft = try read(
            above + "+44 20 7946 0019\n", marks: [SourceMark(.link(address: "tel:+442079460018"), start..<(start + 16))]
        )
        #expect(draft.contacts.flatMap(\.points).compactMap(\.normalised) == ["+442079460018"])
        #expect(draft.otherPoints.flatMap(\.points).compactMap(\.normalised) == ["+442079460019"])
        #expect(draft.findings.contains { $0.rule == "reader.linkDiffers" })
    }
}
