import Catalogue
import Exchange
import JSONText
import Testing

@testable import PressOffice
@testable import PressroomCLI

/// What is said of a round of questions.
@Suite struct CheckLinksPageTests {
    private func page(
        asked: Int = 0, of total: Int = 0, alive: Int = 0, failing: Int = 0, unknown: Int = 0, isResumed: Bool = false,
        isComplete: Bool = true, isOffline: Bool = false, doubtful: Int = 0, states: [LinkState: Int] = [:],
        isOnlyDue: Bool = false
    ) -> CheckLinksPage {
        var progress = LinkProgress(total: total)
        progress.asked = asked
        progress.alive = alive
        progress.failing = failing
        progress.unknown = unknown
        let round = KeptRound(id: 3, scope: "all", startedAt: Instant(milliseconds: 0), looksOffline: isOffline)
        var check = LinkCheck(round: round, isResumed: isResumed, isComplete: isComplete, progress: progress)
        check.doubtful = doubtful
        return CheckLinksPage(check: check, links: [], states: states, isOnlyDue: isOnlyDue)
    }

    @Test func aRoundIsCounted() {
        #expect(
            page(asked: 3, of: 3, alive: 1, failing: 1, unknown: 1, states: [.alive: 1, .unknown: 2]).sentences == [
                "Asked 3 links: 1 alive, 1 failing, 1 unknown.", "3 links in all: 1 alive and 2 unknown.",
            ])
        #expect(
            page(asked: 1, of: 1, alive: 1, states: [.alive: 1]).sentences.first
                == "Asked 1 link: 1 alive, 0 failing, 0 unknown.")
    }

    /// Nobody reads ten thousand findings, and to hold them takes memory.
    @Test func whatIsBeyondAThousandFindingsIsCounted() throws {
        let dead = Finding(
            rule: "link.dead", severity: .error, subject: .link("https://a.example/"), message: "Dead.", remedies: [])
        let moved = Finding(
            rule: "link.moved", severity: .warning, subject: .link("https://b.example/"), message: "Moved.",
            remedies: [])
        var page = page(asked: 1, of: 1, alive: 1)
        page.links = (0..<600).flatMap { _ in
            [
                ReportedLink(url: "https://b.example/", state: .moved, findings: [moved]),
                ReportedLink(url: "https://a.example/", state: .dead, findings: [dead]),
            ]
        }
        page.left = 7
        #expect(
            page.sentences[1]
                == "207 more findings not shown: 'pressroom link list --state failing' and its like list the links, and "
                + "--json, --junit and --sarif have them all.")
    }

    @Test func aCatalogueWithoutLinksHasNothingToCount() {
        #expect(page().sentences == ["Asked 0 links: 0 alive, 0 failing, 0 unknown."])
    }

    @Test func whatWasAskedLatelyIsNotAskedAgain() {
        #expect(
            page(states: [.alive: 2], isOnlyDue: true).sentences == [
                "Every link was asked within the last hour. Ask them again with --all.", "2 links in all: 2 alive.",
            ])
    }

    @Test func anInterruptedRoundSaysHowToGoOn() {
        #expect(
            page(asked: 1200, of: 98_000, alive: 1200, isResumed: true, isComplete: false).sentences == [
                "This went on where it was interrupted.", "Asked 1200 links: 1200 alive, 0 failing, 0 unknown.",
                "1,200 of 98,000 links were asked; what was learned is kept, and 'pressroom check links' goes on from there.",
            ])
    }

    @Test func whoWasOfflineBlamesNoLink() {
        #expect(
            page(asked: 2, of: 2, failing: 2, isOffline: true, doubtful: 2).sentences[1]
                == "Nearly all failed, so it was probably we who were offline: no link was marked. Try again with a network."
        )
        #expect(
            page(asked: 9, of: 9, alive: 8, failing: 1, doubtful: 1).sentences[1]
                == "1 failure came when nothing else answered either, and marked no link.")
    }

    @Test(arguments: [
        (0, 0, 0, [String](), "The archive has copies of 0 links, none of 0, and did not say of 0."),
        (
            1, 2, 3, ["It was busy.", "It was silent."],
            "The archive has copies of 1 link, none of 2, and did not say of 3. It was busy. It was silent."
        ),
    ])
    func anArchiveIsCountedToo(_ found: Int, _ missing: Int, _ unclear: Int, _ reasons: [String], _ sentence: String) {
        var archive = ArchiveCheck()
        archive.found = found
        archive.missing = missing
        archive.unclear = unclear
        archive.reasons = reasons
        #expect(CheckLinksPage.sentence(of: archive) == sentence)
    }

    @Test func theJSONHasTheSameNumbers() {
        let page = page(asked: 3, of: 4, alive: 1, failing: 1, unknown: 1, isComplete: false)
        #expect(
            String(decoding: page.json.bytes(pretty: false), as: UTF8.self)
                == #"{"round":3,"complete":false,"resumed":false,"offline":false,"asked":3,"alive":1,"#
                + #""failing":1,"unknown":1,"links":[]}"#)
    }
}
