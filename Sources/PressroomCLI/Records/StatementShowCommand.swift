import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct StatementShowCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a statement: its words, who made it, when and where it stands.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Argument(help: "The statement's slug.")
    var statement: String

    func run(at door: Door) throws {
        let row = try catalogue.office(at: door).view(for: .internal).statement(RecordName(statement))
        try showing.show(JSON(row.statement, organisation: row.organisation, releases: row.releases), on: door.screen) {
            screen in
            try screen.show(Sheet(row).text(width: screen.width, ink: screen.ink))
        }
    }
}

extension Sheet {
    init(_ row: StatementRow) {
        let statement = row.statement
        self.init(
            title: "\(statement.label) (statement/\(statement.slug))",
            groups: [
                Group(
                    nil,
                    Sheet.fields(
                        of: statement,
                        instead: [
                            "words": Sheet.line("words", statement.words.map { "“\($0)”" }),
                            "organisationID": Sheet.line("organisation", row.organisation?.name),
                        ])),
                Group("Named by", row.releases.map { Line($0.slug.text, $0.headline) }),
            ])
    }
}
