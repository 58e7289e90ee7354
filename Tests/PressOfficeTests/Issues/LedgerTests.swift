import Catalogue
import Foundation
import Testing

@testable import PressOffice

/// To whom issues were given.
@Suite struct LedgerTests {
    @Test func aDeliveryIsInTheLedgerAndInTheHistory() throws {
        let room = try IssueRoom(embargoed: true)
        let issue = try room.office.issueKit(room.kit, underEmbargo: true, signedBy: room.key).value
        let made = try room.office.deliver(
            issue.number, to: " Ed Itor,  The Paper ", over: "e-mail", terms: "not before the embargo ends",
            reason: "asked by telephone")
        let ledger = try room.room.view().ledger(of: room.kit)
        #expect(ledger.issues == [issue] && ledger.deliveries == [made.value])
        #expect(ledger.number(of: made.value) == issue.number)
        #expect(made.value.embargo == issue.embargo && made.value.at == room.room.noon)
        let entry = try #require(try room.room.view().history("kit/lighthouse").first)
        #expect([entry.change.action, entry.change.reason] == ["deliver issue", "asked by telephone"])
        #expect(entry.lines.first?.fields.map(\.field) == ["recipient", "channel", "terms", "embargo"])
        room.room.noon = room.room.noon.plus(days: 4)
        #expect(try room.office.deliver(issue.number, to: "Ann, The Post").value.embargo == nil, "it has ended")
        _ = try room.office.undo(made.change?.id)
        #expect(try room.room.view().ledger(of: room.kit).deliveries.map(\.recipient) == ["Ann, The Post"])
    }

    @Test func whatIsOldOrWithdrawnIsNotGivenOut() throws {
        let room = try IssueRoom()
        let first = try room.issue().value.number
        try room.office.deliver(first, to: "Ed Itor, The Paper")
        room.quote.words = "It shines far."
        try room.change(.update(room.quote))
        let second = try room.issue().value.number
        #expect(throws: IssueProblem.superseded(first, by: second)) {
            try room.office.deliver(first, to: "Ann, The Post")
        }
        let partners = try room.issue(.partner).value.number
        try room.office.deliver(second, to: "Ann, The Post")
        try room.office.deliver(partners, to: "Bob, The Fund")
        _ = try room.office.withdraw(Kit.self, room.kit)
        #expect(throws: IssueProblem.withdrawn(second, kit: Slug(from: "lighthouse"))) {
            try room.office.deliver(second, to: "Cy, The Sheet")
        }
    }

    @Test func whatIsWrongIsRefused() throws {
        let room = try IssueRoom()
        let number = try room.issue().value.number
        #expect(throws: PressOfficeError.noRecipient) { try room.office.deliver(number, to: "  ") }
        #expect(throws: PressOfficeError.self) {
            try room.office.deliver(number, to: "Ed", over: String(repeating: "x", count: 101))
        }
        let unknown = IssueNumber(prefix: "PR", year: 2022, ordinal: 7, issue: 1)
        #expect(throws: IssueProblem.noSuchIssue("PR/2022/007-1")) { try room.office.deliver(unknown, to: "Ed") }
        #expect(try room.room.view().ledger(of: room.kit).deliveries.isEmpty)
    }

    /// What was handed out before there were numbers stands in the ledger too.
    @Test func aKitHandedOutUnderEmbargoIsInTheLedger() throws {
        let room = try IssueRoom(embargoed: true)
        _ = try room.office.handOut(room.kit, underEmbargoTo: "Ed Itor, The Paper", as: .format("text"))
        let ledger = try room.room.view().ledger(of: room.kit)
        #expect(ledger.deliveries.map(\.recipient) == ["Ed Itor, The Paper"])
        #expect(ledger.deliveries.first?.embargo == room.release.embargo)
        #expect(ledger.deliveries.map { ledger.number(of: $0) } == [nil])
    }
}
