/// Where the server waits for connections: an address and a port of this machine, or a socket among its files.
public enum ListenAddress: Hashable, Sendable, CustomStringConvertible {
    case port(host: String, Int)
    case socket(path: String)

    /// Reads `127.0.0.1:8080`, `[::1]:8080`, `localhost:8080`, `:8080` (every address), `8080` (this machine alone) and `unix:/run/press`.
    public init?(_ text: String) {
        if text.hasPrefix("unix:") {
            let path = String(text.dropFirst(5))
            // As long as a socket's name may be (sun_path).
            guard path.hasPrefix("/"), path.utf8.count < 108, !path.utf8.contains(0) else { return nil }
            self = .socket(path: path)
            return
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard let port = parts.last.flatMap(ListenAddress.port) else { return nil }
        let host = parts.dropLast().joined(separator: ":")
        switch (parts.count, host) {
        case (1, _): self = .port(host: ListenAddress.loopback, port)
        case (_, ""): self = .port(host: "0.0.0.0", port)
        default:
            guard let name = AllowedHosts.name(host), host.hasPrefix("[") || parts.count == 2 else { return nil }
            self = .port(host: name.filter { $0 != "[" && $0 != "]" }, port)
        }
    }

    public static let loopback = "127.0.0.1"
    /// Where nothing else is said.
    public static let usual = ListenAddress.port(host: loopback, 8080)

    /// 0 is any that is free.
    private static func port(_ text: String) -> Int? {
        guard !text.isEmpty, text.utf8.count <= 5, text.utf8.allSatisfy({ (48...57).contains($0) }),
            let port = Int(text), port <= 65_535
        else { return nil }
        return port
    }

    /// Whether only programs of this machine reach it.
    public var isOfThisMachine: Bool {
        switch self {
        case .port(let host, _): host == "localhost" || host == "::1" || host.hasPrefix("127.")
        case .socket: true
        }
    }

    public var description: String {
        switch self {
        case .port(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .socket(let path): "unix:\(path)"
        }
    }
}
