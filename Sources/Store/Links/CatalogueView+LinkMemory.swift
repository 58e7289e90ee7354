import Catalogue
import Foundation
import GRDB

extension CatalogueView {
    /// What is remembered of an address, whoever holds it.
    func memory(of url: String) throws -> LinkMemory? {
        let (link, answer) = (Tables.link, Tables.linkAnswer)
        let answerColumns = answer.columns.map { "a.\($0)" }.joined(separator: ", ")
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(link.columnsOfR), r.baselineAt, r.archiveURL, r.archiveAt, r.archiveAsked,
                  w.acceptedUntil, w.acceptedBy, a.number, \(answerColumns)
                FROM link AS r LEFT JOIN linkAnswer AS a ON a.number = r.lastAnswer
                  LEFT JOIN linkAcceptance AS w ON w.url = r.url
                WHERE r.url = :url
                """)
        let found = try db.first(statement, ["url": url]) { row in
            var memory = LinkMemory(health: try link.read(&row))
            memory.baselineAt = try row.optionalInstant()
            let (copy, at) = (try row.optionalText(), try row.optionalInstant())
            if let copy, let at { memory.archive = ArchiveCopy(url: copy, at: at) }
            memory.archiveAsked = try row.optionalInstant()
            let (until, by) = (try row.optionalInstant(), try row.optionalText())
            (memory.health.acceptedUntil, memory.health.acceptedBy) = (until, gate.isOpen ? by : nil)
            if try row.optionalNumber() != nil { memory.lastAnswer = try answer.read(&row) }
            return memory
        }
        guard var memory = try found ?? accepted(url), memory.isWorthTelling else { return nil }
        memory.health.url = url
        return memory
    }

    /// A link that was never asked, and of which a person says that it works.
    private func accepted(_ url: String) throws -> LinkMemory? {
        let statement = try db.cachedStatement(
            sql: "SELECT acceptedUntil, acceptedBy FROM linkAcceptance WHERE url = :url")
        return try db.first(statement, ["url": url]) { row in
            var health = LinkHealth(url: url)
            health.acceptedUntil = try row.instant()
            let by = try row.text()
            health.acceptedBy = gate.isOpen ? by : nil
            return LinkMemory(health: health)
        }
    }

    func wasSettled(_ url: String, in round: Int) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: "SELECT EXISTS (SELECT 1 FROM link WHERE url = ? AND lastRound = ?)")
        return try Bool.fetchOne(statement, arguments: [url, round]) ?? false
    }

    /// Whether there is an answer, though it may have come to no state.
    func wasAnswered(_ url: String) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM link WHERE url = ?)")
        return try Bool.fetchOne(statement, arguments: [url]) ?? false
    }
}

extension LinkMemory {
    /// Whether anything is known: an answer that came to a state, a person's word, or a copy in an archive.
    fileprivate var isWorthTelling: Bool {
        health.firstAsked != nil || health.acceptedUntil != nil || archiveAsked != nil
    }
}
