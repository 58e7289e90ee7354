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

    private let file: CatalogueFile
    private let idle = Mutex<[DatabaseQueue]>([])

    init(_ file: CatalogueFile) { self.file = file }

    /// One read transaction on a connection of its own.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try use { try $0.read(body) }
    }

    /// A connection, without a transaction.
    func use<Value>(_ body: (DatabaseQueue) throws -> Value) throws -> Value {
        let connection = try idle.withLock { $0.popLast() } ?? open()
        defer { keep(connection) }
        return try body(connection)
    }

    /// A connection that nobody used before, and that is not kept.
    func open() throws -> DatabaseQueue {
        let connection = try DatabaseQueue(path: file.address, configuration: Settings.configuration())
        try connection.writeWithoutTransaction { try Settings.check($0) }
        return connection
    }

    func keep(_ connection: DatabaseQueue) {
        let isKept = idle.withLock { idle in
            guard idle.count < Connections.kept else { return false }
            idle.append(connection)
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
        for connection in closing { try connection.close() }
    }
}
