import ArgumentParser
import PressOffice

struct InitCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make an empty catalogue.",
        discussion: "Folders that are missing are made. A file that is there already is left untouched.")

    @OptionGroup var catalogue: CatalogueOptions

    func run(at door: Door) throws {
        let place = try catalogue.path(in: door.surroundings)
        try door.premises.makeCatalogue(at: place.path)
        door.screen.say("Made an empty catalogue at '\(place.path)'.")
    }
}
