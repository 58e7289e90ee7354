/// How politely a round asks. Times are seconds.
public struct AskingManners: Hashable, Sendable {
    /// Requests under way at once.
    public var atOnce = 64
    public var atOncePerHost = 2
    /// Between the beginnings of two requests to a host.
    public var pausePerHost = 0.25
    /// What `Retry-After` may make a round wait; a host that wants more is left alone for the rest of the round.
    public var longestWait = 60.0
    /// Before a link is asked again that gave no answer.
    public var pauseBeforeRetry = 5.0
    /// Whether robots.txt is honoured.
    public var honoursRobots = true
    /// Bytes of a page that are read at most.
    public var bodyLimit = 65_536
    public var mostRedirects = 10
    /// Links that are held at once; the rest waits in the closure that gives them.
    public var window = 2_000
    /// Hosts that are remembered with nothing left to ask of them.
    public var mostIdleHosts = 4_096
    /// After so many links in a row to which a host gave no connection, the rest of its links is not asked.
    public var patienceWithHost = 3

    /// What may be asked for: requests at once in all, and seconds between two to a host.
    public static let atOnceAllowed = 1...1000
    public static let pauseAllowed = 0.0...3600

    public init() {}

    /// For an office's own network and for tests: no pauses, and as many at once as there are.
    public static var withoutPauses: AskingManners {
        var manners = AskingManners()
        (manners.atOncePerHost, manners.pausePerHost, manners.pauseBeforeRetry) = (64, 0, 0)
        return manners
    }
}
