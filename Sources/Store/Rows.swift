import class GRDB.Database
import class GRDB.Row
import class GRDB.Statement
import struct GRDB.StatementArguments

extension Database {
    /// Reads every row, one at a time.
    ///
    /// A statement that is read while `body` may run the same SQL again must not be a cached one.
    func forEach(
        _ statement: Statement, _ arguments: StatementArguments, _ body: (inout RowReader) throws -> Void
    ) throws {
        let cursor = try Row.fetchCursor(statement, arguments: arguments)
        while try cursor.next() != nil {
            var row = RowReader(statement)
            try body(&row)
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
        let cursor = try Row.fetchCursor(statement, arguments: arguments)
        guard try cursor.next() != nil else { return nil }
        var row = RowReader(statement)
        return try read(&row)
    }
}
