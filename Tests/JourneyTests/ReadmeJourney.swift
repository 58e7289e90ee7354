import Foundation
import TestSupport
import Testing

/// The README's sixty seconds, as they stand there.
@Suite struct ReadmeJourney {
    @Test func theSessionRunsAsItIsWritten() throws {
        let session = try Session()
        let readme = try Project.text("README.md")
        let section = try #require(readme.components(separatedBy: "## Sixty seconds").dropFirst().first)
        let block = try #require(section.components(separatedBy: "```console\n").dropFirst().first)
        let lines = block.components(separatedBy: "```")[0].split(separator: "\n")
        let commands = lines.filter { $0.hasPrefix("$ ") }.map { $0.dropFirst(2) }
        #expect(commands.count > 5)
        // The same shell for all of them, in the project's folder; only the places are the test's own.
        let script = commands.map { command in
            let here = command.replacing("$PWD/.build/debug", with: Executable.folder)
                .replacing("/tmp/pressroom/", with: session.folder + "/")
            // What `check` finds is no fault of the session.
            return
                "\(here) || { code=$?; [[ '\(command.hasPrefix("pressroom check"))' == true && $code == 2 ]] || exit $code; }"
        }
        let outcome = try session.shell((["cd '\(Project.root.path)'"] + script).joined(separator: "\n"))
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("an advisory"))
        #expect(!outcome.errors.contains("Error:"))
    }
}
