import Foundation

/// Who may read a folder that is made and what is in it: whoever could read what it takes the place of, and of an internal
/// export its owner alone.
struct Permissions {
    let target: String
    let isPrivate: Bool
    private let old: stat?

    init(of target: String, isPrivate: Bool) {
        (self.target, self.isPrivate) = (target, isPrivate)
        old = Permissions.status(of: target)
    }

    /// Until everything is there, the owner needs all of it; the system takes off what the process's mask says.
    var ofFolders: mode_t { isPrivate ? 0o700 : (old?.st_mode ?? 0o777) & 0o777 | 0o700 }
    /// What is new in a folder is no more open than the folder.
    var ofFiles: mode_t { 0o666 & ofFolders }

    /// Gives what was made at `path` in `folder`, or the folder itself, the permissions and the group of what stands there
    /// in the old one.
    func keep(_ path: String = "", in folder: String) throws {
        guard let before = Permissions.status(of: path.isEmpty ? target : "\(target)/\(path)") else { return }
        let made = path.isEmpty ? folder : "\(folder)/\(path)"
        var mode = before.st_mode & 0o777
        // Another group than before may not have what the old one had.
        let group = Permissions.status(of: made)?.st_gid
        if group != before.st_gid, lchown(made, uid_t.max, before.st_gid) != 0 { mode &= ~0o070 }
        if chmod(made, isPrivate ? mode & 0o700 : mode) != 0 { throw WholeFolder.Failure() }
    }

    private static func status(of path: String) -> stat? {
        var status = stat()
        guard lstat(path, &status) == 0, [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else { return nil }
        return status
    }
}
