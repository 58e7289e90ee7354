/// What a round knows of a host, and what it still has to ask there.
final class HostQueue {
    enum Robots {
        case asking([Visit])
        case known(RobotsRules)
    }

    enum Random {
        case unknown
        case asking([Visit])
        /// Nil where the host cannot be asked.
        case known(PageLook?)
    }

    enum Place { case nowhere, ready, timed }

    let name: String
    private var visits = Queue<Visit>()
    var underWay = 0
    /// No request begins before.
    var notBefore = -Double.infinity
    var place = Place.nowhere
    var isAmongIdle = false
    /// By origin.
    var robots: [String: Robots] = [:]
    var random = Random.unknown
    /// Visits that wait for a robots.txt or a random address.
    var parked = 0
    /// Links in a row to which no connection came about.
    var silentInARow = 0
    var lastFailure = ProbeFailure.unreachable
    var turnedAwayInARow = 0
    /// Seconds between two requests that its robots.txt asks for.
    var delay = 0.0
    /// Whether the host wants to be left alone for longer than a round waits.
    var isClosed = false
    /// Hashes of the titles of its pages.
    private var titles: Set<Int> = []

    private static let mostTitles = 64
    private static let mostOrigins = 16

    init(_ name: String) { self.name = name }

    var hasWork: Bool { !visits.isEmpty }
    var isIdle: Bool { !hasWork && underWay == 0 && parked == 0 }

    func append(_ visit: Visit) { visits.append(visit) }
    func putFirst(_ visit: Visit) { visits.putFirst(visit) }
    func takeFirst() -> Visit? { visits.takeFirst() }

    /// Whether another page of the host had this title.
    func hasSeen(title: String) -> Bool {
        if titles.contains(title.hashValue) { return true }
        if titles.count < HostQueue.mostTitles { titles.insert(title.hashValue) }
        return false
    }

    /// Forgets what it can where a host has many ports.
    func forgetRobots() {
        guard robots.count >= HostQueue.mostOrigins else { return }
        robots = robots.filter { if case .asking = $0.value { true } else { false } }
    }
}
