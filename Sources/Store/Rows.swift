import GRDBSQLite

import class GRDB.Database
import struct GRDB.DatabaseError
import struct GRDB.ResultCode
import class GRDB.Statement
import struct GRDB.StatementArguments

extension Database {
    /// Reads every row, one at a time.
    ///
    /// A statement that is read while `body` may run the same SQL again must not be a cached one.
    func forEach(
        _ statement: Statement, _ arguments: StatementArguments, _ body: (inout RowReader) throws -> Void
    ) throws {
        try statement.setArguments(arguments)
        try statement.stepping {
            try body(&$0)
            return true
        }
    }

    func all<Value>(
        _ statement: Statement, _ arguments: StatementArguments, _ read: (inout RowReader) throws -> Value
    ) throws -> [Value] {
        var values: [Value] = []
        try forEach(statement, arguments) { values.append(try read(&$0)) }
        return values
    }

    func first<Value>(
        _ statement: Statement, _ arguments: StatementArguments, _ read: (inout RowReader) throws -> Value
    ) throws -> Value? {
        try statement.setArguments(arguments)
        var value: Value?
        try statement.stepping {
            value = try read(&$0)
            return false
        }
        return value
    }
}

extension Statement {
    /// Goes through the rows of a statement whose values are bound, until `body` has enough of them.
    ///
    /// Not by GRDB's cursor: that makes a row with the names of its columns for each statement, which takes longer than to read
    /// one.
    func stepping(_ body: (inout RowReader) throws -> Bool) throws {
        defer { sqlite3_reset(sqliteStatement) }
        while true {
            let code = sqlite3_step(sqliteStatement)
            guard code == SQLITE_ROW else {
                if code == SQLITE_DONE { return }
                throw failure(code)
            }
            var row = RowReader(self)
            guard try body(&row) else { return }
        }
    }

    /// What SQLite says where a step failed; the values stay out of it.
    private func failure(_ code: Int32) -> DatabaseError {
        let message = sqlite3_errmsg(sqlite3_db_handle(sqliteStatement)).map { String(cString: $0) }
        return DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: sql)
    }
}
