import ArgumentParser

struct StatementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statement",
        abstract: "Look at references to published positions.",
        subcommands: [StatementListCommand.self, StatementShowCommand.self])
}
