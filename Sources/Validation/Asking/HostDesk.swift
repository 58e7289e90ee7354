/// What a round knows of a host, and what it still has to ask there.
final class HostDesk {
    enum Robots {
        case asking([Errand])
        case known(RobotsRules)
    }

    enum Random {
        case unknown
        case asking([Errand])
        /// Nil where the host cannot be asked.
        case known(PageLook?)
    }

    enum Place { case nowhere, ready, timed }

    let name: String
    private var queue: [Errand] = []
    private var head = 0
    var underWay = 0
    /// No request begins before.
    var notBefore = -Double.infinity
    var place = Place.nowhere
    var isAmongIdle = false
    /// By origin.
    var robots: [String: Robots] = [:]
    var random = Random.unknown
    /// Errands that wait for a robots.txt or a random address.
    var parked = 0
    /// Links in a row to which no connection came about.
    var silentInARow = 0
    var lastFailure = LinkFailure.unreachable
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

    var hasWork: Bool { head < queue.count }
    var isIdle: Bool { !hasWork && underWay == 0 && parked == 0 }

    func append(_ errand: Errand) { queue.append(errand) }

    func putFirst(_ errand: Errand) {
        if head > 0 {
            head -= 1
            queue[head] = errand
        } else {
            queue.insert(errand, at: 0)
        }
    }

    func takeFirst() -> Errand? {
        guard hasWork else { return nil }
        let errand = queue[head]
        head += 1
        if head == queue.count || head > 256 && head * 2 > queue.count {
            queue.removeFirst(head)
            head = 0
        }
        return errand
    }

    /// Whether another page of the host had this title.
    func hasSeen(title: String) -> Bool {
        if titles.contains(title.hashValue) { return true }
        if titles.count < HostDesk.mostTitles { titles.insert(title.hashValue) }
        return false
    }

    /// Forgets what it can where a host has many ports.
    func forgetRobots() {
        guard robots.count >= HostDesk.mostOrigins else { return }
        robots = robots.filter { if case .asking = $0.value { true } else { false } }
    }
}
