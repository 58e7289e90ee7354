import HTTPTypes
import NIOHTTP1

/// A request for a page as it is, whole, by HTTP/1.1, on a connection that goes on: what most readers' programs send first.
struct PlainRequest: Equatable {
    /// As it was asked for, with what stands behind a question mark.
    var target: String
    /// As it was written.
    var host: String

    /// Nil for all that says more: a body, a condition, a part, another way to go on, or that it came unencrypted to a proxy.
    init?(_ head: HTTPRequestHead, isEncryptedBehindProxy: Bool) {
        guard head.method == .GET, head.version == .http1_1, head.uri.hasPrefix("/") else { return nil }
        var host: String?
        var isEncrypted = !isEncryptedBehindProxy
        for (name, value) in head.headers {
            switch PlainRequest.meaning(of: name) {
            case .none: break
            case .host:
                guard host == nil else { return nil }
                host = value
            case .more: return nil
            case .connection:
                guard value.lowercased() == "keep-alive" else { return nil }
            case .scheme where isEncryptedBehindProxy:
                guard value == "https" else { return nil }
                isEncrypted = true
            case .scheme: break
            }
        }
        guard let host, isEncrypted else { return nil }
        (self.target, self.host) = (head.uri, host)
    }

    /// The same of a request that has been read further; nil where none was plain that could have become it.
    init?(_ head: HTTPRequest, isEncryptedBehindProxy: Bool) {
        guard let target = head.path, let host = head.authority else { return nil }
        var fields = HTTPHeaders([("host", host)])
        for field in head.headerFields { fields.add(name: field.name.rawName, value: field.value) }
        self.init(
            HTTPRequestHead(
                version: .http1_1, method: head.method == .get ? .GET : .RAW(value: head.method.rawValue), uri: target,
                headers: fields), isEncryptedBehindProxy: isEncryptedBehindProxy)
    }

    private enum Meaning {
        case none
        case host
        case connection
        case scheme
        case more
    }

    private static func meaning(of name: String) -> Meaning {
        let bytes = name.utf8
        // Most names are told by their length alone.
        guard let words = byLength[bytes.count] else { return .none }
        for (word, meaning) in words where zip(bytes, word.utf8).allSatisfy({ $0 | 0x20 == $1 }) { return meaning }
        return .none
    }

    private static let byLength: [Int: [(String, Meaning)]] = Dictionary(
        grouping: [
            ("host", .host), ("connection", .connection), ("x-forwarded-proto", .scheme),
            ("forwarded", .more), ("range", .more), ("if-range", .more), ("if-match", .more),
            ("if-none-match", .more), ("if-modified-since", .more), ("if-unmodified-since", .more),
            ("expect", .more), ("upgrade", .more), ("te", .more), ("content-length", .more),
            ("transfer-encoding", .more),
        ], by: { $0.0.utf8.count })
}
