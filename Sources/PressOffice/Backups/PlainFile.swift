import Catalogue
import Foundation
import Signatures
import Store

/// Plain files, read and written piece by piece, links not followed.
enum PlainFile {
    private static let piece = 1 << 18

    /// What the system said to the last call.
    static func reason() -> String { String(cString: strerror(errno)).lowercased() }

    /// The bytes of a small file; nil where there is none, or it is larger.
    static func contents(of path: String, most: Int) -> Data? {
        guard let size = size(of: path), size <= most, let file = opened(path) else { return nil }
        defer { close(file) }
        return try? FileHandle(fileDescriptor: file, closeOnDealloc: false).read(upToCount: most)
    }

    /// In bytes; nil where there is no plain file.
    static func size(of path: String) -> Int? {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// The names in a folder that `wanted` takes, sorted; none where there is no folder.
    static func names(in folder: String, _ wanted: (String) -> Bool) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter(wanted).sorted()
    }

    /// The SHA-256 of a file and how many bytes it has; nil where it cannot be read.
    static func sum(of path: String) throws -> (sum: String, count: Int)? {
        try take(path) { _ in }
    }

    /// Copies a file to a new one for its owner alone, and brings it to the disk: its sum and size; nil where the first cannot be read.
    ///
    /// - Throws: `PlainFile.Failure` where the second cannot be written.
    static func copy(_ path: String, to new: String) throws -> (sum: String, count: Int)? {
        let file = open(new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Failure() }
        defer { close(file) }
        do {
            guard let copied = try take(path, { try write($0, to: file) }) else {
                unlink(new)
                return nil
            }
            guard fsync(file) == 0 else { throw Failure() }
            return copied
        } catch {
            unlink(new)
            throw error
        }
    }

    /// Writes a new file for its owner alone, and brings it to the disk.
    static func write(_ bytes: Data, toNew path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Failure() }
        defer { close(file) }
        try bytes.withUnsafeBytes { try write($0, to: file) }
        guard fsync(file) == 0 else { throw Failure() }
    }

    static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = Foundation.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw Failure() }
            rest = rest.dropFirst(written)
        }
    }

    /// Brings a file or a folder to the disk.
    static func sync(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure() }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Failure() }
    }

    /// What the system said.
    struct Failure: Error {
        let words = PlainFile.reason()
    }

    private static func opened(_ path: String) -> Int32? {
        let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        return file >= 0 ? file : nil
    }

    private static func take(_ path: String, _ take: (UnsafeRawBufferPointer) throws -> Void) throws -> (
        sum: String, count: Int
    )? {
        guard size(of: path) != nil, let file = opened(path) else { return nil }
        defer { close(file) }
        let digest = try RunningDigest(.sha256)
        var (count, bytes) = (0, [UInt8](repeating: 0, count: piece))
        while true {
            let read = bytes.withUnsafeMutableBytes { Foundation.read(file, $0.baseAddress, $0.count) }
            if read < 0, errno == EINTR { continue }
            guard read > 0 else { return read == 0 ? (digest.end().hexadecimal, count) : nil }
            count += read
            try bytes.withUnsafeBytes { try take(UnsafeRawBufferPointer(rebasing: $0[..<read])) }
            bytes.withUnsafeBufferPointer { digest.take(UnsafeBufferPointer(rebasing: $0[..<read])) }
        }
    }
}
