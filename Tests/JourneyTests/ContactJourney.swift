import Foundation
import Testing

/// Looking after contacts, with options and in an editor.
@Suite struct ContactJourney {
    let session: Session

    init() throws {
        session = try Session()
        _ = try session.pressroom("init")
        let added = try session.pressroom(
            "contact", "add", "--name", "Jané Doe", "--organisation", "Riverside Flood Relief", "--title",
            "Head of press",
            "--email", "jane@riverside.example", "--number", "+44 20 7946 0018; usage: office hours")
        #expect(
            added
                == .init(
                    code: 0, output: "jane-doe\n",
                    errors: "Added contact jane-doe. This is change 1; to undo it, run 'pressroom undo 1'.\n"))
    }

    @Test func aContactIsListedAndShown() throws {
        #expect(
            try session.pressroom("contact", "list").output == """
                CONTACT   NAME      REACHED AT              ROLE           ORGANISATION
                jane-doe  Jané Doe  jane@riverside.example  press officer  Riverside Flood Relief

                """)
        #expect(
            try session.pressroom("contact", "show", "jane-doe").output == """
                Jané Doe (contact/jane-doe)
                  role          press officer
                  title         Head of press
                  organisation  Riverside Flood Relief
                  audience      press

                Reached at
                  email  jane@riverside.example
                  voice  +44 20 7946 0018 (office hours)
                           dialled as +442079460018

                """)
    }

    @Test func theJSONHasEveryMember() throws {
        let output = try session.pressroom("contact", "show", "jane-doe", "--json").output
        let contact = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        #expect(
            contact.keys.sorted() == [
                "accreditedUntil", "affiliations", "audience", "availableForInterview", "birthday",
                "birthdayAudience", "categories", "consent", "departments", "homeAddresses",
                "homeAudience", "id", "identifiers", "interests", "isWithdrawn", "keepUntil",
                "keptAudience", "keptProperties", "language", "lawfulBasis", "mergedInto", "name",
                "nameParts", "nicknames", "note", "noteAudience", "organisation", "photo",
                "photoAudience", "points", "postalAddresses", "profiles", "pronouns", "pronunciation", "related",
                "relatedPeople", "role", "slug", "spokenLanguages", "timeZone", "title", "topics", "webAddresses",
            ])
        let id = try #require(contact["id"] as? String)
        #expect(id == id.lowercased() && UUID(uuidString: id) != nil)
        #expect(contact["note"] is NSNull)
        #expect(
            output.hasSuffix(
                """
                      "kind": "voice",
                      "asGiven": "+44 20 7946 0018",
                      "normalised": "+442079460018",
                      "extension": null,
                      "usage": "office hours",
                      "audience": "press",
                      "preference": null,
                      "confirmedAt": null
                    }
                  ]
                }

                """))
    }

    @Test func optionsChangeFieldsAndPoints() throws {
        let edited = try session.pressroom(
            "contact", "edit", "jane-doe", "--title", "", "--language", "en", "--interviews", "--add-number",
            "+442079460018; out of hours", "--add-point", "fax: +44 20 7946 0019", "--remove-point",
            "JANE@riverside.example", "--why", "she moved", "--as", "ben")
        #expect(
            edited
                == .init(
                    code: 0, output: "",
                    errors: "Changed contact jane-doe. This is change 2; to undo it, run 'pressroom undo 2'.\n"))
        let shown = try session.pressroom("contact", "show", "jane-doe").output
        #expect(!shown.contains("title") && !shown.contains("jane@riverside"))
        #expect(shown.contains("  interviews    available\n"))
        #expect(shown.contains("(out of hours)") && shown.contains("  fax    +44 20 7946 0019\n"))
        let history = try session.pressroom("history", "jane-doe").output
        #expect(history.hasPrefix("change 2  ") && history.contains(" UTC · ben · edit contact · “she moved”\n"))
        #expect(history.contains("title: “Head of press” → nothing\n"))
    }

    @Test func whatIsTheSameChangesNothing() throws {
        let same = try session.pressroom("contact", "edit", "jane-doe", "--title", "Head of press")
        #expect(same == .init(code: 0, output: "", errors: "Nothing differs, and nothing was changed.\n"))
        #expect(try session.shell("pressroom history | grep -c ^change").output == "1\n")
    }

    @Test(arguments: [
        (
            ["--remove-point", "nobody@x.example"],
            "Contact jane-doe has no such address or number. Run 'pressroom contact show jane-doe' to see them.\n"
        ),
        (["--add-email", "jane"], "malformed"), (["--add-number", "020 7946 0018"], "cannot be dialled from abroad"),
        (["--language", "english please"], "The language is not a tag such as 'en' or 'pt-BR'."),
        (["--name", "a\u{202E}b"], "The name has a character in it that turns the direction of writing around."),
    ])
    func whatIsWrongIsTurnedDown(_ options: [String], sentence: String) throws {
        let outcome = try session.run(["contact", "edit", "jane-doe"] + options)
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
    }

    @Test func aWithdrawnContactIsKeptAndNoLongerHandedOut() throws {
        let before = try session.pressroom("contact", "export", "--format", "vcard")
        #expect(before.output.contains("FN:Jané Doe\r\n"))
        let outcome = try session.pressroom("contact", "withdraw", "jane-doe", "--why", "left")
        #expect(
            outcome.errors == "Withdrew contact jane-doe. This is change 2; to undo it, run 'pressroom undo 2'.\n")
        #expect(try !session.pressroom("contact", "export", "--format", "vcard").output.contains("Jan"))
        #expect(try session.pressroom("contact", "list").output.contains("press officer (withdrawn)"))
        #expect(try session.pressroom("contact", "withdraw", "jane-doe").code == 1)
    }

    @Test func anExportIntoAFileAppearsWhole() throws {
        let outcome = try session.shell(
            "pressroom contact export --to out.vcf && pressroom contact export | cmp - out.vcf && ls")
        #expect(outcome == .init(code: 0, output: "out.vcf\n", errors: "Wrote 1 contact to 'out.vcf'.\n"))
        let nowhere = try session.pressroom("contact", "export", "--to", "no/such/out.vcf")
        #expect(nowhere.code == 1)
        #expect(
            nowhere.errors
                == "'no/such/out.vcf' could not be written: No such file or directory. Nothing was left behind.\n"
        )
        #expect(
            try session.pressroom("contact", "export", "--to", ".").errors == "'.' is a folder. Name a file.\n")
    }

    // MARK: In an editor

    @Test func anEditorChangesTheText() throws {
        session.variables["EDITOR"] = "sed -i -e 's/^title:.*/title: Director/' -e '/^voice:/d'"
        let outcome = try session.pressroom("contact", "edit", "jane-doe")
        #expect(
            outcome
                == .init(
                    code: 0, output: "",
                    errors: "Changed contact jane-doe. This is change 2; to undo it, run 'pressroom undo 2'.\n"))
        let shown = try session.pressroom("contact", "show", "jane-doe").output
        #expect(shown.contains("Director") && !shown.contains("7946"))
        #expect(try session.shell("ls").output == "", "the text is gone")
    }

    @Test func theTextIsForTheOwnerAloneAndSaysWhatToDo() throws {
        session.variables["VISUAL"] = "stat -c %a >mode; cat >seen"
        session.variables["VISUAL"] = "sh -c 'stat -c %a \"$0\" > mode; cp \"$0\" seen'"
        let outcome = try session.pressroom("contact", "edit", "jane-doe")
        #expect(outcome == .init(code: 0, output: "", errors: "Nothing differs, and nothing was changed.\n"))
        #expect(try session.text(of: "mode") == "600\n")
        #expect(try session.text(of: "seen").hasPrefix("# Contact jane-doe.\n# Save and close to keep your changes."))
    }

    @Test func aMistakeKeepsWhatWasTyped() throws {
        session.variables["EDITOR"] = "sed -i 's/^role:.*/role: boss/'"
        let outcome = try session.pressroom("contact", "edit", "jane-doe")
        #expect(outcome.code == 1)
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.first == "Line 5: The role 'boss' is not one of pressOfficer, spokesperson, desk and journalist.")
        let path = try #require(outcome.errors.split(separator: "'").last { $0.hasPrefix("/") })
        #expect(lines.last == "Nothing was changed. What you wrote is kept in '\(path)'.")
        #expect(try String(contentsOfFile: String(path), encoding: .utf8).contains("role: boss"))
        #expect(try session.shell("pressroom history | grep -c ^change").output == "1\n")
    }

    @Test func whatTheOfficeTurnsDownIsKeptToo() throws {
        session.variables["EDITOR"] = "sed -i 's/^email:.*/email: jane/'"
        let outcome = try session.pressroom("contact", "edit", "jane-doe")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("malformed") && outcome.errors.contains("is kept in '"))
    }

    @Test func somebodyElsesChangeInTheMeantimeIsNotOverwritten() throws {
        session.variables["EDITOR"] =
            "sh -c 'pressroom contact edit jane-doe --note theirs --as ben; sed -i \"s/^note:.*/note: mine/\" \"$0\"'"
        let outcome = try session.pressroom("contact", "edit", "jane-doe")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("ben has changed the same in the meantime: note (change 2)."))
        #expect(try session.pressroom("contact", "show", "jane-doe").output.contains("theirs"))
    }

    @Test func anEditorThatFailsChangesNothing() throws {
        session.variables["EDITOR"] = "false"
        #expect(
            try session.pressroom("contact", "edit", "jane-doe")
                == .init(code: 1, output: "", errors: "The editor 'false' ended with exit code 1.\n"))
        session.variables["EDITOR"] = nil
        #expect(
            try session.pressroom("contact", "edit", "jane-doe").errors
                == "There is no terminal to edit on. Set EDITOR to a program that needs none, "
                + "or name the fields as options (see --help).\n")
    }

    @Test func aNewContactMayBeTypedInTheEditor() throws {
        session.variables["EDITOR"] = "sed -i -e 's/^name:.*/name: Bo Nilsen/' -e '$ a email: bo@riverside.example'"
        let outcome = try session.pressroom("contact", "add")
        #expect(outcome.output == "bo-nilsen\n")
        session.variables["EDITOR"] = "true"
        #expect(
            try session.pressroom("contact", "add")
                == .init(code: 0, output: "", errors: "Nothing was typed, and nothing was added.\n"))
    }

    @Test func contactsAreWrittenForThoseWhoOpenThem() throws {
        let cards = "\(session.folder)/cards"
        let written = try session.pressroom("contact", "export", "--profile", "outlook", "--folder", cards)
        #expect(written == .init(code: 0, output: "", errors: "Wrote 1 file into '\(cards)'.\n"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: cards) == ["jane-doe.vcf"])
        let again = try session.pressroom("contact", "export", "--profile", "outlook", "--folder", cards)
        #expect(again.code == 1)
        #expect(again.errors.hasPrefix("'\(cards)' was left as it is: it is not empty."))
        let one = try session.pressroom("contact", "export", "jane-doe", "--profile", "apple", "--losses")
        #expect(one.output.contains("item1.X-ABLabel:office hours\r\n"))
        #expect(one.errors == "Nothing is lost.\n")
        let wrong = try session.pressroom("contact", "export", "--format", "text", "--profile", "apple")
        #expect(wrong.code == 64)
        #expect(wrong.errors.contains("--profile says who opens a vCard."))
    }
}
