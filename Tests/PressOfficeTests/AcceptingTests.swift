import Catalogue
import Foundation
import ReleaseReader
import Store
import Testing

@testable import PressOffice

struct AcceptingTests {
    @Test(arguments: [
        ("We have heard promises before", "Park In-ho", "Park In-ho heard promises"),
        ("We have heard promises before", nil, "heard promises"),
        ("The delta is ours", "Zoë van der Aa", "Zoë van der Aa delta"),
        ("The", nil, "The"),
    ])
    func aSlugIsMadeOfAFewWordsAndAWholeName(_ text: String, after name: String?, words: String) {
        #expect(slugWords(text, after: name) == words)
    }

    @Test func anAdvisoryBecomesRecordsInOneChange() throws {
        let room = try Newsroom()
        let accepted = try room.office().accept([ToyReader.read(advisory)], reason: "sent by Mira")

        #expect(accepted.change?.action == "accept document")
        #expect(accepted.change?.reason == "sent by Mira")
        #expect(accepted.documents.first?.standing == .new)
        #expect(
            accepted.documents.first?.made.map(\.description) == [
                "organisation/harbour-aid", "release/river-delta-flood-shelters", "contact/mira-solveig",
                "contactPoint/mira-solveig-email", "contactPoint/mira-solveig-voice",
                "contactPoint/mira-solveig-mobile",
                "contact/harbour-aid-spokespeople", "asset/flooded-delta", "asset/shelters", "statement/flood-shelters",
                "event/ten-flood-shelters-expected-open",
            ])
        #expect(try room.changes() == 1)

        let entry = try room.view().release("river-delta-flood-shelters")
        #expect(entry.organisation?.name == "Harbour Aid")
        #expect(entry.contacts.map(\.contact.label) == ["Mira Solveig", "unnamed spokesperson"])
        #expect(
            entry.contacts.first?.points.map(\.address) == [
                "mira.solveig@harbouraid.example", "+442079460018", "+447700900123",
            ])
        #expect(entry.contacts.last?.contact.availableForInterview == true)
        #expect(entry.contacts.last?.organisation?.name == "Harbour Aid")
        #expect(entry.assets.map(\.label) == ["the flooded delta", "the shelters"])
        #expect(entry.statements.map(\.label) == ["flood shelters"])
        #expect(entry.events.map(\.date?.description) == ["2022-05-03"])
        #expect(entry.document?.text == advisory)
        #expect(entry.document?.region == "GB")
        #expect(entry.release.language == "en")
    }

    @Test func whereAndWhenAnEventTakesPlaceIsKept() throws {
        let room = try Newsroom()
        var draft = try ToyReader.read(advisory)
        let starts = Moment(try #require(Instant("2022-05-03T09:30:00Z")), zone: "Europe/London")
        draft.events[0].place = "Town Hall, Harbour Street 1"
        draft.events[0].starts = starts
        draft.events[0].inferred = nil
        _ = try room.office().accept([Review(draft)])
        let event = try #require(try room.view().release("river-delta-flood-shelters").events.first)
        #expect(event.place == "Town Hall, Harbour Street 1")
        #expect(event.starts == starts)
    }

    @Test func everyAcceptedFieldHasItsFact() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let entry = try room.view().contact("mira-solveig")
        let facts = try room.store.read(for: .internal, at: room.noon) { view in
            try (view.facts(of: entry.contact.id), entry.points.map { try view.facts(of: $0.id) })
        }
        #expect(facts.0.map(\.field) == ["name", "organisationID", "role", "title"])
        #expect(facts.0.first { $0.field == "organisationID" }?.rule == "office.organisationOfRelease")
        #expect(facts.1.last?.map(\.field) == ["asGiven", "kind", "normalised"])
        #expect(facts.1.last?.first?.span?.line == 14)
    }

    @Test func readingTheSameDocumentAgainChangesNothing() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let preview = try room.office().preview([ToyReader.read(advisory)])
        #expect(preview.first?.standing == .known("release/river-delta-flood-shelters"))
        #expect(preview.first?.differences == [])

        let again = try room.office().accept([ToyReader.read(advisory, as: "copy.txt")])
        #expect(again.change == nil)
        #expect(again.documents.first?.standing == .known("release/river-delta-flood-shelters"))
        #expect(try room.changes() == 1)
    }

    @Test func whatADocumentSaysTwiceInTwoWaysIsNoDisputeWithTheCatalogue() throws {
        let room = try Newsroom()
        var draft = try ToyReader.read(advisory)
        let (name, span) = (try #require(draft.contacts.first?.name), try #require(draft.contacts.first?.span))
        let title = Found("shelter engineer", span: span, rule: "title")
        draft.spokespeople = [
            DraftSpokesperson(
                name: name, title: title, isQuoted: true, availableForInterview: false, span: span, rule: "quoted")
        ]
        #expect(try room.office().preview([draft]).first?.differences == [])
        try room.office().accept([draft])
        #expect(try room.view().contact("mira-solveig").contact.title == "press officer")
    }

    @Test func aDateOfIssueMayBeToldWhenTheDocumentIsKnown() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let told = try room.office("ben").accept([ToyReader.read(advisory, issued: CalendarDate("2022-04-12"))])
        #expect(
            told.documents.first?.differences == [
                Difference(.added, record: "release/river-delta-flood-shelters", field: "issued", after: "2022-04-12")
            ])
        let issued = try room.view().explain("river-delta-flood-shelters").fields.first { $0.field == "issued" }
        guard case .person(let entry) = issued?.source else {
            Issue.record("The date has no person behind it.")
            return
        }
        #expect(entry.actor == "ben")
        #expect(try room.office().accept([ToyReader.read(advisory, issued: CalendarDate("2022-04-12"))]).change == nil)
    }

    @Test func severalDocumentsAreAcceptedAllOrNone() throws {
        let room = try Newsroom()
        let headless = try ToyReader.read("Dear all,\nthere is no news.\n", as: "letter.txt")
        let error = #expect(throws: PressOfficeError.self) {
            try room.office().accept([ToyReader.read(advisory), headless])
        }
        #expect(
            error?.description
                == "No headline was found in 'letter.txt', so it was not accepted. "
                + "Put the headline on a line of its own at the top of the text and read it again.")
        #expect(try room.view().releases().isEmpty)
        #expect(try room.changes() == 0)
    }

    @Test func twoDocumentsOfOneBatchShareTheirContacts() throws {
        let room = try Newsroom()
        let second = advisory.replacing("River Delta: Flood shelters", with: "Shelters: the second week")
            .replacing("+ 44 7700 900 123", with: "+ 44 7700 900 456")
        let accepted = try room.office().accept([
            ToyReader.read(advisory), ToyReader.read(second, as: "second.txt"),
        ])
        #expect(accepted.change?.action == "accept documents")
        #expect(
            accepted.documents.last?.made.map(\.description).filter { $0.hasPrefix("contact") } == [
                "contactPoint/mira-solveig-mobile-2"
            ])
        let officer = try room.view().contact("mira-solveig")
        #expect(
            officer.points.map(\.slug.text) == [
                "mira-solveig-email", "mira-solveig-voice", "mira-solveig-mobile", "mira-solveig-mobile-2",
            ])
        #expect(try room.view().release("shelters-the-second-week").contacts.count == 2)
    }

    @Test func twoEditionsInOneBatchAreRefused() throws {
        let room = try Newsroom()
        let error = #expect(throws: PressOfficeError.self) {
            try room.office().accept([
                ToyReader.read(advisory, as: "a.txt"), ToyReader.read(advisory + "More soon.\n", as: "b.txt"),
            ])
        }
        #expect(
            error?.description
                == "'a.txt' and 'b.txt' are two editions of one document. "
                + "Accept the earlier one first, then the later one.")
    }

    @Test func whatAPersonEnteredIsLeftAndReported() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let form = try room.office().contactForm("mira-solveig")
        var edited = form
        edited.title = "head of press"
        _ = try room.office("ben").editContact("mira-solveig", from: form, to: edited)

        let second = advisory.replacing("River Delta: Flood shelters", with: "Shelters: the second week")
        let accepted = try room.accept(second, as: "second.txt")
        #expect(
            accepted.differences == [
                Difference(
                    .kept, record: "contact/mira-solveig", field: "title", before: "head of press",
                    after: "press officer")
            ])
        #expect(try room.view().contact("mira-solveig").contact.title == "head of press")
    }

    @Test(arguments: [
        ("Mira Solveig at mira.solveig@harbouraid.example", "mira-solveig"),
        ("MIRA SOLVEIG at mira.solveig@harbouraid.example", "mira-solveig"),
        ("Mira Solveig at press@harbouraid.example", "mira-solveig"),
        ("Jon Solveig at mira.solveig@harbouraid.example", "jon-solveig"),
    ])
    func aContactIsKnownByNameAndAddressOrByNameAndOrganisation(_ line: String, slug: String) throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let other = "Shelters: the second week\n\nHarbour Aid has news. Ask press officer \(line).\n"
        let accepted = try room.accept(other.replacing("MIRA SOLVEIG", with: "Mira SOLVEIG"), as: "second.txt")
        let release = try room.view().release(accepted.record)
        #expect(release.contacts.map(\.contact.slug.text) == [slug])
    }

    @Test func anUndoneDocumentCanBeAcceptedAgain() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        _ = try room.office().undo()
        #expect(try room.view().releases().isEmpty)
        let again = try room.accept(advisory)
        #expect(again.standing == .new)
        #expect(try room.view().releases().count == 1)
    }

    @Test func aDeskWithoutANameIsCalledAPressDesk() throws {
        let room = try Newsroom()
        var draft = try ToyReader.read("Shelters: the second week\n\nHarbour Aid, press: + 44 20 7946 0018\n")
        let span = Span(start: 44, end: 62, line: 3, column: 21)
        draft.contacts = [
            DraftContact(
                role: Found(.desk, span: span, rule: "contact.desk"),
                points: [
                    DraftPoint(
                        kind: .voice, asGiven: "+ 44 20 7946 0018", normalised: "+442079460018", span: span,
                        rule: "point")
                ], span: span)
        ]
        let accepted = try room.office().accept([draft])
        #expect(accepted.documents.first?.made.contains("contact/harbour-aid-desk") == true)
        #expect(try room.view().contact("harbour-aid-desk").contact.label == "Press desk")
    }

    @Test func whoReadsADocumentAtTheSameTimeMakesItsRecordsOnce() throws {
        let room = try Newsroom()
        let draft = try ToyReader.read(advisory)
        DispatchQueue.concurrentPerform(iterations: 4) { number in
            #expect(throws: Never.self) { try room.office("reader \(number)").accept([draft]) }
        }
        #expect(try room.changes() == 1)
        #expect(try room.view().releases().count == 1)
    }
}
