import ArgumentParser
import Catalogue
import PressOffice

struct KitAddCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Put records into a kit; a release brings what it names.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @Argument(help: "The kit's slug.")
    var kit: String
    @Argument(help: ArgumentHelp("What to put in: a slug, or kind/slug.", valueName: "record"))
    var records: [String]

    func run(at door: Door) throws {
        let screen = door.screen
        let office = try catalogue.office(at: door)
        let added = try office.addToKit(
            RecordName(kit), records.map { RecordName($0) }, reason: why.reason)
        guard let change = added.change else {
            return screen.say("All of that is already in kit \(kit); nothing was changed.")
        }
        defer {
            screen.say(Saved.sentence("Added \(counted(added.value.count, "record")) to kit \(kit)", change))
        }
        try screen.show(lines: added.value.map { "\($0)" })
    }
}
