import ArgumentParser
import Catalogue
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
    @Option(help: ArgumentHelp("Only the links of this kit.", valueName: "kit"))
    var kit: String?

    func run(at door: Door) throws {
        let view = try catalogue.office(at: door).view(for: .internal)
        var rows: [ListedLink] = []
        let within = kit.map { RecordName(kit: $0) }
        try view.forEachLink(in: state.isEmpty ? nil : Set(state), within: within) { rows.append($0) }
        try showing.show(JSON(rows, JSON.init), on: door.screen) { screen in
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
                    Cell(row.state.rawValue, row.state.style), Cell(health?.since.map { "\($0.day)" }),
                    Cell(health?.lastAsked.map { "\($0.day)" }),
                    Cell(row.uses.first.map { $0.description + others }), Cell(row.link.url),
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

extension JSON {
    init(_ row: ListedLink) {
        let memory = row.link.memory
        let health = memory?.health
        self = .object([
            Member("url", .string(row.link.url)), Member("state", .string(row.state.rawValue)),
            Member("since", JSON(health?.since)), Member("firstAsked", JSON(health?.firstAsked)),
            Member("lastAsked", JSON(health?.lastAsked)), Member("lastFound", JSON(health?.lastFound)),
            Member("failures", .number(health?.failures ?? 0)), Member("failingSince", JSON(health?.failingSince)),
            Member("movedTo", JSON(health?.movedTo)), Member("acceptedUntil", JSON(health?.acceptedUntil)),
            Member("acceptedBy", JSON(health?.acceptedBy)),
            Member("baseline", health?.baseline.map { JSON($0) } ?? .null),
            Member("answer", memory?.lastAnswer.map { JSON($0) } ?? .null),
            Member(
                "archive",
                memory?.archive.map { ["url": .string($0.url), "at": .string($0.at.description)] } ?? .null),
            Member("drift", .array(row.drift.map { .string($0.words) })),
            Member("uses", .array(row.uses.map { .string($0.description) })),
        ])
    }
}
