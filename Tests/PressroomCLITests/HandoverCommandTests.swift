import Testing

@testable import PressroomCLI

/// One page for whoever takes over.
@Suite struct HandoverCommandTests {
    @Test func whatIsOpenAndWhatHappenedStandsOnOnePage() throws {
        let run = try Town.furnished()
        try run(
            "request", "open", "--subject", "Pictures for Saturday", "--kind", "picture", "--journalist", "Jo Marsh",
            "--outlet", "Courier", "--channel", "email", "--deadline", "2099-03-01T17:00 Europe/London")
        let late = try run(
            "request", "open", "--subject", "A quote", "--kind", "quote", "--channel", "telephone", "--deadline",
            "2099-02-01T17:00 Europe/London", "--assigned-to", "ben"
        ).output
        try run("request", "open", "--subject", "Old facts", "--kind", "facts", "--channel", "telephone")
        try run("request", "turn-down", "old-facts", "--why", "we do not know")
        let told = try run("handover", "--since", "2000-01-01")
        #expect(told.code == 0)
        let lines = told.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        let open = try #require(lines.firstIndex(of: "Open requests"))
        #expect(lines[open + 1].hasSuffix("A quote") && lines[open + 2] == "ben sees to it", "\(told.output)")
        #expect(lines[open + 3].hasSuffix("Pictures for Saturday · Jo Marsh, Courier"))
        #expect(lines[open + 4] == "nobody sees to it yet")
        #expect(lines.contains("Settled requests") && told.output.contains("turned down: Old facts"))
        #expect(!told.output.contains("Links that died"))
        let json = try run("handover", "--since", "2000-01-01", "--json").output
        for member in ["requests", "lifting", "died", "corrected", "given", "settled", "since", "zone"] {
            #expect(json.contains("\"\(member)\": "), "\(member)")
        }
        #expect(late == "a-quote\n")
    }

    @Test func anEmbargoThatEndsSoonIsTold() throws {
        let run = try Town.furnished()
        let release = try run("release", "add", "--headline", "Trains at night").output.trimmingCharacters(
            in: .newlines)
        let soon = try run.view().instant.plus(seconds: 3 * 3600)
        try run("release", "edit", release, "--embargo", "\(soon.description.prefix(16)) UTC", "--why", "agreed")
        let far = try run("release", "add", "--headline", "Trains by day").output.trimmingCharacters(in: .newlines)
        try run("release", "edit", far, "--embargo", "2099-01-01T00:01 UTC", "--why", "agreed")
        let told = try run("handover", "--since", "00:00").output
        #expect(told.contains("Embargoes that end within a day") && told.contains("Trains at night"), "\(told)")
        #expect(!told.contains("Trains by day"))
    }

    @Test(arguments: ["25:00", "18", "18:60", "soon", "1:2:3", ""])
    func whatIsNoTimeIsTurnedDown(_ since: String) throws {
        let told = try Town.furnished()("handover", "--since", since)
        #expect(told.code == ExitTable.usage)
        #expect(told.sentences.contains("is no time and no day. Write it as 18:00, or as 2026-11-25."))
    }

    @Test func nothingIsSaidToBeNothing() throws {
        let run = try CommandLineRun()
        try run("init")
        #expect(try run("handover", "--since", "18:00").sentences == "Nothing is open, and nothing has happened.\n")
    }
}
