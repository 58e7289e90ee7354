import ArgumentParser
import Catalogue
import House
import PressOffice

struct InitCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make an empty catalogue.",
        discussion: """
            Folders that are missing are made. A file that is there already is left untouched. On a terminal it asks \
            where the office is and how the press reaches it, unless an option says so; 'pressroom office set' says it \
            later.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var settings: OfficeOptions

    func run(at door: Door) throws {
        let (place, screen) = (try catalogue.path(in: door.surroundings), door.screen)
        // Before anything is made.
        _ = try OfficeSettings().with(settings.typed, phones: Premises.phones)
        try door.premises.makeCatalogue(at: place.path)
        screen.say("Made an empty catalogue at '\(place.path)'.")
        var typed = settings.typed
        if door.isAttended, typed.isEmpty {
            typed = OfficeDesk(screen: screen, surroundings: door.surroundings).answers(besides: typed)
        }
        defer { screen.say(NextStep.afterInit) }
        guard !typed.isEmpty else { return }
        let outcome = try catalogue.office(at: door).set(typed)
        guard outcome.change != nil else { return }
        screen.say("The office's settings are kept; 'pressroom office show' shows them.")
    }
}
