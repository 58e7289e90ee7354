import Foundation
import TestSupport
import Testing

/// Links that are asked, remembered, replaced and accepted.
@Suite struct LinksJourney {
    let session: Session
    let site: TestSite

    init() throws {
        session = try Session()
        site = try TestSite { request in
            let path = String(request.target.prefix { $0 != "?" })
            let words = String(
                repeating: "Many words about the gates and the boats that sail through them. ", count: 12)
            let page = html("The gates of Tallis Bay", "<h1>The gates</h1><p>\(words)</p>")
            return switch path {
            case "/pictures", "/news/gates-are-open": SiteAnswer(200, page: page).acts(for: request)
            case "/old": SiteAnswer(301, [("Location", "/news/gates-are-open")]).acts(for: request)
            case "/blocked": SiteAnswer(403).acts(for: request)
            case "/lost":
                SiteAnswer(200, page: html("Page not found", "<h1>Sorry, that page is not here</h1>")).acts(
                    for: request)
            default: SiteAnswer(404, page: html("404", "<h1>Not Found</h1>")).acts(for: request)
            }
        }
        let text = """
            Tallis Bay: port gates to reopen

            10 January 2031

            Images are available: \(site.address("/pictures"))

            For Harbour Watch's statement of May 2030 see \(site.address("/lost"))
            See also \(site.address("/old")) and \(site.address("/blocked")) and \(site.address("/gone-away")).

            Press officer: Ana Lind, ana.lind@harbourwatch.example, +44 20 7946 0018

            """
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(session.folder)/gates.txt"))
        _ = try session.pressroom("init")
        let accepted = try session.pressroom("read", "gates.txt", "--accept", "--yes")
        #expect(accepted.code == 0, "\(accepted.errors)")
    }

    private func check(_ arguments: String...) throws -> Session.Outcome {
        try session.run(["check", "links", "--allow-private", "127.0.0.1/32", "--pause", "0"] + arguments)
    }

    @Test func nothingInsideTheNetworkIsAskedUnlessItIsAllowed() throws {
        let outcome = try session.pressroom("check", "links")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("Not asked: The host is in a network that is not asked."))
        #expect(site.requests.isEmpty)
        #expect(site.connections == 0)
    }

    @Test func whatIsAnsweredIsRemembered() throws {
        let first = try check()
        #expect(first.code == 0, "\(first.errors)")
        #expect(first.errors.contains("Asked 5 links: 2 alive, 2 failing, 1 unknown.\n"))
        #expect(first.errors.hasSuffix("5 links in all: 1 alive, 1 moved, 2 failing and 1 unknown.\n"))
        #expect(first.output.contains("This link has moved to \(site.address("/news/gates-are-open"))."))
        #expect(first.output.contains("The page is titled 'Page not found'."))
        let again = try check()
        #expect(again.errors.hasPrefix("Every link was asked within the last hour. Ask them again with --all.\n"))
        let requests = site.requests
        #expect(requests.allSatisfy { $0.headers["user-agent"]?.hasPrefix("Pressroom") == true })
        #expect(requests.allSatisfy { $0.headers["cookie"] == nil && $0.headers["authorization"] == nil })
        let list = try session.pressroom("link", "list", "--state", "failing")
        #expect(list.output.contains("/lost") && list.output.contains("/gone-away"))
        #expect(!list.output.contains("/pictures"))
        let history = try session.pressroom("link", "history", site.address("/lost"))
        #expect(history.output.contains("softNotFound 200: The page is titled 'Page not found'."))
    }

    @Test func aDeadLinkEndsWithTwoAndStandsInTheReports() throws {
        let outcome = try check(
            "--failures", "1", "--days", "0", "--junit", "links.xml", "--sarif", "links.sarif", "--json")
        #expect(outcome.code == 2)
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let links = try #require(json["links"] as? [[String: Any]])
        #expect(links.filter { $0["state"] as? String == "dead" }.count == 2)
        let junit = try String(contentsOfFile: "\(session.folder)/links.xml", encoding: .utf8)
        #expect(junit.contains("<testsuites name=\"pressroom check links\" tests=\"5\" failures=\"2\""))
        #expect(junit.components(separatedBy: "<failure ").count == 3)
        let log = try Data(contentsOf: URL(fileURLWithPath: "\(session.folder)/links.sarif"))
        let sarif = try #require(try JSONSerialization.jsonObject(with: log) as? [String: Any])
        #expect(sarif["version"] as? String == "2.1.0")
        let findings = try session.pressroom("check")
        #expect(findings.code == 2)
        #expect(findings.output.contains("link.dead"))
    }

    @Test func aLinkIsReplacedEverywhereAndPutBack() throws {
        _ = try check()
        let (old, new) = (site.address("/old"), site.address("/news/gates-are-open"))
        let replaced = try session.pressroom("link", "replace", old, new)
        #expect(replaced.code == 0, "\(replaced.errors)")
        #expect(replaced.errors.hasPrefix("Replaced it in 1 record. This is change 2;"))
        #expect(!(try session.pressroom("link", "list").output).contains("/old"))
        _ = try session.pressroom("undo")
        #expect((try session.pressroom("link", "list").output).contains("/old"))
    }

    @Test func aPersonsWordCounts() throws {
        _ = try check()
        let accepted = try session.pressroom("link", "accept", site.address("/blocked"), "--until", "2999-01-01")
        #expect(accepted.errors.hasPrefix("Accepted until 1 January 2999. This is change 2;"))
        #expect(try session.pressroom("link", "list", "--state", "alive").output.contains("/blocked"))
        let past = try session.pressroom("link", "accept", site.address("/blocked"), "--until", "2001-01-01")
        #expect(past.code == 1)
    }

    @Test(arguments: [
        (
            ["link", "history", "https://nowhere.example/"], 1,
            "There is no link 'https://nowhere.example/' in the catalogue."
        ),
        (["check", "links", "--all", "--since", "7d"], 64, "--all asks every link. Leave it out, or --since."),
        (["check", "links", "--since", "yesterday"], 64, "The value 'yesterday' is invalid for '--since <time>'"),
        (
            ["check", "links", "--allow-private", "10.0.0.0/99"], 64,
            "'10.0.0.0/99' is not a network. Write it as 10.1.0.0/16 or fd00:1::/64."
        ),
        (["check", "links", "--kit", "nothing"], 1, "There is no kit 'nothing'."),
        (
            ["check", "links", "--timegate", "ftp://archive.example/"], 1,
            "'ftp://archive.example/' is not the address of a TimeGate: "
        ),
    ])
    func badInputIsTold(_ arguments: [String], _ code: Int32, _ sentence: String) throws {
        let outcome = try session.run(arguments)
        #expect(outcome.code == code)
        #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
    }
}
