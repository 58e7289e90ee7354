/// One request to one address: no redirect is followed by whoever sends it.
public struct ProbeRequest: Hashable, Sendable {
    public enum Method: String, Sendable {
        case head = "HEAD"
        case get = "GET"
    }

    public var method: Method
    public var address: WebAddress
    /// Decoded bytes of the body that are wanted at most; 0 for HEAD.
    public var bodyLimit: Int
    /// Further header fields, such as `Accept-Datetime`; names and values are ours, never from outside.
    public var headers: [HeaderField]

    public var url: String { address.text }

    public init(_ method: Method, _ address: WebAddress, bodyLimit: Int, headers: [HeaderField] = []) {
        self.method = method
        self.address = address
        self.bodyLimit = bodyLimit
        self.headers = headers
    }
}

/// A header field.
public struct HeaderField: Hashable, Sendable {
    /// In lower case.
    public var name: String
    public var value: String

    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// What came back. Bounded: at most 200 header fields, 64 KiB of head.
public struct ProbeResponse: Hashable, Sendable {
    public var status: Int
    public var headers: [HeaderField]
    /// Decoded (Content-Encoding undone), at most the request's bodyLimit.
    public var body: [UInt8]
    /// Whether more of the body would have come.
    public var isCut: Bool

    public init(status: Int, headers: [HeaderField] = [], body: [UInt8] = [], isCut: Bool = false) {
        self.status = status
        self.headers = headers
        self.body = body
        self.isCut = isCut
    }
}

/// Why nothing came back.
public enum ProbeFailure: Error, Hashable, Sendable {
    /// The address is inside our own network, has a forbidden form, port, …
    case notAsked(reason: String)
    /// DNS says no.
    case noSuchHost
    /// DNS did not answer.
    case resolverSilent
    /// The connection was refused.
    case refused
    /// There is no route.
    case unreachable
    case connectTimeout
    /// The whole exchange had its deadline.
    case timeout
    /// Wrong name, expired, self-signed, …
    case unsafeCertificate(reason: String)
    /// Wrong length, protocol error, header flood, bad encoding, bomb over the bound, …
    case broken(reason: String)
}

public typealias ProbeOutcome = Result<ProbeResponse, ProbeFailure>

/// What a round has for its probe to do next; times are seconds of a steady clock that the probe passes in.
public enum ProbeStep: Hashable, Sendable {
    case send(ticket: Int, ProbeRequest)
    case wait(until: Double)
    /// Only answers under way can bring more.
    case idle
    case done
}

/// Decides what is sent and when, and takes what comes back.
///
/// `next` is called until it says wait, idle or done, after every `take`. How many requests are under way at once is
/// the work's business.
public protocol ProbeWork: AnyObject {
    func next(at now: Double) -> ProbeStep
    func take(_ outcome: ProbeOutcome, of ticket: Int, at now: Double)
    /// What can be found out of an outcome before it is taken, by itself and in any thread; nil where that is nothing. Whoever
    /// sends may have it found, and hand what comes of it to `take` with the outcome.
    func study(of outcome: ProbeOutcome, for ticket: Int) -> ProbeStudy?
    func take(_ outcome: ProbeOutcome, studied: any Sendable, of ticket: Int, at now: Double)
}

/// What can be found out of an outcome by itself.
public struct ProbeStudy: Sendable {
    /// Whether it takes longer than to wake another thread and to be woken by it.
    public let isLong: Bool
    public let find: @Sendable () -> any Sendable

    public init(isLong: Bool, _ find: @escaping @Sendable () -> any Sendable) {
        (self.isLong, self.find) = (isLong, find)
    }
}

extension ProbeWork {
    public func study(of outcome: ProbeOutcome, for ticket: Int) -> ProbeStudy? { nil }
    public func take(_ outcome: ProbeOutcome, studied: any Sendable, of ticket: Int, at now: Double) {
        take(outcome, of: ticket, at: now)
    }
}

/// Sends what the work wants sent, many at once, until it is done or `isStopped` says so. Runs in the calling thread.
public protocol WebProbe: Sendable {
    func run(_ work: any ProbeWork, isStopped: () -> Bool)
}
