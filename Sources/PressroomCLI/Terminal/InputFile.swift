import Catalogue
import Foundation
import PressOffice
import ReleaseReader

/// A document as a person names it: a path, or `-` for standard input. Read once, and never without end.
struct InputFile: Hashable, Sendable {
    let name: FileName
    /// The most that is read, in bytes.
    var largest = SourceDocument.largest
    /// How long a pipe may be silent, in milliseconds; a person at standard input may take their time.
    var patience: Int32 = 60_000

    init(_ path: String) { name = FileName(path) }
    init(_ name: FileName) { self.name = name }

    /// As a person sees it.
    var path: String { name.shown }

    /// The bytes; at most ``largest`` of them.
    func bytes() throws -> [UInt8] { try opened().bytes() }

    /// Opens the file, or the pipe; nothing is read yet.
    func opened() throws(InputFileError) -> OpenFile {
        if path == "-" { return OpenFile(STDIN_FILENO, file: self, size: nil, silence: -1) }
        // Without O_NONBLOCK the opening itself waits for ever at a pipe that nobody writes to.
        let descriptor = name.withCString { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
        guard descriptor >= 0 else { throw failure(errno) }
        var status = stat()
        let outcome = fstat(descriptor, &status)
        let kind = status.st_mode & S_IFMT
        // From here on it is closed with the open file, whatever is thrown.
        let file = OpenFile(
            descriptor, file: self, size: kind == S_IFREG ? Int(status.st_size) : nil, silence: patience)
        guard outcome == 0 else { throw InputFileError(path: path, number: errno) }
        switch kind {
        case S_IFREG, S_IFIFO: return file
        case S_IFDIR: throw .folder(path: path)
        default: throw .device(path: path)
        }
    }
}

extension InputFile {
    private func failure(_ number: Int32) -> InputFileError {
        var status = stat()
        let isLink = name.withCString { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFLNK
        if isLink, number == ENOENT || number == ENOTDIR { return .leadsNowhere(path: path) }
        return InputFileError(path: path, number: number)
    }
}

/// A file or a pipe that is open for reading; closed when nobody has it any more.
final class OpenFile {
    /// In bytes; nil where nobody can know.
    let size: Int?
    private let descriptor: Int32
    private let file: InputFile
    private let silence: Int32

    fileprivate init(_ descriptor: Int32, file: InputFile, size: Int?, silence: Int32) {
        self.descriptor = descriptor
        self.file = file
        self.size = size
        self.silence = silence
    }

    deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

    var identity: FileIdentity? { FileIdentity(descriptor) }

    /// The first bytes of a file, without reading past them; none of a pipe.
    func head(_ count: Int = 4096) -> [UInt8] {
        guard size != nil else { return [] }
        var head = [UInt8](repeating: 0, count: count)
        let read = head.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        return Array(head.prefix(max(0, read)))
    }

    /// The bytes; at most as many as the file's ``InputFile/largest``.
    func bytes() throws -> [UInt8] {
        if let size, size > file.largest { throw UnreadableDocument.tooLarge(path: file.path, bytes: size) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size.map { $0 + 1 } ?? 0)
        while bytes.count <= file.largest {
            let piece = try piece()
            if piece.isEmpty { return bytes }
            bytes += piece
        }
        throw UnreadableDocument.tooLarge(path: file.path, bytes: bytes.count)
    }

    /// Goes back to the beginning of a file; a pipe has none.
    func beginAgain() { lseek(descriptor, 0, SEEK_SET) }

    /// The next bytes, 64 KiB at most; none at the end.
    func piece() throws(InputFileError) -> [UInt8] {
        var piece = [UInt8](repeating: 0, count: min(1 << 16, (size ?? 1 << 16) + 1))
        while true {
            // At a pipe that nobody has opened for writing yet, reading would say that it has ended; waiting does not.
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            if size == nil, poll(&waiting, 1, silence) == 0 {
                throw InputFileError.silent(path: file.path, seconds: Int(silence) / 1000)
            }
            let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                piece.removeSubrange(count...)
                return piece
            }
            if errno != EINTR, errno != EAGAIN { throw InputFileError(path: file.path, number: errno) }
        }
    }
}

/// Why a file's bytes cannot be had.
enum InputFileError: RefusalError, Equatable {
    case missing(path: String)
    case leadsNowhere(path: String)
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

    var refusal: Refusal {
        switch self {
        case .missing(let path):
            Refusal(
                .notFound, about: .path(path), "There is no file '\(path)'.",
                .advice("Check the name, or the folder that you are in."))
        case .leadsNowhere(let path):
            Refusal(
                .notFound, about: .path(path), "'\(path)' is a link to a file that is not there.",
                .advice("Make the link again, or remove it."))
        case .folder(let path):
            Refusal(
                .badInput, about: .path(path), "\(begun(spoken(path: path))) is a folder.",
                .advice("Name the files in it."))
        case .device(let path):
            Refusal(
                .badInput, about: .path(path), "'\(path)' is a device, not a document.",
                .advice("Standard input is named '-'."))
        case .forbidden(let path):
            Refusal(
                .outside, about: .path(path), "You may not read '\(path)'.",
                .advice("Ask its owner for leave, or copy it."))
        case .silent(let path, let seconds):
            Refusal(.outside, about: .path(path), "Nothing came out of '\(path)' for \(seconds) seconds.")
        case .failed(let path, let reason):
            Refusal(.outside, about: .path(path), "\(begun(spoken(path: path))) could not be read: \(reason).")
        }
    }
}
