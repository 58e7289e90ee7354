import Catalogue
import Foundation
import Signatures
import Store
import Synchronization
import Testing

@testable import PressOffice

/// Who is let in.
@Suite struct LoginTests {
    @Test func aNameAndItsPasswordLetIn() throws {
        let room = try AccountRoom()
        try room.add("ana", .administrator)
        let session = try #require(try room.login(" Ana "))
        #expect(session.account.name.text == "ana")
        #expect(session.secret.count == 64)
        #expect(try room.accounts.account(ofSession: session.secret)?.account.role == .administrator)
        #expect(try room.accounts.account(ofSession: session.secret + "0") == nil)
        #expect(try room.accounts.account(ofSession: "") == nil)
        #expect(try room.events.last == "ana loggedIn ana Firefox")
    }

    @Test(arguments: [
        ("nobody", AccountRoom.password), ("ana", "seven herons wade upstrea"), ("ana", "Seven herons wade upstream"),
        ("ana", ""), ("", ""), ("jo", AccountRoom.password), ("ana", String(repeating: "heron", count: 100_000)),
        ("ana\u{0}", AccountRoom.password), ("ana", AccountRoom.password + "\u{0}"), ("' OR 1=1 --", "' OR 1=1 --"),
    ])
    func nobodyElseIs(_ name: String, _ password: String) throws {
        let room = try AccountRoom()
        try room.add("ana")
        try room.add("jo", .reader)
        try room.accounts.disable("jo")
        #expect(try room.login(name, password) == nil)
        #expect(try room.accounts.sessions().isEmpty)
    }

    /// The same work is done for a name that nobody has, for a wrong password and for a disabled account.
    @Test func howLongItTakesTellsNothing() throws {
        let room = try AccountRoom()
        try room.add("ana")
        try room.add("jo", .reader)
        try room.accounts.disable("jo")
        var times: [String: [Double]] = [:]
        for _ in 0..<5 {
            for (name, password) in [
                ("ana", "a wrong one of herons"), ("jo", AccountRoom.password), ("nobody", "a wrong one"),
            ] {
                let began = ContinuousClock.now
                #expect(try room.login(name, password) == nil)
                let took = (ContinuousClock.now - began).components
                times[name, default: []].append(Double(took.seconds) + Double(took.attoseconds) / 1e18)
                room.wait(seconds: 3600)
            }
        }
        let least = times.mapValues { $0.min() ?? 0 }
        let (quickest, slowest) = (least.values.min() ?? 0, least.values.max() ?? 0)
        #expect(quickest > 0.005 && slowest < quickest * 3, "\(least)")
    }

    @Test func afterAFewTriesEachWaitsLongerAndNobodyIsKeptOutForEver() throws {
        let room = try AccountRoom()
        try room.add("ana")
        for _ in 0..<5 { #expect(try room.login("ana", "a wrong one of herons") == nil) }
        // Not even the right one, and what is tried meanwhile does not count.
        for _ in 0..<20 { #expect(try room.login("ana") == nil) }
        room.wait(seconds: 29)
        #expect(try room.login("ana") == nil)
        room.wait(seconds: 1)
        #expect(try room.login("ana", "a wrong one of herons") == nil)
        room.wait(seconds: 59)
        #expect(try room.login("ana") == nil)
        room.wait(seconds: 1)
        #expect(try room.login("ana") != nil)
        #expect(LoginTries.wait(after: 1000) == 15 * 60_000)
        // Then all is forgotten.
        for _ in 0..<4 { #expect(try room.login("ana", "a wrong one of herons") == nil) }
        #expect(try room.login("ana") != nil)
    }

    /// A name that nobody has is counted as one that somebody has.
    @Test func whatIsCountedTellsNothing() throws {
        let room = try AccountRoom()
        for _ in 0..<6 { #expect(try room.login("nobody", "a wrong one of herons") == nil) }
        try room.add("nobody")
        #expect(try room.login("nobody") == nil)
        room.wait(seconds: 60)
        #expect(try room.login("nobody") != nil)
    }

    @Test func whoLoggedInBeforeIsNotKeptOutByOthers() throws {
        let room = try AccountRoom()
        try room.add("ana")
        let known = try #require(try room.login("ana")?.known)
        for _ in 0..<10 { _ = try room.login("ana", "a wrong one of herons") }
        #expect(try room.login("ana") == nil)
        let again = try #require(try room.login("ana", known: known))
        #expect(again.known == nil)
        // It is no password, is counted too, and is of one account alone.
        for _ in 0..<5 { #expect(try room.login("ana", "a wrong one of herons", known: known) == nil) }
        #expect(try room.login("ana", known: known) == nil)
        try room.add("jo", .reader)
        #expect(try room.login("jo", known: known)?.known != nil)
    }

    @Test func theCountOutlivesTheServerAndAnAdministratorEndsIt() throws {
        let room = try AccountRoom()
        try room.add("ana")
        for _ in 0..<5 { _ = try room.login("ana", "a wrong one of herons") }
        let reopened = try CatalogueStore(at: "\(room.room.folder)/catalogue.sqlite")
        #expect(try reopened.readAccounts { try $0.failures(LoginTries.part(of: "ana")) }?.count == 5)
        #expect(try room.login("ana") == nil)
        try room.accounts.enable("ana")
        #expect(try room.login("ana") != nil)
    }

    @Test func aClockThatJumpsKeepsNobodyOut() throws {
        let room = try AccountRoom()
        try room.add("ana")
        room.wait(seconds: 1_000_000)
        for _ in 0..<5 { _ = try room.login("ana", "a wrong one of herons") }
        room.wait(seconds: -1_000_000)
        let session = try #require(try room.login("ana"))
        // Back by more than a clock that is set right: what began later than now is not believed.
        room.wait(seconds: -301)
        #expect(try room.accounts.account(ofSession: session.secret) == nil)
        room.wait(seconds: 300)
        #expect(try room.accounts.account(ofSession: session.secret) != nil)
        room.wait(seconds: 1_000_000)
        #expect(try room.accounts.account(ofSession: session.secret) == nil)
    }

    @Test func twentyAtOnceAreNoMoreThanOneAfterTheOther() async throws {
        let room = try AccountRoom()
        try room.add("ana")
        let accounts = room.accounts
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask {
                    _ = try? accounts.login(LoginForm(name: "ana", password: "a wrong one of herons \(number)"))
                }
            }
        }
        // A machine that is busy may turn one away before it is looked at.
        #expect((1...5).contains(try room.events.count { $0.contains("loginFailed") }))
    }

    @Test func aHashOfALowerCostIsMadeAnew() throws {
        let room = try AccountRoom()
        try room.add("ana")
        var accounts = room.accounts
        accounts.cost = try #require(PasswordHash.Cost(memory: 20_480, passes: 2))
        _ = try accounts.login(LoginForm(name: "ana", password: AccountRoom.password))
        let text = try room.room.store.readAccounts { try $0.accounts() }.map(\.password)
        #expect(text.allSatisfy { $0.contains("m=20480,t=2") })
        #expect(try room.login("ana") != nil)
    }

    @Test func namesThatNobodyHasDoNotFillTheLog() throws {
        let room = try AccountRoom()
        for number in 0..<30 { _ = try room.login("nobody-\(number)", "a wrong one") }
        #expect(try room.events.count == 10)
        #expect(try room.events.allSatisfy { $0 == "nobody loginFailed -" })
    }
}
