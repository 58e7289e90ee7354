import Foundation

/// A turn to write at a catalogue's file among all who write, in this process or another: a writer is alone for its
/// whole change, and so is whoever brings the log into the file. Readers take no turns.
///
/// SQLite's own locks keep the file whole; this keeps anybody from starving: SQLite's busy handler sleeps for up to
/// 100 ms while others write many times, and some of 8 busy writers waited longer than 5 s
/// (docs/decisions/0001-rollback-journal.md). And it keeps writers and checkpoints apart, which SQLite before 3.51.3 does
/// not do without fail (docs/decisions/0017-write-ahead-log.md). It is a lock on the catalogue's folder, for closing
/// another handle of the file itself would drop SQLite's locks on it. Where the file system knows no such locks, all do
/// without.
struct Turn {
    private let handle: Int32
    /// False where the file system knows no such locks.
    let isHeld: Bool

    /// Waits for 5 seconds at most, then throws `StoreError.busy`.
    init(at file: CatalogueFile) throws {
        handle = open(file.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard handle >= 0 else {
            isHeld = false
            return
        }
        let end = ContinuousClock.now + .seconds(Settings.patience)
        var pause = UInt32(truncatingIfNeeded: getpid())
        var taken = flock(handle, LOCK_EX | LOCK_NB)
        while taken != 0, errno == EWOULDBLOCK || errno == EINTR {
            guard ContinuousClock.now < end else {
                close(handle)
                throw StoreError.busy(path: file.path, by: .writer, seconds: Settings.patience)
            }
            // About a millisecond, not the same for all.
            pause = pause &* 1_664_525 &+ 1_013_904_223
            usleep(500 + pause >> 22)
            taken = flock(handle, LOCK_EX | LOCK_NB)
        }
        isHeld = taken == 0
    }

    /// Lets the next one come. To be called once.
    func leave() {
        if handle >= 0 { close(handle) }
    }
}
