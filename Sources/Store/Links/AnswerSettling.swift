import Catalogue

import class GRDB.Database

/// Brings answers that waited for the end of their round to states, within one transaction.
struct AnswerSettling {
    private let db: Database
    private let round: Int
    private(set) var changes: [LinkState: Int] = [:]

    init(_ db: Database, round: Int) { (self.db, self.round) = (db, round) }

    private struct Waiting {
        let row: Int64
        let number: Int64
        let health: LinkHealth
        let learned: DatedAnswer
    }

    /// How many there were: of the first so many, in the order in which they came.
    mutating func settle(first limit: Int, _ note: AnswerWriter.Noting) throws -> Int {
        var noting = try BoundStatement(db, AnswerSettling.notingSQL)
        var passing = try BoundStatement(db, AnswerSettling.passingSQL)
        let all = try waiting(limit)
        for one in all {
            var health = one.health
            guard note(&health, one.learned) else {
                passing.integer(one.row)
                try passing.run()
                continue
            }
            noting.values(try Tables.link.values(of: health))
            noting.instant(one.health.baseline == nil && health.baseline != nil ? one.learned.at : nil)
            noting.integer(one.number)
            noting.number(round)
            noting.integer(one.row)
            try noting.run()
            if health.state != one.health.state { changes[health.state, default: 0] += 1 }
        }
        return all.count
    }

    private func waiting(_ limit: Int) throws -> [Waiting] {
        let statement = try db.cachedStatement(sql: AnswerSettling.waitingSQL)
        return try db.all(statement, ["round": round, "limit": limit]) { row in
            let (number, url) = (try row.integer(), try row.text())
            let (at, place) = (try row.instant(), try row.number())
            let answer = try Tables.linkAnswer.read(&row)
            let (until, by) = (try row.optionalInstant(), try row.optionalText())
            let link = try KnownLink(&row, of: url)
            var health = link.health
            (health.acceptedUntil, health.acceptedBy) = (until, by)
            let learned = DatedAnswer(url: url, at: at, answer: answer, place: place)
            return Waiting(row: link.row, number: number, health: health, learned: learned)
        }
    }

    private static let waitingSQL = """
        SELECT a.number, r.url, r.newestAt, r.waitingPlace, \(Tables.linkAnswer.columns.map { "a.\($0)" }.joined(separator: ", ")),
          w.acceptedUntil, w.acceptedBy, \(KnownLink.columns)
        FROM link AS r JOIN linkAnswer AS a ON a.number = r.newest LEFT JOIN linkAcceptance AS w ON w.url = r.url
        WHERE r.waitingRound = :round ORDER BY r.waitingPlace LIMIT :limit
        """
    /// The acceptance is a person's, and stands in a table of its own.
    private static let notingSQL = """
        UPDATE link SET \(Tables.link.columns.map { "\($0) = ?" }.joined(separator: ", ")),
          baselineAt = coalesce(?, baselineAt), lastAnswer = ?, lastRound = ?, waitingRound = NULL, waitingPlace = NULL
        WHERE rowNumber = ?
        """
    private static let passingSQL = "UPDATE link SET waitingRound = NULL, waitingPlace = NULL WHERE rowNumber = ?"
}
