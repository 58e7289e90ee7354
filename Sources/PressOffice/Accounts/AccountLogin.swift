import Catalogue
import Foundation
import Signatures
import Store

/// A session as it begins: what the browser shows for it is known now and never again.
public struct NewSession: Sendable {
    public var account: Account
    public var secret: String
    /// By which the browser is known the next time; nil where it is as it was.
    public var known: String?
}

/// What is typed to log in.
public struct LoginForm: Sendable {
    public var name: String
    public var password: String
    /// Of the second factor, or one that stands in for it; empty where there is none.
    public var code: String
    /// By which the browser is known, where somebody logged in with it before.
    public var known: String?

    public init(name: String, password: String, code: String = "", known: String? = nil) {
        self.name = name
        self.password = password
        self.code = code
        self.known = known
    }
}

extension Accounts {
    /// So many sessions of an account stay; the oldest ends where there are more.
    static let mostSessions = 20
    /// Names that nobody has are noted so often a minute, and no more.
    private static let mostUnknownNoted = 10

    /// Lets somebody in, or not: nil for a name that nobody has, a wrong password, a wrong code, a disabled account, and a name that
    /// was tried too often, each after the same work.
    ///
    /// Trying costs what `cost` says in memory; whoever calls it bounds how often that is at a time.
    ///
    /// - Throws: `SignatureProblem`; what the store throws.
    public func login(_ form: LoginForm, browser: String? = nil) throws -> NewSession? {
        let name = Accounts.name(typed: form.name)
        let kept = try tried(name, form.known)
        guard try isPassword(form.password, of: kept.account, mayBe: kept.isAllowed), let account = kept.account else {
            if kept.isAllowed { try noteFailure(of: kept.account) }
            return nil
        }
        let (id, new) = (account.account.id, kept.isKnown ? nil : Accounts.newSecret())
        let secret = Accounts.newSecret()
        let renewed = try renewed(account, form.password)
        let entered = try change { book, now -> Account? in
            // It may have changed while the password was looked at.
            guard var current = try book.account(id), current.password == account.password,
                !current.account.isDisabled, try book.isSecondFactor(form.code, of: &current, at: now)
            else {
                try book.note(.loginFailed, of: id, by: nil, at: now)
                return nil
            }
            current.password = renewed ?? current.password
            try book.update(current)
            try book.forgetFailures(kept.part)
            if let new {
                try book.insertKnownBrowser(SecretDigest.digest(of: new), of: id, most: Accounts.mostSessions)
            }
            try book.begin(secret, of: current.account, browser, at: now)
            try book.note(.loggedIn, of: id, by: current.account.name.text, at: now, browser)
            return current.account
        }
        return entered.map { NewSession(account: $0, secret: secret, known: new) }
    }

    /// As names are spelt, without what is typed around one.
    private static func name(typed: String) -> Slug? {
        guard typed.utf8.count <= 400 else { return nil }
        return Slug(typed.lowercased().trimmingCharacters(in: .whitespacesAndNewlines))
    }

    private struct Tried {
        var account: KeptAccount?
        var isAllowed: Bool
        var isKnown: Bool
        /// Where its failures are counted.
        var part: Int
    }

    /// Counts the try before it is made, so that many at once are no more than one after the other. A browser that is known is
    /// counted by itself.
    private func tried(_ name: Slug?, _ known: String?) throws -> Tried {
        try change { book, now in
            let account = try name.flatMap { try book.account(named: $0) }
            var tried = Tried(
                account: account, isAllowed: false, isKnown: false, part: LoginTries.part(of: name?.text))
            if let known, let account, try book.isKnownBrowser(SecretDigest.digest(of: known), of: account.account.id) {
                tried.isKnown = true
                tried.part = LoginTries.part(of: known)
            }
            guard LoginTries.mayTry(try book.failures(tried.part), at: now) else { return tried }
            try book.countFailure(tried.part, at: now)
            tried.isAllowed = true
            return tried
        }
    }

    /// Takes as long whoever it is.
    private func isPassword(_ typed: String, of kept: KeptAccount?, mayBe isAllowed: Bool) throws -> Bool {
        let password = TypedPassword(typed)
        let hash = isAllowed && password != nil ? kept.flatMap { PasswordHash($0.password) } : nil
        let isRight = try (hash ?? .ofNone(cost: cost)).isOf(password?.bytes ?? [])
        return isRight && hash != nil
    }

    private func noteFailure(of kept: KeptAccount?) throws {
        try change { book, now in
            let minuteAgo = Instant(milliseconds: now.milliseconds - 60_000)
            if kept == nil, try book.countUnknownNames(since: minuteAgo) >= Accounts.mostUnknownNoted { return }
            try book.note(.loginFailed, of: kept?.account.id, by: nil, at: now)
        }
    }

    /// The password's hash at the cost of today, where it was made at a lower one.
    private func renewed(_ kept: KeptAccount, _ password: String) throws -> String? {
        guard let hash = PasswordHash(kept.password), !hash.cost.isAtLeast(cost) else { return nil }
        return try self.hash(password)
    }

    // MARK: Sessions

    /// Whose session it is, where it still lets in, and whether a second factor is to be set up first; that something was asked in it
    /// is kept to the minute.
    public func account(
        ofSession secret: String
    ) throws -> (account: Account, session: AccountSession, lacksSecondFactor: Bool)? {
        let (digest, now) = (SecretDigest.digest(of: secret), now())
        let found = try store.readAccounts { book -> (Account, AccountSession, Bool)? in
            guard let session = try book.session(digest: digest), session.isGood(at: now),
                let kept = try book.account(session.accountID), !kept.account.isDisabled
            else { return nil }
            return (kept.account, session, try book.lacksSecondFactor(kept))
        }
        if let (_, session, _) = found, now.milliseconds - session.seen.milliseconds >= 60_000 {
            try store.changeAccounts { try $0.touchSession(session.number, at: now) }
        }
        return found
    }

    /// What the forms of a session send back with them: made of its secret, which it does not tell.
    public static func formToken(ofSession secret: String) -> String {
        String(SecretDigest.digest(of: "form of \(secret)").prefix(32))
    }

    /// A new secret for somebody who is let in already, in the place of the earlier session.
    public func renew(_ secret: String, browser: String? = nil) throws -> NewSession? {
        guard let (account, session, _) = try account(ofSession: secret) else { return nil }
        let new = Accounts.newSecret()
        try change { book, now in
            try book.endSession(session.number)
            try book.begin(new, of: account, browser, at: now)
        }
        return NewSession(account: account, secret: new)
    }

    public func logout(_ secret: String) throws {
        try change { book, now in
            guard let session = try book.session(digest: SecretDigest.digest(of: secret)) else { return }
            try book.endSession(session.number)
            let name = try book.account(session.accountID)?.account.name.text
            try book.note(.loggedOut, of: session.accountID, by: name, at: now)
        }
    }

    /// Those of an account, or all, that still let in, the newest first.
    ///
    /// - Throws: `AccountProblem.noSuchAccount`.
    public func sessions(of name: String? = nil) throws -> [(account: Account, session: AccountSession)] {
        let now = now()
        return try store.readAccounts { book in
            try book.sessions(of: name.map { try book.named($0).account.id }).filter { $0.isGood(at: now) }
                .compactMap { session in try book.account(session.accountID).map { ($0.account, session) } }
        }
    }

    /// Ends one, of that account where one is named.
    ///
    /// - Throws: `AccountProblem.noSuchAccount`, `.noSuchSession`.
    public func endSession(_ number: Int, of name: String? = nil) throws {
        try change { book, now in
            let owner = try name.map { try book.named($0).account.id }
            guard let session = try book.sessions(of: owner).first(where: { $0.number == number }) else {
                throw AccountProblem.noSuchSession(number)
            }
            try book.endSession(number)
            try book.note(.sessionsEnded, of: session.accountID, by: actor, at: now)
        }
    }

    /// Ends those of an account, or all that there are, but for the one of that secret; returns how many those were.
    ///
    /// - Throws: `AccountProblem.noSuchAccount`.
    @discardableResult
    public func endSessions(of name: String? = nil, but secret: String? = nil) throws -> Int {
        try change { book, now in
            let owner = try name.map { try book.named($0).account.id }
            let kept = try secret.flatMap { try book.session(digest: SecretDigest.digest(of: $0)) }
            let ending = try book.sessions(of: owner).filter { $0.number != kept?.number }
            for session in ending { try book.endSession(session.number) }
            for account in Set(ending.map(\.accountID)) {
                try book.note(.sessionsEnded, of: account, by: actor, at: now)
            }
            return ending.count
        }
    }

    static func newSecret() -> String { Unguessable.bytes(32).hexadecimal }
}

extension AccountBook {
    func begin(_ secret: String, of account: Account, _ browser: String?, at now: Instant) throws {
        try sweepSessions(at: now)
        try insertSession(
            digest: SecretDigest.digest(of: secret), of: account.id, browser: browser, at: now,
            most: Accounts.mostSessions)
    }

    /// Whether a code is the second factor of an account, which then takes it no second time; true where it has none.
    fileprivate func isSecondFactor(
        _ typed: String, of kept: inout KeptAccount, at now: Instant
    ) throws -> Bool {
        guard let secret = kept.codeSecret else { return true }
        let code = String(typed.filter { !$0.isWhitespace }.prefix(64))
        let seconds = now.milliseconds / 1000
        if let bytes = Base32.bytes(of: secret),
            let step = try TimedCode.step(of: code, secret: bytes, at: seconds, after: kept.codeStep)
        {
            kept.codeStep = step
            return true
        }
        guard try takeRecoveryCode(RecoveryCode.digest(of: code), of: kept.account.id) else { return false }
        try note(.recoveryCodeUsed, of: kept.account.id, by: kept.account.name.text, at: now)
        return true
    }
}
