import Catalogue
import GRDB

extension CatalogueStore {
    /// Copies the catalogue page by page to `path`, where nothing may stand yet: as it is at one instant, while others go on
    /// writing. `progress` is told after every so many `pages` how many are there, of how many. The copy is not yet on the disk for sure, nor looked at
    /// (`CatalogueCopy`). The files of its assets are not in it.
    ///
    /// - Throws: `StoreError.diskFull` and its like with `path` where the copy cannot be written; `.replaced` where another
    ///   file took the catalogue's place meanwhile.
    public func backUp(to path: String, by pages: Int32 = 1024, progress: (Int, Int) -> Void) throws {
        guard CatalogueFile.makeEmpty(at: path) else { throw StoreError.readOnly(path: path) }
        try StoreError.telling(at: self.path, .reading) {
            try connections.use { connection in
                try connection.writeWithoutTransaction { db in
                    // Held over all steps: no change of somebody else's makes them begin again.
                    try db.inReading {
                        _ = try Int.fetchOne(db, sql: "PRAGMA schema_version")
                        try copyPages(of: db, to: path, by: pages, progress)
                    }
                }
            }
        }
        // Its log may have been another's.
        if isReplaced { throw StoreError.replaced(path: self.path) }
    }

    private func copyPages(
        of db: Database, to path: String, by pages: Int32, _ progress: (Int, Int) -> Void
    ) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            // What is not whole has no name yet, and is synced as a whole.
            try db.execute(sql: "PRAGMA journal_mode = OFF")
            try db.execute(sql: "PRAGMA synchronous = OFF")
        }
        let address = CatalogueFile.address(of: try CatalogueFile(path).absolutePath, mode: "rw")
        let copy = try DatabaseQueue(path: address, configuration: configuration)
        defer { try? copy.close() }
        do {
            try withoutActuallyEscaping(progress) { progress in
                try copy.writeWithoutTransaction { target in
                    try db.backup(to: target, pagesPerStep: pages) { step in
                        progress(step.totalPageCount - step.remainingPageCount, step.totalPageCount)
                    }
                }
            }
        } catch let error as DatabaseError where error.resultCode != .SQLITE_CORRUPT && error.resultCode != .SQLITE_BUSY
        {
            // What else goes wrong goes wrong where the copy is written.
            throw StoreError(error, at: path, .writing)
        }
    }
}
