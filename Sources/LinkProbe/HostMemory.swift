/// What hosts' names stand for, for a minute: the next request to a host need not ask again.
struct HostMemory {
    static let seconds = 60.0
    static let mostHosts = 2048

    private var known: [String: (answer: HostAnswer, until: Double)] = [:]

    func answer(for host: String, at now: Double) -> HostAnswer? {
        guard let entry = known[host], now < entry.until else { return nil }
        return entry.answer
    }

    /// That nobody answered is not kept: the next one may be answered.
    mutating func keep(_ answer: HostAnswer, for host: String, at now: Double) {
        if answer == .failure(.silent) { return }
        if known.count >= HostMemory.mostHosts { known = known.filter { now < $0.value.until } }
        if known.count >= HostMemory.mostHosts { known = [:] }
        known[host] = (answer, now + HostMemory.seconds)
    }
}
