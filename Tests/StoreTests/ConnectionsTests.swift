import GRDB
import GRDBSQLite
import Testing

@testable import Store

/// Connections are kept: what one was used for is no part of what the next may do with it.
struct ConnectionsTests {
    private let catalogue: TestCatalogue

    init() throws { catalogue = try TestCatalogue() }

    @Test func aReaderCannotWrite() throws {
        let connections = catalogue.store.connections
        #expect(throws: (any Error).self) {
            try connections.read { try $0.execute(sql: "DELETE FROM contact") }
        }
        try connections.use { try $0.writeWithoutTransaction { try $0.execute(sql: "DELETE FROM contact") } }
    }

    @Test func whoWritesAfterReadersMayWrite() throws {
        for name in ["ada", "ben", "cem"] {
            #expect(try catalogue.see { try $0.search(name, kinds: nil, limit: 1) }.isEmpty)
            try catalogue.make(.insert(catalogue.contact(name, name: name)))
            #expect(try catalogue.search(name) == [name])
        }
    }

    /// SQLite expires all statements of a connection when it is told that it may write again.
    @Test func aReadingFindsTheStatementsOfTheOneBefore() throws {
        let connections = catalogue.store.connections
        try connections.read { _ in }
        func prepared() throws -> Int {
            try connections.read { db in
                let statement = try db.cachedStatement(sql: "SELECT count(*) FROM contact")
                _ = try Int.fetchOne(statement)
                return Int(sqlite3_stmt_status(statement.sqliteStatement, SQLITE_STMTSTATUS_REPREPARE, 0))
            }
        }
        #expect(try (1...3).map { _ in try prepared() } == [0, 0, 0])
    }

    @Test func aReadingThatFailsLeavesItsConnectionWithoutATransaction() throws {
        struct Broken: Error {}
        #expect(throws: Broken.self) { try catalogue.store.connections.read { _ in throw Broken() } }
        let isInside = try catalogue.store.connections.use { connection in connection.inDatabase(\.isInsideTransaction)
        }
        #expect(!isInside)
        try catalogue.make(.insert(catalogue.contact("ada", name: "Ada")))
        #expect(try catalogue.search("ada") == ["ada"])
    }
}
