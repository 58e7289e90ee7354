import class GRDB.Database

/// Which change takes back which. A change is undone where a change that stands undoes it; of several the newest counts.
///
/// Only what was made of the changes in question is read: the undoings of them, the undoings of those, and so on.
struct Undoings {
    private let db: Database
    private var known: [Int: Int?] = [:]

    init(_ db: Database) { self.db = db }

    /// The change that takes this one back and stands; nil where it stands itself.
    mutating func undoing(of number: Int) throws -> Int? {
        if let known = known[number] { return known }
        let undos = try db.all(
            db.cachedStatement(
                sql: """
                    WITH RECURSIVE undoing (number, undoes) AS (
                      SELECT number, undoes FROM change WHERE undoes = :number
                      UNION SELECT changeNumber, undoes FROM undoneToo WHERE undoes = :number
                      UNION SELECT c.number, c.undoes FROM undoing AS u JOIN change AS c ON c.undoes = u.number
                      UNION SELECT t.changeNumber, t.undoes
                        FROM undoing AS u JOIN undoneToo AS t ON t.undoes = u.number)
                    SELECT number, undoes FROM undoing ORDER BY number DESC
                    """),
            ["number": number]
        ) { (number: try $0.number(), undoes: try $0.number()) }
        // Newest first, whether an undoing stands is known when it comes.
        for undo in undos where known[undo.number] == nil { known[undo.number] = .some(nil) }
        known[number] = .some(nil)
        for undo in undos where known[undo.number] == .some(nil) && known[undo.undoes] == .some(nil) {
            known[undo.undoes] = undo.number
        }
        return known[number] ?? nil
    }
}
