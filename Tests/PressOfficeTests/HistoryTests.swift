import Catalogue
import Exchange
import Foundation
import Store
import Testing

@testable import PressOffice

struct HistoryTests {
    private func told(_ line: HistoryLine) -> String {
        let fields = line.fields.map { "\($0.field) \($0.before ?? "-") → \($0.after ?? "-")" }
        return "\(line.what) \(line.record)" + (fields.isEmpty ? "" : ": " + fields.joined(separator: ", "))
    }

    @Test func theHistoryIsToldInWords() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let form = try room.office().contactForm("mira-solveig")
        var edited = form
        edited.title = nil
        edited.organisation = "Delta Watch"
        edited.availableForInterview = true
        edited.points.removeFirst()
        _ = try room.office("ben").editContact("mira-solveig", from: form, to: edited, reason: "moved on")
        let history = try room.view().history()
        #expect(history.map(\.change.id) == [2, 1])
        #expect(history[0].change.actor == "ben")
        #expect(history[0].change.reason == "moved on")
        #expect(
            history[0].lines.map(told) == [
                "added organisation delta-watch: name - → Delta Watch",
                "changed contact mira-solveig: title press officer → -, organisationID harbour-aid → delta-watch, "
                    + "availableForInterview no → yes",
                "removed contactPoint mira-solveig-email: kind email → -, asGiven mira.solveig@harbouraid.example → -, "
                    + "normalised mira.solveig@harbouraid.example → -, contactID mira-solveig → -",
            ])
        #expect(history[1].lines.map(told).contains("added contact mira-solveig in release river-delta-flood-shelters"))
        #expect(history[1].lines.map(told).first == "added document advisory.txt")
    }

    @Test func oneOpenCatalogueServesSeveralPeopleAndEachIsNamed() throws {
        let room = try Newsroom()
        let office = room.office("newsroom")
        _ = try office.acting(as: "ana").addContact(ContactForm(name: "Jon Dahl", role: .journalist))
        _ = try office.addContact(ContactForm(name: "Kim Ode", role: .journalist))
        #expect(try room.view().history().map(\.change.actor) == ["newsroom", "ana"])
    }

    @Test func theHistoryOfOneRecordLeavesTheOthersOut() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        _ = try room.office().addContact(ContactForm(name: "Jon Dahl", role: .journalist))
        #expect(try room.view().history("jon-dahl").map(\.change.id) == [2])
        #expect(try room.view().history("mira-solveig").map(\.change.id) == [1])
        #expect(try room.view().history(limit: 1).map(\.change.id) == [2])
    }

    @Test func theHistoryOfOneRecordTellsOfItAndItsPartsAlone() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        // The new edition moves the sources of every fact, and changes one number.
        try room.accept("\n" + advisory.replacing("+ 44 7700 900 123", with: "+ 44 7700 900 456"))
        #expect(
            try room.view().history("mira-solveig").map { $0.lines.map(\.record) } == [
                ["contactPoint mira-solveig-mobile"],
                [
                    "contact mira-solveig", "contactPoint mira-solveig-email", "contactPoint mira-solveig-voice",
                    "contactPoint mira-solveig-mobile",
                ],
            ])
        #expect(try room.view().history("flooded-delta").map(\.change.id) == [1])
    }

    @Test func theHistoryOfARecordThatHasGoneIsKept() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        _ = try room.office("ben").undo()
        for name: RecordName in ["mira-solveig", "contact/mira-solveig"] {
            let history = try room.view().history(name)
            #expect(history.map(\.change.actor) == ["ben", "ana"])
            #expect(history.first?.lines.map(\.what) == [.removed, .removed, .removed, .removed])
        }
        #expect(throws: StoreError.noSuchRecord("asset/mira-solveig", nearest: [])) {
            try room.view().history("asset/mira-solveig")
        }
        #expect(throws: StoreError.noSuchRecord("mira", nearest: [])) { try room.view().history("mira") }
    }

    @Test func anUndoneChangeSaysByWhich() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let undone = try room.office("ben").undo(reason: "wrong file").change
        #expect(undone.undoes == 1)
        #expect(undone.action == "undo")
        #expect(try room.view().history().map(\.undoneBy) == [nil, 2])
        _ = try room.office().undo(2)
        #expect(try room.view().history().map(\.undoneBy) == [nil, 3, nil])
        #expect(try room.view().releases().count == 1)
    }

    @Test func whatLaterChangesBuildOnIsNotUndone() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        _ = try room.office("ben").withdraw(Contact.self, "mira-solveig")
        let error = #expect(throws: StoreError.self) { try room.office().undo(1) }
        #expect(
            error?.description.contains("change 2 (withdraw contact, by ben) builds on it") == true,
            "\(error?.description ?? "no error")")
    }
    @Test func aVeryLargeChangeIsToldByItsFirstLinesAndByCounts() throws {
        let room = try Newsroom()
        let rows = (0..<1100).map {
            ImportedContact(name: "Person \($0)", points: [.init(.email, "p\($0)@news.example")])
        }
        var left = rows.enumerated().map { ImportedRow($0 + 1, $1) }.makeIterator()
        _ = try room.office().importContacts(ImportSettings()) { left.next() }
        let undo = try room.office("ben").undo()
        #expect(undo.lines.count == HistoryEntry.mostLines)
        #expect(undo.rest.map(\.of) == ["contactPoint", "contact"] && undo.rest.allSatisfy { $0.what == .removed })
        #expect(undo.rest.reduce(0) { $0 + $1.count } == 1200)
        #expect(try room.view().history().map { $0.lines.count + $0.rest.reduce(0) { $0 + $1.count } } == [2200, 2200])
    }
}
