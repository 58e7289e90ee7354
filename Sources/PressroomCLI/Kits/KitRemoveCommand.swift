import ArgumentParser
import Catalogue
import PressOffice

struct KitRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take records out of a kit; the records themselves stay.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @Argument(help: "The kit's slug.")
    var kit: String
    @Argument(help: ArgumentHelp("What to take out: a slug, or kind/slug.", valueName: "record"))
    var records: [String]

    func run() throws {
        let surroundings = Surroundings.ofThisProcess()
        let change = try catalogue.office(surroundings).removeFromKit(
            RecordName(kit), records.map { RecordName($0) }, reason: why.reason)
        let what = "Took \(listed(records)) out of kit \(kit)"
        Screen(surroundings).say(Saved.sentence(what, change))
    }
}
