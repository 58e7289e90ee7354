import Catalogue

/// What a round came to.
public struct RoundSummary: Hashable, Sendable {
    /// Answers by verdict.
    public var counts: [LinkVerdict: Int] = [:]
    /// Requests that were sent.
    public var requests = 0
    /// Hosts that were asked, and those of them that gave any answer.
    public var hostsAsked = 0
    public var hostsHeard = 0
    /// The number of the first answer, counted from 0, from which on silence may be our own: we were offline, or the
    /// network was lost on the way. Nothing from there on is to be recorded as failing. Nil where all was well.
    public var doubtfulFrom: Int?

    public init() {}

    public var answers: Int { counts.values.reduce(0, +) }
    /// Whether we seem to have been offline from the beginning.
    public var looksOffline: Bool { doubtfulFrom == 0 }
}

/// Which hosts were heard, and when: from it is told whether it was they who were silent, or we.
struct Hearing {
    private var silentHosts: Set<String> = []
    private var heardHosts: Set<String> = []
    /// Whether each silence was one of names and ways, as it is without a network.
    private var isAllOfNamesAndWays = true
    private var lastHeard = -Double.infinity
    /// The number of the first answer after the last host was heard.
    private var firstSince = 0
    /// The hosts that were silent to what was sent after that, and for the first time: those that are asked again at the
    /// end of a round were silent before.
    private var silentSince: Set<String> = []

    /// A round may meet hundreds of thousands of hosts.
    private static let mostHosts = 50_000
    private static let fewHosts = 5

    var hostsAsked: Int { silentHosts.union(heardHosts).count }
    var hostsHeard: Int { heardHosts.count }

    mutating func heard(_ host: String, at now: Double, answers: Int) {
        if heardHosts.count < Hearing.mostHosts { heardHosts.insert(host) }
        (lastHeard, firstSince) = (now, answers)
        if !silentSince.isEmpty { silentSince.removeAll(keepingCapacity: true) }
    }

    mutating func silent(_ host: String, _ failure: LinkFailure, sentAt: Double, isRetry: Bool) {
        switch failure {
        case .notAsked, .unsafeCertificate, .broken: return
        case .noSuchHost, .resolverSilent, .unreachable: break
        case .refused, .connectTimeout, .timeout: isAllOfNamesAndWays = false
        }
        if silentHosts.count < Hearing.mostHosts { silentHosts.insert(host) }
        if sentAt >= lastHeard, !isRetry, silentSince.count < Hearing.mostHosts { silentSince.insert(host) }
    }

    /// From which answer on silence says nothing.
    ///
    /// From the first: where nobody was heard, of five hosts or more, or of fewer if names and ways failed for all; and
    /// where nine of ten hosts or more were silent, of ten or more, because a host of our own network may answer while
    /// the rest of the world cannot be reached. From the middle: where the last eight hosts or more were all silent.
    var doubtfulFrom: Int? {
        let silent = silentHosts.subtracting(heardHosts).count
        let asked = silent + heardHosts.count
        if silent > 0, heardHosts.isEmpty { return silent >= Hearing.fewHosts || isAllOfNamesAndWays ? 0 : nil }
        if asked >= 2 * Hearing.fewHosts, silent * 10 >= asked * 9 { return 0 }
        return silentSince.count >= Hearing.fewHosts + 3 ? firstSince : nil
    }
}
