import Foundation
import Testing

/// From a press release to a media kit, as Ana would do it.
@Suite struct StoryJourney {
    let session: Session

    init() throws {
        session = try Session()
        #expect(
            try session.pressroom("init")
                == .init(
                    code: 0, output: "",
                    errors: "Made an empty catalogue at '\(session.catalogue)'.\n"
                        + "See what a release says with 'pressroom read FILE'.\n"))
        try session.write(Papers.advisory, to: "advisory.txt")
        try session.write(Papers.article, to: "article.txt")
    }

    @Test func readingShowsWhatWasFoundAndKeepsNothing() throws {
        let read = try session.pressroom("read", "advisory.txt")
        #expect(read.code == 0)
        #expect(read.output.hasPrefix("advisory.txt: an advisory\n"))
        for line in [
            "    1:2  headline      Harbour Town: Sea wall reopens\n",
            "  24:16  press officer  Marta Lindqvist, press officer, Tidewatch International\n",
            "  24:49  email          marta.lindqvist@tidewatch.example\n",
            "+ 44 207 946 0018 → +442079460018\n", "+ 44 7700 900 123 → +447700900123\n",
            "https://pictures.tidewatch.example/asset-bank/action/search?attribute_12=Wall\n",
            "warning  No date of issue is printed.\n", "available for interview\n",
        ] { #expect(read.output.contains(line), "\(line)") }
        #expect(read.errors == "\nNothing was saved. Add --accept to put this into the catalogue.\n")
        #expect(try session.pressroom("release", "list", "--json").output == "[]\n")
        #expect(try session.pressroom("history").errors == "Nothing has been changed yet.\n")
    }

    @Test func acceptingSaysWhatWasSavedAndTheSecondTimeThatNothingChanged() throws {
        let first = try session.pressroom("read", "advisory.txt", "--accept", "--yes")
        #expect(first.code == 0)
        #expect(first.output.contains("release/harbour-town-sea-wall-reopens\n"))
        #expect(first.output.contains("contact/marta-lindqvist\n"))
        #expect(first.errors.hasPrefix("Saved 'advisory.txt' as release harbour-town-sea-wall-reopens with "))
        #expect(first.errors.hasSuffix("This is change 1; to undo it, run 'pressroom undo 1'.\n"))
        let second = try session.pressroom("read", "advisory.txt", "--accept", "--yes")
        #expect(
            second
                == .init(
                    code: 0, output: "",
                    errors:
                        "'advisory.txt' has been read before (release harbour-town-sea-wall-reopens); nothing changed.\n"
                ))
        let piped = try session.pressroom("read", "-", "--accept", "--yes", input: Papers.advisory)
        #expect(
            piped.errors.contains("has been read before (release harbour-town-sea-wall-reopens); nothing changed.\n"))
        #expect(try session.shell("pressroom history | grep -c ^change").output == "1\n")
    }

    @Test func whatWasAcceptedIsToldToPrograms() throws {
        let first = try session.pressroom("read", "--accept", "--yes", "--json", "advisory.txt").output
        #expect(first.hasPrefix("{\n  \"change\": 1,\n  \"documents\": [\n    {\n      \"path\": \"advisory.txt\",\n"))
        #expect(
            try session.pressroom("read", "--accept", "--yes", "--json", "advisory.txt").output == """
                {
                  "change": null,
                  "documents": [
                    {
                      "path": "advisory.txt",
                      "standing": "known",
                      "record": "release/harbour-town-sea-wall-reopens",
                      "made": [],
                      "covers": null
                    }
                  ]
                }

                """)
        let draft = try session.pressroom("read", "--json", "advisory.txt", "article.txt").output
        let lines = draft.split(separator: "\n")
        #expect(lines.count == 2 && lines.allSatisfy { $0.hasPrefix("{\"document\":{\"path\":\"a") })
    }

    @Test func aChangedEditionShowsWhatDiffersFirst() throws {
        _ = try session.pressroom("read", "advisory.txt", "--accept", "--yes")
        try session.write(Papers.changedAdvisory, to: "advisory.txt")
        let read = try session.pressroom("read", "advisory.txt")
        #expect(read.output.contains("A changed edition of release harbour-town-sea-wall-reopens. What differs:\n"))
        #expect(read.output.contains("“+ 44 7700 900 123” → “+ 44 7700 900 456”"))
        let accepted = try session.pressroom("read", "advisory.txt", "--accept", "--yes")
        #expect(accepted.errors.contains("“+ 44 7700 900 123” → “+ 44 7700 900 456”"))
        #expect(
            accepted.errors.contains(
                "Saved 'advisory.txt' as a new edition of release harbour-town-sea-wall-reopens.\n"))
        #expect(try session.pressroom("contact", "show", "marta-lindqvist").output.contains("+ 44 7700 900 456"))
    }

    @Test func everyFactHasItsWords() throws {
        _ = try session.pressroom("read", "advisory.txt", "--accept", "--yes")
        let explained = try session.pressroom("explain", "marta-lindqvist")
        #expect(explained.code == 0)
        #expect(explained.output.hasPrefix("Marta Lindqvist (contact/marta-lindqvist)\n"))
        #expect(explained.output.contains("Please contact press officer «Marta Lindqvist» at marta.lindqvist@"))
        #expect(explained.output.contains("      advisory.txt 24:30, by the rule "))
        #expect(explained.output.contains("/ «+ 44 207 946 0018» /"))
        _ = try session.pressroom("contact", "edit", "marta-lindqvist", "--title", "Head of press", "--why", "promoted")
        let edited = try session.pressroom("explain", "contact/marta-lindqvist").output
        let entry = try #require(edited.split(separator: "\n").first { $0.contains("by ana on ") })
        #expect(entry.hasSuffix(" UTC, change 2 (edit contact): promoted"))
    }

    @Test func coverageIsLinkedWhenSomebodySaysSo() throws {
        _ = try session.pressroom("read", "advisory.txt", "--accept", "--yes")
        let read = try session.pressroom("read", "article.txt")
        let hint = "Link it with: pressroom read --accept --covers harbour-town-sea-wall-reopens article.txt\n"
        #expect(
            read.output.contains("It may cover release harbour-town-sea-wall-reopens (Harbour Town: Sea wall reopens):")
        )
        #expect(read.output.contains(hint))
        // Without its event and its quotation nothing in it is doubtful.
        let alone = try session.pressroom("read", "article.txt", "--accept", "--only", "contacts")
        #expect(alone.errors.contains(hint))
        let slug = "sea-wall-to-reopen-in-memory-of-harbours"
        #expect(try session.pressroom("coverage", "show", slug).output.contains("covers        no release yet\n"))
        let linked = try session.shell(String(hint.dropFirst("Link it with: ".count)))
        #expect(linked.code == 0)
        #expect(
            try session.pressroom("coverage", "show", slug).output
                .contains("covers        harbour-town-sea-wall-reopens: Harbour Town: Sea wall reopens\n"))
    }

    @Test func linkingIsRefusedWhereNothingCovers() throws {
        let outcome = try session.pressroom("read", "advisory.txt", "--accept", "--yes", "--covers", "x")
        #expect(
            outcome
                == .init(
                    code: 1, output: "",
                    errors: "'advisory.txt' is not coverage, so it covers no release. "
                        + "Name a release to cover only when you read an article.\n"))
    }

    @Test func aSearchMarksWhatItFound() throws {
        _ = try session.pressroom("read", "advisory.txt", "--accept", "--yes")
        let found = try session.pressroom("search", "lind*", "tidewatch", "--kind", "contact")
        #expect(found.output.hasPrefix("contact/marta-lindqvist  Marta Lindqvist\n    "))
        #expect(found.output.contains("«Lindqvist»") || found.output.contains("«lindqvist»"))
        for query in ["\"", "*", "NEAR(", "a AND", "-", "col:umn", "^", "' OR 1=1 --", "{x}", "lind* \"*\"-"] {
            let outcome = try session.pressroom("search", "--", query)
            #expect(outcome.code == 0, "\(query): \(outcome.errors)")
        }
        #expect(
            try session.pressroom("search", "nothinglikeit")
                == .init(code: 0, output: "", errors: "Nothing was found.\n"))
    }

    @Test func aKitIsMadeAndExportedWholeOrNotAtAll() throws {
        _ = try session.pressroom("read", "advisory.txt", "--accept", "--yes")
        let made = try session.pressroom("kit", "new", "--release", "harbour-town-sea-wall-reopens")
        #expect(made.output == "harbour-town-sea-wall-reopens\n")
        let exported = try session.pressroom("kit", "export", "harbour-town-sea-wall-reopens", "--to", "kit")
        #expect(exported.code == 0)
        #expect(
            exported.errors
                == "Wrote kit harbour-town-sea-wall-reopens for press: 5 files in 'kit'.\nSee what is in it, and how it is put right, "
                + "with 'pressroom kit show harbour-town-sea-wall-reopens'.\n")
        #expect(
            exported.output
                == "kit/README.txt\nkit/contacts.vcf\nkit/contacts/marta-lindqvist.vcf\nkit/index.html\nkit/kit.json\n")
        for file in exported.output.split(separator: "\n") { #expect(try !session.text(of: String(file)).isEmpty) }
        let again = try session.shell(
            "pressroom kit export harbour-town-sea-wall-reopens --to kit2 && diff -r kit kit2 && "
                + "pressroom kit export harbour-town-sea-wall-reopens --format json | cmp - kit/kit.json && "
                + "pressroom kit export harbour-town-sea-wall-reopens --format vcard | cmp - kit/contacts.vcf")
        #expect(again.code == 0, "\(again)")
        // A name of one letter is a name; nothing is no name.
        #expect(try session.pressroom("kit", "export", "harbour-town-sea-wall-reopens", "--to", "k").code == 0)
        #expect(try session.shell("diff -r kit k").code == 0)
        #expect(try session.pressroom("kit", "export", "harbour-town-sea-wall-reopens", "--to", "").code == 64)
        try session.write("mine", to: "taken")
        let refused = try session.pressroom("kit", "export", "harbour-town-sea-wall-reopens", "--to", "taken")
        #expect(refused.code == 1)
        #expect(try session.text(of: "taken") == "mine")
    }

    @Test func whatIsUnderEmbargoStaysInsideUntilItsHour() throws {
        try session.write(
            "EMBARGOED UNTIL 00:01 GMT 10 January 2031\n\n" + Papers.advisory.drop(while: \.isWhitespace),
            to: "later.txt")
        _ = try session.pressroom("read", "later.txt", "--accept", "--yes")
        let kit = "harbour-town-sea-wall-reopens"
        let made = try session.pressroom("kit", "new", "--release", kit)
        #expect(
            made.errors.hasSuffix(
                "It is under embargo until 10 January 2031 at 00:01 UTC (GMT); until then only 'pressroom kit export \(kit) "
                    + "--to FOLDER --audience internal' writes it, and 'pressroom kit export \(kit) --to FOLDER --under-embargo "
                    + "--for \"NAME, OUTLET\"' hands it to somebody.\n"), "\(made.errors)")
        for listing in ["release", "kit"] {
            #expect(try session.pressroom(listing, "list").output.contains("  2031-01-10 00:01 UTC  "))
        }
        // Our own people are told what is hidden, and what to type.
        let hidden = """
            Kit \(kit) is under embargo until Friday 10 January 2031, 00:01 GMT. Hand it to somebody with 'pressroom kit \
            export \(kit) --under-embargo --for "NAME, OUTLET" --to FOLDER', or write it for the office with 'pressroom \
            kit export \(kit) --audience internal --to FOLDER'.

            """
        let meant = """
            Kit \(kit) is not for the audience 'public': it is for press. Write it for the office with 'pressroom kit export \
            \(kit) --audience internal --to FOLDER'.

            """
        for audience in ["public", "press", "partner"] {
            let arguments = ["kit", "export", kit, "--audience", audience]
            for form in [["--to", "kit"], ["--format", "json"]] {
                #expect(
                    try session.run(arguments + form)
                        == .init(code: 1, output: "", errors: audience == "public" ? meant : hidden))
            }
        }
        #expect(!FileManager.default.fileExists(atPath: session.path("kit")))
        let inside = try session.pressroom("kit", "export", kit, "--audience", "internal", "--format", "text")
        #expect(
            inside.output.contains(
                "EMBARGOED: not for publication before Friday 10 January 2031, 00:01 GMT."
            ), "\(inside)")
        try handOut(kit)
    }

    private func handOut(_ kit: String) throws {
        let start = ["kit", "export", kit, "--under-embargo", "--to", "early"]
        #expect(try session.run(start).code == 64 && session.run(start + ["--for", "Ed Itor"]).code == 64)
        let early = try session.run(start + ["--for", "Ed Itor, The Paper", "--why", "asked by telephone"])
        #expect(early.code == 0, "\(early.errors)")
        #expect(
            early.errors.hasPrefix(
                "Kit \(kit) is handed to Ed Itor, The Paper under embargo until Friday 10 January 2031, 00:01 GMT.\n"))
        let readme = try session.shell("cat early/README.txt").output
        #expect(readme.hasPrefix("UNDER EMBARGO: not for publication before Friday 10 January 2031, 00:01 GMT"))
        #expect(
            try session.shell("grep -c 'UNDER EMBARGO' early/contacts/*.vcf early/kit.json").output.contains(":1\n"))
        let packed = try session.run(
            ["kit", "export", kit, "--under-embargo", "--to", "early.zip", "--for", "Ed Itor, The Paper"])
        #expect(packed.code == 0 && packed.output == "early.zip\n", "\(packed.errors)")
        let unpacked = try session.shell("command -v unzip > /dev/null || exit 77; unzip -p early.zip README.txt")
        if unpacked.code != 77 { #expect(unpacked.output.hasPrefix("UNDER EMBARGO: not for publication before")) }
        let history = try session.pressroom("history", "kit/\(kit)").output
        #expect(history.contains("hand out kit") && history.contains("Ed Itor, The Paper"), "\(history)")
    }

    @Test func recordsGoIntoAKitAndOutOfIt() throws {
        _ = try session.pressroom("read", "advisory.txt", "--accept", "--yes")
        let kit = "harbour-town-sea-wall-reopens"
        _ = try session.pressroom("kit", "new", "--release", kit)
        #expect(
            try session.pressroom("kit", "remove", kit, "contact/marta-lindqvist", "--why", "on leave").errors
                == "Removed contact/marta-lindqvist from kit \(kit). This is change 3; to undo it, run 'pressroom undo 3'.\n"
        )
        #expect(try !session.pressroom("kit", "show", kit).output.contains("marta-lindqvist"))
        let added = try session.pressroom("kit", "add", kit, "marta-lindqvist")
        #expect(
            added
                == .init(
                    code: 0, output: "contact/marta-lindqvist\n",
                    errors: "Added 1 record to kit \(kit). This is change 4; to undo it, run 'pressroom undo 4'.\n"))
        #expect(
            try session.pressroom("kit", "add", kit, "marta-lindqvist").errors
                == "All of that is already in kit \(kit); nothing was changed.\n")
        let wrong = try session.pressroom("kit", "remove", kit, "organisation/tidewatch-international")
        #expect(wrong.code == 1)
        #expect(try session.pressroom("kit", "list").output.hasPrefix("KIT  "))
    }

    @Test func checkEndsWith2WhenAnErrorStands() throws {
        #expect(try session.pressroom("check") == .init(code: 0, output: "", errors: "No problems found.\n"))
        _ = try session.pressroom("contact", "add", "--name", "Bo Nilsen")
        let found = try session.pressroom("check")
        #expect(found.code == 2)
        #expect(found.output.hasPrefix("error    contact bo-nilsen  contact.unreachable\n"))
        #expect(found.errors == "1 error.\n")
        #expect(try session.pressroom("check", "--json").code == 2)
        #expect(try session.pressroom("check", "--off", "contact.unreachable").code == 0)
        #expect(
            try session.pressroom("check", "--off", "contact.unreachabel").errors.hasPrefix(
                "Error: There is no rule 'contact.unreachabel'. Did you mean 'contact.unreachable'?"))
        #expect(try session.pressroom("check", "--list").output.contains("contact.unreachable"))
    }

    @Test func aWholeDocumentIsTakenBackAndBroughtBack() throws {
        _ = try session.pressroom("read", "advisory.txt", "--accept", "--yes")
        let before = try session.pressroom("release", "show", "harbour-town-sea-wall-reopens", "--json").output
        let undone = try session.pressroom("undo", "1", "--why", "too early")
        #expect(undone.code == 0)
        #expect(
            undone.errors == "Undid change 1.\nThis is change 2; to undo it in turn, run 'pressroom undo 2'.\n")
        #expect(undone.output.contains("  removed release harbour-town-sea-wall-reopens\n"))
        #expect(try session.pressroom("contact", "list", "--json").output == "[]\n")
        #expect(try session.pressroom("undo", "1").code == 1)
        #expect(try session.pressroom("undo", "2").code == 0)
        #expect(try session.pressroom("release", "show", "harbour-town-sea-wall-reopens", "--json").output == before)
    }

    @Test func aSlugThatIsNotThereIsAnsweredWithTheNearest() throws {
        _ = try session.pressroom("read", "advisory.txt", "--accept", "--yes")
        let outcome = try session.pressroom("contact", "show", "marta-lindqwist")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("'marta-lindqwist'"))
        #expect(outcome.errors.contains("Did you mean 'marta-lindqvist'?"))
    }
}
