import Foundation
import Testing

/// Taking in contacts of a file.
@Suite struct ImportJourney {
    let session: Session

    static let list = """
        First Name;Last Name;Company;Job Title;E-mail;Phone;Birthday
        Jane;Doe;Riverside Flood Relief;Director;jane@riverside.example;'+44 20 7946 0018;1 May
        Mira;Solveig;Harbour Aid;;mira@harbour.example;+44 20 7946 0019 ext. 7;

        """

    init() throws {
        session = try Session()
        _ = try session.pressroom("init")
        _ = try session.pressroom(
            "contact", "add", "--name", "Jané Doe", "--organisation", "Riverside Flood Relief", "--title",
            "Head of press", "--email", "jane@riverside.example")
        try session.write(Self.list, to: "list.csv")
    }

    private func changes() throws -> String { try session.shell("pressroom history | grep -c ^change").output }

    @Test func aPreviewShowsFieldByFieldAndChangesNothing() throws {
        let preview = try session.pressroom("contact", "import", "list.csv")
        #expect(
            preview
                == .init(
                    code: 0,
                    output: """
                        list.csv: CSV, 2 rows
                          First Name → given
                          Last Name  → family
                          Company    → organisation
                          Job Title  → title
                          E-mail     → email
                          Phone      → voice
                          Birthday     left out

                        New: 1
                          row 3: Mira Solveig, press officer, Harbour Aid
                              email mira@harbour.example
                              voice +44 20 7946 0019 ext. 7

                        Changed: 1
                          row 2: jane-doe (Jané Doe, Head of press, Riverside Flood Relief)
                              title: “Head of press” → “Director”
                              voice: new, “+44 20 7946 0018”

                        Left out, because the catalogue has no place for it:
                          column 'Birthday' (1 row)

                        """, errors: "Nothing was saved. Add --accept to put this into the catalogue.\n"))
        #expect(try changes() == "1\n")
    }

    @Test func itIsTakenInOnceAndTakenBackWhole() throws {
        let accepted = try session.pressroom("contact", "import", "--accept", "--why", "new list", "list.csv")
        #expect(
            accepted
                == .init(
                    code: 0, output: "contact/mira-solveig\n",
                    errors: """
                        Left out: column 'Birthday' (1 row).
                        Added 1 contact and changed 1. This is change 2; to undo it, run 'pressroom undo 2'.

                        """))
        let shown = try session.pressroom("contact", "show", "mira-solveig").output
        #expect(shown.contains("  voice  +44 20 7946 0019 ext. 7\n"))
        let again = try session.pressroom("contact", "import", "--accept", "list.csv")
        #expect(
            again
                == .init(
                    code: 0, output: "",
                    errors: "Left out: column 'Birthday' (1 row).\nNothing differs, and nothing was changed.\n"))
        let history = try session.pressroom("history").output
        #expect(
            history.hasPrefix("change 2  ") && history.contains(" UTC · ana · import contacts · added ")
                && history.contains(" · “new list”\n"))
        #expect(try session.pressroom("undo").code == 0)
        let list = try session.pressroom("contact", "list").output
        #expect(list.contains("jane-doe") && !list.contains("mira-solveig"))
        #expect(try session.pressroom("contact", "show", "jane-doe").output.contains("Head of press"))
    }

    @Test func whatWeExportComesBackUnchanged() throws {
        for format in ["vcard", "csv"] {
            let outcome = try session.shell(
                "pressroom contact export --format \(format) | pressroom contact import --accept -")
            #expect(outcome.code == 0 && outcome.errors.hasSuffix("Nothing differs, and nothing was changed.\n"))
        }
        #expect(try changes() == "1\n")
    }

    @Test func theJSONHasEveryMember() throws {
        for arguments in [["--json"], ["--json", "--accept"]] {
            let output = try session.run(["contact", "import", "list.csv"] + arguments).output
            let json = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
            #expect(
                json.keys.sorted() == [
                    "change", "changed", "columns", "duplicates", "file", "format", "leftOut", "new", "problems",
                    "rows",
                    "unchanged", "warnings",
                ])
            #expect((json["change"] as? Int) == (arguments.count == 2 ? 2 : nil))
            let changed = try #require((json["changed"] as? [[String: Any]])?.first)
            let differences = try #require(changed["differences"] as? [[String: Any]])
            #expect(differences.first?["before"] as? String == "Head of press")
            #expect(differences.first?["record"] as? String == "contact/jane-doe")
        }
    }

    // MARK: Columns

    @Test func aMappingIsSavedAndUsedAgain() throws {
        try session.write("Who,Firm,Reach\nOle Brandt,The Post,ole@post.example\n", to: "odd.csv")
        let saved = try session.pressroom(
            "contact", "import", "odd.csv", "--map", "Who=name", "--map", "2=organisation", "--map", "Reach=email",
            "--save-mapping", "odd.json")
        #expect(saved.code == 0 && saved.output.contains("  Who   → name\n"))
        #expect(
            try session.text(of: "odd.json") == """
                {
                  "columns": [
                    {"column": "Who", "field": "name"},
                    {"column": "Firm", "field": "organisation"},
                    {"column": "Reach", "field": "email"}
                  ]
                }

                """)
        let taken = try session.pressroom("contact", "import", "--accept", "--mapping", "odd.json", "odd.csv")
        #expect(taken.output == "contact/ole-brandt\n")
        try session.write("{\"columns\": 1}", to: "bad.json")
        let bad = try session.pressroom("contact", "import", "--mapping", "bad.json", "odd.csv")
        #expect(bad.code == 1)
        #expect(
            bad.errors == "'bad.json' was not taken. The mapping cannot be read: columns is not what it should be.\n")
    }

    // MARK: Doubts and mistakes

    @Test func aRowThatCannotBeReadKeepsTheRestOutUnlessTheyAreGivenUp() throws {
        try session.write("Name,Phone\nOle Brandt,1,2\nMia Falk,+44 20 7946 0020\n", to: "bad.csv")
        let refused = try session.pressroom("contact", "import", "--accept", "bad.csv")
        #expect(
            refused
                == .init(
                    code: 1, output: "",
                    errors: """
                        row 2: It has 3 fields, and there are 2 columns. Put quotation marks around a field that \
                        contains the sign between fields.
                        1 row cannot be read. Put it right, or add --partial to import the others.
                        Nothing was saved.

                        """))
        #expect(try session.pressroom("contact", "import", "bad.csv").code == 1)
        let partial = try session.pressroom("contact", "import", "--accept", "--partial", "bad.csv")
        #expect(partial.code == 0 && partial.output == "contact/mia-falk\n")
        #expect(partial.errors.hasPrefix("Left out: row 2: It has 3 fields"))
    }

    @Test func aNumberThatCannotBeReadIsToldAndKept() throws {
        try session.write("Name,Phone\nOle Brandt,020 7946 0019\n", to: "national.csv")
        let told = try session.pressroom("contact", "import", "--accept", "national.csv")
        #expect(told.output == "contact/ole-brandt\n")
        #expect(
            told.errors.hasPrefix(
                """
                Odd, and taken all the same: row 2: The telephone number in column 'Phone' cannot be dialled from \
                abroad. It is kept as it is printed. Write it with its country code, such as +44 20 7946 0018, or name \
                the region with --region, such as --region GB.
                """))
        #expect(try session.pressroom("contact", "show", "ole-brandt").output.contains("020 7946 0019"))
        _ = try session.pressroom("undo")
        let region = try session.pressroom("contact", "import", "--accept", "--region", "gb", "national.csv")
        #expect(region.output == "contact/ole-brandt\n" && !region.errors.contains("Odd"))
    }

    @Test func whoeverMayBeThereIsRefusedWhereNobodyCanBeAsked() throws {
        try session.write("Name,Organisation\nJane Doe,The Post\n", to: "alike.csv")
        for options in [[], ["--yes"]] {
            let refused = try session.run(["contact", "import", "--accept", "alike.csv"] + options)
            #expect(
                refused
                    == .init(
                        code: 1, output: "",
                        errors: """
                            row 2 may be contact jane-doe: only the name is the same.
                            Say what becomes of it with --duplicates skip, update or add, or import on a terminal to be asked.
                            Nothing was saved.

                            """))
        }
        let added = try session.pressroom("contact", "import", "--accept", "--duplicates", "add", "alike.csv")
        #expect(added.output == "contact/jane-doe-2\n")
    }

    @Test func onATerminalItAsks() throws {
        try session.write("Name,Organisation\nJane Doe,The Post\nOle Brandt,The Post\n", to: "alike.csv")
        let terminal = try TerminalSession(session, ["contact", "import", "--accept", "alike.csv"])
        #expect(terminal.sees("in capitals for all the rest"))
        terminal.types("u\n")
        #expect(terminal.sees("Put this into the catalogue? [y/N]"))
        terminal.types("y\n")
        let end = terminal.ends()
        #expect(end.code == 0 && end.shown.contains("Added 1 contact and changed 1. This is change 2;"))
        #expect(try session.pressroom("contact", "show", "jane-doe").output.contains("The Post"))
    }

    @Test func whoQuitsSavesNothing() throws {
        try session.write("Name,Organisation\nJane Doe,The Post\nOle Brandt,The Post\n", to: "alike.csv")
        for keys in ["q\n", "s\nn\n", "\u{4}"] {
            let terminal = try TerminalSession(session, ["contact", "import", "--accept", "alike.csv"])
            #expect(terminal.sees("in capitals for all the rest"))
            terminal.types(keys)
            let end = terminal.ends()
            #expect(end.code == 1 && end.shown.contains("Nothing was saved."))
        }
        #expect(try changes() == "1\n")
    }

    @Test(arguments: [
        ("missing.csv", "There is no file 'missing.csv'. Check the name, or the folder that you are in.\n"),
        (".", "'.' is a folder. Name the files in it.\n"),
        ("/dev/null", "'/dev/null' is a device, not a document. Standard input is named '-'.\n"),
        ("empty.csv", "'empty.csv' was not taken. The file is empty. Export the contacts again.\n"),
        (
            "paper.csv",
            "'paper.csv' was not taken. It is a PDF file. Contacts are read from vCard, jCard, JSContact, LDIF and CSV; export them as one of these.\n"
        ),
        ("-", "Standard input was not taken. The file is empty. Export the contacts again.\n"),
    ])
    func whatGivesNoContactsSaysWhy(_ file: String, _ sentence: String) throws {
        try session.write("", to: "empty.csv")
        try session.write("%PDF-1.7\n", to: "paper.csv")
        for options in [[], ["--accept"]] {
            #expect(
                try session.run(["contact", "import", file] + options) == .init(code: 1, output: "", errors: sentence))
        }
    }

    @Test(arguments: [
        (["--yes"], "--yes answers what --accept asks. Add --accept."),
        (["--why", "so"], "--why says why --accept is asked for. Add --accept."),
        (["--region", "XX"], "'XX' is not a region. Write two letters of ISO 3166-1, such as GB."),
        (["--map", "Name"], "has no '='. Write COLUMN=FIELD"), (["--map", "Name=boss"], "There is no field 'boss'."),
    ])
    func aWrongOptionIsWrongUsage(_ options: [String], _ sentence: String) throws {
        let outcome = try session.run(["contact", "import", "list.csv"] + options)
        #expect(outcome.code == 64 && outcome.errors.contains(sentence), "\(outcome.errors)")
    }
}
