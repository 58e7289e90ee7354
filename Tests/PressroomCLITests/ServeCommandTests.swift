import Testing

@testable import PressroomCLI

@Suite struct ServeCommandTests {
    @Test func whereTheServerIsNotHereItIsSaid() throws {
        let run = try CommandLineRun()
        let outcome = try run("serve")
        #expect(outcome.code == 1)
        #expect(outcome.output.isEmpty)
        #expect(
            outcome.sentences.hasSuffix(
                "The newsroom's own program is not at './pressroom-newsroom'. Put it there: it comes with Pressroom.\n")
        )
    }

    @Test func whatCannotBeStartedIsSaid() {
        let problem = ServeProblem.notStarted("/usr/bin/pressroom-newsroom", "Exec format error")
        #expect(problem.description == "'/usr/bin/pressroom-newsroom' cannot be started: Exec format error.")
    }
}
