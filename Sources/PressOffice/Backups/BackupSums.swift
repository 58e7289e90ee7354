import Foundation
import Signatures

/// The list of a backup's files as `sha256sum` reads it: a line for each, its sum, two blanks and its name.
final class BackupSums {
    /// A file of a backup.
    struct Line: Hashable {
        let sum: String
        let name: String
    }

    private let file: Int32
    private let digest: RunningDigest
    private var waiting: [UInt8] = []

    /// Makes the list of a backup that is being written.
    init(in folder: String) throws {
        digest = try RunningDigest(.sha256)
        file = open("\(folder)/\(BackupLabel.sumsName)", O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw PlainFile.Failure() }
    }

    deinit { close(file) }

    func add(_ name: String, _ sum: String) throws {
        waiting += Array("\(sum)  \(name)\n".utf8)
        if waiting.count > 1 << 16 { try flush() }
    }

    /// Brings it to the disk; its own sum.
    func end() throws -> String {
        try flush()
        guard fsync(file) == 0 else { throw PlainFile.Failure() }
        return digest.end().hexadecimal
    }

    private func flush() throws {
        digest.take(waiting)
        try waiting.withUnsafeBytes { try PlainFile.write($0, to: file) }
        waiting.removeAll(keepingCapacity: true)
    }

    /// Hands over the files of a backup, whose names are those that we give and lead nowhere else. The list is looked at as a whole
    /// before: it has the sum that the label says.
    ///
    /// - Throws: `BackupProblem.damagedBackup`; what `body` throws.
    static func read(in folder: String, as wanted: String, _ body: (Line) throws -> Void) throws {
        let path = "\(folder)/\(BackupLabel.sumsName)"
        func damaged(_ reason: String) -> BackupProblem {
            .damagedBackup(path: folder, because: reason, earlier: nil)
        }
        guard let found = try PlainFile.sum(of: path), found.sum == wanted else {
            throw damaged("its list of files is not as it was written")
        }
        let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { throw damaged("its list of files cannot be read") }
        defer { close(file) }
        var (rest, piece) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
        while true {
            let count = piece.withUnsafeMutableBytes { Foundation.read(file, $0.baseAddress, $0.count) }
            guard count > 0 else { break }
            rest += piece[..<count]
            guard let end = rest.lastIndex(of: UInt8(ascii: "\n")) else {
                guard rest.count < 1000 else { throw damaged("its list of files has a line that is too long") }
                continue
            }
            for line in rest[..<end].split(separator: UInt8(ascii: "\n")) {
                guard let line = Line(String(decoding: line, as: UTF8.self)) else {
                    throw damaged("its list of files has a line that is not ours")
                }
                try body(line)
            }
            rest.removeSubrange(...end)
        }
        guard rest.isEmpty else { throw damaged("its list of files is cut short") }
    }
}

extension BackupSums.Line {
    fileprivate init?(_ text: String) {
        guard let found = text.wholeMatch(of: #/([0-9a-f]{64})  ([A-Za-z0-9.\/-]{1,200})/#) else { return nil }
        let name = String(found.output.2)
        guard name == BackupLabel.catalogueName || BackupPart.allCases.contains(where: { $0.has(name) }) else {
            return nil
        }
        (sum, self.name) = (String(found.output.1), name)
    }
}

/// A folder beside the catalogue that belongs to the office.
enum BackupPart: CaseIterable {
    /// Files of assets, called by their sums.
    case files
    /// Documents that wait at the desk.
    case reviews
    /// Answers about documents that are not taken in yet.
    case answers

    /// What stands behind the catalogue's own name.
    var ending: String {
        switch self {
        case .files: "-files"
        case .reviews: "-reviews"
        case .answers: ".answers"
        }
    }

    /// The folder in a backup.
    var folder: String { BackupLabel.catalogueName + ending }

    /// Whether the office itself gives a file there such a name.
    func takes(_ name: String) -> Bool {
        switch self {
        case .files: name.wholeMatch(of: #/[0-9a-f]{64}/#) != nil
        case .reviews, .answers: name.wholeMatch(of: #/[0-9a-f][0-9a-f-]{1,79}\.json/#) != nil
        }
    }

    /// Whether a name in a backup is of a file there.
    func has(_ name: String) -> Bool { name.hasPrefix("\(folder)/") && takes(String(name.dropFirst(folder.count + 1))) }
}
