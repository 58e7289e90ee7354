import Catalogue
import Signatures
import Store

// What somebody who is logged in does with their own account: what is dangerous asks for the password once more.
extension Accounts {
    /// - Throws: `AccountProblem.wrongPassword`, where it is not that of the account, or was tried too often.
    public func confirm(_ password: String, of name: String) throws {
        let kept = try change { book, now -> KeptAccount? in
            let kept = try book.named(name)
            let part = Accounts.confirming(kept.account.name)
            guard LoginTries.mayTry(try book.failures(part), at: now) else { return nil }
            try book.countFailure(part, at: now)
            return kept
        }
        guard let kept, let typed = TypedPassword(password), let hash = PasswordHash(kept.password),
            try hash.isOf(typed.bytes)
        else { throw AccountProblem.wrongPassword }
        try change { book, _ in try book.forgetFailures(Accounts.confirming(kept.account.name)) }
    }

    /// Counted by itself: who tries the name from outside keeps nobody from it who is in.
    private static func confirming(_ name: Slug) -> Int { LoginTries.part(of: "\(name) confirmed") }

    /// Gives it another password where the present one was typed; every session ends, and one begins in the place of this one.
    ///
    /// - Throws: `AccountProblem`, `SignatureProblem`.
    public func changePassword(
        of name: String, from present: String, to new: String, browser: String? = nil
    ) throws -> NewSession {
        try confirm(present, of: name)
        return try enter(setPassword(of: name, to: new), browser)
    }

    /// Turns on the second factor that was begun; returns what stands in for it, and the session in the place of this one.
    ///
    /// - Throws: `AccountProblem`, `SignatureProblem`.
    public func turnOnOwnSecondFactor(
        of name: String, code: String, browser: String? = nil
    ) throws -> (codes: [String], session: NewSession) {
        let codes = try turnOnSecondFactor(of: name, code: code)
        return (codes, try enter(account(name).account, browser))
    }

    /// - Throws: `AccountProblem`, `SignatureProblem`.
    public func turnOffOwnSecondFactor(of name: String, password: String, browser: String? = nil) throws -> NewSession {
        guard try !account(name).needsSecondFactor else { throw AccountProblem.secondFactorRequired }
        try confirm(password, of: name)
        try turnOffSecondFactor(of: name)
        return try enter(account(name).account, browser)
    }

    /// A token for a program, where the password was typed once more; none without a second factor that is asked for.
    ///
    /// - Throws: `AccountProblem`, `SignatureProblem`.
    public func makeOwnToken(
        for name: String, password: String, label: String, scopes: Set<Right>, days: Int
    ) throws -> (token: AccessToken, secret: String) {
        guard try !account(name).lacksSecondFactor else { throw AccountProblem.secondFactorRequired }
        try confirm(password, of: name)
        return try makeToken(for: name, label: label, scopes: scopes, days: days)
    }

    private func enter(_ account: Account, _ browser: String?) throws -> NewSession {
        let secret = Accounts.newSecret()
        try change { book, now in
            try book.begin(secret, of: account, browser, at: now)
        }
        return NewSession(account: account, secret: secret)
    }
}
