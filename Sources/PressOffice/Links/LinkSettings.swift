import Catalogue
import Validation

/// Which links are asked, and how.
public struct LinkSettings: Sendable {
    /// What the links stand in: nil for every record, or a kit or a release.
    public var within: RecordName?
    /// Only those that were never asked, or not within so many milliseconds; every link where nil.
    public var notAskedWithin: Int64?
    public var manners = AskingManners()
    public var patience = LinkPatience()
    /// In milliseconds: a round that was interrupted longer ago is not gone on with.
    public var longestInterruption: Int64 = 86_400_000

    /// Whoever does not say otherwise asks no link again within this time.
    public static let lately = LinkPatience().spacing

    public init(within: RecordName? = nil, notAskedWithin: Int64? = nil) {
        self.within = within
        self.notAskedWithin = notAskedWithin
    }
}

/// How far a round has come.
public struct LinkProgress: Hashable, Sendable {
    /// The links that this run has to ask, and those that it has asked.
    public var total: Int
    public var asked = 0
    public var alive = 0
    public var failing = 0
    public var unknown = 0
    /// Answers that wait because somebody else is writing to the catalogue.
    public var waiting = 0

    public init(total: Int) { self.total = total }

    mutating func count(_ answer: LinkAnswer) {
        asked += 1
        switch answer.verdict.meaning {
        case .alive: alive += 1
        case .failing: failing += 1
        case .unknown: unknown += 1
        }
    }
}

/// What asking links came to.
public struct LinkCheck: Hashable, Sendable {
    /// The round, with what an earlier run of it brought before it was interrupted.
    public var round: KeptRound
    /// Whether it goes on where an earlier run was interrupted.
    public var isResumed: Bool
    /// Whether every link was asked that was to be.
    public var isComplete: Bool
    public var progress: LinkProgress
    /// How many links came to each state anew.
    public var changes: [LinkState: Int] = [:]
    /// Failures that say more of us than of the links: the network was lost, or there was none. They are kept, and
    /// changed no state.
    public var doubtful = 0

    /// Whether nearly all failed, so that no link was marked as failing.
    public var looksOffline: Bool { round.looksOffline }
}
