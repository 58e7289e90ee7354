import Catalogue
import TestSupport
import Testing

@testable import Validation

@Suite struct RobotsTests {
    @Test(arguments: [
        ("", "/a", true),
        ("User-agent: *\nDisallow: /", "/a", false),
        ("User-agent: *\nDisallow:", "/a", true),
        ("User-agent: *\nDisallow: /press", "/press/2012", false),
        ("User-agent: *\nDisallow: /press", "/Press", true),
        ("User-agent: *\nDisallow: /press\nAllow: /press/2012", "/press/2012/a", true),
        ("User-agent: *\nAllow: /press\nDisallow: /press", "/press", true),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Pressroom\nDisallow: /private", "/a", true),
        ("User-agent: *\nDisallow: /\n\nuser-agent: PRESSROOM/1.0\nDisallow: /private", "/private", false),
        ("User-agent: other\nUser-agent: pressroom\nDisallow: /a", "/a", false),
        (
            "User-agent: pressroom\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: pressroom\nDisallow: /b",
            "/b", false
        ),
        ("User-agent: pressroomer\nDisallow: /", "/a", true),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x=1", true),
        ("User-agent: *\nDisallow: /*?session=", "/a?session=1", false),
        ("User-agent: *\nDisallow: /a*b*c", "/axxbyyc/d", false),
        ("User-agent: *\nDisallow: /a*b*c", "/axxcyyb", true),
        ("User-agent: *\nDisallow: /a%3cd.html", "/a%3Cd.html", false),
        ("User-agent: *\nDisallow: /%7Ejane", "/~jane/a", false),
        ("User-agent: *\nDisallow: /gr\u{F6}\u{DF}e", "/gr%C3%B6%C3%9Fe", false),
        ("\u{FEFF}User-agent: * # all\r\nDisallow: /a # not this\r\n", "/a", false),
        ("User-agent: *\nSitemap: https://x.example/s.xml\nDisallow: /a", "/a", false),
        ("User-agent: *\rDisallow: /a", "/a", false),
        ("Disallow: /a\nUser-agent: *\nAllow: /", "/a", true),
        ("<html><body>Not found</body></html>", "/a", true),
        ("User-agent: *\nDisallow: /$", "/a", true),
        ("User-agent: *\nDisallow: /$", "/", false),
    ])
    func theLongestRuleSays(_ text: String, _ target: String, _ isAllowed: Bool) {
        #expect(RobotsRules(Array(text.utf8)).allows(target) == isAllowed)
    }

    @Test func aDelayIsRead() {
        #expect(RobotsRules(Array("User-agent: *\nCrawl-delay: 2.5".utf8)).delay == 2.5)
        #expect(RobotsRules(Array("User-agent: *\nCrawl-delay: -1".utf8)).delay == nil)
        #expect(RobotsRules(Array("User-agent: *\nCrawl-delay: inf".utf8)).delay == nil)
    }

    @Test func endlessPatternsTakeNoTime() {
        let stars =
            "User-agent: *\n"
            + String(repeating: "Disallow: /" + String(repeating: "*a", count: 400) + "b\n", count: 600)
        let rules = RobotsRules(Array(stars.utf8))
        let time = processorTime { #expect(rules.allows("/" + String(repeating: "a", count: 1500))) }
        #expect(time < .seconds(5))
    }

    let weir = "https://rivertrust.example/private/weir"

    private func web(_ robots: ProbeOutcome, head: ProbeOutcome) -> FakeWeb {
        FakeWeb { request, _ in
            if request.url.hasSuffix("/robots.txt") { return (robots, 0.01) }
            return (request.method == .head ? head : .page("<title>Weir</title>"), 0.01)
        }
    }

    @Test func whatMayNotBeReadIsAskedForItsHead() {
        let web = web(.answer(200, [:], "User-agent: *\nDisallow: /private"), head: .page(""))
        let answer = Round.answer(web, weir)
        #expect(web.pages == ["HEAD \(weir)"])
        #expect(answer?.verdict == .found)
        #expect(answer?.evidence == "It is there (text/html). Its robots.txt keeps us from reading it.")
    }

    @Test(arguments: [(404, LinkVerdict.notFound), (410, .gone), (405, .notAsked), (403, .notAsked), (500, .notAsked)])
    func aHeadThatTellsNothingIsNoAnswer(_ status: Int, _ verdict: LinkVerdict) {
        let web = web(.answer(200, [:], "User-agent: pressroom\nDisallow: /"), head: .answer(status))
        #expect(Round.answer(web, weir)?.verdict == verdict)
    }

    @Test(arguments: [
        (ProbeOutcome.answer(404), true), (.answer(403), true), (.answer(500), false), (.answer(503), false),
        (.failure(.timeout), false), (.to("https://other.example/robots.txt"), true), (.answer(200), true),
    ])
    func aSiteThatCannotSayIsNotRead(_ robots: ProbeOutcome, _ isRead: Bool) {
        let web = web(robots, head: .page(""))
        _ = Round.answer(web, weir)
        #expect(web.pages.contains("GET \(weir)") == isRead)
    }

    @Test func eachOriginIsAskedOnce() {
        let web = web(.answer(200, [:], ""), head: .page(""))
        let links = (0..<50).map { LinkQuestion(url: "https://rivertrust.example/\($0)", use: .reference) }
        let more = (0..<50).map { LinkQuestion(url: "http://rivertrust.example:8080/\($0)", use: .reference) }
        #expect(Round(web, links + more).answers.count == 100)
        #expect(web.urls.filter { $0.hasSuffix("robots.txt") }.count == 2)
    }
}
