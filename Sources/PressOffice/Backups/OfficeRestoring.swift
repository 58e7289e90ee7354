import Catalogue
import Foundation
import Store

/// A backup that is put back.
public struct RestoredBackup: Hashable, Sendable {
    /// The backup, and what stands on it.
    public var path: String
    public var label: BackupLabel
    /// Where the catalogue is that was there before; nil where none was.
    public var aside: String?
    /// Messages that waited when the backup was made: they may have been sent since, and are not sent by themselves.
    public var messages = 0
    public var sessions = 0
}

extension Office {
    /// Puts a backup, or the newest in a folder of backups, back as the catalogue at `path`: looked at whole before anything is
    /// changed, and there as a whole or not at all. A catalogue that is there is left as it is, but where `isReplacing`: then it
    /// is kept beside, under a name with the time. Needs no office: the catalogue may be gone, or damaged.
    ///
    /// - Throws: `BackupProblem`; `StoreError.busy`, `.leftOver`, `.newer`, `.strangeSchema`.
    public static func restore(
        from source: String, to path: String, isReplacing: Bool, at now: Instant, mark: UUID,
        progress: @escaping BackupProgress = { _, _, _ in }
    ) throws -> RestoredBackup {
        let found = try FoundBackup(at: source)
        return try BackupReturn(backup: found, catalogue: path, mark: mark, progress: progress)
            .put(
                isReplacing
                    ? "\(BackupReturn.asideEnding)\(BackupShelf.name(at: now).dropFirst("pressroom-".count))" : nil)
    }
}

/// The backup that is meant by a path.
struct FoundBackup {
    let path: String
    let label: BackupLabel
    /// The one before it in the same folder.
    let earlier: String?

    /// - Throws: `BackupProblem.missing`, `.notABackup`, `.noBackup`, `.severalOffices`, `.newerBackup`, `.damagedBackup`.
    init(at source: String) throws {
        var source = source
        while source.count > 1, source.hasSuffix("/") { source.removeLast() }
        var status = stat()
        guard !source.isEmpty, stat(source, &status) == 0 else { throw BackupProblem.missing(path: source) }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw BackupProblem.notABackup(path: source, because: FoundBackup.kind(of: source))
        }
        if let label = try BackupLabel.read(in: source) {
            let around = BackupShelf(folder: Store.folder(around: source)).backups()
            earlier = around.first { $0.label.isOfSameOffice(as: label) && $0.label.made < label.made }?.path
            (path, self.label) = (source, label)
            return
        }
        if access("\(source)/\(BackupLabel.catalogueName)", F_OK) == 0,
            access("\(source)/\(BackupLabel.sumsName)", F_OK) == 0
        {
            throw BackupProblem.damagedBackup(path: source, because: "it has no label that can be read", earlier: nil)
        }
        let standing = BackupShelf(folder: source).backups()
        guard let newest = standing.first else { throw BackupProblem.noBackup(path: source) }
        let offices = Set(standing.map { "\($0.label.catalogue) on \($0.label.machine)" })
        guard offices.count == 1 else { throw BackupProblem.severalOffices(path: source, offices.sorted()) }
        (path, label, earlier) = (newest.path, newest.label, standing.dropFirst().first?.path)
    }

    private static func kind(of path: String) -> String {
        guard let file = FileHandle(forReadingAtPath: path), let bytes = try? file.read(upToCount: 100) else {
            return "it cannot be read"
        }
        if CatalogueStore.isCatalogue(Array(bytes)) { return "it is a catalogue, which can be used as it is" }
        return bytes.starts(with: Data("SQLite format 3\0".utf8))
            ? "it is another program's database" : "it is a file, and a backup is a folder"
    }
}

/// A backup on its way back: copied beside the catalogue, each file compared with its sum, and put in its place last.
struct BackupReturn {
    /// What the catalogue that was there is called behind its own name, with the time.
    static let asideEnding = ".before-restore-"

    let backup: FoundBackup
    let catalogue: String
    let mark: UUID
    let progress: BackupProgress

    /// `aside` is the ending of the name for what is there; nil where nothing may be there.
    func put(_ aside: String?) throws -> RestoredBackup {
        let real = BackupWriting.real(catalogue)
        let place = Store.folder(around: real)
        var status = stat()
        let isThere = lstat(catalogue, &status) == 0
        if isThere {
            guard aside != nil else { throw BackupProblem.thereAlready(path: catalogue) }
            guard stat(catalogue, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
                throw BackupProblem.notReplaced(path: catalogue, because: "what is there is no ordinary file")
            }
        }
        let made = try failing { () throws -> Unfinished in
            do {
                try FileManager.default.createDirectory(
                    atPath: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } catch { throw BackupProblem.notReplaced(path: catalogue, because: "its folder cannot be made") }
            return try Unfinished(folderIn: place, mark: mark, mode: 0o700)
        }
        defer { made.abandon() }
        return try failing {
            try copy(into: made.path)
            progress(.looking, 0, 1)
            let copy = try look(into: "\(made.path)/\(BackupLabel.catalogueName)")
            let quieted = try copy.quieten()
            try PlainFile.sync(copy.path)
            progress(.looking, 1, 1)
            // Files first: the catalogue that is there misses nothing where this is broken off, and neither does the next one.
            for part in BackupPart.allCases { try move(part, from: made.path) }
            let name = isThere ? aside.map { real + $0 } : nil
            do { try copy.take(placeOf: catalogue, aside: name) } catch StoreError.exists {
                throw BackupProblem.thereAlready(path: catalogue)
            }
            return RestoredBackup(
                path: backup.path, label: backup.label, aside: name, messages: quieted.messages,
                sessions: quieted.sessions)
        }
    }

    /// Copies all that the backup lists, but for files that are beside the catalogue already, as they should be.
    private func copy(into folder: String) throws {
        for part in BackupPart.allCases where mkdir("\(folder)/\(part.folder)", 0o700) != 0 {
            throw PlainFile.Failure()
        }
        var done = 0
        try BackupSums.read(in: backup.path, as: backup.label.sums) { file in
            progress(.files, done, backup.label.files + 1)
            done += 1
            if let name = BackupPart.files.name(of: file),
                try PlainFile.sum(of: "\(catalogue)\(BackupPart.files.ending)/\(name)")?.sum == name
            {
                return
            }
            guard let copied = try PlainFile.copy("\(backup.path)/\(file.name)", to: "\(folder)/\(file.name)") else {
                throw damaged("'\(file.name)' is not there")
            }
            guard copied.sum == file.sum else { throw damaged("'\(file.name)' is not as it was written") }
        }
        guard done == backup.label.files + 1, access("\(folder)/\(BackupLabel.catalogueName)", F_OK) == 0 else {
            throw damaged("its list of files is not whole")
        }
    }

    private func look(into path: String) throws -> CatalogueCopy {
        do { return try CatalogueCopy(lookingInto: path) } catch let error as StoreError {
            switch error {
            case .newer(_, let found, let known):
                throw StoreError.newer(path: backup.path, found: found, known: known)
            case .strangeSchema(_, let part): throw StoreError.strangeSchema(path: backup.path, part: part)
            case .damaged: throw damaged("its catalogue is not whole")
            case .notACatalogue(_, let reason): throw damaged("its catalogue is none: \(reason)")
            default: throw error
            }
        }
    }

    /// Each file appears as a whole. What waits for answers today stays as it is.
    private func move(_ part: BackupPart, from folder: String) throws {
        let target = catalogue + part.ending
        let names = PlainFile.names(in: "\(folder)/\(part.folder)", part.takes)
        guard !names.isEmpty else { return }
        if mkdir(target, 0o700) != 0, errno != EEXIST { throw PlainFile.Failure() }
        for name in names {
            if part != .files, access("\(target)/\(name)", F_OK) == 0 { continue }
            guard rename("\(folder)/\(part.folder)/\(name)", "\(target)/\(name)") == 0 else {
                throw PlainFile.Failure()
            }
        }
        try PlainFile.sync(target)
    }

    private func damaged(_ reason: String) -> BackupProblem {
        .damagedBackup(path: backup.path, because: reason, earlier: backup.earlier)
    }

    private func failing<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let failure as PlainFile.Failure {
            throw BackupProblem.notReplaced(path: catalogue, because: failure.words)
        } catch let failure as Unfinished.Failure {
            throw BackupProblem.notReplaced(
                path: catalogue, because: String(cString: strerror(failure.number)).lowercased())
        } catch BackupProblem.damagedBackup(let path, let reason, nil) {
            throw BackupProblem.damagedBackup(path: path, because: reason, earlier: backup.earlier)
        }
    }
}

extension BackupPart {
    /// The name in this folder of a file that a backup lists.
    func name(of file: BackupSums.Line) -> String? {
        has(file.name) ? String(file.name.dropFirst(folder.count + 1)) : nil
    }
}
