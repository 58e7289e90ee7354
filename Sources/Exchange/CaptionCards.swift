import Catalogue

/// A file of a kit with the story that it belongs to: what stands below it where it is published.
struct CaptionCard {
    let asset: Asset
    /// Nil where several releases are in the kit and none names it.
    let release: ReleaseEntry?
    /// Of the release, or of the kit.
    let headline: String
}

extension KitContents {
    /// The assets that the kit carries as files, in its order.
    var captionCards: [CaptionCard] {
        assets.filter { $0.fileSHA256 != nil }.map { asset in
            let owner = releases.first { $0.assets.contains { $0.id == asset.id } }
            let release = owner ?? (releases.count == 1 ? releases[0] : nil)
            return CaptionCard(asset: asset, release: release, headline: release?.release.headline ?? kit.title)
        }
    }

    /// The cards as CSV, a row for each file: for a spreadsheet, or for a picture desk that takes captions in by their files'
    /// names. As our other CSV (docs/decisions/0010-csv.md): a byte order mark, and no cell that a spreadsheet would run.
    func captionsCSV() -> [UInt8] {
        let notice = topNotice
        let titles = [
            "File", "Caption", "Headline", "Credit", "Copyright", "Terms of use", "Terms end", "Alternative text",
            "Made on", "Made in", "Story date", "Story place", "Embargo",
        ]
        let mark = notice == nil ? [] : [audience == .internal ? "INTERNAL" : "UNDER EMBARGO"]
        let rows = captionCards.map { card in
            let asset = card.asset
            let release = card.release?.release
            let cells = [
                asset.url, asset.description, card.headline, asset.creditLine, asset.copyrightNotice, asset.usageTerms,
                asset.usageEnds?.description, asset.alternativeText, asset.created?.description, asset.place,
                release?.issued?.description, release?.dateline,
                release?.embargo?.until.description,
            ]
            return csvRow((notice.map { [$0] } ?? []) + cells.map { onOneLine($0 ?? "") })
        }
        return Array(("\u{FEFF}" + csvRow(mark + titles) + rows.joined()).utf8)
    }
}
