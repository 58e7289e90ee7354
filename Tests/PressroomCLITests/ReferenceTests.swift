import ArgumentParser
import Foundation
import Testing

@testable import PressroomCLI

@Suite struct ReferenceTests {
    static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("docs/cli.md")
    static let mark =
        "<!-- From here on: the collected --help. RECORD_GOLDEN=1 swift test --filter ReferenceTests -->\n"

    @Test func theReferenceIsTheCollectedHelp() throws {
        let page = try String(contentsOf: Self.page, encoding: .utf8)
        let parts = page.components(separatedBy: Self.mark)
        try #require(parts.count == 2, "docs/cli.md has no mark that says where the reference begins")
        let reference = Self.reference(of: PressroomCommand.self, path: [])
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try (parts[0] + Self.mark + reference).write(to: Self.page, atomically: true, encoding: .utf8)
            return
        }
        #expect(parts[1] == reference, "RECORD_GOLDEN=1 swift test --filter ReferenceTests rewrites it")
    }

    @Test(arguments: [
        "PRESSROOM_CATALOGUE", "PRESSROOM_USER", "XDG_DATA_HOME", "VISUAL", "EDITOR", "NO_COLOR", "COLUMNS", "TMPDIR",
        "TERM", "HOME",
    ])
    func everyVariableIsDocumented(_ variable: String) throws {
        #expect(try String(contentsOf: Self.page, encoding: .utf8).contains("`\(variable)`"))
    }

    private static func reference(of command: any ParsableCommand.Type, path: [String]) -> String {
        let path = path + [command.configuration.commandName ?? ""]
        let help = PressroomCommand.helpMessage(for: command, columns: 100).trimmingCharacters(in: .newlines)
        var text = "\n### \(path.joined(separator: " "))\n\n```\n\(help)\n```\n"
        for child in command.configuration.subcommands { text += reference(of: child, path: path) }
        return text
    }
}
