import Foundation
import Validation

/// One run of a probe: what waits for a look-up, and what is under way.
final class ProbeRun {
    /// So many short studies are worth waking another thread, and being woken by it.
    private static let worthAThread = 8
    /// Whoever wants us to stop waits no longer than this.
    private static let longestWait = 0.1

    private struct Waiting {
        let ticket: Int
        let request: ProbeRequest
        let until: Double
    }

    private let settings: CurlProbe.Settings
    private let rules: AddressRules
    private let work: any ProbeWork
    private let wire: Wire?
    private let lookups: Lookups
    private let studies: Studies
    private var memory = HostMemory()
    /// By the host whose addresses they wait for.
    private var waiting: [String: [Waiting]] = [:]
    private var underWay = 0
    /// Answers that are being studied.
    private var studied = 0

    init(_ settings: CurlProbe.Settings, resolver: any HostResolver, work: any ProbeWork) {
        let wire = Wire(settings)
        self.settings = settings
        self.work = work
        self.wire = wire
        rules = AddressRules(allowed: settings.allowed)
        lookups = Lookups(resolver, wake: wire?.wake ?? {})
        studies = Studies(wake: wire?.wake ?? {})
    }

    func run(isStopped: () -> Bool) {
        while !isStopped(), let wait = sendWhatIsWanted() {
            wire?.work(atMost: wait < ProbeRun.longestWait ? wait : ProbeRun.longestWait)
            takeLookups()
            takeAnswers()
            takeStudied()
            giveUpOnLookups()
        }
        lookups.close()
        studies.close()
    }

    /// How long nothing more is to be sent, in seconds; nil where all is done.
    private func sendWhatIsWanted() -> Double? {
        while true {
            let now = ProbeRun.now()
            switch work.next(at: now) {
            case .send(let ticket, let request): send(request, ticket: ticket, at: now)
            case .wait(let until): return max(0, until - now)
            case .idle, .done: return underWay + studied > 0 || !waiting.isEmpty ? .infinity : nil
            }
        }
    }

    private func send(_ request: ProbeRequest, ticket: Int, at now: Double) {
        let waiting = Waiting(ticket: ticket, request: request, until: now + settings.deadline)
        switch request.address.host {
        case .number(let address):
            rules.mayConnect(to: address) ? send(waiting, to: [], at: now) : fail(ticket, .network)
        case .name(let name) where name.hasSuffix(".onion"): fail(ticket, .networkOfItsOwn)
        // A proxy knows hosts that nobody here does. What is connected to is judged all the same.
        case .name where settings.usesProxyVariables: send(waiting, to: [], at: now)
        case .name(let name): look(up: name, for: waiting, at: now)
        }
    }

    private func look(up host: String, for one: Waiting, at now: Double) {
        if let known = memory.answer(for: host, at: now) { return go(on: one, with: known, at: now) }
        if waiting[host] == nil { lookups.ask(host) }
        waiting[host, default: []].append(one)
    }

    private func go(on one: Waiting, with answer: HostAnswer, at now: Double) {
        switch answer {
        case .success(let addresses): send(one, to: addresses, at: now)
        case .failure(.noSuchHost): fail(one.ticket, .noSuchHost)
        case .failure(.silent): fail(one.ticket, .resolverSilent)
        }
    }

    private func send(_ one: Waiting, to addresses: [NetworkAddress], at now: Double) {
        let isSent = wire?.send(one.request, to: addresses, ticket: one.ticket, seconds: one.until - now)
        if isSent == true { underWay += 1 } else { fail(one.ticket, .cannotBeSent) }
    }

    private func fail(_ ticket: Int, _ failure: ProbeFailure) {
        work.take(.failure(failure), of: ticket, at: ProbeRun.now())
    }

    private func takeLookups() {
        for (host, answer) in lookups.takeFound() {
            let now = ProbeRun.now()
            memory.keep(answer, for: host, at: now)
            for one in waiting.removeValue(forKey: host) ?? [] { go(on: one, with: answer, at: now) }
        }
    }

    private func takeAnswers() {
        var studies: [StudiedAnswer<ProbeStudy>] = []
        while let (ticket, outcome) = wire?.next() {
            underWay -= 1
            if let study = work.study(of: outcome, for: ticket) {
                studies.append(StudiedAnswer(ticket: ticket, outcome: outcome, study: study))
            } else {
                work.take(outcome, of: ticket, at: ProbeRun.now())
            }
        }
        guard studies.count >= ProbeRun.worthAThread || studies.contains(where: \.study.isLong) else {
            for one in studies {
                work.take(one.outcome, studied: one.study.find(), of: one.ticket, at: ProbeRun.now())
            }
            return
        }
        studied += studies.count
        self.studies.ask(studies)
    }

    private func takeStudied() {
        guard studied > 0 else { return }
        for one in studies.takeFound() {
            studied -= 1
            work.take(one.outcome, studied: one.study, of: one.ticket, at: ProbeRun.now())
        }
    }

    private func giveUpOnLookups() {
        let now = ProbeRun.now()
        for (host, all) in waiting where all.contains(where: { $0.until <= now }) {
            for late in all where late.until <= now { fail(late.ticket, .resolverSilent) }
            let left = all.filter { $0.until > now }
            waiting[host] = left.isEmpty ? nil : left
        }
    }

    /// Seconds of a clock that nobody sets.
    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
