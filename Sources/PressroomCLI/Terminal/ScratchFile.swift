import CSystemCalls
import Catalogue
import Foundation

/// A text on its way through a person's editor: a file that only they can read (mode 0600).
///
/// While nobody has written to it, it goes with the process, whatever ends that; what somebody has written stays until
/// `remove`, so that nothing typed is lost.
struct ScratchFile: Sendable {
    let path: String
    /// Open, and locked, so that nobody takes it for one that was left.
    private let lock: Int32
    private let number: Int32

    /// Makes a file in `TMPDIR`, else `/tmp`, whose name begins with `name`.
    init(named name: String, text: String, _ surroundings: Surroundings) throws(ScratchFileError) {
        let folder = surroundings["TMPDIR"] ?? "/tmp"
        ScratchFile.sweep(folder)
        // Whoever ends the process now waits until it is known what goes with it.
        pressroom_hold_signals(true)
        defer { pressroom_hold_signals(false) }
        var template = Array("\(folder)/pressroom-\(name)-XXXXXX.txt".utf8CString)
        lock = mkstemps(&template, 4)
        guard lock >= 0 else { throw .cannotMake(folder: folder, reason: reason(errno)) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        number = pressroom_unfinished(path, true)
        // The editor does not get it.
        _ = fcntl(lock, F_SETFD, FD_CLOEXEC)
        _ = flock(lock, LOCK_EX | LOCK_NB)
        do {
            try FileDescriptorOutput(descriptor: lock).write(text.utf8)
            pressroom_mark_unwritten(lock)
        } catch {
            remove()
            throw .cannotMake(folder: folder, reason: error.because)
        }
    }

    /// The text as the person left it. An editor may have put a new file in the old one's place.
    func text() throws -> String {
        let bytes = try InputFile(path).bytes()
        guard let text = String(validating: bytes, as: UTF8.self) else { throw ScratchFileError.notUTF8(path: path) }
        return text
    }

    var isThere: Bool { access(path, F_OK) == 0 }

    func write(_ text: String) throws(ScratchFileError) {
        let descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotMake(folder: path, reason: reason(errno)) }
        defer { close(descriptor) }
        do { try FileDescriptorOutput(descriptor: descriptor).write(text.utf8) } catch {
            throw .cannotMake(folder: path, reason: error.because)
        }
    }

    func remove() {
        unlink(path)
        pressroom_finished(number)
        close(lock)
    }

    /// Takes away what a process that was killed has left and nobody has written to.
    private static func sweep(_ folder: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where name.hasPrefix("pressroom-") {
            guard name.wholeMatch(of: #/pressroom-[a-z0-9-]+-[A-Za-z0-9]{6}\.txt/#) != nil else { continue }
            let path = "\(folder)/\(name)"
            var status = stat()
            guard lstat(path, &status) == 0, status.st_uid == geteuid(), pressroom_is_unwritten(path) else { continue }
            let left = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            guard left >= 0 else { continue }
            if flock(left, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
            close(left)
        }
    }
}

enum ScratchFileError: RefusalError, Equatable {
    case cannotMake(folder: String, reason: String)
    case notUTF8(path: String)

    var refusal: Refusal {
        switch self {
        case .cannotMake(let folder, let reason):
            Refusal(
                .outside, about: .path(folder), "No text could be written in '\(folder)': \(reason).",
                .advice("Set TMPDIR to a folder with room."))
        case .notUTF8(let path):
            Refusal(
                .badInput, about: .path(path), "'\(path)' is not valid UTF-8.", .advice("Save it as UTF-8."))
        }
    }
}
