import Foundation

/// Work on many items by several threads, whose results come out in the order of the items, and of which only a little
/// is under way at any time: at most `width` items are begun and not yet given out.
///
/// Every method may be called from any thread; the state is guarded by one lock.
final class OrderedWindow<Item, Value>: @unchecked Sendable {
    enum Next {
        case value(Value)
        /// Nothing came in the time that was given.
        case waiting
        /// Everything was given out, or ``stop()`` was called.
        case ended
    }

    typealias Work = @Sendable (Item, (Int) -> Void) -> (Value, Int)

    private let lock = NSCondition()
    private let nextItem: () -> Item?
    private let width: Int
    private let mostHeld: Int
    private let mostUnderWay: Int
    private var taken = 0
    private var given = 0
    private var done: [Int: (value: Value, size: Int)] = [:]
    /// In bytes: of results that wait for their turn, and of items that are worked on.
    private var held = 0
    private var underWay = 0
    private var workers = 0
    private var work: Work?
    private var isExhausted = false
    private var isStopped = false

    /// `nextItem` is called by one thread at a time. No item is begun while results of more than `mostHeld` bytes wait
    /// for their turn, nor worked on while that would make more than `mostUnderWay` bytes, unless it is alone.
    init(width: Int, mostHeld: Int, mostUnderWay: Int, nextItem: @escaping () -> Item?) {
        self.width = width
        self.mostHeld = mostHeld
        self.mostUnderWay = mostUnderWay
        self.nextItem = nextItem
    }

    /// Starts threads which make a value of each item. `work` is given the item and a function to call with the item's
    /// size in bytes before the work that costs memory; it returns the value and the bytes that it holds.
    ///
    /// The system may refuse threads: the others do the work then, and where there is none, who asks for the ``next(within:)``
    /// value. `starting` starts a thread, and tells whether it did.
    func start(
        threads: Int, by starting: (@escaping @Sendable () -> Void) -> Bool = WorkerThread.start,
        work: @escaping Work
    ) {
        changing { self.work = work }
        for _ in 0..<threads {
            changing { workers += 1 }
            let isStarted = starting { [self] in
                while workOnNext(work) {}
                changing { workers -= 1 }
            }
            guard isStarted else { return changing { workers -= 1 } }
        }
    }

    /// The next value in the order of the items, waited for at most so many seconds.
    func next(within seconds: Double) -> Next {
        lock.lock()
        defer { lock.unlock() }
        let end = Date(timeIntervalSinceNow: seconds)
        while true {
            if isStopped { return .ended }
            if let (value, size) = done.removeValue(forKey: given) {
                given += 1
                held -= size
                lock.broadcast()
                return .value(value)
            }
            if isExhausted, given == taken { return .ended }
            if workers == 0, let work {
                lock.unlock()
                _ = workOnNext(work)
                lock.lock()
                continue
            }
            if !lock.wait(until: end) { return .waiting }
        }
    }

    /// No further item is begun, and nothing more is given out.
    func stop() { changing { isStopped = true } }

    /// Whether every thread has ended, waited for at most so many seconds.
    func isLeft(within seconds: Double) -> Bool {
        lock.lock()
        defer { lock.unlock() }
        let end = Date(timeIntervalSinceNow: seconds)
        while workers > 0 { if !lock.wait(until: end) { return workers == 0 } }
        return true
    }

    /// Takes an item and delivers its value; false where there is none to take.
    private func workOnNext(_ work: Work) -> Bool {
        guard let (index, item) = take() else { return false }
        var reserved = 0
        let (value, size) = work(item) { bytes in
            self.reserve(bytes)
            reserved += bytes
        }
        deliver(value, size: size, at: index, reserved: reserved)
        return true
    }

    private func take() -> (Int, Item)? {
        lock.lock()
        defer { lock.unlock() }
        while !isStopped, !isExhausted, taken - given >= width || held > mostHeld { lock.wait() }
        guard !isStopped, !isExhausted else { return nil }
        guard let item = nextItem() else {
            isExhausted = true
            lock.broadcast()
            return nil
        }
        taken += 1
        return (taken - 1, item)
    }

    /// Waits until there is room for an item of that size. What is under way is only what threads work on, so room comes.
    private func reserve(_ bytes: Int) {
        changing {
            while !isStopped, underWay > 0, underWay + bytes > mostUnderWay { lock.wait() }
            underWay += bytes
        }
    }

    private func deliver(_ value: Value, size: Int, at index: Int, reserved: Int) {
        changing {
            underWay -= reserved
            held += size
            done[index] = (value, size)
        }
    }

    private func changing(_ body: () -> Void) {
        lock.lock()
        body()
        lock.broadcast()
        lock.unlock()
    }
}
