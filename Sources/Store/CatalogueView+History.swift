import Catalogue
import Foundation

import struct GRDB.DatabaseValue
import class GRDB.Row
import struct GRDB.StatementArguments

extension CatalogueView {
    /// The changes that touched a record or what is part of it (nil: all of them), newest first: those before a number,
    /// so many at most. For the press office alone: to any other audience there is no history.
    ///
    /// Reads what it returns, however long the history is.
    public func changes(touching recordID: UUID?, before number: Int? = nil, limit: Int) throws -> [Change] {
        guard gate.isOpen, limit > 0, number != .min else { return [] }
        guard let recordID else {
            let statement = try db.cachedStatement(
                sql: """
                    SELECT \(Tables.change.columns.joined(separator: ", ")) FROM change WHERE number <= :last
                    ORDER BY number DESC LIMIT :limit
                    """)
            return try db.all(statement, ["last": number.map { $0 - 1 } ?? .max, "limit": limit], Tables.change.read)
        }
        let numbers = try ["recordID", "ownerID"].flatMap { column in
            try changeNumbers(where: column, recordID, before: number, limit: limit)
        }
        return try Set(numbers).sorted(by: >).prefix(limit).compactMap(change)
    }

    public func change(_ number: Int) throws -> Change? {
        guard gate.isOpen else { return nil }
        let columns = Tables.change.columns.joined(separator: ", ")
        let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM change WHERE number = ?")
        return try db.first(statement, [number], Tables.change.read)
    }

    /// For each of these changes that was taken back: by which change, of those that stand.
    public func undoings(of changes: [Change]) throws -> [Int: Int] {
        var undoings = Undoings(db)
        var found: [Int: Int] = [:]
        for change in changes { found[change.id] = try undoings.undoing(of: change.id) }
        return found
    }

    /// What a change did, in the order in which it was done; the first of it, so many lines at most.
    public func lines(of change: Int, limit: Int = .max) throws -> [ChangeLine] {
        try lines(
            where: "changeNumber = :value", ["value": change.databaseValue, "limit": limit.databaseValue],
            ending: "LIMIT :limit")
    }

    /// How much a change did, without reading all of it.
    public func extent(of change: Int) throws -> [ChangeExtent] {
        guard gate.isOpen else { return [] }
        // Counted here: SQL would sort all of the lines in memory.
        let statement = try db.makeStatement(
            sql: """
                SELECT tableName, before IS NULL, after IS NULL FROM changeLine WHERE changeNumber = ? ORDER BY number
                """)
        var extents: [ChangeExtent] = []
        var place = 0
        try db.forEach(statement, [change]) { row in
            let (table, isNew, isGone) = (try row.text(), try row.flag(), try row.flag())
            func isAlike(_ extent: ChangeExtent) -> Bool {
                extent.table == table && extent.isNew == isNew && extent.isGone == isGone
            }
            if place >= extents.count || !isAlike(extents[place]) {
                place = extents.firstIndex(where: isAlike) ?? extents.count
                if place == extents.count {
                    extents.append(ChangeExtent(table: table, isNew: isNew, isGone: isGone, rows: 0))
                }
            }
            extents[place].rows += 1
        }
        return extents
    }

    /// What changes did to a record or to what is part of it, oldest first: any of them, or those of a stretch of changes.
    public func lines(touching recordID: UUID, in changes: ClosedRange<Int>? = nil) throws -> [ChangeLine] {
        try lines(
            where: "(recordID = :id OR ownerID = :id) AND number >= :first AND number < :end",
            [
                "id": recordID.lowerCased.databaseValue,
                "first": try firstLine(from: changes?.lowerBound ?? 0).databaseValue,
                "end": try firstLine(from: changes.map { $0.upperBound &+ 1 } ?? .max).databaseValue,
            ])
    }

    func lines(numbered number: Int) throws -> [ChangeLine] {
        try lines(where: "number = :value", ["value": number.databaseValue])
    }

    /// Hands over what was done to a record itself, newest first, until `body` has enough.
    public func forEachLine(of recordID: UUID, _ body: (ChangeLine) throws -> Bool) throws {
        guard gate.isOpen else { return }
        let statement = try db.makeStatement(
            sql: "SELECT \(CatalogueView.lineColumns) FROM changeLine WHERE recordID = ? ORDER BY number DESC")
        let cursor = try Row.fetchCursor(statement, arguments: [recordID.lowerCased])
        var left = RowsLeft(db)
        while try cursor.next() != nil {
            var row = RowReader(statement)
            guard try body(row.line(&left)) else { return }
        }
    }

    /// The record that had this name and has gone; of several the one that went last. `byUndoing` looks only at what was taken
    /// back; else at all that went.
    public func gone(_ name: RecordName, byUndoing: Bool) throws -> UUID? {
        guard gate.isOpen, let slug = Slug(name.slug) else { return nil }
        let kinds = name.kind.map { [$0] } ?? RecordKind.allCases
        let tables = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        // CROSS JOIN says which of the two is looked at first.
        let lines =
            byUndoing
            ? "change CROSS JOIN changeLine AS line ON line.changeNumber = change.number AND change.undoes IS NOT NULL"
            : "changeLine AS line"
        // In a value of the row's text every quote is doubled, so this stands for the column alone.
        let statement = try db.cachedStatement(
            sql: """
                SELECT line.recordID FROM \(lines)
                WHERE line.tableName IN (\(tables)) AND line.after IS NULL AND instr(line.before, :slug) > 0
                ORDER BY line.number DESC LIMIT 1
                """)
        return try db.first(statement, ["slug": ", slug='\(slug)'"]) { row in try row.identity() }
    }

    private static let lineColumns = "number, changeNumber, tableName, rowID, recordID, before, after"

    private func lines(
        where condition: String, _ values: [String: DatabaseValue], ending: String = ""
    ) throws -> [ChangeLine] {
        guard gate.isOpen else { return [] }
        let statement = try db.cachedStatement(
            sql: "SELECT \(CatalogueView.lineColumns) FROM changeLine WHERE \(condition) ORDER BY number \(ending)")
        var left = RowsLeft(db)
        return try db.all(statement, StatementArguments(values)) { try $0.line(&left) }
    }

    /// The newest changes with lines of a record or of its parts.
    private func changeNumbers(
        where column: String, _ recordID: UUID, before number: Int?, limit: Int
    ) throws -> [Int] {
        let statement = try db.makeStatement(
            sql: "SELECT changeNumber FROM changeLine WHERE \(column) = ? AND number < ? ORDER BY number DESC")
        let cursor = try Row.fetchCursor(
            statement, arguments: [recordID.lowerCased, try firstLine(from: number ?? .max)])
        var numbers: [Int] = []
        while numbers.count < limit, try cursor.next() != nil {
            var row = RowReader(statement)
            let number = try row.number()
            if numbers.last != number { numbers.append(number) }
        }
        return numbers
    }

    /// The number of the first line of a change, or of those that came after it. Lines are numbered as they are written,
    /// so those of a stretch of changes follow one another.
    private func firstLine(from change: Int) throws -> Int {
        let statement = try db.cachedStatement(
            sql: "SELECT number FROM changeLine WHERE changeNumber >= ? ORDER BY changeNumber, number LIMIT 1")
        return try Int.fetchOne(statement, arguments: [change]) ?? .max
    }
}

/// How many rows of a table a change added, changed or removed.
public struct ChangeExtent: Hashable, Sendable {
    public var table: String
    public var isNew: Bool
    public var isGone: Bool
    public var rows: Int
}

extension Tables {
    static let change = Mapping<Change>(
        table: "change", columns: ["number", "at", "actor", "action", "reason", "undoes"],
        read: { row in
            Change(
                id: try row.number(), at: try row.instant(), actor: try row.text(), action: try row.text(),
                reason: try row.optionalText(), undoes: try row.optionalNumber())
        },
        write: { change, row in
            row.number(change.id)
            row.instant(change.at)
            row.text(change.actor)
            row.text(change.action)
            row.text(change.reason)
            row.number(change.undoes)
        })
}

extension RowReader {
    /// A row as the history keeps it.
    mutating func optionalRow() throws -> RowText? {
        try optionalText().map(RowText.read)
    }

    fileprivate mutating func line(_ left: inout RowsLeft) throws -> ChangeLine {
        let (line, change, table, rowID) = (try integer(), try number(), try text(), try text())
        let (recordID, before) = (try identity(), try optionalRow())
        let after = try left.row(
            after: try optionalText(), found: before, line: line, table: table, rowID: rowID)
        return ChangeLine(
            change: change, table: table, recordID: recordID, before: columns(of: before), after: columns(of: after))
    }

    /// Its columns by name, without its number, which is SQLite's own.
    private func columns(of row: RowText?) -> [String: String?]? {
        guard let row else { return nil }
        let own = row.columns.filter { $0.name != "rowNumber" }
        return Dictionary(own.map { ($0.name, $0.value.text) }) { first, _ in first }
    }
}
