import Catalogue
import Foundation
import Signatures
import Store
import Testing

@testable import PressOffice

/// What lets in without a password: sessions, tokens and what they end by; and the second factor.
@Suite struct SessionTests {
    private func isGood(_ session: NewSession, _ room: AccountRoom) throws -> Bool {
        try room.accounts.account(ofSession: session.secret) != nil
    }

    @Test func aSessionEndsAnHourAfterItWasUsedLast() throws {
        let room = try AccountRoom()
        try room.add("ana")
        let session = try #require(try room.login("ana"))
        for _ in 0..<12 {
            room.wait(seconds: 3_599)
            #expect(try isGood(session, room))
        }
        // And twelve hours after it began, however much it is used.
        room.wait(seconds: 100)
        #expect(try !isGood(session, room))
        let other = try #require(try room.login("ana"))
        room.wait(seconds: 3_601)
        #expect(try !isGood(other, room))
    }

    @Test func allEndWithThePasswordTheRoleAndTheAccount() throws {
        let room = try AccountRoom()
        try room.add("ana")
        try room.add("jo", .editor)
        let ways: [(Accounts) throws -> Void] = [
            { try $0.setPassword(of: "jo", to: AccountRoom.password) }, { try $0.set(.reader, of: "jo") },
            { try $0.disable("jo") },
        ]
        for end in ways {
            let (one, other) = (try #require(try room.login("jo")), try #require(try room.login("jo")))
            let ana = try #require(try room.login("ana"))
            #expect(try room.accounts.sessions(of: "jo").count == 2)
            try end(room.accounts)
            #expect(try !isGood(one, room) && !isGood(other, room))
            #expect(try isGood(ana, room))
        }
    }

    @Test func sessionsAreListedAndEnded() throws {
        let room = try AccountRoom()
        try room.add("ana")
        try room.add("jo", .reader)
        let (one, other) = (try #require(try room.login("jo")), try #require(try room.login("jo")))
        let ana = try #require(try room.login("ana"))
        #expect(try room.accounts.sessions().map(\.account.name.text) == ["ana", "jo", "jo"])
        let last = try #require(try room.accounts.sessions(of: "jo").first).session
        #expect(last.browser == "Firefox")
        #expect(throws: AccountProblem.noSuchSession(last.number)) {
            try room.accounts.endSession(last.number, of: "ana")
        }
        try room.accounts.endSession(last.number, of: "jo")
        #expect(try isGood(one, room) && !isGood(other, room))
        try room.accounts.logout(one.secret)
        #expect(try !isGood(one, room))
        #expect(try room.events.last == "jo loggedOut jo")
        let third = try #require(try room.login("ana"))
        #expect(try room.accounts.endSessions(of: "ana", but: third.secret) == 1)
        #expect(try isGood(third, room) && !isGood(ana, room))
        #expect(try room.accounts.endSessions() == 1)
    }

    @Test func aRenewedSessionHasAnotherSecret() throws {
        let room = try AccountRoom()
        try room.add("ana")
        let old = try #require(try room.login("ana"))
        let new = try #require(try room.accounts.renew(old.secret))
        #expect(try isGood(new, room) && !isGood(old, room))
        #expect(Accounts.formToken(ofSession: old.secret) != Accounts.formToken(ofSession: new.secret))
        #expect(!Accounts.formToken(ofSession: old.secret).contains(SecretDigest.digest(of: old.secret).prefix(8)))
        #expect(try room.accounts.renew(old.secret) == nil)
    }

    @Test func onesOwnPasswordIsChangedWithThePresentOne() throws {
        let room = try AccountRoom()
        try room.add("ana")
        let old = try #require(try room.login("ana"))
        #expect(throws: AccountProblem.wrongPassword) {
            try room.accounts.changePassword(of: "ana", from: "a wrong one", to: "nine otters cross the weir")
        }
        #expect(try isGood(old, room))
        #expect(throws: AccountProblem.password(.tooShort)) {
            try room.accounts.changePassword(of: "ana", from: AccountRoom.password, to: "otter")
        }
        let new = try room.accounts.changePassword(
            of: "ana", from: AccountRoom.password, to: "nine otters cross the weir")
        #expect(try isGood(new, room) && !isGood(old, room))
        #expect(try room.login("ana") == nil)
    }

    @Test func whoIsInCannotTryPasswordsForEver() throws {
        let room = try AccountRoom()
        try room.add("ana")
        for _ in 0..<5 {
            #expect(throws: AccountProblem.wrongPassword) { try room.accounts.confirm("a wrong one", of: "ana") }
        }
        #expect(throws: AccountProblem.wrongPassword) { try room.accounts.confirm(AccountRoom.password, of: "ana") }
        room.wait(seconds: 30)
        try room.accounts.confirm(AccountRoom.password, of: "ana")
        #expect(try room.login("ana") != nil)
    }

    // MARK: The second factor

    @Test func aSecondFactorIsAskedForOnceACodeOfItWasTyped() throws {
        let room = try AccountRoom()
        try room.add("ana")
        let begun = try room.accounts.beginSecondFactor(of: "ana")
        #expect(begun.address == "otpauth://totp/Pressroom:ana?secret=\(begun.secret)&issuer=Pressroom")
        #expect(try room.accounts.begunSecondFactor(of: "ana") == begun)
        let before = try #require(try room.login("ana"))
        #expect(throws: AccountProblem.wrongCode) { try room.accounts.turnOnSecondFactor(of: "ana", code: "000000x") }
        let codes = try room.accounts.turnOnSecondFactor(of: "ana", code: room.code(of: begun.secret))
        #expect(Set(codes).count == 10)
        #expect(try !isGood(before, room))
        #expect(try room.login("ana") == nil)
        // The code that turned it on was taken.
        #expect(try room.login("ana", AccountRoom.password, room.code(of: begun.secret)) == nil)
        room.wait(seconds: 60)
        let code = try room.code(of: begun.secret)
        #expect(try room.login("ana", AccountRoom.password, "\(code.prefix(3)) \(code.suffix(3))") != nil)
        #expect(try room.login("ana", AccountRoom.password, code) == nil)
    }

    @Test func oneCodeLetsInOneOfTwoAtOnce() async throws {
        let room = try AccountRoom()
        try room.add("ana")
        let begun = try room.accounts.beginSecondFactor(of: "ana")
        _ = try room.accounts.turnOnSecondFactor(of: "ana", code: room.code(of: begun.secret))
        room.wait(seconds: 60)
        let (accounts, code) = (room.accounts, try room.code(of: begun.secret))
        let entered = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let form = LoginForm(name: "ana", password: AccountRoom.password, code: code)
                    return (try? accounts.login(form)) != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(entered == 1)
    }

    @Test func aRecoveryCodeStandsInOnce() throws {
        let room = try AccountRoom()
        try room.add("ana")
        let begun = try room.accounts.beginSecondFactor(of: "ana")
        let codes = try room.accounts.turnOnSecondFactor(of: "ana", code: room.code(of: begun.secret))
        #expect(codes.allSatisfy { $0.wholeMatch(of: /[a-z2-7]{4}(-[a-z2-7]{4}){5}/) != nil })
        #expect(try room.login("ana", AccountRoom.password, codes[0].uppercased()) != nil)
        #expect(try room.login("ana", AccountRoom.password, codes[0]) == nil)
        #expect(try room.login("ana", AccountRoom.password, codes[1].filter { $0 != "-" }) != nil)
        #expect(try room.accounts.account("ana").recoveryCodes == 8)
        #expect(try room.events.contains("ana recoveryCodeUsed ana"))
        try room.accounts.turnOffSecondFactor(of: "ana")
        #expect(try room.accounts.account("ana").recoveryCodes == 0)
        #expect(try room.login("ana") != nil)
        #expect(throws: AccountProblem.self) { try room.accounts.turnOffSecondFactor(of: "ana") }
    }

    // MARK: Tokens

    @Test func aTokenLetsAProgramDoWhatItWasMadeFor() throws {
        let room = try AccountRoom()
        try room.add("ana")
        let (token, secret) = try room.accounts.makeToken(for: "ana", label: " the website ", scopes: [.look], days: 2)
        #expect(token.label == "the website")
        #expect(secret.hasPrefix("pressroom_") && secret.count == 74)
        let found = try #require(try room.accounts.account(ofToken: secret))
        #expect(found.token.scopes == [.look])
        #expect(try room.accounts.tokens(of: "ana").first?.token.used == room.room.noon)
        #expect(try room.accounts.account(ofToken: String(secret.dropLast())) == nil)
        #expect(try room.accounts.account(ofToken: String(secret.dropFirst(10))) == nil)
        room.wait(seconds: 2 * 86_400)
        #expect(try room.accounts.account(ofToken: secret) == nil)
    }

    @Test func aTokenEndsWithItsAccountAndByAWord() throws {
        let room = try AccountRoom()
        try room.add("ana")
        try room.add("jo", .officer)
        let (token, secret) = try room.accounts.makeToken(for: "jo", label: "a", scopes: [.look, .change])
        try room.accounts.set(.reader, of: "jo")
        #expect(try room.accounts.account(ofToken: secret)?.account.role == .reader)
        #expect(throws: AccountProblem.noSuchToken(token.number)) {
            try room.accounts.endToken(token.number, of: "ana")
        }
        try room.accounts.endToken(token.number)
        #expect(try room.accounts.account(ofToken: secret) == nil)
        let second = try room.accounts.makeToken(for: "jo", label: "b", scopes: [.look]).secret
        try room.accounts.disable("jo")
        try room.accounts.enable("jo")
        #expect(try room.accounts.account(ofToken: second) == nil)
    }

    @Test func aTokenMayNotBeMadeForEverything() throws {
        let room = try AccountRoom()
        try room.add("ana")
        try room.add("jo", .reader)
        func make(_ label: String = "a", _ scopes: Set<Right> = [.look], _ days: Int = 90) throws {
            _ = try room.accounts.makeToken(for: "jo", label: label, scopes: scopes, days: days)
        }
        #expect(throws: AccountProblem.scopes([.change, .administer], of: .reader)) {
            try make("a", [.look, .change, .administer])
        }
        #expect(throws: AccountProblem.noScopes) { try make("a", []) }
        #expect(throws: AccountProblem.badLabel) { try make("  ") }
        #expect(throws: AccountProblem.badLabel) { try make(String(repeating: "a", count: 81)) }
        for days in [0, -1, 367, Int.max] {
            #expect(throws: AccountProblem.badLife(days)) { try make("a", [.look], days) }
        }
        let jo = try room.accounts.disable("jo").name
        #expect(throws: AccountProblem.disabled(jo)) { try make() }
    }
}
