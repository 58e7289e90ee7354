import Catalogue

/// How long a link may fail before it is dead.
public struct LinkPatience: Hashable, Sendable {
    /// Failures that are counted, one after another, and the milliseconds over which they must be spread.
    public var failures = 3
    public var span: Int64 = 2 * LinkPatience.day
    /// The same where the server says that the link is gone for good (410).
    public var failuresIfGone = 2
    public var spanIfGone = LinkPatience.day
    /// Failures closer to one another count once.
    public var spacing: Int64 = 3_600_000
    /// A longer time between two failures proves no more than a day does: the clock may have jumped.
    public var longestGap: Int64 = 60 * LinkPatience.day

    public static let day: Int64 = 86_400_000

    /// What may be asked for.
    public static let failuresAllowed = 1...100
    public static let daysAllowed = 0...365

    public init() {}

    /// Dead after so many failures in a row, spread over so many days; a link that is gone for good never waits longer.
    public init(failures: Int, days: Int) {
        self.failures = failures
        span = Int64(days) * LinkPatience.day
        failuresIfGone = min(failuresIfGone, failures)
        spanIfGone = min(spanIfGone, span)
    }

    /// The days over which the failures are spread.
    public var days: Int { Int(span / LinkPatience.day) }
}

/// A change of a link's state.
public struct LinkTransition: Hashable, Codable, Sendable {
    public var url: String
    public var from: LinkState
    public var to: LinkState
    public var at: Instant
    /// What the answer said that brought it about; nil where a person did.
    public var verdict: LinkVerdict?

    public init(url: String, from: LinkState, to: LinkState, at: Instant, verdict: LinkVerdict?) {
        self.url = url
        self.from = from
        self.to = to
        self.at = at
        self.verdict = verdict
    }
}
