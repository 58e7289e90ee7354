/// The hosts of a round, and whose turn it is.
struct Schedule {
    private let manners: AskingManners
    private var queues: [String: HostQueue] = [:]
    private var ready = Queue<HostQueue>()
    private var timed = TimedQueue<HostQueue>()
    private var later = TimedQueue<Visit>()
    private var idle = Queue<HostQueue>()

    init(_ manners: AskingManners) { self.manners = manners }

    /// When something that waits is due.
    var soonest: Double? {
        [timed.soonest, later.soonest].compactMap { $0 }.min()
    }

    mutating func queue(_ host: String) -> HostQueue {
        if let queue = queues[host] { return queue }
        forgetIdle()
        let queue = HostQueue(host)
        queues[host] = queue
        return queue
    }

    mutating func add(_ visit: Visit, first: Bool = false, at now: Double) {
        let queue = queue(visit.hostName)
        if first { queue.putFirst(visit) } else { queue.append(visit) }
        settle(queue, at: now)
    }

    /// Adds it when the time has come.
    mutating func add(_ visit: Visit, at time: Double) { later.add(visit, at: time) }

    /// Puts a host where it belongs after something about it has changed.
    mutating func settle(_ queue: HostQueue, at now: Double) {
        guard queue.place == .nowhere else { return }
        guard queue.hasWork, queue.underWay < manners.atOncePerHost else {
            if queue.isIdle, !queue.isAmongIdle {
                queue.isAmongIdle = true
                idle.append(queue)
            }
            return
        }
        if queue.notBefore <= now {
            queue.place = .ready
            ready.append(queue)
        } else {
            queue.place = .timed
            timed.add(queue, at: queue.notBefore)
        }
    }

    /// The host whose turn it is.
    mutating func takeReady(at now: Double) -> HostQueue? {
        while let visit = later.takeDue(at: now) { add(visit, first: false, at: now) }
        while let queue = timed.takeDue(at: now) {
            queue.place = .nowhere
            settle(queue, at: now)
        }
        while let queue = ready.takeFirst() {
            queue.place = .nowhere
            // It may have been asked for patience since.
            if queue.notBefore <= now { return queue }
            settle(queue, at: now)
        }
        return nil
    }

    private mutating func forgetIdle() {
        while queues.count >= manners.mostIdleHosts + manners.window, let queue = idle.takeFirst() {
            queue.isAmongIdle = false
            if queue.isIdle, queue.place == .nowhere { queues[queue.name] = nil }
        }
    }
}
