import ArgumentParser

struct OfficeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "office",
        abstract: "What the office says of itself: where it is, and how the press reaches it.",
        subcommands: [OfficeShowCommand.self, OfficeSetCommand.self])
}
