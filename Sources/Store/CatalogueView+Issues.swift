import Catalogue
import Foundation

import class GRDB.Database
import struct GRDB.StatementArguments

/// Issues of kits and the ledger of deliveries are the office's own: nobody else is told of any.
extension CatalogueView {
    /// The number of the latest change, by which is known whether anything has changed since.
    public func latestChange() throws -> Int { try db.latestChange() }

    /// Those of a kit, or of all, the oldest first.
    public func issues(of kit: UUID? = nil) throws -> [KitIssue] {
        guard audience == .internal else { return [] }
        let condition = kit == nil ? "1" : "r.kitID = :kit"
        let arguments: StatementArguments = kit.map { ["kit": $0.lowerCased] } ?? [:]
        return try issues(where: condition, arguments)
    }

    public func issue(_ number: IssueNumber) throws -> KitIssue? {
        guard audience == .internal else { return nil }
        return try issues(
            where: "r.prefix = :prefix AND r.year = :year AND r.ordinal = :ordinal AND r.issue = :issue",
            ["prefix": number.prefix, "year": number.year, "ordinal": number.ordinal, "issue": number.issue]
        ).first
    }

    private func issues(where condition: String, _ arguments: StatementArguments) throws -> [KitIssue] {
        let statement = try db.cachedStatement(
            sql: "SELECT \(Tables.kitIssue.columnsOfR) FROM issue AS r WHERE \(condition) ORDER BY r.rowNumber")
        return try db.all(statement, arguments, Tables.kitIssue.read)
    }

    /// The last number of a kit that the prefix has in the year; 0 where it has none.
    public func lastOrdinal(of prefix: String, in year: Int) throws -> Int {
        let statement = try db.cachedStatement(sql: "SELECT max(ordinal) FROM issue WHERE prefix = ? AND year = ?")
        return try Int.fetchOne(statement, arguments: [prefix, year]) ?? 0
    }

    /// The files of an issue by their paths; with those that were made for it or without their content.
    public func files(ofIssue id: UUID, withContent: Bool) throws -> [IssueFile] {
        guard audience == .internal else { return [] }
        let statement = try db.cachedStatement(
            sql: """
                SELECT path, sha256, bytes, \(withContent ? "content" : "NULL") FROM issueFile
                WHERE issueID = ? ORDER BY path
                """)
        return try db.all(statement, [id.lowerCased]) { row in
            IssueFile(
                path: try row.text(), sha256: try row.text(), count: try row.number(), content: row.optionalBytes())
        }
    }

    /// The issues that carry any of these records, the latest first.
    public func issues(carrying records: [UUID]) throws -> [KitIssue] {
        guard audience == .internal else { return [] }
        var found: Set<UUID> = []
        let statement = try db.cachedStatement(sql: "SELECT issueID FROM issueMember WHERE recordID = ?")
        for record in records {
            found.formUnion(try db.all(statement, [record.lowerCased]) { try $0.identity() })
        }
        return try issues().filter { found.contains($0.id) }.reversed()
    }

    public func members(ofIssue id: UUID) throws -> [IssueMember] {
        guard audience == .internal else { return [] }
        let statement = try db.cachedStatement(
            sql: "SELECT kind, recordID, slug, version FROM issueMember WHERE issueID = ? ORDER BY kind, slug")
        return try db.all(statement, [id.lowerCased]) { row in
            IssueMember(
                kind: try row.choice(), recordID: try row.identity(), slug: try row.slug(), version: try row.text())
        }
    }

    /// To whom a kit was given, or every kit, the oldest first.
    public func deliveries(of kit: UUID? = nil) throws -> [Delivery] {
        guard audience == .internal else { return [] }
        let condition = kit == nil ? "1" : "r.kitID = :kit"
        let statement = try db.cachedStatement(
            sql: "SELECT \(Tables.delivery.columnsOfR) FROM delivery AS r WHERE \(condition) ORDER BY r.at, r.rowNumber"
        )
        return try db.all(statement, kit.map { ["kit": $0.lowerCased] } ?? [:], Tables.delivery.read)
    }
}
