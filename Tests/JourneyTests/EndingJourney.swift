import Foundation
import Testing

/// Whoever ends the program, or pulls its plug, finds no half of a file with people in it.
@Suite struct EndingJourney {
    let session: Session

    init() throws {
        session = try Session()
        _ = try session.pressroom("init")
        _ = try session.pressroom("contact", "add", "--name", "Jane Doe", "--email", "jane@coastwatch.example")
        // A pipe that nobody writes to: whoever reads it waits.
        #expect(mkfifo(session.path("pipe"), 0o600) == 0)
    }

    /// What is on its way to another name.
    private func left() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: session.folder).filter {
            $0.hasPrefix(".pressroom-") || $0.hasPrefix("pressroom-jane") || $0.hasPrefix("out")
        }
    }

    private func waits(for condition: () throws -> Bool) rethrows -> Bool {
        for _ in 0..<2000 {
            if try condition() { return true }
            usleep(10_000)
        }
        return false
    }

    private static let outputs = [["--to", "out.vcf"], ["--folder", "out"]]

    @Test(arguments: outputs, [SIGINT, SIGTERM, SIGHUP])
    func aSignalLeavesNothingBehind(_ output: [String], _ signal: Int32) throws {
        let process = try session.start(["vcard", "convert", "pipe"] + output, into: "run")
        #expect(try waits { try !left().isEmpty })
        #expect(Glibc.kill(process.id, signal) == 0)
        #expect(process.wait() == 128 + signal)
        #expect(try left() == [])
    }

    @Test(arguments: outputs)
    func whatAKillLeavesTheNextOneTakesAway(_ output: [String]) throws {
        let process = try session.start(["vcard", "convert", "pipe"] + output, into: "run")
        #expect(try waits { try !left().isEmpty })
        process.kill()
        #expect(process.wait() == 128 + SIGKILL)
        #expect(try left().count == 1)
        #expect(try session.pressroom("contact", "export", "--to", "next.vcf").code == 0)
        #expect(try left() == [])
    }

    @Test func whatSomebodyWorksOnIsNotTakenAway() throws {
        let process = try session.start(["vcard", "convert", "pipe", "--to", "out.vcf"], into: "run")
        #expect(try waits { try !left().isEmpty })
        try session.write("mine", to: ".pressroom-notes")
        #expect(try session.pressroom("contact", "export", "--folder", "out").code == 0)
        #expect(try left().count == 3)
        process.kill()
        _ = process.wait()
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func aTextThatNobodyWroteInGoesWithTheEditor(_ signal: Int32) throws {
        session.variables["EDITOR"] = "sleep 2; :"
        let process = try session.start(["contact", "edit", "jane-doe"], into: "run")
        #expect(try waits { try !left().isEmpty })
        #expect(Glibc.kill(process.id, signal) == 0)
        #expect(process.wait() == 128 + signal)
        #expect(try left() == [])
    }

    @Test func aTextThatSomebodyWroteInStays() throws {
        session.variables["EDITOR"] = "f() { echo 'note: seen in June' >> \"$1\"; touch began; sleep 2; }; f"
        let process = try session.start(["contact", "edit", "jane-doe"], into: "run")
        #expect(waits { access(session.path("began"), F_OK) == 0 })
        #expect(Glibc.kill(process.id, SIGTERM) == 0)
        #expect(process.wait() == 128 + SIGTERM)
        let kept = try #require(try left().first)
        #expect(try session.text(of: kept).contains("seen in June"))
        // Nor does the next one take it away.
        session.variables["EDITOR"] = "true"
        #expect(try session.pressroom("contact", "edit", "jane-doe").code == 0)
        #expect(try left() == [kept])
    }

    @Test func aTextThatAKillLeftIsTakenAwayIfNobodyWroteInIt() throws {
        session.variables["EDITOR"] = "sleep 1; :"
        let process = try session.start(["contact", "edit", "jane-doe"], into: "run")
        #expect(try waits { try !left().isEmpty })
        process.kill()
        _ = process.wait()
        #expect(try left().count == 1)
        session.variables["EDITOR"] = "true"
        #expect(try session.pressroom("contact", "edit", "jane-doe").code == 0)
        #expect(try left() == [])
    }

    @Test func anEditorThatFailsKeepsWhatWasWritten() throws {
        session.variables["EDITOR"] = "f() { echo 'note: seen in June' >> \"$1\"; exit 3; }; f"
        let outcome = try session.pressroom("contact", "edit", "jane-doe")
        let kept = try #require(try left().first)
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("ended with exit code 3"))
        #expect(
            outcome.errors.hasSuffix(
                "Nothing was changed. What you wrote is kept in '\(session.folder)/\(kept)'.\n"), "\(outcome.errors)")
    }

    @Test func whatNoOneWaitsForIsIgnoredAsBefore() throws {
        // nohup(1) has its child ignore SIGHUP.
        let outcome = try session.shell(
            """
            trap '' HUP
            pressroom vcard convert pipe --to out.vcf & process=$!
            until ls -A | grep -q '^.pressroom-'; do sleep 0.02; done
            kill -HUP $process; printf 'BEGIN:VCARD\\r\\nVERSION:4.0\\r\\nFN:A\\r\\nEND:VCARD\\r\\n' > pipe
            wait $process; echo $?
            """)
        #expect(outcome.output == "0\n")
        #expect(try left() == ["out.vcf"])
    }
}
