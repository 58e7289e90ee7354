import Catalogue
import Exchange
import Foundation
import Testing

@testable import PressOffice

/// Who holds what, and what they are told when it was put right.
@Suite struct CorrectionIssueTests {
    private func given(_ room: IssueRoom, _ recipients: String...) throws -> IssueNumber {
        let number = try room.issue().value.number
        for recipient in recipients { try room.office.deliver(number, to: recipient, over: "e-mail") }
        return number
    }

    @Test func theIssuesThatCarryARecordAreFound() throws {
        let room = try IssueRoom()
        let first = try given(room, "Ed Itor, The Paper", "Ann, The Post")
        for name in [
            "contact/jane", "contactPoint/jane-voice", "asset/tower", "quote/light", "release/opens", "kit/lighthouse",
        ] {
            let found = try room.room.view().affected(by: RecordName(name))
            #expect(found.map(\.issue.number) == [first], "\(name)")
            #expect(found.flatMap(\.deliveries).map(\.recipient) == ["Ed Itor, The Paper", "Ann, The Post"], "\(name)")
            #expect(found.map(\.replacedBy) == [nil])
        }
        #expect(try room.room.view().affected(by: "contactPoint/jane-own").isEmpty, "the press was never given that")
        #expect(try room.room.view().affected(byNumber: "+44 20 7946 0111").map(\.issue.number) == [first])
        #expect(try room.room.view().affected(byNumber: "+44 20 7946 0999").isEmpty)
        room.quote.words = "It shines far."
        try room.change(.update(room.quote))
        let second = try given(room, "Ann, The Post")
        #expect(try room.room.view().affected(by: "contact/jane").map(\.issue.number) == [second, first])
        #expect(try room.room.view().affected(by: "contact/jane").map(\.replacedBy) == [nil, second])
    }

    @Test func aCorrectionSaysExactlyWhatHasChangedToThoseWhoHoldAnOldIssue() throws {
        let room = try IssueRoom()
        #expect(throws: IssueProblem.neverIssued(Slug(from: "lighthouse"))) {
            try room.office.correctKit(room.kit, signedBy: room.key)
        }
        let first = try given(room, "Ed Itor, The Paper", "Ann, The Post", "Ed Itor, The Paper")
        #expect(throws: IssueProblem.unchanged(Slug(from: "lighthouse"), first)) {
            try room.office.correctKit(room.kit, signedBy: room.key)
        }
        room.quote.words = "It shines far."
        room.jane.title = "Head of Media"
        room.picture.description = "The tower at night"
        room.release.headline = "The Lighthouse opens!"
        try room.change(.update(room.quote))
        try room.change(.update(room.jane))
        try room.change(.update(room.picture))
        try room.change(.update(room.release))
        let letter = try room.office.correctKit(room.kit, signedBy: room.key).value
        #expect(letter.issue?.description == "PR/2022/001-2")
        #expect(
            letter.changes == [
                IssueChange(.material, "Jane Doe", field: "title", after: "Head of Media"),
                IssueChange(
                    .material, "quote “It shines.”", field: "words", before: "It shines.", after: "It shines far."),
                IssueChange(
                    .minor, "asset “The tower”", field: "description", before: "The tower", after: "The tower at night"),
                IssueChange(
                    .form, "release “The lighthouse opens”", field: "headline", before: "The lighthouse opens",
                    after: "The Lighthouse opens!"),
            ])
        #expect(letter.holders.map(\.recipient) == ["Ann, The Post", "Ed Itor, The Paper"])
        #expect(letter.holders.map(\.number) == [first, first])
        let issue = try room.room.view().issue(try #require(letter.issue))
        let page = try room.written(issue).files.text("data/README.txt")
        #expect(page.contains("It takes the place of issue PR/2022/001-1."))
        #expect(page.contains("- Material: quote “It shines.”, words: It shines. → It shines far."))
        try room.office.deliver(issue.number, to: "Ann, The Post")
        #expect(
            try room.room.view().letter(of: room.kit).holders.map(\.recipient) == ["Ed Itor, The Paper"], "nobody else")
    }

    @Test func whoHoldsAnotherAudiencesIssueIsNotWrittenTo() throws {
        let room = try IssueRoom()
        _ = try given(room, "Ed Itor, The Paper")
        let partners = try room.issue(.partner).value.number
        try room.office.deliver(partners, to: "Bob, The Fund")
        room.quote.words = "It shines far."
        try room.change(.update(room.quote))
        let letter = try room.office.correctKit(room.kit, signedBy: room.key).value
        #expect(letter.holders.map(\.recipient) == ["Ed Itor, The Paper"])
    }

    /// Issues and who has them are the office's own affair.
    @Test(arguments: [Audience.public, .press, .partner]) func nobodyElseIsToldOfIssues(_ audience: Audience) throws {
        let room = try IssueRoom()
        let number = try given(room, "Ed Itor, The Paper")
        let view = room.room.view(for: audience)
        func told(_ read: () throws -> some Any) -> String { (try? String(describing: read())) ?? "nothing" }
        let words = [
            told { try view.ledger(of: room.kit) }, told { try view.affected(by: "contact/jane") },
            told { try view.affected(byNumber: "+44 20 7946 0111") }, told { try view.letter(of: room.kit) },
            told { try view.feed() },
        ].joined()
        #expect(!words.contains("Ed Itor") && !words.contains("ordinal: 1") && !words.contains("PR/2022"), "\(words)")
        #expect(throws: IssueProblem.noSuchIssue(number.description)) { try view.issue(number) }
    }

    @Test func whenAKitIsWithdrawnAllWhoHoldItAreTold() throws {
        let room = try IssueRoom()
        _ = try given(room, "Ed Itor, The Paper", "Ann, The Post")
        let withdrawn = try room.office.withdrawKit(room.kit, reason: "it is not so")
        #expect(withdrawn.change?.reason == "it is not so")
        let letter = withdrawn.value
        #expect(letter.issue == nil && letter.holders.count == 2)
        #expect(
            letter.text == """
                Withdrawn: The lighthouse
                =========================

                This kit was withdrawn. Please do not use what you have of it.

                TO

                  - Ed Itor, The Paper: issue PR/2022/001-1, 12 April 2022 at 12:00 UTC over
                    e-mail
                  - Ann, The Post: issue PR/2022/001-1, 12 April 2022 at 12:00 UTC over e-mail

                """)
    }
}
