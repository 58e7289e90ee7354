import Testing

@testable import Validation

@Suite struct OfflineTests {
    private func links(_ count: Int, hosts: Int) -> [LinkQuestion] {
        (0..<count).map { LinkQuestion(url: "https://host\($0 % hosts).example/\($0)", use: .reference) }
    }

    @Test(arguments: [
        (1, ProbeFailure.resolverSilent, true), (1, .noSuchHost, true), (1, .unreachable, true), (1, .refused, false),
        (4, .connectTimeout, false), (5, .connectTimeout, true), (30, .resolverSilent, true), (30, .refused, true),
        (9, .unsafeCertificate(reason: "x"), false), (9, .notAsked(reason: "x"), false),
    ])
    func aRoundInWhichNobodyIsHeard(_ hosts: Int, _ failure: ProbeFailure, _ looksOffline: Bool) {
        let round = Round(FakeWeb { _, _ in (.failure(failure), 0.1) }, links(hosts * 2, hosts: hosts))
        #expect(round.summary.looksOffline == looksOffline)
    }

    @Test(arguments: [(2, 20, true), (3, 20, false), (1, 9, false), (1, 10, true)])
    func aHostOfOurOwnNetworkMayAnswer(_ heard: Int, _ hosts: Int, _ looksOffline: Bool) {
        let web = FakeWeb { request, _ in
            let isHeard = (0..<heard).contains { request.url.hasPrefix("https://host\($0).") }
            return (isHeard ? PolitenessTests.page : .failure(.connectTimeout), 0.1)
        }
        #expect(Round(web, links(hosts, hosts: hosts)).summary.looksOffline == looksOffline)
    }

    @Test func aThirdOfTheWebMayBeDead() {
        let web = FakeWeb { request, _ in
            let number = request.url.split(separator: ".").first?.drop { !$0.isNumber }
            let isDead = (number.flatMap { Int($0) } ?? 0) % 3 == 0
            return (isDead ? .failure(.connectTimeout) : PolitenessTests.page, isDead ? 5 : 0.1)
        }
        #expect(Round(web, links(600, hosts: 300), manners: AskingManners()).summary.doubtfulFrom == nil)
    }

    @Test func aNetworkThatIsLostOnTheWayMakesTheRestDoubtful() {
        let web = FakeWeb { _, now in (now < 1 ? PolitenessTests.page : .failure(.resolverSilent), 0.1) }
        let round = Round(web, links(900, hosts: 300), manners: AskingManners())
        let from = round.summary.doubtfulFrom
        #expect(from != nil && from != 0)
        #expect((round.firstSilent ?? 0) >= (from ?? .max))
        #expect(!round.summary.looksOffline)
    }

    @Test func anEmptyRoundIsInOrder() {
        #expect(Round(FakeWeb([:]), []).summary == RoundSummary())
    }
}
