import Catalogue
import Foundation
import Signatures
import Store

/// Who may log in, and by what: beside the office's records and not among them, so that nothing that lists, searches, hands out or
/// tells the history of records can come upon it (docs/decisions/0062-accounts.md).
public struct Accounts: Sendable {
    let store: CatalogueStore
    /// Who does it, for what is noted.
    let actor: String
    let now: @Sendable () -> Instant
    let makeID: @Sendable () -> UUID
    /// What it costs to try a password.
    var cost = PasswordHash.Cost.usual

    /// How much work it is to look at a password.
    public enum Effort: Sendable {
        case usual
        /// The least that is thought safe, for tests.
        case least
    }

    /// The same accounts, with so much work for a password.
    public func with(_ effort: Effort) -> Accounts {
        var accounts = self
        accounts.cost = effort == .usual ? .usual : .least
        return accounts
    }

    /// The same accounts, with somebody else at them.
    public func acting(as actor: String) -> Accounts {
        var accounts = Accounts(store: store, actor: actor, now: now, makeID: makeID)
        accounts.cost = cost
        return accounts
    }
}

extension Office {
    public var accounts: Accounts { Accounts(store: store, actor: actor, now: now, makeID: makeID) }
}

/// An account as a list shows it.
public struct AccountRow: Hashable, Sendable {
    public var account: Account
    public var hasSecondFactor: Bool
    public var needsSecondFactor: Bool
    public var passwordSet: Instant
    public var sessions: Int
    public var tokens: Int
    /// How many of the codes are left that stand in for a second factor.
    public var recoveryCodes: Int

    /// It comes no further than to where one is set up.
    public var lacksSecondFactor: Bool { needsSecondFactor && !hasSecondFactor }
}

extension Accounts {
    // MARK: What there is

    /// All of them, by name.
    public func all() throws -> [AccountRow] {
        let now = now()
        return try store.readAccounts { book in try book.accounts().map { try book.row(of: $0, at: now) } }
    }

    /// - Throws: `AccountProblem.noSuchAccount`.
    public func account(_ name: String) throws -> AccountRow {
        let now = now()
        return try store.readAccounts { book in try book.row(of: book.named(name), at: now) }
    }

    /// The newest first; of one account or of all.
    ///
    /// - Throws: `AccountProblem.noSuchAccount`.
    public func events(of name: String? = nil, most: Int = 200) throws -> [AccountEvent] {
        try store.readAccounts { book in
            try book.events(of: name.map { try book.named($0).account.id }, most: most)
        }
    }

    // MARK: What an administrator does

    /// - Throws: `AccountProblem.badName`, `.nameTaken`, `.password`, `SignatureProblem`.
    @discardableResult
    public func add(_ name: String, role: Role, password: String) throws -> Account {
        guard let slug = Slug(name) else { throw AccountProblem.badName(name) }
        try check(password, for: slug)
        let hash = try hash(password)
        let account = Account(id: makeID(), name: slug, role: role)
        return try change { book, now in
            guard try book.account(named: slug) == nil else { throw AccountProblem.nameTaken(slug) }
            try book.insert(KeptAccount(account, password: hash, passwordSet: now))
            try book.note(.added, of: account.id, by: actor, at: now, role.rawValue)
            return account
        }
    }

    /// - Throws: `AccountProblem.noSuchAccount`, `.lastAdministrator`.
    @discardableResult
    public func set(_ role: Role, of name: String) throws -> Account {
        try change { book, now in
            var kept = try book.named(name)
            guard kept.account.role != role else { return kept.account }
            try book.checkSomebodyElseAdministers(beside: kept.account, unless: role == .administrator)
            let note = "\(kept.account.role.rawValue) to \(role.rawValue)"
            kept.account.role = role
            try book.update(kept)
            try book.note(.roleChanged, of: kept.account.id, by: actor, at: now, note)
            return kept.account
        }
    }

    /// Nobody comes in by it any more, and what lets in is ended.
    ///
    /// - Throws: `AccountProblem.noSuchAccount`, `.lastAdministrator`.
    @discardableResult
    public func disable(_ name: String) throws -> Account {
        try change { book, now in
            var kept = try book.named(name)
            guard !kept.account.isDisabled else { return kept.account }
            try book.checkSomebodyElseAdministers(beside: kept.account, unless: false)
            kept.account.isDisabled = true
            try book.update(kept)
            try book.note(.disabled, of: kept.account.id, by: actor, at: now)
            return kept.account
        }
    }

    /// Lets it in again, and at once, however often its name was tried in vain.
    ///
    /// - Throws: `AccountProblem.noSuchAccount`.
    @discardableResult
    public func enable(_ name: String) throws -> Account {
        try change { book, now in
            var kept = try book.named(name)
            try book.forgetFailures(LoginTries.part(of: kept.account.name.text))
            guard kept.account.isDisabled else { return kept.account }
            kept.account.isDisabled = false
            try book.update(kept)
            try book.note(.enabled, of: kept.account.id, by: actor, at: now)
            return kept.account
        }
    }

    /// Gives it another password; every session of it ends.
    ///
    /// - Throws: `AccountProblem.noSuchAccount`, `.password`, `SignatureProblem`.
    @discardableResult
    public func setPassword(of name: String, to password: String) throws -> Account {
        let slug = try account(name).account.name
        try check(password, for: slug)
        let hash = try hash(password)
        return try change { book, now in
            var kept = try book.named(name)
            kept.password = hash
            kept.passwordSet = now
            try book.update(kept)
            try book.forgetFailures(LoginTries.part(of: kept.account.name.text))
            try book.note(.passwordChanged, of: kept.account.id, by: actor, at: now)
            return kept.account
        }
    }

    // MARK: What all of it is done with

    /// - Throws: `AccountProblem.password` where it is not taken for a new one.
    public func check(_ password: String, for name: Slug) throws {
        let office = try store.read(for: .internal, at: now()) { try $0.office().name }
        let rules = PasswordRules(names: [name.text] + (office.map { [$0] } ?? []))
        if let fault = rules.fault(in: password) { throw AccountProblem.password(fault) }
    }

    func hash(_ password: String) throws -> String {
        guard let typed = TypedPassword(password) else { throw AccountProblem.password(.unreadable) }
        return try PasswordHash(of: typed.bytes, cost: cost).text
    }

    func change<Value>(_ body: (AccountBook, Instant) throws -> Value) throws -> Value {
        let now = now()
        return try store.changeAccounts { try body($0, now) }
    }
}

extension AccountBook {
    /// - Throws: `AccountProblem.noSuchAccount`.
    func named(_ name: String) throws -> KeptAccount {
        if let slug = Slug(name), let kept = try account(named: slug) { return kept }
        let names = try accounts().map(\.account.name.text)
        throw AccountProblem.noSuchAccount(name, nearest: nearest(to: name, among: names))
    }

    /// - Throws: `AccountProblem.lastAdministrator`; the schema would turn it down too.
    fileprivate func checkSomebodyElseAdministers(beside account: Account, unless staysSo: Bool) throws {
        guard account.role == .administrator, !account.isDisabled, !staysSo else { return }
        let others = try accounts().map(\.account).filter {
            $0.role == .administrator && !$0.isDisabled && $0.id != account.id
        }
        if others.isEmpty { throw AccountProblem.lastAdministrator(account.name) }
    }

    fileprivate func row(of kept: KeptAccount, at now: Instant) throws -> AccountRow {
        let id = kept.account.id
        return AccountRow(
            account: kept.account, hasSecondFactor: kept.codeSecret != nil,
            needsSecondFactor: try needsSecondFactor(kept.account), passwordSet: kept.passwordSet,
            sessions: try sessions(of: id).count { $0.isGood(at: now) },
            tokens: try tokens(of: id).count { $0.isGood(at: now) }, recoveryCodes: try countRecoveryCodes(of: id))
    }
}
