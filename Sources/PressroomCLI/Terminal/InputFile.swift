import Foundation
import ReleaseReader

/// A document as a person names it: a path, or `-` for standard input. Read once, and never without end.
struct InputFile: Hashable, Sendable {
    let path: String
    /// The most that is read, in bytes.
    var largest = SourceDocument.largest
    /// How long a pipe may be silent, in milliseconds; a person at standard input may take their time.
    var patience: Int32 = 60_000

    init(_ path: String) { self.path = path }

    /// The bytes; at most ``largest`` of them.
    func bytes() throws -> [UInt8] {
        if path == "-" { return try read(STDIN_FILENO, silence: -1) }
        // Without O_NONBLOCK the opening itself waits for ever at a pipe that nobody writes to.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw InputFileError(path: path, number: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw InputFileError(path: path, number: errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG:
            if status.st_size > off_t(largest) {
                throw UnreadableDocument.tooLarge(path: path, bytes: Int(status.st_size))
            }
        case S_IFIFO: break
        case S_IFDIR: throw InputFileError.folder(path: path)
        default: throw InputFileError.device(path: path)
        }
        return try read(descriptor, silence: patience)
    }

    private func read(_ descriptor: Int32, silence: Int32) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= largest {
            // At a pipe that nobody has opened for writing yet, reading would say that it has ended; waiting does not.
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            if poll(&waiting, 1, silence) == 0 { throw InputFileError.silent(path: path, seconds: Int(silence) / 1000) }
            let count = piece.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { return bytes }
            if count > 0 {
                bytes += piece.prefix(count)
            } else if errno != EINTR, errno != EAGAIN {
                throw InputFileError(path: path, number: errno)
            }
        }
        throw UnreadableDocument.tooLarge(path: path, bytes: bytes.count)
    }
}

/// Why a file's bytes cannot be had.
enum InputFileError: Error, Equatable, CustomStringConvertible {
    case missing(path: String)
    case folder(path: String)
    case device(path: String)
    case forbidden(path: String)
    case silent(path: String, seconds: Int)
    case failed(path: String, reason: String)

    init(path: String, number: Int32) {
        self =
            switch number {
            case ENOENT, ENOTDIR: .missing(path: path)
            case EISDIR: .folder(path: path)
            case EACCES, EPERM: .forbidden(path: path)
            case ENXIO: .device(path: path)
            default: .failed(path: path, reason: reason(number))
            }
    }

    var description: String {
        switch self {
        case .missing(let path): "There is no file '\(path)'. Check the name, or the folder that you are in."
        case .folder("-"): "Standard input is a folder. Name the files in it."
        case .folder(let path): "'\(path)' is a folder. Name the files in it."
        case .device(let path): "'\(path)' is a device and no document. Standard input is named '-'."
        case .forbidden(let path): "You may not read '\(path)'. Ask its owner for leave, or copy it."
        case .silent(let path, let seconds): "Nothing came out of '\(path)' for \(seconds) seconds."
        case .failed("-", let reason): "Standard input could not be read: \(reason)."
        case .failed(let path, let reason): "'\(path)' could not be read: \(reason)."
        }
    }
}
