import Catalogue
import Foundation

import class GRDB.Row
import class GRDB.RowCursor
import class GRDB.Statement

/// Reads every contact point in the order of the contacts' slugs, beside a reading of the contacts: one statement for
/// all of them instead of one for each contact.
struct PointReader {
    /// By preference, those without one last, then in the order in which they were entered.
    static let order = "r.preference IS NULL, r.preference, r.rowNumber"

    private let statement: Statement
    private let cursor: RowCursor
    private var waiting: ContactPoint?

    init(_ view: CatalogueView) throws {
        statement = try view.db.makeStatement(
            sql: """
                SELECT \(view.gate.columns(Tables.contactPoint)) FROM contact AS c
                CROSS JOIN contactPoint AS r ON r.contactID = c.id
                WHERE \(view.gate.sees(.contact, "c")) AND \(view.gate.sees(.contactPoint, "r"))
                ORDER BY c.slug, \(PointReader.order)
                """)
        cursor = try Row.fetchCursor(statement, arguments: view.gate.arguments())
        try advance()
    }

    /// The points of the contact, which is the next of those that have any, or has none.
    mutating func next(of contact: Contact) throws -> [ContactPoint] {
        var points: [ContactPoint] = []
        while let point = waiting, point.contactID == contact.id {
            points.append(point)
            try advance()
        }
        return points
    }

    private mutating func advance() throws {
        guard try cursor.next() != nil else { return waiting = nil }
        var row = RowReader(statement)
        waiting = try Tables.contactPoint.read(&row)
    }
}
