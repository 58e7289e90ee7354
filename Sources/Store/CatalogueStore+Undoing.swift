import Catalogue

import class GRDB.Database

extension CatalogueStore {
    /// The change that an undo without a number takes back, and the later ones that build on it, newest first: what
    /// `undo` needs to be told to take it back. `actor` asks for the latest of this person's. Nothing is written.
    public func undoing(
        _ change: Int?, by actor: String? = nil, at now: Instant
    ) throws -> (change: Change, later: [Change]) {
        let stamp = ChangeStamp(actor: "nobody", at: now, action: "undo")
        var found: (change: Change, later: [Change])?
        _ = try write { db -> Bool? in
            let number = try Undo(db, of: change, by: actor).number
            var later: [Change] = []
            while try isBuiltUpon(number, stamp, &later, db) {}
            found = try CatalogueView(db, for: .internal, at: now).change(number).map { ($0, later) }
            // Nothing of it stays.
            return nil
        }
        guard let found else { throw StoreError.nothingToUndo }
        return found
    }

    /// Tries to take a change back; where yet another one builds on it, that is one more of the later ones.
    private func isBuiltUpon(
        _ number: Int, _ stamp: ChangeStamp, _ later: inout [Change], _ db: Database
    ) throws -> Bool {
        do {
            try db.inSavepoint {
                _ = try takeBack(number, with: later.map(\.id), stamp, db)
                return .rollback
            }
            return false
        } catch StoreError.builtUpon(_, let by) where !later.contains(by) {
            later.append(by)
            later.sort { $0.id > $1.id }
            return true
        }
    }

    /// Takes changes back, the newest first, as one change.
    func takeBack(_ change: Int?, with later: [Int], _ stamp: ChangeStamp, _ db: Database) throws -> Change {
        let first = try Undo(db, of: change)
        let others = try later.filter { $0 > first.number }.sorted(by: >).map { try Undo(db, of: $0) }
        let writer = try ChangeWriter(db, stamp, undoes: first.number)
        for other in others { try writer.undo(too: other.number) }
        for undo in others + [first] { try undo.takeBack() }
        try writer.close()
        return writer.change
    }
}
