import Catalogue
import Foundation
import Store

/// Keeps answers in a queue of its own, batch after batch: while one is written to the disk, others are asked.
///
/// Where somebody else is writing to the catalogue, what came waits, and is kept when they are done.
final class AnswerKeeper: @unchecked Sendable {
    /// What it came to.
    struct Kept {
        /// For each batch the place of its first answer among all that were taken down, and the place that this one has in the
        /// round.
        var batches: [(place: Int, placeInRound: Int)] = []
        /// How many links came to each state anew.
        var changes: [LinkState: Int] = [:]
    }

    /// Answers in a batch.
    static let batch = 500
    /// Answers that may wait for the catalogue before everything waits, and the attempts from there on.
    private static let mostWaiting = 20_000
    private static let lastAttempts = 12

    private let keep: ([DatedAnswer]) throws -> RememberedAnswers
    private let queue = DispatchQueue(label: "Pressroom.AnswerKeeper")
    private let lock = NSCondition()
    // Everything below is read and written under the lock.
    private var waiting: [DatedAnswer] = []
    private var taken = 0
    private var isAtWork = false
    private var isClosing = false
    private var failed: (any Error)?
    private var kept = Kept()

    init(_ store: CatalogueStore, round: Int, noting: @escaping @Sendable (inout LinkHealth, DatedAnswer) -> Bool) {
        keep = { try store.remember($0, in: round, noting: noting) }
    }

    /// Answers that are not in the catalogue yet.
    var count: Int { lock.withLock { waiting.count } }
    var failure: (any Error)? { lock.withLock { failed } }

    /// Takes answers over; where too many wait, so does whoever brings them.
    func take(_ answers: [DatedAnswer]) {
        lock.withLock {
            waiting += answers
            guard !isAtWork else {
                while waiting.count >= AnswerKeeper.mostWaiting, isAtWork { lock.wait() }
                return
            }
            isAtWork = true
            queue.async { self.work() }
        }
    }

    /// Waits until all is kept, for other writers longer than while more is coming; throws what stopped it.
    func close() throws -> Kept {
        try lock.withLock {
            isClosing = true
            while isAtWork { lock.wait() }
            if let failed { throw failed }
            return kept
        }
    }

    private func work() {
        var attempts = 0
        while let batch = nextBatch() {
            do {
                let remembered = try keep(batch)
                attempts = 0
                lock.withLock {
                    kept.batches.append((taken, remembered.places.lowerBound))
                    kept.changes.merge(remembered.changes, uniquingKeysWith: +)
                    taken += batch.count
                    waiting.removeFirst(batch.count)
                    lock.broadcast()
                }
            } catch {
                attempts += 1
                guard case StoreError.busy = error, mayGoOn(after: attempts) else { return end(with: error) }
            }
        }
    }

    private func nextBatch() -> [DatedAnswer]? {
        lock.withLock {
            if waiting.isEmpty {
                isAtWork = false
                lock.broadcast()
                return nil
            }
            return Array(waiting.prefix(AnswerKeeper.batch))
        }
    }

    /// Whether somebody else's writing is waited for once more: each attempt has waited for seconds.
    private func mayGoOn(after attempts: Int) -> Bool {
        lock.withLock {
            attempts < AnswerKeeper.lastAttempts || !isClosing && waiting.count < AnswerKeeper.mostWaiting
        }
    }

    private func end(with error: any Error) {
        lock.withLock {
            (failed, isAtWork) = (error, false)
            lock.broadcast()
        }
    }
}
