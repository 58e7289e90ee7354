import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct CoverageShowCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show coverage: the outlet, the byline, quotes, links, highlights and what it covers.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Argument(help: "The coverage's slug.")
    var coverage: String

    func run(at door: Door) throws {
        let entry = try catalogue.office(at: door).view(for: .internal).coverage(RecordName(coverage))
        try showing.show(JSON(entry), on: door.screen) { screen in
            try screen.show(Sheet(entry).text(width: screen.width, ink: screen.ink))
        }
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
