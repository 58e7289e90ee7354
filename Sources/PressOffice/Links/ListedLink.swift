import Catalogue
import Exchange
import Validation

/// A line of the list of links.
public struct ListedLink: Hashable, Sendable {
    public var link: CataloguedLink
    /// How it stands now, a person's word included.
    public var state: LinkState
    /// Where the address stands; nowhere where it was replaced.
    public var uses: [LinkUse]
    /// How what stands there differs from what was catalogued.
    public var drift: [LinkDrift]
    /// Until when a person's word for it counts, and whose; nil where none does.
    public var acceptedUntil: Instant?
    public var acceptedBy: String?

    public init(
        link: CataloguedLink, state: LinkState, uses: [LinkUse], drift: [LinkDrift] = [], acceptedUntil: Instant? = nil,
        acceptedBy: String? = nil
    ) {
        self.link = link
        self.state = state
        self.uses = uses
        self.drift = drift
        self.acceptedUntil = acceptedUntil
        self.acceptedBy = acceptedBy
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
    /// With a person's word only where it counts.
    func acceptedHealth(at now: Instant) -> LinkHealth {
        var health = memory?.health ?? LinkHealth(url: url)
        if !health.isAccepted(at: now) { (health.acceptedUntil, health.acceptedBy) = (nil, nil) }
        return health
    }

    /// As the rules look at it: a person's word stands above its state.
    func entry(at now: Instant) -> LinkEntry {
        var health = memory?.health ?? LinkHealth(url: url)
        health.state = health.state(at: now)
        return LinkEntry(
            health: health, answer: memory?.lastAnswer, isHandedOut: !health.isAccepted(at: now), linkKind: linkKind)
    }
}
