import Catalogue
import Exchange
import Foundation
import Store
import Testing

@testable import PressOffice

/// What cards say besides, once it is in the catalogue.
@Suite struct CardImportTests {
    let room: Newsroom

    init() throws { room = try Newsroom() }

    @discardableResult
    private func take(_ cards: String...) throws -> Import {
        var reader = ContactFileReader()
        let text = cards.map { "BEGIN:VCARD\r\nVERSION:3.0\r\n\($0.replacing("\n", with: "\r\n"))\r\nEND:VCARD\r\n" }
        reader.feed(Array(text.joined().utf8))
        reader.finish()
        return try room.office().importContacts(ImportSettings()) { try reader.next() }
    }

    private func jane() throws -> Contact { try room.view().contact("jane-roe").contact }

    private let card = """
        FN:Jane Roe
        N:Roe Hart;Jane;;;
        UID:abc-17
        ORG:Harbour Watch;Newsroom
        EMAIL:jane@watch.example
        NICKNAME:Jay
        X-THING:1
        """

    @Test func theSameCardAgainChangesNothing() throws {
        try take(card)
        let again = try take(card)
        #expect(again.change == nil && again.unchanged == 1)
        #expect(try jane().nameParts == ["family: Roe Hart", "given: Jane"])
        #expect(try jane().departments == ["Newsroom"] && jane().keptProperties == ["X-THING:1"])
    }

    @Test func whatACardSaysAnewIsSaidInsteadAndUndoTakesItBack() throws {
        try take(card)
        let changed = try take(
            card.replacing("X-THING:1", with: "X-THING:2\nX-MORE:3").replacing(";Newsroom", with: ";Night desk")
                .replacing("Jay", with: "Janie"))
        #expect(changed.changed.count == 1)
        #expect(try jane().keptProperties == ["X-THING:2", "X-MORE:3"] && jane().departments == ["Night desk"])
        #expect(try jane().nicknames == ["Jay", "Janie"])
        try room.office().undo()
        #expect(try jane().keptProperties == ["X-THING:1"] && jane().departments == ["Newsroom"])
        #expect(try jane().nicknames == ["Jay"])
    }

    @Test func anIdentityOfAnotherProgramIsKnownAgain() throws {
        try take(card)
        let moved = "FN:Jane Hart\nUID:abc-17\nEMAIL:jane.hart@post.example"
        let outcome = try take(moved)
        #expect(outcome.new.isEmpty && outcome.changed.count == 1 && outcome.duplicates.isEmpty)
        #expect(try jane().name == "Jane Hart" && jane().identifiers == ["abc-17"])
        // The parts that were stated are of another name.
        #expect(try jane().nameParts.isEmpty)
    }

    @Test func oneIdentityForAllMakesNobodyTheSame() throws {
        let outcome = try take("FN:Ole Brandt\nUID:1", "FN:Mia Falk\nUID:1", "FN:Ana Lind\nUID:1")
        #expect(outcome.new.count == 3)
        #expect(outcome.new.map(\.form.identifiers) == [["1"], [], []])
    }

    @Test func partsOfANameGoWithTheName() throws {
        try take(card)
        var form = try room.office().contactForm("jane-roe")
        form.title = "Editor"
        _ = try room.office().editContact("jane-roe", from: nil, to: form)
        #expect(try jane().nameParts.count == 2)
        form.name = "Jane Holt"
        _ = try room.office().editContact("jane-roe", from: nil, to: form)
        #expect(try jane().nameParts.isEmpty)
    }

    @Test func aPageOfTheOrganisationStandsWithIt() throws {
        try take("FN:Jane Roe\nORG:Harbour Watch\nEMAIL:jane@watch.example")
        var organisation = try room.office().form(of: Organisation.self, "organisation/harbour-watch")
        organisation.record.url = "https://watch.example/"
        _ = try room.office().edit("organisation/harbour-watch", from: nil, to: organisation)
        let again = try take("FN:Jane Roe\nORG:Harbour Watch\nEMAIL:jane@watch.example\nURL:https://watch.example/")
        #expect(again.change == nil)
        #expect(try jane().webAddresses.isEmpty)
    }

    @Test(arguments: [
        ("+49000000", "+49000000"), ("+49 00 00 00", "+49000000"), ("+44 20 7946 0018", "+442079460018"),
    ])
    func aWrongNumberStaysAsLongAsItIs(_ printed: String, _ dialled: String) throws {
        try take("FN:Jane Roe\nTEL:\(printed)")
        let point = try #require(try room.view().contact("jane-roe").points.first)
        #expect(point.normalised == dialled && point.asGiven == printed)
        let again = try take("FN:Jane Roe\nTEL:\(dialled)")
        #expect(again.change == nil)
    }

    /// What is for the office alone is not told to others, whatever is asked.
    @Test func othersAreToldOfNothingThatIsTheOffices() throws {
        try take(card + "\nBDAY:1980-04-12\nADR;TYPE=HOME:;;1 Mews;;;;\nCATEGORIES:difficult")
        let told = try room.view(for: .press).contact("jane-roe").contact
        #expect(told.birthday == nil && told.homeAddresses.isEmpty && told.categories.isEmpty)
        #expect(told.keptProperties.isEmpty && told.identifiers.isEmpty)
        #expect(told.nicknames == ["Jay"] && told.departments == ["Newsroom"])
        #expect(try room.view(for: .press).search("difficult").hits.isEmpty)
    }
}

/// Lists as a person types them.
@Suite struct TypedListTests {
    @Test(arguments: [
        ["one", "two"], ["a; b", "c"], ["back\\slash", "end\\"], ["X-P;TYPE=x:a\\;b"], [],
    ])
    func comeBackAsTheyWere(_ items: [String]) throws {
        let field = try #require(Contact.field("keptProperties"))
        #expect(try field.value(typed: field.typed(.list(items))) == .list(items))
    }

    @Test func aBackslashBeforeAnythingElseIsOne() throws {
        let field = try #require(Contact.field("nicknames"))
        #expect(try field.value(typed: "C:\\new; b\\; c") == .list(["C:\\new", "b; c"]))
    }
}
