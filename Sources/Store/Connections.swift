import Catalogue
import Foundation
import Synchronization

import class GRDB.Database
import class GRDB.DatabaseQueue

/// The connections of a store to its file: whoever reads or writes has one alone, so nobody waits for somebody who is
/// slow. A few are kept open for the next.
///
/// Not GRDB's pool: that sets `synchronous` to NORMAL once more, and writes when it is opened.
final class Connections: Sendable {
    /// So many stay open while nobody uses them.
    static let kept = 8

    /// What a connection is used for. One that reads may not write, and stays so: to let it write and to forbid it again for
    /// each reading makes SQLite prepare every statement of it anew.
    private enum Purpose { case reading, writing }

    private let file: CatalogueFile
    private let idle = Mutex<[(connection: DatabaseQueue, purpose: Purpose)]>([])

    init(_ file: CatalogueFile) { self.file = file }

    /// One read transaction on a connection of its own.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try use(for: .reading) { connection in
            try connection.unsafeRead { db in
                try db.beginTransaction(.deferred)
                do {
                    let value = try body(db)
                    try db.commit()
                    return value
                } catch {
                    // The first error is the one to tell.
                    try? db.rollback()
                    throw error
                }
            }
        }
    }

    /// A connection, without a transaction.
    func use<Value>(_ body: (DatabaseQueue) throws -> Value) throws -> Value { try use(for: .writing, body) }

    private func use<Value>(for purpose: Purpose, _ body: (DatabaseQueue) throws -> Value) throws -> Value {
        let connection = try connection(for: purpose)
        defer { keep(connection, purpose) }
        return try body(connection)
    }

    /// One that was used for the same, or for something else, or for nothing yet.
    private func connection(for purpose: Purpose) throws -> DatabaseQueue {
        let kept = idle.withLock { idle in
            idle.isEmpty ? nil : idle.remove(at: idle.lastIndex { $0.purpose == purpose } ?? idle.count - 1)
        }
        let connection = try kept?.connection ?? open()
        let isReading = purpose == .reading
        if (kept?.purpose == .reading) != isReading {
            try connection.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = \(isReading ? 1 : 0)") }
        }
        return connection
    }

    /// A connection that nobody used before, and that is not kept.
    func open() throws -> DatabaseQueue {
        let connection = try DatabaseQueue(path: file.address, configuration: Settings.configuration())
        try connection.writeWithoutTransaction { try Settings.check($0) }
        return connection
    }

    /// One that may write.
    func keep(_ connection: DatabaseQueue) { keep(connection, .writing) }

    private func keep(_ connection: DatabaseQueue, _ purpose: Purpose) {
        let isKept = idle.withLock { idle in
            guard idle.count < Connections.kept else { return false }
            idle.append((connection, purpose))
            return true
        }
        // Where closing fails it is closed when the last reference goes.
        if !isKept { try? connection.close() }
    }

    /// Closes those that nobody uses.
    func close() throws {
        let closing = idle.withLock { idle in
            defer { idle = [] }
            return idle
        }
        for (connection, _) in closing { try connection.close() }
    }
}
