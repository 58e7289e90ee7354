import Catalogue
import Foundation
import GRDB

/// What a machine learns of links: in no change, and in whole batches however the machine ends.
///
/// Each method waits for other writers as a change does and then throws `StoreError.busy`; what was handed to it is the
/// caller's to keep and to hand over again.
extension CatalogueStore {
    /// Opens a round, or goes on with the last one of the same scope that was begun at `resuming` or later and is not
    /// ended. Others of the scope that were left open are ended.
    public func beginRound(_ scope: String, at now: Instant, resuming: Instant) throws -> KeptRound {
        let round = try write { db -> KeptRound in
            let columns = Tables.linkRound.columns.joined(separator: ", ")
            let open = try db.all(
                db.cachedStatement(
                    sql: "SELECT \(columns) FROM linkRound WHERE scope = ? AND endedAt IS NULL ORDER BY number DESC"),
                [scope], Tables.linkRound.read)
            let resumed = open.first.flatMap { $0.startedAt >= resuming && $0.startedAt <= now ? $0 : nil }
            for round in open where round.id != resumed?.id { try db.end(round.id, at: now, looksOffline: false) }
            if let resumed { return resumed }
            let round = KeptRound(id: try db.nextNumber(in: "linkRound"), scope: scope, startedAt: now)
            let sql = """
                INSERT INTO linkRound (\(columns), settledThrough)
                VALUES (\(Tables.linkRound.columns.map { _ in "?" }.joined(separator: ", ")), 0)
                """
            let values = try Tables.linkRound.values(of: round)
            try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
            return round
        }
        guard let round else { throw StoreError.unexpected(path: path, code: 0) }
        return round
    }

    /// Keeps a batch of answers, all of them or none. They come to no state before the round is settled.
    ///
    /// Returns their numbers, which follow one another; nil where the batch is empty.
    @discardableResult
    public func remember(_ batch: [DatedAnswer], in round: Int) throws -> ClosedRange<Int>? {
        try write { db in
            var numbers: ClosedRange<Int>?
            var counts: [LinkVerdict.Meaning: Int] = [:]
            for learned in batch {
                let number = try db.keep(learned, in: round)
                numbers = min(numbers?.lowerBound ?? number, number)...number
                counts[learned.answer.verdict.meaning, default: 0] += 1
            }
            guard let numbers else { return nil }
            try db.cachedStatement(
                sql: """
                    UPDATE linkRound SET alive = alive + ?, failing = failing + ?, unknown = unknown + ? WHERE number = ?
                    """
            ).execute(
                arguments: [counts[.alive] ?? 0, counts[.failing] ?? 0, counts[.unknown] ?? 0, round])
            return numbers
        }
    }

    /// Brings the answers of a round that came to no state yet to one, in the order in which they were kept and in
    /// transactions of `batch` of them: killed in the middle, it goes on there.
    ///
    /// `note` takes an answer into the record; where it says no, the answer says more of us than of the link, and the
    /// link is as if it had not been asked.
    public func settle(
        _ round: Int, batch: Int = 500, _ note: (inout LinkHealth, KeptAnswer) -> Bool
    ) throws {
        while try settleBatch(round, batch, note) {}
    }

    public func endRound(_ round: Int, at now: Instant, looksOffline: Bool) throws {
        _ = try write { db -> Bool in
            try db.end(round, at: now, looksOffline: looksOffline)
            return true
        }
    }

    /// Keeps what an archive said: the copy that is nearest to the date that was asked for, or that it has none.
    public func remember(_ copies: [FoundCopy], at now: Instant) throws {
        _ = try write { db -> Bool? in
            for found in copies {
                try db.findOrMakeLink(found.url)
                try db.cachedStatement(
                    sql: "UPDATE link SET archiveURL = ?, archiveAt = ?, archiveAsked = ? WHERE url = ?"
                ).execute(
                    arguments: [found.copy?.url, found.copy?.at.milliseconds, now.milliseconds, found.url])
            }
            return copies.isEmpty ? nil : true
        }
    }

    /// False where nothing was left to settle.
    private func settleBatch(
        _ round: Int, _ size: Int, _ note: (inout LinkHealth, KeptAnswer) -> Bool
    ) throws -> Bool {
        let settled = try write { db -> Bool? in
            let answers = try db.unsettledAnswers(of: round, limit: max(1, size))
            guard let last = answers.last else { return nil }
            let view = CatalogueView(db, for: .internal, at: last.at)
            for answer in answers {
                let before = try view.memory(of: answer.url)?.health ?? LinkHealth(url: answer.url)
                var health = before
                guard note(&health, answer) else { continue }
                try db.write(health, was: before, by: answer)
            }
            try db.cachedStatement(sql: "UPDATE linkRound SET settledThrough = ? WHERE number = ?")
                .execute(arguments: [last.number, round])
            return true
        }
        return settled ?? false
    }
}

/// An answer on its way into the catalogue.
public struct DatedAnswer: Hashable, Sendable {
    public var url: String
    public var at: Instant
    public var answer: LinkAnswer

    public init(url: String, at: Instant, answer: LinkAnswer) {
        self.url = url
        self.at = at
        self.answer = answer
    }
}

/// What an archive said of an address; nil where it has no copy.
public struct FoundCopy: Hashable, Sendable {
    public var url: String
    public var copy: ArchiveCopy?

    public init(url: String, copy: ArchiveCopy?) { (self.url, self.copy) = (url, copy) }
}

extension Database {
    /// Returns the number of the answer.
    fileprivate func keep(_ learned: DatedAnswer, in round: Int) throws -> Int {
        let link = try findOrMakeLink(learned.url)
        let answer = Tables.linkAnswer
        let values = try answer.values(of: learned.answer)
        try cachedStatement(
            sql: """
                INSERT INTO linkAnswer (linkNumber, roundNumber, at, \(answer.columns.joined(separator: ", ")))
                VALUES (?, ?, ?, \(answer.columns.map { _ in "?" }.joined(separator: ", ")))
                """
        ).execute(
            arguments: StatementArguments(
                [link.databaseValue, round.databaseValue, learned.at.milliseconds.databaseValue] + values))
        return Int(clamping: lastInsertedRowID)
    }

    /// The number of the row that remembers an address.
    @discardableResult
    fileprivate func findOrMakeLink(_ url: String) throws -> Int64 {
        let find = try cachedStatement(sql: "SELECT rowNumber FROM link WHERE url = ?")
        if let number = try Int64.fetchOne(find, arguments: [url]) { return number }
        try cachedStatement(sql: "INSERT INTO link (url, state, failures, failingFor) VALUES (?, 'unknown', 0, 0)")
            .execute(arguments: [url])
        return lastInsertedRowID
    }

    fileprivate func unsettledAnswers(of round: Int, limit: Int) throws -> [KeptAnswer] {
        let columns = Tables.linkAnswer.columns.map { "a.\($0)" }.joined(separator: ", ")
        let statement = try cachedStatement(
            sql: """
                SELECT a.number, k.url, a.at, a.roundNumber, \(columns)
                FROM linkAnswer AS a JOIN link AS k ON k.rowNumber = a.linkNumber
                WHERE a.roundNumber = :round
                  AND a.number > (SELECT settledThrough FROM linkRound WHERE number = :round)
                ORDER BY a.number LIMIT :limit
                """)
        return try all(statement, ["round": round, "limit": limit]) { row in
            KeptAnswer(
                number: try row.number(), url: try row.text(), at: try row.instant(), round: try row.number(),
                answer: try Tables.linkAnswer.read(&row))
        }
    }

    /// The acceptance is a person's, and stands in a table of its own.
    fileprivate func write(_ health: LinkHealth, was before: LinkHealth, by answer: KeptAnswer) throws {
        let settings = Tables.link.columns.map { "\($0) = ?" }.joined(separator: ", ")
        let baselineAt = before.baseline == nil && health.baseline != nil ? answer.at : nil
        try cachedStatement(
            sql: """
                UPDATE link SET \(settings), baselineAt = coalesce(?, baselineAt), lastAnswer = ?, lastRound = ?
                WHERE url = ?
                """
        ).execute(
            arguments: StatementArguments(
                try Tables.link.values(of: health) + [
                    baselineAt?.milliseconds.databaseValue ?? .null, answer.number.databaseValue,
                    answer.round.databaseValue, answer.url.databaseValue,
                ]))
    }

    fileprivate func end(_ round: Int, at now: Instant, looksOffline: Bool) throws {
        try cachedStatement(sql: "UPDATE linkRound SET endedAt = ?, looksOffline = ? WHERE number = ?")
            .execute(arguments: [now.milliseconds, looksOffline ? 1 : 0, round])
    }
}
