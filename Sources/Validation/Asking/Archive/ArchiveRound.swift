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
public final class ArchiveRound: LinkWork {
    private struct Errand {
        let question: ArchiveQuestion
        var address: WebAddress
        var hops = 0
    }

    private let gate: TimeGate
    private let manners: LinkManners
    private let nextQuestion: () -> ArchiveQuestion?
    private let answered: (ArchiveQuestion, ArchiveAnswer) -> Void
    private var waiting = Line<Errand>()
    private var flights: [Int: Errand] = [:]
    private var tickets = 0
    private var notBefore = -Double.infinity
    private var isExhausted = false
    /// Why no more is asked in this round.
    private var closed: String?

    private static let mostHops = 5

    /// Of `manners`, the requests at once and the pause are those for one host.
    public init(
        gate: TimeGate, manners: LinkManners = LinkManners(), questions: @escaping () -> ArchiveQuestion?,
        answered: @escaping (ArchiveQuestion, ArchiveAnswer) -> Void
    ) {
        (self.gate, self.manners, nextQuestion, self.answered) = (gate, manners, questions, answered)
    }

    public func next(at now: Double) -> LinkStep {
        guard flights.count < manners.atOncePerHost else { return .idle }
        if now < notBefore, closed == nil { return .wait(until: notBefore) }
        while let errand = nextErrand() {
            if let closed {
                answered(errand.question, .unclear(reason: closed))
                continue
            }
            tickets += 1
            flights[tickets] = errand
            notBefore = now + manners.pausePerHost
            return .send(ticket: tickets, TimeGate.request(errand.address, near: errand.question.near))
        }
        return flights.isEmpty ? .done : .idle
    }

    private func nextErrand() -> Errand? {
        if let errand = waiting.takeFirst() { return errand }
        while !isExhausted {
            guard let question = nextQuestion() else {
                isExhausted = true
                return nil
            }
            if let address = gate.address(for: question.url) { return Errand(question: question, address: address) }
            answered(question, .unclear(reason: "The address cannot be asked for."))
        }
        return nil
    }

    public func take(_ outcome: LinkOutcome, of ticket: Int, at now: Double) {
        guard var errand = flights.removeValue(forKey: ticket) else { return }
        switch outcome {
        case .failure(let failure):
            answered(errand.question, .unclear(reason: LinkAnswer(failure).evidence))
        case .success(let response):
            if mustWait(response, errand, at: now) { return }
            switch MementoReading(response, from: errand.address, near: errand.question.near) {
            case .copy(let copy): answered(errand.question, .copy(copy))
            case .none: answered(errand.question, .none)
            case .unclear(let reason): answered(errand.question, .unclear(reason: reason))
            case .elsewhere(let address):
                errand.hops += 1
                errand.address = address
                if errand.hops > ArchiveRound.mostHops {
                    answered(errand.question, .unclear(reason: "The archive redirects more than five times."))
                } else {
                    waiting.append(errand)
                }
            }
        }
    }

    private func mustWait(_ response: LinkResponse, _ errand: Errand, at now: Double) -> Bool {
        guard response.status == 429 || response.status == 503 else { return false }
        let wait = response.patience ?? manners.pauseBeforeRetry
        if wait > manners.longestWait || errand.hops > ArchiveRound.mostHops {
            let reason = "The archive asked to be left alone for a while."
            closed = reason
            answered(errand.question, .unclear(reason: reason))
        } else {
            notBefore = max(notBefore, now + wait)
            var errand = errand
            errand.hops += 1
            waiting.append(errand)
        }
        return true
    }
}
