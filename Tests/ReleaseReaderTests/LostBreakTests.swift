import Testing

/// Words, numbers and addresses that lost what parted them, and spaces that part nothing.
@Suite struct LostBreakTests {
    @Test(
        arguments: [
            Row(
                "a heading, a name, a label, a number and an address in one",
                below: """
                    For further information, please contact:

                     MediaSven RoePhone: +41 76 561 0066sven.roe@harbour.example
                    """,
                ["contact: Sven Roe: mobile +41765610066, email sven.roe@harbour.example"]),
            Row(
                "a name and a title",
                below: """
                    Press contact

                    Sven RoeHead of Media
                    +41 76 561 0066Email: sven.roe@harbour.example
                    """,
                ["contact: Sven Roe, Head of Media: mobile +41765610066, email sven.roe@harbour.example"]),
            Row(
                "the last groups of a number",
                below: """
                    Press contact

                    Sven Roe
                    (212) 555-0161sven.roe@harbour.example
                    """,
                ["contact: Sven Roe: voice +12125550161, email sven.roe@harbour.example"]),
            Row(
                "a part of a house and a mailbox",
                below: """
                    Investor Relations & Corporate Communicationspress@harbour.example
                    """,
                ["contact: desk: email press@harbour.example"]),
            Row(
                "a label of an address",
                below: """
                    Press contact

                    Sven Roe
                    Emailsven.roe@harbour.example
                    """,
                ["contact: Sven Roe: email sven.roe@harbour.example"]),
            Row(
                "a surname and the address that is made of it",
                below: """
                    Press contact

                    Sven Roesven.roe@harbour.example
                    """,
                ["contact: Sven Roe: email sven.roe@harbour.example"]),
            Row(
                "an address and a number",
                below: "Media contact: Sven Roe, sven.roe@harbour.example020 7946 0018",
                ["contact: Sven Roe: email sven.roe@harbour.example, voice +442079460018"]),
            Row(
                "a number and a short label",
                below: "Media contact: Sven Roe, tel +44 20 7946 0018Mob: +44 7700 900145",
                ["contact: Sven Roe: voice +442079460018, mobile +447700900145"]),
            Row(
                "an address and a site",
                below: "Media contact: Sven Roe, sven.roe@harbour.examplewww.harbour.example",
                [
                    "contact: Sven Roe: email sven.roe@harbour.example",
                    "link: website http://www.harbour.example",
                ]),
            Row(
                "a mailbox that begins with a year is one",
                below: "Media contact: Sven Roe, 2031press@harbour.example",
                ["contact: Sven Roe: email 2031press@harbour.example"]),
            Row(
                "a mailbox that begins with a label in small letters is one",
                below: "Media contact: Sven Roe, emailroom@harbour.example",
                ["contact: Sven Roe: email emailroom@harbour.example"]),
            Row(
                "a name with a capital within",
                below: "Media contact: Sven McRoe, sven@harbour.example",
                ["contact: Sven McRoe: email sven@harbour.example"]),
        ] as [Row])
    func isCutWhereBothHalvesAreSomething(_ row: Row) throws { try row.check() }

    @Test(
        arguments: [
            Row(
                "in a line that is spread to its width",
                below: "For  media  enquiries  please  contact  Michelle  Dunn  Roe  on  +44  20  7946  0018.",
                ["contact: Michelle Dunn Roe: voice +442079460018"]),
            Row(
                "once in a name",
                below: "For media enquiries please contact Michelle Dunn  Roe on +44 20 7946 0018.",
                ["contact: Michelle Dunn Roe: voice +442079460018"]),
            Row(
                "behind a sentence",
                below: "Contact us.  Media contact: Michelle Dunn Roe,  +44 20 7946 0018",
                ["contact: Michelle Dunn Roe: voice +442079460018"]),
            Row(
                "in two columns that agree",
                below: """
                    Press contacts

                    Jane Roe             Tomas Holm
                    +44 20 7946 0018     +44 20 7946 0019
                    """,
                ["contact: Jane Roe: voice +442079460018", "contact: Tomas Holm: voice +442079460019"]),
            Row(
                "behind a code, in two lines",
                below: "Media contact: Jane Roe\nTel: 020  7946 0018\nFax: 020  7946 0019",
                ["contact: Jane Roe: voice +442079460018, fax +442079460019"]),
            Row(
                "before a tab",
                below: "Media contact:\tJane Roe\t+44 20 7946 0018",
                ["contact: Jane Roe: voice +442079460018"]),
        ] as [Row])
    func wideSpacesAreColumnsWhereLinesAgree(_ row: Row) throws { try row.check() }
}

/// Mails that somebody passes on.
@Suite struct PassedOnTests {
    private static func mail(_ header: String, quoted: Bool = false) -> String {
        let release = """
            Harbour ferries return to the northern islands

            Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.

            Press contact: Jane Roe, jane.roe@harbour.example, +44 20 7946 0018
            """
        let inner = header + "\n\n" + release
        let shown =
            quoted
            ? inner.split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }.joined(separator: "\n")
            : inner
        return """
            Please cover this.

            Ed Itor
            News desk, The Paper
            +44 20 7946 0099
            editor@paper.example

            \(quoted ? "Begin forwarded message:\n\n" : "")\(shown)
            """
    }

    @Test(arguments: [
        "---------- Forwarded message ---------\nFrom: Harbour Press <press@harbour.example>\nDate: Mon, 12 May 2031 at 09:00\nSubject: Harbour ferries return\nTo: <editor@paper.example>",
        "-----Original Message-----\nFrom: Harbour Press [mailto:press@harbour.example]\nSent: 12 May 2031 09:00\nTo: Itor, Ed\nSubject: Harbour ferries return",
        "________________________________\nFrom: Harbour Press <press@harbour.example>\nSent: Monday, May 12, 2031 9:00 AM\nTo: Ed Itor <editor@paper.example>\nCc: Sub Editor <sub@paper.example>\nSubject: Harbour ferries return",
        "-------- Weitergeleitete Nachricht --------\nBetreff: Harbour ferries return\nDatum: Mo, 12. Mai 2031 09:00:00 +0000\nVon: Harbour Press <press@harbour.example>\nAn: editor@paper.example",
        "-------- Message transféré --------\nSujet : Harbour ferries return\nDate : 12/05/2031\nDe : Harbour Press <press@harbour.example>\nPour : editor@paper.example\nObjet : Harbour ferries return",
        "--- Vidarebefordrat meddelande ---\nFrån: Harbour Press <press@harbour.example>\nSkickat: 12 maj 2031\nÄmne: Harbour ferries return\nTill: editor@paper.example",
    ])
    func whoeverPassesItOnIsNoPressOfficer(_ header: String) throws {
        for isQuoted in [false, true] {
            let draft = try read(PassedOnTests.mail(header, quoted: isQuoted))
            let addresses = draft.contacts.flatMap(\.points).compactMap(\.normalised)
            #expect(draft.headline?.value == "Harbour ferries return to the northern islands")
            #expect(draft.issued?.value.description == "2031-05-12")
            #expect(draft.contacts.compactMap { $0.name?.value } == ["Jane Roe"])
            #expect(addresses.contains("jane.roe@harbour.example") && addresses.contains("+442079460018"))
            #expect(!addresses.contains { $0.hasSuffix("paper.example") || $0 == "+442079460099" })
        }
    }

    @Test func aLetterheadWithFromAndToIsNone() throws {
        let draft = try read(
            """
            Harbour Alliance

            From: Jane Roe, press office, jane.roe@harbour.example
            To: All editors
            Date: 12 May 2031

            Harbour ferries return to the northern islands

            The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers.

            Press contact: Tomas Holm, tomas@harbour.example
            """)
        #expect(draft.issued?.value.description == "2031-05-12")
        #expect(draft.contacts.contains { $0.name?.value == "Tomas Holm" })
        #expect(draft.headline?.value == "Harbour ferries return to the northern islands")
    }

    @Test func aReleaseWithAnOldMailBelowItIsTheRelease() throws {
        let draft = try read(
            """
            Harbour ferries return to the northern islands

            Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.

            Press contact: Jane Roe, jane.roe@harbour.example

            -----Original Message-----
            From: Ed Itor [mailto:editor@paper.example]
            Sent: 11 May 2031 09:00
            Subject: Ferries

            When do they run?
            """)
        #expect(draft.headline?.value == "Harbour ferries return to the northern islands")
        #expect(draft.contacts.compactMap { $0.name?.value } == ["Jane Roe"])
    }
}
