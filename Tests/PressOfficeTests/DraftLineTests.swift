import Catalogue
import ReleaseReader
import Testing

@testable import PressOffice

/// What a person corrects in a draft before it is taken in.
@Suite struct DraftLineTests {
    private let room: Newsroom
    private let release: RecordName = "release/river-delta-flood-shelters"

    init() throws { room = try Newsroom() }

    private func names() throws -> [String] {
        var names: [String] = []
        try room.view().forEachContact { names.append($0.contact.name ?? "") }
        return names
    }

    private func corrected(_ corrections: [String: String], in text: String = advisory) throws -> Submission {
        let submission = try room.office().submit([Review(ToyReader.read(text))])
        let typed = corrections.sorted { $0.key < $1.key }.map { LineCorrection(line: $0.key, text: $0.value) }
        return try room.office().correct(typed, in: submission)
    }

    @Test func everyValueHasALine() throws {
        let lines = try room.office().submit([Review(ToyReader.read(advisory))]).lines(ofDocument: 0)
        let ids = lines.map(\.id)
        #expect(Set(ids).count == ids.count)
        for id in [
            "headline", "kind", "issued", "organisationID", "contacts/0/name", "contacts/0/role",
            "contacts/0/points/1/asGiven", "spokespeople/0/name", "assets/1/description", "assets/0/creditLine",
            "statements/0/title", "events/0/date", "events/0/what",
        ] {
            #expect(ids.contains(id), "\(id)")
        }
        #expect(lines.first { $0.id == "contacts/0/name" }?.value == "Mira Solveig")
        #expect(lines.allSatisfy { !$0.isCorrected })
        let article = try room.office().submit([Review(ToyReader.read(article, as: "a.txt"))]).lines(ofDocument: 0)
        #expect(article.map(\.id).contains("outletID") && article.map(\.id).contains("quotes/0/speaker"))
    }

    @Test func whatIsTypedIsSavedAsEnteredByThePerson() throws {
        let submission = try corrected([
            "headline": "Ten flood shelters", "organisationID": "Delta Watch", "issued": "2022-04-12",
            "contacts/0/name": "Mira Solvejg", "contacts/0/points/1/asGiven": "020 7946 0019",
            "assets/0/description": "The delta from above", "events/0/date": "2022-05-04",
            "statements/0/title": "Shelters",
            "contacts/0/title": "",
        ])
        #expect(submission.lines(ofDocument: 0).filter(\.isCorrected).count == 9)
        #expect(try Submission(json: submission.json()) == submission)
        // Whoever typed the day is not asked about it.
        #expect(submission.doubts() == [])
        let accepted = try room.office().accept(submission)
        #expect(accepted.documents.map(\.record) == ["release/ten-flood-shelters"])
        let entry = try room.view().release("ten-flood-shelters")
        #expect(entry.release.headline == "Ten flood shelters" && entry.organisation?.name == "Delta Watch")
        #expect(entry.contacts.allSatisfy { $0.organisation?.name == "Delta Watch" })
        #expect(entry.release.issued == CalendarDate("2022-04-12"))
        #expect(entry.events.map(\.date) == [CalendarDate("2022-05-04")])
        #expect(entry.assets.first?.description == "The delta from above")
        #expect(entry.statements.first?.title == "Shelters")
        let mira = try #require(entry.contacts.first { $0.contact.role == .pressOfficer })
        #expect(mira.contact.slug.text == "mira-solvejg" && mira.contact.title == nil)
        #expect(mira.points.map(\.normalised).contains("+442079460019"))
        for (record, field) in [
            ("release/ten-flood-shelters", "headline"), ("contact/mira-solvejg", "name"),
            ("asset/the-delta-from-above", "description"),
        ] {
            let name: RecordName =
                record.hasPrefix("asset") ? RecordName("asset/\(entry.assets[0].slug)") : RecordName(record)
            let source = try room.view().explain(name).fields.first { $0.field == field }?.source
            guard case .person(let who)? = source else {
                Issue.record("\(record).\(field) stands on a document.")
                continue
            }
            #expect(who.actor == "ana")
        }
        #expect(try room.changes() == 1)
        try room.office().undo(1)
        #expect(try names().isEmpty)
    }

    @Test func aLaterEditionOverwritesNothingOfItAndMakesNothingTwice() throws {
        let submission = try corrected([
            "contacts/0/name": "Mira Solvejg", "contacts/0/points/1/asGiven": "+44 20 7946 0019",
            "events/0/what": "the shelters open", "statements/0/title": "Shelters", "assets/0/description": "The delta",
        ])
        try room.office().accept(submission, takingRest: true)
        let before = try room.view().release(release)
        try room.accept(advisory.replacing("ten flood shelters are", with: "eleven flood shelters are"))
        let after = try room.view().release(release)
        #expect(after.contacts.map(\.contact.name) == before.contacts.map(\.contact.name))
        #expect(after.contacts.flatMap(\.points).map(\.address) == before.contacts.flatMap(\.points).map(\.address))
        #expect(after.statements.map(\.title) == ["Shelters"] && after.assets.map(\.description).contains("The delta"))
        #expect(after.assets.count == before.assets.count)
    }

    @Test func somebodyWhoIsThereIsRecognisedByTheNameThatWasTyped() throws {
        _ = try room.office().addContact(
            ContactForm(
                name: "Mira Solvejg", title: "press officer", points: [.init(.email, "mira.solveig@harbouraid.example")]
            ))
        try room.office().accept(try corrected(["contacts/0/name": "Mira Solvejg"]), takingRest: true)
        #expect(try names().filter { $0 == "Mira Solvejg" }.count == 1)
        #expect(try !names().contains("Mira Solveig"))
    }

    @Test func whatIsWrongIsTurnedDownAndNothingOfItCounts() throws {
        let submission = try room.office().submit([Review(ToyReader.read(advisory))])
        func said(_ line: String, _ text: String) -> String? {
            do {
                _ = try room.office().correct([LineCorrection(line: line, text: text)], in: submission)
                return nil
            } catch { return (error as? any RefusalError)?.refusal.message }
        }
        #expect(said("headline", " ") == "The field 'headline' cannot be empty.")
        #expect(
            said("issued", "tomorrow") == "The date of issue 'tomorrow' is not a day."
                || said("issued", "tomorrow") != nil)
        #expect(said("contacts/0/role", "boss")?.contains("'boss'") == true)
        #expect(said("contacts/0/points/0/asGiven", "mira")?.contains("malformed") == true)
        #expect(said("contacts/7/name", "Jane") == "There is no such line to correct. Nothing was saved.")
        #expect(said("embargo", "Jane") == "There is no such line to correct. Nothing was saved.")
        #expect(throws: ReplyMistake.noSuchLine("headline")) {
            try room.office().correct([LineCorrection(document: 4, line: "headline", text: "x")], in: submission)
        }
    }

    @Test func aHeadlineThatWasNotFoundIsTyped() throws {
        var draft = try ToyReader.read(advisory)
        draft.headline = nil
        let submission = try room.office().submit([Review(draft)])
        let doubt = try #require(submission.doubts(takingRest: true).first)
        #expect(doubt.doubt.id == "headline headline" && doubt.doubt.statement == "No headline was found.")
        #expect(throws: PressOfficeError.noHeadline(path: "advisory.txt")) {
            try room.office().accept(submission, takingRest: true)
        }
        let answered = try room.office().answer(
            [Reply(document: 0, doubt: doubt.doubt.id, choice: .write, text: "Shelters open")], in: submission)
        let accepted = try room.office().accept(answered, takingRest: true)
        #expect(accepted.documents.map(\.record) == ["release/shelters-open"])
        let source = try room.view().explain("release/shelters-open").fields.first { $0.field == "headline" }?.source
        guard case .person? = source else {
            Issue.record("The headline stands on a document.")
            return
        }
    }
}
