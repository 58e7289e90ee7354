import Catalogue
import Foundation
import Migrations
import Testing

@testable import Store

/// What was learned stays, in whole batches, and in no change.
@Suite struct LinkMemoryTests {
    private let print = LinkPrint(
        title: "Gates", mediaType: "text/html", sizeClass: 21, textFingerprint: "00ff00ff00ff00ff", hits: 3)

    @Test func anAnswerComesBackAsItWent() throws {
        let world = try LinkWorld()
        let store = world.catalogue.store
        let answers = LinkVerdict.allCases.map { verdict in
            LinkAnswer(
                verdict: verdict, movedTo: verdict == .moved ? "https://new.example/" : nil,
                status: verdict == .silent ? nil : 301, evidence: "It was \(verdict.rawValue).",
                print: verdict == .found ? print : verdict == .moved ? LinkPrint() : nil, hops: 2)
        }
        let round = try store.beginRound("all", at: .noon, resuming: .noon)
        let remembered = try store.remember(
            answers.map { DatedAnswer(url: LinkWorld.shared, at: .noon, answer: $0) }, in: round.id)
        #expect(remembered.places == 0..<13)
        let kept = try world.catalogue.see { try $0.answers(of: LinkWorld.shared, limit: 99) }
        #expect(kept.map(\.answer) == answers.reversed())
        #expect(kept.map(\.number) == (1...13).reversed())
        #expect(kept.allSatisfy { $0.url == LinkWorld.shared && $0.at == .noon && $0.round == 1 })
        #expect(try world.catalogue.see { try $0.answers(of: LinkWorld.shared, limit: 1) } == [kept[0]])
        let counted = try world.catalogue.see { try $0.rounds(limit: 1) }.first
        #expect(counted.map { [$0.alive, $0.failing, $0.unknown, $0.asked] } == [4, 6, 3, 13])
        #expect(try world.catalogue.see { try $0.changes(touching: nil, limit: 99) }.count == 1, "it is no change")
    }

    @Test func aStateComesBackAsItWasDecided() throws {
        let world = try LinkWorld()
        let store = world.catalogue.store
        let round = try store.beginRound("all", at: .noon, resuming: .noon)
        try store.remember(
            [DatedAnswer(url: LinkWorld.shared, at: .noon, answer: .test(.moved, print: print))], in: round.id)
        #expect(try world.catalogue.see { try $0.link(LinkWorld.shared)?.memory } == nil, "an answer is no state")

        var decided = LinkHealth(url: LinkWorld.shared)
        (decided.state, decided.since, decided.movedTo) = (.moved, .noon, "https://new.example/")
        (decided.firstAsked, decided.lastAsked, decided.lastFound) = (.noon, .noon(plus: 1), .noon(plus: 2))
        (decided.failures, decided.failingSince, decided.lastFailure) = (2, .noon(plus: 3), .noon(plus: 4))
        (decided.failingFor, decided.baseline) = (86_400_000, print)
        try store.settle(round.id) { record, answer in
            #expect(record == LinkHealth(url: LinkWorld.shared))
            #expect(answer.answer.verdict == .moved)
            record = decided
            return true
        }
        let memory = try #require(try world.catalogue.see { try $0.link(LinkWorld.shared)?.memory })
        #expect(memory.health == decided)
        #expect(memory.lastAnswer == .test(.moved, print: print))
        #expect(memory.baselineAt == .noon)
        try store.settle(round.id) { _, _ in
            Issue.record("It was settled already.")
            return true
        }
    }

    /// Answers that say more of us than of the link are kept, and the link is as if it had not been asked.
    @Test func anAnswerThatIsNotNotedChangesNothing() throws {
        let world = try LinkWorld()
        let store = world.catalogue.store
        let lone = "https://bank.example/lone"
        let round = try store.beginRound("all", at: .noon, resuming: .noon)
        try store.remember(
            [LinkWorld.shared, lone].map { DatedAnswer(url: $0, at: .noon, answer: .test(.silent)) }, in: round.id)
        try store.settle(round.id, batch: 1) { record, answer in
            record.take(answer)
            return answer.url == lone
        }
        try world.catalogue.see { (view) throws in
            #expect(try view.link(lone)?.state(at: .noon) == .failing)
            #expect(try view.link(LinkWorld.shared)?.memory == nil)
            #expect(try view.answers(of: LinkWorld.shared, limit: 9).count == 1)
        }
        #expect(try !world.urls(LinkSelection(notAskedInRound: round.id)).contains(lone))
        #expect(try world.urls(LinkSelection(notAskedInRound: round.id)).contains(LinkWorld.shared))
    }

    /// Where a step in the middle fails, the ones before stand, and it goes on behind them.
    @Test func settlingGoesOnWhereItWasStopped() throws {
        let world = try LinkWorld()
        let store = world.catalogue.store
        let round = try store.beginRound("all", at: .noon, resuming: .noon)
        let answers = (0..<5).map {
            DatedAnswer(url: "https://bank.example/\($0)", at: .noon, answer: .test(.found))
        }
        try store.remember(answers, in: round.id)
        var seen: [String] = []
        #expect(throws: StoreError.self) {
            try store.settle(round.id, batch: 2) { record, answer in
                seen.append(answer.url)
                record.take(answer)
                if seen.count == 3 { record.failures = -1 }
                return true
            }
        }
        try store.settle(round.id, batch: 2) { record, answer in
            seen.append(answer.url)
            record.take(answer)
            return true
        }
        #expect(seen.map { String($0.suffix(1)) } == ["0", "1", "2", "2", "3", "4"])
    }

    @Test func aBatchIsKeptWholeOrNotAtAll() throws {
        let world = try LinkWorld()
        let store = world.catalogue.store
        let round = try store.beginRound("all", at: .noon, resuming: .noon)
        let bad = LinkAnswer(verdict: .found, status: 12, evidence: "A status of two digits.")
        #expect(throws: StoreError.refused(table: "linkAnswer", rule: "a status has three digits")) {
            try store.remember(
                [
                    DatedAnswer(url: LinkWorld.shared, at: .noon, answer: .test(.found)),
                    DatedAnswer(url: LinkWorld.shared, at: .noon, answer: bad),
                ], in: round.id)
        }
        #expect(try world.catalogue.see { try $0.answers(of: LinkWorld.shared, limit: 9) }.isEmpty)
        #expect(try world.catalogue.see { try $0.rounds(limit: 1) }.first?.asked == 0)
        #expect(try store.remember([], in: round.id) == RememberedAnswers())
    }

    @Test func aRoundGoesOnUntilItIsEnded() throws {
        let world = try LinkWorld()
        let store = world.catalogue.store
        let first = try store.beginRound("all", at: .noon, resuming: .noon)
        #expect(first == KeptRound(id: 1, scope: "all", startedAt: .noon))
        #expect(try store.beginRound("all", at: .noon(plus: 60), resuming: .noon).id == 1, "it was interrupted")
        #expect(try store.beginRound("kit/gates", at: .noon(plus: 60), resuming: .noon).id == 2, "another's")
        #expect(try store.beginRound("all", at: .noon(plus: 99), resuming: .noon(plus: 1)).id == 3, "too old")
        #expect(try world.catalogue.see { try $0.rounds(limit: 9) }.last?.endedAt == .noon(plus: 99))
        #expect(try store.beginRound("all", at: .noon(plus: 1), resuming: .noon).id == 4, "the clock was turned back")
        try store.endRound(4, at: .noon(plus: 2), looksOffline: true)
        #expect(try store.beginRound("all", at: .noon(plus: 3), resuming: .noon).id == 5)
        let offline = try world.catalogue.see { try $0.rounds(limit: 2) }.last
        #expect(offline?.looksOffline == true)
        #expect(offline?.endedAt == .noon(plus: 2))
    }

    @Test func theCopyInAnArchiveIsKeptBesideIt() throws {
        let world = try LinkWorld()
        let store = world.catalogue.store
        let copy = ArchiveCopy(url: "https://archive.example/1", at: .noon)
        try store.remember(
            [FoundCopy(url: LinkWorld.shared, copy: copy), FoundCopy(url: "https://bank.example/lone", copy: nil)],
            at: .noon(plus: 5))
        try world.catalogue.see { (view) throws in
            #expect(try view.link(LinkWorld.shared)?.memory?.archive == copy)
            #expect(try view.link("https://bank.example/lone")?.memory?.archive == nil)
            #expect(try view.link("https://bank.example/lone")?.memory?.archiveAsked == .noon(plus: 5))
        }
    }

    /// Another writer may take its time: what is learned waits, and is kept with the next attempt.
    @Test func whoeverIsLockedOutMayTryAgain() throws {
        let world = try LinkWorld()
        let round = try world.catalogue.store.beginRound("all", at: .noon, resuming: .noon)
        let batch = [DatedAnswer(url: LinkWorld.shared, at: .noon, answer: .test(.found))]
        let other = try Turn(at: CatalogueFile(world.catalogue.path))
        #expect(throws: StoreError.busy(path: world.catalogue.path, by: .writer, seconds: 5)) {
            try world.catalogue.store.remember(batch, in: round.id)
        }
        other.leave()
        #expect(try world.catalogue.store.remember(batch, in: round.id).places == 0..<1)
    }

    @Test func aCatalogueWithoutLinksIsBroughtUpToDate() throws {
        let catalogue = try TestCatalogue()
        let path = catalogue.folder.appending(path: "second.sqlite").path
        let second = try CatalogueStore.create(at: path, migrations: Array(Migration.all.prefix(2)))
        let organisation = try catalogue.organisation()
        try second.insertAsThen(organisation, ChangeStamp(actor: "ana", at: .noon, action: "test"))
        try second.queue.close()
        let today = try CatalogueStore(at: path)
        #expect(try today.read(for: .internal, at: .noon) { try $0.links(limit: 9) }.map(\.url) == [organisation.url])
    }
}
