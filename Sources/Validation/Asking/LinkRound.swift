import Catalogue

/// Asks links: decides what is sent and when, follows redirects, and makes of the responses one answer for each link.
///
/// Links are pulled one by one from a closure and answered to another, in any order; however many there are, no more
/// than `manners.window` are held. Links of many hosts are asked fastest when the closure gives them mixed.
public final class LinkRound: LinkWork {
    let manners: LinkManners
    let phones: any PhoneNumberReader
    private let nextQuestion: () -> LinkQuestion?
    private let random: () -> UInt64
    private let answered: (LinkQuestion, LinkAnswer) -> Void

    var schedule: Schedule
    private var flights: [Int: Errand] = [:]
    private var tickets = 0
    private var isExhausted = false
    /// Links that were pulled and are not answered.
    private var open = 0
    private var hearing = Hearing()
    private var counted = RoundSummary()
    private var answers = 0

    /// `random` gives the random addresses that sites are asked for, to know what they say where nothing is.
    public init(
        manners: LinkManners = LinkManners(), phones: any PhoneNumberReader, random: @escaping () -> UInt64,
        questions: @escaping () -> LinkQuestion?, answered: @escaping (LinkQuestion, LinkAnswer) -> Void
    ) {
        (self.manners, self.phones, self.random) = (manners, phones, random)
        (nextQuestion, self.answered) = (questions, answered)
        schedule = Schedule(manners)
    }

    /// What it came to so far. Answers are given as they come; what is to be made of silence is known at the end.
    public var summary: RoundSummary {
        var summary = counted
        (summary.hostsAsked, summary.hostsHeard) = (hearing.hostsAsked, hearing.hostsHeard)
        summary.doubtfulFrom = hearing.doubtfulFrom
        return summary
    }

    public func next(at now: Double) -> LinkStep {
        guard flights.count < manners.atOnce else { return .idle }
        while true {
            if let desk = schedule.takeReady(at: now) {
                if let step = send(from: desk, at: now) { return step }
            } else if !isExhausted, open < manners.window {
                pull(at: now)
            } else if let time = schedule.soonest {
                return .wait(until: time)
            } else {
                return flights.isEmpty ? .done : .idle
            }
        }
    }

    public func take(_ outcome: LinkOutcome, of ticket: Int, at now: Double) {
        guard let errand = flights.removeValue(forKey: ticket) else { return }
        let desk = schedule.desk(errand.current.host.text)
        desk.underWay -= 1
        listen(to: outcome, of: errand, desk, at: now)
        switch outcome {
        case .success(let response): take(response, of: errand, desk, at: now)
        case .failure(let failure): take(failure, of: errand, at: now)
        }
        schedule.settle(desk, at: now)
    }

    private func pull(at now: Double) {
        guard let question = nextQuestion() else { return isExhausted = true }
        open += 1
        if let answer = AddressedLink.answer(to: question.url, phones: phones) { return give(question, answer) }
        do throws(WebAddress.Problem) {
            let start = try WebAddress(question.url)
            schedule.add(Errand(.question(question), start, question.isOfAFile ? .head : .get), at: now)
        } catch {
            give(question, LinkAnswer(.notAsked(reason: error.words)))
        }
    }

    private func give(_ question: LinkQuestion, _ answer: LinkAnswer) {
        open -= 1
        counted.counts[answer.verdict, default: 0] += 1
        answers += 1
        answered(question, answer)
    }

    /// Gives the answer to the errand's question.
    func finish(_ errand: Errand, _ answer: LinkAnswer) {
        guard let question = errand.question else { return }
        give(question, answer)
    }

    /// The next request to a host; nil where none of its errands can go now.
    private func send(from desk: HostDesk, at now: Double) -> LinkStep? {
        while let errand = desk.takeFirst() {
            guard mayGo(errand, desk, at: now) else { continue }
            tickets += 1
            counted.requests += 1
            flights[tickets] = errand
            errand.sentAt = now
            desk.underWay += 1
            desk.notBefore = max(desk.notBefore, now + manners.pausePerHost, now + min(desk.delay, manners.longestWait))
            schedule.settle(desk, at: now)
            return .send(
                ticket: tickets,
                LinkRequest(errand.method, errand.current, bodyLimit: bodyLimit(of: errand)))
        }
        schedule.settle(desk, at: now)
        return nil
    }

    private func bodyLimit(of errand: Errand) -> Int {
        if errand.method == .head { return 0 }
        if case .robots = errand.purpose { return RobotsRules.mostBytes }
        return manners.bodyLimit
    }

    private func listen(to outcome: LinkOutcome, of errand: Errand, _ desk: HostDesk, at now: Double) {
        switch outcome {
        case .success, .failure(.broken), .failure(.unsafeCertificate):
            desk.silentInARow = 0
            hearing.heard(desk.name, at: now, answers: answers)
        case .failure(.notAsked): break
        case .failure(.timeout):
            // There was a connection: other pages of the host may be quicker.
            hearing.silent(desk.name, .timeout, sentAt: errand.sentAt, isRetry: errand.hasRetried)
        case .failure(let failure):
            (desk.silentInARow, desk.lastFailure) = (desk.silentInARow + 1, failure)
            hearing.silent(desk.name, failure, sentAt: errand.sentAt, isRetry: errand.hasRetried)
        }
    }

    /// An address of the origin that cannot exist.
    func randomAddress(at origin: WebAddress) -> WebAddress {
        var address = origin
        let digits = String(random(), radix: 16)
        (address.path, address.query) = ("/" + String(repeating: "0", count: 16 - digits.count) + digits, nil)
        return address
    }
}
