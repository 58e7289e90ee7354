import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct StatementListCommand: DoorCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List every statement, by slug.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions

    func run(at door: Door) throws {
        let rows = try catalogue.office(at: door).view(for: .internal).statements()
        let json = JSON(rows) { JSON($0.statement, organisation: $0.organisation, releases: $0.releases) }
        try showing.show(json, on: door.screen) { screen in
            if rows.isEmpty {
                return screen.say("There are no statements yet. They come with the releases that name them.")
            }
            try screen.show(Table(statements: rows))
        }
    }
}

extension Table {
    init(statements rows: [StatementRow]) {
        self.init(
            [
                Column(title: "Statement", isName: true), Column(title: "Date"), Column(title: "Organisation"),
                Column(title: "Title"), Column(title: "Address"),
            ],
            rows: rows.map { row in
                [
                    Cell(row.statement.slug.text), Cell(row.statement.date?.description),
                    Cell(row.organisation?.name), Cell(row.statement.title), Cell(row.statement.url),
                ]
            })
    }
}
