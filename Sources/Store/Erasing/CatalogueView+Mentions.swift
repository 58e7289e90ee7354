import Catalogue
import Foundation

extension CatalogueView {
    /// Hands over every document that was read, one at a time; none to anybody but the office.
    public func forEachDocument(_ body: (Document) throws -> Void) throws {
        guard gate.isOpen else { return }
        let mapping = Tables.document
        let statement = try db.makeStatement(
            sql: "SELECT \(mapping.columnsOfR) FROM document AS r ORDER BY r.rowNumber")
        try Settings.streaming(db) { try db.forEach(statement, []) { try body(mapping.read(&$0)) } }
    }

    /// What changes did to these contacts, to their ways and places, and to what was given to them, oldest first.
    public func lines(telling contacts: [UUID]) throws -> [ChangeLine] {
        guard gate.isOpen else { return [] }
        let ids = ErasingSomebody.json(contacts.map(\.lowerCased))
        let tables = ["releaseMember", "kitMember", "delivery", "invitation", "request"]
        let standing = try RowsLeft.standing(in: tables, ofLine: "line", db)
        let numbers = try db.all(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT number FROM changeLine AS line WHERE recordID IN (SELECT value FROM json_each(:ids))
                      OR ownerID IN (SELECT value FROM json_each(:ids))
                      OR (tableName IN (\(tables.map { "'\($0)'" }.joined(separator: ", ")))
                        AND EXISTS (SELECT 1 FROM json_each(:ids)
                          WHERE instr(coalesce(before, ''), value) > 0 OR (after IS NOT NULL
                            AND instr(coalesce(\(RowsLeft.sql(by: "line", standing: standing)), ''), value) > 0)))
                    ORDER BY number
                    """), ["ids": ids]
        ) { try $0.number() }
        return try numbers.flatMap { try lines(numbered: $0) }
    }

    /// Whether a text has what these contacts alone are reached at, or were once, in whatever spelling.
    public func waysOfNobodyElse(than contacts: [UUID]) throws -> (String) -> Bool {
        guard gate.isOpen else { return { _ in false } }
        let points = try ErasedPoints(of: ErasingSomebody.json(contacts.map(\.lowerCased)), db)
        return { points.finds(in: $0) }
    }

    /// A text without what others than these contacts are reached at: what somebody is told of themselves tells nothing private of
    /// anybody else.
    public func withoutOthers(than contacts: [UUID]) throws -> (String) -> String {
        guard gate.isOpen else { return { $0 } }
        let ids = ErasingSomebody.json(contacts.map(\.lowerCased))
        var others = WithheldPoints()
        let statement = try db.makeStatement(
            sql: """
                SELECT p.kind, p.asGiven, p.normalised FROM contactPoint AS p
                WHERE p.contactID NOT IN (SELECT value FROM json_each(:ids)) AND NOT EXISTS (
                  SELECT 1 FROM contactPoint AS q WHERE coalesce(q.normalised, q.asGiven) = coalesce(p.normalised, p.asGiven)
                    COLLATE NOCASE AND q.contactID IN (SELECT value FROM json_each(:ids)))
                """)
        try db.forEach(statement, ["ids": ids]) { row in
            let owner = WithheldOwner(contactID: nil, kind: try row.choice())
            for text in [try row.text(), try row.optionalText()].compactMap(\.self) { others.withhold(text, owner) }
        }
        return { others.struckOut(of: $0) }
    }
}
