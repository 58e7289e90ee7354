import Catalogue
import Foundation

import struct GRDB.DatabaseValue

extension CatalogueView {
    /// The changes that touched a record or what is part of it (nil: all of them), newest first. For the press office
    /// alone: to any other audience there is no history.
    public func changes(touching recordID: UUID?, limit: Int) throws -> [Change] {
        guard gate.isOpen else { return [] }
        let touching =
            recordID == nil
            ? "1" : "number IN (SELECT changeNumber FROM changeLine WHERE recordID = :id OR ownerID = :id)"
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(Tables.change.columns.joined(separator: ", ")) FROM change WHERE \(touching)
                ORDER BY number DESC LIMIT :limit
                """)
        return try db.all(statement, ["id": recordID?.lowerCase, "limit": max(0, limit)], Tables.change.read)
    }

    /// What a change did, in the order in which it was done.
    public func lines(of change: Int) throws -> [ChangeLine] {
        try lines(where: "changeNumber = :value", change.databaseValue)
    }

    /// What was ever done to a record or to what is part of it, oldest first.
    public func lines(touching recordID: UUID) throws -> [ChangeLine] {
        try lines(where: "(recordID = :value OR ownerID = :value)", recordID.lowerCase.databaseValue)
    }

    /// The record that a person means, also one that has gone: of these the one that went last.
    ///
    /// - Throws: what `record(_:)` throws, where there never was one.
    public func recordEver(_ name: RecordName) throws -> UUID {
        do {
            return try record(name).id
        } catch StoreError.noSuchRecord(let asked, let nearest) {
            let unknown = StoreError.noSuchRecord(asked, nearest: nearest)
            guard gate.isOpen, let slug = Slug(name.slug) else { throw unknown }
            let kinds = name.kind.map { [$0] } ?? RecordKind.allCases
            let tables = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
            // In a value of the row's text every quote is doubled, so this stands for the column alone.
            let statement = try db.cachedStatement(
                sql: """
                    SELECT recordID FROM changeLine
                    WHERE tableName IN (\(tables)) AND after IS NULL AND instr(before, :slug) > 0
                    ORDER BY number DESC LIMIT 1
                    """)
            let found = try db.all(statement, ["slug": ", slug='\(slug)'"]) { row in try row.identity() }
            guard let id = found.first else { throw unknown }
            return id
        }
    }

    private func lines(where condition: String, _ value: DatabaseValue) throws -> [ChangeLine] {
        guard gate.isOpen else { return [] }
        let statement = try db.cachedStatement(
            sql: """
                SELECT changeNumber, tableName, recordID, before, after FROM changeLine
                WHERE \(condition) ORDER BY number
                """)
        return try db.all(statement, ["value": value]) { row in
            ChangeLine(
                change: try row.number(), table: try row.text(), recordID: try row.identity(),
                before: try row.columns(), after: try row.columns())
        }
    }
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
        guard let text = try optionalText() else { return nil }
        guard let row = RowText(text) else { throw damage }
        return row
    }

    /// Its columns by name, without its number, which is SQLite's own.
    fileprivate mutating func columns() throws -> [String: String?]? {
        guard let row = try optionalRow() else { return nil }
        let own = row.columns.filter { $0.name != "rowNumber" }
        return Dictionary(own.map { ($0.name, $0.value.text) }) { first, _ in first }
    }
}
