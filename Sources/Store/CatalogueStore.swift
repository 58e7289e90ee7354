import Catalogue
import Foundation
import Migrations

import class GRDB.Database
import struct GRDB.DatabaseError
import class GRDB.DatabaseQueue

/// The catalogue: one SQLite file. Every method is one transaction, but for those that say that they read in pages.
///
/// Several stores, in one process or in many, may stand on one file. Readers wait for nobody, and nobody for them;
/// writers wait for one another, 5 seconds at most.
public final class CatalogueStore: Sendable {
    let connections: Connections
    let path: String
    let file: CatalogueFile
    let desks = Desks()
    let withheld = WithheldMemory()
    /// Which file it was opened as, and which its log is: others may be put in their places.
    let opened: OpenedFiles

    /// Makes an empty catalogue at `path`, readable by its owner alone; folders that are missing are made. Throws
    /// `StoreError.exists` where something is there, and `.leftOver` where the log or the journal of another is.
    public static func create(at path: String) throws -> CatalogueStore {
        try create(at: path, migrations: Migration.all)
    }

    /// Opens the catalogue at `path`. An older one is migrated in one transaction after a verified copy is put beside
    /// it; what is no catalogue, or comes from a newer Pressroom, is refused and left untouched. `progress` is told meanwhile how
    /// many records are indexed, of how many.
    public convenience init(at path: String, progress: ((Int, Int) -> Void)? = nil) throws {
        try self.init(at: path, migrations: Migration.all, progress: progress)
    }

    /// Whether a catalogue is at `path` whose schema is of today.
    public static func isUpToDate(at path: String) -> Bool {
        (try? CatalogueFile(path).look(known: Migration.all.count)) == Migration.all.count
    }

    static func create(at path: String, migrations: [Migration]) throws -> CatalogueStore {
        let file = try CatalogueFile(path)
        guard !path.isEmpty, !path.utf8.contains(0) else { throw StoreError.missing(path: path) }
        guard !file.isThere else { throw StoreError.exists(path: path) }
        if let leftOver = file.leftOver { throw StoreError.leftOver(path: path, file: leftOver) }
        try file.makeFolders()
        try make(file, migrations)
        return try CatalogueStore(at: path, migrations: migrations)
    }

    /// Under another name until it is whole: a catalogue is there as a whole or not at all.
    private static func make(_ file: CatalogueFile, _ migrations: [Migration]) throws {
        let turn = try Turn(at: file)
        defer { turn.leave() }
        guard let new = UnfinishedCatalogue(for: file, in: turn) else { throw StoreError.readOnly(path: file.path) }
        defer { new.remove() }
        try StoreError.telling(at: file.path, .writing) {
            let isMade = EmptyCatalogue.write(migrations, to: new.path)
            let address = CatalogueFile.address(of: new.path, mode: "rw")
            let queue = try DatabaseQueue(path: address, configuration: Settings.configuration())
            try queue.writeWithoutTransaction { db in
                // A disk that does not lock shows it before the catalogue has its name.
                if isMade { return try db.inTransaction(.immediate) { .commit } }
                try Migrating(file: file, migrations: migrations).make(db)
            }
            try queue.close()
            if !isMade { EmptyCatalogue.remember(migrations, from: new.path) }
        }
        guard CatalogueFile.sync(new.path), CatalogueFile.name(new.path, as: file.absolutePath) else {
            throw file.isThere ? StoreError.exists(path: file.path) : StoreError.inputOutput(path: file.path)
        }
    }

    init(at path: String, migrations: [Migration], progress: ((Int, Int) -> Void)? = nil) throws {
        let file = try CatalogueFile(path)
        _ = try file.look(known: migrations.count)
        self.path = path
        self.file = file
        connections = Connections(file)
        let connection = try StoreError.telling(at: path, .opening) {
            try DatabaseQueue(path: file.address, configuration: Settings.configuration())
        }
        try StoreError.telling(at: path, .converting) {
            try connection.writeWithoutTransaction { db in
                let migrating = Migrating(file: file, migrations: migrations, progress: progress)
                try migrating.checkSchema(db)
                try migrating.bringUpToDate(db)
                try WriteAheadLog.turnOn(db, file)
                try Settings.check(db)
            }
        }
        opened = OpenedFiles(of: file)
        connections.keep(connection)
    }

    /// What `audience` may see at `now`, read in one transaction: from its first look to its end the catalogue stays as
    /// it is, and others may write meanwhile.
    public func read<Value>(
        for audience: Audience, at now: Instant, _ body: (CatalogueView) throws -> Value
    ) throws -> Value {
        try StoreError.telling(at: path, .reading) {
            try connections.read { try body(CatalogueView($0, for: audience, at: now, remembering: withheld)) }
        }
    }

    /// Read, decide, write, in one transaction: `decide` sees the catalogue as it is (audience internal) and returns
    /// the edits, which are made as one change. Where nothing would differ, there is no change: nil.
    @discardableResult
    public func change(
        _ stamp: ChangeStamp, _ decide: (CatalogueView) throws -> [Edit]
    ) throws -> Change? {
        try change(stamp, decide) { _, change in change }
    }

    /// The same, with what `telling` makes of it: it sees the catalogue as the change leaves it, before it is saved, so
    /// nothing need be looked up afterwards.
    public func change<Told>(
        _ stamp: ChangeStamp, _ decide: (CatalogueView) throws -> [Edit],
        telling: (CatalogueView, Change) throws -> Told
    ) throws -> Told? {
        try write(under: stamp.terms) { db in
            let view = CatalogueView(db, for: .internal, at: stamp.at)
            let edits = try decide(view)
            guard !edits.isEmpty else { return nil }
            let writer = try ChangeWriter(db, stamp)
            for edit in edits { try writer.make(edit) }
            return try writer.close() ? telling(view, writer.change) : nil
        }
    }

    /// Takes back a whole change (nil: the latest one that stands) as a new change. Undoing an undo is a redo.
    @discardableResult
    public func undo(_ change: Int?, _ stamp: ChangeStamp) throws -> Change {
        try undo(change, stamp) { _, change in change }
    }

    /// The same, with what `telling` makes of it: it sees the catalogue as the undo leaves it, before it is saved. `later`
    /// are changes that build on it and are taken back too, as one change with it.
    public func undo<Told>(
        _ change: Int?, with later: [Int] = [], _ stamp: ChangeStamp, progress: ChangeProgress? = nil,
        telling: (CatalogueView, Change) throws -> Told
    ) throws -> Told {
        let told = try write(under: stamp.terms) { db in
            let undo = try takeBack(change, with: later, stamp, db, progress)
            return try telling(CatalogueView(db, for: .internal, at: stamp.at), undo)
        }
        guard let told else { throw StoreError.nothingToUndo }
        return told
    }

    /// One transaction that no other writer is in. Where the closure returns nil or throws, nothing was written; what
    /// comes after the commit throws nothing.
    func write<Value>(_ body: (Database) throws -> Value?) throws -> Value? {
        try StoreError.telling(at: path, .writing) {
            let turn = try Turn(at: file)
            defer { turn.leave() }
            // Whoever puts a backup in its place has had the turn before: nothing is saved where nobody looks any more.
            if isReplaced, file.isThere { throw StoreError.replaced(path: path) }
            return try connections.use { connection in
                try connection.writeWithoutTransaction { db in
                    try db.beginTransaction(.immediate)
                    do {
                        guard let value = try body(db) else {
                            try db.rollback()
                            return nil
                        }
                        try StoreError.telling(at: path, .committing) { try db.commit() }
                        WriteAheadLog.shorten(db, file, turn)
                        return value
                    } catch {
                        // SQLite may have rolled back already, and then says so; the first error is the one to tell.
                        try? db.rollback()
                        throw error
                    }
                }
            }
        }
    }

    /// The same, held to what whoever asks for it holds it to.
    func write<Value>(under terms: (any ChangeTerms)?, _ body: (Database) throws -> Value?) throws -> Value? {
        guard let terms else { return try write(body) }
        let value = try write { db -> Value? in
            try terms.check()
            guard let value = try body(db) else { return nil }
            if let request = terms.request { try note(request, db) }
            return value
        }
        if value != nil { terms.settle() }
        return value
    }
}
