import ArgumentParser
import Catalogue

struct LinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Look at the links that records hold, and what was answered to them.",
        subcommands: [
            LinkListCommand.self, LinkHistoryCommand.self, LinkReplaceCommand.self, LinkAcceptCommand.self,
        ])
}

extension RecordName {
    /// A kit by its slug, with its kind before it or without: a release may have the same slug.
    init(kit text: String) { self.init(text.contains("/") ? text : "\(RecordKind.kit.rawValue)/\(text)") }
}
