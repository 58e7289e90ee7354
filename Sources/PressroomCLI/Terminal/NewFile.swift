import Catalogue
import Foundation

/// A file that appears whole or not at all: written beside its place, flushed to the disk, and renamed.
final class NewFile {
    private let path: String
    private let scratch: String
    private let descriptor: Int32
    private var pending: [UInt8] = []

    init(at path: String) throws(NewFileError) {
        self.path = path
        var here = stat()
        if stat(path, &here) == 0, here.st_mode & S_IFMT == S_IFDIR { throw .isFolder(path: path) }
        var template = Array("\(path).XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .failed(path: path, reason: reason(errno)) }
        scratch = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        // What was asked for by name is readable as any other new file is.
        let mask = umask(0)
        umask(mask)
        fchmod(descriptor, 0o666 & ~mask)
    }

    func write(_ bytes: [UInt8]) throws(NewFileError) {
        pending += bytes
        if pending.count > 1 << 16 { try flush() }
    }

    /// Puts the file in its place.
    func finish() throws(NewFileError) {
        try flush()
        guard fsync(descriptor) == 0, rename(scratch, path) == 0 else {
            throw .failed(path: path, reason: reason(errno))
        }
        close(descriptor)
        let folder = open(NewFile.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    /// Leaves nothing behind.
    func abandon() {
        close(descriptor)
        unlink(scratch)
    }

    private func flush() throws(NewFileError) {
        do { try FileDescriptorOutput(descriptor: descriptor).write(pending) } catch {
            guard case .failed(let reason) = error else { throw .failed(path: path, reason: "nobody reads it") }
            throw .failed(path: path, reason: reason)
        }
        pending.removeAll(keepingCapacity: true)
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}

enum NewFileError: RefusalError, Equatable {
    case isFolder(path: String)
    case failed(path: String, reason: String)

    var refusal: Refusal {
        switch self {
        case .isFolder(let path):
            Refusal(.badInput, about: .path(path), "'\(path)' is a folder.", .advice("Name a file."))
        case .failed(let path, let reason):
            Refusal(
                .outside, about: .path(path), "'\(path)' could not be written: \(reason). Nothing was left behind.")
        }
    }
}
