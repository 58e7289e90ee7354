import Catalogue
import GRDB

/// The catalogue as it was after a change: of the rows that were touched since, what the history says that they were, and
/// all others as they are.
///
/// Temporary views have the names of the tables, so what is asked of the tables, above all by `Gate`, is asked of that
/// state.
struct EarlierState {
    struct Name: Hashable {
        let kind: RecordKind
        let id: String
    }

    /// A record that is part of others: a contact's point, a release's or coverage's event. It may have moved.
    struct Part {
        let name: Name
        let ownersThen: [Name]
        let ownersNow: [Name]
    }

    /// Where a field of a record comes from.
    struct Source {
        let id: String
        let recordID: String
    }

    /// Records whose own rows or whose members were touched.
    private(set) var touched: Set<Name> = []
    private(set) var parts: [Part] = []
    private(set) var sources: [Source] = []
    private var tables: [String] = []

    private static let members = ["releaseMember": RecordKind.release, "kitMember": RecordKind.kit]
    private static let fact = "fact"
    /// The columns that name what a part is a part of.
    private static let owners: [RecordKind: [(column: String, kind: RecordKind)]] = {
        let inText = [("releaseID", RecordKind.release), ("coverageID", .coverage)]
        return [
            .contactPoint: [("contactID", .contact)], .event: inText, .quote: inText, .reference: inText,
        ]
    }()

    /// Takes down what was there before the lines that came after the change.
    init(_ db: Database, after change: Int) throws {
        let statement = try db.makeStatement(
            sql: """
                SELECT tableName, rowID, recordID, before FROM changeLine
                WHERE changeNumber > ? ORDER BY changeNumber, number
                """)
        var seen: Set<String> = []
        var columns: [String: [String]] = [:]
        try db.forEach(statement, [change]) { row in
            let (table, rowID, recordID) = (try row.text(), try row.text(), try row.text())
            let before = try row.optionalRow()
            let isRecord = RecordKind(rawValue: table) != nil
            guard isRecord || EarlierState.members[table] != nil || table == EarlierState.fact else { return }
            guard seen.insert("\(table) \(rowID)").inserted else { return }
            try note(table, rowID, of: recordID, before, db)
            if columns[table] == nil { columns[table] = try begin(table, db) }
            try db.execute(sql: "INSERT INTO touched_\(table) VALUES (?)", arguments: [rowID])
            if let before { try keep(before, of: table, columns[table] ?? [], db) }
        }
    }

    private mutating func note(
        _ table: String, _ rowID: String, of recordID: String, _ before: RowText?, _ db: Database
    ) throws {
        if table == EarlierState.fact { return sources.append(Source(id: rowID, recordID: recordID)) }
        if let owner = EarlierState.members[table] {
            touched.insert(Name(kind: owner, id: recordID))
            return
        }
        guard let kind = RecordKind(rawValue: table) else { return }
        let name = Name(kind: kind, id: rowID)
        touched.insert(name)
        guard let columns = EarlierState.owners[kind] else { return }
        let then = columns.compactMap { column, owner in
            before?.columns.first { $0.name == column }?.value.text.map { Name(kind: owner, id: $0) }
        }
        let now = try columns.compactMap { column, owner in
            try String.fetchOne(
                db.cachedStatement(sql: "SELECT \(column) FROM main.\(table) WHERE id = ? AND \(column) IS NOT NULL"),
                arguments: [rowID]
            ).map { Name(kind: owner, id: $0) }
        }
        parts.append(Part(name: name, ownersThen: then, ownersNow: now))
    }

    /// The columns of the table.
    private mutating func begin(_ table: String, _ db: Database) throws -> [String] {
        tables.append(table)
        try db.execute(sql: "CREATE TEMP TABLE touched_\(table) (id TEXT PRIMARY KEY) WITHOUT ROWID")
        try db.execute(sql: "CREATE TEMP TABLE was_\(table) AS SELECT * FROM main.\(table) WHERE 0")
        try db.execute(sql: "CREATE INDEX temp.was_\(table)_id ON was_\(table) (id)")
        return try HistoryTriggers.columns(of: table, db)
    }

    private func keep(_ row: RowText, of table: String, _ columns: [String], _ db: Database) throws {
        let kept = row.columns.filter { columns.contains($0.name) }
        try db.execute(
            sql: """
                INSERT INTO was_\(table) (\(kept.map(\.name).joined(separator: ", ")))
                VALUES (\(kept.map { _ in "?" }.joined(separator: ", ")))
                """,
            arguments: StatementArguments(kept.map(\.value.databaseValue)))
    }

    /// Runs `body` with the tables as they were.
    func standing<Value>(in db: Database, _ body: () throws -> Value) throws -> Value {
        for table in tables {
            try db.execute(
                sql: """
                    CREATE TEMP VIEW \(table) AS
                    SELECT * FROM main.\(table) WHERE id NOT IN (SELECT id FROM temp.touched_\(table))
                    UNION ALL SELECT * FROM temp.was_\(table)
                    """)
        }
        let value = try body()
        for table in tables { try db.execute(sql: "DROP VIEW temp.\(table)") }
        return value
    }
}
