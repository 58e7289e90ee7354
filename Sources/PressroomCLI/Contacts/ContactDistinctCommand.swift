import ArgumentParser
import Catalogue
import PressOffice

struct ContactDistinctCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "distinct",
        abstract: "Say that two contacts who look like one are two.",
        discussion: """
            'pressroom contact duplicates' does not list them again. 'pressroom undo' takes it back, and so does 'pressroom contact merge'.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @Argument(help: ArgumentHelp("A contact.", valueName: "one"), completion: .records([.contact]))
    var one: String
    @Argument(help: ArgumentHelp("The contact that it is not.", valueName: "other"), completion: .records([.contact]))
    var other: String

    func run(at door: Door) throws {
        let (office, screen) = (try catalogue.office(at: door), door.screen)
        let view = office.view(for: .internal)
        let names = try [one, other].map { try view.name(RecordName($0), among: [.contact]) }
        let told = try office.tellApart(names[0], names[1], reason: why.reason)
        let slugs = told.value.map(\.slug).joined(separator: " and ")
        guard let change = told.change else { return screen.say("\(slugs) are said to be two already.") }
        screen.say(Saved.sentence("\(slugs) are two", change))
    }
}
