import NIOPosix
import Synchronization

/// Passwords are looked at two at a time, and few wait for it: each takes 64 MiB and a tenth of a second, on purpose.
final class LoginQueue: Sendable {
    static let atOnce = 2
    static let mostWaiting = 32

    private static let threads: NIOThreadPool = {
        let threads = NIOThreadPool(numberOfThreads: atOnce)
        threads.start()
        return threads
    }()

    private let count = Mutex(0)

    /// Nil where too many wait already.
    func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value? {
        let isFree = count.withLock { count in
            guard count < LoginQueue.atOnce + LoginQueue.mostWaiting else { return false }
            count += 1
            return true
        }
        guard isFree else { return nil }
        defer { count.withLock { $0 -= 1 } }
        return try await LoginQueue.threads.runIfActive { try body() }
    }
}
