import Validation

/// One kind of behaviour of a server: its path, what it does, and what becomes of a request to it.
public struct SiteCase: Sendable {
    public enum Expected: Hashable, Sendable {
        case answer(Int, isCut: Bool = false)
        case failure(ProbeFailure)
    }

    public typealias Acts = @Sendable (SiteRequest) -> [SiteAct]

    /// Words with hyphens between them; the path is made of it.
    public let name: String
    public let method: ProbeRequest.Method
    /// What one request brings.
    public let expected: Expected
    /// The raw string of the verdict that a whole round has to come to, with redirects followed and heads that tell too
    /// little asked for again as pages, each kind on a host of its own.
    public let verdict: String
    public let acts: Acts

    public var path: String { "/\(name)" }

    /// A server that answers as it should.
    public init(_ name: String, verdict: String? = nil, _ answer: SiteAnswer) {
        self.init(name, .answer(answer.status), verdict: verdict) { answer.acts(for: $0) }
    }

    /// A server that does something of its own.
    public init(
        _ name: String, method: ProbeRequest.Method = .get, _ expected: Expected, verdict: String? = nil,
        acts: @escaping Acts
    ) {
        (self.name, self.method, self.expected) = (name, method, expected)
        self.verdict = verdict ?? SiteCase.verdict(of: expected)
        self.acts = acts
    }

    /// The verdict where nothing but the status, or the failure, is to be judged.
    private static func verdict(of expected: Expected) -> String {
        guard case .answer(let status, _) = expected else { return "silent" }
        return switch status {
        case 200...299, 304: "found"
        case 401, 407, 511: "loginWall"
        case 404: "notFound"
        case 410: "gone"
        case 400...499, 999: "turnedAway"
        default: "silent"
        }
    }

    /// A server that sends these bytes, whatever was asked, and closes the connection.
    public init(_ name: String, _ expected: Expected, verdict: String? = nil, sends text: String) {
        self.init(name, expected, verdict: verdict) { _ in [.text(text), .close] }
    }

    /// Every kind, each under a name of its own.
    public static let all: [SiteCase] =
        statuses + retries + redirects + chains + heads + kinds + packings + lengths + dressedHeads + troubles
        + slowness + notFoundPages + goodPages + walls + searches

    /// Serves them all; other paths are answered with 404.
    public static func serve(_ cases: [SiteCase] = all) -> @Sendable (SiteRequest) -> [SiteAct] {
        let byPath = Dictionary(cases.map { ($0.path, $0.acts) }, uniquingKeysWith: { first, _ in first })
        let unknown = SiteAnswer(404, page: html("404 Not Found", "<h1>Not Found</h1>"))
        return { request in
            let path = String(request.target.prefix { $0 != "?" })
            return byPath[path]?(request) ?? unknown.acts(for: request)
        }
    }
}

/// A page with a title.
public func html(_ title: String, _ body: String, language: String = "en") -> String {
    "<!DOCTYPE html><html lang=\"\(language)\"><head><meta charset=\"utf-8\"><title>\(title)</title></head>"
        + "<body>\(body)</body></html>"
}

/// Enough words to be a page that says something.
let story = """
    <p>The River Trust has counted the salmon that came back this spring: more than in any year since the weir was taken
    down. Volunteers stood at the old bridge for nine weeks, day and night, and wrote down what they saw.</p>
    <p>“We had hoped for a hundred,” said the trust's press officer. “We have stopped counting at three thousand.” The
    figures will be published in the autumn, together with pictures and film that may be used free of charge.</p>
    """
