import Foundation
import Testing

/// Undoing at a terminal, where somebody can be asked.
@Suite struct UndoJourney {
    let session: Session

    init() throws {
        session = try Session()
        let release = "night-trains-come-back-to-the-coast"
        try session.write(Papers.nightTrains, to: "release.txt")
        for command in [
            ["init"], ["read", "release.txt", "--accept", "--yes"], ["kit", "new", "--release", release],
            ["release", "edit", release, "--dateline", "Oslo", "--as", "ben"],
        ] {
            let outcome = try session.run(command)
            #expect(outcome.code == 0, "\(command): \(outcome.errors)")
        }
    }

    @Test func onATerminalAnUndoSaysWhatItWouldTakeBackAndAsks() throws {
        let no = try TerminalSession(session, ["undo"])
        #expect(no.sees("dateline: “Brightwater” → “Oslo”") || no.sees("“Oslo”"))
        #expect(no.sees("Undo it? [y/N]"))
        no.types("n\n")
        #expect(no.ends().shown.contains("Nothing was undone."))
        let yes = try TerminalSession(session, ["undo", "1"])
        #expect(yes.sees("Change 3 (edit release, by ben) builds on it."))
        #expect(yes.sees("Undo those first, and change 1 with them? [y/N]"))
        yes.types("y\n")
        let end = yes.ends()
        #expect(end.code == 0 && end.shown.contains("Undid changes 3, 2 and 1."), "\(end.shown)")
        #expect(try session.pressroom("release", "list").output.isEmpty)
    }
}
