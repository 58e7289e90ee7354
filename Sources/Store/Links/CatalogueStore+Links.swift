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
                INSERT INTO linkRound (\(columns), heard)
                VALUES (\(Tables.linkRound.columns.map { _ in "?" }.joined(separator: ", ")), 0)
                """
            let values = try Tables.linkRound.values(of: round)
            try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
            return round
        }
        guard let round else { throw StoreError.unexpected(path: path, code: 0) }
        return round
    }

    /// Keeps a batch of answers, all of them or none. Those that `noting` takes into what is remembered come to their state with
    /// it; where it says no, they wait until the round is settled. What says the same as before is counted.
    ///
    /// Where somebody else learned something of a link since it was read, `noting` is asked once more, about that.
    @discardableResult
    public func remember(
        _ batch: [DatedAnswer], in round: Int, noting: (inout LinkHealth, DatedAnswer) -> Bool = { _, _ in false }
    ) throws -> RememberedAnswers {
        let remembered = try write { db -> RememberedAnswers? in
            guard !batch.isEmpty else { return nil }
            let place = try Int.fetchOne(
                db.cachedStatement(sql: "SELECT alive + failing + unknown FROM linkRound WHERE number = ?"),
                arguments: [round])
            return try withoutActuallyEscaping(noting) { noting in
                var writer = try AnswerWriter(db, round: round, place: place ?? 0, noting: noting)
                for learned in batch { try writer.keep(learned) }
                try db.count(writer.counts, in: round)
                return RememberedAnswers(places: (place ?? 0)..<writer.place, changes: writer.changes)
            }
        }
        return remembered ?? RememberedAnswers()
    }

    /// Brings the answers of a round that wait to states, in the order in which they came and in transactions of `batch` of
    /// them: killed in the middle, it goes on there. Returns how many links came to each state anew.
    ///
    /// `note` takes an answer into the record; where it says no, the answer says more of us than of the link, and the
    /// link is as if it had not been asked.
    @discardableResult
    public func settle(
        _ round: Int, batch: Int = 500, _ note: (inout LinkHealth, DatedAnswer) -> Bool
    ) throws -> [LinkState: Int] {
        var changes: [LinkState: Int] = [:]
        while true {
            let settled = try write { db -> [LinkState: Int]? in
                var settling = AnswerSettling(db, round: round)
                let count = try withoutActuallyEscaping(note) { try settling.settle(first: max(1, batch), $0) }
                if count == 0 { return nil }
                try db.count([:], in: round)
                return settling.changes
            }
            guard let settled else { return changes }
            changes.merge(settled, uniquingKeysWith: +)
        }
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
                try db.makeLink(found.url)
                try db.cachedStatement(
                    sql: "UPDATE link SET archiveURL = ?, archiveAt = ?, archiveAsked = ? WHERE url = ?"
                ).execute(
                    arguments: [found.copy?.url, found.copy?.at.milliseconds, now.milliseconds, found.url])
            }
            return copies.isEmpty ? nil : true
        }
    }
}

/// An answer on its way into the catalogue.
public struct DatedAnswer: Sendable {
    public var url: String
    public var at: Instant
    public var answer: LinkAnswer
    /// What was known of the link when it was asked; nil where that is to be looked up.
    public var known: KnownLink?
    /// Its place among the answers of its round, from 0, where it waited for the end of that.
    public var place: Int?

    public init(url: String, at: Instant, answer: LinkAnswer, known: KnownLink? = nil, place: Int? = nil) {
        self.url = url
        self.at = at
        self.answer = answer
        self.known = known
        self.place = place
    }
}

/// What keeping answers came to.
public struct RememberedAnswers: Hashable, Sendable {
    /// Their places among the answers of the round, from 0.
    public var places = 0..<0
    /// How many links came to each state anew.
    public var changes: [LinkState: Int] = [:]
}

/// What an archive said of an address; nil where it has no copy.
public struct FoundCopy: Hashable, Sendable {
    public var url: String
    public var copy: ArchiveCopy?

    public init(url: String, copy: ArchiveCopy?) { (self.url, self.copy) = (url, copy) }
}

extension Database {
    /// What came, and that something did.
    fileprivate func count(_ counts: [LinkVerdict.Meaning: Int], in round: Int) throws {
        try cachedStatement(
            sql: """
                UPDATE linkRound SET alive = alive + ?, failing = failing + ?, unknown = unknown + ?,
                  heard = (SELECT max(heard) FROM linkRound) + 1 WHERE number = ?
                """
        ).execute(arguments: [counts[.alive] ?? 0, counts[.failing] ?? 0, counts[.unknown] ?? 0, round])
    }

    /// Makes sure that there is a row that remembers an address.
    fileprivate func makeLink(_ url: String) throws {
        var making = try BoundStatement(self, AnswerWriter.makingSQL)
        making.text(url)
        try making.run()
    }

    fileprivate func end(_ round: Int, at now: Instant, looksOffline: Bool) throws {
        try cachedStatement(sql: "UPDATE linkRound SET endedAt = ?, looksOffline = ? WHERE number = ?")
            .execute(arguments: [now.milliseconds, looksOffline ? 1 : 0, round])
    }
}
