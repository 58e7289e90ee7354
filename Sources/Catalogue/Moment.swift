/// An instant with the zone that it was meant in: when something begins, ends, or is due.
public struct Moment: Hashable, Codable, Sendable {
    public let at: Instant
    /// An IANA zone (`Europe/London`), or `UTC` with an offset (`UTC+01:00`).
    public let zone: String

    public init(_ at: Instant, zone: String) {
        self.at = at
        self.zone = zone
    }

    /// As it is read aloud: `1 February 2012 at 00:01 UTC (Europe/London)`.
    public var inWords: String { "\(at.inWords) (\(spoken(zone: zone)))" }
}
