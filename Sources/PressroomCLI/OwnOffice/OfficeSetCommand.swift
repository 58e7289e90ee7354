import ArgumentParser
import Catalogue
import PressOffice

struct OfficeSetCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Say where the office is, and how the press reaches it.",
        discussion: """
            What is not named stays as it is, and an empty value takes a setting away: --web ''. National numbers are \
            read in the office's region unless something better is known, and a time that is typed without a zone is in \
            its zone.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @OptionGroup var settings: OfficeOptions

    func validate() throws {
        if settings.typed.isEmpty { throw ValidationError("Say what to set, such as --region GB.") }
    }

    func run(at door: Door) throws {
        let outcome = try catalogue.office(at: door).set(settings.typed, reason: why.reason)
        guard let change = outcome.change else { return door.screen.say("Nothing differs, and nothing was changed.") }
        door.screen.say(Saved.sentence("Changed the office's settings", change))
    }
}
