import Catalogue
import Foundation
import Store

/// A backup on its way: written into a folder that has no name of one yet.
struct BackupWriting {
    let office: Office
    let shelf: BackupShelf
    let progress: BackupProgress

    func write() throws -> MadeBackup {
        let made = try failing { try Unfinished(folderIn: shelf.folder, mark: office.makeID(), mode: 0o700) }
        do {
            let backup = try fill(made.path)
            made.finish()
            return backup
        } catch {
            made.abandon()
            throw error
        }
    }

    private func fill(_ folder: String) throws -> MadeBackup {
        let now = office.now()
        let copy = try copyCatalogue(to: "\(folder)/\(BackupLabel.catalogueName)")
        return try failing {
            let sums = try BackupSums(in: folder)
            guard let summed = try PlainFile.sum(of: copy.path) else { throw PlainFile.Failure() }
            try sums.add(BackupLabel.catalogueName, summed.sum)
            var files = BackupFiles(
                office: office, folder: folder, earlier: earlier, sums: sums, bytes: summed.count, progress: progress)
            try files.write()
            let label = BackupLabel(
                made: now, catalogue: BackupWriting.real(office.store.cataloguePath), machine: BackupWriting.machine,
                schema: copy.schema, changes: copy.changes, files: files.count, bytes: files.bytes, sums: try sums.end()
            )
            try PlainFile.write(label.json, toNew: "\(folder)/\(BackupLabel.fileName)")
            try PlainFile.sync(folder)
            let path = try name(folder, at: now)
            try PlainFile.sync(shelf.folder)
            return MadeBackup(
                path: path, label: label, shared: files.shared, missing: files.missing, changed: files.changed,
                isOnSameDisk: BackupWriting.disk(of: path) == BackupWriting.disk(of: office.store.cataloguePath))
        }
    }

    /// The catalogue, looked at and on the disk.
    private func copyCatalogue(to path: String) throws -> CatalogueCopy {
        do {
            try office.store.backUp(to: path) { progress(.copying, $0, $1) }
            progress(.looking, 0, 1)
            try failing { try PlainFile.sync(path) }
            let copy = try CatalogueCopy(lookingInto: path)
            progress(.looking, 1, 1)
            return copy
        } catch let error as StoreError {
            switch error {
            case .diskFull(path):
                throw BackupProblem.cannotWrite(path: shelf.folder, because: "no space left on device")
            case .readOnly(path), .unreadable(path, _):
                throw BackupProblem.cannotWrite(path: shelf.folder, because: "it may not be written to")
            case .inputOutput(path), .unknownOutcome(path), .unexpected(path, _):
                throw BackupProblem.cannotWrite(path: shelf.folder, because: "input/output error")
            // A true copy of what is not sound.
            case .damaged(path), .notACatalogue(path, _): throw StoreError.damaged(path: office.store.cataloguePath)
            default: throw error
            }
        }
    }

    /// The newest backup of this office that lies there.
    private var earlier: String? {
        let (catalogue, machine) = (BackupWriting.real(office.store.cataloguePath), BackupWriting.machine)
        return shelf.backups().first { $0.label.catalogue == catalogue && $0.label.machine == machine }?.path
    }

    /// Gives it its name; where two are made in one second, the later one is numbered.
    private func name(_ folder: String, at now: Instant) throws -> String {
        let name = "\(shelf.folder)/\(BackupShelf.name(at: now))"
        for candidate in [name] + (2...99).map({ "\(name)-\($0)" }) {
            if access(candidate, F_OK) == 0 { continue }
            if rename(folder, candidate) == 0 { return candidate }
            guard errno == ENOTEMPTY || errno == EEXIST else { break }
        }
        throw PlainFile.Failure()
    }

    /// What the system turns down is told with the folder's name.
    private func failing<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let failure as PlainFile.Failure {
            throw BackupProblem.cannotWrite(path: shelf.folder, because: failure.words)
        } catch let failure as Unfinished.Failure {
            throw BackupProblem.cannotWrite(
                path: shelf.folder, because: String(cString: strerror(failure.number)).lowercased())
        }
    }

    static func real(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    static var machine: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "" }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func disk(of path: String) -> dev_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_dev : nil
    }
}

/// The files that belong to the catalogue, on their way into a backup.
struct BackupFiles {
    let office: Office
    let folder: String
    /// The backup before, whose files need no second copy.
    let earlier: String?
    let sums: BackupSums
    var bytes: Int
    let progress: BackupProgress
    var count = 0
    var shared = 0
    var missing = 0
    var changed = 0

    mutating func write() throws {
        let lists = BackupPart.allCases.map { part in
            (part, PlainFile.names(in: office.store.cataloguePath + part.ending, part.takes))
        }
        let total = lists.reduce(0) { $0 + $1.1.count }
        var done = 0
        for (part, names) in lists {
            let isNeeded = part == .files || !names.isEmpty
            if isNeeded, mkdir("\(folder)/\(part.folder)", 0o700) != 0 { throw PlainFile.Failure() }
            for name in names {
                try write(name, of: part)
                done += 1
                progress(.files, done, total)
            }
            if part == .files { try takeMissing() }
            if isNeeded { try PlainFile.sync("\(folder)/\(part.folder)") }
        }
    }

    private mutating func write(_ name: String, of part: BackupPart) throws {
        if part == .files, try share(name) { return }
        let place = "\(part.folder)/\(name)"
        // Answers that were given meanwhile are gone, and need not be in it.
        guard
            let copied = try PlainFile.copy(
                "\(office.store.cataloguePath + part.ending)/\(name)", to: "\(folder)/\(place)")
        else { return }
        guard part != .files || copied.sum == name else {
            unlink("\(folder)/\(place)")
            changed += 1
            return
        }
        try note(place, copied.sum, copied.count)
    }

    /// Gives the file of the earlier backup a second name, where it is there and what it was: both are never written to.
    private mutating func share(_ sum: String) throws -> Bool {
        guard let earlier else { return false }
        let place = "\(BackupPart.files.folder)/\(sum)"
        guard link("\(earlier)/\(place)", "\(folder)/\(place)") == 0 else { return false }
        guard let found = try PlainFile.sum(of: "\(folder)/\(place)"), found.sum == sum else {
            unlink("\(folder)/\(place)")
            return false
        }
        shared += 1
        try note(place, sum, found.count)
        return true
    }

    /// What records need and what is not beside the catalogue may be in the backup before.
    private mutating func takeMissing() throws {
        try office.store.forEachNeededFile { file in
            guard access("\(folder)/\(BackupPart.files.folder)/\(file.sum)", F_OK) != 0 else { return }
            if try !share(file.sum) { missing += 1 }
        }
    }

    private mutating func note(_ name: String, _ sum: String, _ size: Int) throws {
        try sums.add(name, sum)
        count += 1
        bytes += size
    }
}
