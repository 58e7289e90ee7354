import Catalogue
import GRDB

/// Where fields come from, so far as an audience may be told otherwise than before: the facts that were touched, and those
/// of documents that came into its sight or went out of it. Stands beside the table of candidates, which it adds to.
struct SourceCandidates {
    private let db: Database

    init(_ db: Database) throws {
        self.db = db
        try db.execute(
            sql: """
                CREATE TEMP TABLE candidateFact (
                  id TEXT PRIMARY KEY, recordID TEXT NOT NULL, isTouched INTEGER NOT NULL) WITHOUT ROWID
                """)
    }

    func take(_ source: EarlierState.Source) throws {
        try db.execute(
            sql: "INSERT OR IGNORE INTO candidateFact VALUES (?, ?, 1)", arguments: [source.id, source.recordID])
    }

    /// Takes the facts of the documents that candidates stand on, and the records that all facts taken are about.
    func takeThoseOfDocuments() throws {
        for kind in [RecordKind.release, .coverage] {
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO candidateFact SELECT s.id, s.recordID, 0
                    FROM candidate AS c CROSS JOIN \(kind.rawValue) AS d ON d.id = c.id
                    CROSS JOIN fact AS s ON s.documentID = d.documentID WHERE c.kind = '\(kind.rawValue)'
                    """)
        }
        for kind in RecordKind.allCases {
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO candidate SELECT '\(kind.rawValue)', r.id, 0
                    FROM candidateFact AS s CROSS JOIN \(kind.rawValue) AS r ON r.id = s.recordID
                    """)
        }
    }

    /// The facts that are told to who sees their record.
    func seen(by gate: Gate) throws -> Set<String> {
        let statement = try db.makeStatement(
            sql: """
                SELECT s.id FROM candidateFact AS c CROSS JOIN fact AS s ON s.id = c.id
                WHERE \(gate.seesDocument("s.documentID")) AND \(gate.seesField("s.field", of: "s.recordID"))
                """)
        return try String.fetchSet(statement, arguments: gate.arguments())
    }

    /// A record is another to who is told of it: a fact that was touched and is seen, then or now, or that came or went.
    func touchRecords(before: Set<String>, after: Set<String>) throws {
        for id in before.union(after) {
            try db.execute(
                sql: """
                    UPDATE candidate SET isTouched = 1
                    WHERE id IN (SELECT recordID FROM candidateFact WHERE id = ? AND (isTouched OR ?))
                    """,
                arguments: [id, !(before.contains(id) && after.contains(id))])
        }
    }
}
