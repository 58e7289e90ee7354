import Catalogue
import Foundation

import class GRDB.Row
import class GRDB.RowCursor
import class GRDB.Statement

/// Reads the contact points of a stretch of contacts in the order of their slugs, beside a reading of the contacts: one
/// statement for all of them instead of one for each contact.
struct PointReader {
    /// By preference, those without one last, then in the order in which they were entered.
    static let order = "r.preference IS NULL, r.preference, r.rowNumber"

    private let statement: Statement
    private let cursor: RowCursor
    private var waiting: ContactPoint?

    /// Of the contacts behind `first`, up to `last`. The statement is read to its end before anybody else needs it.
    init(_ view: CatalogueView, after first: Slug?, through last: Slug) throws {
        statement = try view.db.cachedStatement(
            sql: """
                SELECT \(view.gate.columns(Tables.contactPoint)) FROM contact AS c
                CROSS JOIN contactPoint AS r ON r.contactID = c.id
                WHERE c.slug > :after AND c.slug <= :last AND \(view.gate.sees(.contact, "c"))
                  AND \(view.gate.seesPointOfSeen("r"))
                ORDER BY c.slug, \(PointReader.order)
                """)
        cursor = try Row.fetchCursor(
            statement, arguments: view.gate.arguments(["after": first?.text ?? "", "last": last.text]))
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
