/// Which hosts were heard, and when: from it is told whether it was they who were silent, or we.
struct Reachability {
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
        if heardHosts.count < Reachability.mostHosts { heardHosts.insert(host) }
        (lastHeard, firstSince) = (now, answers)
        if !silentSince.isEmpty { silentSince.removeAll(keepingCapacity: true) }
    }

    mutating func silent(_ host: String, _ failure: ProbeFailure, sentAt: Double, isRetry: Bool) {
        switch failure {
        case .notAsked, .unsafeCertificate, .broken: return
        case .noSuchHost, .resolverSilent, .unreachable: break
        case .refused, .connectTimeout, .timeout: isAllOfNamesAndWays = false
        }
        if silentHosts.count < Reachability.mostHosts { silentHosts.insert(host) }
        if sentAt >= lastHeard, !isRetry, silentSince.count < Reachability.mostHosts { silentSince.insert(host) }
    }

    /// From which answer on silence says nothing.
    ///
    /// From the first: where nobody was heard, of five hosts or more, or of fewer if names and ways failed for all; and
    /// where nine of ten hosts or more were silent, of ten or more, because a host of our own network may answer while
    /// the rest of the world cannot be reached. From the middle: where the last eight hosts or more were all silent.
    var doubtfulFrom: Int? {
        let silent = silentHosts.subtracting(heardHosts).count
        let asked = silent + heardHosts.count
        if silent > 0, heardHosts.isEmpty { return silent >= Reachability.fewHosts || isAllOfNamesAndWays ? 0 : nil }
        if asked >= 2 * Reachability.fewHosts, silent * 10 >= asked * 9 { return 0 }
        return silentSince.count >= Reachability.fewHosts + 3 ? firstSince : nil
    }
}
