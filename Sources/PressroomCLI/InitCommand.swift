import ArgumentParser
import PressOffice

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make an empty catalogue.",
        discussion: "Folders that are missing are made. A file that is there already is left untouched.")

    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
        let surroundings = Surroundings.ofThisProcess()
        let place = try catalogue.path(in: surroundings)
        try Office.create(catalogueAt: place.path)
        Screen(surroundings).say("Made an empty catalogue at '\(place.path)'.")
    }
}
