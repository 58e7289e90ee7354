import Catalogue
import GRDBSQLite

import class GRDB.Database
import struct GRDB.DatabaseValue
import class GRDB.Statement

/// A statement whose values are bound one after the other, for what is run for each of very many rows: the order of the
/// calls is the order of the places.
///
/// Of the statements of a connection: no two of the same SQL are to be bound at once.
struct BoundStatement {
    private let statement: Statement
    private let connection: OpaquePointer?
    private var place: Int32 = 0

    init(_ db: Database, _ sql: String) throws {
        statement = try db.cachedStatement(sql: sql)
        connection = db.sqliteConnection
    }

    mutating func text(_ text: String) {
        place += 1
        var text = text
        let copy = text.withUTF8 { copied(UnsafeRawBufferPointer($0)) }
        sqlite3_bind_text(
            statement.sqliteStatement, place, copy.assumingMemoryBound(to: CChar.self), Int32(clamping: text.utf8.count)
        ) { $0?.deallocate() }
    }

    /// Bytes that SQLite gives back when it needs them no longer.
    private func copied(_ bytes: UnsafeRawBufferPointer) -> UnsafeMutableRawPointer {
        let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
        if let start = bytes.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) }
        return copy
    }

    mutating func integer(_ number: Int64?) {
        place += 1
        if let number {
            sqlite3_bind_int64(statement.sqliteStatement, place, number)
        } else {
            sqlite3_bind_null(statement.sqliteStatement, place)
        }
    }

    mutating func number(_ number: Int?) { integer(number.map { Int64($0) }) }
    mutating func instant(_ instant: Instant?) { integer(instant?.milliseconds) }

    /// The values of a mapping, in the order of its columns.
    mutating func values(_ values: [DatabaseValue]) {
        for value in values {
            switch value.storage {
            case .null: integer(nil)
            case .int64(let number): integer(number)
            case .string(let text): self.text(text)
            case .double(let number):
                place += 1
                sqlite3_bind_double(statement.sqliteStatement, place, number)
            case .blob(let bytes):
                place += 1
                let copy = bytes.withUnsafeBytes { copied($0) }
                sqlite3_bind_blob(statement.sqliteStatement, place, copy, Int32(clamping: bytes.count)) {
                    $0?.deallocate()
                }
            }
        }
    }

    /// Runs it with what was bound, and begins anew; returns how many rows were written.
    @discardableResult
    mutating func run() throws -> Int {
        place = 0
        try statement.stepping { _ in true }
        return Int(sqlite3_changes(connection))
    }

    /// What is read of the first row; nil where there is none.
    mutating func first<Value>(_ read: (inout RowReader) throws -> Value) throws -> Value? {
        place = 0
        var value: Value?
        try statement.stepping {
            value = try read(&$0)
            return false
        }
        return value
    }
}
