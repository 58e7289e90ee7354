import ArgumentParser
import Catalogue
import PressOffice

struct LinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Look at the links that records hold, and what was answered to them.",
        subcommands: [
            LinkListCommand.self, LinkHistoryCommand.self, LinkReplaceCommand.self, LinkAcceptCommand.self,
        ])
}

extension OfficeView {
    /// The kit, or the release, whose links are asked for.
    func kit(typed: String) throws -> RecordName { try name(RecordName(kit: typed), among: [.kit, .release]) }
}

extension RecordName {
    /// A kit by its slug, with its kind before it or without: a release may have the same slug.
    init(kit text: String) { self.init(text.contains("/") ? text : "\(RecordKind.kit.rawValue)/\(text)") }
}
