import Foundation
import Testing

/// A press officer puts right what was taken in, whatever kind it is of.
@Suite struct RecordsJourney {
    let session: Session
    private let release = "night-trains-come-back-to-the-coast"

    init() throws {
        session = try Session()
        _ = try session.pressroom("init")
        try session.write(Papers.nightTrains, to: "release.txt")
        let accepted = try session.pressroom("read", "release.txt", "--accept", "--yes")
        #expect(accepted.code == 0, "\(accepted.errors)")
        #expect(try session.pressroom("kit", "new", "--release", release, "--slug", "trains").code == 0)
    }

    private func runs(_ arguments: String...) throws {
        let outcome = try session.run(arguments)
        #expect(outcome.code == 0, "\(arguments): \(outcome.errors)")
    }

    /// The first asset of a paper that names some, in the kit.
    private func asset() throws -> String {
        try session.write(Papers.advisory, to: "advisory.txt")
        try runs("read", "advisory.txt", "--accept", "--yes")
        let slug = try session.shell("pressroom asset list | sed -n '2s/ .*//p'").output
            .trimmingCharacters(in: .newlines)
        try runs("kit", "add", "trains", slug)
        return slug
    }

    @Test func aReleaseIsPutRight() throws {
        try runs("release", "edit", release, "--headline", "Night trains return", "--issued", "2026-11-21")
        try runs("release", "edit", release, "--kind", "advisory", "--audience", "partner")
        try runs(
            "release", "edit", release, "--embargo", "2031-03-03T00:01 Europe/London", "--why", "the minister asked")
        #expect(try session.pressroom("kit", "export", "trains", "--to", "kit").code == 1)
        try runs("release", "edit", release, "--embargo", "", "--why", "it is out")
        try runs("release", "edit", release, "--audience", "press")
        try runs("kit", "export", "trains", "--to", "kit")
        #expect(try session.shell("cat kit/README*").output.contains("Night trains return"))
        try runs("release", "kill", release, "--why", "it was wrong")
        #expect(try session.pressroom("kit", "export", "trains", "--to", "again").code == 1)
        try runs("release", "restore", release)
        try runs(
            "release", "add", "--headline", "Correction: night trains", "--kind", "correction", "--corrects", release)
        #expect(
            try session.pressroom("release", "show", "correction-night-trains").output
                .contains("  \(release): Night trains return\n"))
        let circle = try session.pressroom("release", "edit", release, "--corrects", "correction-night-trains")
        #expect(circle.code == 1 && circle.errors.contains("would come back to itself"))
    }

    @Test func onATerminalTheReasonForAnEmbargoIsAskedFor() throws {
        let edit = ["release", "edit", release, "--embargo", "2031-03-03T00:01 Europe/London"]
        let silent = try TerminalSession(session, edit)
        #expect(silent.sees("Why is the embargo changed?"))
        silent.types("\n")
        #expect(silent.ends().shown.contains("only with a reason. Nothing was changed."))
        let person = try TerminalSession(session, edit)
        #expect(person.sees("Why is the embargo changed?"))
        person.types("the minister asked\n")
        #expect(person.ends().code == 0)
        #expect(try session.pressroom("history", "--limit", "1").output.contains("“the minister asked”"))
    }

    @Test func anAssetHasItsWordsAndTerms() throws {
        let slug = try asset()
        try runs(
            "asset", "edit", slug, "--description", "The new carriages", "--alt", "A blue night train in a station",
            "--credit", "Ines Duarte / Nordlys Rail", "--copyright", "© 2026 Nordlys Rail", "--terms",
            "Editorial use only")
        let shown = try session.pressroom("asset", "show", slug).output
        for words in ["The new carriages", "A blue night train", "Ines Duarte", "© 2026", "Editorial use only"] {
            #expect(shown.contains(words))
        }
        #expect(try session.pressroom("explain", "asset/\(slug)").output.contains("edit asset"))
        try runs("kit", "export", "trains", "--to", "kit")
        #expect(try session.shell("cat kit/*.json").output.contains("A blue night train in a station"))
        // What a person entered is not overwritten by a later edition.
        try session.write(Papers.advisory.replacing("the reopening in", with: "it in"), to: "advisory.txt")
        try runs("read", "advisory.txt", "--accept", "--yes")
        #expect(try session.pressroom("asset", "show", slug).output.contains("The new carriages"))
    }

    @Test func aStatementAnEventAndAQuoteArePutRight() throws {
        try runs(
            "statement", "add", "--title", "On night lines", "--words", "Trains run.", "--speaker", "Ingrid Halvorsen",
            "--date", "2026-11-20")
        try runs("statement", "add", "--title", "On night lines, again", "--words", "Trains run again.")
        try runs("statement", "edit", "on-night-lines", "--superseded-by", "on-night-lines-again")
        #expect(
            try session.pressroom("statement", "show", "on-night-lines").output
                .contains("superseded by  on-night-lines-again: On night lines, again"))
        try runs("statement", "withdraw", "on-night-lines-again")
        try runs("statement", "restore", "on-night-lines-again")
        try runs(
            "event", "add", "--what", "Press preview", "--release", release, "--place", "Brightwater Central",
            "--start",
            "2027-04-02T10:00 Europe/London", "--end", "2027-04-02T11:30 Europe/London", "--registration",
            "2027-03-31T18:00 Europe/London", "--accreditation", "2027-03-30T18:00 Europe/London")
        let event = try session.pressroom("event", "show", "press-preview").output
        #expect(event.contains("2 April 2027 at 09:00 UTC (Europe/London)"), "\(event)")
        #expect(try session.pressroom("release", "show", release).output.contains("Brightwater Central"))
        try runs("kit", "export", "trains", "--to", "kit")
        let readme = try session.shell("cat kit/README*").output
        #expect(readme.contains("Brightwater Central") && readme.contains("10:00 Europe/London"), "\(readme)")
        try runs("event", "withdraw", "press-preview", "--why", "called off")
        try runs("kit", "export", "trains", "--to", "kit")
        #expect(try !session.shell("cat kit/*").output.contains("Brightwater Central"))
        let quote = try session.shell("pressroom quote list | sed -n '2s/ .*//p'").output.trimmingCharacters(
            in: .newlines)
        try runs("quote", "edit", quote, "--speaker-title", "managing director of Nordlys Rail")
        #expect(try session.pressroom("release", "show", release).output.contains("managing director"))
    }

    @Test func organisationsOutletsLinksAndCoverageArePutRight() throws {
        try runs("organisation", "edit", "nordlys-rail", "--url", "https://nordlysrail.example/")
        try runs("outlet", "add", "--name", "Coastal Post")
        try runs("coverage", "add", "--headline", "Trains return", "--outlet", "Coastal Post", "--release", release)
        try runs("reference", "add", "--kind", "website", "--url", "https://fares.example/", "--release", release)
        for (kind, slug) in [
            ("organisation", "nordlys-rail"), ("outlet", "coastal-post"), ("coverage", "trains-return"),
            ("reference", "fares-example"),
        ] {
            try runs(kind, "withdraw", slug)
            #expect(try session.pressroom(kind, "list", "--withdrawn").output.contains(slug))
            try runs(kind, "restore", slug)
            try runs("explain", "\(kind)/\(slug)")
        }
    }

    @Test func aKitIsPutRightAndPutInOrder() throws {
        try runs(
            "kit", "edit", "trains", "--title", "Night trains", "--note", "Call before noon.", "--audience", "partner")
        try runs("kit", "order", "trains", "jon-dahl")
        try runs("kit", "remove", "trains", try asset())
        try runs("kit", "withdraw", "trains")
        #expect(try session.pressroom("kit", "list").output.contains("trains (withdrawn)"))
        try runs("kit", "restore", "trains")
        #expect(try session.pressroom("kit", "show", "trains").output.contains("Call before noon."))
    }

    @Test func whatTwoPeopleChangedAtOnceIsPutTogether() throws {
        session.variables["EDITOR"] =
            "sh -c 'pressroom release edit \(release) --dateline BRIGHTWATER --as ben; "
            + "sed -i \"s/^headline:.*/headline: Trains return/\" \"$0\"'"
        let outcome = try session.pressroom("release", "edit", release)
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(
            outcome.errors.contains("ben has changed it in the meantime (change 3); what you changed is put together"))
        let shown = try session.pressroom("release", "show", release).output
        #expect(shown.contains("Trains return") && shown.contains("BRIGHTWATER"))
    }

    @Test func whereTwoPeopleChangedTheSameTheEditorOpensOnBoth() throws {
        // The first time ben is quicker; the second time the text shows what he wrote, and is put right.
        try session.write(
            """
            #!/bin/sh
            if [ -e again ]; then
                cp "$1" seen; sed -i 's/^headline:.*/headline: Both of us/' "$1"
            else
                pressroom release edit \(release) --headline "Theirs $(date +%N)" --as ben; touch again
                sed -i 's/^headline:.*/headline: Mine/' "$1"
            fi

            """, to: "editor.sh")
        session.variables["EDITOR"] = "sh editor.sh"
        let silent = try session.pressroom("release", "edit", release)
        #expect(silent.code == 1)
        #expect(
            silent.errors.contains(
                "ben has changed the same in the meantime: headline (change 3).\nNothing was changed. What you wrote is kept in '"
            ), "\(silent.errors)")
        _ = try session.shell("rm again")
        let person = try TerminalSession(session, ["release", "edit", release])
        #expect(person.sees("Edit again? [Y/n]"))
        #expect(person.shown.contains("ben has changed the same in the meantime: headline (change 4)."))
        person.types("\n")
        #expect(person.ends().code == 0)
        let seen = try session.text(of: "seen")
        #expect(seen.contains(#/# You wrote: Mine\n# It was: Theirs \d+\nheadline: Theirs \d+\n/#), "\(seen)")
        #expect(try session.pressroom("release", "show", release).output.contains("Both of us"))
    }

    @Test func aRecordThatIsWithdrawnWhileItIsEditedIsNotOverwritten() throws {
        session.variables["EDITOR"] =
            "sh -c 'pressroom release kill \(release) --as ben; sed -i \"s/^headline:.*/headline: mine/\" \"$0\"'"
        let outcome = try session.pressroom("release", "edit", release)
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("has been withdrawn in the meantime by ben: change 3."))
        #expect(outcome.errors.contains("What you wrote is kept in '"))
        #expect(try !session.pressroom("release", "show", release).output.contains("mine"))
    }
}
