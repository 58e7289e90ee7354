/// Things that are due at a time, the soonest first.
struct Agenda<Thing> {
    private var heap: [(time: Double, thing: Thing)] = []

    var soonest: Double? { heap.first?.time }
    var isEmpty: Bool { heap.isEmpty }

    mutating func add(_ thing: Thing, at time: Double) {
        heap.append((time, thing))
        var child = heap.count - 1
        while child > 0, heap[child].time < heap[(child - 1) / 2].time {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func takeDue(at now: Double) -> Thing? {
        guard let first = heap.first, first.time <= now else { return nil }
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        var parent = 0
        while true {
            let children = (2 * parent + 1..<2 * parent + 3).filter { $0 < heap.count }
            guard let least = children.min(by: { heap[$0].time < heap[$1].time }), heap[least].time < heap[parent].time
            else { return first.thing }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}

/// First in, first out.
struct Line<Thing> {
    private var things: [Thing?] = []
    private var head = 0

    mutating func append(_ thing: Thing) { things.append(thing) }

    mutating func takeFirst() -> Thing? {
        guard head < things.count else { return nil }
        let thing = things[head]
        things[head] = nil
        head += 1
        if head == things.count || head > 256 && head * 2 > things.count {
            things.removeFirst(head)
            head = 0
        }
        return thing
    }
}

/// The hosts of a round, and whose turn it is.
struct Schedule {
    private let manners: LinkManners
    private var desks: [String: HostDesk] = [:]
    private var ready = Line<HostDesk>()
    private var timed = Agenda<HostDesk>()
    private var later = Agenda<Errand>()
    private var idle = Line<HostDesk>()

    init(_ manners: LinkManners) { self.manners = manners }

    /// When something that waits is due.
    var soonest: Double? {
        [timed.soonest, later.soonest].compactMap { $0 }.min()
    }

    mutating func desk(_ host: String) -> HostDesk {
        if let desk = desks[host] { return desk }
        forgetIdle()
        let desk = HostDesk(host)
        desks[host] = desk
        return desk
    }

    mutating func add(_ errand: Errand, first: Bool = false, at now: Double) {
        let desk = desk(errand.current.host.text)
        if first { desk.putFirst(errand) } else { desk.append(errand) }
        settle(desk, at: now)
    }

    /// Adds it when the time has come.
    mutating func add(_ errand: Errand, at time: Double) { later.add(errand, at: time) }

    /// Puts a host where it belongs after something about it has changed.
    mutating func settle(_ desk: HostDesk, at now: Double) {
        guard desk.place == .nowhere else { return }
        guard desk.hasWork, desk.underWay < manners.atOncePerHost else {
            if desk.isIdle, !desk.isAmongIdle {
                desk.isAmongIdle = true
                idle.append(desk)
            }
            return
        }
        if desk.notBefore <= now {
            desk.place = .ready
            ready.append(desk)
        } else {
            desk.place = .timed
            timed.add(desk, at: desk.notBefore)
        }
    }

    /// The host whose turn it is.
    mutating func takeReady(at now: Double) -> HostDesk? {
        while let errand = later.takeDue(at: now) { add(errand, first: false, at: now) }
        while let desk = timed.takeDue(at: now) {
            desk.place = .nowhere
            settle(desk, at: now)
        }
        while let desk = ready.takeFirst() {
            desk.place = .nowhere
            // It may have been asked for patience since.
            if desk.notBefore <= now { return desk }
            settle(desk, at: now)
        }
        return nil
    }

    private mutating func forgetIdle() {
        while desks.count >= manners.mostIdleHosts + manners.window, let desk = idle.takeFirst() {
            desk.isAmongIdle = false
            if desk.isIdle, desk.place == .nowhere { desks[desk.name] = nil }
        }
    }
}
