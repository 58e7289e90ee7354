import Catalogue
import Foundation
import GRDBSQLite

import typealias GRDB.SQLiteStatement
import class GRDB.Statement

/// Reads the columns of a statement's current row, one after the other: the order of the calls is the order of the
/// columns.
///
/// GRDB's own subscripts trap on a value of another type; this throws, for a file may be damaged.
struct RowReader {
    private let statement: SQLiteStatement
    private var column: Int32

    init(_ statement: Statement, from column: Int32 = 0) {
        self.statement = statement.sqliteStatement
        self.column = column
    }

    /// A column that does not hold what the schema says.
    struct Unreadable: Error {
        let column: Int32
    }

    mutating func optionalText() throws -> String? {
        defer { column += 1 }
        guard let start = sqlite3_column_text(statement, column) else { return nil }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    mutating func optionalInteger() throws -> Int64? {
        defer { column += 1 }
        switch sqlite3_column_type(statement, column) {
        case SQLITE_NULL: return nil
        case SQLITE_INTEGER: return sqlite3_column_int64(statement, column)
        default: throw Unreadable(column: column)
        }
    }

    mutating func text() throws -> String { try present(try optionalText()) }
    mutating func integer() throws -> Int64 { try present(try optionalInteger()) }
    mutating func number() throws -> Int { try present(Int(exactly: try integer())) }
    /// How many of something: never so many that one more could not be counted.
    mutating func count() throws -> Int {
        let count = try number()
        guard (0...Int(Int32.max)).contains(count) else { throw damage }
        return count
    }
    mutating func optionalNumber() throws -> Int? { try optionalInteger().flatMap { Int(exactly: $0) } }
    mutating func flag() throws -> Bool { try integer() != 0 }
    mutating func slug() throws -> Slug { try present(Slug(try text())) }
    mutating func optionalInstant() throws -> Instant? { try optionalInteger().map { Instant(milliseconds: $0) } }
    mutating func instant() throws -> Instant { Instant(milliseconds: try integer()) }

    mutating func choice<Choice: RawRepresentable>() throws -> Choice where Choice.RawValue == String {
        try present(Choice(rawValue: try text()))
    }

    mutating func identity() throws -> UUID { try present(try optionalIdentity()) }

    mutating func optionalIdentity() throws -> UUID? {
        defer { column += 1 }
        guard let start = sqlite3_column_text(statement, column) else { return nil }
        let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
        return try present(UUID(lowerCase: bytes))
    }

    mutating func optionalDate() throws -> CalendarDate? {
        try optionalText().map { try present(CalendarDate($0)) }
    }

    /// None where it is kept back.
    mutating func list() throws -> [String] {
        guard let text = try optionalText(), text != "[]" else { return [] }
        guard let list = try? JSONDecoder().decode([String].self, from: Data(text.utf8)) else {
            throw damage
        }
        return list
    }

    /// Bytes as they were put in.
    mutating func optionalBytes() -> [UInt8]? {
        defer { column += 1 }
        guard sqlite3_column_type(statement, column) != SQLITE_NULL else { return nil }
        let count = Int(sqlite3_column_bytes(statement, column))
        guard let start = sqlite3_column_blob(statement, column) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }

    mutating func skip() { column += 1 }

    /// Whether nothing stands in the next column.
    var isNull: Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

    /// The error for the column that was read last.
    var damage: Unreadable { Unreadable(column: column - 1) }

    private func present<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw damage }
        return value
    }
}
