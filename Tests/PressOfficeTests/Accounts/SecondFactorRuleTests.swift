import Catalogue
import Foundation
import Testing

@testable import PressOffice

/// A second factor that is not only offered.
@Suite struct SecondFactorRuleTests {
    private let room: AccountRoom

    init() throws {
        room = try AccountRoom()
        try room.add("ana", .administrator)
        try room.add("ed", .editor)
        try room.add("jo", .reader)
    }

    private func lacks(_ name: String) throws -> Bool {
        let session = try #require(try room.login(name))
        return try #require(try room.accounts.account(ofSession: session.secret)).lacksSecondFactor
    }

    private static let rules: [(Role?, [String])] = [
        (nil, []), (.administrator, ["ana"]), (.editor, ["ana", "ed"]), (.officer, ["ana", "ed"]),
        (.reader, ["ana", "ed", "jo"]),
    ]

    @Test(arguments: rules)
    func itIsAskedOfARoleAndWhoeverMayDoMore(_ role: Role?, _ names: [String]) throws {
        let without = try room.accounts.requireSecondFactor(from: role)
        #expect(without.map(\.name.text) == names)
        #expect(try room.accounts.secondFactorRule() == role)
        for name in ["ana", "ed", "jo"] {
            #expect(try lacks(name) == names.contains(name))
            #expect(try room.accounts.account(name).lacksSecondFactor == names.contains(name))
        }
    }

    @Test func whoHasOneComesInAndKeepsIt() throws {
        let begun = try room.accounts.beginSecondFactor(of: "ana")
        let codes = try room.accounts.turnOnSecondFactor(of: "ana", code: room.code(of: begun.secret))
        #expect(try room.accounts.requireSecondFactor(from: .administrator).isEmpty)
        let session = try #require(try room.login("ana", AccountRoom.password, codes[0]))
        #expect(try room.accounts.account(ofSession: session.secret)?.lacksSecondFactor == false)
        #expect(throws: AccountProblem.secondFactorRequired) {
            try room.accounts.turnOffOwnSecondFactor(of: "ana", password: AccountRoom.password)
        }
        // Whoever looks after accounts takes one away that is lost, and it is asked for anew.
        try room.accounts.turnOffSecondFactor(of: "ana")
        #expect(try lacks("ana"))
    }

    @Test func whoHasNoneMakesNoTokenAndThoseFromBeforeStayGood() throws {
        func token() throws -> String {
            try room.accounts.makeOwnToken(
                for: "ed", password: AccountRoom.password, label: "the website", scopes: [.look], days: 30
            ).secret
        }
        let earlier = try token()
        try room.accounts.requireSecondFactor(from: .editor)
        #expect(throws: AccountProblem.secondFactorRequired) { try token() }
        #expect(try room.accounts.account(ofToken: earlier) != nil)
    }

    @Test func whoIsDisabledIsNotNamed() throws {
        try room.accounts.disable("ed")
        #expect(try room.accounts.requireSecondFactor(from: .officer).map(\.name.text) == ["ana"])
    }

    @Test func itIsNotedOnceAndIsNoNameThatNobodyHas() throws {
        try room.accounts.requireSecondFactor(from: .editor)
        try room.accounts.requireSecondFactor(from: .editor)
        try room.accounts.requireSecondFactor(from: nil)
        let noted = try room.events.filter { $0.contains("secondFactorRequired") }
        #expect(noted == ["nobody secondFactorRequired root editor", "nobody secondFactorRequired root nobody"])
        let unknown = try room.accounts.store.readAccounts { try $0.countUnknownNames(since: Instant(milliseconds: 0)) }
        #expect(unknown == 0)
    }
}
