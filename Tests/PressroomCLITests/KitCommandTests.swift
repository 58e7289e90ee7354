import Testing

@testable import PressroomCLI

/// Kits that are put together and handed out.
@Suite struct KitCommandTests {
    @Test func aKitIsMadeOfReleases() throws {
        let run = try Town.furnished()
        #expect(
            try run(
                "kit", "new", "--release", "night-trains-come-back-to-the-coast", "--title", "Trains again")
                == .init(
                    code: 0, output: "trains-again\n",
                    sentences: """
                        Made kit trains-again. This is change 5; to undo it, run 'pressroom undo 5'.
                        Hand it out with 'pressroom kit export trains-again --to FOLDER'.

                        """))
    }

    @Test func theDoctorNamesWhatIsMissing() throws {
        let run = try Town.furnished()
        let well = try run("kit", "doctor", "trains")
        #expect(well.code != ExitTable.failed && !well.output.contains("kit.nobodySpeaks"), "\(well.sentences)")
        try run("contact", "withdraw", "jon-dahl", "--why", "he has left")
        let ill = try run("kit", "doctor", "trains", "--language", "da")
        #expect(ill.code == 2, "nobody answers the press any more")
        for rule in ["kit.officerWithdrawn", "kit.nobodySpeaks", "kit.noPressOfficer"] {
            #expect(ill.output.contains(rule), "\(rule)")
        }
        #expect(try run("kit", "doctor", "trains", "--json").output.contains("\"rule\": \"kit.officerWithdrawn\""))
        #expect(try run("kit", "doctor", "no-such-kit").code == ExitTable.failed)
        #expect(try run("history", "--limit", "1").output.contains("withdraw"), "it changes nothing")
    }

    @Test func recordsGoInAndOut() throws {
        let run = try Town.furnished()
        #expect(
            try run("kit", "add", "trains", "contact/jane-doe")
                == .init(
                    code: 0, output: "contact/jane-doe\n",
                    sentences:
                        "Added 1 record to kit trains. This is change 5; to undo it, run 'pressroom undo 5'.\n")
        )
        #expect(
            try run("kit", "add", "trains", "contact/jane-doe")
                == .init(
                    code: 0, output: "",
                    sentences: "All of that is already in kit trains; nothing was changed.\n"))
        try run("kit", "add", "trains", "organisation/nordlys-rail")
        #expect(
            try run("kit", "remove", "trains", "contact/jane-doe")
                == .init(
                    code: 0, output: "",
                    sentences: """
                        Removed contact/jane-doe from kit trains. This is change 6; to undo it, run 'pressroom undo \
                        6'.

                        """))
    }

    @Test func aKitIsExported() throws {
        let run = try Town.furnished()
        #expect(
            try run("kit", "export", "trains", "--to", "\(run.folder)/out")
                == .init(
                    code: 0,
                    output: """
                        FOLDER/out/README.txt
                        FOLDER/out/contacts.vcf
                        FOLDER/out/contacts/jon-dahl.vcf
                        FOLDER/out/index.html
                        FOLDER/out/kit.json

                        """,
                    sentences: "Wrote kit trains for press: 5 files in 'FOLDER/out'.\n"
                        + "See what is in it, and how it is put right, with 'pressroom kit show trains'.\n"))
        #expect(
            try run("kit", "export", "trains", "--to", "\(run.folder)/out/")
                == .init(
                    code: 0,
                    output: """
                        FOLDER/out/README.txt
                        FOLDER/out/contacts.vcf
                        FOLDER/out/contacts/jon-dahl.vcf
                        FOLDER/out/index.html
                        FOLDER/out/kit.json

                        """,
                    sentences: "Wrote kit trains for press: 5 files in 'FOLDER/out'.\n"
                        + "See what is in it, and how it is put right, with 'pressroom kit show trains'.\n"))
    }

    @Test func anEmbargoIsTold() throws {
        let run = try Town.furnished()
        try run.write(Town.embargoed, to: "embargoed.txt")
        #expect(
            try run("read", "\(run.folder)/embargoed.txt", "--accept", "--yes")
                == .init(
                    code: 0, output: "release/fares-fall-by-a-third\n",
                    sentences: """
                        Saved 'FOLDER/embargoed.txt' as release fares-fall-by-a-third.
                        Make a kit of it with 'pressroom kit new --release fares-fall-by-a-third'.
                        This is change 5; to undo it, run 'pressroom undo 5'.

                        """))
        #expect(
            try run("kit", "new", "--release", "fares-fall-by-a-third")
                == .init(
                    code: 0, output: "fares-fall-by-a-third\n",
                    sentences: """
                        Made kit fares-fall-by-a-third. This is change 6; to undo it, run 'pressroom undo 6'.
                        It is under embargo until 3 March 2031 at 00:01 UTC (GMT); until then only 'pressroom kit \
                        export fares-fall-by-a-third --to FOLDER --audience internal' writes it, and 'pressroom kit export \
                        fares-fall-by-a-third --to FOLDER --under-embargo --for "NAME, OUTLET"' hands it to somebody.

                        """))
    }
}
