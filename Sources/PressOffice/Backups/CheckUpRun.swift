import Catalogue
import Foundation
import Store

/// One look after another at an office's files.
struct CheckUpRun {
    let path: String
    let keys: String?
    let now: Instant
    let isRepairing: Bool
    let examination: CatalogueExamination
    var checkUp = CheckUp()
    /// Whether its rows can be trusted.
    private var isWhole = true

    init(path: String, keys: String?, now: Instant, isRepairing: Bool, examination: CatalogueExamination) {
        (self.path, self.keys, self.now) = (path, keys, now)
        (self.isRepairing, self.examination) = (isRepairing, examination)
    }

    /// Whether it could be looked at.
    mutating func look(_ look: CheckUp.Look) throws -> Bool {
        switch look {
        case .permissions: lookAtPermissions()
        case .integrity: try lookAtIntegrity()
        case .references: return try whereWhole { try $0.lookAtReferences() }
        case .schema: return try whereWhole { try $0.lookAtSchema() }
        case .search: return try whereNewest { try $0.lookAtSearch() }
        case .history: return try whereNewest { try $0.lookAtHistory() }
        case .files: return try whereNewest { try $0.lookAtFiles() }
        case .leftOvers: try lookForLeftOvers()
        case .room: lookAtRoom()
        case .backups: lookAtBackups()
        }
        return true
    }

    private mutating func whereWhole(_ body: (inout CheckUpRun) throws -> Void) rethrows -> Bool {
        guard isWhole else { return false }
        try body(&self)
        return true
    }

    private mutating func whereNewest(_ body: (inout CheckUpRun) throws -> Void) rethrows -> Bool {
        guard examination.schema == examination.newestSchema else { return false }
        return try whereWhole(body)
    }

    // MARK: Who may read it

    private mutating func lookAtPermissions() {
        let ours =
            ["", "-wal", "-shm"].map { path + $0 }
            + (BackupPart.allCases.map(\.ending) + ["-renditions"]).map { path + $0 }
        for place in ours where isOpen(place) {
            checkUp.find(
                .permissions, .warning, place,
                "Others on this machine may read '\(place)', which has personal data in it.",
                .advice("Take their rights away: chmod go= '\(place)'."))
        }
        let secret = keys.map { "\($0)/pressroom.key" }
        for place in [secret].compactMap(\.self) where isOpen(place) {
            checkUp.find(
                .permissions, .error, place, "Others on this machine may read the office's secret key '\(place)'.",
                .advice("Take their rights away: chmod go= '\(place)'."), .rotateKey)
        }
    }

    private func isOpen(_ place: String) -> Bool {
        var status = stat()
        return stat(place, &status) == 0 && status.st_mode & 0o077 != 0
    }

    // MARK: The catalogue

    private mutating func lookAtIntegrity() throws {
        let damage = try examination.damage()
        isWhole = damage.isEmpty
        guard !isWhole else { return }
        checkUp.find(
            .integrity, .error, path,
            "The catalogue is damaged; SQLite says: \(damage.prefix(3).joined(separator: "; ")).",
            .advice("Do not write to it, and keep a copy of it and of what stands beside it."), .restoreBackup)
    }

    private mutating func lookAtReferences() throws {
        for (table, count) in try examination.dangling() {
            checkUp.find(
                .references, .error, path,
                "\(count) of its rows (\(table)) \(count == 1 ? "refers" : "refer") to what is not there.",
                .restoreBackup)
        }
    }

    private mutating func lookAtSchema() throws {
        if let part = try examination.strangePart() {
            isWhole = false
            checkUp.find(
                .schema, .error, path, "The catalogue is not as Pressroom makes it: \(part).",
                .advice("Do not trust who gave it to you."), .restoreBackup)
        } else if examination.schema < examination.newestSchema {
            checkUp.find(
                .schema, .note, path,
                "The catalogue comes from an older Pressroom (schema \(examination.schema) of \(examination.newestSchema)): its search, "
                    + "history and files were not looked at.",
                .advice("Any other command brings it up to date, after a copy is put beside it; look again then."))
        }
    }

    private mutating func lookAtSearch() throws {
        var faults = try examination.searchFaults()
        if !faults.isNone, isRepairing {
            try examination.rebuildSearch()
            checkUp.isSearchRebuilt = true
            faults = try examination.searchFaults()
        }
        if !faults.isWhole {
            checkUp.find(.search, .error, path, "The index of the search is damaged: words may not be found.", .repair)
        }
        let wrong = faults.due + faults.stale + faults.left
        if wrong > 0 {
            checkUp.find(
                .search, .error, path,
                "\(wrong) \(wrong == 1 ? "record is" : "records are") found by other words than \(wrong == 1 ? "it has" : "they have"), "
                    + "or not at all.", .repair)
        }
    }

    private mutating func lookAtHistory() throws {
        let history = try examination.history()
        checkUp.changes = history.changes
        if history.missing > 0 || history.open > 0 {
            checkUp.find(
                .history, .error, path,
                history.missing > 0
                    ? "\(history.missing) of the history's changes \(history.missing == 1 ? "is" : "are") not there."
                    : "A change is half made.",
                .advice("Somebody has written to the catalogue with another program: find out who."), .restoreBackup)
        }
    }

    // MARK: Room and backups

    private mutating func lookAtRoom() {
        var room = statvfs()
        guard statvfs(Store.folder(around: examination.realPath), &room) == 0,
            let size = PlainFile.size(of: examination.realPath)
        else { return }
        let free = UInt64(room.f_bavail) * UInt64(room.f_frsize)
        guard free < UInt64(size) * 2 + 64 << 20 else { return }
        checkUp.find(
            .room, .warning, Store.folder(around: path),
            "There are \(free >> 20) MB left on the catalogue's disk, too little for a copy of it beside (\(size >> 20) MB).",
            .makeRoom)
    }

    private mutating func lookAtBackups() {
        guard let last = LastBackup(beside: path) else {
            checkUp.find(.backups, .note, path, "No backup of this catalogue is known.", .backUp)
            return
        }
        let days = (now.milliseconds - last.at.milliseconds) / 86_400_000
        if days >= 8 {
            checkUp.find(.backups, .warning, last.folder, "The last backup is \(days) days old.", .backUp)
        } else if access(last.folder, F_OK) != 0 {
            checkUp.find(
                .backups, .note, last.folder,
                "The last backup was made on \(last.at.day.inWords), in a folder that is not to be reached now.",
                .advice("See that it is where it should be."))
        }
    }
}
