import Catalogue
import Foundation
import Store

/// What stands beside the catalogue.
extension CheckUpRun {
    /// So many names are said at most.
    private static let most = 5

    mutating func lookAtFiles() throws {
        let folder = path + BackupPart.files.ending
        let (needed, remembered) = try examination.files()
        let names = PlainFile.names(in: folder) { _ in true }
        let kept = Set(names.filter(BackupPart.files.takes))
        checkUp.files = kept.count
        say("missing", needed.keys.filter { !kept.contains($0) }, of: folder)
        var changed: [String] = []
        for name in kept.sorted() {
            guard let found = try PlainFile.sum(of: "\(folder)/\(name)"), found.sum == name,
                needed[name].map({ $0 == 0 || $0 == found.count }) ?? true
            else {
                changed.append(name)
                continue
            }
        }
        say("not as they were taken in", changed, of: folder)
        let orphans = kept.filter { needed[$0] == nil && !remembered.contains($0) }
        if !orphans.isEmpty {
            checkUp.find(
                .files, .note, folder,
                "\(orphans.count) \(orphans.count == 1 ? "file belongs" : "files belong") to no record, now or in the history: "
                    + shown(orphans) + ".",
                .advice("They do no harm; whoever knows that nobody needs them may remove them."))
        }
        let strange = names.filter { !BackupPart.files.takes($0) && !CheckUpRun.isStaged($0) }
        if !strange.isEmpty {
            checkUp.find(
                .files, .note, folder,
                "There are files that are not Pressroom's, and are in no backup: \(shown(strange)).",
                .advice("Move them elsewhere."))
        }
    }

    private mutating func say(_ what: String, _ names: [String], of folder: String) {
        guard !names.isEmpty else { return }
        let one = names.count == 1
        checkUp.find(
            .files, .error, folder,
            "\(names.count) \(one ? "file that a record needs is" : "files that records need are") \(what): \(shown(names)).",
            .advice(
                "Copy \(one ? "it" : "them") from the folder of that name in a backup, or take the pictures in again."))
    }

    private func shown(_ names: some Collection<String>) -> String {
        let sorted = names.sorted()
        let words = sorted.prefix(CheckUpRun.most).map { oneLine($0, longest: 80) ?? "?" }.joined(separator: ", ")
        return sorted.count > CheckUpRun.most ? words + " and \(sorted.count - CheckUpRun.most) more" : words
    }

    // MARK: What was left over

    mutating func lookForLeftOvers() throws {
        let folder = Store.folder(around: examination.realPath)
        if isRepairing {
            let before = try leftOvers(in: folder)
            _ = try examination.sweep()
            Unfinished.sweep(folder)
            for name in staged() { unlink("\(path + BackupPart.files.ending)/\(name)") }
            checkUp.swept = before.count - (try leftOvers(in: folder).count)
        }
        let left = try leftOvers(in: folder)
        if !left.isEmpty {
            checkUp.find(
                .leftOvers, .warning, folder,
                "\(left.count) \(left.count == 1 ? "file was" : "files were") left by programs that were broken off: \(shown(left)).",
                .repair)
        }
        if access(examination.realPath + "-journal", F_OK) == 0 {
            checkUp.find(
                .leftOvers, .warning, path, "Beside the catalogue there is a journal, which it has not used for long.",
                .advice("Look where it comes from; an older Pressroom may be at work."))
        }
        let copies = PlainFile.names(in: folder) { name in
            name.hasPrefix(fileName) && (name.contains(".before-v") || name.contains(BackupReturn.asideEnding))
        }
        if !copies.isEmpty {
            checkUp.find(
                .leftOvers, .note, folder,
                "Earlier catalogues stand beside this one, with all that was in them: \(shown(copies)).",
                .advice("Remove them when nobody needs them any more."))
        }
    }

    private var fileName: String { examination.realPath.split(separator: "/").last.map(String.init) ?? "" }

    private func leftOvers(in folder: String) throws -> [String] {
        let ours = PlainFile.names(in: folder) { $0.hasPrefix(".pressroom-") && Unfinished.isLeft("\(folder)/\($0)") }
        return try examination.unfinished() + ours + staged()
    }

    /// Files that were being taken in when the program ended, an hour ago or longer: another may be at it now.
    private func staged() -> [String] {
        let folder = path + BackupPart.files.ending
        return PlainFile.names(in: folder) { name in
            var status = stat()
            guard CheckUpRun.isStaged(name), lstat("\(folder)/\(name)", &status) == 0 else { return false }
            return Int64(status.st_mtim.tv_sec) < now.milliseconds / 1000 - 3600
        }
    }

    private static func isStaged(_ name: String) -> Bool { name.hasPrefix(".taking-") }
}
