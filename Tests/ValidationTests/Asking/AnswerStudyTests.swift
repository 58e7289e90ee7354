import Catalogue
import TestSupport
import Testing

@testable import Validation

/// What is found out of a long page beside the round is what the round would have found out itself.
@Suite struct AnswerStudyTests {
    private static let long = String(
        repeating: "<p>The river stood high at the weir, and the boats stayed in.</p>", count: 90)

    private static let pages: [(name: String, outcome: ProbeOutcome, verdict: LinkVerdict)] = [
        ("found", .page("<title>Weir report of May</title><h1>Weir report</h1>" + long), .found),
        ("gone", .page("<title>Page not found</title><h1>Page not found</h1>" + "<!--" + long + "-->"), .softNotFound),
        ("refused", .page("<title>404</title>" + long, 404), .notFound),
        (
            "moved", .page("<meta http-equiv=refresh content='0; url=/weir/found'>" + "<!--" + long + "-->"),
            .movedForNow
        ),
        ("redirect", .answer(301, ["location": "/weir/found", "content-type": "text/html"], long), .moved),
        ("patience", .page(long, 429, ["retry-after": "7200"]), .turnedAway),
    ]

    /// A probe that has nothing studied.
    private final class Plain: ProbeWork {
        private let round: LinkRound
        init(_ round: LinkRound) { self.round = round }
        func next(at now: Double) -> ProbeStep { round.next(at: now) }
        func take(_ outcome: ProbeOutcome, of ticket: Int, at now: Double) { round.take(outcome, of: ticket, at: now) }
    }

    private func answers(studied: Bool) -> (answers: [String: LinkAnswer], studied: Int) {
        let web = FakeWeb(
            Dictionary(
                uniqueKeysWithValues: AnswerStudyTests.pages.map {
                    ("https://\($0.name).example/weir/\($0.name)", $0.outcome)
                }
                    + [("https://moved.example/weir/found", .page("<title>Weir found</title>" + AnswerStudyTests.long))]
                    + [
                        (
                            "https://redirect.example/weir/found",
                            .page("<title>Weir found</title>" + AnswerStudyTests.long)
                        )
                    ]
            ))
        var questions = AnswerStudyTests.pages.map {
            LinkQuestion(url: "https://\($0.name).example/weir/\($0.name)", use: .reference)
        }[...]
        var answers: [String: LinkAnswer] = [:]
        let round = LinkRound(
            manners: .withoutPauses, phones: StubPhones(), random: { 0xFEED }, questions: { questions.popFirst() },
            answered: { answers[$0.url] = $1 })
        web.run(studied ? round : Plain(round))
        return (answers, web.studied)
    }

    @Test func bothComeToTheSameAnswers() {
        let (beside, itself) = (answers(studied: true), answers(studied: false))
        #expect(beside.answers == itself.answers)
        #expect(beside.studied > 4)
        #expect(itself.studied == 0)
        for (name, _, verdict) in AnswerStudyTests.pages {
            #expect(beside.answers["https://\(name).example/weir/\(name)"]?.verdict == verdict, "\(name)")
        }
    }

    /// To hand a short page by itself to another thread takes longer than to read it.
    @Test func shortPagesAreSaidToBeShortAndRobotsAreNotStudied() {
        let web = FakeWeb([
            "https://river.example/robots.txt": .answer(200, ["content-type": "text/html"], AnswerStudyTests.long),
            "https://river.example/weir": .page("<title>Weir</title>The weir."),
        ])
        #expect(Round.answer(web, "https://river.example/weir")?.verdict == .found)
        #expect(web.studied > 0)
        #expect(web.studiedLong == 0)
    }
}
