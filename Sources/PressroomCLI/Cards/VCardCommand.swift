import ArgumentParser

struct VCardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vcard",
        abstract: "Look at files of vCards, jCards and JSContact Cards, and turn one form into another.",
        discussion: "Needs no catalogue.",
        subcommands: [VCardLintCommand.self, VCardConvertCommand.self])
}
