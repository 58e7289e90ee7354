import Testing

@testable import PressroomCLI

/// What is missing or wrong.
@Suite struct CheckCommandTests {
    @Test func findingsAreCounted() throws {
        let run = try Town.furnished()
        #expect(
            try run("check")
                == .init(
                    code: 0, output: "",
                    sentences: "No problems found.\n"))
        run.width = 60
        #expect(
            try run("check")
                == .init(
                    code: 0, output: "",
                    sentences: "No problems found.\n"))
    }

    @Test func anEmptyCatalogueHasNoProblems() throws {
        let run = try CommandLineRun()
        #expect(
            try run("check")
                == .init(
                    code: 0, output: "",
                    sentences: "No problems found.\n"))
        #expect(
            try run("check", "--json")
                == .init(
                    code: 0, output: "[]\n",
                    sentences: ""))
    }
}
