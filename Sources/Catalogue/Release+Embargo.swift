extension Release {
    /// The embargo that keeps the release from an audience at an instant; nil where none does: there is none, it is over, or
    /// it was opened to them.
    public func embargo(from audience: Audience, at now: Instant) -> Embargo? {
        guard let embargo, embargo.holds(at: now), !audience.sees(embargoAudience) else { return nil }
        return embargo
    }
}
