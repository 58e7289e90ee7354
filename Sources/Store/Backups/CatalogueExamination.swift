import Catalogue
import Foundation
import GRDB
import Migrations

/// A catalogue that is looked at as it is, also where it is damaged or not as Pressroom makes it: nothing is brought up to date.
public struct CatalogueExamination {
    private let file: CatalogueFile
    private let connection: DatabaseQueue
    /// The number of its schema, and that of today's.
    public let schema: Int
    public let newestSchema = CatalogueExamination.newest
    static let newest = Migration.all.count

    /// - Throws: `StoreError.missing`, `.notACatalogue`, `.newer`, `.unreadable`, `.secondName`.
    public init(at path: String) throws {
        let file = try CatalogueFile(path)
        self.file = file
        schema = try file.look(known: Migration.all.count)
        connection = try StoreError.telling(at: path, .opening) {
            try DatabaseQueue(path: file.address, configuration: Settings.configuration())
        }
    }

    /// Where it is once links are followed.
    public var realPath: String { file.realPath }

    /// What SQLite finds wrong with the file, ten sentences at most; none where it is whole.
    public func damage() throws -> [String] {
        do {
            return try forReading { db in
                try String.fetchAll(db, sql: "PRAGMA integrity_check(10)").filter { $0 != "ok" }
            }
        } catch StoreError.damaged { return ["SQLite cannot read it to its end"] }
    }

    /// The tables with rows that refer to rows that are not there, and how many such rows each has.
    public func dangling() throws -> [(table: String, count: Int)] {
        try forReading { db in
            var counts: [String: Int] = [:]
            let rows = try Row.fetchCursor(db, sql: "PRAGMA foreign_key_check")
            while let row = try rows.next() { counts[String.fromDatabaseValue(row[0]) ?? "?", default: 0] += 1 }
            return counts.sorted { $0.key < $1.key }.map { (StoreError.words(ofTable: $0.key), $0.value) }
        }
    }

    /// How its schema differs from the one that Pressroom makes; nil where it does not.
    public func strangePart() throws -> String? {
        do {
            try StoreError.telling(at: file.path, .reading) {
                try connection.writeWithoutTransaction { db in
                    try Migrating(file: file, migrations: Migration.all).checkSchema(db)
                }
            }
            return nil
        } catch StoreError.strangeSchema(_, let part) { return part }
    }

    /// Nobody saves anything meanwhile.
    public func searchFaults() throws -> SearchFaults {
        try inTurn { db, _ in
            try db.beginTransaction(.immediate)
            defer { try? db.rollback() }
            return try SearchIndex.faults(db)
        }
    }

    /// Makes the search's index anew. `progress` is told how many records are done, of how many.
    public func rebuildSearch(progress: ((Int, Int) -> Void)? = nil) throws {
        try inTurn { db, turn in
            try db.inTransaction(.immediate) {
                try SearchIndex.rebuild(db, progress: progress)
                return .commit
            }
            WriteAheadLog.shorten(db, file, turn)
        }
    }

    /// How many changes the history has, and how many numbers are missing among theirs; changes that are half made.
    public func history() throws -> (changes: Int, missing: Int, open: Int) {
        try forReading { db in
            let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM change") ?? 0
            let last = try Int.fetchOne(db, sql: "SELECT max(number) FROM change") ?? 0
            let open = try Int.fetchOne(db, sql: "SELECT count(*) FROM currentChange") ?? 0
            return (count, max(0, last - count), open)
        }
    }

    /// Takes away what others left on the way to a catalogue; how many files.
    public func sweep() throws -> Int {
        let turn = try Turn(at: file)
        defer { turn.leave() }
        let before = UnfinishedCatalogue.left(of: file).count
        UnfinishedCatalogue.sweep(file, in: turn)
        return before - UnfinishedCatalogue.left(of: file).count
    }

    /// Copies and new catalogues that were never finished, by their names. None is being made at this moment.
    public func unfinished() throws -> [String] {
        let turn = try Turn(at: file)
        defer { turn.leave() }
        return UnfinishedCatalogue.left(of: file)
    }

    private func inTurn<Value>(_ body: (Database, Turn) throws -> Value) throws -> Value {
        try StoreError.telling(at: file.path, .writing) {
            let turn = try Turn(at: file)
            defer { turn.leave() }
            return try connection.writeWithoutTransaction { try body($0, turn) }
        }
    }

    func forReading<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try StoreError.telling(at: file.path, .reading) {
            try connection.writeWithoutTransaction { db in try db.inReading { try body(db) } }
        }
    }
}
