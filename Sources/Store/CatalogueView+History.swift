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
        let id = recordID.lowerCased
        let points = try db.all(db.cachedStatement(sql: CatalogueView.pointsEver), ["id": id]) { try $0.text() }
        let ways: [(String, [String: String])] =
            [("recordID = :id", ["id": id]), ("ownerID = :id AND \(CatalogueView.isIndexedByOwner)", ["id": id])]
            + points.map { ("recordID = :point AND ownerID = :id", ["point": $0, "id": id]) }
        let numbers = try ways.flatMap { try changeNumbers(where: $0, $1, before: number, limit: limit) }
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
        // Some 40 bytes of each line are in memory.
        try extent(of: change, together: 20_000)
    }

    func extent(of change: Int, together most: Int) throws -> [ChangeExtent] {
        guard gate.isOpen else { return [] }
        // A stretch at a time: SQL sorts what it counts, in memory.
        let statement = try db.cachedStatement(
            sql: """
                SELECT tableName, isNew, isGone, count(*), max(number) FROM (
                  SELECT number, tableName, before IS NULL AS isNew, after IS NULL AS isGone FROM changeLine
                  WHERE changeNumber = :change AND number > :last ORDER BY number LIMIT :most)
                GROUP BY tableName, isNew, isGone ORDER BY min(number)
                """)
        var extents: [ChangeExtent] = []
        var (last, isMore) = (Int64(0), true)
        while isMore {
            let stretch = try db.all(statement, ["change": change, "last": last, "most": most]) { row in
                let found = ChangeExtent(
                    table: try row.text(), isNew: try row.flag(), isGone: try row.flag(), rows: try row.number())
                return (found, last: try row.integer())
            }
            for (found, _) in stretch {
                let place = extents.firstIndex {
                    ($0.table, $0.isNew, $0.isGone) == (found.table, found.isNew, found.isGone)
                }
                if let place { extents[place].rows += found.rows } else { extents.append(found) }
            }
            last = stretch.map(\.last).max() ?? last
            isMore = stretch.reduce(0) { $0 + $1.0.rows } == most
        }
        return extents
    }

    /// What changes did to a record or to what is part of it, oldest first: any of them, or those of a stretch of changes.
    public func lines(touching recordID: UUID, in changes: ClosedRange<Int>? = nil) throws -> [ChangeLine] {
        try lines(
            where: """
                (recordID = :id OR ownerID = :id AND \(CatalogueView.isIndexedByOwner)
                  OR ownerID = :id AND recordID IN (\(CatalogueView.pointsEver)))
                AND number >= :first AND number < :end
                """,
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

    /// Whether the index of owners has a line. That a point was added is found by the point (v30-less-history.sql).
    private static let isIndexedByOwner = "(before IS NOT NULL OR tableName <> 'contactPoint')"

    /// The points that a contact has, or had: those were changed or taken out.
    private static let pointsEver = """
        SELECT id FROM contactPoint WHERE contactID = :id UNION
        SELECT rowID FROM changeLine WHERE ownerID = :id AND tableName = 'contactPoint' AND before IS NOT NULL
        """

    /// The newest changes with lines for which this holds.
    private func changeNumbers(
        where condition: String, _ ids: [String: String], before number: Int?, limit: Int
    ) throws -> [Int] {
        let statement = try db.makeStatement(
            sql: "SELECT changeNumber FROM changeLine WHERE \(condition) AND number < :end ORDER BY number DESC")
        var values = ids.mapValues(\.databaseValue)
        values["end"] = try firstLine(from: number ?? .max).databaseValue
        let cursor = try Row.fetchCursor(statement, arguments: StatementArguments(values))
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
