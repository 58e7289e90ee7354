import ReleaseReader
import Testing

/// Whatever a heading calls the press's contact, the one under it is found.
@Suite struct ContactHeadingTests {
    @Test(
        arguments: [
            "Media queries", "Interview requests", "Journalist enquiries", "Public relations", "Spokesperson", "Comms",
            "Issued by", "For media", "Press information", "More information", "Press queries", "Media representative",
            "Corporate communications", "Reporters may reach", "Media questions to", "For reporters", "PR contact",
            "Newsroom",
            // Of other languages above an English text, as offices have them in their templates.
            "Lisätietojen antajat", "Kontakt dla mediów", "Kontakt pro média", "Presskontakt", "Pressekontakt",
            "Basın iletişim", "Επικοινωνία για δημοσιογράφους", "Контакты для прессы", "Lehdistön yhteyshenkilö",
        ])
    func anyHeadingGivesAContact(_ heading: String) throws {
        for (name, below) in [
            ("in a line", "\(heading): Jane Doe, 020 7940 9260"), ("below", "\(heading)\nJane Doe\n020 7940 9260"),
        ] {
            try Row(name, below: below, ["contact: Jane Doe: voice +442079409260"]).check()
        }
    }

    @Test(
        arguments: [
            Row(
                "a desk in a line", below: "Media comments: Harbour House - 020 7946 0018 or media@harbour.example.",
                ["contact: desk: voice +442079460018, email media@harbour.example"]),
            Row(
                "somebody who can be contacted",
                below: "Jane Doe can be contacted at:\n\njane@doe.example | Phone: 020 7946 0018",
                ["contact: Jane Doe: email jane@doe.example, voice +442079460018"]),
            Row(
                "a press mailbox in a sentence",
                below: "Dalsze pytania prosimy kierować na adres press@harbour.example.",
                ["contact: desk: email press@harbour.example"]),
        ] as [Row])
    func evenWithoutAHeading(_ row: Row) throws { try row.check() }
}

/// Points that are for somebody else than the press.
@Suite struct ForOthersTests {
    @Test(
        arguments: [
            Row(
                "a company of firefighters",
                below: """
                    For details on the Fire Company, call Captain Dave Doe at 020 7946 0100.

                    Contact: Melissa Roe, 020 7946 0018.
                    """,
                ["contact: Melissa Roe: voice +442079460018", "other: enquiries: voice +442079460100"]),
            Row(
                "researchers under a heading of theirs",
                below: """
                    Contact information for the researchers involved:
                    Dave Doe
                    020 7946 0100
                    dave.doe@college.example

                    Press contacts:
                    Melissa Roe
                    020 7946 0018
                    """,
                ["contact: Melissa Roe: voice +442079460018"]),
            Row(
                "a firm that is spoken of gives its own address",
                below: """
                    Media contact: Melissa Roe, melissa.roe@harbour.example

                    Founded in 2009, Nordic builds boats for the islands and repairs them in its own yard on the mainland. Contact Nordic at press@nordic.example
                    """,
                ["contact: Melissa Roe: email melissa.roe@harbour.example"]),
            Row(
                "who forwarded it signs below",
                below: """
                    Media contact: Melissa Roe, 020 7946 0018

                    --
                    Dave Doe <dave@service.example>
                    """,
                ["contact: Melissa Roe: voice +442079460018"]),
            Row(
                "the house below its press officer",
                below: """
                    For more information contact Harbour press officer, Sam Doe,

                    direct line: +44 20 7946 0018. E-mail: doe_sam@harbour.example

                    International Harbour Workers\u{2019} Federation: HEAD OFFICE,
                    49 Borough Road, London, Tel: +44 20 7946 0001, Fax: +44 20 7946 0002, Email: mail@harbour.example
                    """,
                ["contact: Sam Doe, press officer: voice +442079460018, email doe_sam@harbour.example"]),
            Row(
                "a line for drivers",
                below: """
                    Driver updates are on the bulletin board at 020 7946 0100.

                    Editorial contact: Melissa Roe, 020 7946 0018
                    """,
                ["contact: Melissa Roe: voice +442079460018"]),
        ] as [Row])
    func theyAreSetApart(_ row: Row) throws { try row.check() }

    @Test func whatIsOfferedForWantOfBetterIsDoubtful() throws {
        let text = Row.Opening.english.rawValue + "\n\ninfo@harbour.example\n"
        let sure = Row.Opening.english.rawValue + "\n\nMedia contact: Jane Roe, jane.roe@harbour.example\n"
        #expect(try read(sure).contacts.map(\.doubtful) == [nil])
        #expect(try read(text).contacts.allSatisfy { $0.doubtful != nil })
    }

    @Test func whoIsNotFoundIsSaidWithWhatIsLeft() throws {
        let text =
            Row.Opening.english.rawValue + """


                Travellers can call the helpline on +44 20 7946 0099 at any time.

                """
        let finding = try #require(try read(text).findings.first { $0.rule == "reader.noContact" })
        #expect(finding.message == "No press contact was found; left over: a number on line 5.")
    }
}
