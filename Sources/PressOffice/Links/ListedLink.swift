import Catalogue
import Validation

/// A line of the list of links.
public struct ListedLink: Hashable, Sendable {
    public var link: CataloguedLink
    /// How it stands now, a person's word included.
    public var state: LinkState
    /// The records that hold the address, by kind and slug; none where it was replaced.
    public var uses: [RecordName]
    /// How what stands there differs from what was catalogued.
    public var drift: [LinkDrift]

    public init(link: CataloguedLink, state: LinkState, uses: [RecordName], drift: [LinkDrift] = []) {
        self.link = link
        self.state = state
        self.uses = uses
        self.drift = drift
    }
}

/// A link with what was answered, newest first.
public struct LinkHistory: Hashable, Sendable {
    public var row: ListedLink
    public var answers: [KeptAnswer]
    /// A person's word, whether it still counts or not.
    public var acceptance: LinkAcceptance?

    public init(row: ListedLink, answers: [KeptAnswer], acceptance: LinkAcceptance? = nil) {
        self.row = row
        self.answers = answers
        self.acceptance = acceptance
    }
}

extension CataloguedLink {
    /// As the rules look at it: a person's word stands above its state.
    func entry(at now: Instant) -> LinkEntry {
        var health = memory?.health ?? LinkHealth(url: url)
        health.state = health.state(at: now)
        return LinkEntry(health: health, answer: memory?.lastAnswer)
    }
}
