import ArgumentParser
import Catalogue
import PressOffice

struct KitAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Put records into a kit; a release brings what it names.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @Argument(help: "The kit's slug.")
    var kit: String
    @Argument(help: ArgumentHelp("What to put in: a slug, or kind/slug.", valueName: "record"))
    var records: [String]

    func run() throws {
        let surroundings = Surroundings.ofThisProcess()
        let screen = Screen(surroundings)
        let added = try catalogue.office(surroundings).addToKit(
            RecordName(kit), records.map { RecordName($0) }, reason: why.reason)
        if added.isEmpty { return screen.say("All of that is in kit \(kit) already; nothing was changed.") }
        defer { screen.say("Put \(counted(added.count, "record")) into kit \(kit).") }
        try screen.show(added.map { "\($0)\n" }.joined())
    }
}
