import ArgumentParser

struct CoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Look at what outlets published about releases.",
        subcommands: [CoverageListCommand.self, CoverageShowCommand.self])
}
