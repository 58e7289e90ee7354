import Catalogue

/// Asks links: decides what is sent and when, follows redirects, and makes of the responses one answer for each link.
///
/// Links are pulled one by one from a closure and answered to another, in any order; however many there are, no more
/// than `manners.window` are held. Links of many hosts are asked fastest when the closure gives them mixed.
public final class LinkRound: ProbeWork {
    let manners: AskingManners
    let phones: any PhoneNumberReader
    private let nextQuestion: () -> LinkQuestion?
    private let random: () -> UInt64
    private let answered: (LinkQuestion, LinkAnswer) -> Void

    var schedule: Schedule
    private var flights: [Int: Visit] = [:]
    private var tickets = 0
    private var isExhausted = false
    /// Links that were pulled and are not answered.
    private var open = 0
    private var reachability = Reachability()
    private var counted = RoundSummary()
    private var answers = 0

    /// `random` gives the random addresses that sites are asked for, to know what they say where nothing is.
    public init(
        manners: AskingManners = AskingManners(), phones: any PhoneNumberReader, random: @escaping () -> UInt64,
        questions: @escaping () -> LinkQuestion?, answered: @escaping (LinkQuestion, LinkAnswer) -> Void
    ) {
        self.manners = manners
        self.phones = phones
        self.random = random
        nextQuestion = questions
        self.answered = answered
        schedule = Schedule(manners)
    }

    /// What it came to so far. Answers are given as they come; what is to be made of silence is known at the end.
    public var summary: RoundSummary {
        var summary = counted
        (summary.hostsAsked, summary.hostsHeard) = (reachability.hostsAsked, reachability.hostsHeard)
        summary.doubtfulFrom = reachability.doubtfulFrom
        return summary
    }

    public func next(at now: Double) -> ProbeStep {
        guard flights.count < manners.atOnce else { return .idle }
        while true {
            if let queue = schedule.takeReady(at: now) {
                if let step = send(from: queue, at: now) { return step }
            } else if !isExhausted, open < manners.window {
                pull(at: now)
            } else if let time = schedule.soonest {
                return .wait(until: time)
            } else {
                return flights.isEmpty ? .done : .idle
            }
        }
    }

    public func take(_ outcome: ProbeOutcome, of ticket: Int, at now: Double) {
        take(outcome, nil, of: ticket, at: now)
    }

    public func take(_ outcome: ProbeOutcome, studied: any Sendable, of ticket: Int, at now: Double) {
        take(outcome, studied as? AnswerStudy, of: ticket, at: now)
    }

    public func study(of outcome: ProbeOutcome, for ticket: Int) -> ProbeStudy? {
        guard case .success(let response) = outcome, let visit = flights[ticket], visit.isOfAPage,
            response.location == nil, MediaType.isPage(response)
        else { return nil }
        let (observation, isOfALink) = (visit.observation(response, nil), visit.question != nil)
        return ProbeStudy(isLong: response.body.count > AnswerStudy.shortPage) {
            AnswerStudy(observation, isOfALink: isOfALink)
        }
    }

    private func take(_ outcome: ProbeOutcome, _ study: AnswerStudy?, of ticket: Int, at now: Double) {
        guard let visit = flights.removeValue(forKey: ticket) else { return }
        let queue = schedule.queue(visit.hostName)
        queue.underWay -= 1
        listen(to: outcome, of: visit, queue, at: now)
        switch outcome {
        case .success(let response): take(response, study, of: visit, queue, at: now)
        case .failure(let failure): take(failure, of: visit, at: now)
        }
        schedule.settle(queue, at: now)
    }

    private func pull(at now: Double) {
        guard let question = nextQuestion() else { return isExhausted = true }
        open += 1
        if let answer = AddressedLink.answer(to: question.url, phones: phones) { return give(question, answer) }
        do throws(WebAddress.Problem) {
            let start = try WebAddress(question.url)
            schedule.add(Visit(.question(question), start, question.isOfAFile ? .head : .get), at: now)
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

    /// Gives the answer to the visit's question.
    func finish(_ visit: Visit, _ answer: LinkAnswer) {
        guard let question = visit.question else { return }
        give(question, answer)
    }

    /// The next request to a host; nil where none of its visits can go now.
    private func send(from queue: HostQueue, at now: Double) -> ProbeStep? {
        while let visit = queue.takeFirst() {
            guard mayGo(visit, queue, at: now) else { continue }
            tickets += 1
            counted.requests += 1
            flights[tickets] = visit
            visit.sentAt = now
            queue.underWay += 1
            queue.notBefore = max(
                queue.notBefore, now + manners.pausePerHost, now + min(queue.delay, manners.longestWait))
            schedule.settle(queue, at: now)
            return .send(
                ticket: tickets,
                ProbeRequest(visit.method, visit.current, bodyLimit: bodyLimit(of: visit)))
        }
        schedule.settle(queue, at: now)
        return nil
    }

    private func bodyLimit(of visit: Visit) -> Int {
        if visit.method == .head { return 0 }
        if case .robots = visit.purpose { return RobotsRules.mostBytes }
        return manners.bodyLimit
    }

    private func listen(to outcome: ProbeOutcome, of visit: Visit, _ queue: HostQueue, at now: Double) {
        switch outcome {
        case .success, .failure(.broken), .failure(.unsafeCertificate):
            queue.silentInARow = 0
            reachability.heard(queue.name, at: now, answers: answers)
        case .failure(.notAsked): break
        case .failure(.timeout):
            // There was a connection: other pages of the host may be quicker.
            reachability.silent(queue.name, .timeout, sentAt: visit.sentAt, isRetry: visit.hasRetried)
        case .failure(let failure):
            (queue.silentInARow, queue.lastFailure) = (queue.silentInARow + 1, failure)
            reachability.silent(queue.name, failure, sentAt: visit.sentAt, isRetry: visit.hasRetried)
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
