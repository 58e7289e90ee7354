import Catalogue

import class GRDB.Database

extension CatalogueStore {
    /// The change that an undo without a number takes back, and the later ones that build on it, newest first: what
    /// `undo` needs to be told to take it back. `actor` asks for the latest of this person's. Nothing is written.
    ///
    /// It is found by trying, each time in a transaction of its own: within a savepoint, whose journal is in memory, each statement of a
    /// long undo goes through all of that once more.
    public func undoing(
        _ change: Int?, by actor: String? = nil, at now: Instant
    ) throws -> (change: Change, later: [Change]) {
        let stamp = ChangeStamp(actor: "nobody", at: now, action: "undo")
        var (number, later): (Int?, [Change]) = (change, [])
        while true {
            do {
                var found: Change?
                _ = try write { db -> Bool? in
                    let meant = try Undo(db, of: number, by: actor).number
                    number = meant
                    found = try CatalogueView(db, for: .internal, at: now).change(meant)
                    _ = try takeBack(meant, with: later.map(\.id), stamp, db)
                    // Nothing of it stays.
                    return nil
                }
                guard let found else { throw StoreError.nothingToUndo }
                return (found, later)
            } catch StoreError.builtUpon(_, let by) where !later.contains(by) {
                later.append(by)
                later.sort { $0.id > $1.id }
            }
        }
    }

    /// The change that an undo without a number takes back; `actor` asks for the latest of this person's.
    public func latestToUndo(by actor: String? = nil) throws -> Int {
        try StoreError.telling(at: path, .reading) {
            try connections.read { try Undo($0, of: nil, by: actor).number }
        }
    }

    /// Takes changes back, the newest first, as one change.
    func takeBack(
        _ change: Int?, with later: [Int], _ stamp: ChangeStamp, _ db: Database, _ progress: ChangeProgress? = nil
    ) throws -> Change {
        let first = try Undo(db, of: change)
        let others = try later.filter { $0 > first.number }.sorted(by: >).map { try Undo(db, of: $0) }
        let writer = try ChangeWriter(db, stamp, undoes: first.number)
        for other in others { try writer.undo(too: other.number) }
        for undo in others + [first] { try undo.takeBack(progress) }
        try writer.close(progress)
        return writer.change
    }
}
