import Catalogue
import Foundation
import PressOffice
import Testing

@testable import PressroomCLI

/// The commands that every kind of record has.
@Suite struct RecordCommandTests {
    let run: CommandLineRun
    private let release = "night-trains-come-back-to-the-coast"

    init() throws {
        run = try Town.furnished()
        run.variables["TMPDIR"] = run.folder
    }

    /// Slug and sentence of what was added, edited, withdrawn, listed and restored.
    @Test(arguments: [
        (
            "organisation", ["--name", "Delta Watch"], "delta-watch", ["--url", "https://delta.example/"],
            "delta.example"
        ),
        ("outlet", ["--name", "Delta Post"], "delta-post", ["--url", "https://post.example/"], "post.example"),
        (
            "event", ["--what", "Doors open", "--release", "night-trains-come-back-to-the-coast"], "doors-open",
            ["--place", "Brightwater Central", "--start", "2027-04-03T10:00 Europe/London"], "Brightwater Central"
        ),
        (
            "quote", ["--words", "At last.", "--release", "night-trains-come-back-to-the-coast"], "at-last",
            ["--speaker", "Per Odd", "--speaker-title", "passenger"], "Per Odd"
        ),
        (
            "reference",
            [
                "--kind", "website", "--url", "https://fares.example/", "--release",
                "night-trains-come-back-to-the-coast",
            ],
            "fares-example", ["--url", "https://fares.example/all"], "https://fares.example/all"
        ),
        (
            "statement", ["--title", "On fares"], "on-fares",
            ["--words", "Fares fall.", "--speaker", "Jon Dahl", "--date", "2026-11-20"], "Jon Dahl"
        ),
        (
            "coverage", ["--headline", "Trains again", "--outlet", "Delta Post"], "trains-again",
            ["--byline", "Tomas Reed", "--contributor", "A; B", "--contributor", "C"], "Tomas Reed"
        ),
        ("release", ["--headline", "Fares fall"], "fares-fall", ["--issued", "2026-11-25"], "25 November 2026"),
    ])
    func everyKindIsLookedAfterInOneWay(
        _ kind: String, _ made: [String], _ slug: String, _ change: [String], _ shown: String
    ) throws {
        let added = try run.run([kind, "add"] + made + ["--why", "by hand"])
        #expect(added.code == 0 && added.output == "\(slug)\n", "\(added)")
        #expect(added.sentences.hasPrefix("Added \(kind) \(slug). This is change 5; to undo it"))
        let edited = try run.run([kind, "edit", slug] + change)
        #expect(edited.sentences.hasPrefix("Changed \(kind) \(slug). This is change 6;"), "\(edited)")
        #expect(try run.run([kind, "edit", slug] + change).sentences == "Nothing differs, and nothing was changed.\n")
        #expect(try run.run([kind, "show", slug]).output.contains(shown))
        #expect(try run.run([kind, "list"]).output.contains(slug))
        #expect(try run.run([kind, "list", "--withdrawn"]).sentences == "There is nothing of that kind.\n")
        let withdrawn = try run.run([kind, "withdraw", slug])
        #expect(withdrawn.sentences.hasPrefix("Withdrew \(kind) \(slug). This is change 7;"))
        #expect(try run.run([kind, "withdraw", slug]).code == ExitTable.failed)
        #expect(try run.run([kind, "list", "--withdrawn"]).output.contains("\(slug) (withdrawn)"))
        #expect(try run.run([kind, "show", slug, "--json"]).code == 0)
        #expect(
            try run.run([kind, "restore", slug]).sentences.hasPrefix("Restored \(kind) \(slug). This is change 8;"))
        #expect(try run.run([kind, "restore", slug]).code == ExitTable.failed)
        let history = try run("history", "\(kind)/\(slug)").output
        #expect(history.contains("“by hand”") && history.contains("restore \(kind)"))
        #expect(try run("explain", "\(kind)/\(slug)").output.contains("ana"))
        #expect(try run("undo", "8").code == 0)
        #expect(try run.run([kind, "list", "--withdrawn"]).output.contains(slug))
    }

    /// Each kind's text in the editor.
    @Test(arguments: [
        ("release", "night-trains-come-back-to-the-coast", "headline", "Night trains return"),
        ("coverage", "night-trains-to-return-railway-says", "byline", "Tomas A. Reed"),
        ("kit", "trains", "title", "All about night trains"), ("kit", "trains", "note", "Call before noon."),
        ("organisation", "nordlys-rail", "url", "https://nordlysrail.example/"),
        ("outlet", "coastal-post", "name", "The Coastal Post"),
    ])
    func everyKindIsEditedInTheEditor(_ kind: String, _ slug: String, _ field: String, _ value: String) throws {
        run.variables["EDITOR"] = "sed -i 's|^\(field):.*|\(field): \(value)|'"
        let edited = try run(kind, "edit", slug)
        #expect(edited.sentences.hasPrefix("Changed \(kind) \(slug). This is change 5;"), "\(edited)")
        #expect(try run("history", "--full", "--limit", "1").output.contains("→ “\(value)”"))
        run.variables["EDITOR"] = "true"
        #expect(try run(kind, "edit", slug).sentences == "Nothing differs, and nothing was changed.\n")
    }

    @Test func aNewRecordMayBeTypedInTheEditor() throws {
        run.variables["EDITOR"] = "sed -i -e 's/^what:.*/what: Doors open/' -e 's/^release:.*/release: \(release)/'"
        #expect(try run("event", "add").output == "doors-open\n")
        run.variables["EDITOR"] = "true"
        #expect(try run("event", "add").sentences == "Nothing was typed, and nothing was added.\n")
    }

    @Test func whatTheWordsDoNotSayWholeStaysToTheLetter() throws {
        let notes = "First.\n\n  - an item\nLast."
        try run("release", "edit", release, "--notes", notes)
        try run(
            "coverage", "edit", "night-trains-to-return-railway-says", "--highlight", "One; two", "--highlight", "Three"
        )
        // An editor that takes the spaces off the ends of lines.
        run.variables["EDITOR"] = "sed -i -e 's/ *$//' -e 's/^dateline:.*/dateline: Oslo/'"
        try run("release", "edit", release)
        try run("coverage", "edit", "night-trains-to-return-railway-says")
        #expect(try run.view().release(RecordName(release)).release.notes == notes)
        #expect(try run.view().release(RecordName(release)).release.dateline == "Oslo")
        let coverage = try run.view().coverage(RecordName("night-trains-to-return-railway-says")).coverage
        #expect(coverage.highlights == ["One; two", "Three"] && coverage.dateline == "Oslo")
    }

    @Test func anEmbargoIsMovedForAReason() throws {
        let time = "2031-03-03T00:01 Europe/London"
        let without = try run("release", "edit", release, "--embargo", time)
        #expect(without.code == ExitTable.failed)
        #expect(
            without.sentences
                == "The embargo of '\(release)' is set, moved, lifted, opened or noted as broken only with a reason. "
                + "Nothing was changed. Say why with --why.\n")
        let past = try run("release", "edit", release, "--embargo", "2020-01-01T00:01 GMT", "--why", "a slip")
        #expect(past.code == ExitTable.failed && past.sentences.contains("An embargo cannot end in the past"))
        for half in ["2031-03-03", "2031-03-03T00:01", "00:01 Europe/London"] {
            let refused = try run("release", "edit", release, "--embargo", half, "--why", "x")
            #expect(refused.code != 0 && refused.sentences.contains("An embargo needs a day, a time and a zone."))
        }
        #expect(try run("release", "edit", release, "--embargo", time, "--why", "the minister asked").code == 0)
        #expect(try run("release", "edit", release, "--embargo", "", "--why", "it is out").code == 0)
        #expect(try run("history", "--full", "--limit", "1").output.contains("embargo: “2031-03-03T00:01:00Z"))
    }

    @Test func aReleaseIsKilledAndHeldAndTheKitSaysSo() throws {
        let killed = try run("release", "kill", release)
        #expect(
            killed.sentences == """
                Withdrew release \(release). This is change 5; to undo it, run 'pressroom undo 5'.
                Kit trains holds it, and is not handed out until it is restored or taken out of it.

                """)
        #expect(try run("kit", "show", "trains").output.contains("withdrawn"))
        #expect(try run("release", "show", release).output.contains("canceled"))
        #expect(try run("release", "restore", release).code == 0)
        #expect(try run("release", "hold", release).sentences.hasPrefix("Withheld release \(release)."))
        #expect(try run("kit", "show", "trains").output.contains("withheld"))
        #expect(try run("release", "list").output.contains("\(release) (withheld)"))
        #expect(try run("kit", "show", "trains", "--audience", "press").code == ExitTable.failed)
        #expect(try run("release", "hold", release).code == ExitTable.failed)
    }

    @Test func whatAKitHoldsAndIsWithdrawnIsToldThere() throws {
        var form = RecordForm<Asset>()
        form.record.url = "https://pictures.nordlysrail.example/carriages"
        let asset = try run.office().add(form, slug: "carriages").value.slug
        try run("kit", "add", "trains", asset)
        let withdrawn = try run("asset", "withdraw", asset)
        #expect(withdrawn.sentences.hasSuffix("\nKit trains holds it, and is handed out without it.\n"))
        #expect(try run("kit", "show", "trains").output.contains("withdrawn"))
        #expect(try run("asset", "list").output.contains("\(asset) (withdrawn)"))
        #expect(try !run("kit", "show", "trains", "--audience", "press").output.contains(asset))
    }

    @Test func membersOfAKitAreOrdered() throws {
        let ordered = try run("kit", "order", "trains", "jon-dahl", release, "--why", "people first")
        #expect(
            ordered.sentences.hasPrefix("Put jon-dahl and \(release) first in kit trains. This is change 5;"),
            "\(ordered)")
        #expect(
            try run("kit", "order", "trains", "jon-dahl").sentences
                == "Kit trains is in that order already; nothing was changed.\n")
        #expect(try run("history", "--full", "--limit", "1").output.contains("position: “"))
    }

    @Test func contactsAreFilteredAndRestored() throws {
        #expect(
            try run("contact", "list", "--role", "pressOfficer", "--organisation", "harbour watch").output.contains(
                "jane-doe"))
        #expect(try !run("contact", "list", "--organisation", "nordlys-rail").output.contains("jane-doe"))
        #expect(try run("contact", "list", "--organisation", "Nobody").code == ExitTable.failed)
        try run("contact", "withdraw", "jane-doe")
        #expect(try run("contact", "list", "--withdrawn").output.contains("jane-doe"))
        #expect(try run("contact", "restore", "jane-doe").sentences.hasPrefix("Restored contact jane-doe."))
        #expect(try run("contact", "list", "--withdrawn", "--json").output == "[]\n")
        #expect(try run("contact", "list", "--since", "2026-11-25").output.contains("jane-doe"))
        #expect(try run("release", "list", "--since", "2026-11-21").sentences == "There is nothing of that kind.\n")
        #expect(try run("release", "list", "--since", "soon").code == ExitTable.usage)
    }

    // MARK: Editors that do not do what they should

    @Test func anEditorThatWritesNothingChangesNothing() throws {
        for editor in ["sh -c ': > \"$0\"'", "sed -i '/^[^#]/d'"] {
            run.variables["EDITOR"] = editor
            for command in [["release", "edit", release], ["contact", "edit", "jane-doe"]] {
                let result = try run.run(command)
                #expect(result.code == ExitTable.failed)
                #expect(result.sentences.hasPrefix("The text came back empty.\nNothing was changed."), "\(result)")
            }
        }
        #expect(try run.view().history().count == 4)
    }

    @Test func whatWasTypedBeforeTheEditorWasKilledIsKept() throws {
        run.variables["EDITOR"] = "sh -c 'echo typed >> \"$0\"; kill -9 $$'"
        let result = try run("release", "edit", release)
        #expect(result.code == ExitTable.failed)
        #expect(
            result.sentences.contains("ended with") && result.sentences.contains("What you wrote is kept in 'FOLDER/"))
        let kept = try #require(
            try FileManager.default.contentsOfDirectory(atPath: run.folder).first { $0.hasPrefix("pressroom-") })
        #expect(try run.text(of: kept).hasSuffix("typed\n"))
    }

    @Test func aRecordThatWasWithdrawnMeanwhileIsNotEdited() throws {
        run.variables["EDITOR"] = "sed -i 's/^title:.*/title: Mine/'"
        let office = try run.office("ben")
        let kit = RecordName("kit/trains")
        let opened = try office.form(of: Kit.self, kit)
        _ = try office.withdraw(Kit.self, kit)
        var mine = opened
        mine.record.title = "Mine"
        let error = #expect(throws: PressOfficeError.self) { try office.edit(kit, from: opened, to: mine) }
        #expect(
            error.map { sentence(for: $0) }
                == "The kit 'trains' has been withdrawn in the meantime by ben: change 5. Nothing was changed. Restore it "
                + "with 'pressroom kit restore trains'.")
        #expect(try run("kit", "edit", "trains").code == 0, "who sees that it is withdrawn may edit it")
    }
}
