import Catalogue

import class GRDB.Database

/// Keeps the answers of a round, within one transaction: each of its statements is prepared once and run for each answer.
///
/// What says the same as the answer before it is counted there; whatever else is kept anew. An answer that `noting` takes into
/// what is remembered comes to a state at once, and the link is written once; the others wait for the end of their round.
struct AnswerWriter {
    typealias Noting = (inout LinkHealth, DatedAnswer) -> Bool

    private let db: Database
    private let round: Int
    private let noting: Noting
    /// The place of the next answer among those of the round, from 0.
    private(set) var place: Int
    /// How many links came to each state anew.
    private(set) var changes: [LinkState: Int] = [:]
    private(set) var counts: [LinkVerdict.Meaning: Int] = [:]
    private var making, finding, answering, counting, repeating, noted, waiting: BoundStatement

    init(_ db: Database, round: Int, place: Int, noting: @escaping Noting) throws {
        (self.db, self.round, self.place, self.noting) = (db, round, place, noting)
        making = try BoundStatement(db, AnswerWriter.makingSQL)
        finding = try BoundStatement(db, AnswerWriter.findingSQL)
        answering = try BoundStatement(db, AnswerWriter.answeringSQL)
        counting = try BoundStatement(db, AnswerWriter.countingSQL)
        repeating = try BoundStatement(db, AnswerWriter.repeatingSQL)
        noted = try BoundStatement(db, AnswerWriter.notedSQL)
        waiting = try BoundStatement(db, AnswerWriter.waitingSQL)
    }

    mutating func keep(_ learned: DatedAnswer) throws {
        let said = Said(digest: AnswerDigest.digest(of: learned.answer))
        // What was read before may have been overtaken by another round: then it is read again.
        if let known = learned.known, try write(learned, said, on: known) {
            // As it was.
        } else if try !write(learned, said, on: known(learned.url)) {
            throw StoreError.refused(table: "link", rule: "what is known of a link stays while it is written")
        }
        place += 1
        counts[learned.answer.verdict.meaning, default: 0] += 1
    }

    /// What is known of an address now; a row is made where there is none, which is what most have that are not known.
    private mutating func known(_ url: String) throws -> KnownLink {
        if url.utf8.contains(0) { throw StoreError.refused(table: "link", rule: "a text holds no NUL character") }
        making.text(url)
        if try making.run() == 1 { return KnownLink(row: db.lastInsertedRowID, health: LinkHealth(url: url)) }
        finding.text(url)
        guard let known = try finding.first({ try KnownLink(&$0, of: url) }) else {
            throw StoreError.refused(table: "link", rule: "a link stays while it is written")
        }
        return known
    }

    /// An answer on its way: its digest, and its number where it was kept anew.
    private final class Said {
        let digest: Int64
        var number: Int64?

        init(digest: Int64) { self.digest = digest }
    }

    /// False where the link is no longer as it was known.
    private mutating func write(_ learned: DatedAnswer, _ said: Said, on known: KnownLink) throws -> Bool {
        let newest = known.newest
        let isSame = said.number == nil && newest?.digest == said.digest
        var health = known.health
        let isNoted = noting(&health, learned)
        if isNoted, isSame, known.lastAnswer == newest?.number, !known.isWaiting, health.isOnlyAskedAgain(known.health)
        {
            repeating.instant(health.lastAsked)
            repeating.instant(health.lastFound)
            repeating.number(round)
            repeating.instant(learned.at)
            repeating.guarded(by: known)
            return try repeating.run() == 1
        }
        let number = try isSame ? newest?.number : self.number(of: learned, said, at: known.row)
        let times = isSame ? (newest?.times ?? 0) + 1 : 1
        if isNoted {
            noted.values(try Tables.link.values(of: health))
            noted.instant(known.health.baseline == nil && health.baseline != nil ? learned.at : nil)
            noted.integer(number)
            noted.number(round)
            noted.integer(number)
            noted.integer(said.digest)
            noted.integer(times)
            noted.instant(learned.at)
            noted.guarded(by: known)
            guard try noted.run() == 1 else { return false }
            if !isSame { try close(newest) }
            if health.state != known.health.state { changes[health.state, default: 0] += 1 }
            return true
        }
        waiting.integer(number)
        waiting.integer(said.digest)
        waiting.integer(times)
        waiting.instant(learned.at)
        waiting.number(round)
        waiting.number(place)
        waiting.guarded(by: known)
        guard try waiting.run() == 1 else { return false }
        if !isSame { try close(newest) }
        return true
    }

    /// Keeps an answer anew; returns its number.
    private mutating func number(of learned: DatedAnswer, _ said: Said, at row: Int64) throws -> Int64 {
        if let number = said.number { return number }
        answering.integer(row)
        answering.number(round)
        answering.instant(learned.at)
        answering.values(try Tables.linkAnswer.values(of: learned.answer))
        try answering.run()
        said.number = db.lastInsertedRowID
        return db.lastInsertedRowID
    }

    /// Writes down how often the answer was given behind which another came.
    private mutating func close(_ before: KnownLink.Newest?) throws {
        guard let before, before.times > 1 else { return }
        counting.integer(before.times)
        counting.instant(before.at)
        counting.integer(before.number)
        try counting.run()
    }
}

extension BoundStatement {
    /// The last places: the row, as it was known.
    fileprivate mutating func guarded(by known: KnownLink) {
        integer(known.row)
        integer(known.newest?.number)
        integer(known.newest?.times ?? 1)
        instant(known.health.lastAsked)
        number(known.lastRound)
    }
}

extension AnswerWriter {
    private static let answerColumns = Tables.linkAnswer.columns

    private static let findingSQL = "SELECT \(KnownLink.columns) FROM link AS r WHERE r.url = ?"
    /// Makes a row for an address that has none.
    static let makingSQL = """
        INSERT INTO link (url, state, failures, failingFor) VALUES (?, 'unknown', 0, 0) ON CONFLICT (url) DO NOTHING
        """
    private static let answeringSQL = """
        INSERT INTO linkAnswer (linkNumber, roundNumber, at, \(answerColumns.joined(separator: ", ")))
        VALUES (?, ?, ?, \(answerColumns.map { _ in "?" }.joined(separator: ", ")))
        """
    private static let countingSQL = "UPDATE linkAnswer SET times = ?, lastAt = ? WHERE number = ? AND times = 1"
    private static let known = """
        WHERE rowNumber = ? AND newest IS ? AND newestTimes = ? AND lastAsked IS ? AND lastRound IS ?
        """
    /// What says the same again touches no index.
    private static let repeatingSQL = """
        UPDATE link SET lastAsked = ?, lastFound = ?, lastRound = ?, newestAt = ?, newestTimes = newestTimes + 1
        \(known) AND waitingRound IS NULL
        """
    private static let notedSQL = """
        UPDATE link SET \(Tables.link.columns.map { "\($0) = ?" }.joined(separator: ", ")),
          baselineAt = coalesce(?, baselineAt), lastAnswer = ?, lastRound = ?, newest = ?, newestDigest = ?,
          newestTimes = ?, newestAt = ?, waitingRound = NULL, waitingPlace = NULL
        \(known)
        """
    private static let waitingSQL = """
        UPDATE link SET newest = ?, newestDigest = ?, newestTimes = ?, newestAt = ?, waitingRound = ?, waitingPlace = ?
        \(known)
        """
}

extension LinkHealth {
    /// Whether it differs from what was known by when it was asked and found alone.
    fileprivate func isOnlyAskedAgain(_ before: LinkHealth) -> Bool {
        var same = before
        (same.lastAsked, same.lastFound) = (lastAsked, lastFound)
        return same == self
    }
}
