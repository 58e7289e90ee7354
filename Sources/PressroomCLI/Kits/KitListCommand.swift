import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct KitListCommand: DoorCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List every kit, by slug.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions

    func run(at door: Door) throws {
        let rows = try catalogue.office(at: door).view(for: .internal).kits()
        try showing.show(JSON(rows, JSON.init), on: door.screen) { screen in
            if rows.isEmpty {
                return screen.say("There are no kits yet. Run 'pressroom kit new --release RELEASE' to make one.")
            }
            try screen.show(Table(kits: rows))
        }
    }
}

extension Table {
    init(kits rows: [KitRow]) {
        self.init(
            [
                Column(title: "Kit", isName: true), Column(title: "Releases"), Column(title: "Contacts"),
                Column(title: "Assets"), Column(title: "Statements"), Column(title: "Coverage"),
                Column(title: "Embargo"), Column(title: "Title"),
            ],
            rows: rows.map { row in
                [Cell(row.kit.slug.text)]
                    + [row.releases, row.contacts, row.assets, row.statements, row.coverage].map { Cell("\($0)") }
                    + [Cell(row.embargo?.until), Cell(row.kit.title)]
            })
    }
}

extension JSON {
    init(_ row: KitRow) {
        self = JSON(row.kit).adding([
            "releases": .number(row.releases), "contacts": .number(row.contacts), "assets": .number(row.assets),
            "statements": .number(row.statements), "coverage": .number(row.coverage),
            "embargo": row.embargo.map { JSON($0) } ?? .null,
        ])
    }
}
