import Catalogue
import Testing

@testable import Validation

/// The states of a link as stories: hours since the first question, and what was answered.
@Suite struct LinkPatienceTests {
    private static let start = Instant("2031-03-01T09:00:00Z")?.milliseconds ?? 0
    static let day = 24.0

    private static func at(_ hours: Double) -> Instant { Instant(milliseconds: start + Int64(hours * 3_600_000)) }

    private func health(_ story: [(Double, LinkVerdict)]) -> LinkHealth {
        var health = LinkHealth(url: "https://rivertrust.example/weir")
        for (hours, verdict) in story { _ = health.note(answer(verdict), at: Self.at(hours)) }
        return health
    }

    private func answer(_ verdict: LinkVerdict) -> LinkAnswer {
        LinkAnswer(verdict: verdict, movedTo: verdict == .moved ? "https://new.example/" : nil, evidence: "Seen.")
    }

    @Test(
        arguments: [
            ([], LinkState.unknown),
            ([(0, .found)], .alive),
            ([(0, .movedForNow)], .alive),
            ([(0, .emptySearch)], .alive),
            ([(0, .moved)], .moved),
            ([(0, .turnedAway)], .unknown),
            ([(0, .notFound)], .failing),
            // One bad night turns nothing red.
            ([(0, .found), (24, .silent), (25, .silent), (26, .silent), (30, .silent)], .failing),
            ([(0, .notFound), (24, .notFound), (48, .notFound)], .dead),
            ([(0, .notFound), (1, .notFound), (48, .notFound)], .dead),
            ([(0, .notFound), (24, .notFound), (47.9, .notFound)], .failing),
            ([(0, .notFound), (48, .notFound)], .failing),
            ([(0, .notFound), (500, .notFound)], .failing),
            ([(0, .silent), (24, .softNotFound), (48, .unsafeCertificate)], .dead),
            // A found answer heals at once.
            ([(0, .notFound), (24, .notFound), (36, .found), (48, .notFound)], .failing),
            ([(0, .notFound), (24, .notFound), (48, .notFound), (72, .found)], .alive),
            ([(0, .notFound), (24, .notFound), (48, .notFound), (72, .moved)], .moved),
            // What says nothing changes nothing, and does not break the row.
            ([(0, .notFound), (24, .turnedAway), (30, .notFound), (40, .loginWall), (50, .notFound)], .dead),
            ([(0, .found), (24, .turnedAway), (48, .loginWall), (72, .notAsked), (96, .turnedAway)], .alive),
            ([(0, .notFound), (24, .notFound), (48, .notFound), (72, .turnedAway)], .dead),
            // Several failures within an hour count once.
            ([(0, .silent), (0.5, .silent), (0.9, .silent), (48, .silent)], .failing),
            ([(0, .silent), (0.6, .silent), (1.2, .silent), (48, .silent)], .dead),
            // Gone is said by who knows: two days' worth of failures are not waited for.
            ([(0, .gone)], .failing),
            ([(0, .gone), (12, .gone)], .failing),
            ([(0, .gone), (24, .gone)], .dead),
            ([(0, .notFound), (24, .gone)], .dead),
            ([(0, .malformed)], .dead),
            ([(0, .malformed), (1, .found)], .alive),
            // A clock that jumps.
            ([(0, .silent), (90_000, .silent), (90_002, .silent), (90_004, .silent)], .failing),
            ([(90_000, .silent), (0, .silent), (90_000, .silent)], .failing),
            ([(0, .silent), (-48, .silent), (-96, .silent), (-200, .silent)], .failing),
            ([(90_000, .silent), (0, .silent), (24, .silent), (48, .silent)], .dead),
            // Once a quarter is often enough.
            ([(0, .silent), (2200, .silent), (4400, .silent)], .dead),
        ] as [([(Double, LinkVerdict)], LinkState)])
    func theStateAfter(_ story: [(Double, LinkVerdict)], _ state: LinkState) {
        #expect(health(story).state == state)
    }

    @Test func transitionsAreToldOnce() {
        var health = LinkHealth(url: "https://rivertrust.example/weir")
        let story: [(Double, LinkVerdict, LinkState?)] = [
            (0, .found, .alive), (1, .found, nil), (24, .notFound, .failing), (48, .notFound, nil),
            (60, .turnedAway, nil),
            (72, .notFound, .dead), (96, .notFound, nil), (120, .moved, .moved), (144, .moved, nil),
            (168, .found, .alive),
        ]
        var before = LinkState.unknown
        for (hours, verdict, after) in story {
            let transition = health.note(answer(verdict), at: Self.at(hours))
            let expected = after.map {
                LinkTransition(url: health.url, from: before, to: $0, at: Self.at(hours), verdict: verdict)
            }
            #expect(transition == expected)
            before = after ?? before
        }
        #expect(health.since == Self.at(168))
    }

    @Test func whatIsRemembered() {
        let failing = health([(0, .found), (24, .silent), (48, .turnedAway), (72, .silent)])
        #expect(failing.firstAsked == Self.at(0) && failing.lastAsked == Self.at(72))
        #expect(failing.lastFound == Self.at(0) && failing.failingSince == Self.at(24))
        #expect(failing.failures == 2 && failing.failingFor == 48 * 3_600_000)
        let healed = health([(0, .found), (24, .silent), (30, .found)])
        #expect(healed.failures == 0 && healed.failingSince == nil && healed.lastFound == Self.at(30))
        #expect(health([(0, .moved)]).movedTo == "https://new.example/")
        #expect(health([(0, .moved), (24, .notFound)]).movedTo == nil)
    }

    @Test func theFirstPrintBecomesTheBaseline() {
        var health = LinkHealth(url: "https://rivertrust.example/weir")
        for title in ["Weir", "Dam"] {
            let answer = LinkAnswer(verdict: .found, evidence: "Seen.", print: LinkPrint(title: title))
            _ = health.note(answer, at: Self.at(0))
        }
        #expect(health.baseline == LinkPrint(title: "Weir"))
    }

    @Test func aPersonsWordCountsUntilItsDay() {
        var health = health([(0, .notFound), (24, .notFound), (48, .notFound)])
        health.acceptedUntil = Self.at(240)
        health.acceptedBy = "jane"
        #expect(health.state == .dead && health.state(at: Self.at(50)) == .alive)
        let first = health.note(answer(.notFound), at: Self.at(72))
        #expect(first == LinkTransition(url: health.url, from: .dead, to: .alive, at: Self.at(72), verdict: nil))
        for hours in stride(from: 96.0, to: 240, by: 24) {
            #expect(health.note(answer(.notFound), at: Self.at(hours)) == nil)
        }
        #expect(health.state == .alive && health.failures == 0 && health.acceptedBy == "jane")
        for (hours, state) in [(240.0, LinkState.failing), (264, .failing), (288, .dead)] {
            _ = health.note(answer(.notFound), at: Self.at(hours))
            #expect(health.state == state)
        }
        #expect(health.acceptedUntil == nil && health.acceptedBy == nil)
    }

    @Test func instantsAtTheEdgesDoNotTrap() {
        var health = LinkHealth(url: "https://rivertrust.example/weir")
        for milliseconds in [Int64.min, .max, .min, 0, .max] {
            _ = health.note(answer(.silent), at: Instant(milliseconds: milliseconds))
        }
        #expect(health.state == .failing)
    }

    @Test func otherPatienceCanBeHad() {
        var rules = LinkPatience()
        (rules.failures, rules.span) = (1, 0)
        var health = LinkHealth(url: "https://rivertrust.example/weir")
        #expect(health.note(answer(.silent), at: Self.at(0), rules: rules)?.to == .dead)
    }
}
