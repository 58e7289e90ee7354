import Catalogue
import Testing

@Suite struct LinkTests {
    private let url = "https://a.example/"
    private let noon = Instant(milliseconds: 1_325_419_200_000)
    private func later(_ milliseconds: Int64) -> Instant { Instant(milliseconds: noon.milliseconds + milliseconds) }

    @Test(
        arguments: [
            (.found, .alive), (.moved, .alive), (.movedForNow, .alive), (.emptySearch, .alive), (.gone, .failing),
            (.notFound, .failing), (.softNotFound, .failing), (.unsafeCertificate, .failing), (.silent, .failing),
            (.malformed, .failing), (.loginWall, .unknown), (.turnedAway, .unknown), (.notAsked, .unknown),
        ] as [(LinkVerdict, LinkVerdict.Meaning)])
    func whoeverTurnsAProgramAwayHasNotFailed(_ verdict: LinkVerdict, _ meaning: LinkVerdict.Meaning) {
        #expect(verdict.meaning == meaning)
    }

    @Test func aLinkThatWasNeverAskedIsUnknown() {
        let health = LinkHealth(url: url)
        #expect(health.state == .unknown)
        #expect(health.failures == 0)
        #expect(health.since == nil)
        #expect(!health.isAccepted(at: noon))
        #expect(CataloguedLink(url: url).state(at: noon) == .unknown)
        #expect(KitLink(CataloguedLink(url: url), at: noon, for: .press) == nil)
    }

    @Test(arguments: LinkState.allCases)
    func aPersonsWordStandsAboveTheAnswersForATime(_ state: LinkState) {
        var health = LinkHealth(url: url)
        health.state = state
        health.acceptedUntil = noon
        health.acceptedBy = "jane"
        #expect(health.state(at: later(-1)) == .alive)
        #expect(health.state(at: noon) == state)
        #expect(health.state(at: later(1)) == state)
        let link = CataloguedLink(url: url, memory: LinkMemory(health: health))
        #expect(link.state(at: later(-1)) == .alive)
        #expect(link.state(at: noon) == state)
    }

    @Test func aKitSaysSinceWhenALinkIsDead() {
        var health = LinkHealth(url: url)
        health.state = .dead
        health.since = later(-1000)
        health.lastAsked = later(-10)
        health.movedTo = "https://b.example/"
        health.acceptedUntil = noon
        let copy = ArchiveCopy(url: "https://archive.example/a", at: later(-5000))
        let link = CataloguedLink(url: url, kinds: [.asset], memory: LinkMemory(health: health, archive: copy))
        #expect(
            KitLink(link, at: noon, for: .press)
                == KitLink(url: url, state: .dead, since: later(-1000), lastAsked: later(-10), archive: copy))
        // While a person says that it works, the instant since which it is dead is not told, but who says so: to the office
        // by name.
        var alive = KitLink(url: url, state: .alive, lastAsked: later(-10), archive: copy)
        (alive.acceptedBy, alive.learned) = ("the press office", .dead)
        #expect(KitLink(link, at: later(-1), for: .press) == alive)
        #expect(KitLink(link, at: later(-1), for: .internal) == alive)
        var named = link
        named.memory?.health.acceptedBy = "jane"
        #expect(KitLink(named, at: later(-1), for: .press) == alive)
        #expect(KitLink(named, at: later(-1), for: .internal)?.acceptedBy == "jane")
    }

    @Test func aKitSaysWhereALinkHasMovedTo() {
        var health = LinkHealth(url: url)
        health.state = .moved
        health.since = later(-1000)
        health.movedTo = "https://b.example/"
        let link = CataloguedLink(url: url, memory: LinkMemory(health: health))
        #expect(
            KitLink(link, at: noon, for: .press)
                == KitLink(url: url, state: .moved, since: later(-1000), movedTo: "https://b.example/"))
    }

    @Test(arguments: [
        (-1, 0), (0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (1023, 10), (1024, 11), (1_048_575, 20), (1_048_576, 21),
        (Int64.max, 63),
    ])
    func aFilesSizeIsTheDigitsOfItsLength(_ length: Int64, _ digits: Int) {
        #expect(LinkPrint.sizeClass(of: length) == digits)
    }

    @Test func aRoundCountsWhatItAsked() {
        let round = KeptRound(id: 1, scope: "all", startedAt: noon, alive: 5, failing: 3, unknown: 2)
        #expect(round.asked == 10)
        #expect(KeptRound(id: 2, scope: "kit/salmon", startedAt: noon).asked == 0)
    }

    /// What somebody else's server says is quoted on one line, short, and without what would fool a reader.
    @Test(arguments: [
        ("404 Not Found", "404 Not Found"), ("a\r\nb\t c", "a b c"), ("\u{1B}[31mred", "[31mred"),
        ("\u{202E}evil\u{202C} x", "evil x"), ("  ends \u{A0}", "ends"), ("Zoë", "Zoë"), ("\u{0}", ""), ("", ""),
    ])
    func whatIsQuotedIsOneLine(_ text: String, _ line: String) {
        #expect(QuotedText.line(text) == line)
        #expect(QuotedText.quoted(text) == "'\(line)'")
        #expect(LinkAnswer(verdict: .found, evidence: text).evidence == line)
    }

    @Test func whatIsQuotedIsCutWithAnEllipsis() {
        let long = String(repeating: "a", count: 201)
        #expect(QuotedText.line(long) == String(repeating: "a", count: 199) + "…")
        #expect(QuotedText.line(String(repeating: "a", count: 200)) == String(repeating: "a", count: 200))
        #expect(QuotedText.line(String(repeating: "é", count: 200)) == String(repeating: "é", count: 200))
        #expect(QuotedText.line("abcdef", most: 4) == "abc…")
        #expect(QuotedText.quoted(String(repeating: "b", count: 81)) == "'\(String(repeating: "b", count: 79))…'")
        // A character may be built of thousands of marks.
        let tower = "e" + String(repeating: "\u{301}", count: 1000)
        #expect(QuotedText.line(tower).unicodeScalars.count == 200)
    }
}
