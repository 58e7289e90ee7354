import Foundation
import GRDB

/// Which files a catalogue was opened as, whatever stands under their names later.
struct OpenedFiles: Hashable {
    /// The catalogue itself, and its log.
    let catalogue: Number?
    let log: Number?

    /// A file on a disk; nil where nothing has the name.
    struct Number: Hashable {
        let device: dev_t
        let file: ino_t

        init?(_ path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            device = status.st_dev
            file = status.st_ino
        }
    }

    init(of file: CatalogueFile) {
        catalogue = Number(file.absolutePath)
        log = Number("\(file.realPath)-wal")
    }
}

extension CatalogueStore {
    /// Whether another file has been put in the place of the one that was opened, or none is there.
    public var isReplaced: Bool { OpenedFiles.Number(file.absolutePath) != opened.catalogue }

    /// Leaves a catalogue in whose place another file was put, as when a backup is put back. The log of the old one stands where that of
    /// the new one would, and would be brought into it. So, in the writers' turn, it is brought into its own file, wherever that is
    /// by now, and taken away.
    ///
    /// Nothing is done where the file is the one that was opened, or where there is none: it may come back.
    public func leaveReplaced() throws {
        let turn = try Turn(at: file)
        defer { turn.leave() }
        guard isReplaced, OpenedFiles.Number(file.absolutePath) != nil else { return }
        let place = file.realPath
        if let log = opened.log, OpenedFiles.Number("\(place)-wal") == log {
            // Where it cannot be, nobody has that file any more.
            try? connections.use { connection in
                try connection.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
            }
            unlink("\(place)-wal")
            unlink("\(place)-shm")
        }
        try connections.close()
    }
}
