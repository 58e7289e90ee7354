import Catalogue
import Foundation
import ReleaseReader
import Store
import Testing

@testable import PressOffice

struct EditionTests {
    private let release: RecordName = "release/river-delta-flood-shelters"

    private func lines(_ differences: [Difference]) -> [String] {
        differences.map { difference in
            let values = [difference.before, difference.after].map { $0 ?? "-" }.joined(separator: " → ")
            return "\(difference.what) \(difference.record) \(difference.field ?? "*"): \(values)"
        }
    }

    @Test func aChangedNumberIsShownBeforeAndAfter() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let changed = advisory.replacing("+ 44 7700 900 123", with: "+ 44 7700 900 456")
        let preview = try #require(try room.office().preview([ToyReader.read(changed)]).first)
        #expect(preview.standing == .edition(of: release))
        #expect(
            lines(preview.differences) == [
                "changed contactPoint/mira-solveig-mobile asGiven: + 44 7700 900 123 → + 44 7700 900 456",
                "changed contactPoint/mira-solveig-mobile normalised: +447700900123 → +447700900456",
            ])
        #expect(try room.changes() == 1, "a preview writes nothing")

        let accepted = try room.accept(changed)
        #expect(accepted.differences == preview.differences)
        #expect(accepted.made == [])
        let entry = try room.view().release(release)
        #expect(entry.contacts.first?.points.last?.normalised == "+447700900456")
        #expect(entry.document?.text == changed)
    }

    @Test func anEmbargoThatWaitsForItsAnswerIsNotGone() throws {
        let room = try Newsroom()
        var draft = try ToyReader.read(advisory)
        let span = Span(start: 0, end: 5, line: 1, column: 1)
        draft.embargo = DraftEmbargo(embargo: nil, day: CalendarDate("2022-05-01"), span: span, rule: "embargo")
        var review = Review(draft)
        review.answer(try Embargo(typed: "2022-05-01T00:01 Europe/London"))
        for doubt in try room.office().preview([review])[0].doubts {
            room.office().settle(doubt, with: .take, in: &review)
        }
        _ = try room.office().accept([review])

        var changed = try ToyReader.read(advisory + "More soon.\n")
        changed.embargo = draft.embargo
        let preview = try room.office().preview([Review(changed)])[0]
        #expect(preview.differences == [])
        // The date of the event was agreed to when the earlier edition was taken in.
        #expect(preview.doubts.map(\.statement) == ["The embargo of 1 May 2022 has no time or zone."])
        var answered = Review(changed)
        answered.answer(try Embargo(typed: "2022-05-01T09:00 Europe/London"))
        #expect(
            lines(try room.office().preview([answered])[0].differences) == [
                "changed release/river-delta-flood-shelters embargo: "
                    + "2022-04-30T23:01:00Z (Europe/London) → 2022-05-01T08:00:00Z (Europe/London)"
            ])
    }

    @Test func whatIsNoLongerPrintedGoes() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let changed = advisory.replacing(" /\n+ 44 7700 900 123", with: "")
            .replacing("Film: video of the shelters: https://pictures.harbouraid.example/search?set=film\n", with: "")
            .replacing("Harbour Aid spokespeople are available for interview.", with: "Harbour Aid has no comment.")
        let accepted = try room.accept(changed)
        #expect(
            lines(accepted.differences) == [
                "gone contactPoint/mira-solveig-mobile *: + 44 7700 900 123 → -",
                "gone contact/harbour-aid-spokespeople *: unnamed spokesperson → -",
                "gone asset/shelters *: the shelters → -",
            ])
        #expect(try room.view().assets().map(\.asset.slug.text) == ["flooded-delta"])
        #expect(try room.view().release(release).contacts.count == 1)
        #expect(throws: StoreError.self) { try room.view().contact("harbour-aid-spokespeople") }

        _ = try room.office().undo(2)
        let entry = try room.view().release(release)
        #expect(entry.document?.text == advisory)
        #expect(entry.contacts.first?.points.count == 3)
        #expect(entry.assets.count == 2)
    }

    @Test func whatIsNewIsAdded() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let changed = advisory.replacing(
            "Please contact press officer",
            with: "At night: media manager Jon Dahl at jon.dahl@harbouraid.example.\n\nPlease contact press officer")
        let accepted = try room.accept(changed)
        #expect(
            lines(accepted.differences) == [
                "added contact/jon-dahl *: - → Jon Dahl",
                "added contactPoint/jon-dahl-email *: - → jon.dahl@harbouraid.example",
            ])
    }

    @Test func whatAPersonEnteredStays() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let form = try room.office().contactForm("mira-solveig")
        var edited = form
        edited.points[2].value = "+44 7700 900 789"
        edited.points.append(ContactForm.Point(.fax, "+44 20 7946 0099"))
        _ = try room.office("ben").editContact("mira-solveig", from: form, to: edited)

        let changed = advisory.replacing(" /\n+ 44 7700 900 123", with: "")
        let accepted = try room.accept(changed)
        #expect(accepted.differences == [])
        #expect(
            try room.view().contact("mira-solveig").points.map(\.address) == [
                "mira.solveig@harbouraid.example", "+442079460018", "+447700900789", "+442079460099",
            ])
    }

    @Test func aPointThatAPersonTookOutIsNotPutBack() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let form = try room.office().contactForm("mira-solveig")
        var edited = form
        edited.points.removeLast()
        _ = try room.office("ben").editContact("mira-solveig", from: form, to: edited)

        let accepted = try room.accept(advisory + "More soon.\n")
        #expect(lines(accepted.differences) == ["kept contact/mira-solveig points: - → +447700900123"])
        #expect(try room.view().contact("mira-solveig").points.count == 2)
    }

    @Test func whatAnotherDocumentConfirmsStays() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let second = advisory.replacing("River Delta: Flood shelters", with: "Shelters: the second week")
        try room.accept(second, as: "second.txt")
        let changed = advisory.replacing(" /\n+ 44 7700 900 123", with: "")
        let accepted = try room.accept(changed)
        #expect(lines(accepted.differences) == ["kept contactPoint/mira-solveig-mobile *: + 44 7700 900 123 → -"])

        let explained = try room.view().explain("contact/mira-solveig")
        let mobile = try #require(explained.parts.last?.fields.first { $0.field == "asGiven" })
        guard case .document(let passage) = mobile.source else {
            Issue.record("The number stands on no document.")
            return
        }
        #expect(passage.document == "second.txt")
        #expect(passage.sentence.first(where: \.isMarked)?.text == "44 7700 900 123")
        #expect(passage.rule == "office.confirmed")
    }

    @Test func aNewHeadlineIsFoundByTheFileNameAndHalfOfTheLines() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let changed = advisory.replacing("River Delta: Flood shelters", with: "River Delta: Shelters open late")
        #expect(
            try room.office().preview([ToyReader.read(changed)]).first?.differences == [
                Difference(
                    .changed, record: release, field: "headline", before: "River Delta: Flood shelters",
                    after: "River Delta: Shelters open late")
            ])
        #expect(try room.office().preview([ToyReader.read(changed, as: "other.txt")]).first?.standing == .new)
    }

    @Test func aHeadlineThatComesAgainIsNoEdition() throws {
        let room = try Newsroom()
        try room.office().accept([ToyReader.read(advisory, issued: CalendarDate("2022-04-12"))])
        let other = "River Delta: Flood shelters\n\nHarbour Aid has another month's news.\n"
        let next = try ToyReader.read(other, as: "may.txt", issued: CalendarDate("2022-05-12"))
        #expect(try room.office().preview([next]).first?.standing == .new)
        let same = try ToyReader.read(other, as: "may.txt")
        #expect(try room.office().preview([same]).first?.standing == .edition(of: release))
    }

    @Test func aWithdrawnContactStaysWithdrawnAndIsReported() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        _ = try room.office().withdraw(Contact.self, "mira-solveig")
        let accepted = try room.accept(advisory + "More soon.\n")
        #expect(lines(accepted.differences) == ["kept contact/mira-solveig isWithdrawn: yes → no"])
        #expect(try room.view().contact("mira-solveig").contact.isWithdrawn)
    }

    @Test func anEarlierEditionChangesNothing() throws {
        let room = try Newsroom()
        let later = advisory.replacing("+ 44 7700 900 123", with: "+ 44 7700 900 456")
        try room.accept(advisory)
        try room.accept(later, as: "later.txt")
        let preview = try #require(try room.office().preview([ToyReader.read(advisory)]).first)
        #expect(preview == Preview(path: "advisory.txt", standing: .earlier(of: release, change: 2)))
        let both = try [ToyReader.read(advisory), ToyReader.read(later, as: "later.txt")]
        let accepted = try room.office().accept(both)
        #expect(accepted.change == nil)
        #expect(accepted.documents.map(\.standing) == [.earlier(of: release, change: 2), .known(release)])

        // Who wants the earlier one back undoes the change; then the later one is new again.
        _ = try room.office().undo(2)
        #expect(try room.accept(advisory).standing == .known(release))
        #expect(try room.accept(later, as: "later.txt").standing == .edition(of: release))
        #expect(try room.accept(advisory).standing == .earlier(of: release, change: 4))
    }

    @Test func factsStandOnTheNewEdition() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let changed = "\n" + advisory
        try room.accept(changed)
        let headline = try #require(try room.view().explain(release).fields.first { $0.field == "headline" })
        guard case .document(let passage) = headline.source else {
            Issue.record("The headline stands on no document.")
            return
        }
        #expect(passage.line == 2)
    }

    @Test func anEditionWithoutDifferencesIsStillTaken() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let accepted = try room.accept(advisory.replacing("announced it", with: "said so"))
        #expect(accepted.standing == .edition(of: release))
        #expect(accepted.differences == [])
        #expect(try room.changes() == 2)
    }

    @Test func aNameSpeltAnewIsTheSameContact() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let accepted = try room.accept(advisory.replacing("Mira Solveig", with: "Mira Solveigh"))
        #expect(lines(accepted.differences) == ["changed contact/mira-solveig name: Mira Solveig → Mira Solveigh"])
    }

    @Test func anotherOfficerAtTheSameNumberIsAnotherContact() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let accepted = try room.accept(
            advisory.replacing("Mira Solveig at mira.solveig@", with: "Jon Dahl at jon.dahl@"))
        #expect(
            lines(accepted.differences) == [
                "added contact/jon-dahl *: - → Jon Dahl",
                "added contactPoint/jon-dahl-email *: - → jon.dahl@harbouraid.example",
                "added contactPoint/jon-dahl-voice *: - → + 44 20 7946 0018",
                "added contactPoint/jon-dahl-mobile *: - → + 44 7700 900 123",
                "gone contact/mira-solveig *: Mira Solveig → -",
                "gone contactPoint/mira-solveig-email *: mira.solveig@harbouraid.example → -",
                "gone contactPoint/mira-solveig-voice *: + 44 20 7946 0018 → -",
                "gone contactPoint/mira-solveig-mobile *: + 44 7700 900 123 → -",
            ])
        #expect(throws: StoreError.self) { try room.view().contact("mira-solveig") }
    }

    @Test(
        arguments: [
            // The value there, the value read, where the first stands, what becomes of it.
            (nil, nil, "none", Verdict.leave),
            (nil, "new", "none", .set),
            ("old", "old", "none", .leave),
            ("old", "old", "earlier", .follow),
            ("old", "old", "other", .leave),
            ("old", "new", "earlier", .set),
            ("old", "new", "other", .keep),
            ("old", "new", "none", .keep),
            ("old", nil, "earlier", .clear),
            ("old", nil, "other", .leave),
            ("old", nil, "none", .leave),
        ] as [(String?, String?, String, Verdict)])
    func aFieldIsSettledByWhereItStands(_ old: String?, _ new: String?, on place: String, _ verdict: Verdict) {
        let (earlier, other) = (UUID(), UUID())
        let document = place == "earlier" ? earlier : place == "other" ? other : nil
        #expect(Verdict(old: old, new: new, standsOn: document, earlier: earlier) == verdict)
        // Where there is no earlier edition nothing is overwritten and nothing goes.
        let alone = Verdict(old: old, new: new, standsOn: document, earlier: nil)
        #expect(alone == (old == new || new == nil ? .leave : old == nil ? .set : .keep))
    }
}
