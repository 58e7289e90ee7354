import Foundation
import GRDB
import Migrations

/// Brings a catalogue to the newest schema.
struct Migrating {
    let file: CatalogueFile
    let migrations: [Migration]
    /// Told how many records are indexed anew, of how many.
    var progress: ((Int, Int) -> Void)?

    /// Brings an older catalogue up to date in one transaction, after a verified copy is put beside it. Does nothing
    /// where it is up to date, or where another process has just brought it there.
    func bringUpToDate(_ db: Database) throws {
        guard try isOlder(db) else { return }
        let turn = try Turn(at: file)
        defer { turn.leave() }
        try db.beginTransaction(.immediate)
        var copy: String?
        do {
            if try isOlder(db) {
                // Nobody else can write from here on, so the copy has everything.
                let found = try version(db)
                copy = try putCopyBeside(version: found, of: db, in: turn)
                try migrate(db, from: found)
            }
            try commit(db)
        } catch {
            try? db.rollback()
            // Where it may have been migrated, the copy is the only one of the older catalogue.
            if let copy, error as? StoreError != .unknownOutcome(path: file.path) { unlink(copy) }
            throw error
        }
        WriteAheadLog.shorten(db, file, turn, longerThan: 0)
    }

    /// Throws where the schema is not the one that the steps up to the catalogue's number make.
    func checkSchema(_ db: Database) throws {
        let (version, found) = try db.inReading { (try self.version(db), try Schema(db)) }
        guard version <= migrations.count else { return }
        if version == migrations.count, found.text == Migration.newestSchema { return }
        let wanted = try Schema.made(by: migrations.prefix(version))
        if let part = found.difference(from: wanted, isOlder: version < migrations.count) {
            throw StoreError.strangeSchema(path: file.path, part: part)
        }
    }

    /// The whole schema in a file that is empty, with the log turned on.
    func make(_ db: Database) throws {
        // Nobody needs half of a file that has no name yet.
        try db.execute(sql: "PRAGMA journal_mode = memory")
        try db.beginTransaction(.immediate)
        do {
            try db.execute(sql: "PRAGMA application_id = \(CatalogueFile.applicationID)")
            try migrate(db, from: 0)
            try db.commit()
        } catch {
            try? db.rollback()
            throw error
        }
        try db.execute(sql: "PRAGMA journal_mode = \(Settings.journalMode)")
    }

    /// Whether it is to be brought up to date; what another process has brought further than is known here is refused.
    private func isOlder(_ db: Database) throws -> Bool {
        let found = try version(db)
        guard found <= migrations.count else {
            throw StoreError.newer(path: file.path, found: found, known: migrations.count)
        }
        return found < migrations.count
    }

    private func commit(_ db: Database) throws {
        do {
            try db.commit()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_IOERR {
            throw StoreError.unknownOutcome(path: file.path)
        }
    }

    private func version(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }

    private func migrate(_ db: Database, from version: Int) throws {
        var step = ""
        do {
            try HistoryTriggers.drop(db)
            for migration in migrations.dropFirst(version) {
                step = migration.name
                try db.execute(sql: migration.sql)
            }
            try HistoryTriggers.renew(db)
            // Where a step made the search's words due.
            try SearchIndex.bringUpToDate(db, progress: progress)
            try db.execute(sql: "PRAGMA user_version = \(migrations.count)")
            guard try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil else {
                throw StoreError.migrationFailed(
                    path: file.path, step: step, reason: "a row would refer to one that is not there")
            }
        } catch let error as DatabaseError
            where error.resultCode == .SQLITE_ERROR
            || error.resultCode == .SQLITE_CONSTRAINT
        {
            throw StoreError.migrationFailed(path: file.path, step: step, reason: error.message ?? "no reason given")
        }
    }

    /// Copies the catalogue as it stands, verified and on the disk, to `catalogue.sqlite.before-v02`; says where.
    private func putCopyBeside(version: Int, of db: Database, in turn: Turn) throws -> String {
        guard let unfinished = UnfinishedCatalogue(for: file, in: turn) else {
            throw StoreError.copyFailed(path: file.path, reason: "its folder may not be written to")
        }
        let new = unfinished.path
        defer { unfinished.remove() }
        do {
            let changes = try Int.fetchOne(db, sql: "SELECT count(*) FROM change")
            let source = try DatabaseQueue(path: file.address, configuration: Settings.configuration())
            try source.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [new]) }
            try source.close()
            guard CatalogueFile.sync(new), try isSound(new, version: version, changes: changes) else {
                throw StoreError.copyFailed(path: file.path, reason: "the copy is not the same")
            }
            return try name(new)
        } catch {
            guard let error = error as? DatabaseError else { throw error }
            let reason = error.resultCode == .SQLITE_FULL ? "the disk is full" : "SQLite could not write the copy"
            throw StoreError.copyFailed(path: file.path, reason: reason)
        }
    }

    private func isSound(_ copy: String, version: Int, changes: Int?) throws -> Bool {
        let address = CatalogueFile.address(of: copy, mode: "ro")
        let queue = try DatabaseQueue(
            path: address, configuration: Settings.configuration(isReadOnly: true))
        defer { try? queue.close() }
        return try queue.read { db in
            try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"]
                && Int32.fetchOne(db, sql: "PRAGMA application_id") == CatalogueFile.applicationID
                && self.version(db) == version
                && Int.fetchOne(db, sql: "SELECT count(*) FROM change") == changes
        }
    }

    /// An earlier copy keeps its name; the new one is numbered.
    private func name(_ new: String) throws -> String {
        let number = migrations.count < 10 ? "0\(migrations.count)" : "\(migrations.count)"
        let name = "\(file.absolutePath).before-v\(number)"
        for candidate in [name] + (2...99).map({ "\(name)-\($0)" }) where CatalogueFile.name(new, as: candidate) {
            return candidate
        }
        throw StoreError.copyFailed(path: file.path, reason: "its folder may not be written to")
    }
}

extension Database {
    /// Reads in one transaction on a connection that could write.
    func inReading<Value>(_ body: () throws -> Value) throws -> Value {
        try beginTransaction(.deferred)
        do {
            let value = try body()
            try commit()
            return value
        } catch {
            try? rollback()
            throw error
        }
    }
}
