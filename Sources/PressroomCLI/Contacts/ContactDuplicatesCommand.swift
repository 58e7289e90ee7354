import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct ContactDuplicatesCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "duplicates",
        abstract: "List pairs of contacts that may be one person, or one desk, the likeliest first.",
        discussion: """
            Names are compared without titles, accents and order ('Roe, Dr Jane' is Jane Roe), with short forms and initials; addresses, \
            numbers and organisations speak for a pair or against it. Nothing is changed: people of one name stay two. \
            What 'pressroom contact distinct' says of a pair is not asked again.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Option(help: ArgumentHelp("The least score that is listed, from 1 to 100.", valueName: "score"))
    var least = 50

    func validate() throws {
        guard (1...100).contains(least) else { throw ValidationError("A score is from 1 to 100.") }
    }

    func run(at door: Door) throws {
        let pairs = try catalogue.office(at: door).view(for: .internal).duplicates(least: least)
        try showing.show(JSON(pairs) { JSON($0) }, on: door.screen) { screen in
            if pairs.isEmpty { return screen.say("No two contacts look like one.") }
            try screen.show(Table(pairs: pairs))
        }
    }
}

extension Table {
    init(pairs: [LikelyPair]) {
        self.init(
            [
                Column(title: "Score"), .name("Contact"), .name("May be"), Column(title: "Why", least: 30),
            ],
            rows: pairs.map { pair in
                [
                    Cell("\(pair.score)"), Cell(pair.first.contact.marked), Cell(pair.second.contact.marked),
                    Cell(pair.reasons.map(\.words).joined(separator: ", ")),
                ]
            })
    }
}
