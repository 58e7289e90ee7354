import Foundation

/// Does what waits or takes long in threads beside the one that asks for it, which goes on meanwhile.
final class SideThreads<Asked, Found>: @unchecked Sendable {
    private let most: Int
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

    /// `most` threads are ever at work. `work` is called in them, several times at once.
    init(most: Int, wake: @escaping () -> Void, _ work: @escaping (Asked) -> Found) {
        self.most = most
        self.work = work
        self.wake = wake
    }

    func ask(_ one: Asked) {
        lock.withLock {
            asked.append(one)
            if idle >= asked.count {
                lock.signal()
            } else if threads < most {
                threads += 1
                Thread.detachNewThread { self.goOn() }
            }
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
        while let one = next() {
            let what = work(one)
            lock.withLock {
                guard !isClosed else { return }
                found.append(what)
                // Whoever takes what was found takes all of it.
                if found.count == 1 { wake() }
            }
        }
    }

    private func next() -> Asked? {
        lock.withLock {
            while asked.isEmpty, !isClosed {
                idle += 1
                lock.wait()
                idle -= 1
            }
            return asked.isEmpty ? nil : asked.removeFirst()
        }
    }
}
