import Catalogue
import Foundation
import Store

/// How far a backup or its way back has come.
public enum BackupStep: Hashable, Sendable {
    /// Pages of the catalogue.
    case copying
    /// The copy is looked at: one thing that takes as long as it takes.
    case looking
    /// Files that belong to the catalogue.
    case files
}

/// Told how many of a step's things are done, of how many.
public typealias BackupProgress = (BackupStep, Int, Int) -> Void

/// A backup that is made.
public struct MadeBackup: Hashable, Sendable {
    public var path: String
    public var label: BackupLabel
    /// Of its files so many are those of an earlier backup, with a second name.
    public var shared = 0
    /// Files that records need and that are neither beside the catalogue nor in an earlier backup.
    public var missing = 0
    /// Files beside the catalogue that are not what they were; left out, or taken from an earlier backup.
    public var changed = 0
    /// Earlier backups that were taken away.
    public var removed = 0
    /// Whether it lies on the disk of the catalogue.
    public var isOnSameDisk = false
}

extension Office {
    /// Makes a backup of the catalogue and of the files that belong to it in a folder, under a name with its time: verified, on the disk, and
    /// there as a whole or not at all. Others go on writing meanwhile. Earlier ones of this catalogue that are whole are taken away but
    /// for the newest `most`, this one among them.
    ///
    /// - Throws: `BackupProblem`; `StoreError.damaged`, `.replaced`, `.busy`.
    public func backUp(
        into folder: String, keeping most: Int? = nil, progress: @escaping BackupProgress = { _, _, _ in }
    ) throws
        -> MadeBackup
    {
        let shelf = BackupShelf(folder: try BackupPlace(folder, of: store.cataloguePath).made())
        var made = try BackupWriting(office: self, shelf: shelf, progress: progress).write()
        if let most { made.removed = try shelf.keep(max(1, most), of: made.label) }
        LastBackup(at: made.label.made, in: folder).note(beside: store.cataloguePath)
        return made
    }
}

/// The folder that backups stand in.
struct BackupPlace {
    private let path: String
    private let catalogue: String

    init(_ path: String, of catalogue: String) {
        (self.path, self.catalogue) = (path, catalogue)
    }

    /// The folder, made where it is missing, for its owner alone.
    ///
    /// - Throws: `BackupProblem.notAFolder`, `.ownPlace`, `.insideABackup`, `.cannotWrite`.
    func made() throws -> String {
        try check()
        var status = stat()
        if stat(path, &status) != 0 {
            do {
                try FileManager.default.createDirectory(
                    atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } catch { throw BackupProblem.cannotWrite(path: path, because: "the folder cannot be made") }
            // What stood in its way may have been a link.
            try check()
        }
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    private func check() throws {
        var status = stat()
        guard !path.isEmpty, !path.utf8.contains(0) else { throw BackupProblem.notAFolder(path: path) }
        guard stat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw BackupProblem.notAFolder(path: path) }
        let own =
            [Store.folder(around: catalogue)]
            + [realpath(catalogue, nil)].compactMap { real in
                defer { free(real) }
                return real.map { Store.folder(around: String(cString: $0)) }
            }
        let parts = BackupPart.allCases.map { catalogue + $0.ending } + [catalogue + "-renditions"]
        for other in own + parts {
            var there = stat()
            guard stat(other, &there) == 0 else { continue }
            if there.st_ino == status.st_ino, there.st_dev == status.st_dev { throw BackupProblem.ownPlace(path: path) }
        }
        if access("\(path)/\(BackupLabel.fileName)", F_OK) == 0 { throw BackupProblem.insideABackup(path: path) }
    }
}

/// When and where the last backup was made: a line beside the catalogue, for whoever asks how old it is.
struct LastBackup: Codable, Hashable {
    let at: Instant
    let folder: String

    init(at: Instant, in folder: String) {
        (self.at, self.folder) = (at, URL(fileURLWithPath: folder).standardizedFileURL.path)
    }

    private static func place(_ catalogue: String) -> String { catalogue + ".last-backup" }

    /// Nil where none is known.
    init?(beside catalogue: String) {
        guard let bytes = PlainFile.contents(of: LastBackup.place(catalogue), most: 1 << 16),
            let last = try? JSONDecoder().decode(LastBackup.self, from: bytes)
        else { return nil }
        self = last
    }

    /// Where it cannot be noted, the backup is as good, and nobody knows its age.
    func note(beside catalogue: String) {
        guard let bytes = try? JSONEncoder().encode(self),
            let new = try? Unfinished(fileFor: LastBackup.place(catalogue))
        else { return }
        let isWritten = (try? bytes.withUnsafeBytes { try PlainFile.write($0, to: new.descriptor) }) != nil
        guard isWritten, fsync(new.descriptor) == 0, rename(new.path, LastBackup.place(catalogue)) == 0 else {
            return new.abandon()
        }
        new.finish()
    }
}
