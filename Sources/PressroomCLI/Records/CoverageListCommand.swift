import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct CoverageListCommand: DoorCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List all coverage, by slug.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions

    func run(at door: Door) throws {
        let rows = try catalogue.office(at: door).view(for: .internal).coverage()
        try showing.show(JSON(rows) { JSON($0.coverage, outlet: $0.outlet, release: $0.release) }, on: door.screen) {
            screen in
            if rows.isEmpty {
                return screen.say("There is no coverage yet. Run 'pressroom read ARTICLE --accept' to add some.")
            }
            try screen.show(Table(coverage: rows))
        }
    }
}

extension Table {
    init(coverage rows: [CoverageRow]) {
        self.init(
            [
                Column(title: "Coverage", isName: true), Column(title: "Outlet"), Column(title: "Updated"),
                Column(title: "Covers"), Column(title: "Headline"),
            ],
            rows: rows.map { row in
                [
                    Cell(row.coverage.slug.text), Cell(row.outlet?.name), Cell(row.coverage.updated),
                    Cell(row.release?.slug.text), Cell(row.coverage.headline),
                ]
            })
    }
}
