import class GRDB.Database
import struct GRDB.DatabaseError
import struct GRDB.DatabaseValue
import class GRDB.Row
import class GRDB.Statement
import struct GRDB.StatementArguments

/// The lines of a change, the newest first, a page at a time: however many there are, one page is in memory.
///
/// Rows that the change added one after the other to a table go together in one statement. A row that is to the letter as the
/// history says the change left it is taken back in one statement, which looks and writes at once. Whatever that does not do is
/// left to whoever asked, who finds out why.
final class LinesToTakeBack {
    struct Line {
        let number: Int64
        let table: String
        let rowID: String
        /// Nil where the row was added; else what it was.
        let before: String?
        /// Whether the row was removed.
        let isGone: Bool
    }

    private static let page = 1000
    /// So many rows go together: until it is known that each was as it was left, the pages that they stood on are kept in memory.
    private static let together = 500
    /// Fewer go one by one, the newest first.
    private static let fewest = 20

    private let db: Database
    private let change: Int
    /// What SQL gives for a row of a table as the history keeps it; nil for tables that it does not follow.
    private var texts: [String: String?] = [:]
    /// Kept here: to find one among the connection's own takes longer than many of them do.
    private var statements: [String: Statement] = [:]
    private var tables: Set<String>?
    private var isAlone: Bool?

    init(_ db: Database, of change: Int) {
        self.db = db
        self.change = change
    }

    func count() throws -> Int {
        let statement = try db.cachedStatement(sql: "SELECT count(*) FROM changeLine WHERE changeNumber = ?")
        return try Int.fetchOne(statement, arguments: [change]) ?? 0
    }

    /// Hands over the lines, those together that may be taken back together.
    func forEach(_ body: (ArraySlice<Line>) throws -> Void) throws {
        let statement = try db.makeStatement(
            sql: """
                SELECT number, tableName, rowID, before, after IS NULL FROM changeLine
                WHERE changeNumber = :change AND number < :end ORDER BY number DESC LIMIT :most
                """)
        // Asked before anything is taken back.
        _ = try stoodAlone
        var end = Int64.max
        while true {
            let lines = try db.all(statement, ["change": change, "end": end, "most": LinesToTakeBack.page]) { row in
                Line(
                    number: try row.integer(), table: try row.text(), rowID: try row.text(),
                    before: try row.optionalText(), isGone: try row.flag())
            }
            var rest = lines[...]
            while let first = rest.first {
                let alike = rest.prefix(first.before == nil ? LinesToTakeBack.together : 1).prefix {
                    $0.before == nil && $0.table == first.table
                }
                let next = alike.count < LinesToTakeBack.fewest ? rest.prefix(1) : alike
                try body(next)
                rest = rest.dropFirst(next.count)
            }
            guard let last = lines.last, lines.count == LinesToTakeBack.page else { return }
            end = last.number
        }
    }

    /// Takes back what was added to one table, the oldest of it first. False where one of the rows is not to the letter as it was
    /// left, or something refers to it: then nothing was done.
    ///
    /// A row that no later line is about is as it was left. What the history has of others as they came, where it is written with
    /// the line, is compared with what it is told of them as they go, so that the text of a row is made once.
    func takeBack(_ lines: ArraySlice<Line>) throws -> Bool {
        guard lines.count > 1, let newest = lines.first, let oldest = lines.last,
            try text(ofTable: newest.table) != nil
        else { return false }
        if try stoodAlone, try takeBackStretch(from: oldest, through: newest, count: lines.count) { return true }
        let range = [oldest.number.databaseValue, newest.number.databaseValue, change.databaseValue]
        var isDone = false
        try db.inSavepoint {
            let last = try db.nextNumber(in: "changeLine")
            let isGone = try remove(
                lines.count, "--\(newest.table)",
                """
                DELETE FROM \(newest.table) WHERE id IN
                  (SELECT rowID FROM changeLine WHERE number BETWEEN ? AND ? AND +changeNumber = ?)
                """, range)
            guard isGone else { return .rollback }
            let statement = try db.cachedStatement(
                sql: """
                    WITH came AS MATERIALIZED (
                      SELECT number, tableName, rowID, after FROM changeLine WHERE number BETWEEN ? AND ? AND +changeNumber = ?)
                    SELECT count(*) FROM changeLine AS went CROSS JOIN came ON came.rowID = went.rowID
                      AND CASE came.after WHEN \(RowsLeft.asItIsFound) THEN NOT EXISTS (
                        SELECT 1 FROM changeLine AS next WHERE next.rowID = came.rowID AND next.before IS NOT NULL
                          AND next.number > came.number AND next.number < went.number)
                      ELSE went.before = came.after END
                    WHERE went.number >= ? AND went.tableName = ?
                    """)
            let arguments = StatementArguments(range + [last.databaseValue, newest.table.databaseValue])
            isDone = try Int.fetchOne(statement, arguments: arguments) == lines.count
            return isDone ? .commit : .rollback
        }
        return isDone
    }

    /// Whether the change did nothing but add, and nothing was written after it: then each row that is there is as it was left, and so are
    /// those that were there before.
    private var stoodAlone: Bool {
        get throws {
            if let known = isAlone { return known }
            let statement = try db.cachedStatement(
                sql: """
                    SELECT (SELECT changeNumber FROM changeLine ORDER BY number DESC LIMIT 1) IS :change AND NOT EXISTS (
                      SELECT 1 FROM changeLine WHERE changeNumber = :change AND (before IS NOT NULL OR after <> \(RowsLeft.asItIsFound)))
                    """)
            let found = try Bool.fetchOne(statement, arguments: ["change": change]) ?? false
            isAlone = found
            return found
        }
    }

    /// The same for rows that stand one behind the other in their table, in the order in which they came: that they are these, the lines
    /// that tell of their going say. False where they do not stand so: then nothing was done.
    private func takeBackStretch(from oldest: Line, through newest: Line, count: Int) throws -> Bool {
        var isDone = false
        try db.inSavepoint {
            let last = try db.nextNumber(in: "changeLine")
            let isGone = try remove(
                count, "---\(newest.table)",
                """
                DELETE FROM \(newest.table) WHERE rowNumber BETWEEN
                  (SELECT rowNumber FROM \(newest.table) WHERE id = ?) AND (SELECT rowNumber FROM \(newest.table) WHERE id = ?)
                """, [oldest.rowID.databaseValue, newest.rowID.databaseValue])
            guard isGone else { return .rollback }
            let statement = try db.cachedStatement(
                sql: """
                    SELECT count(*) FROM changeLine AS came
                    JOIN changeLine AS went ON went.number = came.number + ? AND went.rowID = came.rowID
                    WHERE came.number BETWEEN ? AND ? AND +came.changeNumber = ? AND went.tableName = came.tableName
                    """)
            let arguments = [last - Int(oldest.number), Int(oldest.number), Int(newest.number), change]
            isDone = try Int.fetchOne(statement, arguments: StatementArguments(arguments)) == count
            return isDone ? .commit : .rollback
        }
        return isDone
    }

    /// Whether so many rows went, and nothing refers to them.
    private func remove(_ count: Int, _ key: String, _ sql: @autoclosure () -> String, _ values: [DatabaseValue]) throws
        -> Bool
    {
        do {
            return try run(key, sql(), values) == count
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            return false
        }
    }

    /// False where the row is not to the letter as it was left, or does not fit any more: then nothing was done.
    func takeBack(_ line: Line) throws -> Bool {
        guard let text = try text(ofTable: line.table) else { return false }
        do {
            guard let kept = line.before else { return try remove(line, whereItIs: text) }
            guard let row = RowText(kept) else { return false }
            return try line.isGone ? putBack(row, line) : change(line, to: row, whereItIs: text)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            return false
        }
    }

    /// Whether a row is to the letter what a line left of it.
    private static func isAsLeft(_ text: String) -> String {
        "\(text) = (SELECT \(RowsLeft.sql(by: "line", standing: text)) FROM changeLine AS line WHERE line.number = ?)"
    }

    private func remove(_ line: Line, whereItIs text: String) throws -> Bool {
        try run(
            "-\(line.table)", "DELETE FROM \(line.table) WHERE id = ? AND \(LinesToTakeBack.isAsLeft(text))",
            [line.rowID.databaseValue, line.number.databaseValue]) == 1
    }

    private func change(_ line: Line, to row: RowText, whereItIs text: String) throws -> Bool {
        let own = row.columns.filter { $0.name != "rowNumber" }
        let settings = own.map { "\($0.name) = ?" }.joined(separator: ", ")
        return try run(
            "\(line.table) \(settings)",
            "UPDATE \(line.table) SET \(settings) WHERE id = ? AND \(LinesToTakeBack.isAsLeft(text))",
            own.map(\.value.databaseValue) + [line.rowID.databaseValue, line.number.databaseValue]) == 1
    }

    /// With the number that it had. Where that or the identity is another's by now, it does not fit.
    private func putBack(_ row: RowText, _ line: Line) throws -> Bool {
        let names = row.columns.map(\.name).joined(separator: ", ")
        let places = row.columns.map { _ in "?" }.joined(separator: ", ")
        return try run(
            "+\(line.table) \(names)", "INSERT INTO \(line.table) (\(names)) VALUES (\(places))",
            row.columns.map(\.value.databaseValue)) == 1
    }

    /// How many rows it was about.
    private func run(_ key: String, _ sql: @autoclosure () -> String, _ values: [DatabaseValue]) throws -> Int {
        let statement = try statements[key] ?? db.makeStatement(sql: sql())
        statements[key] = statement
        try statement.execute(arguments: StatementArguments(values))
        return db.changesCount
    }

    private func text(ofTable table: String) throws -> String? {
        if let known = texts[table] { return known }
        let followed = try tables ?? Set(HistoryTriggers.tables(db))
        tables = followed
        var text: String?
        // A document stays; what is kept of it is not all of it.
        if followed.contains(table), HistoryTriggers.unkept[table] == nil {
            text = "(\(RowText.sql(of: try HistoryTriggers.kept(of: table, db), in: table)))"
        }
        texts[table] = .some(text)
        return text
    }
}

/// The rows that a change made, asked about one by one: those of a large import are not held.
struct MadeRows {
    private let db: Database
    private let change: Int
    /// The rows that are not found by their record.
    private var others: Set<String>?

    init(_ db: Database, by change: Int) {
        self.db = db
        self.change = change
    }

    mutating func contains(_ identity: String?) throws -> Bool {
        guard let identity else { return false }
        let others = try self.others ?? findOthers()
        self.others = others
        if others.contains(identity) { return true }
        // Most of what stands in a row is no identity.
        guard identity.utf8.count == 36 else { return false }
        // The plus keeps the other index, that of the change's lines, out of it.
        let statement = try db.cachedStatement(
            sql: """
                SELECT EXISTS (SELECT 1 FROM changeLine WHERE recordID = :id AND +changeNumber = :change AND rowID = :id
                  AND before IS NULL AND tableName <> 'document')
                """)
        return try Bool.fetchOne(statement, arguments: ["id": identity, "change": change]) ?? false
    }

    private func findOthers() throws -> Set<String> {
        try String.fetchSet(
            db.cachedStatement(
                sql: """
                    SELECT rowID FROM changeLine WHERE changeNumber = ? AND before IS NULL AND tableName <> 'document'
                      AND (rowID <> recordID OR length(rowID) <> 36)
                    """),
            arguments: [change])
    }
}
