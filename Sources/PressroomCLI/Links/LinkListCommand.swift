import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

extension LinkState: ExpressibleByArgument {}

struct LinkListCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the links by address, with how each stands.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Option(help: "Only links in this state. May be given again.")
    var state: [LinkState] = []
    @Option(help: ArgumentHelp("Only the links of this kit.", valueName: "kit"), completion: .records([.kit]))
    var kit: String?

    func run(at door: Door) throws {
        let view = try catalogue.office(at: door).view(for: .internal)
        var rows: [ListedLink] = []
        let within = try kit.map { try view.kit(typed: $0) }
        try view.forEachLink(in: state.isEmpty ? nil : Set(state), within: within) { rows.append($0) }
        try showing.show(JSON(rows) { JSON($0) }, on: door.screen) { screen in
            if rows.isEmpty { return screen.say("No links match.") }
            try screen.show(Table(links: rows))
        }
    }
}

extension Table {
    init(links rows: [ListedLink]) {
        self.init(
            [
                Column(title: "State"), Column(title: "Since"), Column(title: "Asked"), Column(title: "In"),
                Column(title: "Link", isName: true),
            ],
            rows: rows.map { row in
                let health = row.link.memory?.health
                let others = row.uses.count > 1 ? " +\(row.uses.count - 1)" : ""
                return [
                    Cell(row.stateInWords, row.state.style), Cell(health?.since.map { "\($0.day)" }),
                    Cell(health?.lastAsked.map { "\($0.day)" }),
                    Cell(row.uses.first.map { $0.label + others }), Cell(row.link.url),
                ]
            })
    }
}

extension LinkState {
    var style: Ink.Style {
        switch self {
        case .dead: .red
        case .failing, .moved: .yellow
        case .alive: .green
        case .unknown: .dim
        }
    }
}

extension ListedLink {
    /// With a person's word, where one counts: whose it is, and until when.
    var stateInWords: String { acceptance.map { "\(state.rawValue) (\($0))" } ?? state.rawValue }
}
