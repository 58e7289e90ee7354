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

    /// What was not found has a line too, and what is typed there is the person's.
    @Test func whatWasNotFoundCanBeTyped() throws {
        let lines = try room.office().submit([Review(ToyReader.read(advisory))]).lines(ofDocument: 0)
        for id in ["embargo", "dateline", "notes", "assets/0/creditLine", "assets/0/usageEnds"] {
            let line = try #require(lines.first { $0.id == id }, "\(id)")
            #expect(line.value == nil, "\(id)")
        }
        let submission = try corrected([
            "embargo": "2101-05-01T00:01 Europe/London", "dateline": "HARBOUR", "language": "cy",
            "assets/0/creditLine": "Delta Watch", "assets/0/usageEnds": "2101-12-31",
        ])
        #expect(submission.lines(ofDocument: 0).first { $0.id == "embargo" }?.value == "2101-05-01T00:01 Europe/London")
        let record = try #require(try room.office().accept(submission, takingRest: true).documents.first).record
        let entry = try room.view().release(record)
        #expect(entry.release.embargo == (try Embargo(typed: "2101-05-01T00:01 Europe/London")))
        #expect(entry.release.dateline == "HARBOUR" && entry.release.language == "cy")
        #expect(entry.assets.first?.creditLine == "Delta Watch")
        #expect(entry.assets.first?.usageEnds == CalendarDate("2101-12-31"))
        // What is typed and taken away again is not there.
        let none = try room.office().correct([LineCorrection(line: "embargo", text: " ")], in: submission)
        #expect(none.lines(ofDocument: 0).first { $0.id == "embargo" }?.value == nil)
        #expect(throws: PressOfficeError.self) {
            try room.office().correct(
                [LineCorrection(line: "embargo", text: "2001-05-01T00:01 Europe/London")], in: submission)
        }
    }

    private func embargoed(_ whole: Embargo? = nil) throws -> Draft {
        let words = "UNTIL 1 May"
        var draft = try ToyReader.read("\(advisory)\n\(words)\n")
        let end = draft.document.text.utf8.count - 1
        draft.embargo = DraftEmbargo(
            embargo: whole, day: CalendarDate("2022-05-01"),
            span: Span(start: end - words.utf8.count, end: end, line: 1, column: 1), rule: "embargo",
            inferred: whole == nil ? nil : "no year is printed")
        draft.besides = []
        return draft
    }

    /// The words of an embargo are none, for a reason: that stands in the history, and the words in no kit.
    @Test(arguments: [nil, Embargo(until: Instant(milliseconds: 4_000_000_000_000), zone: "Europe/London")])
    func anEmbargoThatIsNoneIsSaidWithTheReason(_ whole: Embargo?) throws {
        var submission = try room.office().submit([Review(embargoed(whole))])
        #expect(submission.withEmbargoInDoubt == [0])
        let doubt = try #require(submission.doubts().map(\.doubt).first { $0.matter == .embargo })
        #expect(doubt.choices.contains(.leaveOut))
        for reason in [nil, " "] {
            #expect(throws: PressOfficeError.noEmbargoWithoutReason(path: submission.reviews[0].draft.document.path)) {
                try room.office().answer(
                    [Reply(document: 0, doubt: doubt.id, choice: .leaveOut, text: reason)], in: submission)
            }
            #expect(throws: PressOfficeError.self) {
                try room.office().correct(
                    [LineCorrection(line: "embargo", text: "", reason: reason)], in: submission)
            }
        }
        submission = try room.office().answer(
            [Reply(document: 0, doubt: doubt.id, choice: .leaveOut, text: "the board's own word")], in: submission)
        #expect(submission.withEmbargoInDoubt == [] && !submission.doubts().contains { $0.doubt.matter == .embargo })
        #expect(try Submission(json: submission.json()) == submission)
        let record = try #require(
            try room.office().accept(submission, takingRest: true, reason: "asked").documents.first
        ).record
        let entry = try room.view(for: .press).release(record)
        #expect(entry.release.embargo == nil)
        #expect(entry.document?.text.contains("UNTIL 1 May") == true)
        #expect(try room.view().history(limit: 1).first?.change.reason == "asked; the board's own word")
        let kit = try room.office().newKit(releases: [record], slug: "k").value.kit
        let text = String(decoding: try room.view(for: .press).kitBytes("kit/k", format: "text"), as: UTF8.self)
        #expect(kit.slug.text == "k" && !text.contains("UNTIL 1 May"), "\(text)")
    }

    @Test func anEmbargoIsCorrectedAtItsLine() throws {
        let submission = try room.office().submit([Review(embargoed())])
        let told = try room.office().correct(
            [LineCorrection(line: "embargo", text: "00:01 Europe/London")], in: submission)
        #expect(told.lines(ofDocument: 0).first { $0.id == "embargo" }?.value == "2022-05-01T00:01 Europe/London")
        #expect(!told.doubts().contains { $0.doubt.matter == .embargo })
        let none = try room.office().correct(
            [LineCorrection(line: "embargo", text: "", reason: "the board's own word")], in: submission)
        #expect(none.reviews[0].draft.embargo == nil)
        #expect(!none.doubts().contains { $0.doubt.matter == .embargo })
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
        #expect(said("issued", "tomorrow") == "The date of issue 'tomorrow' is not a day.")
        #expect(said("contacts/0/role", "boss")?.contains("'boss'") == true)
        #expect(said("contacts/0/points/0/asGiven", "mira")?.contains("malformed") == true)
        #expect(said("contacts/7/name", "Jane") == "There is no such line to correct. Nothing was saved.")
        #expect(said("embargo", "Jane") == "An embargo needs a day, a time and a zone.")
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
