/// An address that records hold, with what is remembered of it.
public struct CataloguedLink: Hashable, Sendable {
    public var url: String
    /// The kinds of record that hold it, each once, in the order of `RecordKind`.
    public var kinds: [RecordKind]
    /// What an asset that holds it says is there.
    public var assetKind: Asset.Kind?
    public var linkKind: Asset.LinkKind?
    /// Nil where it was never asked.
    public var memory: LinkMemory?

    public init(
        url: String, kinds: [RecordKind] = [], assetKind: Asset.Kind? = nil, linkKind: Asset.LinkKind? = nil,
        memory: LinkMemory? = nil
    ) {
        self.url = url
        self.kinds = kinds
        self.memory = memory
        self.assetKind = assetKind
        self.linkKind = linkKind
    }

    /// How it stands at `now`: by a person's word where one holds, else by what was learned; unknown where nothing was.
    public func state(at now: Instant) -> LinkState { memory?.health.state(at: now) ?? .unknown }
}

/// What the catalogue remembers of a link: its state, the answer that came to it, and the copy of it in an archive.
public struct LinkMemory: Hashable, Sendable {
    public var health: LinkHealth
    /// Nil where nobody was asked, and a person says that it works.
    public var lastAnswer: LinkAnswer?
    /// When the baseline was taken.
    public var baselineAt: Instant?
    public var archive: ArchiveCopy?
    /// When an archive was last asked for a copy.
    public var archiveAsked: Instant?

    public init(
        health: LinkHealth, lastAnswer: LinkAnswer? = nil, baselineAt: Instant? = nil, archive: ArchiveCopy? = nil,
        archiveAsked: Instant? = nil
    ) {
        self.health = health
        self.lastAnswer = lastAnswer
        self.baselineAt = baselineAt
        self.archive = archive
        self.archiveAsked = archiveAsked
    }
}
