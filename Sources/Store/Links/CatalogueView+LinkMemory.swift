import Catalogue
import Foundation
import GRDB

extension CatalogueView {
    /// What is remembered of an address, whoever holds it.
    func memory(of url: String) throws -> LinkMemory? {
        var reading = try LinkMemoryReading(self)
        return try reading.memory(of: url)
    }

    /// Whether there is an answer, though it may have come to no state.
    func wasAnswered(_ url: String) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM link WHERE url = ?)")
        return try Bool.fetchOne(statement, arguments: [url]) ?? false
    }
}

/// Reads what is remembered of one address after another: its statements are prepared once.
struct LinkMemoryReading {
    private let isOpen: Bool
    private var remembering, accepting: BoundStatement

    init(_ view: CatalogueView) throws {
        isOpen = view.gate.isOpen
        remembering = try BoundStatement(view.db, LinkMemoryReading.rememberingSQL)
        accepting = try BoundStatement(view.db, LinkMemoryReading.acceptingSQL)
    }

    mutating func memory(of url: String) throws -> LinkMemory? {
        remembering.text(url)
        let found = try remembering.first { row in
            var memory = LinkMemory(health: try Tables.link.read(&row))
            memory.baselineAt = try row.optionalInstant()
            let (copy, at) = (try row.optionalText(), try row.optionalInstant())
            if let copy, let at { memory.archive = ArchiveCopy(url: copy, at: at) }
            memory.archiveAsked = try row.optionalInstant()
            let (until, by) = (try row.optionalInstant(), try row.optionalText())
            (memory.health.acceptedUntil, memory.health.acceptedBy) = (until, isOpen ? by : nil)
            if try row.optionalNumber() != nil { memory.lastAnswer = try Tables.linkAnswer.read(&row) }
            return memory
        }
        guard var memory = try found ?? accepted(url), memory.isWorthTelling else { return nil }
        memory.health.url = url
        return memory
    }

    /// A link that was never asked, and of which a person says that it works.
    private mutating func accepted(_ url: String) throws -> LinkMemory? {
        accepting.text(url)
        return try accepting.first { row in
            var health = LinkHealth(url: url)
            health.acceptedUntil = try row.instant()
            let by = try row.text()
            health.acceptedBy = isOpen ? by : nil
            return LinkMemory(health: health)
        }
    }

    private static let rememberingSQL = """
        SELECT \(Tables.link.columnsOfR), r.baselineAt, r.archiveURL, r.archiveAt, r.archiveAsked,
          w.acceptedUntil, w.acceptedBy, a.number, \(Tables.linkAnswer.columns.map { "a.\($0)" }.joined(separator: ", "))
        FROM link AS r LEFT JOIN linkAnswer AS a ON a.number = r.lastAnswer
          LEFT JOIN linkAcceptance AS w ON w.url = r.url
        WHERE r.url = ?
        """
    private static let acceptingSQL = "SELECT acceptedUntil, acceptedBy FROM linkAcceptance WHERE url = ?"
}

extension LinkMemory {
    /// Whether anything is known: an answer that came to a state, a person's word, or a copy in an archive.
    fileprivate var isWorthTelling: Bool {
        health.firstAsked != nil || health.acceptedUntil != nil || archiveAsked != nil
    }
}
