import Foundation
import LinkProbe
import Synchronization
import TestSupport
import Testing

@testable import Validation

/// Requests that are sent so many at once, and what became of each.
final class ListedWork: ProbeWork {
    private let requests: [ProbeRequest]
    private let atOnce: Int
    private var sent = 0
    private var taken = 0
    private(set) var outcomes: [ProbeOutcome?]
    /// Seconds from one request's sending to its outcome.
    private(set) var seconds: [Double]
    private(set) var mostUnderWay = 0

    init(_ requests: [ProbeRequest], atOnce: Int = 64) {
        (self.requests, self.atOnce) = (requests, atOnce)
        outcomes = Array(repeating: nil, count: requests.count)
        seconds = Array(repeating: 0, count: requests.count)
    }

    func next(at now: Double) -> ProbeStep {
        if taken == requests.count { return .done }
        guard sent < requests.count, sent - taken < atOnce else { return .idle }
        defer { sent += 1 }
        mostUnderWay = max(mostUnderWay, sent + 1 - taken)
        seconds[sent] = -now
        return .send(ticket: sent, requests[sent])
    }

    func take(_ outcome: ProbeOutcome, of ticket: Int, at now: Double) {
        taken += 1
        outcomes[ticket] = outcome
        seconds[ticket] += now
    }
}

/// Hosts' addresses as a test wants them: each look-up of a host takes the next of its answers, the last one again.
final class ListedHosts: HostResolver {
    private let answers: Mutex<[String: [Result<[NetworkAddress], HostFailure>]]>
    private let asked = Mutex<[String]>([])

    init(_ answers: [String: [Result<[NetworkAddress], HostFailure>]]) { self.answers = Mutex(answers) }

    convenience init(_ hosts: [String: String]) {
        self.init(hosts.mapValues { [numbers($0)] })
    }

    var lookups: [String] { asked.withLock { $0 } }

    func addresses(of host: String) -> Result<[NetworkAddress], HostFailure> {
        asked.withLock { $0.append(host) }
        return answers.withLock { answers in
            guard let first = answers[host]?.first else { return .failure(.noSuchHost) }
            if answers[host, default: []].count > 1 { answers[host]?.removeFirst() }
            return first
        }
    }
}

func numbers(_ texts: String...) -> Result<[NetworkAddress], HostFailure> {
    .success(texts.compactMap { NetworkAddress($0) })
}

let loopback: AddressRange? = AddressRange("127.0.0.1")

func settings(deadline: Double = 5, allowed: [AddressRange?] = [loopback]) -> CurlProbe.Settings {
    CurlProbe.Settings(
        contact: "press@rivertrust.example", connectTimeout: deadline, deadline: deadline,
        allowed: allowed.compactMap { $0 })
}

/// A request to an address that can be one.
func request(_ method: ProbeRequest.Method, _ url: String, bodyLimit: Int) -> ProbeRequest {
    guard let address = try? WebAddress(url) else {
        Issue.record("\(url) is no web address")
        return ProbeRequest(method, .nobody, bodyLimit: bodyLimit)
    }
    return ProbeRequest(method, address, bodyLimit: bodyLimit)
}

extension WebAddress {
    static let nobody = WebAddress(isSecure: false, host: .name("nobody.example"), port: 80, path: "/", query: nil)
}

func get(_ url: String, atMost limit: Int = 65_536) -> ProbeRequest {
    request(.get, url, bodyLimit: limit)
}

/// What becomes of one request.
func outcome(
    of request: ProbeRequest, _ settings: CurlProbe.Settings = settings(),
    hosts: any HostResolver = ListedHosts([String: String]())
) throws -> ProbeOutcome? {
    let work = ListedWork([request])
    try CurlProbe(settings, resolver: hosts).run(work) { false }
    return work.outcomes[0]
}

extension ProbeOutcome {
    var response: ProbeResponse? { try? get() }
    var failure: ProbeFailure? {
        guard case .failure(let failure) = self else { return nil }
        return failure
    }
}
