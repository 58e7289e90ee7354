import Foundation
import HummingbirdCore
import NIOCore
import Synchronization

/// What is made while it is sent, as an archive of a kit is: on a thread of its own that waits for its reader, so that it keeps up
/// nobody else, and no more than a few pieces are in memory.
enum SentPieces {
    /// So many are made at a time; who comes then is asked to come again.
    static let most = 32
    private static let running = Mutex(0)
    /// How many pieces may wait for a reader.
    private static let ahead = 4

    /// Nil where too many are being made already.
    static func body(_ make: @escaping @Sendable (_ take: ([UInt8]) throws -> Void) throws -> Void) -> ResponseBody? {
        let isFree = running.withLock { running in
            guard running < most else { return false }
            running += 1
            return true
        }
        guard isFree else { return nil }
        let slot = Slot { running.withLock { $0 -= 1 } }
        return ResponseBody { writer in
            defer { slot.leave() }
            let line = Line()
            defer { line.end() }
            for try await piece in line.pieces(of: make) {
                try await writer.write(ByteBuffer(bytes: piece))
                line.isTaken()
            }
            try await writer.finish(nil)
        }
    }

    /// Free again once, whether it was used or not.
    private final class Slot: Sendable {
        private let free: Mutex<(@Sendable () -> Void)?>
        init(_ free: @escaping @Sendable () -> Void) { self.free = Mutex(free) }
        deinit { leave() }

        func leave() {
            let free = free.withLock { free in
                defer { free = nil }
                return free
            }
            free?()
        }
    }

    /// Between the thread that makes and the task that sends.
    private final class Line: Sendable {
        private let room = DispatchSemaphore(value: 0)
        private let isOver = Mutex(false)

        init() { for _ in 0..<ahead { room.signal() } }

        func isTaken() { room.signal() }

        /// Nobody takes anything any more: what is being made stops at its next piece.
        func end() {
            isOver.withLock { $0 = true }
            room.signal()
        }

        func pieces(
            of make: @escaping @Sendable (_ take: ([UInt8]) throws -> Void) throws -> Void
        ) -> AsyncThrowingStream<[UInt8], any Error> {
            AsyncThrowingStream { continuation in
                Thread.detachNewThread {
                    do {
                        try make { piece in
                            self.room.wait()
                            if self.isOver.withLock({ $0 }) { throw CancellationError() }
                            continuation.yield(piece)
                        }
                        continuation.finish()
                    } catch {
                        continuation.finish(throwing: error)
                    }
                }
            }
        }
    }
}
