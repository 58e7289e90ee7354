import Catalogue
import Foundation
import Store

/// What stands on a backup: `backup.json` in its folder, written last, so that a folder without one is no backup.
public struct BackupLabel: Hashable, Codable, Sendable {
    /// What it is, for whoever finds it.
    public var backup = BackupLabel.sign
    public var version = BackupLabel.newestVersion
    public var made: Instant
    /// Where the catalogue was, and on which machine: which office it is of.
    public var catalogue: String
    public var machine: String
    /// The number of the catalogue's schema, and how many changes its history has.
    public var schema: Int
    public var changes: Int
    /// How many files beside the catalogue are in it, and how many bytes all of it has.
    public var files: Int
    public var bytes: Int
    /// The SHA-256 of `SHA256SUMS`, which has those of all files.
    public var sums: String

    static let sign = "pressroom-backup"
    static let newestVersion = 1
    static let fileName = "backup.json"
    static let sumsName = "SHA256SUMS"
    static let catalogueName = "catalogue.sqlite"
    /// In bytes.
    private static let longest = 1 << 16

    /// The label of the backup in a folder; nil where there is none, or another's.
    ///
    /// - Throws: `BackupProblem.newerBackup`, `.damagedBackup`.
    static func read(in folder: String) throws -> BackupLabel? {
        guard let bytes = PlainFile.contents(of: "\(folder)/\(fileName)", most: longest) else { return nil }
        struct Sign: Decodable { var backup: String, version: Int }
        guard let sign = try? JSONDecoder().decode(Sign.self, from: bytes), sign.backup == BackupLabel.sign else {
            return nil
        }
        guard sign.version <= newestVersion else { throw BackupProblem.newerBackup(path: folder) }
        guard let label = try? JSONDecoder().decode(BackupLabel.self, from: bytes) else {
            throw BackupProblem.damagedBackup(path: folder, because: "'\(fileName)' cannot be read", earlier: nil)
        }
        return label
    }

    var json: Data {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return try encoder.encode(self) + [UInt8(ascii: "\n")]
        }
    }

    /// Whether both are of one catalogue, as far as that is known.
    func isOfSameOffice(as other: BackupLabel) -> Bool { catalogue == other.catalogue && machine == other.machine }
}

/// Whole backups in a folder, by their names: `pressroom-2026-11-30T064310Z`.
struct BackupShelf {
    let folder: String

    /// A backup that lies there.
    struct Standing: Hashable {
        let path: String
        let label: BackupLabel
    }

    static func name(at instant: Instant) -> String {
        let second = Instant(milliseconds: instant.milliseconds / 1000 * 1000)
        return "pressroom-" + second.description.replacing(":", with: "")
    }

    /// Those with a label that can be read, the newest first.
    func backups() -> [Standing] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let found = names.compactMap { name -> Standing? in
            guard name.wholeMatch(of: #/pressroom-\d{4}-\d\d-\d\dT\d{6}Z(-\d+)?/#) != nil else { return nil }
            let path = "\(folder)/\(name)"
            return (try? BackupLabel.read(in: path)).flatMap { label in label.map { Standing(path: path, label: $0) } }
        }
        return found.sorted { ($0.label.made, $0.path) > ($1.label.made, $1.path) }
    }

    /// Whether all files of a backup are there with the sizes that they had together; their sums are not looked at.
    static func isWhole(_ backup: Standing) -> Bool {
        var bytes = 0
        do {
            try BackupSums.read(in: backup.path, as: backup.label.sums) { file in
                guard let size = PlainFile.size(of: "\(backup.path)/\(file.name)") else {
                    throw BackupProblem.damagedBackup(path: backup.path, because: "a file is missing", earlier: nil)
                }
                bytes += size
            }
        } catch { return false }
        return bytes == backup.label.bytes
    }

    /// Takes away all but so many of the whole backups of an office; what is not whole, or another's, stays and does not count.
    /// How many went.
    ///
    /// - Throws: `BackupProblem.cannotRemove`.
    func keep(_ most: Int, of label: BackupLabel) throws -> Int {
        let ours = backups().filter { $0.label.isOfSameOffice(as: label) && BackupShelf.isWhole($0) }
        var count = 0
        for old in ours.dropFirst(most) {
            // Half of a backup never has the name of one.
            let gone = "\(folder)/.pressroom-\(UUID().uuidString.lowercased())"
            guard rename(old.path, gone) == 0 else {
                if errno == ENOENT { continue }
                throw BackupProblem.cannotRemove(path: old.path, because: PlainFile.reason())
            }
            do { try FileManager.default.removeItem(atPath: gone) } catch  where access(gone, F_OK) == 0 {
                throw BackupProblem.cannotRemove(path: gone, because: "a file in it cannot be removed")
            } catch {
                // Somebody else who makes a backup has swept the folder meanwhile.
            }
            count += 1
        }
        return count
    }
}
