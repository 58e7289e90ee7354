import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct AssetListCommand: DoorCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List every asset, by slug.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions

    func run(at door: Door) throws {
        let rows = try catalogue.office(at: door).view(for: .internal).assets()
        try showing.show(JSON(rows) { JSON($0.asset, releases: $0.releases) }, on: door.screen) { screen in
            if rows.isEmpty {
                return screen.say("There are no assets yet. They come with the releases that name them.")
            }
            try screen.show(Table(assets: rows))
        }
    }
}

extension Table {
    init(assets rows: [AssetRow]) {
        self.init(
            [
                Column(title: "Asset", isName: true), Column(title: "Kind"), Column(title: "Link"),
                Column(title: "Description"), Column(title: "Address"),
            ],
            rows: rows.map { row in
                [
                    Cell(row.asset.slug.text), Cell(row.asset.kind.rawValue), Cell(row.asset.linkKind.rawValue),
                    Cell(row.asset.description), Cell(row.asset.url),
                ]
            })
    }
}
