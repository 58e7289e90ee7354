import Catalogue
import Store

// That a second factor is not only offered: whoever may do much has one, or comes no further than to where it is set up.
extension Accounts {
    /// The least role that needs one; nil where nobody does.
    public func secondFactorRule() throws -> Role? {
        try store.readAccounts { try $0.secondFactorRule() }
    }

    /// From now on everybody of a role, and whoever may do more, needs one; nil: nobody does. Who has none stays logged in, and
    /// comes no further than to where it is set up. Returns those who have none yet, by name.
    @discardableResult
    public func requireSecondFactor(from role: Role?) throws -> [Account] {
        try change { book, now in
            if try book.secondFactorRule() != role {
                try book.setSecondFactorRule(role)
                try book.note(.secondFactorRequired, of: nil, by: actor, at: now, role?.rawValue ?? "nobody")
            }
            return try book.accounts().filter { try !$0.account.isDisabled && book.lacksSecondFactor($0) }.map(
                \.account)
        }
    }
}

extension AccountBook {
    func needsSecondFactor(_ account: Account) throws -> Bool {
        try secondFactorRule().map { account.role >= $0 } ?? false
    }

    func lacksSecondFactor(_ kept: KeptAccount) throws -> Bool {
        try kept.codeSecret == nil && needsSecondFactor(kept.account)
    }
}
