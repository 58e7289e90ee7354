import ArgumentParser

struct KitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kit",
        abstract: "Put media kits together and hand them out.",
        subcommands: [
            KitNewCommand.self, KitAddCommand.self, KitRemoveCommand.self, KitListCommand.self, KitShowCommand.self,
            KitExportCommand.self,
        ])
}
