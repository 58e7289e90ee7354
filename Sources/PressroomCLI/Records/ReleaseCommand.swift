import ArgumentParser

struct ReleaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Look at releases, advisories, statements and corrections.",
        subcommands: [ReleaseListCommand.self, ReleaseShowCommand.self])
}
