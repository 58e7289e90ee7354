import ArgumentParser
import Catalogue
import PressOffice

struct LinkAcceptCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Say that a link works, whatever it answers, until a day.",
        discussion: """
            For what turns programs away and lets people in. Without --until it counts for \(Office.acceptanceDays) days.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @Option(help: ArgumentHelp("The first day on which it counts no more, such as 2027-06-01.", valueName: "day"))
    var until: CalendarDate?
    @Argument(help: "The link, as 'pressroom link list' shows it.")
    var url: String

    func run(at door: Door) throws {
        let screen = door.screen
        let accepted = try catalogue.office(at: door).acceptLink(url, until: until, reason: why.reason)
        let day = accepted.value.until.day.inWords
        guard let change = accepted.change else { return screen.say("It is already accepted until \(day).") }
        screen.say(Saved.sentence("Accepted until \(day)", change))
    }
}
