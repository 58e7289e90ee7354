import Exchange
import Foundation

/// Where the files of a kit are that is looked at: a folder or a ZIP archive. Nothing is written anywhere.
protocol KitHolder {
    /// What is wrong with it before a file of it is opened.
    func alterations() throws -> [Alteration]
    /// Whether it is a container of files that cannot be opened: cut off, or damaged.
    var isBroken: Bool { get }
    /// Everything that is a file, by its path in the folder of the kit.
    func paths() throws -> [String]
    /// Hands over the bytes of the files that are wanted, one file after the other; `end` is told whether it could be read.
    func read(
        wanting wants: (String) -> Bool, take: (String, [UInt8]) throws -> Void, end: (String, Bool) throws -> Void
    ) throws
}

/// A folder; what it holds besides files and folders is told, and never followed.
struct FolderHolder: KitHolder {
    let path: String
    private let found: [(path: String, what: Alteration.What?)]
    static let most = 1 << 20

    init(_ path: String) throws {
        self.path = path
        var found: [(path: String, what: Alteration.What?)] = []
        try FolderHolder.walk(path, "", depth: 0, &found)
        self.found = found.sorted { $0.path < $1.path }
    }

    private static func walk(
        _ root: String, _ inner: String, depth: Int, _ found: inout [(path: String, what: Alteration.What?)]
    ) throws {
        guard depth < 16, found.count < most else { throw VerifyingProblem.tooLarge(path: root) }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: inner.isEmpty ? root : "\(root)/\(inner)")
        } catch {
            throw VerifyingProblem.unreadable(path: root, because: "a folder in it cannot be read")
        }
        for name in names {
            let path = inner.isEmpty ? name : "\(inner)/\(name)"
            var status = stat()
            guard lstat("\(root)/\(path)", &status) == 0 else {
                found.append((path, .unreadable))
                continue
            }
            switch status.st_mode & S_IFMT {
            case S_IFREG: found.append((path, IssueManifest.isSafe(path) ? nil : .badPath))
            case S_IFDIR:
                let before = found.count
                try walk(root, path, depth: depth + 1, &found)
                // A folder of nothing is in no manifest.
                if found.count == before { found.append((path, .added)) }
            case S_IFLNK: found.append((path, .link))
            default: found.append((path, .noFile))
            }
        }
    }

    var isBroken: Bool { false }
    func alterations() -> [Alteration] { found.compactMap { entry in entry.what.map { Alteration(entry.path, $0) } } }
    func paths() -> [String] { found.filter { $0.what == nil }.map(\.path) }

    func read(
        wanting wants: (String) -> Bool, take: (String, [UInt8]) throws -> Void, end: (String, Bool) throws -> Void
    ) throws {
        for path in paths() where wants(path) {
            let file = open("\(self.path)/\(path)", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            guard file >= 0 else {
                try end(path, false)
                continue
            }
            defer { close(file) }
            var piece = [UInt8](repeating: 0, count: 1 << 18)
            while true {
                let count = piece.withUnsafeMutableBytes { Foundation.read(file, $0.baseAddress, $0.count) }
                if count < 0, errno == EINTR { continue }
                if count > 0 {
                    try take(path, count == piece.count ? piece : Array(piece[..<count]))
                    continue
                }
                try end(path, count == 0)
                break
            }
        }
    }
}

/// A ZIP archive with one folder in it. It is read where it stands, a piece at a time.
final class ArchiveHolder: KitHolder {
    private let path: String
    private let file: Int32
    private var wrong: [Alteration] = []
    /// By the names as they stand in the archive.
    private var files: [String: String] = [:]
    private(set) var isBroken = false

    init(_ path: String) throws {
        self.path = path
        file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else {
            throw VerifyingProblem.unreadable(path: path, because: String(cString: strerror(errno)).lowercased())
        }
        do { try list() } catch let fault as IssueArchive.Fault {
            switch fault {
            case .tooManyFiles: throw VerifyingProblem.tooLarge(path: path)
            // What could be listed is looked at.
            case .damaged:
                wrong.append(Alteration(shownName, .unreadable))
                isBroken = looksLikeArchive
            }
        }
        checkLayout()
    }

    deinit { close(file) }

    /// The archive's own name, for what belongs to none of its files.
    private var shownName: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// Whether it begins as an archive or ends as one.
    private var looksLikeArchive: Bool {
        var status = stat()
        guard fstat(file, &status) == 0 else { return false }
        let signs: [(place: off_t, bytes: [UInt8])] = [
            (0, [0x50, 0x4B, 3, 4]), (status.st_size - 22, [0x50, 0x4B, 5, 6]),
        ]
        return signs.contains { place, sign in
            var found = [UInt8](repeating: 0, count: 4)
            return place >= 0 && pread(file, &found, 4, place) == 4 && found == sign
        }
    }

    private func list() throws {
        var (seen, roots, folders): (Set<String>, Set<String>, Set<String>) = ([], [], [])
        try IssueArchive.walk(
            file,
            wants: { name, kind in
                let bare = kind == .folder && name.hasSuffix("/") ? String(name.dropLast()) : name
                let parts = bare.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
                let inner = parts.count == 2 ? String(parts[1]) : bare
                if !seen.insert(bare).inserted {
                    self.wrong.append(Alteration(inner, .twice))
                } else if !IssueManifest.isSafe(bare) || (parts.count != 2 && kind != .folder) {
                    self.wrong.append(Alteration(bare, .badPath))
                } else {
                    roots.insert(String(parts[0]))
                    switch kind {
                    case .file: self.files[name] = inner
                    case .folder: if parts.count == 2 { folders.insert(inner) }
                    case .link: self.wrong.append(Alteration(inner, .link))
                    case .other: self.wrong.append(Alteration(inner, .noFile))
                    }
                }
                return false
            }, take: { _ in }, end: { _ in })
        // Two folders of one archive: what stands in the second is not of the kit.
        if roots.count > 1 {
            let (first, others) = ArchiveHolder.parted(roots, files.keys)
            wrong += files.keys.filter { others.contains(ArchiveHolder.root(of: $0)) }.map { Alteration($0, .added) }
            files = files.filter { ArchiveHolder.root(of: $0.key) == first }
        }
        wrong += folders.filter { folder in !files.values.contains { $0.hasPrefix(folder + "/") } }
            .map { Alteration($0, .added) }
    }

    /// Without the folder of the kit.
    private static func inner(_ name: [UInt8]) -> String {
        String(decoding: name, as: UTF8.self).split(separator: "/", maxSplits: 1).last.map(String.init) ?? ""
    }

    private static func root(of name: String) -> String { name.split(separator: "/").first.map(String.init) ?? "" }

    /// The folder that has a signature in it, else the first; and the others.
    private static func parted(_ roots: Set<String>, _ names: some Sequence<String>) -> (String, Set<String>) {
        let signed = names.filter { $0.hasSuffix("/" + IssueBag.signaturePath) }.map(root).sorted()
        let first = signed.first ?? roots.sorted().first ?? ""
        return (first, roots.subtracting([first]))
    }

    /// What unpacks it sees what was walked over, and nothing else.
    private func checkLayout() {
        var status = stat()
        guard fstat(file, &status) == 0 else { return }
        do {
            let layout = try ZIPLayout(size: UInt64(status.st_size)) { [file] offset, count in
                var bytes = [UInt8](repeating: 0, count: count)
                guard let start = off_t(exactly: offset) else { return [] }
                let read = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, start) }
                bytes.removeSubrange(max(0, read)...)
                return bytes
            }
            var counts: [[UInt8]: Int] = [:]
            for name in layout.names { counts[name, default: 0] += 1 }
            // As they stand: what walks over them makes a plain name of a strange one.
            for name in layout.names.map({ String(decoding: $0, as: UTF8.self) }) {
                if !IssueManifest.isSafe(name.hasSuffix("/") ? String(name.dropLast()) : name) {
                    wrong.append(Alteration(name, .badPath))
                }
            }
            for (name, count) in counts where count > 1 {
                let alteration = Alteration(ArchiveHolder.inner(name), .twice)
                if !wrong.contains(alteration) { wrong.append(alteration) }
            }
            wrong += layout.altered.map { Alteration(ArchiveHolder.inner($0), .badEntry) }
        } catch ZIPLayout.Fault.twoNames(let name) {
            wrong.append(Alteration(name, .hiddenBytes))
        } catch {
            wrong.append(Alteration(shownName, .hiddenBytes))
        }
    }

    func alterations() -> [Alteration] { wrong }
    func paths() -> [String] { files.values.sorted() }

    func read(
        wanting wants: (String) -> Bool, take: (String, [UInt8]) throws -> Void, end: (String, Bool) throws -> Void
    ) throws {
        var (open, seen): (String, Set<String>) = ("", [])
        do {
            try IssueArchive.walk(
                file,
                wants: { name, kind in
                    guard kind == .file, let path = self.files[name], seen.insert(name).inserted, wants(path) else {
                        return false
                    }
                    open = path
                    return true
                }, take: { try take(open, $0) }, end: { try end(open, $0) })
        } catch IssueArchive.Fault.damaged {
            // What was not reached has no sum, and is told so.
        }
    }
}
