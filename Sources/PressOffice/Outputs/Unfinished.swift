import CSystemCalls
import Foundation
import Store

/// A file or a folder on its way to its place, as `.pressroom-UUID` beside it.
///
/// It is locked while somebody works on it. A signal that ends the process takes it away
/// (`pressroom_tidy_at_signals`); where nothing could be done, as at `kill -9`, the next one in that folder finds it
/// without a lock and takes it away.
public struct Unfinished: Sendable {
    /// What the system said, as `errno` has it.
    public struct Failure: Error {
        public let number: Int32
    }

    public let path: String
    /// Open for writing where it is a file.
    public let descriptor: Int32
    private let number: Int32

    /// Makes a file that only its owner may read, in the folder of `target`.
    public init(fileFor target: String) throws(Failure) {
        try self.init(in: folder(around: target), mark: UUID()) { path in
            open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        }
    }

    /// Makes a folder in `folder`.
    init(folderIn folder: String, mark: UUID, mode: mode_t) throws(Failure) {
        try self.init(in: folder, mark: mark) { path in
            mkdir(path, mode) == 0 ? open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) : -1
        }
    }

    private init(in folder: String, mark: UUID, making make: (String) -> Int32) throws(Failure) {
        Unfinished.sweep(folder)
        path = "\(folder)/.pressroom-\(mark.uuidString.lowercased())"
        number = pressroom_unfinished(path, false)
        for _ in 0..<5 {
            let made = make(path)
            let failure = errno
            if made < 0, failure != ENOENT {
                pressroom_finished(number)
                throw Failure(number: failure)
            }
            // Before it had its lock, another process may have taken it for one that was left.
            if made >= 0, flock(made, LOCK_EX | LOCK_NB) != 0 || Unfinished.stands(made, at: path) {
                descriptor = made
                return
            }
            if made >= 0 { close(made) }
        }
        pressroom_finished(number)
        throw Failure(number: ENOENT)
    }

    /// It stands in its place now, or is gone.
    public func finish() {
        pressroom_finished(number)
        close(descriptor)
    }

    /// Leaves nothing behind.
    public func abandon() {
        if unlink(path) != 0 { try? FileManager.default.removeItem(atPath: path) }
        finish()
    }

    // MARK: What others left

    /// Takes away what a process that was killed has left in the folder.
    static func sweep(_ folder: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where name.hasPrefix(".pressroom-") {
            guard let parts = name.wholeMatch(of: #/(\.pressroom-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(-old)?/#)
            else { continue }
            // A kit that stepped aside goes only when the new one has its place.
            if parts.2 != nil, names.contains(String(parts.1)) { continue }
            sweepOne("\(folder)/\(name)")
        }
    }

    private static func sweepOne(_ path: String) {
        withLeft(path) { try? FileManager.default.removeItem(atPath: path) }
    }

    /// Whether nobody works any more on what stands there.
    static func isLeft(_ path: String) -> Bool {
        var isLeft = false
        withLeft(path) { isLeft = true }
        return isLeft
    }

    /// Does something to what is ours and that nobody works on, with its lock.
    private static func withLeft(_ path: String, _ body: () -> Void) {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_uid == geteuid(),
            [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
        else { return }
        let left = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard left >= 0 else { return }
        defer { close(left) }
        guard flock(left, LOCK_EX | LOCK_NB) == 0, stands(left, at: path) else { return }
        body()
    }

    /// Whether the open file or folder is the one at the path.
    private static func stands(_ descriptor: Int32, at path: String) -> Bool {
        var (open, there) = (stat(), stat())
        return fstat(descriptor, &open) == 0 && lstat(path, &there) == 0 && open.st_ino == there.st_ino
            && open.st_dev == there.st_dev
    }
}
