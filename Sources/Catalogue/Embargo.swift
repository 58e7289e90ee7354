/// The instant before which an item may not be published, with the zone that it was meant in.
///
/// An embargo always has a time and a zone (law 4); one without them is refused where it enters.
public struct Embargo: Hashable, Codable, Sendable {
    /// The item may be published from this instant on, this instant included.
    public let until: Instant
    /// An IANA zone (`Europe/London`), or `UTC` with an offset (`UTC+01:00`).
    public let zone: String

    public init(until: Instant, zone: String) {
        self.until = until
        self.zone = zone
    }

    /// As it is read aloud: `1 February 2012 at 00:01 UTC (Europe/London)`.
    public var inWords: String { "\(until.inWords) (\(spoken(zone: zone)))" }

    /// Whether the item is still held back at `now`.
    public func holds(at now: Instant) -> Bool { now < until }
}

/// A zone as a person says it: `GMT` for the IANA name `Etc/GMT`, the others as they are.
public func spoken(zone: String) -> String {
    ["Etc/GMT", "Etc/UTC"].contains(zone) ? String(zone.dropFirst(4)) : zone
}
