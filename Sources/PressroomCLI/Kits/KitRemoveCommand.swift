import ArgumentParser
import Catalogue
import PressOffice

struct KitRemoveCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take records out of a kit; the records themselves stay.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @Argument(help: "The kit's slug.")
    var kit: String
    @Argument(help: ArgumentHelp("What to take out: a slug, or kind/slug.", valueName: "record"))
    var records: [String]

    func run(at door: Door) throws {
        let removed = try catalogue.office(at: door).removeFromKit(
            RecordName(kit), records.map { RecordName($0) }, reason: why.reason)
        let what = "Removed \(listed(records)) from kit \(kit)"
        door.screen.say(Saved.sentence(what, removed.change))
    }
}
