import Catalogue
import Foundation

import class GRDB.Database
import struct GRDB.DatabaseError
import struct GRDB.DatabaseValue
import class GRDB.Row
import struct GRDB.StatementArguments

/// Writes the edits of one change; the schema's triggers write what they did into the history.
struct ChangeWriter {
    let change: Change
    private let db: Database
    private let insertions: Insertions

    /// Opens the change: until it is closed, every write belongs to it.
    init(_ db: Database, _ stamp: ChangeStamp, undoes: Int? = nil) throws {
        self.db = db
        insertions = Insertions(db)
        let number = try db.nextNumber(in: "change")
        change = Change(
            id: number, at: stamp.at, actor: stamp.actor, action: stamp.action, reason: stamp.reason, undoes: undoes)
        try db.cachedStatement(
            sql: "INSERT INTO change (number, at, actor, action, reason, undoes) VALUES (?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [change.id, stamp.at.milliseconds, stamp.actor, stamp.action, stamp.reason, undoes])
        try db.cachedStatement(sql: "INSERT INTO currentChange (only, changeNumber) VALUES (1, ?)")
            .execute(arguments: [change.id])
    }

    /// Takes back one more change than the one that it undoes.
    func undo(too number: Int) throws {
        try db.cachedStatement(sql: "INSERT INTO undoneToo (undoes, changeNumber) VALUES (?, ?)")
            .execute(arguments: [number, change.id])
    }

    /// Brings the search up to date and closes the change; false where the change did nothing.
    @discardableResult
    func close(_ progress: ChangeProgress? = nil) throws -> Bool {
        try SearchIndex.bringUpToDate(db, progress: progress.map { tell in { tell(.words, $0, $1) } })
        try db.cachedStatement(sql: "DELETE FROM currentChange").execute()
        let lines = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM changeLine WHERE changeNumber = ?)")
        return try Bool.fetchOne(lines, arguments: [change.id]) ?? false
    }

    func make(_ edit: Edit) throws {
        switch edit {
        case .insert(let record): try insert(record)
        case .update(let record): try update(record)
        case .delete(let kind, let id): try delete(kind, id)
        case .insertDocument(let document): try insert(document, Tables.document)
        case .setFact(let fact): try set(fact)
        case .clearFact(let recordID, let field):
            try db.cachedStatement(sql: "DELETE FROM fact WHERE recordID = ? AND field = ?")
                .execute(arguments: [recordID.lowerCased, field])
        case .insertMembership(let membership): try insert(membership)
        case .moveMembership(let membership):
            let mapping = Tables.members(of: membership.ownerKind)
            if let mapping { try update(membership, mapping, id: membership.id) }
            guard mapping != nil, db.changesCount > 0 else { throw StoreError.vanished(membership.ownerKind) }
        case .deleteMembership(let id):
            for table in ["releaseMember", "kitMember"] {
                try db.cachedStatement(sql: "DELETE FROM \(table) WHERE id = ?").execute(arguments: [id.lowerCased])
            }
        case .insertDelivery(let delivery): try insert(delivery, Tables.delivery)
        case .insertInvitation(let invitation): try insert(invitation, Tables.invitation)
        case .updateInvitation(let invitation): try update(invitation, Tables.invitation, id: invitation.id)
        case .insertIssue(let frozen):
            try insert(frozen.issue, Tables.kitIssue)
            try insert(frozen, db)
        case .insertMail(var mail):
            mail.change = change.id
            try insert(mail, Tables.mail)
        case .insertRequestLink(let digest, let requestID):
            try db.cachedStatement(sql: "INSERT INTO requestLink (digest, requestID) VALUES (?, ?)")
                .execute(arguments: [digest, requestID.lowerCased])
        case .acceptLink(let acceptance): try accept(acceptance)
        case .tellApart(let distinction): try insert(distinction, Tables.distinction)
        case .deleteDistinction(let id):
            try db.cachedStatement(sql: "DELETE FROM distinction WHERE id = ?").execute(arguments: [id.lowerCased])
        case .setOffice(let settings): try set(settings)
        }
    }

    private func insert<R: Record>(_ record: R) throws {
        try telling(record) { try insert(record, Tables.mapping(of: R.self)) }
    }

    private func insert<Value>(_ value: Value, _ mapping: Mapping<Value>) throws {
        let values = try mapping.values(of: value)
        var statement = try insertions.statement(for: mapping)
        statement.values(values)
        try statement.run()
    }

    private func update<R: Record>(_ record: R) throws {
        try telling(record) { try update(record, Tables.mapping(of: R.self), id: record.id) }
        if db.changesCount == 0 { throw StoreError.vanished(R.kind) }
    }

    private func update<Value>(_ value: Value, _ mapping: Mapping<Value>, id: UUID) throws {
        let values = try mapping.values(of: value) + [id.lowerCased.databaseValue]
        try db.cachedStatement(sql: mapping.updateSQL).execute(arguments: StatementArguments(values))
    }

    private func delete(_ kind: RecordKind, _ id: UUID) throws {
        try db.cachedStatement(sql: "DELETE FROM \(kind.rawValue) WHERE id = ?").execute(arguments: [id.lowerCased])
        if db.changesCount == 0 { throw StoreError.vanished(kind) }
    }

    /// The same source again is no change.
    private func set(_ fact: Fact) throws {
        let columns = Tables.fact.columns.joined(separator: ", ")
        let earlier = try db.cachedStatement(sql: "SELECT \(columns) FROM fact WHERE recordID = ? AND field = ?")
        let arguments: StatementArguments = [fact.recordID.lowerCased, fact.field]
        if let found = try db.first(earlier, arguments, Tables.fact.read) {
            if found.isSameSource(as: fact) { return }
            try db.cachedStatement(sql: "DELETE FROM fact WHERE id = ?").execute(arguments: [found.id.lowerCased])
        }
        try insert(fact, Tables.fact)
    }

    private func insert(_ membership: Membership) throws {
        guard let mapping = Tables.members(of: membership.ownerKind) else {
            let owner = membership.ownerKind.words
            throw StoreError.refused(table: owner, rule: "only releases and kits have members")
        }
        try insert(membership, mapping)
    }

    private func accept(_ acceptance: LinkAcceptance) throws {
        let values = try Tables.linkAcceptance.values(of: acceptance)
        try db.cachedStatement(
            sql: Tables.linkAcceptance.insertSQL
                + " ON CONFLICT (url) DO UPDATE SET acceptedUntil = excluded.acceptedUntil, acceptedBy = excluded.acceptedBy"
        ).execute(arguments: StatementArguments(values))
    }

    private func set(_ settings: OfficeSettings) throws {
        let columns = Tables.office.columns.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        try db.cachedStatement(sql: Tables.office.insertSQL + " ON CONFLICT (id) DO UPDATE SET \(columns)")
            .execute(arguments: StatementArguments(Tables.office.values(of: settings)))
    }

    /// A slug that is taken is told by its name.
    private func telling<R: Record>(_ record: R, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as DatabaseError
            where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE && error.message?.hasSuffix(".slug") == true
        {
            throw StoreError.slugTaken(RecordName(kind: R.kind, slug: record.slug))
        }
    }
}

/// The statements that insert the rows of a change, by table: to find one among the connection's own takes as long as much of what it
/// does.
private final class Insertions {
    private let db: Database
    private var byTable: [String: BoundStatement] = [:]

    init(_ db: Database) { self.db = db }

    func statement<Value>(for mapping: Mapping<Value>) throws -> BoundStatement {
        if let known = byTable[mapping.table] { return known }
        let statement = try BoundStatement(db, mapping.insertSQL)
        byTable[mapping.table] = statement
        return statement
    }
}

extension Database {
    /// The number behind the last one of a table. A file in which there is none left was not written by us.
    func nextNumber(in table: String) throws -> Int {
        let last = try Int.fetchOne(cachedStatement(sql: "SELECT max(number) FROM \(table)")) ?? 0
        let (next, isTooLarge) = last.addingReportingOverflow(1)
        guard !isTooLarge else { throw RowReader.Unreadable(column: 0) }
        return next
    }
}

extension Fact {
    /// Whether the two say the same, whatever their identities.
    fileprivate func isSameSource(as other: Fact) -> Bool {
        (recordID, field, documentID, span, rule, inferred)
            == (other.recordID, other.field, other.documentID, other.span, other.rule, other.inferred)
    }
}
