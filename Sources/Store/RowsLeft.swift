import class GRDB.Database
import class GRDB.Row
import struct GRDB.StatementArguments

/// What lines of the history left of their rows.
///
/// A line does not say it (docs/decisions/0087-what-a-change-left.md): it is what the next line about the row found, or else the row
/// as it stands. Lines of before v28 say it.
struct RowsLeft {
    /// What a line has for a row that is still there, as SQL writes it.
    static let asItIsFound = "''"

    private let db: Database
    /// A name in a file is anybody's: nothing is asked of a table that the history does not follow.
    private var isFollowed: [String: Bool] = [:]

    init(_ db: Database) { self.db = db }

    /// SQL for what a line that did not remove its row left of it; `standing` is for the row as it stands.
    static func sql(by line: String, standing: String) -> String {
        """
        coalesce(nullif(\(line).after, \(asItIsFound)), (SELECT next.before FROM main.changeLine AS next
          WHERE next.rowID = \(line).rowID AND next.before IS NOT NULL AND next.number > \(line).number
            AND next.tableName = \(line).tableName ORDER BY next.number LIMIT 1), \(standing))
        """
    }

    /// SQL for a row of one of these tables as it stands, where a line is about one.
    static func standing(in tables: [String], ofLine line: String, _ db: Database) throws -> String {
        let cases = try tables.map { table in
            "WHEN '\(table)' THEN (\(try selection(of: table, db)) = \(line).rowID)"
        }
        return "CASE \(line).tableName \(cases.joined(separator: " ")) END"
    }

    /// Nil where a line removed the row; empty where nothing is known of it any more.
    ///
    /// - Parameters:
    ///   - after: what the line itself says.
    ///   - before: what the line found, where it found something: of columns that came later it says nothing.
    mutating func row(
        after: String?, found before: RowText?, line: Int64, table: String, rowID: String
    ) throws -> RowText? {
        let row = try row(after: after, line: line, table: table, rowID: rowID)
        guard let before, let row else { return row }
        let known = Set(before.columns.map(\.name))
        return RowText(row.columns.filter { known.contains($0.name) })
    }

    private mutating func row(after: String?, line: Int64, table: String, rowID: String) throws -> RowText? {
        guard let after else { return nil }
        guard after.isEmpty else { return try RowText.read(after) }
        let next = try db.cachedStatement(
            sql: """
                SELECT before FROM changeLine WHERE rowID = ? AND before IS NOT NULL AND number > ? AND tableName = ?
                ORDER BY number LIMIT 1
                """)
        let values = [rowID.databaseValue, line.databaseValue, table.databaseValue]
        let found = try db.first(next, StatementArguments(values)) { try $0.text() }
        if let found { return try RowText.read(found) }
        return try standing(table, rowID) ?? RowText([])
    }

    private mutating func standing(_ table: String, _ rowID: String) throws -> RowText? {
        let isKnown = try isFollowed[table] ?? HistoryTriggers.tables(db).contains(table)
        isFollowed[table] = isKnown
        guard isKnown else { return nil }
        let statement = try db.cachedStatement(sql: "SELECT * FROM main.\(table) WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [rowID]) else { return nil }
        let unkept = HistoryTriggers.unkept[table] ?? []
        return try RowText(row.compactMap { unkept.contains($0) ? nil : ($0, try RowText.Value($1)) })
    }

    private static func selection(of table: String, _ db: Database) throws -> String {
        let kept = try HistoryTriggers.kept(of: table, db)
        return "SELECT \(RowText.sql(of: kept, in: "standing")) FROM main.\(table) AS standing WHERE standing.id"
    }
}
