import Foundation
import GRDB

/// The log beside a catalogue, in which a change stands until it is brought into the file.
///
/// SQLite 3.7.0 to 3.51.2 may spoil a file where one connection begins the log anew while another brings it into the file
/// (the WAL-reset bug). So nobody does either without the writers' turn; the last who closes the file does it alone,
/// under SQLite's exclusive lock.
enum WriteAheadLog {
    /// From this size on the log goes into the file, in bytes.
    static let longest = 4 << 20

    /// Turns the log on in a catalogue that an older Pressroom made with a journal; nobody else may be at it.
    static func turnOn(_ db: Database, _ file: CatalogueFile) throws {
        guard try mode(db) != Settings.journalMode else { return }
        try StoreError.telling(at: file.path, .converting) {
            let turn = try Turn(at: file)
            defer { turn.leave() }
            try db.execute(sql: "PRAGMA journal_mode = \(Settings.journalMode)")
        }
    }

    /// Brings the log into the file where it has grown longer than so many bytes. To be called with the turn; whoever is
    /// reading does not hold it up, and what cannot be brought over now can be with the next change.
    static func shorten(_ db: Database, _ file: CatalogueFile, _ turn: Turn, longerThan length: Int = longest) {
        guard turn.isHeld, self.length(of: file) > length else { return }
        // The change is saved already: where this fails, the log is longer than it need be.
        _ = try? Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(PASSIVE)")
    }

    static func mode(_ db: Database) throws -> String? {
        try String.fetchOne(db, sql: "PRAGMA journal_mode")
    }

    private static func length(of file: CatalogueFile) -> Int {
        var status = stat()
        return stat("\(file.realPath)-wal", &status) == 0 ? Int(status.st_size) : 0
    }
}
