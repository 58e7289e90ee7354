import Catalogue
import TestSupport

@testable import Validation

/// A web in virtual time, and the probe that asks it: no network, no clock.
final class FakeWeb {
    struct Sent {
        let request: ProbeRequest
        let at: Double
        var url: String { request.url }
        var host: String { request.address.host.text }
    }

    /// What an address answers, and after how many seconds.
    var answer: (ProbeRequest, Double) -> (ProbeOutcome, Double)
    private(set) var sent: [Sent] = []
    private(set) var mostUnderWay = 0
    private(set) var mostPerHost: [String: Int] = [:]
    private(set) var now = 0.0
    /// Answers that were studied before they were taken, and those of them that take long.
    private(set) var (studied, studiedLong) = (0, 0)
    private var perHost: [String: Int] = [:]
    private var underWay: [(at: Double, ticket: Int, host: String, outcome: ProbeOutcome)] = []

    init(_ answer: @escaping (ProbeRequest, Double) -> (ProbeOutcome, Double)) { self.answer = answer }

    /// A web of a few addresses, each answered at once; whatever is not there is 404.
    convenience init(_ pages: [String: ProbeOutcome]) {
        self.init { request, _ in (pages[request.url] ?? .success(ProbeResponse(status: 404)), 0.01) }
    }

    var urls: [String] { sent.map { "\($0.request.method.rawValue) \($0.url)" } }
    /// Without the requests for robots.txt.
    var pages: [String] { urls.filter { !$0.hasSuffix("/robots.txt") } }

    func run(_ work: any ProbeWork, until end: Double = .infinity) {
        while now < end {
            switch work.next(at: now) {
            case .send(let ticket, let request): send(request, ticket)
            case .wait(let time):
                if let next = soonest, next.at <= time { deliver(to: work) } else { now = max(time, now) }
            case .idle:
                guard soonest != nil else { return }
                deliver(to: work)
            case .done: return
            }
        }
    }

    private func send(_ request: ProbeRequest, _ ticket: Int) {
        let one = Sent(request: request, at: now)
        sent.append(one)
        let (outcome, delay) = answer(request, now)
        underWay.append((now + delay, ticket, one.host, outcome))
        perHost[one.host, default: 0] += 1
        mostPerHost[one.host] = max(mostPerHost[one.host] ?? 0, perHost[one.host] ?? 0)
        mostUnderWay = max(mostUnderWay, underWay.count)
    }

    private var soonest: (at: Double, ticket: Int, host: String, outcome: ProbeOutcome)? {
        underWay.min { ($0.at, $0.ticket) < ($1.at, $1.ticket) }
    }

    private func deliver(to work: any ProbeWork) {
        guard let next = soonest else { return }
        underWay.removeAll { $0.ticket == next.ticket }
        perHost[next.host, default: 1] -= 1
        now = max(now, next.at)
        if let study = work.study(of: next.outcome, for: next.ticket) {
            studied += 1
            if study.isLong { studiedLong += 1 }
            work.take(next.outcome, studied: study.find(), of: next.ticket, at: now)
        } else {
            work.take(next.outcome, of: next.ticket, at: now)
        }
    }
}

extension ProbeOutcome {
    static func page(_ html: String, _ status: Int = 200, _ headers: [String: String] = [:]) -> ProbeOutcome {
        answer(status, headers.merging(["content-type": "text/html; charset=utf-8"]) { $1 }, html)
    }

    static func answer(_ status: Int, _ headers: [String: String] = [:], _ body: String = "") -> ProbeOutcome {
        .success(
            ProbeResponse(
                status: status,
                headers: headers.sorted { $0.key < $1.key }.map { HeaderField(name: $0.key, value: $0.value) },
                body: Array(body.utf8)))
    }

    static func to(_ location: String, _ status: Int = 302, _ headers: [String: String] = [:]) -> ProbeOutcome {
        answer(status, headers.merging(["location": location]) { $1 })
    }
}

/// One round over a few links.
struct Round {
    let answers: [String: LinkAnswer]
    /// The number of the first answer that says that nothing came back.
    let firstSilent: Int?
    let summary: RoundSummary

    init(
        _ web: FakeWeb, _ questions: [LinkQuestion], manners: AskingManners = .withoutPauses,
        until end: Double = .infinity
    ) {
        var questions = questions[...]
        var answers: [String: LinkAnswer] = [:]
        var firstSilent: Int?
        let round = LinkRound(
            manners: manners, phones: StubPhones(), random: { 0xFEED_BEEF }, questions: { questions.popFirst() },

            answered: { question, answer in
                if answer.verdict == .silent { firstSilent = firstSilent ?? answers.count }
                answers[question.url] = answer
            })
        web.run(round, until: end)
        (self.answers, self.firstSilent, summary) = (answers, firstSilent, round.summary)
    }

    /// The answer to one link.
    static func answer(
        _ web: FakeWeb, _ url: String, use: LinkQuestion.Use = .reference, _ linkKind: Asset.LinkKind? = nil,
        manners: AskingManners = .withoutPauses
    ) -> LinkAnswer? {
        Round(web, [LinkQuestion(url: url, use: use, linkKind: linkKind)], manners: manners).answers[url]
    }
}
