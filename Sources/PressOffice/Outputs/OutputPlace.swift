import Catalogue
import Exchange
import Foundation
import Store

/// What a command must not write over, whatever it is told: the catalogue with all that belongs to it, and what it reads.
public struct SparedFiles: Sendable {
    /// The paths of catalogues.
    public var catalogues: [String]
    public var inputs: [FileIdentity]

    public init(catalogues: [String] = [], inputs: [FileIdentity?] = []) {
        (self.catalogues, self.inputs) = (catalogues, inputs.compactMap(\.self))
    }
}

/// The place of a file that is to be written, and whether what stands there may be replaced: for every output the one
/// definition (docs/decisions/0025-what-may-be-overwritten.md).
public struct OutputPlace: Sendable {
    /// What stands there.
    public enum Occupant: Equatable, Sendable {
        /// Nothing, or a file with nothing in it.
        case nobody
        /// What an earlier run has written, as far as its content says.
        case earlierOutput
        /// A file of somebody's.
        case other
        /// A catalogue, or what belongs to one.
        case catalogue
        /// What the command reads.
        case input
        case folder
        /// A pipe, or a device that takes bytes: nothing is replaced there.
        case stream
        /// A disk, a socket.
        case device
        /// A link to a file that is not there.
        case brokenLink
    }

    /// As the person wrote it.
    public let path: String
    /// Where it leads: the file that is made or replaced.
    public let target: String
    /// Whether a ZIP archive is written there, and nothing else may be called one.
    public var isZIP = false
    /// Whether it is for its owner alone.
    public var isPrivate = false
    private let spared: SparedFiles
    private let recognises: @Sendable ([UInt8]) -> Bool

    /// How much of a file is looked at, in bytes.
    static let longestHead = 1 << 20

    /// `recognises` says whether a file that begins so is an earlier output of the same kind.
    public init(_ path: String, sparing spared: SparedFiles, recognises: @escaping @Sendable ([UInt8]) -> Bool) {
        self.path = path
        self.spared = spared
        self.recognises = recognises
        target = OutputPlace.real(path) ?? OutputPlace.beside(path)
    }

    /// Gives a new file that is open the permissions and the group of the one whose place it takes; where there is none,
    /// what any new file has. What is private stays so.
    public func permit(_ file: Int32) {
        let mask = umask(0)
        umask(mask)
        var mode = 0o666 & ~mask
        var made = stat()
        if let old = status, old.st_mode & S_IFMT == S_IFREG, fstat(file, &made) == 0 {
            mode = old.st_mode & 0o777
            // Another group than before may not have what the old one had.
            if old.st_gid != made.st_gid, fchown(file, uid_t.max, old.st_gid) != 0 { mode &= ~0o070 }
        }
        fchmod(file, isPrivate ? mode & 0o600 : mode)
    }

    public var occupant: Occupant {
        guard let status else {
            if isOfACatalogue(nil) { return .catalogue }
            return OutputPlace.isLink(path) ? .brokenLink : .nobody
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: return .folder
        case S_IFIFO, S_IFCHR: return .stream
        default: return .device
        }
        let identity = FileIdentity(status)
        if isOfACatalogue(identity) { return .catalogue }
        if let identity, spared.inputs.contains(identity) { return .input }
        if status.st_size == 0 { return .nobody }
        let head = OutputPlace.head(of: target)
        if CatalogueStore.isCatalogue(head) { return .catalogue }
        return recognises(head) ? .earlierOutput : .other
    }

    private var status: stat? {
        var status = stat()
        return stat(target, &status) == 0 ? status : nil
    }

    /// By what it is and by its name: a log that is made where a catalogue would look for its own spoils the catalogue.
    private func isOfACatalogue(_ identity: FileIdentity?) -> Bool {
        for path in spared.catalogues {
            let names = CatalogueStore.names(at: path)
            if names.contains(target) { return true }
            if let identity, names.contains(where: { FileIdentity(at: $0) == identity }) { return true }
        }
        guard let base = CatalogueStore.catalogue(ofCompanion: target) else { return false }
        return CatalogueStore.isCatalogue(OutputPlace.head(of: base))
    }

    /// Never of a catalogue that this process has open, which is known before: closing a second handle of it would drop
    /// its locks.
    private static func head(of path: String) -> [UInt8] {
        let file = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard file >= 0 else { return [] }
        defer { close(file) }
        var head = [UInt8](repeating: 0, count: longestHead)
        let count = head.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, 0) }
        return Array(head.prefix(max(0, count)))
    }

    private static func real(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    /// A name in a folder that is there, where nothing has that name yet.
    private static func beside(_ path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (real(".") ?? ".") + "/" + path }
        let name = path[path.utf8.index(after: slash)...]
        guard let around = real(folder(around: path)) else { return path }
        return (around == "/" ? "" : around) + "/" + name
    }

    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }
}
