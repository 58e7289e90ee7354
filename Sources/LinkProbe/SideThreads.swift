import Foundation

/// Does what waits or takes long in threads beside the one that asks for it, which goes on meanwhile.
final class SideThreads<Asked, Found>: @unchecked Sendable {
    private let most: Int
    private let together: Int
    private let work: (Asked) -> Found
    /// Called in some thread where something was found, and never after `close`.
    private let wake: () -> Void
    private let lock = NSCondition()
    // Everything below is read and written under the lock.
    private var asked: [Asked] = []
    private var found: [Found] = []
    private var threads = 0
    private var idle = 0
    private var isClosed = false

    /// `most` threads are ever at work, each with so many at a time as are there and go `together`. `work` is called in them,
    /// several times at once.
    init(most: Int, together: Int = 1, wake: @escaping () -> Void, _ work: @escaping (Asked) -> Found) {
        (self.most, self.together) = (most, together)
        self.work = work
        self.wake = wake
    }

    func ask(_ one: Asked) { ask([one]) }

    func ask(_ some: [Asked]) {
        lock.withLock {
            asked += some
            if some.count > together { lock.broadcast() } else { lock.signal() }
            guard idle * together < asked.count, threads < most else { return }
            threads += 1
            Thread.detachNewThread { self.goOn() }
        }
    }

    /// What was found since the last call.
    func takeFound() -> [Found] {
        lock.withLock {
            let taken = found
            found.removeAll(keepingCapacity: true)
            return taken
        }
    }

    /// The threads end, each when it is done with what it is at.
    func close() {
        lock.withLock {
            isClosed = true
            asked = []
            lock.broadcast()
        }
    }

    private func goOn() {
        while let some = next() {
            let what = some.map(work)
            lock.withLock {
                guard !isClosed else { return }
                // Whoever takes what was found takes all of it.
                if found.isEmpty { wake() }
                found += what
            }
        }
    }

    private func next() -> [Asked]? {
        lock.withLock {
            while asked.isEmpty, !isClosed {
                idle += 1
                lock.wait()
                idle -= 1
            }
            guard !asked.isEmpty else { return nil }
            let some = Array(asked.prefix(together))
            asked.removeFirst(some.count)
            return some
        }
    }
}
