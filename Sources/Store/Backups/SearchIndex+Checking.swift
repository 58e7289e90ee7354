import Catalogue

import class GRDB.Database
import struct GRDB.DatabaseError

/// What is wrong with the search's index, in rows.
public struct SearchFaults: Hashable, Sendable {
    /// Whether words are found by what stands in the index itself.
    public var isWhole = true
    /// Rows that wait for their words, though every change brings them up to date.
    public var due = 0
    /// Records that are not in it, or with other words than they have.
    public var stale = 0
    /// Rows of records that are no more.
    public var left = 0

    public var isNone: Bool { self == SearchFaults() }
}

extension SearchIndex {
    /// Compares the index with itself and with the records. To be called in a transaction that is rolled back: FTS5 takes the
    /// question as a write.
    static func faults(_ db: Database) throws -> SearchFaults {
        var faults = SearchFaults()
        do {
            try db.execute(sql: "INSERT INTO search (search) VALUES ('integrity-check')")
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            faults.isWhole = false
            // What it says of its rows is not to be trusted.
            return faults
        }
        faults.due = try Int.fetchOne(db, sql: "SELECT count(*) FROM searchDue") ?? 0
        var known: [String] = []
        for kind in RecordKind.allCases {
            guard let number = number(of: kind) else { continue }
            let columns = columns(of: kind)
            let differ = columns.map { "search.\($0) IS NOT wanted.\($0)" }.joined(separator: " OR ")
            faults.stale +=
                try Int.fetchOne(
                    db,
                    sql: """
                        SELECT count(*) FROM (\(selection(of: kind, number, from: "\(kind.rawValue) AS r"))) AS wanted
                        LEFT JOIN search ON search.rowid = wanted.id
                        WHERE search.rowid IS NULL OR \(differ)
                        """) ?? 0
            known.append(
                """
                rowid >> \(digits) = \(number)
                  AND EXISTS (SELECT 1 FROM \(kind.rawValue) AS r WHERE r.rowNumber = search.rowid & \(most))
                """)
        }
        faults.left =
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM search WHERE NOT (\(known.joined(separator: " OR ")))") ?? 0
        return faults
    }

    /// Makes all of it anew from the records, in the transaction that it is called in.
    static func rebuild(_ db: Database, progress: ((Int, Int) -> Void)?) throws {
        try db.execute(sql: "INSERT INTO search (search) VALUES ('rebuild')")
        try db.execute(sql: "DELETE FROM search")
        for kind in RecordKind.allCases {
            guard let number = number(of: kind) else { continue }
            try db.execute(
                sql: """
                    INSERT INTO searchDue (kind, rowNumber) SELECT \(number), rowNumber FROM \(kind.rawValue)
                    WHERE TRUE ON CONFLICT DO NOTHING
                    """)
        }
        try bringUpToDate(db, progress: progress)
    }
}
