import ArgumentParser
import Catalogue
import Foundation
import PressOffice

struct LinkAcceptCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Say that a link works, whatever it answers, until a day.",
        discussion: "For what turns programs away and lets people in. Without --until it counts for 180 days.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @Option(help: ArgumentHelp("The first day on which it counts no more, such as 2027-06-01.", valueName: "day"))
    var until: CalendarDate?
    @Argument(help: "The link, as 'pressroom link list' shows it.")
    var url: String

    func run(at door: Door) throws {
        let screen = door.screen
        let now = Instant(Date())
        let end =
            until.map { Instant(date: $0, hour: 0, minute: 0, offsetMinutes: 0) }
            ?? Instant(milliseconds: now.milliseconds + 180 * 86_400_000)
        let change = try catalogue.office(at: door).acceptLink(url, until: end, reason: why.reason)
        guard let change else { return screen.say("It is accepted until \(end.day) already.") }
        screen.say(
            "Accepted until \(end.day). This is change \(change.id); 'pressroom undo \(change.id)' takes it back.")
    }
}
