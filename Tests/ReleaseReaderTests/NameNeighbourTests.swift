import Testing

/// What stands beside a name without a comma, and is none of it.
@Suite struct NameNeighbourTests {
    @Test(
        arguments: [
            Row(
                "a firm behind the name",
                below: "Media Contact: Jane Roe Pierworks Corporation 650.555.0100 jane.roe@pierworks.com",
                ["contact: Jane Roe @Pierworks Corporation: voice +16505550100, email jane.roe@pierworks.com"]),
            Row(
                "a ministry of two things", .italian,
                below: "Contatti stampa\n\nMinistero per le Navi e le Attività Portuali: lia.neri@navi.gov.it",
                ["contact: desk: email lia.neri@navi.gov.it"]),
            Row(
                "a ministry behind an elided article", .italian,
                below: "Contatti stampa\n\nMinistro per l’Innovazione Portuale: stampa@porto.gov.it",
                ["contact: desk: email stampa@porto.gov.it"]),
            Row(
                "a firm with its form", .italian, below: "Contatti stampa\n\nNavi Veloci S.p.A: media@naviveloci.it",
                ["contact: desk: email media@naviveloci.it"]),
            Row(
                "a division", below: "Media contact:\nPlanning Division\n+44 20 7946 0018",
                ["contact: desk: voice +442079460018"]),
            Row(
                "one to whom one writes in German", .german,
                below: "Presseanfragen bitte an Johannes Roe, presse@hafen.de",
                ["contact: Johannes Roe: email presse@hafen.de"]),
            Row(
                "one name beside a whole one", .portuguese,
                below: "Contactos para a imprensa: Beatriz Nunes (962 555 010) e Leonor (966 555 011)",
                ["contact: Beatriz Nunes: mobile +351962555010", "contact: Leonor: mobile +351966555011"]),
            Row(
                "a council in a line of its own below somebody",
                below: """
                    Contact:
                    Dasol Roe, Harbour Lawyers, e: droe@harbour.or.kr

                    The Quay Council for Justice and Remembrance, e: info@quay.net
                    """,
                ["contact: Dasol Roe: email droe@harbour.or.kr", "contact: desk: email info@quay.net"]),
            Row(
                "the house below its department",
                below: """
                    For media queries, please contact:
                    Jane Roe (Ms)
                    Social Media Department
                    Singapore Quay Agency
                    Email: jane_roe@sqa.gov.sg
                    """,
                ["contact: Jane Roe, Social Media Department @Singapore Quay Agency: email jane_roe@sqa.gov.sg"]),
            Row(
                "two of one firm",
                below:
                    "For more information, contact Steve Roe or Tracy Field of Quay, for the Harbour Study Group, at 650-555-0100.",
                [
                    "contact: Steve Roe @Quay: voice +16505550100", "contact: Tracy Field @Quay: voice +16505550100",
                ]),
        ])
    func aNameEndsWhereSomethingElseBegins(_ row: Row) throws { try row.check() }

    @Test func politenessIsNoPartOfAName() throws {
        let draft = try read(
            """
            港のフェリーが島へ戻ります

            【本件に関するお問い合わせ先】
            担当：野村宛　E-mail：press@harbour.jp
            TEL：03-5798-8833
            """)
        #expect(draft.contacts.compactMap { $0.name?.value } == ["野村"])
    }
}
