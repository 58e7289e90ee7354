import Catalogue
import Foundation
import GRDB
import Migrations

/// What a catalogue's schema is made of, to tell whether it is the one that Pressroom makes: whoever hands over a file may
/// have put triggers and views into it, or taken ours out.
struct Schema {
    /// The parts by kind and name, such as `trigger historyContact`, each as SQL says it, without what it does not matter
    /// for: white space and quotes around names.
    private var parts: [String: String] = [:]

    init(_ db: Database) throws {
        let rows = try Row.fetchAll(db, sql: "SELECT type, name, sql FROM sqlite_schema")
        for row in rows {
            guard let kind = String.fromDatabaseValue(row[0]), let name = String.fromDatabaseValue(row[1]) else {
                throw RowReader.Unreadable(column: 0)
            }
            let sql = String.fromDatabaseValue(row[2])
            // What SQLite makes of its own accord: the index of a UNIQUE, and what ANALYZE found.
            if kind == "index", sql == nil { continue }
            if kind == "table", Schema.statistics.contains(name) { continue }
            // The tables under the search are FTS5's own, and another release of it may make them otherwise.
            let isUnderSearch = kind == "table" && name.hasPrefix("search_")
            parts["\(kind) \(name)"] = isUnderSearch ? "" : Schema.bare(sql ?? "")
        }
    }

    /// The schema that the steps make, with the triggers of the history.
    static func made(by migrations: some Sequence<Migration>) throws -> Schema {
        // In memory, and without a setting that could fail.
        let queue = try DatabaseQueue()
        return try queue.writeWithoutTransaction { db in
            for migration in migrations { try db.execute(sql: migration.sql) }
            try HistoryTriggers.renew(db)
            return try Schema(db)
        }
    }

    /// What is here and not there, not here and there, or another; nil where there is no difference. Of the triggers of
    /// the history, which are made anew with each migration, only that there are no others counts where `isOlder`.
    func difference(from wanted: Schema, isOlder: Bool) -> String? {
        func isHistory(_ part: String) -> Bool { isOlder && Schema.isHistory(part) }
        if let part = parts.keys.filter({ wanted.parts[$0] == nil }).min() {
            return "it has the \(part), which is not ours"
        }
        if let part = wanted.parts.keys.filter({ parts[$0] == nil && !isHistory($0) }).min() {
            return "the \(part) is missing"
        }
        let other = parts.keys.filter { parts[$0] != wanted.parts[$0] && !isHistory($0) }.min()
        return other.map { "the \($0) is not ours" }
    }

    /// All of it summed up but for the triggers of the history, which each migration makes anew (`Migration.schema`).
    var digest: String { sha256(Array(text { !Schema.isHistory($0) }.utf8)) }

    /// The triggers of the history summed up.
    var digestOfHistory: String { sha256(Array(text(where: Schema.isHistory).utf8)) }

    /// A line for each part, in the order of the names (`Migration.newestSchema`).
    var text: String { text { _ in true } }

    private func text(where isMeant: (String) -> Bool) -> String {
        parts.filter { isMeant($0.key) }.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
            .joined(separator: "\n")
    }

    private static func isHistory(_ part: String) -> Bool { part.hasPrefix("trigger history_") }

    private static let statistics: Set<String> = ["sqlite_stat1", "sqlite_stat4", "sqlite_sequence"]

    private static func bare(_ sql: String) -> String {
        // Each opening asks this of the whole schema: byte by byte, in place.
        var sql = sql
        return sql.withUTF8 { bytes in
            String(unsafeUninitializedCapacity: bytes.count) { room in
                var count = 0
                for byte in bytes where byte > 0x20 && byte != UInt8(ascii: "\"") {
                    room.initializeElement(at: count, to: byte)
                    count += 1
                }
                return count
            }
        }
    }
}
