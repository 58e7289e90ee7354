import Catalogue

/// A page of which an archive's copy is looked for.
public struct ArchiveQuestion: Hashable, Sendable {
    public var url: String
    /// The copy nearest to it is wanted: the release's date.
    public var near: Instant

    public init(url: String, near: Instant) { (self.url, self.near) = (url, near) }
}

/// What an archive said.
public enum ArchiveAnswer: Hashable, Sendable {
    case copy(ArchiveCopy)
    /// The archive has none.
    case none
    /// The archive did not say: worth another question later.
    case unclear(reason: String)
}

/// Asks a TimeGate for copies, one page after another: all questions go to one host, which is left alone when it asks
/// for that.
public final class ArchiveRound: ProbeWork {
    private struct Visit {
        let question: ArchiveQuestion
        var address: WebAddress
        var hops = 0
    }

    private let gate: TimeGate
    private let manners: AskingManners
    private let nextQuestion: () -> ArchiveQuestion?
    private let answered: (ArchiveQuestion, ArchiveAnswer) -> Void
    private var waiting = Queue<Visit>()
    private var flights: [Int: Visit] = [:]
    private var tickets = 0
    private var notBefore = -Double.infinity
    private var isExhausted = false
    /// Why no more is asked in this round.
    private var closed: String?

    private static let mostHops = 5

    /// Of `manners`, the requests at once and the pause are those for one host.
    public init(
        gate: TimeGate, manners: AskingManners = AskingManners(), questions: @escaping () -> ArchiveQuestion?,
        answered: @escaping (ArchiveQuestion, ArchiveAnswer) -> Void
    ) {
        self.gate = gate
        self.manners = manners
        nextQuestion = questions
        self.answered = answered
    }

    public func next(at now: Double) -> ProbeStep {
        guard flights.count < manners.atOncePerHost else { return .idle }
        if now < notBefore, closed == nil { return .wait(until: notBefore) }
        while let visit = nextVisit() {
            if let closed {
                answered(visit.question, .unclear(reason: closed))
                continue
            }
            tickets += 1
            flights[tickets] = visit
            notBefore = now + manners.pausePerHost
            return .send(ticket: tickets, TimeGate.request(visit.address, near: visit.question.near))
        }
        return flights.isEmpty ? .done : .idle
    }

    private func nextVisit() -> Visit? {
        if let visit = waiting.takeFirst() { return visit }
        while !isExhausted {
            guard let question = nextQuestion() else {
                isExhausted = true
                return nil
            }
            if let address = gate.address(for: question.url) { return Visit(question: question, address: address) }
            answered(question, .unclear(reason: "The address cannot be asked for."))
        }
        return nil
    }

    public func take(_ outcome: ProbeOutcome, of ticket: Int, at now: Double) {
        guard var visit = flights.removeValue(forKey: ticket) else { return }
        switch outcome {
        case .failure(let failure):
            answered(visit.question, .unclear(reason: LinkAnswer(failure).evidence))
        case .success(let response):
            if mustWait(response, visit, at: now) { return }
            switch MementoReading(response, from: visit.address, near: visit.question.near) {
            case .copy(let copy): answered(visit.question, .copy(copy))
            case .none: answered(visit.question, .none)
            case .unclear(let reason): answered(visit.question, .unclear(reason: reason))
            case .elsewhere(let address):
                visit.hops += 1
                visit.address = address
                if visit.hops > ArchiveRound.mostHops {
                    answered(visit.question, .unclear(reason: "The archive redirects more than five times."))
                } else {
                    waiting.append(visit)
                }
            }
        }
    }

    private func mustWait(_ response: ProbeResponse, _ visit: Visit, at now: Double) -> Bool {
        guard response.status == 429 || response.status == 503 else { return false }
        let wait = response.patience ?? manners.pauseBeforeRetry
        if wait > manners.longestWait || visit.hops > ArchiveRound.mostHops {
            let reason = "The archive asked to be left alone for a while."
            closed = reason
            answered(visit.question, .unclear(reason: reason))
        } else {
            notBefore = max(notBefore, now + wait)
            var visit = visit
            visit.hops += 1
            waiting.append(visit)
        }
        return true
    }
}
