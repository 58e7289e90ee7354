import Catalogue
import Foundation
import Signatures
import Store

extension Accounts {
    /// What every token begins with, so that one that lies about is known for what it is.
    public static let tokenMark = "pressroom_"

    /// Makes one; its secret is known now and never again.
    ///
    /// - Throws: `AccountProblem.noSuchAccount`, `.disabled`, `.badLabel`, `.badLife`, `.noScopes`, `.scopes`.
    public func makeToken(
        for name: String, label: String, scopes: Set<Right>, days: Int = AccessToken.usualLife
    ) throws -> (token: AccessToken, secret: String) {
        let label = QuotedText.line(label, most: 200).trimmingCharacters(in: .whitespaces)
        guard (1...80).contains(label.unicodeScalars.count) else { throw AccountProblem.badLabel }
        guard (1...AccessToken.longestLife).contains(days) else { throw AccountProblem.badLife(days) }
        guard !scopes.isEmpty else { throw AccountProblem.noScopes }
        let secret = Accounts.tokenMark + Accounts.newSecret()
        return try change { book, now in
            let account = try book.named(name).account
            guard !account.isDisabled else { throw AccountProblem.disabled(account.name) }
            let beyond = Right.allCases.filter { scopes.contains($0) && !account.role.may($0) }
            guard beyond.isEmpty else { throw AccountProblem.scopes(beyond, of: account.role) }
            let expires = Instant(milliseconds: now.milliseconds + Int64(days) * 86_400_000)
            var token = AccessToken(
                number: 0, accountID: account.id, label: label, scopes: scopes, made: now, expires: expires)
            token.number = try book.insertToken(token, digest: SecretDigest.digest(of: secret))
            try book.note(.tokenMade, of: account.id, by: actor, at: now, "token \(token.number)")
            return (token, secret)
        }
    }

    /// Those of an account, or all, with those that have ended by themselves, the newest first.
    ///
    /// - Throws: `AccountProblem.noSuchAccount`.
    public func tokens(of name: String? = nil) throws -> [(account: Account, token: AccessToken)] {
        try store.readAccounts { book in
            try book.tokens(of: name.map { try book.named($0).account.id })
                .compactMap { token in try book.account(token.accountID).map { ($0.account, token) } }
        }
    }

    /// Ends one, of that account where one is named.
    ///
    /// - Throws: `AccountProblem.noSuchAccount`, `.noSuchToken`.
    public func endToken(_ number: Int, of name: String? = nil) throws {
        try change { book, now in
            let owner = try name.map { try book.named($0).account.id }
            guard let token = try book.tokens(of: owner).first(where: { $0.number == number }) else {
                throw AccountProblem.noSuchToken(number)
            }
            try book.endToken(number)
            try book.note(.tokenEnded, of: token.accountID, by: actor, at: now, "token \(number)")
        }
    }

    /// Whose token it is and what may be done with it, where it still lets in; when it was shown is kept to the hour.
    public func account(ofToken secret: String) throws -> (account: Account, token: AccessToken)? {
        guard secret.hasPrefix(Accounts.tokenMark), secret.utf8.count < 200 else { return nil }
        let (digest, now) = (SecretDigest.digest(of: secret), now())
        let found = try store.readAccounts { book -> (Account, AccessToken)? in
            guard let token = try book.token(digest: digest), token.isGood(at: now),
                let kept = try book.account(token.accountID), !kept.account.isDisabled
            else { return nil }
            return (kept.account, token)
        }
        if let (_, token) = found, token.used.map({ now.milliseconds - $0.milliseconds >= 3_600_000 }) ?? true {
            try store.changeAccounts { try $0.touchToken(token.number, at: now) }
        }
        return found
    }
}
