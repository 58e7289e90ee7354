import ArgumentParser

struct ContactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact",
        abstract: "Look at and look after press officers, spokespeople and desks.",
        subcommands: [
            ContactListCommand.self, ContactShowCommand.self, ContactAddCommand.self, ContactEditCommand.self,
            ContactWithdrawCommand.self, ContactImportCommand.self, ContactExportCommand.self,
        ])
}
