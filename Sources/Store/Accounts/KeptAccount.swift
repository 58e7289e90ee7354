import Catalogue
import Foundation

/// An account with what it logs in with. It is not shown, printed or handed on.
public struct KeptAccount: Sendable, CustomReflectable, CustomStringConvertible {
    public var account: Account
    /// What Argon2id makes of the password.
    public var password: String
    public var passwordSet: Instant
    /// What the codes of a second factor are made of, in base 32; nil where there is none.
    public var codeSecret: String?
    /// The same for one that is not turned on yet.
    public var nextCodeSecret: String?
    public var codeStep: Int64?

    public init(_ account: Account, password: String, passwordSet: Instant) {
        self.account = account
        self.password = password
        self.passwordSet = passwordSet
    }

    public var description: String { account.name.text }
    public var customMirror: Mirror { Mirror(self, children: ["name": account.name.text]) }
}

extension Tables {
    static let account = Mapping<KeptAccount>(
        table: "account",
        columns: [
            "id", "name", "role", "isDisabled", "password", "passwordSet", "codeSecret", "nextCodeSecret", "codeStep",
        ],
        read: { row in
            let account = Account(
                id: try row.identity(), name: try row.slug(), role: try row.choice(), isDisabled: try row.flag())
            var kept = KeptAccount(account, password: try row.text(), passwordSet: try row.instant())
            kept.codeSecret = try row.optionalText()
            kept.nextCodeSecret = try row.optionalText()
            kept.codeStep = try row.optionalInteger()
            return kept
        },
        write: { kept, row in
            row.identity(kept.account.id)
            row.text(kept.account.name.text)
            row.choice(kept.account.role)
            row.flag(kept.account.isDisabled)
            row.text(kept.password)
            row.instant(kept.passwordSet)
            row.text(kept.codeSecret)
            row.text(kept.nextCodeSecret)
            row.number(kept.codeStep.map { Int($0) })
        })
}
