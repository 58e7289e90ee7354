import Catalogue
import Foundation
import Store

/// All of an office's files looked at: what is wrong with the catalogue and with what belongs to it.
public struct CheckUp: Hashable, Sendable {
    /// What is looked at, in this order.
    public enum Look: String, CaseIterable, Hashable, Sendable {
        case permissions, integrity, references, schema, search, history, files, leftOvers, room, backups
    }

    public var findings: [Finding] = []
    /// What was looked at; not all of it can be in a catalogue that is damaged or older.
    public var looks: [Look] = []
    /// What was put right: whether the search's index was made anew, and how many files that were left over are gone.
    public var isSearchRebuilt = false
    public var swept = 0
    public var changes = 0
    public var files = 0

    /// Whether a person has to do something.
    public var isSound: Bool { findings.allSatisfy { $0.severity == .note } }

    /// Of a catalogue that SQLite does not even open.
    static func unreadable(_ path: String) -> CheckUp {
        var checkUp = CheckUp()
        checkUp.looks = [.integrity]
        checkUp.find(
            .integrity, .error, path, "The catalogue is damaged: SQLite cannot read what it is made of.",
            .advice("Do not write to it, and keep a copy of it and of what stands beside it."), .restoreBackup)
        return checkUp
    }

    mutating func find(
        _ look: Look, _ severity: Finding.Severity, _ path: String, _ message: String, _ remedies: Remedy...
    ) {
        findings.append(
            Finding(
                rule: "office.\(look.rawValue)", severity: severity, subject: .path(path), message: message,
                remedies: remedies))
    }
}

extension Office {
    /// Looks at all of the office whose catalogue is at `path`. The catalogue is not brought up to date, and stays as it is, but that where
    /// `isRepairing` what is safe is put right: the search's index is made anew, and files of ours that were left over are
    /// taken away. `keys` is the folder of the office's keys. `progress` is told which look is begun.
    ///
    /// - Throws: `StoreError.missing`, `.notACatalogue`, `.newer`, `.unreadable`, `.secondName`, `.busy`.
    public static func checkUp(
        catalogueAt path: String, keys: String?, at now: Instant, isRepairing: Bool = false,
        progress: (CheckUp.Look) -> Void = { _ in }
    ) throws -> CheckUp {
        let examination: CatalogueExamination
        do { examination = try CatalogueExamination(at: path) } catch StoreError.damaged {
            return CheckUp.unreadable(path)
        }
        var run = CheckUpRun(
            path: path, keys: keys, now: now, isRepairing: isRepairing, examination: examination)
        for look in CheckUp.Look.allCases {
            progress(look)
            if try run.look(look) { run.checkUp.looks.append(look) }
        }
        return run.checkUp
    }
}
