import CSystemCalls
import Catalogue
import Exchange
import Foundation
import Store

/// A folder of files that appears whole or not at all: written beside, each file and folder brought to the disk, then
/// given its name.
///
/// What stands at the name already is replaced only where it is an earlier export of a kit and holds nothing else: it
/// changes places with the new one, and is taken away when that is on the disk.
struct WholeFolder {
    let target: String
    /// The folder that it stands in, beside which it is written.
    let parent: String
    /// As the person wrote it, for what is said.
    private let given: String
    /// False for a file system that cannot swap two folders, as the system says itself.
    var canExchange = true

    init(at directory: String) {
        var path = directory
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        // A folder cannot be given the name "." or "..": it is named by its own name.
        if path == "." || path == ".." || path.hasSuffix("/.") || path.hasSuffix("/..") {
            path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        }
        (given, target, parent) = (directory, path, folder(around: path))
    }

    /// Writes the files that `make` hands over one after another, each piece by piece.
    ///
    /// - Throws: `PressOfficeError.notOurFolder`, `.cannotWrite`, `.unconfirmed`, and what `make` throws.
    func write(
        mark: UUID, replacingKit mayReplace: Bool, isPrivate: Bool = false,
        _ make: ((StreamedFile) throws -> Void) throws -> Void
    ) throws {
        let isReplacing = try checkTarget(mayReplace)
        let permissions = Permissions(of: target, isPrivate: isPrivate)
        try failing { try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true) }
        let made = try failing { try Unfinished(folderIn: parent, mark: mark, mode: permissions.ofFolders) }
        do {
            try writeFiles(into: made.path, permissions, make)
            try failing { try isReplacing ? replace(with: made.path) : step(rename(made.path, target)) }
        } catch {
            made.abandon()
            throw error
        }
        do {
            try sync(parent)
            if isReplacing { try FileManager.default.removeItem(atPath: made.path) }
            made.finish()
        } catch {
            made.finish()
            throw PressOfficeError.unconfirmed(path: given, because: reason(error))
        }
    }

    /// Throws where something stands at the name already.
    func checkIsFree() throws { _ = try checkTarget(false) }

    // MARK: What is there

    /// Whether an earlier export of a kit stands there, which may be replaced.
    private func checkTarget(_ mayReplace: Bool) throws -> Bool {
        var status = stat()
        guard lstat(target, &status) == 0 else {
            if errno == ENOENT { return false }
            throw PressOfficeError.cannotWrite(path: given, because: Failure().words)
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: break
        case S_IFLNK: throw PressOfficeError.notOurFolder(path: given, because: "it is a link")
        default: throw PressOfficeError.notOurFolder(path: given, because: "it is a file")
        }
        guard let names = names(in: target) else {
            throw PressOfficeError.notOurFolder(path: given, because: "it cannot be read")
        }
        if names.isEmpty { return false }
        guard mayReplace else { throw PressOfficeError.folderInUse(path: given) }
        let bundles = ["kit.json", "kit-INTERNAL.json"].compactMap {
            FileManager.default.contents(atPath: "\(target)/\($0)")
        }
        guard bundles.contains(where: isBundle) else {
            throw PressOfficeError.notOurFolder(
                path: given, because: "it is not empty, and it is not an earlier export")
        }
        let inner = ["contacts", "files", "pictures"].filter(names.contains).flatMap { folder in
            (self.names(in: "\(target)/\(folder)") ?? []).map { "\(folder)/\($0)" }
        }
        if let other = (names + inner).first(where: { !WholeFolder.isOurs($0) }) {
            let shown = oneLine(other, longest: 60) ?? "?"
            throw PressOfficeError.notOurFolder(path: given, because: "it holds '\(shown)', which is not ours")
        }
        return true
    }

    private func names(in folder: String) -> [String]? {
        (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted()
    }

    private func isBundle(_ bytes: Data) -> Bool {
        struct Bundle: Decodable { var bundle: String }
        return (try? JSONDecoder().decode(Bundle.self, from: bytes))?.bundle == "pressroom-kit"
    }

    /// The names that `kitFolder` makes.
    private static func isOurs(_ path: String) -> Bool {
        ["contacts", "files", "pictures"].contains(path)
            || path.wholeMatch(of: #/(index(-INTERNAL)?\.html|README(-INTERNAL)?\.txt|kit(-INTERNAL)?\.json)/#) != nil
            || path.wholeMatch(of: #/contacts(-INTERNAL)?\.vcf/#) != nil
            || path.wholeMatch(of: #/contacts\/[a-z0-9-]+(-INTERNAL)?\.vcf/#) != nil
            || path.wholeMatch(of: #/files\/[a-z0-9-]+(-INTERNAL)?\.[a-z0-9]+/#) != nil
            || path.wholeMatch(of: #/captions(-INTERNAL)?\.csv/#) != nil
            || path.wholeMatch(of: #/pictures\/[a-z0-9-]+\.[a-z]+\.jpg/#) != nil
    }

    // MARK: Steps

    private func writeFiles(
        into folder: String, _ permissions: Permissions, _ make: ((StreamedFile) throws -> Void) throws -> Void
    ) throws {
        var folders: Set<String> = [folder]
        try make { file in
            let parts = file.path.split(separator: "/").map(String.init)
            // The outer ones first.
            for depth in 1..<max(1, parts.count) {
                let name = parts[..<depth].joined(separator: "/")
                guard folders.insert("\(folder)/\(name)").inserted else { continue }
                try failing {
                    try step(mkdir("\(folder)/\(name)", permissions.ofFolders))
                    try permissions.keep(name, in: folder)
                }
            }
            try write(file, to: "\(folder)/\(file.path)", permissions.ofFiles)
            try failing { try permissions.keep(file.path, in: folder) }
        }
        try failing {
            try permissions.keep(in: folder)
            for folder in folders.sorted(by: >) { try sync(folder) }
        }
    }

    /// What the system turns down is told with the folder's name; what `make` and the files throw is told as it is.
    private func failing<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch {
            throw PressOfficeError.cannotWrite(path: given, because: reason(error))
        }
    }

    private func write(_ file: StreamedFile, to path: String, _ mode: mode_t) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
        try failing { if descriptor < 0 { throw Failure() } }
        do {
            try file.pieces { piece in try failing { try write(piece, to: descriptor) } }
            try failing { try step(fsync(descriptor)) }
        } catch {
            close(descriptor)
            throw error
        }
        try failing { try step(close(descriptor)) }
    }

    private func write(_ bytes: [UInt8], to file: Int32) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw Failure() }
            rest = rest.dropFirst(written)
        }
    }

    /// The new folder and the old one change places in one step. Where the file system cannot do that, the old one steps
    /// aside, and back where the new one cannot take its place; a signal waits meanwhile.
    private func replace(with beside: String) throws {
        if canExchange {
            if pressroom_exchange(beside, target) == 0 { return }
            guard [EINVAL, ENOSYS, ENOTSUP].contains(errno) else { throw Failure() }
        }
        pressroom_hold_signals(true)
        defer { pressroom_hold_signals(false) }
        let old = "\(beside)-old"
        try step(rename(target, old))
        guard rename(beside, target) == 0 else {
            let failure = Failure()
            _ = rename(old, target)
            throw failure
        }
        try step(rename(old, beside))
    }

    private func sync(_ folder: String) throws {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure() }
        defer { close(descriptor) }
        try step(fsync(descriptor))
    }

    private func step(_ result: Int32) throws {
        if result != 0 { throw Failure() }
    }

    /// What the system said to the last call.
    struct Failure: Error {
        let words = String(cString: strerror(errno)).lowercased()
    }

    private func reason(_ error: any Error) -> String {
        if let failure = error as? Failure { return failure.words }
        if let failure = error as? Unfinished.Failure {
            return String(cString: strerror(failure.number)).lowercased()
        }
        if let code = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError, code.domain == NSPOSIXErrorDomain {
            return String(cString: strerror(Int32(truncatingIfNeeded: code.code))).lowercased()
        }
        return "the folder around it cannot be made"
    }
}
