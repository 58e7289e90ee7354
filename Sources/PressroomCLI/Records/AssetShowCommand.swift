import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct AssetShowCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an asset: what it is, where it can be had and on what terms.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Argument(help: "The asset's slug.")
    var asset: String

    func run(at door: Door) throws {
        let row = try catalogue.office(at: door).view(for: .internal).asset(RecordName(asset))
        try showing.show(JSON(row.asset, releases: row.releases), on: door.screen) { screen in
            try screen.show(Sheet(row).text(width: screen.width, ink: screen.ink))
        }
    }
}

extension Sheet {
    init(_ row: AssetRow) {
        let asset = row.asset
        self.init(
            title: "\(asset.label) (asset/\(asset.slug))",
            groups: [
                Group(
                    nil,
                    Sheet.fields(of: asset, first: ["kind", "description", "url", "linkKind"])),
                Group("Named by", row.releases.map { Line($0.slug.text, $0.headline) }),
            ])
    }
}
