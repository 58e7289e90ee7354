import Foundation

/// That a release is put right by another one, as far as an audience may know of it.
///
/// It is read from the relation each time (``Release/correctsID``): where the other is withdrawn, there is none.
public struct Correction: Hashable, Sendable {
    /// The release that puts it right.
    public var by: Release
    /// The release that is put right, itself or by way of another correction.
    public var of: UUID
    /// Since when those who see both could know of it.
    public var since: Instant
    /// The number of the change by which they could, an embargo aside; nil where that is not known.
    public var change: Int?

    public init(by: Release, of: UUID, since: Instant, change: Int? = nil) {
        self.by = by
        self.of = of
        self.since = since
        self.change = change
    }

    /// The day of the correction: the one on which it was issued, else the one since when it could be known.
    public var day: CalendarDate { by.issued ?? since.day }
}

/// That a kit left the office: the last time that it did for an audience.
public struct KitExport: Hashable, Sendable {
    public var audience: Audience
    public var at: Instant
    /// The number of the latest change then; nil where it was not kept.
    public var change: Int?
    /// What puts releases of the kit right, as far as that audience may know of it.
    public var corrections: [Correction]

    public init(audience: Audience, at: Instant, change: Int? = nil, corrections: [Correction] = []) {
        self.audience = audience
        self.at = at
        self.change = change
        self.corrections = corrections
    }

    /// Those that whoever got the kit has not been told of.
    public var missed: [Correction] { corrections.filter(isMissed) }

    /// By the order of the changes, for the clock may have stood elsewhere; only an embargo ends by the clock.
    private func isMissed(_ correction: Correction) -> Bool {
        guard let change, let other = correction.change else { return correction.since > at }
        return other > change || correction.by.embargo.map { $0.until > at } ?? false
    }
}
