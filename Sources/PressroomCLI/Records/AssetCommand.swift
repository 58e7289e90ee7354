import ArgumentParser

struct AssetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "asset",
        abstract: "Look at images, video, audio, graphics and documents, and where they can be had.",
        subcommands: [AssetListCommand.self, AssetShowCommand.self])
}
