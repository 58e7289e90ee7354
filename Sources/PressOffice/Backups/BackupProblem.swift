import Catalogue

/// Why a backup was not made, or not put back.
public enum BackupProblem: RefusalError, Equatable {
    // Making one.
    case notAFolder(path: String)
    /// The folder belongs to the catalogue.
    case ownPlace(path: String)
    /// The folder is a backup itself.
    case insideABackup(path: String)
    case cannotWrite(path: String, because: String)
    case cannotRemove(path: String, because: String)

    // Putting one back.
    case missing(path: String)
    case noBackup(path: String)
    case notABackup(path: String, because: String)
    case newerBackup(path: String)
    /// `earlier` is the backup before it, in the same folder.
    case damagedBackup(path: String, because: String, earlier: String?)
    case severalOffices(path: String, [String])
    case thereAlready(path: String)
    case notReplaced(path: String, because: String)

    public var refusal: Refusal {
        switch self {
        case .notAFolder(let path):
            Refusal(
                .badInput, about: .path(path), "'\(path)' is not a folder, and it was left as it is.",
                .advice("Name the folder that backups are to stand in."))
        case .ownPlace(let path):
            Refusal(
                .refused, about: .path(path),
                "'\(path)' is where the catalogue itself lies: what befalls it there befalls the backup. Nothing was made.",
                .advice("Name another folder, on another disk where there is one."))
        case .insideABackup(let path):
            Refusal(
                .badInput, about: .path(path), "'\(path)' is itself a backup, and it was left as it is.",
                .advice("Name the folder that it stands in."))
        case .cannotWrite(let path, let reason):
            Refusal(
                .outside, about: .path(path),
                "The backup cannot be written into '\(path)': \(reason). Nothing of it is left, and earlier ones are as they were.",
                .makeRoom)
        case .cannotRemove(let path, let reason):
            Refusal(
                .outside, about: .path(path),
                "The backup is made, but the old one '\(path)' cannot be taken away: \(reason).",
                .advice("Look at the permissions of the folder that it stands in."))
        case .missing(let path):
            Refusal(
                .notFound, about: .path(path), "There is nothing at '\(path)'.",
                .advice("Name a backup, or the folder that backups stand in."))
        case .noBackup(let path):
            Refusal(
                .notFound, about: .path(path), "There is no backup in '\(path)'.",
                .advice("Name a backup, or the folder that backups stand in."))
        case .notABackup(let path, let reason):
            Refusal(
                .badInput, about: .path(path), "'\(path)' is no backup: \(reason). Nothing was changed.",
                .advice("Name a folder that a backup was made into."))
        case .newerBackup(let path):
            Refusal(
                .refused, about: .path(path),
                "The backup '\(path)' was made by a newer Pressroom. Nothing was changed.",
                .advice("Use the newer Pressroom."))
        case .damagedBackup(let path, let reason, let earlier):
            Refusal(
                .damaged, about: .path(path),
                "The backup '\(path)' is damaged: \(reason). Nothing was changed.",
                .advice(earlier.map { "Put back the one before it, '\($0)'." } ?? "Put back another one."))
        case .severalOffices(let path, let catalogues):
            Refusal(
                .conflict, about: .path(path),
                "The backups in '\(path)' are of several catalogues: \(catalogues.joined(separator: ", ")).",
                .advice("Name one backup of the catalogue that is meant."))
        case .thereAlready(let path):
            Refusal(
                .conflict, about: .path(path), "There is a catalogue at '\(path)', and it was left as it is.",
                .replaceCatalogue)
        case .notReplaced(let path, let reason):
            Refusal(
                .outside, about: .path(path),
                "The backup cannot be put back at '\(path)': \(reason). The catalogue is as it was.", .makeRoom)
        }
    }
}
