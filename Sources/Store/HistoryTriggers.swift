import class GRDB.Database
import class GRDB.Row

/// The triggers that write the history: made from the tables' columns after migrating, so that a new column or a new
/// table is never forgotten.
///
/// They write what rows were, as `RowText` reads it, and nothing of what they became (`RowsLeft`).
enum HistoryTriggers {
    /// What the history keeps no history of.
    static let withoutHistory: Set<String> = [
        "change", "changeLine", "currentChange", "searchDue", "undoneToo",
        // What a machine saw, which no person changes.
        "link", "linkAnswer", "linkRound", "kitExport", "mail",
        // What an issue carries, which stays as it is.
        "issueFile", "issueMember",
        // What opens a request to whoever asked.
        "requestLink",
        // That somebody was erased.
        "erasure", "erasureKey", "erasedMark", "erasedChange", "erasing",
        // Who may log in, of which the catalogue's readers are told nothing.
        "account", "recoveryCode", "session", "knownBrowser", "accessToken", "loginTry", "accountEvent",
        "accountRule",
        // What programs had done.
        "doneRequest",
    ]
    /// Columns that are too large to be kept twice; a document never changes and is never deleted.
    static let unkept: [String: Set<String>] = ["document": ["text"]]
    /// The record that a row belongs to, where it is not one itself.
    static let records = [
        "fact": "recordID", "releaseMember": "releaseID", "kitMember": "kitID", "delivery": "kitID",
        "issue": "kitID", "invitation": "kitID", "distinction": "firstID",
    ]
    /// The record that a record is a part of.
    static let owners = [
        "contactPoint": "@.contactID", "event": "coalesce(@.releaseID, @.coverageID)",
        "quote": "coalesce(@.releaseID, @.coverageID)", "reference": "coalesce(@.releaseID, @.coverageID)",
        "distinction": "@.secondID",
    ]

    /// Makes them anew for the columns that are there now.
    static func renew(_ db: Database) throws {
        try drop(db)
        // Up to v29 a line names the record also where the row is one itself.
        let isShort = try columns(of: "changeLine", db).contains("belongsTo")
        for table in try tables(db) {
            let columns = try columns(of: table, db)
            for sql in triggers(on: table, columns: columns, isShort: isShort) { try db.execute(sql: sql) }
        }
    }

    static func drop(_ db: Database) throws {
        let names = try String.fetchAll(
            db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'history*'")
        for name in names { try db.execute(sql: "DROP TRIGGER \(name)") }
    }

    /// The tables whose rows the history follows.
    static func tables(_ db: Database) throws -> [String] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name")
        let names = rows.compactMap { String.fromDatabaseValue($0["name"]) }
        return names.filter { !$0.hasPrefix("sqlite_") && !withoutHistory.contains($0) }
    }

    static func columns(of table: String, _ db: Database) throws -> [String] {
        try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info(?) ORDER BY cid", arguments: [table])
    }

    /// The columns that the history keeps.
    static func kept(of table: String, _ columns: [String]) -> [String] {
        columns.filter { !(unkept[table]?.contains($0) ?? false) }
    }

    private static func triggers(on table: String, columns: [String], isShort: Bool) -> [String] {
        let kept = kept(of: table, columns)
        let differs = columns.map { "OLD.\($0) IS NOT NEW.\($0)" }.joined(separator: " OR ")
        let (old, new) = (RowText.sql(of: kept, in: "OLD"), RowsLeft.asItIsFound)
        func record(_ row: String) -> (String, String) {
            let own = isShort ? "NULL" : "\(row).id"
            return (isShort ? "belongsTo" : "recordID", records[table].map { "\(row).\($0)" } ?? own)
        }
        return [
            trigger("Inserted", "AFTER INSERT", on: table, row: "NEW", record("NEW"), before: "NULL", after: new),
            trigger(
                "Updated", "AFTER UPDATE", on: table, when: differs, row: "OLD", record("OLD"), before: old, after: new),
            trigger("Deleted", "AFTER DELETE", on: table, row: "OLD", record("OLD"), before: old, after: "NULL"),
        ]
    }

    private static func trigger(
        _ ending: String, _ event: String, on table: String, when: String? = nil, row: String,
        _ record: (column: String, value: String), before: String, after: String
    ) -> String {
        let owner = owners[table]?.replacing("@", with: row) ?? "NULL"
        let condition = when.map { "WHEN \($0)\n" } ?? ""
        return """
            CREATE TRIGGER history_\(table)\(ending) \(event) ON \(table)
            \(condition)BEGIN
              INSERT INTO changeLine (changeNumber, tableName, rowID, \(record.column), ownerID, before, after) VALUES (
                coalesce((SELECT changeNumber FROM currentChange), RAISE(ABORT, 'every write belongs to a change')),
                '\(table)', \(row).id, \(record.value), \(owner),
                \(before),
                \(after));
            END
            """
    }
}
