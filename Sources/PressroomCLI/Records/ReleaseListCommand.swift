import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct ReleaseListCommand: DoorCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List every release, by slug.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions

    func run(at door: Door) throws {
        let rows = try catalogue.office(at: door).view(for: .internal).releases()
        try showing.show(JSON(rows) { JSON($0.release, organisation: $0.organisation) }, on: door.screen) { screen in
            if rows.isEmpty {
                return screen.say("There are no releases yet. Run 'pressroom read FILE --accept' to add one.")
            }
            try screen.show(Table(releases: rows))
        }
    }
}

extension Table {
    init(releases rows: [ReleaseRow]) {
        self.init(
            [
                Column(title: "Release", isName: true), Column(title: "Kind"), Column(title: "Issued"),
                Column(title: "Embargo"), Column(title: "Organisation"), Column(title: "Headline"),
            ],
            rows: rows.map { row in
                [
                    Cell(row.release.slug.text), Cell(row.release.kind.rawValue),
                    Cell(row.release.issued?.description), Cell(row.release.embargo?.until),
                    Cell(row.organisation?.name), Cell(row.release.headline),
                ]
            })
    }
}
