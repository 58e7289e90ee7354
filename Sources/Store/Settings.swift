import Foundation
import GRDB

/// The settings of a connection: set when it is opened, and read back, for a catalogue that is not safe is not opened
/// (docs/decisions/0001-rollback-journal.md).
enum Settings {
    /// How long a writer waits for another, in seconds.
    static let patience = 5
    static let journalMode = "delete"

    /// The pragmas with the values that they must have.
    static let wanted: [(name: String, value: String)] = [
        // The journal and the file are on the disk before "saved" is said.
        ("synchronous", "2"),
        ("foreign_keys", "1"),
        // What a prepared file may do to us through its schema is little.
        ("trusted_schema", "0"),
        ("cell_size_check", "1"),
        ("mmap_size", "0"),
        // What was deleted is overwritten, and what is sorted does not go through a file elsewhere.
        ("secure_delete", "1"),
        ("temp_store", "2"),
        // 16 MiB of pages; the default of 2 MiB makes 100,000 contacts wait for the disk.
        ("cache_size", "-16384"),
    ]

    static func configuration(isReadOnly: Bool = false) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = isReadOnly
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .callback { goesOnWaiting(tries: $0) }
        // An error of SQLite carries no values: they are personal.
        configuration.publicStatementArguments = false
        configuration.label = "Pressroom.Catalogue"
        configuration.prepareDatabase { db in
            for (name, value) in wanted { try db.execute(sql: "PRAGMA \(name) = \(value)") }
            if !isReadOnly { try db.execute(sql: "PRAGMA journal_mode = \(journalMode)") }
        }
        return configuration
    }

    /// Waits for another writer: two milliseconds at a time, for ``patience`` seconds or a little more.
    ///
    /// SQLite's own timeout soon looks only ten times a second. Among eight busy writers somebody then finds the
    /// catalogue taken for five seconds on end: 4 or 5 of 800 changes were turned down.
    private static func goesOnWaiting(tries: Int) -> Bool {
        let pause = 2
        guard tries < patience * 1000 / pause else { return false }
        usleep(UInt32(pause) * 1000)
        return true
    }

    /// Throws where a setting is not what it must be. To be asked after everything else has been set.
    static func check(_ db: Database, isReadOnly: Bool = false) throws {
        var all = wanted.map { (name: $0.name, value: $0.value) }
        // SQLite reports its own timeout only, and 0 where it asks us whether to go on waiting.
        all.append(("busy_timeout", "0"))
        if !isReadOnly { all.append(("journal_mode", journalMode)) }
        for (name, value) in all {
            let found = try DatabaseValue.fetchOne(db, sql: "PRAGMA \(name)")?.description ?? "nothing"
            let bare = found.trimmingCharacters(in: ["\""])
            guard bare == value else { throw StoreError.badSetting(name: name, wanted: value, found: bare) }
        }
    }
}
