import Catalogue
import Foundation

import class GRDB.Database
import struct GRDB.DatabaseError
import struct GRDB.DatabaseValue
import class GRDB.Row
import struct GRDB.StatementArguments

/// Takes back what a change did, line by line, the newest first: each row must be as the change left it.
///
/// Documents stay: a text that was read is never thrown away.
struct Undo {
    /// The change that is taken back.
    let number: Int
    private let db: Database

    /// Without a number the latest change that stands, or the latest of one person's. Throws where there is nothing to
    /// take back, or where it was taken back already.
    init(_ db: Database, of number: Int?, by actor: String? = nil) throws {
        self.db = db
        var undoings = Undoings(db)
        if let number {
            let found = try Int.fetchOne(
                db.cachedStatement(sql: "SELECT number FROM change WHERE number = ?"), arguments: [number])
            guard found != nil else { throw StoreError.noSuchChange(number) }
            if let by = try undoings.undoing(of: number) { throw StoreError.alreadyUndone(number, by: by) }
            self.number = number
        } else {
            let candidates = try Int.fetchCursor(
                db.makeStatement(
                    sql: """
                        SELECT number FROM change WHERE undoes IS NULL AND (:actor IS NULL OR actor = :actor)
                        ORDER BY number DESC
                        """),
                arguments: ["actor": actor])
            var latest = try candidates.next()
            while let number = latest, try undoings.undoing(of: number) != nil { latest = try candidates.next() }
            guard let latest else { throw actor.map(StoreError.nothingOfTheirsToUndo) ?? .nothingToUndo }
            self.number = latest
        }
        let isErasure = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM erasure WHERE changeNumber = ?)")
        if try Bool.fetchOne(isErasure, arguments: [self.number]) ?? false {
            throw StoreError.erasureStays(self.number)
        }
    }

    func takeBack(_ progress: ChangeProgress? = nil) throws {
        try refuseWhereBuiltUpon()
        let lines = LinesToTakeBack(db, of: number)
        let count = try lines.count()
        if count == 0,
            let when = try CatalogueView(db, for: .internal, at: Instant(milliseconds: 0)).erasedSince(number)
        {
            throw StoreError.erasedSince(number, when)
        }
        var done = 0
        try lines.forEach { together in
            if try !lines.takeBack(together) {
                for line in together where try !lines.takeBack(line) { try takeBackLine(line.number) }
            }
            done += together.count
            if done % 100 < together.count { progress?(.lines, done, count) }
        }
    }

    /// Refuses where a later change that stands refers to a record that would be deleted. Undos are not asked: with
    /// what they undid they come to nothing.
    private func refuseWhereBuiltUpon() throws {
        var made = MadeRows(db, by: number)
        let later = try db.makeStatement(
            sql: """
                SELECT changeNumber, changeLine.number, tableName, rowID, after FROM changeLine
                JOIN change ON change.number = changeNumber
                WHERE changeNumber > ? AND after IS NOT NULL AND undoes IS NULL ORDER BY changeNumber DESC
                """)
        var undoings = Undoings(db)
        var left = RowsLeft(db)
        let cursor = try Row.fetchCursor(later, arguments: [number])
        while try cursor.next() != nil {
            var row = RowReader(later)
            let change = try row.number()
            let (line, table, rowID) = (try row.integer(), try row.text(), try row.text())
            let text = try row.optionalText()
            let after = try left.row(after: text, found: nil, line: line, table: table, rowID: rowID)
            guard let after else { continue }
            let refers = try after.columns.contains { try $0.name != "id" && made.contains($0.value.text) }
            if refers, try undoings.undoing(of: change) == nil { throw try builtUpon(by: change) }
        }
    }

    private func builtUpon(by later: Int) throws -> StoreError {
        let columns = Tables.change.columns.joined(separator: ", ")
        let change = try db.first(
            db.cachedStatement(sql: "SELECT \(columns) FROM change WHERE number = ?"), [later], Tables.change.read)
        return change.map { .builtUpon(number, by: $0) } ?? .notAsLeft(number)
    }

    private func takeBackLine(_ line: Int64) throws {
        var left = RowsLeft(db)
        let found = try db.first(
            db.cachedStatement(sql: "SELECT tableName, rowID, before, after FROM changeLine WHERE number = ?"), [line]
        ) { row in
            let (table, rowID, before) = (try row.text(), try row.text(), try row.optionalRow())
            let after = try left.row(
                after: try row.optionalText(), found: before, line: line, table: table, rowID: rowID)
            return KeptRow(table: table, rowID: rowID, before: before, after: after)
        }
        guard let found, found.table != "document" else { return }
        guard try isAsLeft(found) else { throw try refusal(of: found) }
        let (sql, arguments) = found.restoration
        do {
            try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw StoreError.doesNotFit(number, reason: reason(of: error, found))
        }
    }

    /// Why a row can no longer be as it was, such as a slug that another record has by now.
    private func reason(of error: DatabaseError, _ line: KeptRow) -> String {
        let row = "the \(StoreError.words(ofTable: line.table))"
        return switch StoreError(error, at: "", .writing) {
        case .refused(_, let rule): "\(row) would break the rule '\(rule)'"
        case .inUse: "\(row) is still referred to"
        default: "\(row) would refer to a record that is not there"
        }
    }

    private func isAsLeft(_ line: KeptRow) throws -> Bool {
        let (sql, arguments) = line.comparison
        let count = try Int.fetchOne(db.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
        return count == (line.after == nil ? 0 : 1)
    }

    /// The latest change that stands and touched the row says why it is not as it was left.
    private func refusal(of line: KeptRow) throws -> StoreError {
        let later = try Int.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT changeNumber FROM changeLine
                    WHERE recordID IN (SELECT recordID FROM changeLine WHERE changeNumber = :number AND rowID = :id)
                      AND rowID = :id AND changeNumber > :number
                      AND (SELECT undoes FROM change WHERE change.number = changeNumber) IS NULL
                    ORDER BY changeNumber DESC
                    """),
            arguments: ["number": number, "id": line.rowID])
        var undoings = Undoings(db)
        guard let latest = try later.first(where: { try undoings.undoing(of: $0) == nil }) else {
            return .notAsLeft(number)
        }
        return try builtUpon(by: latest)
    }
}

/// A line of the history with the SQL that compares and restores its row. A column that came later keeps what it has.
private struct KeptRow {
    let table: String
    let rowID: String
    let before: RowText?
    let after: RowText?

    /// The number of rows with the identity, and with the values where there are any: 0 or 1.
    var comparison: (sql: String, arguments: [DatabaseValue]) {
        let own = after.map(own) ?? []
        let same = own.map { " AND \($0.name) IS ?" }.joined()
        return (
            "SELECT count(*) FROM \(table) WHERE id = ?\(same)",
            [rowID.databaseValue] + own.map(\.value.databaseValue)
        )
    }

    /// Puts the row back as it was before.
    var restoration: (sql: String, arguments: [DatabaseValue]) {
        guard let before else { return ("DELETE FROM \(table) WHERE id = ?", [rowID.databaseValue]) }
        let own = own(before)
        let (names, values) = (own.map(\.name), own.map(\.value.databaseValue))
        guard after == nil else {
            let settings = names.map { "\($0) = ?" }.joined(separator: ", ")
            return ("UPDATE \(table) SET \(settings) WHERE id = ?", values + [rowID.databaseValue])
        }
        // With the number that it had, unless another row has it now.
        let number = before.columns.first { $0.name == "rowNumber" }?.value.databaseValue ?? .null
        return (
            """
            INSERT INTO \(table) (\(names.joined(separator: ", ")), rowNumber)
            VALUES (\(names.map { _ in "?" }.joined(separator: ", ")),
              (SELECT free FROM (SELECT ? AS free) WHERE NOT EXISTS (SELECT 1 FROM \(table) WHERE rowNumber = free)))
            """,
            values + [number]
        )
    }

    private func own(_ row: RowText) -> [(name: String, value: RowText.Value)] {
        row.columns.filter { $0.name != "rowNumber" }
    }
}
