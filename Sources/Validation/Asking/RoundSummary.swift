import Catalogue

/// What a round came to.
public struct RoundSummary: Hashable, Sendable {
    /// Answers by verdict.
    public var counts: [LinkVerdict: Int] = [:]
    /// Requests that were sent.
    public var requests = 0
    /// Hosts that were asked, and those of them that gave any answer.
    public var hostsAsked = 0
    public var hostsHeard = 0
    /// The number of the first answer, counted from 0, from which on silence may be our own: we were offline, or the
    /// network was lost on the way. Nothing from there on is to be recorded as failing. Nil where all was well.
    public var doubtfulFrom: Int?

    public init() {}

    public var answers: Int { counts.values.reduce(0, +) }
    /// Whether we seem to have been offline from the beginning.
    public var looksOffline: Bool { doubtfulFrom == 0 }
}
