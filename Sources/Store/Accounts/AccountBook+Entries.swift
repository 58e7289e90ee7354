import Catalogue
import Foundation

import struct GRDB.StatementArguments

// What lets somebody in: sessions of browsers, and tokens of programs.
extension AccountBook {
    private static let sessionColumns = "s.number, s.accountID, s.began, s.seen, s.browser"

    private static func session(_ row: inout RowReader) throws -> AccountSession {
        AccountSession(
            number: try row.number(), accountID: try row.identity(), began: try row.instant(), seen: try row.instant(),
            browser: try row.optionalText())
    }

    /// Those of an account, or all, the newest first.
    public func sessions(of account: UUID? = nil) throws -> [AccountSession] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(AccountBook.sessionColumns) FROM session AS s
                WHERE :account IS NULL OR s.accountID = :account ORDER BY s.number DESC
                """)
        return try db.all(statement, ["account": account?.lowerCased], AccountBook.session)
    }

    /// The one whose secret has that digest.
    ///
    /// What is compared byte by byte until something differs is a digest, of which nobody learns the secret.
    public func session(digest: String) throws -> AccountSession? {
        let sql = "SELECT \(AccountBook.sessionColumns) FROM session AS s WHERE s.digest = ?"
        return try db.first(db.cachedStatement(sql: sql), [digest], AccountBook.session)
    }

    /// Begins one; of those that its account has, no more than so many stay.
    public func insertSession(
        digest: String, of account: UUID, browser: String?, at now: Instant, most: Int
    ) throws {
        try run(
            "INSERT INTO session (digest, accountID, began, seen, browser) VALUES (?, ?, ?, ?, ?)",
            [digest, account.lowerCased, now.milliseconds, now.milliseconds, browser])
        try run(
            """
            DELETE FROM session WHERE accountID = ?1 AND number NOT IN (
              SELECT number FROM session WHERE accountID = ?1 ORDER BY number DESC LIMIT ?2)
            """, [account.lowerCased, most])
    }

    public func touchSession(_ number: Int, at now: Instant) throws {
        try run("UPDATE session SET seen = ? WHERE number = ?", [now.milliseconds, number])
    }

    public func endSession(_ number: Int) throws { try run("DELETE FROM session WHERE number = ?", [number]) }

    /// All of an account, or all that there are.
    public func endSessions(of account: UUID? = nil) throws {
        try run("DELETE FROM session WHERE ?1 IS NULL OR accountID = ?1", [account?.lowerCased])
    }

    /// Those that let nobody in any more need not be kept.
    public func sweepSessions(at now: Instant) throws {
        for session in try sessions() where !session.isGood(at: now) { try endSession(session.number) }
    }

    // MARK: Browsers that are known

    public func isKnownBrowser(_ digest: String, of account: UUID) throws -> Bool {
        let sql = "SELECT number FROM knownBrowser WHERE digest = ? AND accountID = ?"
        return try db.first(db.cachedStatement(sql: sql), [digest, account.lowerCased]) { try $0.number() } != nil
    }

    /// Of those that its account has, no more than so many stay.
    public func insertKnownBrowser(_ digest: String, of account: UUID, most: Int) throws {
        try run("INSERT INTO knownBrowser (digest, accountID) VALUES (?, ?)", [digest, account.lowerCased])
        try run(
            """
            DELETE FROM knownBrowser WHERE accountID = ?1 AND number NOT IN (
              SELECT number FROM knownBrowser WHERE accountID = ?1 ORDER BY number DESC LIMIT ?2)
            """, [account.lowerCased, most])
    }

    // MARK: Tokens

    private static let tokenColumns = "t.number, t.accountID, t.label, t.scopes, t.made, t.expires, t.used"

    private static func token(_ row: inout RowReader) throws -> AccessToken {
        let (number, account, label) = (try row.number(), try row.identity(), try row.text())
        let scopes = Set(try row.list().compactMap(Right.init))
        let (made, expires) = (try row.instant(), try row.instant())
        return AccessToken(
            number: number, accountID: account, label: label, scopes: scopes, made: made, expires: expires,
            used: try row.optionalInstant())
    }

    /// Those of an account, or all, the newest first.
    public func tokens(of account: UUID? = nil) throws -> [AccessToken] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(AccountBook.tokenColumns) FROM accessToken AS t
                WHERE :account IS NULL OR t.accountID = :account ORDER BY t.number DESC
                """)
        return try db.all(statement, ["account": account?.lowerCased], AccountBook.token)
    }

    /// The one whose secret has that digest.
    public func token(digest: String) throws -> AccessToken? {
        let sql = "SELECT \(AccountBook.tokenColumns) FROM accessToken AS t WHERE t.digest = ?"
        return try db.first(db.cachedStatement(sql: sql), [digest], AccountBook.token)
    }

    /// Keeps a new one, whatever number it says it has; returns the one that it gets.
    public func insertToken(_ token: AccessToken, digest: String) throws -> Int {
        let scopes = Right.allCases.filter(token.scopes.contains).map { "\"\($0.rawValue)\"" }
        try run(
            "INSERT INTO accessToken (digest, accountID, label, scopes, made, expires) VALUES (?, ?, ?, ?, ?, ?)",
            [
                digest, token.accountID.lowerCased, token.label, "[\(scopes.joined(separator: ","))]",
                token.made.milliseconds, token.expires.milliseconds,
            ])
        return Int(db.lastInsertedRowID)
    }

    public func touchToken(_ number: Int, at now: Instant) throws {
        try run("UPDATE accessToken SET used = ? WHERE number = ?", [now.milliseconds, number])
    }

    public func endToken(_ number: Int) throws { try run("DELETE FROM accessToken WHERE number = ?", [number]) }
}
