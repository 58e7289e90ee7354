import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

extension Statement: CommandedRecord {
    typealias Filters = OrganisedFilterOptions

    static var about: String { "Look after references to published positions." }
    static var shown: String { "a statement: its words, who made it, when and where it stands" }
    static var noneYet: String { "There are no statements yet. They come with the releases that name them." }

    static func forEachRow(in view: OfficeView, _ filter: ListFilter, _ body: (StatementRow) throws -> Void) throws {
        try view.forEachStatement(filter, body)
    }
    static func table(of rows: [StatementRow]) -> Table { Table(statements: rows) }
    static func page(in view: OfficeView, _ name: RecordName) throws -> StatementRow { try view.statement(name) }
    static func sheet(of page: StatementRow) -> Sheet { Sheet(page) }
    static func json(of row: StatementRow) -> JSON {
        JSON(row.statement, organisation: row.organisation, releases: row.releases, supersededBy: row.supersededBy)
    }
}

extension Table {
    init(statements rows: [StatementRow]) {
        self.init(
            [
                .name("Statement"), Column(title: "Date"), .headline("Title"),
                Column(title: "Organisation"), Column(title: "Address"),
            ],
            rows: rows.map { row in
                [
                    Cell(row.statement.marked), Cell(row.statement.date?.description), Cell(row.statement.title),
                    Cell(row.organisation?.name), Cell(row.statement.url),
                ]
            })
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
                            "supersededByID": Sheet.line(
                                "superseded by", row.supersededBy.map { "\($0.slug): \($0.label)" }),
                        ])),
                Group("Named by", row.releases.map { Line($0.slug.text, $0.headline) }),
            ])
    }
}
