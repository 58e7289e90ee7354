import Foundation

/// What a test's server does once it has read a request, one thing after the other.
public enum SiteAct: Sendable {
    case send([UInt8])
    /// The same bytes again and again, until whoever asked has enough.
    case sendForEver([UInt8])
    /// One byte after the other, so many seconds apart.
    case drip([UInt8], seconds: Double)
    /// Silence: so long, or until whoever asked has gone.
    case pause(seconds: Double)
    case close
    /// The connection ends as if the machine had gone.
    case reset

    public static func text(_ text: String) -> SiteAct { .send(Array(text.utf8)) }
    public static let silence = SiteAct.pause(seconds: 30)
}

/// What was asked.
public struct SiteRequest: Sendable {
    public let method: String
    /// The path with its query.
    public let target: String
    /// By the field's name in lower case.
    public let headers: [String: String]

    init?(_ head: String) {
        let lines = head.split(whereSeparator: \.isNewline)
        let words = (lines.first ?? "").split(separator: " ")
        guard words.count == 3 else { return nil }
        (method, target) = (String(words[0]), String(words[1]))
        let fields = lines.dropFirst().map { $0.split(separator: ":", maxSplits: 1).map(String.init) }
        headers = Dictionary(
            fields.filter { $0.count == 2 }.map {
                ($0[0].lowercased(), $0[1].trimmingCharacters(in: .whitespaces))
            }, uniquingKeysWith: { "\($0), \($1)" })
    }
}

/// A whole answer as servers mean it to be.
public struct SiteAnswer: Sendable {
    public var status: Int
    public var headers: [(name: String, value: String)]
    public var body: [UInt8]

    public init(_ status: Int, _ headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        (self.status, self.headers, self.body) = (status, headers, body)
    }

    /// A page of HTML.
    public init(_ status: Int, page: String, _ headers: [(name: String, value: String)] = []) {
        self.init(status, [("Content-Type", "text/html; charset=utf-8")] + headers, body: Array(page.utf8))
    }

    /// The answer to a request; without its body where only its head was asked for.
    public func acts(for request: SiteRequest) -> [SiteAct] {
        let lines = headers.map { "\($0.name): \($0.value)\r\n" }.joined()
        let hasLength = ![204, 304].contains(status)
        let length = hasLength ? "Content-Length: \(body.count)\r\n" : ""
        let head = "HTTP/1.1 \(status) \(status < 400 ? "Fine" : "Not so")\r\n\(lines)\(length)\r\n"
        return [.send(Array(head.utf8) + (request.method == "HEAD" || !hasLength ? [] : body))]
    }
}
