import Catalogue
import Foundation
import Migrations

import class GRDB.Database
import struct GRDB.DatabaseError
import class GRDB.DatabaseQueue

/// The catalogue: one SQLite file. Every method is one transaction.
///
/// Several stores, in one process or in many, may stand on one file: writers wait for one another, 5 seconds at most. A
/// closure that is handed to a store must not call the same store again.
public final class CatalogueStore: Sendable {
    let queue: DatabaseQueue
    let path: String
    private let file: CatalogueFile

    /// Makes an empty catalogue at `path`, readable by its owner alone; folders that are missing are made. Throws
    /// `StoreError.exists` where something is there.
    public static func create(at path: String) throws -> CatalogueStore {
        try create(at: path, migrations: Migration.all)
    }

    /// Opens the catalogue at `path`. An older one is migrated in one transaction after a verified copy is put beside
    /// it; what is no catalogue, or comes from a newer Pressroom, is refused and left untouched.
    public convenience init(at path: String) throws {
        try self.init(at: path, migrations: Migration.all)
    }

    static func create(at path: String, migrations: [Migration]) throws -> CatalogueStore {
        let file = CatalogueFile(path)
        guard !path.isEmpty, !path.utf8.contains(0) else { throw StoreError.missing(path: path) }
        guard !file.isThere else { throw StoreError.exists(path: path) }
        try file.makeFolders()
        // Under another name until it is whole: a catalogue is there as a whole or not at all.
        let new = "\(file.absolutePath).\(UUID().uuidString.lowercased()).new"
        guard CatalogueFile.makeEmpty(at: new) else { throw StoreError.readOnly(path: path) }
        defer { unlink(new) }
        try refusals(at: path, .writing) {
            let address = CatalogueFile.address(of: new, mode: "rw")
            // A journal in memory: nobody needs half of a file that has no name yet.
            let queue = try DatabaseQueue(path: address, configuration: Settings.configuration(journal: "memory"))
            try queue.writeWithoutTransaction { try Migrating(file: file, migrations: migrations).make($0) }
            try queue.close()
        }
        guard CatalogueFile.sync(new), CatalogueFile.name(new, as: file.absolutePath) else {
            throw file.isThere ? StoreError.exists(path: path) : StoreError.inputOutput(path: path)
        }
        return try CatalogueStore(at: path, migrations: migrations)
    }

    init(at path: String, migrations: [Migration]) throws {
        let file = CatalogueFile(path)
        _ = try file.look(known: migrations.count)
        self.path = path
        self.file = file
        queue = try CatalogueStore.refusals(at: path, .opening) {
            let queue = try CatalogueStore.open(file)
            let migrating = Migrating(file: file, migrations: migrations)
            try queue.writeWithoutTransaction { try migrating.bringUpToDate($0) }
            return queue
        }
    }

    /// What `audience` may see at `now`, read in one transaction.
    public func read<Value>(
        for audience: Audience, at now: Instant, _ body: (CatalogueView) throws -> Value
    ) throws -> Value {
        try CatalogueStore.refusals(at: path, .reading) {
            try queue.read { db in
                try beginReading(db)
                return try body(CatalogueView(db, for: audience, at: now))
            }
        }
    }

    /// From here to the end of the transaction the catalogue stays as it is, and others may begin to write.
    private func beginReading(_ db: Database) throws {
        let turn = try Turn(at: file, toWrite: false)
        defer { turn.leave() }
        _ = try Int.fetchOne(db, sql: "PRAGMA user_version")
    }

    private static func open(_ file: CatalogueFile) throws -> DatabaseQueue {
        let turn = try Turn(at: file, toWrite: false)
        defer { turn.leave() }
        let queue = try DatabaseQueue(path: file.address, configuration: Settings.configuration())
        try queue.writeWithoutTransaction { try Settings.check($0) }
        return queue
    }

    /// Read, decide, write, in one transaction: `decide` sees the catalogue as it is (audience internal) and returns
    /// the edits, which are made as one change. Where nothing would differ, there is no change: nil.
    @discardableResult
    public func change(
        _ stamp: ChangeStamp, _ decide: (CatalogueView) throws -> [Edit]
    ) throws -> Change? {
        try write { db in
            let edits = try decide(CatalogueView(db, for: .internal, at: stamp.at))
            guard !edits.isEmpty else { return nil }
            let writer = try ChangeWriter(db, stamp)
            for edit in edits { try writer.make(edit) }
            return try writer.close() ? writer.change : nil
        }
    }

    /// Takes back a whole change (nil: the latest one that stands) as a new change. Undoing an undo is a redo.
    @discardableResult
    public func undo(_ change: Int?, _ stamp: ChangeStamp) throws -> Change {
        let made = try write { db in
            let undo = try Undo(db, of: change)
            let writer = try ChangeWriter(db, stamp, undoes: undo.number)
            try undo.takeBack()
            try writer.close()
            return writer.change
        }
        guard let made else { throw StoreError.nothingToUndo }
        return made
    }

    /// One transaction that no other writer is in. Where the closure returns nil or throws, nothing was written.
    func write<Value>(_ body: (Database) throws -> Value?) throws -> Value? {
        try CatalogueStore.refusals(at: path, .writing) {
            try queue.writeWithoutTransaction { db in
                let turn = try Turn(at: file, toWrite: true)
                defer { turn.leave() }
                try db.beginTransaction(.immediate)
                do {
                    guard let value = try body(db) else {
                        try db.rollback()
                        return nil
                    }
                    try CatalogueStore.refusals(at: path, .committing) { try db.commit() }
                    return value
                } catch {
                    // SQLite may have rolled back already, and then says so; the first error is the one to tell.
                    try? db.rollback()
                    throw error
                }
            }
        }
    }

    /// Runs `body`; what SQLite refuses is told as a sentence.
    private static func refusals<Value>(
        at path: String, _ moment: StoreError.Moment, _ body: () throws -> Value
    ) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError(error, at: path, moment)
        } catch is RowReader.Unreadable {
            throw StoreError.damaged(path: path)
        }
    }
}
