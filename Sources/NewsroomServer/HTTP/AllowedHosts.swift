/// The names that the newsroom answers to. Another name in a request is somebody's who points it at us, or who wants to see
/// it printed in a page: nothing is answered to that, and nothing is ever made of the name.
struct AllowedHosts: Equatable {
    private let names: Set<String>

    /// Each with or without a port, which does not count.
    init(_ names: [String]) { self.names = Set(names.compactMap(AllowedHosts.name)) }

    enum Verdict: Equatable {
        case fine
        /// There is none, or it is no host.
        case noHost
        /// It is not one of ours.
        case stranger
    }

    func verdict(on authority: String?) -> Verdict {
        guard let authority, let name = AllowedHosts.name(authority) else { return .noHost }
        return names.contains(name) ? .fine : .stranger
    }

    /// The host of `press.example.org:8080`, `[::1]:80` or `PRESS.example.org.`; nil for what is no host.
    static func name(_ authority: String) -> String? {
        guard authority.utf8.count <= 300 else { return nil }
        var host = Substring(authority.lowercased())
        if host.hasPrefix("["), let end = host.firstIndex(of: "]") {
            guard isPort(host[host.index(after: end)...]) else { return nil }
            host = host[...end]
            return host.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
                ? String(host) : nil
        }
        if let colon = host.firstIndex(of: ":") {
            guard isPort(host[colon...]) else { return nil }
            host = host[..<colon]
        }
        if host.hasSuffix(".") { host = host.dropLast() }
        let isHost = host.utf8.allSatisfy { byte in
            (97...122).contains(byte) || (48...57).contains(byte) || byte == 45 || byte == 46 || byte == 95
        }
        return isHost && !host.isEmpty ? String(host) : nil
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty || text.first == ":" && text.utf8.count <= 6 && text.dropFirst().allSatisfy(\.isWholeNumber)
    }
}
