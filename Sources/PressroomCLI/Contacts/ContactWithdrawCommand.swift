import ArgumentParser
import Catalogue
import PressOffice

struct ContactWithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Keep a contact, and stop handing it out.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @Argument(help: "The contact's slug.")
    var contact: String

    func run() throws {
        let surroundings = Surroundings.ofThisProcess()
        let name = RecordName(contact)
        let change = try catalogue.office(surroundings).withdrawContact(name, reason: why.reason)
        Screen(surroundings).say(Saved.sentence("Withdrew contact \(name.slug)", change))
    }
}
