import Catalogue
import Validation

/// A line of the list of links.
public struct LinkRow: Hashable, Sendable {
    public var link: KnownLink
    /// How it stands now, a person's word included.
    public var state: LinkState
    /// The records that hold the address, by kind and slug; none where it was replaced.
    public var uses: [RecordName]
    /// How what stands there differs from what was catalogued.
    public var drift: [LinkDrift]

    public init(link: KnownLink, state: LinkState, uses: [RecordName], drift: [LinkDrift] = []) {
        (self.link, self.state, self.uses, self.drift) = (link, state, uses, drift)
    }
}

/// A link with what was answered, newest first.
public struct LinkHistory: Hashable, Sendable {
    public var row: LinkRow
    public var answers: [KeptAnswer]
    /// A person's word, whether it still counts or not.
    public var acceptance: LinkAcceptance?

    public init(row: LinkRow, answers: [KeptAnswer], acceptance: LinkAcceptance? = nil) {
        (self.row, self.answers, self.acceptance) = (row, answers, acceptance)
    }
}

extension KnownLink {
    /// As the rules look at it: a person's word stands above its state.
    func entry(at now: Instant) -> LinkEntry {
        var record = memory?.record ?? LinkRecord(url: url)
        record.state = record.state(at: now)
        return LinkEntry(record: record, answer: memory?.lastAnswer)
    }
}
