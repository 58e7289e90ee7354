import Catalogue
import Foundation

import class GRDB.Database
import class GRDB.Row

extension CatalogueStore {
    /// Takes somebody out of the catalogue for good, with all that its history tells of them, and overwrites where it stood. Numbers
    /// of changes stay. `decide` sees the catalogue as it is.
    ///
    /// - Throws: `StoreError.beingSent` where a message to them is on its way; what `decide` throws.
    public func erase(_ stamp: ChangeStamp, _ decide: (CatalogueView) throws -> Erasure) throws -> ErasureMade {
        let made = try write(under: stamp.terms) { db in try erased(db, stamp, decide) }
        guard let made else { throw StoreError.vanished(.contact) }
        return ErasureMade(erased: made.erased, change: made.change, isOverwritten: try overwrite())
    }

    /// What `erase` would take away; nothing is written.
    public func erasing(_ stamp: ChangeStamp, _ decide: (CatalogueView) throws -> Erasure) throws -> Erased {
        var erased = Erased()
        _ = try write { db -> Bool? in
            erased = try self.erased(db, stamp, decide).erased
            // Nothing of it stays.
            return nil
        }
        return erased
    }

    private func erased(
        _ db: Database, _ stamp: ChangeStamp, _ decide: (CatalogueView) throws -> Erasure
    ) throws -> (erased: Erased, change: Change) {
        let view = CatalogueView(db, for: .internal, at: stamp.at)
        let erasure = try decide(view)
        let writer = try ChangeWriter(db, stamp)
        try db.execute(sql: "INSERT INTO erasing (only) VALUES (1)")
        var erasing = try ErasingSomebody(view, erasure, writer)
        try erasing.run()
        try writer.close()
        // What is taken out of the index stands in its older parts until they are made one.
        try db.execute(sql: "INSERT INTO search (search) VALUES ('optimize')")
        try db.execute(sql: "DELETE FROM erasing")
        return (erasing.erased, writer.change)
    }

    /// Writes the file anew and empties its log, so that no byte of what was erased is in either. False where somebody was reading all
    /// the while: they hold what they began with.
    private func overwrite() throws -> Bool {
        try StoreError.telling(at: path, .writing) {
            let turn = try Turn(at: file)
            defer { turn.leave() }
            return try connections.use { connection in
                try connection.writeWithoutTransaction { db in
                    try db.execute(sql: "VACUUM")
                    // The checkpoint waits for readers as long as for anybody else, and says whether it had to give up.
                    let busy = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)").map { $0[0] as Int }
                    return busy == 0
                }
            }
        }
    }
}

extension CatalogueView {
    /// What tells whether somebody was erased: the key, and by digest when.
    public func erasedMarks() throws -> (key: String, days: [String: Instant])? {
        guard gate.isOpen else { return nil }
        let keys = try db.all(db.cachedStatement(sql: "SELECT key FROM erasureKey"), []) { try $0.text() }
        guard let key = keys.first else { return nil }
        let marks = try db.all(
            db.cachedStatement(
                sql: "SELECT m.digest, c.at FROM erasedMark AS m JOIN change AS c ON c.number = m.changeNumber"), []
        ) { (try $0.text(), try $0.instant()) }
        return (key, Dictionary(marks) { first, _ in first })
    }

    /// When somebody was erased of whom a change told; nil where nobody was.
    public func erasedSince(_ change: Int) throws -> Instant? {
        guard gate.isOpen else { return nil }
        let when = try db.cachedStatement(
            sql: """
                SELECT c.at FROM erasedChange AS e JOIN change AS c ON c.number = e.erasedBy
                WHERE e.changeNumber = ? ORDER BY c.number DESC LIMIT 1
                """)
        return try db.first(when, [change]) { try $0.instant() }
    }

    /// A contact with all who were merged into it, directly or not: it first.
    public func contacts(thatBecame id: UUID) throws -> [Contact] {
        let chain = """
            WITH RECURSIVE chain (id) AS (SELECT :id UNION SELECT c.id FROM contact AS c JOIN chain ON c.mergedIntoID = chain.id)
            SELECT id FROM chain
            """
        let ids = try db.all(db.cachedStatement(sql: chain), ["id": id.lowerCased]) { try $0.identity() }
        return try ids.compactMap { try find(Contact.self, id: $0) }
    }
}
