/// What is remembered of a link. Its state changes by the answers that are noted, and in no other way; a person's word
/// stands above it for a time.
public struct LinkHealth: Hashable, Codable, Sendable {
    public var url: String
    public var state: LinkState
    /// When the state began; nil while the link was never asked.
    public var since: Instant?
    public var firstAsked: Instant?
    public var lastAsked: Instant?
    public var lastFound: Instant?
    /// Failures in a row that were counted.
    public var failures: Int
    public var failingSince: Instant?
    /// When the last failure was counted.
    public var lastFailure: Instant?
    /// Milliseconds for which it has been failing, as far as the clock can be trusted.
    public var failingFor: Int64
    /// Where it has moved to, while its state is `moved`.
    public var movedTo: String?
    /// What it looked like when it was catalogued.
    public var baseline: LinkPrint?
    /// Until when a person says that it works, and who.
    public var acceptedUntil: Instant?
    public var acceptedBy: String?

    /// A link that was never asked.
    public init(url: String) {
        self.url = url
        state = .unknown
        failures = 0
        failingFor = 0
    }

    /// Whether a person's word counts at an instant.
    public func isAccepted(at now: Instant) -> Bool { acceptedUntil.map { now < $0 } ?? false }

    /// How it stands at an instant: alive where a person's word counts, else as its answers have it.
    public func state(at now: Instant) -> LinkState { isAccepted(at: now) ? .alive : state }
}
