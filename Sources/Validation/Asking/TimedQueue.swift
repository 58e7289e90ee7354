/// Things that are due at a time, the soonest first.
struct TimedQueue<Thing> {
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
