import Catalogue
import Foundation
import GRDB
import Migrations
import Testing

@testable import Store

/// What is answered again is counted, and what is known is not looked up.
@Suite struct CountedAnswerTests {
    private let world: LinkWorld
    private let url = LinkWorld.shared

    init() throws { world = try LinkWorld() }

    private var store: CatalogueStore { world.catalogue.store }

    private func answers() throws -> [String] {
        try world.catalogue.see { try $0.answers(of: url, limit: 99) }.map {
            "\($0.answer.verdict.rawValue) \($0.times) \($0.at.seconds)-\($0.lastAt.seconds)"
        }
    }

    /// Asks once, with what was known of the link before, and takes in at once what `noting` wants.
    @discardableResult
    private func ask(
        _ answer: LinkAnswer, at second: Int64, knowing known: KnownLink? = nil,
        noting: (inout LinkHealth, DatedAnswer) -> Bool = CountedAnswerTests.noting
    ) throws -> RememberedAnswers {
        let at = Instant.noon(plus: second)
        let round = try store.beginRound("all", at: at, resuming: at)
        let dated = DatedAnswer(url: url, at: at, answer: answer, known: known)
        let remembered = try store.remember([dated], in: round.id, noting: noting)
        try store.settle(round.id) { health, learned in
            health.take(learned)
            return true
        }
        try store.endRound(round.id, at: at, looksOffline: false)
        return remembered
    }

    private static func noting(_ health: inout LinkHealth, _ learned: DatedAnswer) -> Bool {
        guard learned.answer.verdict.meaning != .failing else { return false }
        let before = health
        health.take(learned)
        if before.state == health.state { health.since = before.since }
        return true
    }

    private func known() throws -> KnownLink? {
        try world.catalogue.see { try $0.linksToAsk(LinkSelection(), limit: 99) }.first { $0.url == url }?.known
    }

    private func health() throws -> LinkHealth? { try world.catalogue.see { try $0.link(url)?.memory?.health } }

    @Test func whatIsSaidAgainIsOneAnswerUntilAnotherComes() throws {
        for second in Int64(0)..<3 { try ask(.test(.found), at: second, knowing: known()) }
        #expect(try answers() == ["found 3 0-2"])
        for second in Int64(3)..<5 { try ask(.test(.silent), at: second, knowing: known()) }
        #expect(try answers() == ["silent 2 3-4", "found 3 0-2"])
        try ask(.test(.found), at: 5, knowing: known())
        #expect(try answers() == ["found 1 5-5", "silent 2 3-4", "found 3 0-2"], "something else was said between")
        #expect(try health()?.lastFound == .noon(plus: 5))
        let rounds = try world.catalogue.see { try $0.rounds(limit: 9) }
        #expect(rounds.map(\.asked) == [1, 1, 1, 1, 1, 1])
    }

    /// What says that a link is there comes to its state with the answer, and what failed when the round ends.
    @Test func whatIsNotedStandsAtOnceAndTheOthersWait() throws {
        let round = try store.beginRound("all", at: .noon, resuming: .noon)
        let other = "https://bank.example/lone"
        let remembered = try store.remember(
            [
                DatedAnswer(url: url, at: .noon, answer: .test(.found)),
                DatedAnswer(url: other, at: .noon, answer: .test(.silent)),
            ], in: round.id, noting: CountedAnswerTests.noting)
        #expect(remembered == RememberedAnswers(places: 0..<2, changes: [.alive: 1]))
        #expect(try health()?.state == .alive)
        #expect(try world.catalogue.see { try $0.link(other)?.memory } == nil)
        var settled: [String] = []
        let changes = try store.settle(round.id) { health, learned in
            settled.append("\(learned.url) \(learned.place ?? -1)")
            health.take(learned)
            return true
        }
        #expect(settled == ["\(other) 1"])
        #expect(changes == [.failing: 1])
    }

    /// Somebody else asked the same link meanwhile: their answer stays, and ours comes behind it.
    @Test func whatWasKnownMayBeOvertaken() throws {
        try ask(.test(.found), at: 0)
        let stale = try known()
        try ask(.test(.gone), at: 1)
        try ask(.test(.found), at: 2, knowing: stale)
        #expect(try answers() == ["found 1 2-2", "gone 1 1-1", "found 1 0-0"])
        #expect(try health()?.state == .alive)
        #expect(try health()?.failures == 0)
        let again = try known()
        try ask(.test(.found), at: 3)
        try ask(.test(.found), at: 4, knowing: again)
        #expect(try answers().first == "found 3 2-4", "counted on what is there now")
    }

    @Test func aLinkThatCameIntoTheCatalogueMeanwhileIsFound() throws {
        try store.remember([FoundCopy(url: url, copy: nil)], at: .noon)
        try ask(.test(.found), at: 1)
        #expect(try answers() == ["found 1 1-1"])
        #expect(try world.catalogue.see { try $0.link(url)?.memory?.archiveAsked } == .noon)
    }

    /// A failure that may be our own is counted too, and changes nothing.
    @Test func whatChangesNothingIsCounted() throws {
        try ask(.test(.found), at: 0)
        for second in Int64(1)..<4 {
            let at = Instant.noon(plus: second)
            let round = try store.beginRound("all", at: at, resuming: at)
            try store.remember([DatedAnswer(url: url, at: at, answer: .test(.silent))], in: round.id)
            try store.settle(round.id) { _, _ in false }
            try store.endRound(round.id, at: at, looksOffline: true)
        }
        #expect(try answers() == ["silent 3 1-3", "found 1 0-0"])
        #expect(try health()?.lastAsked == .noon)
        #expect(try health()?.state == .alive)
    }

    @Test func aRoundThatFindsNothingNewLeavesTheCatalogueAsLargeAsItWas() throws {
        let urls = (0..<1_000).map { "https://bank.example/weir/\($0)" }
        var sizes: [Int] = []
        for second in Int64(0)..<4 {
            let at = Instant.noon(plus: second)
            let round = try store.beginRound("all", at: at, resuming: at)
            let answers = urls.enumerated().map { place, url in
                DatedAnswer(url: url, at: at, answer: .test(place % 5 == 0 ? .silent : .found))
            }
            try store.remember(answers, in: round.id, noting: CountedAnswerTests.noting)
            try store.settle(round.id) { health, learned in
                health.take(learned)
                return true
            }
            try store.endRound(round.id, at: at, looksOffline: false)
            sizes.append(try store.queue.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 } * 4096)
        }
        #expect(sizes[3] - sizes[1] < 2 * 10 * urls.count, "a page or two, and no more")
    }

    /// Pages that show links are made anew when something was learned of one.
    @Test func whateverIsLearnedMovesTheStanding() throws {
        func standing() throws -> Int { try world.catalogue.see { try $0.standing().linkAnswer } }
        var before = try standing()
        for second in Int64(0)..<3 {
            try ask(.test(.silent), at: second)
            let now = try standing()
            #expect(now > before)
            before = now
        }
    }

    /// A catalogue of before, in which a round was killed: what it kept comes to a state when the next one looks.
    @Test func answersOfAnInterruptedRoundAreBroughtAlong() throws {
        let path = world.catalogue.folder.appending(path: "earlier.sqlite").path
        let steps = Migration.all.prefix { !$0.name.hasSuffix("-links-counted") }
        let earlier = try CatalogueStore.create(at: path, migrations: Array(steps))
        try earlier.queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO linkRound (number, scope, startedAt, alive, failing, unknown, looksOffline, settledThrough)
                      VALUES (1, 'all', 0, 1, 0, 0, 0, 1), (2, 'all', 0, 1, 0, 0, 0, 1);
                    INSERT INTO link (url, state, failures, failingFor) VALUES ('https://a.example/', 'unknown', 0, 0);
                    INSERT INTO linkAnswer (linkNumber, roundNumber, at, verdict, evidence, hops, hasPrint)
                      VALUES (1, 1, 5, 'found', 'There.', 0, 0), (1, 2, 6, 'found', 'There again.', 0, 0);
                    """)
        }
        try earlier.queue.close()
        let today = try CatalogueStore(at: path)
        var waited: [String] = []
        try today.settle(2) { health, learned in
            waited.append(learned.answer.evidence)
            health.take(learned)
            return true
        }
        #expect(waited == ["There again."])
        let kept = try today.read(for: .internal, at: .noon) { try $0.answers(of: "https://a.example/", limit: 9) }
        #expect(kept.map { [$0.times, Int($0.lastAt.milliseconds)] } == [[1, 6], [1, 5]])
    }
}

/// An answer in short.
@Suite struct AnswerDigestTests {
    @Test func whateverDiffersInAnyWayHasAnotherOne() {
        var print = LinkPrint(title: "a", mediaType: "b", sizeClass: 1, textFingerprint: "c", hits: 1)
        var answers = [LinkAnswer(verdict: .found, status: 200, evidence: "e")]
        answers.append(LinkAnswer(verdict: .moved, status: 200, evidence: "e"))
        answers.append(LinkAnswer(verdict: .found, evidence: "e"))
        answers.append(LinkAnswer(verdict: .found, status: 201, evidence: "e"))
        answers.append(LinkAnswer(verdict: .found, movedTo: "", status: 200, evidence: "e"))
        answers.append(LinkAnswer(verdict: .found, status: 200, evidence: "é"))
        answers.append(LinkAnswer(verdict: .found, status: 200, evidence: "e", print: LinkPrint()))
        answers.append(LinkAnswer(verdict: .found, status: 200, evidence: "e", hops: 1))
        answers.append(LinkAnswer(verdict: .found, status: 200, evidence: "e", print: print))
        (print.title, print.mediaType) = ("ab", "")
        answers.append(LinkAnswer(verdict: .found, status: 200, evidence: "e", print: print))
        (print.title, print.mediaType) = ("a", nil)
        answers.append(LinkAnswer(verdict: .found, status: 200, evidence: "e", print: print))
        #expect(Set(answers.map { AnswerDigest.digest(of: $0) }).count == answers.count)
    }

    /// What is in catalogues is held against it for years.
    @Test func itIsTheSameOnEveryMachineAndInEveryVersion() {
        let answer = LinkAnswer(
            verdict: .found, status: 200, evidence: "The page is titled 'Weirs'.",
            print: LinkPrint(title: "Weirs", mediaType: "text/html", textFingerprint: "00ff00ff00ff00ff"))
        #expect(AnswerDigest.digest(of: answer) == 7_486_062_826_054_243_207)
    }
}

extension Instant {
    fileprivate var seconds: Int { Int((milliseconds - Instant.noon.milliseconds) / 1000) }
}
