import Catalogue
import Foundation
import PressOffice

/// The newsroom as a folder of files, for any web server: what has changed is written again, what is gone is taken away, and all
/// else is left as it is.
///
/// The folder has a record of what was written there, by which it is known again. What others put beside it stays.
public struct NewsroomFolder: Sendable {
    private let root: String
    /// As the person wrote it, for what is said.
    private let given: String

    /// What was done.
    public struct Outcome: Hashable, Sendable {
        public var written: [String] = []
        public var removed: [String] = []
        /// How many are as they were.
        public var same = 0
    }

    public init(at path: String) {
        given = path
        var root = path
        while root.count > 1, root.hasSuffix("/") { root.removeLast() }
        self.root = root
    }

    /// Writes what is there at an instant. `isAhead` where that is not yet: such a folder is for its owner alone, and never the one
    /// that the newsroom of today stands in.
    ///
    /// - Throws: `PressOfficeError.notOurFolder`, `.cannotWrite`; what the pages throw.
    public func write(_ site: NewsroomSite, at instant: Instant, isAhead: Bool = false) throws -> Outcome {
        let before = try look(isAhead)
        try failing { try makeFolder(root, isAhead ? 0o700 : 0o777) }
        let turn = try turn()
        defer { close(turn) }
        var (outcome, files): (Outcome, [String: FolderRecord.File]) = (Outcome(), [:])
        let addresses = try site.addresses(at: instant)
        let wanted = Set(addresses.map(\.file))
        // What is gone goes first: it may be gone for a reason.
        for path in before.files.keys.sorted() where !wanted.contains(path) {
            if try remove(path) { outcome.removed.append(path) }
        }
        for address in addresses {
            let (path, answer) = (address.file, try site.answer(to: address, at: instant))
            // What went out of sight meanwhile is on no page that was written before it: those were made at the same instant.
            guard answer.status == 200 || address == .missing else { continue }
            let written = try write(answer, to: path, before.files[path])
            files[path] = written.file
            if written.isNew { outcome.written.append(path) } else { outcome.same += 1 }
        }
        let after = FolderRecord(isAhead: isAhead, files: files)
        if after != before || !outcome.written.isEmpty { try put(after.bytes, at: FolderRecord.name) }
        return outcome
    }

    // MARK: What is there

    private func look(_ isAhead: Bool) throws -> FolderRecord {
        guard let names = try names() else { return FolderRecord(isAhead: isAhead, files: [:]) }
        let record = FileManager.default.contents(atPath: "\(root)/\(FolderRecord.name)").flatMap(FolderRecord.init)
        guard let record else {
            if names.allSatisfy({ $0 == FolderRecord.name || $0 == NewsroomFolder.staged }) {
                return FolderRecord(isAhead: isAhead, files: [:])
            }
            throw notOurs("it is not empty, and no newsroom was written there")
        }
        guard record.isAhead == isAhead else {
            throw notOurs(
                isAhead
                    ? "it has the newsroom as it is, and this is a look ahead"
                    : "it has a look ahead, which is not for others")
        }
        return record
    }

    /// What stands in it; nil where there is no such folder.
    private func names() throws -> [String]? {
        var status = stat()
        guard lstat(root, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw PressOfficeError.cannotWrite(path: given, because: Failure().words)
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw notOurs("it is no folder") }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: root) else {
            throw notOurs("it cannot be read")
        }
        return names
    }

    private func notOurs(_ reason: String) -> PressOfficeError { .notOurFolder(path: given, because: reason) }

    /// So that no two write there at a time.
    private func turn() throws -> Int32 {
        try failing {
            let folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard folder >= 0 else { throw Failure() }
            guard flock(folder, LOCK_EX | LOCK_NB) == 0 else {
                close(folder)
                throw Failure(words: "somebody else is writing there")
            }
            return folder
        }
    }

    // MARK: Files

    private static let staged = ".pressroom-newsroom.new"

    private func write(
        _ answer: NewsroomAnswer, to path: String, _ before: FolderRecord.File?
    ) throws -> (file: FolderRecord.File, isNew: Bool) {
        let tag = answer.header("ETag") ?? ""
        let there = size(of: path)
        if there != nil, before == nil { throw notOurs("it holds '\(path)', which is not ours") }
        if let before, !tag.isEmpty, before.tag == tag, before.count == there {
            // What is made is compared, for it is in memory anyway.
            guard case .bytes(let bytes) = answer.body, !isSame(bytes, path) else { return (before, false) }
        }
        var count = 0
        switch answer.body {
        case .none: break
        case .bytes(let bytes):
            if there == bytes.count, isSame(bytes, path) {
                return (FolderRecord.File(tag: tag, count: bytes.count), false)
            }
            count = bytes.count
            try put(bytes, at: path)
        case .file(let source, let length):
            count = length
            try put(at: path) { take in
                guard let pieces = FileHandle(forReadingAtPath: source) else { throw Failure() }
                defer { try? pieces.close() }
                while let piece = try pieces.read(upToCount: 1 << 18), !piece.isEmpty { try take(Array(piece)) }
            }
        case .pieces(let pieces):
            try put(at: path) { take in
                try pieces {
                    count += $0.count
                    try take($0)
                }
            }
        }
        return (FolderRecord.File(tag: tag, count: count), true)
    }

    private func isSame(_ bytes: [UInt8], _ path: String) -> Bool {
        FileManager.default.contents(atPath: "\(root)/\(path)").map { $0.elementsEqual(bytes) } ?? false
    }

    /// Nil where there is no such file.
    private func size(of path: String) -> Int? {
        var status = stat()
        guard lstat("\(root)/\(path)", &status) == 0 else { return nil }
        return status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : -1
    }

    private func put(_ bytes: [UInt8], at path: String) throws { try put(at: path) { try $0(bytes) } }

    /// Written beside, then given its name: whoever reads finds the old one or the new one.
    private func put(at path: String, _ fill: (_ take: ([UInt8]) throws -> Void) throws -> Void) throws {
        let beside = "\(root)/\(NewsroomFolder.staged)"
        var folder = root
        for part in path.split(separator: "/").dropLast() {
            folder += "/\(part)"
            try failing { try makeFolder(folder, 0o777) }
        }
        let file = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
        try failing { if file < 0 { throw Failure() } }
        do {
            try fill { piece in try failing { try write(piece, to: file) } }
            try failing {
                if fsync(file) != 0 || close(file) != 0 || rename(beside, "\(root)/\(path)") != 0 { throw Failure() }
            }
        } catch {
            unlink(beside)
            throw error
        }
    }

    private func write(_ bytes: [UInt8], to file: Int32) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw Failure() }
            rest = rest.dropFirst(written)
        }
    }

    /// Whether it was there. The folders that it leaves empty go with it.
    private func remove(_ path: String) throws -> Bool {
        if unlink("\(root)/\(path)") != 0 {
            if errno == ENOENT || errno == ENOTDIR { return false }
            throw PressOfficeError.cannotWrite(path: given, because: Failure().words)
        }
        var parts = path.split(separator: "/")
        while parts.count > 1 {
            parts.removeLast()
            if rmdir("\(root)/\(parts.joined(separator: "/"))") != 0 { break }
        }
        return true
    }

    /// A link that stands there leads out of the folder, and is none.
    private func makeFolder(_ path: String, _ mode: mode_t) throws {
        if mkdir(path, mode) == 0 { return }
        var status = stat()
        guard errno == EEXIST else {
            if errno == ENOENT, path == root {
                try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
                if chmod(path, mode & 0o755) != 0 { throw Failure() }
                return
            }
            throw Failure()
        }
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw Failure(words: "a file or a link has the name of a folder")
        }
    }

    /// What the system turns down is told with the folder's name.
    private func failing<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let failure as Failure {
            throw PressOfficeError.cannotWrite(path: given, because: failure.words)
        } catch let error as CocoaError {
            throw PressOfficeError.cannotWrite(path: given, because: error.localizedDescription)
        }
    }

    private struct Failure: Error {
        var words = String(cString: strerror(errno)).lowercased()
    }
}
