import Catalogue
import Foundation

import class GRDB.Database
import struct GRDB.StatementArguments

/// Takes back what a change did, line by line, the newest first: each row must be as the change left it.
///
/// Documents stay: a text that was read is never thrown away.
struct Undo {
    /// The change that is taken back.
    let number: Int
    private let db: Database
    /// For each change that was undone by a change that stands: by which.
    private let undone: [Int: Int]

    /// Throws where there is nothing to take back, or where it was taken back already.
    init(_ db: Database, of number: Int?) throws {
        self.db = db
        undone = try Undo.undone(db)
        if let number {
            let found = try Int.fetchOne(
                db.cachedStatement(sql: "SELECT number FROM change WHERE number = ?"), arguments: [number])
            guard found != nil else { throw StoreError.noSuchChange(number) }
            if let by = undone[number] { throw StoreError.alreadyUndone(number, by: by) }
            self.number = number
        } else {
            let candidates = try Int.fetchAll(
                db.cachedStatement(sql: "SELECT number FROM change WHERE undoes IS NULL ORDER BY number DESC"))
            guard let latest = candidates.first(where: { [undone] in undone[$0] == nil }) else {
                throw StoreError.nothingToUndo
            }
            self.number = latest
        }
    }

    func takeBack() throws {
        try refuseWhereBuiltUpon()
        let bounds = try db.first(
            db.cachedStatement(sql: "SELECT min(number), max(number) FROM changeLine WHERE changeNumber = ?"), [number]
        ) { (first: try $0.optionalInteger(), last: try $0.optionalInteger()) }
        guard let first = bounds?.first, let last = bounds?.last else { return }
        // One change is made at a time, so its lines follow one another.
        for line in stride(from: last, through: first, by: -1) { try takeBackLine(line) }
    }

    /// A change is undone where a change that stands undoes it; newest first, whether that one stands is known.
    private static func undone(_ db: Database) throws -> [Int: Int] {
        let undos = try db.all(
            db.cachedStatement(sql: "SELECT number, undoes FROM change WHERE undoes IS NOT NULL ORDER BY number DESC"),
            []
        ) { (number: try $0.number(), undoes: try $0.number()) }
        var undone: [Int: Int] = [:]
        for undo in undos where undone[undo.number] == nil && undone[undo.undoes] == nil {
            undone[undo.undoes] = undo.number
        }
        return undone
    }

    /// Refuses where a later change that stands refers to a record that would be deleted.
    private func refuseWhereBuiltUpon() throws {
        let later = try Int.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT line.changeNumber FROM changeLine AS line, json_each(line.after) AS value
                    WHERE line.changeNumber > :number AND line.after IS NOT NULL AND value.type = 'text'
                      AND value.value IN (
                        SELECT rowID FROM changeLine
                        WHERE changeNumber = :number AND before IS NULL AND tableName <> 'document')
                    ORDER BY line.changeNumber DESC
                    """),
            arguments: ["number": number])
        if let latest = later.first(where: { undone[$0] == nil }) { throw try builtUpon(by: latest) }
    }

    private func builtUpon(by later: Int) throws -> StoreError {
        let columns = Tables.change.columns.joined(separator: ", ")
        let change = try db.first(
            db.cachedStatement(sql: "SELECT \(columns) FROM change WHERE number = ?"), [later], Tables.change.read)
        return change.map { .builtUpon(number, by: $0) } ?? .notAsLeft(number)
    }

    private func takeBackLine(_ line: Int64) throws {
        let found = try db.first(
            db.cachedStatement(
                sql: """
                    SELECT tableName, rowID, before, after,
                      (SELECT group_concat(key, ' ') FROM json_each(coalesce(before, after)))
                    FROM changeLine WHERE number = ?
                    """), [line]
        ) { row in
            Line(
                table: try row.text(), rowID: try row.text(), before: try row.optionalText(),
                after: try row.optionalText(), columns: try row.text().split(separator: " ").map(String.init))
        }
        guard let found, found.table != "document" else { return }
        guard try isAsLeft(found) else { throw try refusal(of: found) }
        if let before = found.before {
            if found.after == nil {
                try db.cachedStatement(sql: found.insertion).execute(arguments: ["json": before])
            } else {
                try db.cachedStatement(sql: found.update).execute(arguments: ["json": before, "id": found.rowID])
            }
        } else {
            try db.cachedStatement(sql: "DELETE FROM \(found.table) WHERE id = ?").execute(arguments: [found.rowID])
        }
    }

    private func isAsLeft(_ line: Line) throws -> Bool {
        let statement = try db.cachedStatement(sql: line.comparison)
        let count = try Int.fetchOne(statement, arguments: ["json": line.after, "id": line.rowID])
        return count == (line.after == nil ? 0 : 1)
    }

    /// The latest change that stands and touched the row says why it is not as it was left.
    private func refusal(of line: Line) throws -> StoreError {
        let later = try Int.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT changeNumber FROM changeLine
                    WHERE recordID IN (SELECT recordID FROM changeLine WHERE changeNumber = :number AND rowID = :id)
                      AND rowID = :id AND changeNumber > :number AND changeNumber NOT IN (
                        SELECT changeNumber FROM currentChange)
                    ORDER BY changeNumber DESC
                    """),
            arguments: ["number": number, "id": line.rowID])
        guard let latest = later.first(where: { undone[$0] == nil }) else { return .notAsLeft(number) }
        return try builtUpon(by: latest)
    }
}

/// A line of the history with the SQL that compares and restores its row. A column that came later keeps what it has.
private struct Line {
    let table: String
    let rowID: String
    let before: String?
    let after: String?
    /// As the history has them, `rowNumber` first.
    let columns: [String]

    private var own: [String] { columns.filter { $0 != "rowNumber" } }

    private func value(_ column: String) -> String { "json_extract(:json, '$.\(column)')" }

    /// The number of rows with the identity, and with the values where there are any: 0 or 1.
    var comparison: String {
        let same = after == nil ? [] : own.map { "AND \($0) IS \(value($0))" }
        return "SELECT count(*) FROM \(table) WHERE id = :id \(same.joined(separator: " "))"
    }

    /// With the number that it had, unless another row has it now.
    var insertion: String {
        """
        INSERT INTO \(table) (rowNumber, \(own.joined(separator: ", ")))
        SELECT CASE WHEN EXISTS (SELECT 1 FROM \(table) WHERE rowNumber = \(value("rowNumber"))) THEN NULL
          ELSE \(value("rowNumber")) END, \(own.map(value).joined(separator: ", "))
        """
    }

    var update: String {
        "UPDATE \(table) SET \(own.map { "\($0) = \(value($0))" }.joined(separator: ", ")) WHERE id = :id"
    }
}
