import ArgumentParser
import Catalogue

struct ContactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact",
        abstract: "Look at and look after press officers, spokespeople and desks.",
        subcommands: [
            ContactListCommand.self, ContactShowCommand.self, ContactAddCommand.self, ContactEditCommand.self,
            WithdrawCommand<Contact>.self, RestoreCommand<Contact>.self, ContactImportCommand.self,
            ContactExportCommand.self, ContactDuplicatesCommand.self, ContactMergeCommand.self,
            ContactDistinctCommand.self, ContactDiscloseCommand.self, ContactEraseCommand.self,
        ])
}
