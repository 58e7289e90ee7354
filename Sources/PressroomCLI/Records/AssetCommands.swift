import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

extension Asset: CommandedRecord {
    static var about: String { "Look after images, video, audio, graphics and documents, and where they can be had." }
    static var shown: String { "an asset: what it is, where it can be had and on what terms" }
    static var noneYet: String { "There are no assets yet. They come with the releases that name them." }
    static var commands: [any ParsableCommand.Type] {
        [
            ListCommand<Self>.self, ShowCommand<Self>.self, AssetAddCommand.self, EditCommand<Self>.self,
            WithdrawCommand<Self>.self, RestoreCommand<Self>.self,
        ]
    }

    static func forEachRow(in view: OfficeView, _ filter: ListFilter, _ body: (AssetRow) throws -> Void) throws {
        try view.forEachAsset(filter, body)
    }
    static func table(of rows: [AssetRow]) -> Table { Table(assets: rows) }
    static func page(in view: OfficeView, _ name: RecordName) throws -> AssetRow { try view.asset(name) }
    static func sheet(of page: AssetRow) -> Sheet { Sheet(page) }
    static func json(of row: AssetRow) -> JSON { JSON(row.asset, releases: row.releases) }
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
                    Cell(row.asset.marked), Cell(row.asset.kind.rawValue), Cell(row.asset.linkKind.rawValue),
                    Cell(row.asset.description), Cell(row.asset.url),
                ]
            })
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
