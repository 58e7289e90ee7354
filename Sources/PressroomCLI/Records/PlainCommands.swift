import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

/// A kind of record whose list and page show its own fields, and what it stands in.
protocol PlainRecord: CommandedRecord where Row == RecordRow<Self>, Page == RecordRow<Self> {
    /// What its list shows behind the slug, by the fields' names.
    static var columns: [String] { get }
}

extension PlainRecord {
    static var shown: String { "\(kind.oneOf) with all that is known of it" }

    static func forEachRow(
        in view: OfficeView, _ filter: ListFilter, _ body: (RecordRow<Self>) throws -> Void
    ) throws {
        try view.forEachRecord(of: Self.self, filter, body)
    }

    static func page(in view: OfficeView, _ name: RecordName) throws -> RecordRow<Self> {
        try view.record(of: Self.self, name)
    }

    static func json(of row: RecordRow<Self>) -> JSON { JSON(row.record, release: row.release, coverage: row.coverage) }

    static func table(of rows: [RecordRow<Self>]) -> Table {
        let shown = columns.compactMap { name in fields.first { $0.name == name } }
        let standsIn = fields.contains { $0.name == "coverageID" }
        let title = kind.words.prefix(1).uppercased() + kind.words.dropFirst()
        return Table(
            [Table.Column(title: title, isName: true)] + shown.map { Table.Column(title: $0.label) }
                + (standsIn ? [Table.Column(title: "Stands in")] : []),
            rows: rows.map { row in
                [Table.Cell(row.record.marked)]
                    + shown.map { field in
                        Table.Cell(field.kind.words(for: field.told(field.value(of: row.record))) { _ in nil })
                    }
                    + (standsIn ? [Table.Cell(row.standsIn?.0.description)] : [])
            })
    }

    static func sheet(of row: RecordRow<Self>) -> Sheet {
        Sheet(
            title: "\(row.record.label) (\(kind.rawValue)/\(row.record.slug))",
            groups: [
                Sheet.Group(nil, Sheet.fields(of: row.record)),
                Sheet.Group("Stands in", [row.standsIn.map { Sheet.Line("\($0)", $1) }]),
            ])
    }
}

extension RecordRow {
    fileprivate var standsIn: (RecordName, String)? {
        if let release { return (RecordName(kind: .release, slug: release.slug), release.headline) }
        return coverage.map { (RecordName(kind: .coverage, slug: $0.slug), $0.headline) }
    }
}

extension Withdrawable {
    /// The slug as a list shows it.
    var marked: String {
        let isHeld = (self as? Release)?.pubStatus == .withheld
        return isWithdrawn ? "\(slug) (withdrawn)" : isHeld ? "\(slug) (withheld)" : slug.text
    }
}

extension Event: PlainRecord {
    static var about: String { "Look after what releases announce and articles report." }
    static var columns: [String] { ["date", "place", "what"] }
}

extension Quote: PlainRecord {
    static var about: String { "Look after what people say in releases and articles, word for word." }
    static var columns: [String] { ["speaker", "words"] }
}

extension Reference: PlainRecord {
    static var about: String { "Look after links in releases and articles that are neither assets nor statements." }
    static var columns: [String] { ["kind", "url"] }
}

extension Organisation: PlainRecord {
    static var about: String { "Look after the bodies that issue releases, and that people speak for." }
    static var columns: [String] { ["name", "url"] }
}

extension Outlet: PlainRecord {
    static var about: String { "Look after newspapers, broadcasters, agencies and sites that publish coverage." }
    static var columns: [String] { ["name", "url"] }
}
