import Catalogue
import Foundation
import GRDB
import Testing

@testable import Store

/// Who may log in, as the catalogue keeps it.
@Suite struct AccountBookTests {
    private let catalogue: TestCatalogue
    private let store: CatalogueStore
    private let hash = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$c3Vt"
    private let now = Instant(milliseconds: 1_649_764_800_000)

    init() throws {
        catalogue = try TestCatalogue()
        store = catalogue.store
    }

    @discardableResult
    private func add(_ name: String, _ role: Role = .administrator) throws -> KeptAccount {
        let account = Account(id: UUID(), name: try #require(Slug(name)), role: role)
        let kept = KeptAccount(account, password: hash, passwordSet: now)
        try store.changeAccounts { book in
            try book.insert(kept)
            try book.insertSession(
                digest: SecretDigest.digest(of: "session of \(name)"), of: account.id, browser: "Firefox", at: now,
                most: 20)
            let token = AccessToken(
                number: 0, accountID: account.id, label: "the feed", scopes: [.look, .change], made: now,
                expires: Instant(milliseconds: now.milliseconds + 1))
            _ = try book.insertToken(token, digest: SecretDigest.digest(of: "token of \(name)"))
            try book.insertKnownBrowser(SecretDigest.digest(of: "browser of \(name)"), of: account.id, most: 20)
            try book.insertRecoveryCode(SecretDigest.digest(of: "code of \(name)"), of: account.id)
        }
        return kept
    }

    private struct Counts: Equatable {
        var sessions = 1
        var tokens = 1
        var codes = 1
        var isKnown = true
    }

    private func counts(_ kept: KeptAccount) throws -> Counts {
        try store.readAccounts { book in
            let (id, name) = (kept.account.id, kept.account.name)
            return Counts(
                sessions: try book.sessions(of: id).count, tokens: try book.tokens(of: id).count,
                codes: try book.countRecoveryCodes(of: id),
                isKnown: try book.isKnownBrowser(SecretDigest.digest(of: "browser of \(name)"), of: id))
        }
    }

    @Test func whatIsKeptIsReadAsItWasWritten() throws {
        var kept = try add("ana")
        kept.codeSecret = "ABC234"
        kept.nextCodeSecret = "DEF567"
        kept.codeStep = 54_992_160
        try store.changeAccounts { try $0.update(kept) }
        let read = try #require(try store.readAccounts { try $0.account(kept.account.id) })
        #expect(read.account == kept.account)
        #expect([read.password, read.codeSecret, read.nextCodeSecret] == [hash, "ABC234", "DEF567"])
        #expect(read.codeStep == 54_992_160 && read.passwordSet == now)
        let token = try #require(try store.readAccounts { try $0.tokens() }.first)
        #expect(token.scopes == [.look, .change])
        #expect(token.label == "the feed")
    }

    /// Whatever code forgets it.
    @Test func whatLetInByWhatHasChangedEndsByItself() throws {
        try add("someone-else")
        let ways: [(String, (inout KeptAccount) -> Void, Counts)] = [
            ("role", { $0.account.role = .reader }, Counts(sessions: 0)),
            ("password", { $0.password += "A" }, Counts(sessions: 0, isKnown: false)),
            ("code", { $0.codeSecret = "ABC234" }, Counts(sessions: 0, codes: 0)),
            ("disabled", { $0.account.isDisabled = true }, Counts(sessions: 0, tokens: 0, isKnown: false)),
            ("begun", { $0.nextCodeSecret = "ABC234" }, Counts()),
            ("step", { $0.codeStep = 9 }, Counts()),
        ]
        for (name, change, expected) in ways {
            var kept = try add(name)
            change(&kept)
            try store.changeAccounts { try $0.update(kept) }
            #expect(try counts(kept) == expected, "\(name)")
        }
        #expect(try store.readAccounts { try $0.sessions() }.count == 3)
    }

    @Test func whatWasDoneIsOnlyAddedTo() throws {
        let kept = try add("ana")
        try store.changeAccounts { try $0.note(.added, of: kept.account.id, by: "root", at: now, "administrator") }
        for sql in ["UPDATE accountEvent SET actor = 'eve'", "DELETE FROM accountEvent"] {
            #expect(
                throws: StoreError.refused(
                    table: sql.hasPrefix("UPDATE") ? "accountEvent" : "accountEvent",
                    rule: "what was done with accounts is only added to")
            ) { try store.changeAccounts { try $0.run(sql, []) } }
        }
        let events = try store.readAccounts { try $0.events(most: 10) }
        #expect(events.map(\.actor) == ["root"])
        #expect(events.map(\.account?.text) == ["ana"])
    }

    @Test func theLastAdministratorStays() throws {
        let (ana, eve) = (try add("ana"), try add("eve", .editor))
        for change: (inout KeptAccount) -> Void in [{ $0.account.role = .editor }, { $0.account.isDisabled = true }] {
            var kept = ana
            change(&kept)
            #expect(throws: StoreError.refused(table: "account", rule: "somebody looks after accounts")) {
                try store.changeAccounts { try $0.update(kept) }
            }
        }
        var (second, first) = (eve, ana)
        second.account.role = .administrator
        first.account.isDisabled = true
        try store.changeAccounts { book in
            try book.update(second)
            try book.update(first)
        }
        #expect(throws: StoreError.refused(table: "account", rule: "an account is disabled, not deleted")) {
            try store.changeAccounts { try $0.run("DELETE FROM account", []) }
        }
    }

    @Test(arguments: [
        "", "correct horse", "$2b$12$abc", "$argon2id$v=19$m=0,t=2,p=1$a$b", "$argon2i$v=19$m=19456,t=2,p=1$a$b",
    ])
    func noPasswordIsKeptAsItIsTyped(_ text: String) throws {
        let account = Account(id: UUID(), name: try #require(Slug("ana")), role: .reader)
        #expect(
            throws: StoreError.refused(
                table: "account", rule: "of a password only what Argon2id makes of it is kept")
        ) { try store.changeAccounts { try $0.insert(KeptAccount(account, password: text, passwordSet: now)) } }
    }

    @Test func theOldestSessionsMakeRoom() throws {
        let kept = try add("ana")
        for number in 0..<30 {
            try store.changeAccounts {
                try $0.insertSession(
                    digest: SecretDigest.digest(of: "\(number)"), of: kept.account.id, browser: nil, at: now, most: 5)
            }
        }
        #expect(try store.readAccounts { try $0.sessions() }.map(\.number) == [31, 30, 29, 28, 27])
    }

    /// None of it is in what is listed, searched, told or undone.
    @Test func accountsAreNoRecords() throws {
        try add("heron-on-the-weir")
        try store.changeAccounts { try $0.note(.loginFailed, of: nil, by: nil, at: now) }
        try store.read(for: .internal, at: now) { view in
            #expect(try view.search("heron", kinds: nil, limit: 10).isEmpty)
            #expect(try view.changes(touching: nil, limit: 10).isEmpty)
            let name = try #require(Slug("heron-on-the-weir"))
            #expect(try RecordKind.allCases.allSatisfy { try !view.isTaken(name, in: $0) })
        }
        #expect(throws: StoreError.nothingToUndo) {
            try store.undo(nil, ChangeStamp(actor: "ana", at: now, action: "undo", reason: nil))
        }
    }

    /// Printed by mistake, it tells nothing.
    @Test func whatIsKeptIsNotPrinted() throws {
        var kept = try add("ana")
        kept.codeSecret = "ABC234"
        var dumped = ""
        dump(kept, to: &dumped)
        for text in ["\(kept)", dumped, String(reflecting: kept)] {
            #expect(!text.contains("argon2id") && !text.contains("ABC234"))
        }
    }
}
