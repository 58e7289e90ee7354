import Catalogue
import Foundation

/// A contact point as it stands in the catalogue, or stood there once.
struct WithheldPrint {
    let owner: WithheldOwner
    let asGiven: String
    let normalised: String?
}

extension CatalogueView {
    /// Points that are not seen, and that nobody who is seen has too: a switchboard that two contacts share.
    func hiddenPoints() throws -> [WithheldPrint] {
        let sql = """
            SELECT r.contactID, r.kind, r.asGiven, r.normalised FROM \(gate.pointsToLookAt)
            WHERE NOT \(gate.sees(.contactPoint, "r")) AND NOT EXISTS (
              SELECT 1 FROM contactPoint AS s WHERE coalesce(s.normalised, s.asGiven)
                = coalesce(r.normalised, r.asGiven) COLLATE NOCASE AND \(gate.sees(.contactPoint, "s")))
            """
        return try db.all(db.cachedStatement(sql: sql), gate.arguments()) { row in
            let owner = WithheldOwner(contactID: try row.identity(), kind: try row.choice())
            return WithheldPrint(owner: owner, asGiven: try row.text(), normalised: try row.optionalText())
        }
    }

    /// Whether anything that these changes did may make a point seen or hidden, or is a point's own.
    func changesBearOnPoints(_ changes: ClosedRange<Int>) throws -> Bool {
        // Reading many lines takes longer than looking at the points.
        let most = 1000
        let statement = try db.cachedStatement(
            sql: """
                SELECT number, tableName, rowID, before, after FROM changeLine WHERE changeNumber BETWEEN :first AND :last LIMIT :most
                """)
        let condition = gate.sees(.contactPoint, "r")
        var left = RowsLeft(db)
        let lines = try db.all(
            statement, ["first": changes.lowerBound, "last": changes.upperBound, "most": most + 1]
        ) { row in
            let (line, table, rowID) = (try row.integer(), try row.text(), try row.text())
            let before = try row.optionalRow()
            let after = try left.row(
                after: try row.optionalText(), found: before, line: line, table: table, rowID: rowID)
            return Gate.bears(on: condition, table: table, before: before, after: after)
        }
        return lines.count > most || lines.contains(true)
    }
}

extension Gate {
    /// Whether what was done to a row may bear on a condition about points: the condition looks into its table, and at one of the
    /// columns that are not as they were. The office's own number is handed out, whoever has it too.
    fileprivate static func bears(
        on condition: String, table: String, before: RowText?, after: RowText?
    ) -> Bool {
        if table == RecordKind.contactPoint.rawValue || table == "office" { return true }
        guard condition.contains("FROM \(table) AS") || condition.contains("JOIN \(table) AS") else { return false }
        guard let before, let after else { return true }
        let then = Dictionary(before.columns.map { ($0.name, $0.value) }) { first, _ in first }
        return after.columns.contains { column in
            condition.contains(".\(column.name)") && then[column.name] != column.value
        }
    }

    /// All that may be hidden: for an audience that sees what the press does, a little beside what is seen, found by indexes of that
    /// alone (migrations/sql/v22-few-among-many.sql).
    fileprivate var pointsToLookAt: String {
        guard audience.sees(.press) else { return "contactPoint AS r" }
        return """
            (
              WITH unseenRelease AS (
                SELECT id, documentID FROM release WHERE audience <> 'press'
                UNION SELECT id, documentID FROM release WHERE pubStatus <> 'usable'
                UNION SELECT id, documentID FROM release WHERE embargoUntil > :now),
              unseenContact AS (
                SELECT id FROM contact WHERE audience <> 'press'
                UNION SELECT id FROM contact WHERE isWithdrawn = 1
                UNION SELECT m.contactID FROM unseenRelease AS l CROSS JOIN releaseMember AS m ON m.releaseID = l.id),
              unseenDocument AS (
                SELECT documentID FROM unseenRelease
                UNION SELECT documentID FROM coverage WHERE audience <> 'press'
                UNION SELECT documentID FROM coverage WHERE isWithdrawn = 1)
              SELECT id FROM contactPoint WHERE audience <> 'press'
              UNION SELECT p.id FROM unseenContact AS c CROSS JOIN contactPoint AS p ON p.contactID = c.id
              UNION SELECT f.recordID FROM unseenDocument AS d CROSS JOIN fact AS f
                ON f.documentID = d.documentID AND f.field = 'asGiven'
            ) AS perhaps CROSS JOIN contactPoint AS r ON r.id = perhaps.id
            """
    }
}
