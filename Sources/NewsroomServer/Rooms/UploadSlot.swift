import Synchronization

/// A place in memory for one long body: there are few, so that many uploads at once do not fill it.
final class UploadSlot: Sendable {
    /// How many there are is counted for the process.
    private static let taken = Mutex(0)

    private init() {}

    /// Nil where all are taken. It is free again when nobody has it any more.
    static func take(of most: Int) -> UploadSlot? {
        let isFree = taken.withLock { taken in
            guard taken < most else { return false }
            taken += 1
            return true
        }
        return isFree ? UploadSlot() : nil
    }

    deinit { UploadSlot.taken.withLock { $0 -= 1 } }
}
