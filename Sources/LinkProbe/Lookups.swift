import Foundation
import Validation

/// Asks the resolver in threads of its own, for it waits: a host whose name servers are silent holds up no other.
final class Lookups: @unchecked Sendable {
    typealias Answer = Result<[NetworkAddress], HostFailure>

    /// More are never at work; a name that waits longer than the exchange has time for goes unanswered.
    static let mostThreads = 128

    private let resolver: any HostResolver
    /// Called in some thread where an answer is there, and never after `close`.
    private let wake: () -> Void
    private let lock = NSCondition()
    // Everything below is read and written under the lock.
    private var asked: [String] = []
    private var answered: [(host: String, answer: Answer)] = []
    private var threads = 0
    private var idle = 0
    private var isClosed = false

    init(_ resolver: any HostResolver, wake: @escaping () -> Void) { (self.resolver, self.wake) = (resolver, wake) }

    func ask(_ host: String) {
        lock.withLock {
            asked.append(host)
            if idle >= asked.count {
                lock.signal()
            } else if threads < Lookups.mostThreads {
                threads += 1
                Thread.detachNewThread { self.work() }
            }
        }
    }

    /// What has been found since the last call.
    func takeAnswers() -> [(host: String, answer: Answer)] {
        lock.withLock {
            let taken = answered
            answered = []
            return taken
        }
    }

    /// The threads end, each when its resolver lets it.
    func close() {
        lock.withLock {
            isClosed = true
            asked = []
            lock.broadcast()
        }
    }

    private func work() {
        while let host = nextHost() {
            let answer = resolver.addresses(of: host)
            lock.withLock {
                guard !isClosed else { return }
                answered.append((host, answer))
                wake()
            }
        }
    }

    private func nextHost() -> String? {
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
