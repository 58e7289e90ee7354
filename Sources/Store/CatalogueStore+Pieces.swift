import Catalogue

import class GRDB.Database

extension CatalogueStore {
    /// Read, decide and write by turns, in one transaction: `decide` hands edits to `make` as often as it likes, and what it
    /// reads after that has them, but for what is found by words. All of it is one change; where `decide` says that it is not
    /// to be kept, or throws, nothing of it is. Where nothing would differ, there is no change: nil.
    ///
    /// A change of a million records is so made with a few of them in memory. `progress` is told how far it has come, and of how many.
    public func change(
        _ stamp: ChangeStamp, progress: ChangeProgress? = nil,
        inPieces decide: (CatalogueView, _ make: ([Edit]) throws -> Void) throws -> Bool
    ) throws -> Change? {
        try write(under: stamp.terms) { db in
            var opened: ChangeWriter?
            let isKept = try decide(CatalogueView(db, for: .internal, at: stamp.at)) { edits in
                guard !edits.isEmpty else { return }
                let writer = try opened ?? ChangeWriter(db, stamp)
                opened = writer
                for edit in edits { try writer.make(edit) }
            }
            guard isKept, let opened, try opened.close(progress) else { return nil }
            return opened.change
        }
    }
}
