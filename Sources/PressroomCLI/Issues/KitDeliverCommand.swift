import ArgumentParser
import Catalogue
import Exchange
import PressOffice

struct KitDeliverCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "deliver",
        abstract: "Write into the ledger that an issue was given to somebody.",
        discussion: """
            'pressroom kit show' tells who has which issue, and a correction that comes later is addressed to them. Whoever is named may \
            be a journalist of the catalogue, by slug or surname; what is under embargo goes only to one who is accredited. --send \
            sends it to their e-mail address, with a message in their language.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @OptionGroup var mail: MailOptions
    @Option(name: .customLong("for"), help: ArgumentHelp("Who got it.", valueName: "name, outlet"))
    var recipient: String
    @Option(help: ArgumentHelp("How it went, such as e-mail.", valueName: "channel"))
    var over: String?
    @Option(help: ArgumentHelp("The terms that they have accepted.", valueName: "text"))
    var terms: String?
    @Flag(help: "Send it, as 'office set --smtp' says.")
    var send = false
    @Argument(help: ArgumentHelp("The issue's number, such as AI/2012/017-2.", valueName: "number"))
    var number: String

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let number = try IssueNumber(typed: number)
        let desk = try send ? MailDesk(office, mail, at: door) : nil
        let made = try office.deliver(
            number, to: recipient, over: over, terms: terms, isQueued: send, reason: why.reason)
        let delivery = made.value
        let end = delivery.embargo.map { " under embargo until \($0.onItsClock)" } ?? ""
        door.screen.say(Saved.sentence("Issue \(number) is given to \(delivery.recipient)\(end)", made.change))
        if delivery.contactID == nil {
            door.screen.say("Nobody of the catalogue is meant: the ledger keeps what you typed.")
        }
        try desk?.send(writtenIn: made.change)
    }
}
