import ArgumentParser
import Catalogue
import PressOffice

struct ContactWithdrawCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Keep a contact, and stop handing it out.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @Argument(help: "The contact's slug.")
    var contact: String

    func run(at door: Door) throws {
        let name = RecordName(contact)
        let withdrawn = try catalogue.office(at: door).withdrawContact(name, reason: why.reason)
        door.screen.say(Saved.sentence("Withdrew contact \(name.slug)", withdrawn.change))
    }
}
