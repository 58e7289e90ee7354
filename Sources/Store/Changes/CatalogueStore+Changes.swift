import Catalogue
import Foundation
import GRDB

extension CatalogueStore {
    /// The records that an audience sees otherwise than at a mark: new, changed in themselves, in what is part of them or in
    /// where it comes from, come into its sight or gone out of it, be it by a change, an undo or an embargo that has ended meanwhile. What it
    /// saw neither then nor now is not told. With them the mark to go on from.
    ///
    /// What it costs depends on what was changed, and not on how much there is.
    ///
    /// - Throws: `StoreError.noSuchChange` for a mark of another catalogue, or of one that went back to a copy: whoever
    ///   holds it reads everything anew.
    public func records(
        changedSince mark: ReadingMark, for audience: Audience, at now: Instant
    ) throws -> (records: [ChangedRecord], mark: ReadingMark) {
        try StoreError.telling(at: path, .reading) {
            // A connection of its own: the earlier state stands in it under the names of the tables.
            let connection = try connections.open()
            defer { try? connection.close() }
            return try connection.writeWithoutTransaction { db in
                try db.inReading {
                    let latest = try db.latestChange()
                    guard (0...latest).contains(mark.change) else { throw StoreError.noSuchChange(mark.change) }
                    var candidates = try Candidates(db, since: mark, to: now)
                    let records = try candidates.changed(
                        then: Gate(audience: audience, now: mark.at), now: Gate(audience: audience, now: now))
                    return (records, ReadingMark(change: latest, at: now))
                }
            }
        }
    }
}

extension Database {
    /// The number of the latest change; 0 where there is none.
    func latestChange() throws -> Int {
        try Int.fetchOne(cachedStatement(sql: "SELECT max(number) FROM change")) ?? 0
    }
}

/// The records that an audience may see otherwise than before: those that were touched, and what their being seen decides
/// about, in the state of now and in that of then.
private struct Candidates {
    private let db: Database
    private let earlier: EarlierState
    private let sources: SourceCandidates

    /// Takes down what was touched since, and the releases whose embargo ended.
    init(_ db: Database, since mark: ReadingMark, to now: Instant) throws {
        self.db = db
        earlier = try EarlierState(db, after: mark.change)
        try db.execute(
            sql: """
                CREATE TEMP TABLE candidate (
                  kind TEXT NOT NULL, id TEXT NOT NULL, isTouched INTEGER NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID
                """)
        sources = try SourceCandidates(db)
        for record in earlier.touched { try take(record.kind, record.id, isTouched: true) }
        for part in earlier.parts {
            for owner in part.ownersThen + part.ownersNow { try take(owner.kind, owner.id, isTouched: false) }
        }
        for source in earlier.sources { try sources.take(source) }
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO candidate SELECT 'release', id, 0 FROM release
                WHERE embargoUntil > ? AND embargoUntil <= ?
                """,
            arguments: [min(mark.at, now).milliseconds, max(mark.at, now).milliseconds])
    }

    private func take(_ kind: RecordKind, _ id: String, isTouched: Bool) throws {
        try db.execute(
            sql: "INSERT OR IGNORE INTO candidate VALUES (?, ?, ?)",
            arguments: [kind.rawValue, id, isTouched ? 1 : 0])
    }

    mutating func changed(then: Gate, now: Gate) throws -> [ChangedRecord] {
        try takeDependents()
        let (before, sourcesBefore) = try earlier.standing(in: db) {
            try takeDependents()
            return (try seen(by: then), try sources.seen(by: then))
        }
        let after = try seen(by: now)
        try touchOwners(before, after)
        try sources.touchRecords(before: sourcesBefore, after: try sources.seen(by: now))
        try touchWhatNames(before.symmetricDifference(after))
        try touchContacts(of: before.symmetricDifference(after))
        return try all().compactMap { record, isTouched in
            let (was, isSeen) = (before.contains(record), after.contains(record))
            guard isSeen ? isTouched || !was : was else { return nil }
            guard let id = UUID(lowerCase: record.id.utf8) else { throw RowReader.Unreadable(column: 1) }
            return ChangedRecord(kind: record.kind, id: id, isSeen: isSeen)
        }
    }

    private func takeDependents() throws {
        for edge in Gate.dependents {
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO candidate SELECT '\(edge.dependent.rawValue)', d.\(edge.column), 0
                    FROM candidate AS c CROSS JOIN \(edge.table) AS d ON d.\(edge.key) = c.id
                    WHERE c.kind = '\(edge.of.rawValue)' AND d.\(edge.column) IS NOT NULL
                    """)
        }
        try sources.takeThoseOfDocuments()
    }

    private func seen(by gate: Gate) throws -> Set<EarlierState.Name> {
        var seen: Set<EarlierState.Name> = []
        for kind in RecordKind.allCases {
            let statement = try db.makeStatement(
                sql: """
                    SELECT r.id FROM candidate AS c CROSS JOIN \(kind.rawValue) AS r ON r.id = c.id
                    WHERE c.kind = '\(kind.rawValue)' AND \(gate.sees(kind, "r"))
                    """)
            for id in try String.fetchAll(statement, arguments: gate.arguments()) {
                seen.insert(EarlierState.Name(kind: kind, id: id))
            }
        }
        return seen
    }

    /// A record with a part that was touched and is seen, then or now, is another to who sees both.
    private func touchOwners(_ before: Set<EarlierState.Name>, _ after: Set<EarlierState.Name>) throws {
        for part in earlier.parts {
            let then = before.contains(part.name) ? part.ownersThen : []
            let now = after.contains(part.name) ? part.ownersNow : []
            for owner in then + now {
                try db.execute(
                    sql: "UPDATE candidate SET isTouched = 1 WHERE kind = ? AND id = ?",
                    arguments: [owner.kind.rawValue, owner.id])
            }
        }
    }

    /// Coverage names its release to whoever sees it, and so on (`Gate.columns`).
    private func touchWhatNames(_ records: Set<EarlierState.Name>) throws {
        for record in records {
            for naming in Gate.naming where naming.of == record.kind {
                try db.execute(
                    sql: """
                        UPDATE candidate SET isTouched = 1 WHERE kind = '\(naming.dependent.rawValue)'
                        AND id IN (SELECT id FROM \(naming.table) WHERE \(naming.key) = ?)
                        """,
                    arguments: [record.id])
            }
        }
    }

    /// A contact with a point that was not known before is another.
    private func touchContacts(of records: Set<EarlierState.Name>) throws {
        for point in records where point.kind == .contactPoint {
            try db.execute(
                sql: """
                    UPDATE candidate SET isTouched = 1
                    WHERE kind = 'contact' AND id IN (SELECT contactID FROM contactPoint WHERE id = ?)
                    """,
                arguments: [point.id])
        }
    }

    private func all() throws -> [(EarlierState.Name, isTouched: Bool)] {
        try db.all(db.makeStatement(sql: "SELECT kind, id, isTouched FROM candidate ORDER BY kind, id"), []) { row in
            (EarlierState.Name(kind: try row.choice(), id: try row.text()), try row.flag())
        }
    }
}
