import Testing

@testable import ReleaseReader

/// Several people in one line, and a house beside somebody.
@Suite struct PeopleInLineTests {
    @Test(
        arguments: [
            Row(
                "two people and a comma between them",
                .german,
                below: """
                    Pressekontakt:
                    Klaus P. Hafner, Anke Mole
                    Telefon +49 221 5550100
                    klaus.hafner@hafenbund.example
                    anke.mole@hafenbund.example
                    """,
                [
                    "contact: Klaus P. Hafner: voice +492215550100, email klaus.hafner@hafenbund.example",
                    "contact: Anke Mole: voice +492215550100, email anke.mole@hafenbund.example",
                ]),
            Row(
                "somebody, a comma and a house",
                below: "Media contact:\nJane Roe, Harbour Marketing\n+44 20 7946 0018",
                ["contact: Jane Roe @Harbour Marketing: voice +442079460018"]),
            Row(
                "somebody, a comma and what she is",
                below: "Media contact:\nJane Roe, Press Officer\n+44 20 7946 0018",
                ["contact: Jane Roe, Press Officer: voice +442079460018"]),
            Row(
                "numbers before whom they reach",
                below: """
                    Media contact: press@harbour.example
                    +44 20 7946 0018 / Jane Roe - +44 20 7946 0019 / Tom Field.
                    """,
                [
                    "contact: desk: email press@harbour.example",
                    "contact: Jane Roe: voice +442079460018",
                    "contact: Tom Field: voice +442079460019",
                ]),
            Row(
                "numbers behind whom they reach",
                below: "Media contact:\nJane Roe / +44 20 7946 0018 - Tom Field / +44 20 7946 0019",
                [
                    "contact: Jane Roe: voice +442079460018",
                    "contact: Tom Field: voice +442079460019",
                ]),
            Row(
                "a house between strokes",
                below: """
                    Contact
                    Karen Roe-Field | Harbour Nature | Communications
                    Tel. +44 20 7946 0018 | karen.roe@quay.example
                    """,
                ["contact: Karen Roe-Field @Harbour Nature: voice +442079460018, email karen.roe@quay.example"]),
            Row(
                "the issuer below the number",
                below: "Media contact:\nJane Roe (+44 20 7946 0018)\nHarbour Alliance",
                ["contact: Jane Roe @Harbour Alliance: voice +442079460018"]),
            Row(
                "a house that is the next person's",
                below: """
                    Media contacts:
                    Jane Roe, +44 20 7946 0018
                    Northport Council
                    Tom Field, +44 20 7946 0019
                    """,
                [
                    "contact: Jane Roe: voice +442079460018",
                    "contact: Tom Field @Northport Council: voice +442079460019",
                ]),
        ])
    func people(_ row: Row) throws { try row.check() }

    /// An author is who issues the text, and answers for herself.
    @Test(arguments: ["Media Contact:\nJane Roe\n", "Media Contact: Jane Roe"])
    func anAuthorIsHerOwnContact(_ head: String) throws {
        let draft = try read(
            """
            Jane Roe returns to the northern islands

            Northport, 12 May 2031 - Jane Roe has written a novel of the harbour. "The boats are blue," said Jane Roe.

            About Jane Roe:

            Jane Roe writes novels of the sea. She lives on the pier.

            \(head)
            Email: contact@janeroewrites.example
            """ + "\n")
        #expect(draft.contacts.map { $0.name?.value } == ["Jane Roe"])
        #expect(draft.contacts.map { $0.organisation?.value } == [nil])
    }

    /// "Contact reporter Jane Roe at …" below an article, in a sentence that goes on.
    @Test(arguments: [
        "Contact reporter Jane Roe at jane.roe@paper.co.uk or 020 7946 0018, and follow her on the network for more of the boats and piers.",
        "For more of the boats and of all the piers of the islands contact correspondent Jane Roe at jane.roe@paper.co.uk or by telephone.",
    ])
    func whoWroteTheArticleIsNotForThePress(_ sentence: String) throws {
        let draft = try read(Row.Opening.english.rawValue + "\n\n" + sentence + "\n")
        #expect(draft.contacts.isEmpty)
    }

    /// 発信元 is who sends the release.
    @Test func whoSendsTheReleaseIsTheContact() throws {
        let draft = try read(
            """
            港の船が島へ戻る

            港湾株式会社は六月から島への船を再開します。

            【リリース発信元】
            港湾株式会社　広報室　森川／相原
            TEL：03-5550-0100
            """ + "\n", region: "JP")
        #expect(draft.contacts.map { $0.name?.value } == ["森川", "相原"])
    }
}
