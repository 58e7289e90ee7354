import Foundation

/// Lets one writer at a time come to a catalogue's file, in this process or another.
///
/// SQLite's own locks keep the file whole; this keeps writers from starving: SQLite's busy handler sleeps for up to 100 ms
/// while others write many times, and some of 8 busy writers waited longer than 5 s
/// (docs/decisions/0001-rollback-journal.md). It is a lock on the catalogue's folder, for closing another handle of the
/// file itself would drop SQLite's locks on it. Where the file system knows no such locks, writers do without.
struct WriterQueue {
    private let handle: Int32

    /// Waits for its turn. Throws `StoreError.busy` after 5 seconds.
    init(for file: CatalogueFile) throws {
        handle = open(file.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard handle >= 0 else { return }
        let end = ContinuousClock.now + .seconds(Settings.patience)
        var turns: UInt32 = UInt32(truncatingIfNeeded: getpid())
        while flock(handle, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR {
            guard ContinuousClock.now < end else {
                close(handle)
                throw StoreError.busy(path: file.path)
            }
            // About a millisecond, not the same for all.
            turns = turns &* 1_664_525 &+ 1_013_904_223
            usleep(500 + turns >> 22)
        }
    }

    /// Lets the next one come.
    func leave() {
        if handle >= 0 { close(handle) }
    }
}
