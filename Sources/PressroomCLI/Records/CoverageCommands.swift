import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

extension Coverage: CommandedRecord {
    static var about: String { "Look after what outlets published about releases." }
    static var listed: String { "all coverage, \(order), what is withdrawn included" }
    static var shown: String { "coverage: the outlet, the byline, quotes, links, highlights and what it covers" }
    static var noneYet: String { "There is no coverage yet. Run 'pressroom read ARTICLE --accept' to add some." }

    static func forEachRow(in view: OfficeView, _ filter: ListFilter, _ body: (CoverageRow) throws -> Void) throws {
        try view.forEachCoverage(filter, body)
    }
    static func table(of rows: [CoverageRow]) -> Table { Table(coverage: rows) }
    static func json(of row: CoverageRow) -> JSON { JSON(row.coverage, outlet: row.outlet, release: row.release) }
    static func page(in view: OfficeView, _ name: RecordName) throws -> CoverageEntry { try view.coverage(name) }
    static func sheet(of page: CoverageEntry) -> Sheet { Sheet(page) }
    static func json(of page: CoverageEntry) -> JSON { JSON(page) }
}

extension Table {
    init(coverage rows: [CoverageRow]) {
        self.init(
            [
                .name("Coverage"), .instant("Updated"), .headline("Headline"),
                Column(title: "Outlet"), Column(title: "Covers"),
            ],
            rows: rows.map { row in
                [
                    Cell(row.coverage.marked), Cell(row.coverage.updated), Cell(row.coverage.headline),
                    Cell(row.outlet?.name), Cell(row.release?.slug.text),
                ]
            })
    }
}

extension Sheet {
    init(_ entry: CoverageEntry) {
        let coverage = entry.coverage
        let zone = coverage.updatedZone.map { " (printed in \(spoken(zone: $0)))" } ?? ""
        self.init(
            title: "\(coverage.headline) (coverage/\(coverage.slug))",
            groups: [
                Group(
                    nil,
                    Sheet.fields(
                        of: coverage, last: ["releaseID", "documentID", "audience"],
                        instead: [
                            "outletID": Sheet.line("outlet", entry.outlet?.name),
                            "updated": Sheet.line("updated", coverage.updated.map { $0.inWords + zone }),
                            "releaseID": Line(
                                "covers", entry.release.map { "\($0.slug): \($0.headline)" } ?? "no release yet"),
                            "documentID": Sheet.line("document", entry.document?.name),
                            // These have groups of their own.
                            "highlights": nil, "captions": nil,
                        ])),
                Group("Highlights", coverage.highlights.map { Line("•", $0) }),
                Group("Captions", coverage.captions.map { Line("•", $0) }),
                Group("Quotes", entry.quotes.map(Sheet.line)),
                Group("Events", entry.events.map(Sheet.line)),
                Group("Links", entry.references.map(Sheet.line)),
            ])
    }
}
