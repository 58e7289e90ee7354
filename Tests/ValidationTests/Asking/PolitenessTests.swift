import Catalogue
import TestSupport
import Testing

@testable import Validation

/// Thousands of links over tens of hosts, in virtual time.
@Suite struct PolitenessTests {
    static let page = ProbeOutcome.page("<title>A page</title><p>Salmon leap here in spring.</p>")

    private func questions(_ count: Int, hosts: Int) -> [LinkQuestion] {
        (0..<count).map { LinkQuestion(url: "https://host\($0 % hosts).example/page/\($0)", use: .reference) }
    }

    @Test func neverMoreThanTheLimitsAndEverythingIsAnswered() {
        let web = FakeWeb { request, now in
            let spread = Double(request.url.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) % 97 }) / 100
            return (request.url.hasSuffix("7") ? .answer(404) : Self.page, 0.05 + spread)
        }
        let links = questions(1000, hosts: 40)
        let round = Round(web, links, manners: AskingManners())
        #expect(round.answers.count == 1000)
        #expect(round.summary.counts == [.found: 900, .notFound: 100])
        #expect(round.summary.answers == 1000)
        #expect(round.summary.hostsHeard == 40 && round.summary.doubtfulFrom == nil)
        #expect(web.mostUnderWay <= 64)
        #expect(web.mostPerHost.values.allSatisfy { $0 <= 2 })
        #expect(web.mostUnderWay > 40)
        for (_, requests) in Dictionary(grouping: web.sent, by: \.host) {
            let times = requests.map(\.at)
            #expect(zip(times, times.dropFirst()).allSatisfy { $1 - $0 >= 0.2499 })
        }
        #expect(web.urls.filter { $0.hasSuffix("/robots.txt") }.count == 40)
    }

    @Test func linksArePulledAsTheyAreNeeded() {
        var manners = AskingManners.withoutPauses
        manners.window = 100
        var (pulled, answered, most) = (0, 0, 0)
        let round = LinkRound(
            manners: manners, phones: StubPhones(), random: { 1 },
            questions: {
                guard pulled < 1000 else { return nil }
                pulled += 1
                most = max(most, pulled - answered)
                return LinkQuestion(url: "https://host\(pulled).example/a", use: .reference)
            }, answered: { _, _ in answered += 1 })
        FakeWeb { _, _ in (Self.page, 0.1) }.run(round)
        #expect(answered == 1000 && most <= 100)
    }

    @Test(arguments: [429, 503])
    func aHostThatAsksForPatienceGetsIt(_ status: Int) {
        let web = FakeWeb { request, now in
            if request.url.contains("robots") { return (.answer(404), 0.1) }
            return (now < 20 ? .answer(status, ["retry-after": "30"]) : Self.page, 0.1)
        }
        var manners = AskingManners.withoutPauses
        manners.atOncePerHost = 1
        let round = Round(web, questions(20, hosts: 1), manners: manners)
        #expect(round.summary.counts == [.found: 20])
        #expect(web.sent.filter { $0.at > 0.3 }.allSatisfy { $0.at >= 30 })
    }

    @Test func patienceAsksByDateToo() {
        let web = FakeWeb { request, now in
            if request.url.contains("robots") { return (.answer(404), 0.1) }
            let headers = ["retry-after": "Tue, 10 Jan 2012 14:45:40 GMT", "date": "Tue, 10 Jan 2012 14:45:00 GMT"]
            return (now < 20 ? .answer(429, headers) : Self.page, 0.1)
        }
        #expect(Round(web, questions(1, hosts: 1)).summary.counts == [.found: 1])
        #expect((web.sent.last?.at ?? 0) >= 40)
    }

    @Test func aHostThatAsksForTooMuchIsLeftAlone() {
        let web = FakeWeb { _, _ in (.answer(429, ["retry-after": "99999999999999999999999"]), 0.1) }
        var manners = AskingManners.withoutPauses
        manners.atOncePerHost = 1
        let round = Round(web, questions(50, hosts: 1), manners: manners)
        #expect(round.summary.counts == [.turnedAway: 50])
        #expect(web.sent.count == 1)
        #expect(web.now < 60)
    }

    @Test func aHostThatGivesNoConnectionIsNotAskedForEveryLink() {
        let web = FakeWeb { _, _ in (.failure(.connectTimeout), 5) }
        let round = Round(web, questions(500, hosts: 1), manners: AskingManners())
        #expect(round.summary.counts == [.silent: 500])
        #expect(web.sent.count < 10)
    }

    @Test func oneSlowHostHoldsUpNobody() {
        let web = FakeWeb { request, _ in (Self.page, request.url.contains("host0.") ? 30 : 0.1) }
        var times: [Double] = []
        var links = questions(400, hosts: 8)[...]
        let round = LinkRound(
            manners: AskingManners(), phones: StubPhones(), random: { 1 }, questions: { links.popFirst() },
            answered: { question, _ in if !question.url.contains("host0.") { times.append(web.now) } })
        web.run(round, until: 60)
        #expect(times.count == 350 && (times.max() ?? 99) < 20)
    }

    @Test func whatIsLearnedBeforeAStopIsKept() {
        let web = FakeWeb { _, _ in (Self.page, 1) }
        let round = Round(web, questions(100, hosts: 2), manners: AskingManners(), until: 10)
        #expect((5..<100).contains(round.answers.count))
        #expect(round.summary.answers == round.answers.count)
    }
}
