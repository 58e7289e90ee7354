import CSystemCalls
import GRDB

/// The settings of a connection: set when it is opened, and read back, for a catalogue that is not safe is not opened
/// (docs/decisions/0017-write-ahead-log.md).
enum Settings {
    /// How long a writer waits for another, in seconds.
    static let patience = 5
    /// A log of what was written, beside the catalogue: readers and the writer do not wait for one another.
    static let journalMode = "wal"

    private static let cacheSize = "-16384"
    /// 4 MiB, for what reads all of a kind: it comes back to few pages, and its memory stays the same however many there are.
    static let cacheSizeOfStreams = "-4096"

    /// The pragmas with the values that they must have.
    static let wanted: [(name: String, value: String)] = [
        // What was written is on the disk before "saved" is said.
        ("synchronous", "2"),
        // The log goes into the file where `WriteAheadLog` says so, under the writers' turn, and nowhere else; begun anew,
        // it is cut to what is new in it.
        ("wal_autocheckpoint", "0"),
        ("journal_size_limit", "0"),
        ("foreign_keys", "1"),
        // What a prepared file may do to us through its schema is little.
        ("trusted_schema", "0"),
        ("cell_size_check", "1"),
        ("mmap_size", "0"),
        // What was deleted is overwritten, and what is sorted does not go through a file elsewhere.
        ("secure_delete", "1"),
        ("temp_store", "2"),
        // 16 MiB of pages; the default of 2 MiB makes 100,000 contacts wait for the disk.
        ("cache_size", cacheSize),
    ]

    /// For the whole process, before its first connection.
    private static let isBegun: Bool = {
        pressroom_sqlite_count_no_memory()
        return true
    }()

    static func configuration(isReadOnly: Bool = false) -> Configuration {
        _ = isBegun
        var configuration = Configuration()
        configuration.readonly = isReadOnly
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(Double(patience))
        // An error of SQLite carries no values: they are personal.
        configuration.publicStatementArguments = false
        configuration.label = "Pressroom.Catalogue"
        configuration.prepareDatabase { db in
            for (name, value) in wanted { try db.execute(sql: "PRAGMA \(name) = \(value)") }
            db.add(function: SearchIndex.searchable)
            db.add(function: SearchIndex.published)
        }
        return configuration
    }

    /// Throws where a setting is not what it must be. To be asked after everything else has been set.
    static func check(_ db: Database) throws {
        let all = wanted + [("busy_timeout", "\(patience * 1000)"), ("journal_mode", journalMode)]
        for (name, value) in all {
            let found = try DatabaseValue.fetchOne(db, sql: "PRAGMA \(name)")?.description ?? "nothing"
            let bare = found.trimmingCharacters(in: ["\""])
            guard bare == value else { throw StoreError.badSetting(name: name, wanted: value, found: bare) }
        }
    }

    /// Runs a reading of all of a kind in little room.
    static func streaming<Value>(_ db: Database, _ body: () throws -> Value) throws -> Value {
        try db.execute(sql: "PRAGMA cache_size = \(cacheSizeOfStreams)")
        // Where this fails, later readings are slower, and right.
        defer { try? db.execute(sql: "PRAGMA cache_size = \(cacheSize)") }
        return try body()
    }
}
