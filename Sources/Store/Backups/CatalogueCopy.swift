import Foundation
import GRDB
import Migrations

/// A file that is a copy of a catalogue and that nobody has open: looked at without writing a byte beside it.
public struct CatalogueCopy: Hashable, Sendable {
    public let path: String
    /// The number of its schema.
    public let schema: Int
    /// How many changes its history has.
    public let changes: Int

    init(path: String, schema: Int, changes: Int) { (self.path, self.schema, self.changes) = (path, schema, changes) }

    /// Looks at all of it: that it is a catalogue, of a schema that is known and as Pressroom makes it, whole, and that every row that
    /// another refers to is there.
    ///
    /// - Throws: `StoreError.notACatalogue`, `.newer`, `.damaged`, `.strangeSchema`, with its path.
    public init(lookingInto path: String) throws {
        self.path = path
        let file = try CatalogueFile(path)
        let version = try file.version(known: Migration.all.count)
        schema = version
        // Nobody writes to it: no lock, and no log, which a copy of a catalogue with a log would otherwise ask for.
        let address = CatalogueFile.address(of: file.absolutePath, mode: "ro") + "&immutable=1"
        changes = try StoreError.telling(at: path, .reading) {
            let queue = try DatabaseQueue(path: address, configuration: Settings.configuration(isReadOnly: true))
            defer { try? queue.close() }
            return try queue.unsafeRead { db in
                try db.execute(sql: "PRAGMA cache_size = -4096")
                guard try String.fetchAll(db, sql: "PRAGMA integrity_check(1)") == ["ok"],
                    try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil
                else { throw StoreError.damaged(path: path) }
                try Migrating(file: file, migrations: Migration.all).checkSchema(db)
                return try Int.fetchOne(db, sql: "SELECT count(*) FROM change") ?? 0
            }
        }
    }

    /// What was taken back of a copy that is put in the place of a catalogue.
    public struct Quieted: Hashable, Sendable {
        /// So many messages waited to be sent.
        public var messages = 0
        /// So many sessions were open.
        public var sessions = 0
    }

    /// What went on in the catalogue since the copy was made is not known to it: a message that waited may have been sent, and a session may
    /// have been ended. So no message is sent by itself, and nobody is logged in.
    public func quieten() throws -> Quieted {
        try StoreError.telling(at: path, .writing) {
            let address = CatalogueFile.address(of: try CatalogueFile(path).absolutePath, mode: "rw")
            let queue = try DatabaseQueue(path: address, configuration: Settings.configuration())
            var quieted = Quieted()
            try queue.inDatabase { db in
                try db.inTransaction(.immediate) {
                    if try db.tableExists("mail") {
                        try db.execute(sql: "UPDATE mail SET state = 'underWay' WHERE state = 'waiting'")
                        quieted.messages = db.changesCount
                    }
                    if try db.tableExists("session") {
                        try db.execute(sql: "DELETE FROM session")
                        quieted.sessions = db.changesCount
                    }
                    return .commit
                }
            }
            // The last who closes it brings the log into the file, which alone is given its name.
            try queue.close()
            return quieted
        }
    }
}
