import LinkProbe
import Validation

/// Asks links of a server on loopback: the bare probe, nothing kept and nothing judged.
enum LinkBench {
    /// The n-th address: three of five are there, every 500th is slow, the others are gone or have moved.
    static func address(_ number: Int, port: Int) -> String {
        let kind =
            switch number % 10 {
            case 3, 6: "gone"
            case 8, 9: "moved"
            default: number % 500 == 0 ? "slow" : "ok"
            }
        return "http://127.0.0.1:\(port)/\(kind)/\(number)"
    }

    static func ask(_ count: Int, port: Int, atOnce: Int) throws {
        let work = Work(count: count, port: port, atOnce: atOnce)
        let allowed = [AddressRange("127.0.0.1")].compactMap { $0 }
        try CurlProbe(CurlProbe.Settings(contact: nil, allowed: allowed)).run(work) { false }
        print(work.statuses.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: " "))
    }

    private final class Work: ProbeWork {
        private let count: Int
        private let port: Int
        private let atOnce: Int
        private var sent = 0
        private var taken = 0
        private(set) var statuses: [Int: Int] = [:]

        init(count: Int, port: Int, atOnce: Int) { (self.count, self.port, self.atOnce) = (count, port, atOnce) }

        func next(at now: Double) -> ProbeStep {
            guard sent < count, sent - taken < atOnce else { return taken == count ? .done : .idle }
            defer { sent += 1 }
            guard let address = try? WebAddress(LinkBench.address(sent, port: port)) else { return .done }
            return .send(ticket: sent, ProbeRequest(.get, address, bodyLimit: 65_536))
        }

        func take(_ outcome: ProbeOutcome, of ticket: Int, at now: Double) {
            taken += 1
            statuses[(try? outcome.get().status) ?? 0, default: 0] += 1
        }
    }
}
