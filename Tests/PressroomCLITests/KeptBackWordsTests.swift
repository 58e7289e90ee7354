import Catalogue
import PressOffice
import Testing

@testable import PressroomCLI

/// At the command line what an audience does not see is named, with what to type.
@Suite struct KeptBackWordsTests {
    private func run() throws -> CommandLineRun {
        let run = try Town.furnished()
        let path = try run.write(Town.embargoed, to: "fares.txt")
        try run("read", path, "--accept", "--yes")
        return run
    }

    @Test func aReleaseUnderEmbargoIsNamed() throws {
        let run = try run()
        let shown = try run("release", "show", "fares-fall-by-a-third")
        let sentence =
            "Release fares-fall-by-a-third is under embargo until Monday 3 March 2031, 00:01 GMT. "
            + "Put it right with 'pressroom release edit fares-fall-by-a-third --embargo …'.\n"
        #expect(shown.code == 0 && shown.sentences == sentence, "\(shown.sentences)")
        let press = try run("release", "show", "fares-fall-by-a-third", "--audience", "press")
        #expect(press == .init(code: 1, output: "", sentences: sentence))
        #expect(try run("release", "show", "no-such", "--audience", "press").sentences.hasPrefix("There is no "))
        let open = try run("release", "show", "night-trains-come-back-to-the-coast", "--audience", "press")
        #expect(open.code == 0 && open.sentences.isEmpty)
    }

    @Test func aSearchForAnAudienceSaysWhatItDoesNotSee() throws {
        let run = try run()
        let found = try run("search", "fares", "--audience", "press")
        #expect(found.output.isEmpty)
        #expect(found.sentences.hasPrefix("Nothing was found.\nRelease fares-fall-by-a-third is under embargo until "))
        #expect(try run("search", "fares").sentences.isEmpty)
    }

    @Test func anExportOfContactsSaysWhomItLeavesOut() throws {
        let run = try Town.furnished()
        try run("contact", "add", "--name", "Wen Li", "--role", "journalist", "--email", "wen@post.example")
        try run("contact", "add", "--name", "Per Odd", "--title", "clerk", "--email", "per@nordlys.example")
        try run("contact", "withdraw", "per-odd")
        let named = try run("contact", "export", "wen-li")
        #expect(
            named
                == .init(
                    code: 1, output: "",
                    sentences: "Contact wen-li is not for the audience 'press': it is for internal. "
                        + "Put it right with 'pressroom contact edit wen-li --audience press'.\n"))
        let all = try run("contact", "export")
        #expect(all.code == 0)
        #expect(
            all.sentences.contains(
                " are kept back from the audience 'press': 1 withdrawn and 1 meant for others. "
                    + "--audience internal writes them too.\n"), "\(all.sentences)")
        #expect(try run("contact", "export", "--audience", "internal").sentences.isEmpty)
    }

    @Test func onlyTheFirstAreNamed() {
        let all = (0..<7).map { KeptBack(RecordName("asset/a\($0)"), from: .press, .withdrawn) }
        #expect(all.sentences.count == 6 && all.sentences.last == "And 2 more kept back.")
        #expect([KeptBack]().sentences.isEmpty && [KeptBack]().summary(of: "contact") == nil)
    }
}
