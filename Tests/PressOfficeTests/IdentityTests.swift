import Catalogue
import Foundation
import ReleaseReader
import Testing
import Validation

@testable import PressOffice

/// Whether somebody in a document is a contact that the catalogue has.
struct IdentityTests {
    private let room: Newsroom

    init() throws {
        room = try Newsroom()
        try room.accept(advisory)
    }

    private func second(_ line: String, organisation: String = "Harbour Aid") throws -> Review {
        let text = "Shelters: the second week\n\n\(organisation) has news. Ask \(line).\n"
        return Review(try ToyReader.read(text, as: "second.txt"))
    }

    private func doubts(_ review: Review) throws -> [Doubt] {
        try #require(try room.office().preview([review]).first).doubts
    }

    private func lines(_ doubt: Doubt?) -> [String] {
        (doubt?.differences ?? []).map { "\($0.what) \($0.field ?? "*"): \($0.before ?? "-") → \($0.after ?? "-")" }
    }

    @Test(arguments: [
        "press officer Mira Solveig at mira.solveig@harbouraid.example / + 44 20 7946 0018",
        "press officer MIRA Solveig at Mira.Solveig@harbouraid.example", "press officer Mira Solveig soon",
    ])
    func nothingIsAskedWhereNothingDiffers(_ line: String) throws {
        #expect(try doubts(second(line)) == [])
    }

    @Test func theSamePersonWithADifferenceIsAskedAbout() throws {
        let review = try second("media manager Mira Solveig at mira.solveig@harbouraid.example / + 44 7700 900 456")
        let doubt = try #require(try doubts(review).first)
        #expect(doubt.statement == "Mira Solveig is contact mira-solveig: the same name and e-mail address.")
        #expect(
            lines(doubt) == ["changed title: press officer → media manager", "added mobile: - → +447700900456"])
        #expect(doubt.choices == [.update, .same, .apart, .leaveOut])
        #expect(doubt.taken == .same)
    }

    @Test(arguments: [
        (Doubt.Answer.update, ["mira-solveig"], "media manager"), (.same, ["mira-solveig"], "press officer"),
        (.apart, ["mira-solveig-2"], "press officer"), (.leaveOut, [], "press officer"),
    ])
    func andWhatIsAnsweredIsDone(_ answer: Doubt.Answer, members: [String], title: String) throws {
        var review = try second("media manager Mira Solveig at mira.solveig@harbouraid.example")
        let doubt = try #require(try doubts(review).first)
        room.office().settle(doubt, with: answer, in: &review)
        #expect(try doubts(review) == [])
        let accepted = try room.office().accept([review])
        let release = try room.view().release(accepted.documents[0].record)
        #expect(release.contacts.map(\.contact.slug.text) == members)
        #expect(try room.view().contact("mira-solveig").contact.title == title)
    }

    @Test func theSameAddressOfAnotherNameIsKeptApartUnlessSomebodySaysSo() throws {
        let doubt = try doubts(second("press officer Jon Berg at mira.solveig@harbouraid.example")).first
        #expect(
            doubt?.statement == "Jon Berg may be contact mira-solveig: the same e-mail address, and another name.")
        #expect(lines(doubt) == ["changed name: Mira Solveig → Jon Berg"])
        #expect(doubt?.taken == .apart)
    }

    @Test func namesakesAreNeverMergedUnasked() throws {
        let doubt = try doubts(
            second("press officer Mira Solveig at mira@deltawatch.example", organisation: "Delta Watch")
        ).first
        #expect(doubt?.statement == "Mira Solveig may be contact mira-solveig: only the name is the same.")
        #expect(doubt?.items.first?.why == "Mira Solveig, press officer, Harbour Aid")
        #expect(doubt?.taken == .apart)
        #expect(doubt?.differences.map(\.field) == ["organisationID", "email"])
    }

    /// Neither address nor organisation agrees, and the catalogue writes the name in another script.
    @Test func aNamesakeInAnotherScriptIsAskedAbout() throws {
        var form = ContactForm()
        (form.name, form.role, form.organisation) = ("Иван Петров", .pressOfficer, "Delta Watch")
        _ = try room.office().addContact(form)
        let doubt = try doubts(second("press officer Ivan Petrov at ivan@harbouraid.example")).first
        #expect(doubt?.statement == "Ivan Petrov may be contact ivan-petrov: only the name is the same.")
        #expect(doubt?.items.first?.why == "Иван Петров, press officer, Delta Watch")
        #expect(doubt?.taken == .apart)
    }

    @Test func aSwitchboardIsMentionedAndNotAsked() throws {
        let review = try second("press officer Jon Berg at jon@harbouraid.example / + 44 20 7946 0018")
        let preview = try #require(try room.office().preview([review]).first)
        #expect(preview.doubts == [])
        #expect(
            preview.remarks == [
                Remark("Jon Berg shares +442079460018 with contact mira-solveig; they are two contacts.")
            ])
    }

    @Test func anEditionOfTheSameDocumentAsksNothingAboutItsOwn() throws {
        let changed = advisory.replacing("press officer Mira", with: "media manager Mira")
            .replacing("+ 44 7700 900 123", with: "+ 44 7700 900 456")
        #expect(try doubts(Review(ToyReader.read(changed))) == [])
        #expect(try doubts(Review(ToyReader.read(advisory))) == [])
    }

    @Test func anAnswerIsNotTakenForSomebodyWhoCameMeanwhile() throws {
        let review = try second("press officer Bo Nilsen at bo@harbouraid.example")
        #expect(try doubts(review) == [])
        try room.accept(
            advisory.replacing("River Delta: Flood", with: "Other").replacing("Mira Solveig", with: "Bo Nilsen")
                .replacing("press officer", with: "media manager"), as: "third.txt")
        let error = #expect(throws: PressOfficeError.self) { try room.office().accept([review]) }
        #expect(
            error?.description
                == "The catalogue has changed in the meantime: somebody in 'second.txt' may be a contact that is new "
                + "there. Nothing was saved. Accept it again to be asked.")
        #expect(try room.view().releases().count == 2)
    }

    @Test func partsAreTakenOneAfterAnother() throws {
        let office = try Newsroom().office()
        func accept(_ parts: Set<DraftPart>) throws -> [String] {
            var review = Review(try ToyReader.read(advisory), parts: parts)
            for doubt in try office.preview([review])[0].doubts { office.settle(doubt, with: .take, in: &review) }
            return try office.accept([review]).documents[0].made.map { "\($0)" }.filter { !$0.contains("Point") }
        }
        #expect(
            try accept([.contacts]) == [
                "organisation/harbour-aid", "release/river-delta-flood-shelters", "contact/mira-solveig",
            ])
        #expect(try accept([.contacts]) == [])
        #expect(
            try accept([.assets, .events]) == [
                "asset/flooded-delta", "asset/shelters", "event/ten-flood-shelters-expected-open",
            ])
        #expect(try office.view(for: .internal).release("river-delta-flood-shelters").contacts.count == 1)
    }

    @Test func anEditionIsTakenWhole() throws {
        let review = Review(try ToyReader.read(advisory + "More soon.\n"), parts: [.contacts])
        let error = #expect(throws: PressOfficeError.self) { try room.office().preview([review]) }
        #expect(
            error?.description
                == "'advisory.txt' is a changed edition of 'release/river-delta-flood-shelters', and an edition is taken in "
                + "whole. Nothing was saved.")
        #expect(error?.refusal.remedies == [.takeWhole])
    }
}
