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
        var rows: [LinkRow] = []
        let within = kit.map { RecordName(kit: $0) }
        try view.forEachLink(in: state.isEmpty ? nil : Set(state), within: within) { rows.append($0) }
        try showing.show(JSON(rows, JSON.init), on: door.screen) { screen in
            if rows.isEmpty { return screen.say("No links match.") }
            try screen.show(Table(links: rows))
        }
    }
}

extension Table {
    init(links rows: [LinkRow]) {
        self.init(
            [
                Column(title: "State"), Column(title: "Since"), Column(title: "Asked"), Column(title: "In"),
                Column(title: "Link", isName: true),
            ],
            rows: rows.map { row in
                let record = row.link.memory?.record
                let others = row.uses.count > 1 ? " +\(row.uses.count - 1)" : ""
                return [
                    Cell(row.state.rawValue, row.state.style), Cell(record?.since.map { "\($0.day)" }),
                    Cell(record?.lastAsked.map { "\($0.day)" }),
                    Cell(row.uses.first.map { $0.description + others }), Cell(row.link.url),
                ]
            })
    }
}

extension LinkState {
    var style: Ink.Style {
        switch self {
        case .dead: .red
        case .ailing, .moved: .yellow
        case .alive: .green
        case .unknown: .dim
        }
    }
}

extension JSON {
    init(_ row: LinkRow) {
        let memory = row.link.memory
        let record = memory?.record
        self = .object([
            Member("url", .string(row.link.url)), Member("state", .string(row.state.rawValue)),
            Member("since", JSON(record?.since)), Member("firstAsked", JSON(record?.firstAsked)),
            Member("lastAsked", JSON(record?.lastAsked)), Member("lastFound", JSON(record?.lastFound)),
            Member("failures", .number(record?.failures ?? 0)), Member("failingSince", JSON(record?.failingSince)),
            Member("movedTo", JSON(record?.movedTo)), Member("acceptedUntil", JSON(record?.acceptedUntil)),
            Member("acceptedBy", JSON(record?.acceptedBy)),
            Member("baseline", record?.baseline.map { JSON($0) } ?? .null),
            Member("answer", memory?.lastAnswer.map { JSON($0) } ?? .null),
            Member(
                "archive",
                memory?.archive.map { ["url": .string($0.url), "at": .string($0.at.description)] } ?? .null),
            Member("drift", .array(row.drift.map { .string($0.words) })),
            Member("uses", .array(row.uses.map { .string($0.description) })),
        ])
    }
}
