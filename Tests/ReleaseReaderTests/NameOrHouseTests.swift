import Testing

/// Words that are printed as names are, and that what stands around them says are a house, a title, a label or somebody after all.
@Suite struct NameOrHouseTests {
    @Test(
        arguments: [
            Row(
                "a house between somebody and her own address",
                below: """
                    Contact:
                    Dana Morrow, Executive Director
                    Schola Marina Quay Valley
                    2218 Old Quay Way, Suite G
                    650-555-0100
                    dmorrow@scholamarina.example
                    """,
                [
                    "contact: Dana Morrow, Executive Director @Schola Marina Quay Valley: voice +16505550100, email dmorrow@scholamarina.example"
                ]),
            Row(
                "the end of a house's name between them",
                below: """
                    Media contact
                    Juliann Roe
                    Communications, Council of Yukon First Shores
                    867-555-0100 ext.: 9223
                    juliann.roe@cyfs.example
                    """,
                [
                    "contact: Juliann Roe @Council of Yukon First Shores: voice +18675550100 ext. 9223, email juliann.roe@cyfs.example"
                ]),
            Row(
                "two people and two addresses below them",
                below: "Media contact\nJane Roe\nTom Field\njane.roe@harbour.example\ntom.field@harbour.example",
                [
                    "contact: Jane Roe: email jane.roe@harbour.example",
                    "contact: Tom Field: email tom.field@harbour.example",
                ]),
            Row(
                "houses before colons",
                below: """
                    Editorial Contact:
                    Single Quay Marketing:  Myra Roe    (714) 555-0100
                    Pier Systems:           Joseph Field  (408) 555-0101
                    """,
                [
                    "contact: Myra Roe @Single Quay Marketing: voice +17145550100",
                    "contact: Joseph Field @Pier Systems: voice +14085550101",
                ]),
            Row(
                "a building before its street",
                below: """
                    Contact: Claire Roe
                    214-555-0100
                    claire.roe@harbour.example

                    The first boat leaves at dawn, and whoever wants to be on board has to be at the pier before five o'clock.

                    ENDS

                    Frank Field Courts Building • 133 N. Riverfront Blvd. • Dallas, Texas 75207-4399 • 214/555-0101
                    """,
                ["contact: Claire Roe: voice +12145550100, email claire.roe@harbour.example"]),
            Row(
                "a title behind a title",
                below:
                    "Media contact: Tom Roe  Media Adviser  Senator Steve Field - Co Deputy Leader of the Harbour Greens  P: (08) 5550 7477",
                ["contact: Tom Roe, Media Adviser: voice +61855507477"]),
            Row(
                "a title directly behind the name", below: "Contact: Andrew Roe Media Adviser 02 5550 7240",
                ["contact: Andrew Roe, Media Adviser: voice +61255507240"]),
            Row(
                "a building's word that is a surname", below: "Contact: Andrew Hall Press Secretary 02 5550 7240",
                ["contact: Andrew Hall, Press Secretary: voice +61255507240"]),
            Row(
                "the same behind a colon alone", below: "Contact: Andrew Hall 02 5550 7240",
                ["contact: Andrew Hall: voice +61255507240"]),
            Row(
                "an address by itself below its owner",
                below:
                    "CONTACT:\nGeorge Roe, Executive Director\nPhone: 650-555-0100\n\nEmail:\n\n george@harbour.example",
                ["contact: George Roe, Executive Director: voice +16505550100, email george@harbour.example"]),
            Row(
                "a second surname, where the address has no house",
                below: "Contact: Leah Field Roe\nPhone: 262-555-0100\nEmail: leah.field@gmail.com",
                ["contact: Leah Field Roe: voice +12625550100, email leah.field@gmail.com"]),
            Row(
                "parts of the world",
                below:
                    "Give us a call\nMiddle East 020 7946 0018\nAsia Pacific 020 7946 0019\nLatin America 020 7946 0020",
                ["contact: desk: voice +442079460018, voice +442079460019, voice +442079460020"]),
        ])
    func whatStandsAroundANameSaysWhatItIs(_ row: Row) throws { try row.check() }

    @Test(
        arguments: [
            Row(
                "an ordinal within it", below: "Media Contact: North 6th Agency / Diana Roe\nquay@n6a.example",
                ["contact: Diana Roe @North 6th Agency: email quay@n6a.example"]),
            Row(
                "German words within it", .german,
                below:
                    "Pressekontakt:\nBundesamt für Sicherheit in der Hafentechnik Pressestelle\nE-Mail: presse@bsh.bund.example",
                ["contact: desk @Bundesamt für Sicherheit in der Hafentechnik: email presse@bsh.bund.example"]),
            Row(
                "a clause that is none",
                below:
                    "For questions contact Anna Roe, who leads the project at the Harbour Foundation, at anna.roe@harbour.example.",
                ["contact: Anna Roe @Harbour Foundation: email anna.roe@harbour.example"]),
            Row(
                "the team of a house", below: "Press Contact: Riot Harbour PR Team\nmedia@riotharbour.example",
                ["contact: desk @Riot Harbour: email media@riotharbour.example"]),
            Row(
                "a house that the page beside is of, above its street",
                below: """
                    Contact Information:

                    Riot Quay Katy


                    27725 Quay Fwy  Northport, TX 77494

                    Jane Roe (281) 555-0101 https://riotquaykaty.com/
                    """,
                ["contact: Jane Roe @Riot Quay Katy: voice +12815550101"]),
            Row(
                "a page that is not of the house",
                below: "Contact: Jane Roe (Twitter https://twitter.com/janeroe), jane.roe@gmail.com",
                ["contact: Jane Roe: email jane.roe@gmail.com"]),
            Row(
                "houses that begin with an abbreviation",
                below: "Media enquiries:\nHFP National Media: (02) 5550 6333\nNSW Quay Force: (02) 5550 8339",
                [
                    "contact: desk @HFP National Media: voice +61255506333",
                    "contact: desk @NSW Quay Force: voice +61255508339",
                ]),
            Row(
                "a label below a label", below: "Contact Information:\nContact: 020 7946 0018\nTell: 020 7946 0019",
                ["contact: desk: voice +442079460018, voice +442079460019"]),
        ])
    func aHouseHasAllOfItsWords(_ row: Row) throws { try row.check() }

    @Test(
        arguments: [
            Row(
                "a label of an address",
                "하버 서비스 출시\n\n하버는 오늘 새로운 서비스를 출시했다고 밝혔다.\n\n문의처\n서비스 URL: https://harbour.example\n이메일: contact@harbour.example",
                ["contact: desk: email contact@harbour.example"]),
            Row(
                "people of whom the second has his office before him",
                "採用が決定\n\n協会は本日、新しい事業の採用を決定したと発表しました。\n\n【お問い合わせ】\n港湾アプリ事務局\n事務局長 水田、 広報担当 多田、横田\nメール: harbour@example.org",
                [
                    "contact: 水田, 事務局長: email harbour@example.org", "contact: 多田: email harbour@example.org",
                    "contact: 横田: email harbour@example.org",
                ]),
            Row(
                "people below their number",
                "相談が急増\n\n協会は本日、相談が急増していると発表しました。\n\n本件に関するお問い合わせ先\nTel: 03-5550-7591\n港湾センター 中島／加賀谷",
                ["contact: 中島: voice +81355507591", "contact: 加賀谷: voice +81355507591"]),
        ])
    func namesWithoutCapitals(_ row: Row) throws { try row.check() }

    @Test func theOnlyAddressForThePressIsOffered() throws {
        let row = Row(
            "a mailbox for customers",
            below: "Press Contact\nHARBOUR\nWebsite: https://harbour.example\nEmail: support@harbour.example",
            ["contact: desk: email support@harbour.example"])
        try row.check()
    }

    @Test func aFileMayStateItsContact() throws {
        let draft = try read(
            """
            ---
            title: "Harbour ferries return"
            date: 2031-05-12
            contact: Alex Roe, (207) 555-0184, https://harbour.example/links
            ---

            # Harbour ferries return

            The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers.
            """)
        #expect(draft.contacts.map { $0.name?.value } == ["Alex Roe"])
        #expect(draft.contacts.flatMap(\.points).map(\.normalised) == ["+12075550184"])
    }

    @Test(
        arguments: [
            Row(
                "digits in one group, in a text of one language", .french,
                below: "Contact Presse\nJoséphine Roe\n0684965528\ncontact.agencehavre@gmail.com",
                ["contact: Joséphine Roe: mobile +33684965528, email contact.agencehavre@gmail.com"]),
            Row(
                "how large a picture is",
                below:
                    "For more information call 020 7946 0018.\nhttps://harbour.example/pier.png\n1280\n892\nHarbour Office",
                ["contact: desk: voice +442079460018"]),
        ])
    func digitsAloneInALine(_ row: Row) throws { try row.check() }
}
