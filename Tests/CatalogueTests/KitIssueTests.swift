import Catalogue
import Foundation
import Testing

/// What is kept of an issue, and of who was given it.
@Suite struct KitIssueTests {
    private let noon = Instant(milliseconds: 1_795_608_000_000)

    @Test func aNumberIsKeptAsJSON() throws {
        let number = IssueNumber(prefix: "AI", year: 2012, ordinal: 17, issue: 2)
        let kept = try JSONEncoder().encode(number)
        #expect(try JSONDecoder().decode(IssueNumber.self, from: kept) == number)
    }

    @Test(arguments: [("A", true), ("AI2", true), ("ABCDEFGHIJ", true), ("", false), ("ai", false), ("2A", false)])
    func whatBeginsANumber(_ text: String, isPrefix: Bool) { #expect(IssueNumber.isPrefix(text) == isPrefix) }

    @Test(arguments: [(1, "001"), (17, "017"), (999, "999"), (1000, "1000")])
    func kitsAreCountedWithThreeDigits(_ ordinal: Int, _ digits: String) {
        let number = IssueNumber(prefix: "PR", year: 2026, ordinal: ordinal, issue: 1)
        #expect(number.description == "PR/2026/\(digits)-1")
        #expect(IssueNumber(number.description) == number)
    }

    @Test func aDeliveryKnowsWhatItWas() {
        let delivery = Delivery(id: UUID(), kitID: UUID(), recipient: "Ed Itor, The Paper", at: noon)
        #expect(delivery.issueID == nil && delivery.channel == nil && delivery.terms == nil && delivery.embargo == nil)
        let embargo = Embargo(until: noon, zone: "Europe/London")
        let early = Delivery(
            id: UUID(), kitID: UUID(), issueID: UUID(), recipient: "Ann, The Post", at: noon, embargo: embargo)
        #expect(early.embargo == embargo && early.issueID != nil)
    }

    /// What matters is told first.
    @Test func theWeightsStandInTheirOrder() {
        #expect(IssueChange.Weight.allCases.map(\.rawValue) == ["material", "minor", "form"])
        let change = IssueChange(.minor, "asset tower", field: "description", before: "a", after: "b")
        #expect(change.weight == .minor && change.record == "asset tower")
    }

    @Test func aNoticeUnderEmbargoMayNameNobody() {
        let embargo = Embargo(until: noon, zone: "Europe/London")
        #expect(EmbargoNotice(embargo, for: nil).recipient == nil)
        #expect(EmbargoNotice(embargo, for: "Ed Itor, The Paper").recipient == "Ed Itor, The Paper")
    }

    @Test func theOfficeHasAPrefix() {
        var settings = OfficeSettings()
        #expect(settings[.issuePrefix] == nil)
        settings.issuePrefix = "AI"
        #expect(settings[.issuePrefix] == "AI" && OfficeSetting.issuePrefix.label == "issue prefix")
    }
}
