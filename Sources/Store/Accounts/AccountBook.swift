import Catalogue
import Foundation

import class GRDB.Database
import struct GRDB.StatementArguments

/// Who may log in, in one transaction: valid inside the closure that it is handed to.
///
/// It stands beside ``CatalogueView`` and not in it: no audience sees accounts, and what hands out records cannot reach them.
public struct AccountBook {
    let db: Database

    // MARK: Accounts

    /// All of them, by name.
    public func accounts() throws -> [KeptAccount] { try accounts(where: "1", [:]) }

    public func account(named name: Slug) throws -> KeptAccount? {
        try accounts(where: "r.name = :name", ["name": name.text]).first
    }

    public func account(_ id: UUID) throws -> KeptAccount? {
        try accounts(where: "r.id = :id", ["id": id.lowerCased]).first
    }

    private func accounts(where condition: String, _ arguments: StatementArguments) throws -> [KeptAccount] {
        let sql = "SELECT \(Tables.account.columnsOfR) FROM account AS r WHERE \(condition) ORDER BY r.name"
        return try db.all(db.cachedStatement(sql: sql), arguments, Tables.account.read)
    }

    public func insert(_ kept: KeptAccount) throws {
        try db.cachedStatement(sql: Tables.account.insertSQL)
            .execute(arguments: StatementArguments(Tables.account.values(of: kept)))
    }

    /// What lets in by what has changed ends with it: the schema sees to that.
    public func update(_ kept: KeptAccount) throws {
        let values = try Tables.account.values(of: kept) + [kept.account.id.lowerCased.databaseValue]
        try db.cachedStatement(sql: Tables.account.updateSQL).execute(arguments: StatementArguments(values))
    }

    // MARK: What is asked beyond a password

    /// The least role that needs a second factor.
    public func secondFactorRule() throws -> Role? {
        let rule = try db.cachedStatement(sql: "SELECT secondFactor FROM accountRule")
        return try db.first(rule, []) { try $0.choice() }
    }

    public func setSecondFactorRule(_ role: Role?) throws {
        try run("DELETE FROM accountRule", [])
        if let role { try run("INSERT INTO accountRule (only, secondFactor) VALUES (1, ?)", [role.rawValue]) }
    }

    // MARK: Recovery codes

    public func insertRecoveryCode(_ digest: String, of account: UUID) throws {
        try run("INSERT INTO recoveryCode (digest, accountID) VALUES (?, ?)", [digest, account.lowerCased])
    }

    /// Whether there was such a code; there is none any more.
    public func takeRecoveryCode(_ digest: String, of account: UUID) throws -> Bool {
        try run("DELETE FROM recoveryCode WHERE digest = ? AND accountID = ?", [digest, account.lowerCased])
        return db.changesCount > 0
    }

    public func countRecoveryCodes(of account: UUID) throws -> Int {
        try count("SELECT count(*) FROM recoveryCode WHERE accountID = ?", [account.lowerCased])
    }

    // MARK: Names that were tried

    public func failures(_ part: Int) throws -> (count: Int, last: Instant)? {
        let statement = try db.cachedStatement(sql: "SELECT failures, last FROM loginTry WHERE part = ?")
        return try db.first(statement, [part]) { (try $0.count(), try $0.instant()) }
    }

    public func countFailure(_ part: Int, at now: Instant) throws {
        try run(
            """
            INSERT INTO loginTry (part, failures, last) VALUES (?, 1, ?)
            ON CONFLICT (part) DO UPDATE SET failures = min(failures + 1, 1000), last = excluded.last
            """, [part, now.milliseconds])
    }

    public func forgetFailures(_ part: Int) throws { try run("DELETE FROM loginTry WHERE part = ?", [part]) }

    // MARK: What was done

    public func note(
        _ what: AccountEvent.What, of account: UUID?, by actor: String?, at now: Instant, _ note: String? = nil
    ) throws {
        try run(
            "INSERT INTO accountEvent (at, accountID, actor, what, note) VALUES (?, ?, ?, ?, ?)",
            [now.milliseconds, account?.lowerCased, actor, what.rawValue, note])
    }

    /// The newest first, so many at most; of one account or of all.
    public func events(of account: UUID? = nil, most: Int) throws -> [AccountEvent] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT e.number, e.at, a.name, e.actor, e.what, e.note
                FROM accountEvent AS e LEFT JOIN account AS a ON a.id = e.accountID
                WHERE :account IS NULL OR e.accountID = :account ORDER BY e.number DESC LIMIT :most
                """)
        return try db.all(statement, ["account": account?.lowerCased, "most": most]) { row in
            let (number, at, name) = (try row.number(), try row.instant(), try row.optionalText())
            let (actor, what) = (try row.optionalText(), try row.choice() as AccountEvent.What)
            return AccountEvent(
                number: number, at: at, account: name.flatMap { Slug($0) }, actor: actor, what: what,
                note: try row.optionalText())
        }
    }

    /// How often a name was tried that nobody has, since then.
    public func countUnknownNames(since: Instant) throws -> Int {
        try count(
            "SELECT count(*) FROM accountEvent WHERE accountID IS NULL AND what = ? AND at >= ?",
            [AccountEvent.What.loginFailed.rawValue, since.milliseconds])
    }

    // MARK: Statements

    func run(_ sql: String, _ arguments: StatementArguments) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    private func count(_ sql: String, _ arguments: StatementArguments) throws -> Int {
        try db.first(db.cachedStatement(sql: sql), arguments) { try $0.count() } ?? 0
    }
}

extension CatalogueStore {
    /// Reads who may log in, in one transaction.
    public func readAccounts<Value>(_ body: (AccountBook) throws -> Value) throws -> Value {
        try StoreError.telling(at: path, .reading) { try connections.read { try body(AccountBook(db: $0)) } }
    }

    /// Reads, decides and writes, in one transaction that is no change of the history. Where the closure throws, nothing was
    /// written.
    public func changeAccounts<Value>(_ body: (AccountBook) throws -> Value) throws -> Value {
        var value: Value?
        _ = try write { db in
            value = try body(AccountBook(db: db))
            return true
        }
        guard let value else { throw StoreError.unexpected(path: path, code: 0) }
        return value
    }
}
