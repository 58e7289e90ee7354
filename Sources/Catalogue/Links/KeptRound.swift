/// A round as it is kept: asking many links once, with interruptions or without.
public struct KeptRound: Hashable, Sendable, Identifiable {
    /// From 1, in the order in which they were begun.
    public let id: Int
    /// Which links it asks, such as `all` or `kit/salmon`.
    public var scope: String
    public var startedAt: Instant
    /// Nil while it may go on.
    public var endedAt: Instant?
    /// How many answers it brought, by what they say.
    public var alive: Int
    public var failing: Int
    public var unknown: Int
    /// Whether nearly all failed, so that it says more of us than of the links: its answers changed no state.
    public var looksOffline: Bool

    public init(
        id: Int, scope: String, startedAt: Instant, endedAt: Instant? = nil, alive: Int = 0, failing: Int = 0,
        unknown: Int = 0, looksOffline: Bool = false
    ) {
        self.id = id
        self.scope = scope
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.alive = alive
        self.failing = failing
        self.unknown = unknown
        self.looksOffline = looksOffline
    }

    public var asked: Int { alive + failing + unknown }
}
