import ArgumentParser
import Catalogue
import Exchange
import PressOffice

struct KitDeliverCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "deliver",
        abstract: "Write into the ledger that an issue was given to somebody.",
        discussion: """
            'pressroom kit show' tells who has which issue, and a correction that comes later is addressed to them.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @Option(name: .customLong("for"), help: ArgumentHelp("Who got it.", valueName: "name, outlet"))
    var recipient: String
    @Option(help: ArgumentHelp("How it went, such as e-mail.", valueName: "channel"))
    var over: String?
    @Option(help: ArgumentHelp("The terms that they have accepted.", valueName: "text"))
    var terms: String?
    @Argument(help: ArgumentHelp("The issue's number, such as AI/2012/017-2.", valueName: "number"))
    var number: String

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let number = try IssueNumber(typed: number)
        let made = try office.deliver(number, to: recipient, over: over, terms: terms, reason: why.reason)
        let delivery = made.value
        let end = delivery.embargo.map { " under embargo until \($0.onItsClock)" } ?? ""
        door.screen.say(Saved.sentence("Issue \(number) is given to \(delivery.recipient)\(end)", made.change))
    }
}
