import Catalogue
import Foundation
import House
import PressOffice
import ReleaseReader
import Testing

@testable import PressroomCLI

/// A review whose steps are requests to different processes, and one at a terminal: they come to the same catalogue.
@Suite struct ReviewStepsTests {
    private static let text = """
        EMBARGOED UNTIL 3 March 2031

        Night trains come back to the coast

        OSLO - Nordlys Rail will open the night line on 3 April. It will open the day line on 4 April.

        Press contact: Ingrid Halvorsen, Professor, ingrid@nordlysrail.example, 020 7946 0018

        """

    private func draft(_ run: CommandLineRun) throws -> Draft {
        try run.premises.draft(path: "trains.txt", bytes: Array(Self.text.utf8))
    }

    /// Somebody whom the text may name is in the catalogue before.
    private func run() throws -> CommandLineRun {
        let run = try CommandLineRun()
        _ = try run.office().addContact(
            ContactForm(
                name: "Ingrid Halvorsen", title: "Head of press",
                points: [.init(.email, "ingrid@nordlysrail.example")]))
        return run
    }

    /// What is said of each matter, as a page hands it on and as a person types it.
    private func answer(to doubt: Doubt) -> (choice: Doubt.Choice, text: String?, lines: [String]) {
        switch doubt.matter {
        case .embargo: (.write, "00:01 Europe/London", ["00:01 Europe/London"])
        case .date: (.leaveOut, nil, ["l"])
        case .number: (.write, "de", ["w", "de"])
        case .role: (.spokesperson, nil, ["s"])
        case .identity: (.update, nil, ["u"])
        default: (.take, nil, ["t"])
        }
    }

    private func replies(to doubts: [Submission.OpenDoubt]) -> [Reply] {
        doubts.map { open in
            let answer = answer(to: open.doubt)
            return Reply(document: open.document, doubt: open.doubt.id, choice: answer.choice, text: answer.text)
        }
    }

    /// The value after it was written down and read by somebody else.
    private func sent<Value: Codable & Equatable>(_ value: Value) throws -> Value {
        let again = try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
        #expect(again == value)
        return again
    }

    /// What a catalogue says of everything that was ever in it.
    private func contents(of run: CommandLineRun) throws -> [String] {
        let office = try run.office()
        let entries = try office.view(for: .internal).history(limit: 1000)
        var lines = entries.flatMap { ["\($0.change.id) \($0.change.action)"] + $0.lines.map { "\($0)" } }
        for name in ["release/night-trains-come-back-to-the-coast", "contact/ingrid-halvorsen"] {
            lines.append("\(try office.view(for: .internal).explain(RecordName(name)))")
        }
        return lines
    }

    @Test func requestsAndATerminalComeToTheSameCatalogue() throws {
        let (terminal, page) = (try run(), try run())

        var asked = try terminal.office().submit([Review(draft(terminal))])
        #expect(Set(asked.doubts().map(\.doubt.matter)).isSuperset(of: [.embargo, .date, .number, .identity]))
        var typed = asked.doubts().flatMap { answer(to: $0.doubt).lines }
        var desk = ReviewDesk(office: try terminal.office(), screen: try terminal.screen(), answersYes: false)
        desk.read = { typed.isEmpty ? nil : typed.removeFirst() }
        #expect(try desk.settle(&asked))
        let there = try terminal.office().accept(asked)

        // A document comes in; the next request shows what is doubtful in it, another answers, the last takes it in.
        let draft = try sent(draft(page))
        var waiting = try page.office().submit([sent(Review(draft))]).json()
        let doubts = try sent(Submission(json: waiting).doubts())
        waiting = try page.office().answer(sent(replies(to: doubts)), in: Submission(json: waiting)).json()
        #expect(try Submission(json: waiting).doubts() == [])
        let here = try sent(page.office().accept(Submission(json: waiting)))

        #expect(here.documents == there.documents)
        #expect(here.change?.id == there.change?.id)
        #expect(try contents(of: page) == contents(of: terminal))
    }

    @Test func oneAnswerAtATimeComesToTheSame() throws {
        let (once, often) = (try run(), try run())
        let all = try once.office().submit([Review(draft(once))])
        try once.office().accept(once.office().answer(replies(to: all.doubts()), in: all))

        var waiting = try often.office().submit([Review(draft(often))]).json()
        var steps = 0
        while let next = try Submission(json: waiting).doubts().first {
            waiting = try often.office().answer(replies(to: [next]), in: Submission(json: waiting)).json()
            steps += 1
        }
        #expect(steps == all.doubts().count)
        try often.office().accept(Submission(json: waiting))
        #expect(try contents(of: often) == contents(of: once))
    }

    @Test func aGroupIsAnsweredInParts() throws {
        let run = try run()
        let office = try run.office()
        let submission = try office.submit([Review(draft(run))])
        let dates = try #require(submission.doubts().first { $0.doubt.matter == .date }).doubt
        #expect(dates.parts.map(\.id) == ["date events/0/date", "date events/1/date"])
        let first = try office.answer(
            [Reply(document: 0, doubt: "date events/0/date", choice: .leaveOut)], in: submission)
        #expect(first.doubts().first { $0.doubt.matter == .date }?.doubt.id == "date events/1/date")
        let both = try office.answer([Reply(document: 0, doubt: "date events/1/date", choice: .take)], in: first)
        #expect(!both.doubts().contains { $0.doubt.matter == .date })
        #expect(both.reviews[0].draft.events.map(\.date?.description) == [nil, "2031-04-04"])
    }

    @Test func whatIsDoubtfulIsNotTakenInUnanswered() throws {
        let run = try run()
        let office = try run.office()
        var submission = try office.submit([Review(draft(run))])
        #expect(throws: PressOfficeError.incompleteEmbargo(path: "trains.txt")) {
            try office.accept(submission, takingRest: true)
        }
        let embargo = try #require(submission.doubts(takingRest: true).first)
        #expect(submission.doubts(takingRest: true).count == 1)
        submission = try office.answer(replies(to: [embargo]), in: submission)
        #expect(throws: PressOfficeError.newDoubt(path: "trains.txt")) { try office.accept(submission) }
        let people = submission.doubts().filter { $0.doubt.matter == .identity }
        submission = try office.answer(replies(to: people), in: submission)
        #expect {
            try office.accept(submission)
        } throws: { error in
            guard case PressOfficeError.unanswered(path: "trains.txt", _)? = error as? PressOfficeError else {
                return false
            }
            return true
        }
        #expect(try office.view(for: .internal).history().count == 1)
        #expect(try office.accept(submission, takingRest: true).documents.count == 1)
    }

    @Test func aReviewThatTheCatalogueHasOvertakenIsRefused() throws {
        let run = try CommandLineRun()
        let submission = try run.office().submit([Review(draft(run))])
        let waiting = try run.office().answer(replies(to: submission.doubts()), in: submission).json()
        _ = try run.office("ben").addContact(
            ContactForm(name: "Ingrid Halvorsen", points: [.init(.email, "ingrid@nordlysrail.example")]))
        #expect(throws: PressOfficeError.newDoubt(path: "trains.txt")) {
            try run.office().accept(Submission(json: waiting))
        }
        #expect(try run.view().history().count == 1)

        // Looked at anew it asks about her, and about nothing that was answered.
        let anew = try run.office().lookedAt(Submission(json: waiting))
        #expect(anew.doubts().map(\.doubt.id) == ["identity contacts/0 contact/ingrid-halvorsen"])
        try run.office().accept(run.office().answer(replies(to: anew.doubts()), in: anew))
        #expect(try run.view().history().count == 2)
    }

    @Test(arguments: [
        Reply(document: 0, doubt: "date events/9/date", choice: .take),
        Reply(document: 1, doubt: "date", choice: .take),
        Reply(document: -1, doubt: "", choice: .take),
    ])
    func aReplyToNothingIsRefused(_ reply: Reply) throws {
        let run = try run()
        let submission = try run.office().submit([Review(draft(run))])
        let error = #expect(throws: ReplyMistake.self) { try run.office().answer([reply], in: submission) }
        #expect(error == .noSuchDoubt(reply.doubt))
        #expect(
            error?.description == "That is not in doubt any more, or never was. Nothing was saved. Look at what is.")
    }

    @Test func aReplyThatIsNoAnswerIsRefusedWhole() throws {
        let run = try run()
        let office = try run.office()
        let submission = try office.submit([Review(draft(run))])
        let date = try #require(submission.doubts().first { $0.doubt.matter == .date }).doubt
        let error = #expect(throws: ReplyMistake.self) {
            try office.answer([Reply(document: 0, doubt: date.id, choice: .update)], in: submission)
        }
        #expect(error?.description == "'update' does not answer that. The answers are take and leaveOut.")
        let embargo = try #require(submission.doubts().first { $0.doubt.matter == .embargo }).doubt
        #expect(throws: EmbargoMistake.noZone("BST")) {
            try office.answer(
                [
                    Reply(document: 0, doubt: date.id, choice: .take),
                    Reply(document: 0, doubt: embargo.id, choice: .write, text: "00:01 BST"),
                ], in: submission)
        }
    }

    @Test func aPageReadsTheDoubtsPlainly() throws {
        let run = try run()
        let submission = try run.office().submit([Review(draft(run))])
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let date = try #require(submission.doubts().first { $0.doubt.matter == .date })
        let json = String(decoding: try encoder.encode(date), as: UTF8.self)
        #expect(json.hasPrefix(#"{"document":0,"doubt":{"choices":["take","leaveOut"],"differences":[],"id":"date "#))
        #expect(json.contains(#""place":"events/0/date""#))
        #expect(json.contains(#""taken":"take""#))
        #expect(json.hasSuffix(#""path":"trains.txt"}"#))
    }

    @Test(arguments: [
        "", "{}", "[1]", #"{"version":1}"#, #"{"version":1,"submission":{"reviews":[],"previews":[{}]}}"#,
    ])
    func whatIsNoSubmissionIsNotReadBack(_ text: String) {
        #expect(throws: UnreadableSubmission.broken) { try Submission(json: Array(text.utf8)) }
    }

    @Test func whatPointsBesideItsTextIsNotReadBack() throws {
        let run = try run()
        let bytes = try run.office().submit([Review(draft(run))]).json()
        let text = String(decoding: bytes, as: UTF8.self)
        let end = try #require(text.firstRange(of: #/"end":\d+/#))
        let moved = text.replacingCharacters(in: end, with: #""end":99999"#)
        #expect(throws: UnreadableSubmission.broken) { try Submission(json: Array(moved.utf8)) }
        let older = text.replacing(#""version":2"#, with: #""version":1"#)
        #expect(throws: UnreadableSubmission.ofAnotherVersion) { try Submission(json: Array(older.utf8)) }
    }

    @Test func noMoreIsPutInThanFits() throws {
        let run = try CommandLineRun()
        let draft = try draft(run)
        let error = #expect(throws: TooManyDrafts.self) {
            try run.office().submit([Review](repeating: Review(draft), count: CollectedDrafts.most + 1))
        }
        #expect(
            error?.description
                == "Nothing was saved: 500 documents are taken in at a time at most. Take in a part of them first.")
    }

    @Test(arguments: [
        "headline", "organisation", "outlet", "issued", "embargo", "updated", "events/2/date", "statements/0/date",
        "statements/1/organisation", "quotes/3/speaker", "contacts/0/points/1", "contacts/4", "spokespeople/0",
        "contacts/0/organisation", "spokespeople/2/organisation",
    ])
    func aPlaceIsAWayIntoTheDraft(_ text: String) throws {
        let place = try #require(DraftPlace(text))
        #expect(place.description == text)
        #expect(try sent([place]) == [place])
    }

    @Test(arguments: [
        "", "headlines", "events/2", "events/-1/date", "events/+1/date", "events/01/date", "contacts/0/points",
        "contacts/0/points/x", "people/0", "contacts/0/organisation/1", "quotes/3/speaker/",
    ])
    func orIsNone(_ text: String) { #expect(DraftPlace(text) == nil) }

    @Test func everyAnswerComesBackAsItWent() throws {
        let day = try #require(CalendarDate("2031-03-03"))
        let answers: [Doubt.Answer] = [
            .take, .leaveOut, .spokesperson, .update, .same, .apart, .date(day), .region("GB"), .words("Trams"),
            .embargo(Embargo(until: Instant(milliseconds: 0), zone: "Etc/GMT")),
        ]
        #expect(try sent(answers) == answers)
        let json = String(decoding: try JSONEncoder().encode(Array(answers.prefix(2) + [answers[7]])), as: UTF8.self)
        #expect(json == #"["take","leaveOut",{"region":"GB"}]"#)
    }
}
