import Catalogue
import ReleaseReader
import Testing

@testable import PressOffice

/// Documents on their way into the catalogue, step by step.
@Suite struct SubmissionTests {
    private let room: Newsroom
    private let release = RecordName("release/river-delta-flood-shelters")

    init() throws { room = try Newsroom() }

    /// The advisory under an embargo that has a day and nothing else.
    private func embargoed() throws -> Draft {
        var draft = try ToyReader.read(advisory)
        let span = Span(start: 0, end: 5, line: 1, column: 1)
        draft.embargo = DraftEmbargo(embargo: nil, day: CalendarDate("2022-05-01"), span: span, rule: "embargo")
        return draft
    }

    /// Everything that is doubtful, taken as it was read.
    private func taken(_ submission: Submission, by office: Office) throws -> Submission {
        let replies = submission.doubts().map { Reply(document: $0.document, doubt: $0.doubt.id, choice: .take) }
        return try office.answer(replies, in: submission)
    }

    @Test func everythingThatIsTakenIsAskedNoFurther() throws {
        let submission = try room.office().submit([Review(ToyReader.read(advisory))])
        #expect(submission.doubts().map(\.doubt.matter) == [.date])
        #expect(submission.doubts().first?.path == "advisory.txt")
        #expect(submission.doubts().first?.document == 0)
        let answered = try taken(submission, by: room.office())
        #expect(answered.doubts() == [])
        let accepted = try room.office().accept(answered, reason: "sent by Mira")
        #expect(accepted.change?.reason == "sent by Mira")
        #expect(accepted.documents.map(\.record) == [release])
    }

    @Test func whatWasTakenInIsKnownAfterwards() throws {
        let answered = try taken(room.office().submit([Review(ToyReader.read(advisory))]), by: room.office())
        try room.office().accept(answered)
        let again = try room.office().accept(answered)
        #expect(again.change == nil)
        #expect(again.documents.map(\.standing) == [.known(release)])
        #expect(try room.changes() == 1)
    }

    @Test func aReleaseIsNamedForTheArticlesAmongThem() throws {
        try room.accept(advisory)
        let reviews = try [ToyReader.read(article, as: "article.txt"), ToyReader.read(advisory, as: "copy.txt")]
            .map { Review($0) }
        let submission = try room.office().submit(reviews, covers: release)
        #expect(submission.covers == ["article.txt": release])
        let accepted = try room.office().accept(submission, takingRest: true)
        #expect(accepted.documents.map(\.covers) == [release, nil])
    }

    @Test func orLaterByWhoeverAgreesToAProposal() throws {
        try room.accept(advisory)
        var submission = try room.office().submit([Review(ToyReader.read(article, as: "article.txt"))])
        let proposal = try #require(submission.previews.first?.proposals.first)
        submission.covers["article.txt"] = RecordName(kind: .release, slug: proposal.release.slug)
        #expect(try room.office().lookedAt(submission).previews.first?.proposals == [])
        #expect(try room.office().accept(submission, takingRest: true).documents.first?.covers == release)
    }

    @Test func aReleaseIsNotNamedForWhatIsNoArticle() throws {
        let reviews = [Review(try ToyReader.read(advisory))]
        #expect(throws: PressOfficeError.notCoverage(path: "advisory.txt")) {
            try room.office().submit(reviews, covers: release)
        }
    }

    @Test func anEmbargoWithoutATimeIsAnsweredByWhoeverKnowsIt() throws {
        let submission = try room.office().submit([
            Review(ToyReader.read(article, as: "article.txt")), Review(embargoed()),
        ])
        #expect(submission.withoutEmbargo == [1])
        #expect(submission.doubts(takingRest: true).map(\.doubt.id) == ["embargo embargo"])
        let embargo = try Embargo(typed: "2022-05-01T00:01 Europe/London")
        let answered = try room.office().answer(embargo, inDocument: 1, of: submission)
        #expect(answered.withoutEmbargo == [])
        #expect(answered.reviews[1].draft.embargo?.embargo == embargo)
        #expect(answered.doubts(takingRest: true) == [])
        #expect(try room.office().answer(embargo, inDocument: 7, of: submission) == submission)
    }

    @Test func anEmbargoThatWasAnsweredOnceNeedsNoAnswer() throws {
        var submission = try room.office().submit([Review(embargoed())])
        let embargo = try Embargo(typed: "2022-05-01T00:01 Europe/London")
        submission = try taken(room.office().answer(embargo, inDocument: 0, of: submission), by: room.office())
        try room.office().accept(submission)
        #expect(try room.office().submit([Review(embargoed())]).withoutEmbargo == [])
    }

    @Test(arguments: [
        (Standing.new, false), (.edition(of: RecordName("release/a")), false), (.known(RecordName("release/a")), true),
        (.earlier(of: RecordName("release/a"), change: 3), true),
    ])
    func whatWasReadBeforeIsKnown(_ standing: Standing, _ isKnown: Bool) {
        #expect(Preview(path: "a.txt", standing: standing).isKnown == isKnown)
    }

    @Test func aFindingIsAnsweredByWhatItAsksFor() throws {
        func finding(_ rule: String) -> DraftFinding {
            DraftFinding(rule: rule, severity: .warning, message: "")
        }
        var review = Review(try embargoed())
        #expect(!review.answers(finding("reader.incompleteEmbargo"), isAsked: true))
        review.answer(try Embargo(typed: "2022-05-01T00:01 Europe/London"))
        #expect(review.answers(finding("reader.incompleteEmbargo"), isAsked: false))
        #expect(review.answers(finding("reader.guessedRegion"), isAsked: true))
        #expect(!review.answers(finding("reader.guessedRegion"), isAsked: false))
        #expect(!review.answers(finding("reader.noIssueDate"), isAsked: true))
        let told = Review(try ToyReader.read(advisory, issued: CalendarDate("2022-04-12")))
        #expect(told.answers(finding("reader.noIssueDate"), isAsked: false))
        #expect(!told.answers(finding("reader.anythingElse"), isAsked: true))
    }

    @Test func itIsWrittenTheSameEveryTimeAndReadBack() throws {
        var submission = try room.office().submit([
            Review(embargoed(), parts: Set(DraftPart.allCases), isRegionTold: true)
        ])
        submission = try room.office().answer(
            [Reply(document: 0, doubt: "date events/0/date", choice: .leaveOut)]
                + submission.doubts().filter { $0.doubt.matter != .date && $0.doubt.choices.contains(.take) }
                .map { Reply(document: 0, doubt: $0.doubt.id, choice: .take) }, in: submission)
        let bytes = try submission.json()
        let again = try Submission(json: bytes)
        #expect(again == submission)
        #expect(try again.json() == bytes)
        #expect(again.reviews.first?.parts == Set(DraftPart.allCases))
        #expect(again.reviews.first?.isRegionTold == true)
    }

    @Test func whatIsTooLargeIsNotReadBack() {
        let bytes = [UInt8](repeating: UInt8(ascii: " "), count: Submission.largest + 1)
        #expect(throws: UnreadableSubmission.tooLarge) { try Submission(json: bytes) }
    }

    @Test func tooMuchTextIsRefused() throws {
        var collected = CollectedDrafts()
        let text = String(repeating: "The water stood high.\n", count: CollectedDrafts.mostBytes / 44 + 1)
        let document = try SourceDocument(path: "long.txt", bytes: [], mediaType: "text/plain", text: text)
        let draft = Draft(document: document, kind: Found(.release, span: nil, rule: "test"))
        try collected.add(draft)
        #expect(throws: TooManyDrafts.bytes) { try collected.add(draft) }
        #expect(collected.drafts.count == 1)
    }
}
