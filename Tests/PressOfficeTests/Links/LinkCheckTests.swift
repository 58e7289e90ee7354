import Catalogue
import Foundation
import Store
import Testing
import Validation

@testable import PressOffice

/// Days of an office whose links are asked now and then.
struct LinkCheckTests {
    private let room: Newsroom
    private let start: Instant
    private let site = FakeSite.alive

    init() throws {
        room = try Newsroom()
        try room.accept(linkedAdvisory)
        start = room.noon
    }

    @discardableResult
    private func check(
        onDay day: Double = 0, _ settings: LinkSettings = LinkSettings(), isStopped: @escaping () -> Bool = { false }
    ) throws -> LinkCheck {
        room.noon = start.plus(days: day)
        var settings = settings
        settings.manners = .withoutPauses
        return try room.office().checkLinks(settings, probe: site, isStopped: isStopped)
    }

    private func states() throws -> [LinkState: Int] {
        var states: [LinkState: Int] = [:]
        try room.view().forEachLink { states[$0.state, default: 0] += 1 }
        return states
    }

    private func state(_ url: String) throws -> LinkState { try room.view().link(url).row.state }

    private func findings() throws -> [String] {
        try room.view().check().filter { $0.rule.hasPrefix("link.") }.map { "\($0.rule): \($0.subject.words)" }
    }

    @Test func everyLinkIsAskedAndWhatItLookedLikeIsKept() throws {
        var last: LinkProgress?
        let checked = try room.office().checkLinks(probe: site, progress: { last = $0 })
        #expect(Set(site.asked) == Set(FakeSite.all))
        #expect(checked.isComplete)
        #expect(!checked.isResumed)
        #expect(!checked.looksOffline)
        #expect(checked.changes == [.alive: 5])
        #expect(checked.doubtful == 0)
        #expect([checked.round.alive, checked.round.failing, checked.round.unknown] as [Int] == [5, 0, 0])
        #expect(checked.round.endedAt == start)
        #expect(checked.progress == last)
        #expect(last.map { [$0.total, $0.asked, $0.alive] } == [5, 5, 5])
        #expect(try states() == [.alive: 5])
        #expect(try findings() == [])

        let link = try room.view().link(FakeSite.statement)
        #expect(link.row.uses.map(\.name) == ["statement/flood-shelters"])
        #expect(link.row.link.memory?.health.baseline?.title == "Shelters of 022-03-14")
        #expect(link.row.link.memory?.baselineAt == start)
        #expect(link.answers.map(\.answer.verdict) == [.found])
        #expect(try room.changes() == 1, "what a machine saw is no change")
    }

    @Test func threeFailuresOverTwoDaysMakeALinkDead() throws {
        try check()
        site.answers[FakeSite.statement] = FakeSite.status(404)
        let second = try check(onDay: 1)
        #expect(second.changes == [.failing: 1])
        #expect(try findings() == ["link.failing: link \(FakeSite.statement)"])
        try check(onDay: 1.01)
        try check(onDay: 2)
        #expect(try state(FakeSite.statement) == .failing)
        let last = try check(onDay: 3)
        #expect(last.changes == [.dead: 1])
        #expect(try findings() == ["link.dead: link \(FakeSite.statement)"])
        #expect(try room.view().check(off: ["link.dead"]).filter { $0.rule.hasPrefix("link.") } == [])
        var dead: [String] = []
        try room.view().forEachLink(in: [.dead]) { dead.append($0.link.url) }
        #expect(dead == [FakeSite.statement])

        site.answers[FakeSite.statement] = FakeSite.page("Shelters of 022-03-14")
        #expect(try check(onDay: 4).changes == [.alive: 1])
        #expect(
            try room.view().link(FakeSite.statement).answers.map(\.times) == [1, 4, 1], "the same again is counted")
    }

    @Test func oneBadNightTurnsNothingRed() throws {
        try check()
        site.answers[FakeSite.statement] = .failure(.connectTimeout)
        for hour in 0..<8 { try check(onDay: 1 + Double(hour) / 192) }
        #expect(try state(FakeSite.statement) == .failing)
        site.answers[FakeSite.statement] = FakeSite.page("Shelters of 022-03-14")
        try check(onDay: 2)
        #expect(try states() == [.alive: 5])
    }

    @Test func whereWeAreOfflineNothingIsMarked() throws {
        try check()
        let there = site.answers
        site.answers = ["*": .failure(.noSuchHost)]
        for day in 1...5 {
            let offline = try check(onDay: Double(day))
            #expect(offline.looksOffline)
            #expect(offline.doubtful == 5)
            #expect(offline.changes == [:])
        }
        #expect(try states() == [.alive: 5])
        let kept = try room.view().link(FakeSite.statement)
        #expect(kept.answers.map(\.answer.verdict) == [.silent, .found])
        #expect(kept.answers.map(\.times) == [5, 1])
        #expect(kept.answers.map(\.lastAt) == [start.plus(days: 5), start])
        #expect(kept.row.link.memory?.health.lastAsked == start, "as if it had not been asked")

        site.answers = there
        try check(onDay: 6, LinkSettings(notAskedWithin: LinkPatience.day))
        let after = try room.view().link(FakeSite.statement).answers
        #expect(after.map(\.answer.verdict) == [.found, .silent, .found])
        #expect(after.map(\.times) == [1, 5, 1])
    }

    @Test func aRoundThatWasInterruptedGoesOnWhereItWas() throws {
        var answered = 0
        site.meanwhile = { answered += 1 }
        let first = try check(isStopped: { answered >= 5 })
        #expect(!first.isComplete)
        #expect(first.round.endedAt == nil)
        let known = first.progress.asked
        #expect((1..<5).contains(known))
        #expect(try states()[.alive] == known, "what it learned counts")

        let before = site.asked
        let second = try check(onDay: 0.1)
        #expect(second.round.id == first.round.id)
        #expect(second.isResumed)
        #expect(second.isComplete)
        #expect(second.progress.total == 5 - known)
        #expect(second.round.asked == 5)
        #expect(try states() == [.alive: 5])
        #expect(site.asked.count - before.count <= 5 - known + 1)

        #expect(try check(onDay: 0.2).progress.total == 5, "the next one begins anew")
    }

    /// Nobody said whether it was offline: what it found is noted, and what failed is asked again.
    @Test func aRoundThatWasKilledLosesNothingAndMarksNothing() throws {
        let round = try room.store.beginRound("all", at: start, resuming: start)
        try room.store.remember(
            [
                DatedAnswer(
                    url: FakeSite.statement, at: start, answer: LinkAnswer(verdict: .silent, evidence: "Silent.")),
                DatedAnswer(
                    url: FakeSite.film, at: start, answer: LinkAnswer(verdict: .found, status: 200, evidence: "There.")),
            ], in: round.id)
        let checked = try check()
        #expect(checked.round.id == round.id)
        #expect(checked.progress.total == 4)
        #expect(!site.asked.contains(FakeSite.film))
        #expect(try states() == [.alive: 5])
        #expect(try room.view().link(FakeSite.statement).answers.map(\.answer.verdict) == [.found, .silent])
    }

    /// Of each severity so many are told, and the rest is counted: memory stays the same however many fail.
    @Test func aReportForAPersonIsBounded() throws {
        site.answers = [:]
        site.answers[FakeSite.film] = FakeSite.page("Film")
        try check()
        let whole = try room.view().linkReport(all: false)
        #expect(whole.links.count == 4)
        #expect(whole.left == 0)
        let short = try room.view().linkReport(all: false, most: 1)
        #expect(short.links == Array(whole.links.prefix(1)))
        #expect(short.left == 3)
        #expect(short.states == whole.states)
    }

    @Test(arguments: [1000, -1000] as [Double])
    func aClockThatJumpsMakesNothingDead(_ jump: Double) throws {
        try check()
        site.answers[FakeSite.statement] = FakeSite.status(404)
        for day in [1, 1 + jump, 1.1 + jump] { try check(onDay: day) }
        #expect(try state(FakeSite.statement) == .failing)
    }

    @Test func whatChangedBehindALinkIsTold() throws {
        try check()
        site.answers[FakeSite.statement] = FakeSite.page(
            "Our new shop", "Buy umbrellas, boots and coats here while the offers last for all of our customers.")
        try check(onDay: 30)
        let row = try room.view().link(FakeSite.statement).row
        #expect(row.state == .alive)
        #expect(row.drift.map(\.kind) == [.title, .text])
        #expect(Set(try findings()) == ["link.drift: link \(FakeSite.statement)"])
    }

    @Test func aKitsLinksAreAskedAlone() throws {
        _ = try room.office().newKit(releases: ["river-delta-flood-shelters"], slug: "delta")
        let other = advisory.replacing("River Delta: Flood", with: "Other") + "More at https://other.example/\n"
        try room.accept(other, as: "other.txt")
        site.answers["https://other.example/"] = FakeSite.page("Other")
        var settings = LinkSettings(within: "kit/delta")
        let checked = try check(settings)
        #expect(checked.round.scope == "kit/delta")
        #expect(checked.progress.total == 5)
        #expect(!site.asked.contains("https://other.example/"))
        settings.within = "contact/mira-solveig"
        let error = #expect(throws: PressOfficeError.self) { try check(settings) }
        #expect(
            error?.refusal
                == Refusal(
                    .badInput, about: .record("contact/mira-solveig"), "'contact/mira-solveig' is not a kit.",
                    .list(.kit)))
    }

    /// Answers wait while somebody else is writing, and are kept when they are done.
    @Test func aCatalogueThatIsLockedForAWhileLosesNothing() throws {
        let handle = open(room.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(handle) }
        var progress: [Int] = []
        site.meanwhile = { [room, start] in
            flock(handle, LOCK_SH | LOCK_NB)
            if room.noon == start { room.noon = start.plus(days: 0.001) }
        }
        var settings = LinkSettings()
        settings.manners = .withoutPauses
        let checked = try room.office().checkLinks(
            settings, probe: site,
            progress: {
                progress.append($0.waiting)
                if $0.asked == $0.total { flock(handle, LOCK_UN) }
            })
        #expect(progress == [1, 2, 3, 4, 5])
        #expect(checked.isComplete)
        #expect(try states() == [.alive: 5])
    }
}
