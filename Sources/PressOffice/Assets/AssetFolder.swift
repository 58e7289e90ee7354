import Catalogue
import Foundation
import Store

/// The folder beside the catalogue that has the files of its assets, each called by the SHA-256 of its bytes: for its
/// owner alone. A file appears whole or not at all, and none is ever deleted because a change was undone.
struct AssetFolder {
    let path: String

    /// The most bytes of a file that are kept (docs/decisions/0029).
    static let largest = 256 << 20
    /// So many bytes of a file are in memory at a time.
    static let piece = 1 << 18

    init(of store: CatalogueStore) { path = store.filesFolder }

    /// A file that is being taken in: written under a name of its own, and not yet there for anybody.
    struct Staged {
        let path: String
        let kind: MediaKind
    }

    func place(of sum: String) -> String { "\(path)/\(sum)" }

    /// Writes the pieces beside the place that they will have; `mark` makes the name unique.
    func stage(_ name: String, mark: UUID, _ piece: () throws -> [UInt8]) throws -> Staged {
        try make(for: name)
        let staged = "\(path)/.taking-\(mark.uuidString.lowercased())"
        let file = open(staged, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure(name) }
        defer { close(file) }
        do {
            var (count, head): (Int, [UInt8]) = (0, [])
            while case let bytes = try piece(), !bytes.isEmpty {
                count += bytes.count
                guard count <= AssetFolder.largest else {
                    throw AssetFileProblem.tooLarge(name: name, most: AssetFolder.largest)
                }
                head += bytes.prefix(max(0, MediaKind.longestBeginning - head.count))
                try write(bytes, to: file, name)
            }
            if count == 0 { throw AssetFileProblem.empty(name: name) }
            guard let kind = MediaKind(beginning: head) else { throw AssetFileProblem.notMaterial(name: name) }
            return Staged(path: staged, kind: kind)
        } catch {
            unlink(staged)
            throw error
        }
    }

    /// Gives a staged file its name; whether it was not there before.
    func keep(_ staged: Staged, as sum: String, _ name: String) throws -> Bool {
        let place = place(of: sum)
        let isNew = access(place, F_OK) != 0
        guard chmod(staged.path, 0o600) == 0, sync(staged.path), rename(staged.path, place) == 0, sync(path) else {
            throw failure(name)
        }
        return isNew
    }

    func discard(_ staged: Staged) { unlink(staged.path) }

    /// Hands over the bytes of a file piece by piece; false where it cannot be read.
    func forEachPiece(of path: String, _ take: ([UInt8]) throws -> Void) throws -> Bool {
        let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        var piece = [UInt8](repeating: 0, count: AssetFolder.piece)
        while true {
            let count = piece.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count == 0 }
            try take(count == piece.count ? piece : Array(piece[..<count]))
        }
    }

    /// The SHA-256 of a file and how many bytes it has; nil where it cannot be read.
    func sum(of path: String) throws -> (sum: String, count: Int)? {
        var (sum, count) = (RunningSHA256(), 0)
        let isRead = try forEachPiece(of: path) { bytes in
            bytes.withUnsafeBufferPointer { sum.take($0) }
            count += bytes.count
        }
        return isRead ? (sum.digits, count) : nil
    }

    /// A file as the system maps it: only what is looked at is read.
    func mapped(_ path: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    }

    /// How many bytes a file has; nil where there is none.
    func size(of path: String) -> Int? {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    private func make(for name: String) throws {
        if mkdir(path, 0o700) == 0 { return }
        var status = stat()
        guard errno == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw failure(name)
        }
    }

    private func write(_ bytes: [UInt8], to file: Int32, _ name: String) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw failure(name) }
            rest = rest.dropFirst(written)
        }
    }

    private func sync(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }

    private func failure(_ name: String) -> AssetFileProblem {
        .cannotKeep(name: name, because: String(cString: strerror(errno)).lowercased())
    }
}
