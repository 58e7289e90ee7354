import Foundation
import Validation

/// Has answers studied in threads beside the one that asks: while a long page is read, others are asked.
final class Studies: @unchecked Sendable {
    struct Studied: Sendable {
        let ticket: Int
        let outcome: ProbeOutcome
        let study: any Sendable
    }

    /// One for each processor but the one that asks.
    static let mostThreads = min(8, max(1, ProcessInfo.processInfo.activeProcessorCount - 1))

    /// Called in some thread where something is ready, and never after `close`.
    private let wake: () -> Void
    private let lock = NSCondition()
    // Everything below is read and written under the lock.
    private var asked: [(ticket: Int, outcome: ProbeOutcome, study: ProbeStudy)] = []
    private var ready: [Studied] = []
    private var threads = 0
    private var idle = 0
    private var isClosed = false

    init(wake: @escaping () -> Void) { self.wake = wake }

    func ask(_ outcome: ProbeOutcome, of ticket: Int, _ study: @escaping ProbeStudy) {
        lock.withLock {
            asked.append((ticket, outcome, study))
            if idle > 0 {
                lock.signal()
            } else if threads < Studies.mostThreads {
                threads += 1
                Thread.detachNewThread { self.work() }
            }
        }
    }

    /// What was found out since the last call.
    func takeReady() -> [Studied] {
        lock.withLock {
            let taken = ready
            ready.removeAll(keepingCapacity: true)
            return taken
        }
    }

    /// The threads end, each when it has read its page.
    func close() {
        lock.withLock {
            isClosed = true
            asked = []
            lock.broadcast()
        }
    }

    private func work() {
        while let (ticket, outcome, study) = next() {
            let found = study()
            lock.withLock {
                guard !isClosed else { return }
                ready.append(Studied(ticket: ticket, outcome: outcome, study: found))
                // Whoever takes what is ready takes all of it.
                if ready.count == 1 { wake() }
            }
        }
    }

    private func next() -> (ticket: Int, outcome: ProbeOutcome, study: ProbeStudy)? {
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
