import Testing

@testable import PressroomCLI

/// Contacts, added, changed, withdrawn and exported.
@Suite struct ContactCommandTests {
    @Test func contactsAreAdded() throws {
        let run = try Town.furnished()
        #expect(
            try run("contact", "add", "--name", "Per Odd", "--email", "per@harbourwatch.example")
                == .init(
                    code: 0, output: "per-odd\n",
                    sentences:
                        "Added contact per-odd. This is change 5; to undo it, run 'pressroom undo 5'.\n"))
    }

    @Test func contactsAreChanged() throws {
        let run = try Town.furnished()
        #expect(
            try run("contact", "edit", "jane-doe", "--title", "Director")
                == .init(
                    code: 0, output: "",
                    sentences:
                        "Changed contact jane-doe. This is change 5; to undo it, run 'pressroom undo 5'.\n"))
        #expect(
            try run("contact", "edit", "jane-doe", "--title", "Director")
                == .init(
                    code: 0, output: "",
                    sentences: "Nothing differs, and nothing was changed.\n"))
        try run("contact", "edit", "jane-doe", "--remove-point", "nobody@example.org")
        #expect(
            try run(
                "contact", "edit", "jane-doe", "--add-number", "+44 20 7946 0023", "--remove-point",
                "+44 20 7946 0019")
                == .init(
                    code: 0, output: "",
                    sentences:
                        "Changed contact jane-doe. This is change 6; to undo it, run 'pressroom undo 6'.\n"))
        try run("contact", "edit", "nobody", "--title", "Director")
        #expect(
            try run("contact", "show", "jane-doe")
                == .init(
                    code: 0,
                    output: """
                        Jane Doe (contact/jane-doe)
                          role          press officer
                          title         Director
                          organisation  Harbour Watch
                          audience      press

                        Reached at
                          email  jane@harbourwatch.example
                          voice  +44 20 7946 0023
                                   dialled as +442079460023

                        """,
                    sentences: ""))
    }

    @Test func contactsAreWithdrawn() throws {
        let run = try Town.furnished()
        #expect(
            try run("contact", "withdraw", "jane-doe", "--why", "left")
                == .init(
                    code: 0, output: "",
                    sentences:
                        "Withdrew contact jane-doe. This is change 5; to undo it, run 'pressroom undo 5'.\n"))
        try run("contact", "withdraw", "jane-doe")
        #expect(
            try run("contact", "list")
                == .init(
                    code: 0,
                    output: """
                        CONTACT           NAME              REACHED AT                    ROLE                      \
                         ORGANISATION
                        ingrid-halvorsen  Ingrid Halvorsen  -                             spokesperson              \
                         Nordlys Rail
                        jane-doe          Jane Doe          jane@harbourwatch.example     press officer (withdrawn) \
                         Harbour Watch
                        jon-dahl          Jon Dahl          jon.dahl@nordlysrail.example  press officer             \
                         Nordlys Rail

                        """,
                    sentences: ""))
    }

    @Test func contactsAreExported() throws {
        let run = try Town.furnished()
        #expect(
            try run("contact", "export", "--format", "csv", "--to", "\(run.folder)/all.csv")
                == .init(
                    code: 0, output: "",
                    sentences: "Wrote 3 contacts to 'FOLDER/all.csv'.\n"))
        #expect(
            try run("contact", "export", "--folder", "\(run.folder)/cards")
                == .init(
                    code: 0, output: "",
                    sentences: "Wrote 3 files into 'FOLDER/cards'.\n"))
        #expect(
            try run("contact", "export", "--profile", "google", "--losses", "jane-doe")
                == .init(
                    code: 0,
                    output: """
                        BEGIN:VCARD\r
                        VERSION:3.0\r
                        PRODID:-//Pressroom//Pressroom//EN\r
                        FN:Jane Doe\r
                        N:Doe;Jane;;;\r
                        ORG:Harbour Watch\r
                        TITLE:Head of press\r
                        ROLE:Press officer\r
                        EMAIL;TYPE=INTERNET;TYPE=WORK:jane@harbourwatch.example\r
                        item1.TEL;TYPE=WORK;TYPE=VOICE:+442079460019\r
                        item1.X-ABLabel:out of hours\r
                        NOTE:Telephone +44 20 7946 0019: out of hours\r
                        UID:urn:uuid:00000000-0000-4000-8000-00000000007a\r
                        END:VCARD\r

                        """,
                    sentences: "Nothing is lost.\n"))
    }
}
