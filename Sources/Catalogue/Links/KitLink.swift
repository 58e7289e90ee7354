/// How a link of a kit stands, as far as it was asked: for those who get the kit.
public struct KitLink: Hashable, Sendable {
    public var url: String
    public var state: LinkState
    /// When the state began.
    public var since: Instant?
    public var lastAsked: Instant?
    /// Where it has moved to, while its state is `moved`.
    public var movedTo: String?
    /// A copy in an archive, for what is no longer there or has changed.
    public var archive: ArchiveCopy?

    /// Who says that it works, while a person's word counts: to others than the office itself the press office.
    public var acceptedBy: String?
    /// What was learned of it all the same.
    public var learned: LinkState?

    public init(
        url: String, state: LinkState, since: Instant? = nil, lastAsked: Instant? = nil, movedTo: String? = nil,
        archive: ArchiveCopy? = nil
    ) {
        self.url = url
        self.state = state
        self.since = since
        self.lastAsked = lastAsked
        self.movedTo = movedTo
        self.archive = archive
    }

    private static let office = "the press office"

    /// Nil where it was never asked and nobody speaks for it.
    public init?(_ link: CataloguedLink, at now: Instant, for audience: Audience) {
        guard let memory = link.memory else { return nil }
        let health = memory.health
        let state = link.state(at: now)
        self.init(
            url: link.url, state: state, since: state == health.state ? health.since : nil,
            lastAsked: health.lastAsked, movedTo: state == .moved ? health.movedTo : nil, archive: memory.archive)
        guard health.isAccepted(at: now) else { return }
        acceptedBy = audience == .internal ? health.acceptedBy ?? KitLink.office : KitLink.office
        learned = health.state
    }
}
