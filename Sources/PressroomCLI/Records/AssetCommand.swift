import ArgumentParser

struct AssetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "asset",
        abstract: "Look at and add images, video, audio, graphics and documents, and where they can be had.",
        subcommands: [AssetListCommand.self, AssetShowCommand.self, AssetAddCommand.self])
}
