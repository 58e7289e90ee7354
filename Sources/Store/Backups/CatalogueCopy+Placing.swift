import CSystemCalls
import Foundation
import GRDB

extension CatalogueCopy {
    /// Gives the copy, which is on the disk, the place of a catalogue in one step: where nothing is there, or, where `aside` says a name beside it,
    /// in exchange with what is there. That stands under that name then, with all that was saved in it.
    ///
    /// Done in the writers' turn, so that nobody is in the middle of a change; whoever comes later with the old one open is told
    /// (`StoreError.replaced`).
    ///
    /// - Throws: `StoreError.exists`, `.leftOver`, `.busy`, `.inputOutput`, `.readOnly`.
    public func take(placeOf path: String, aside: String?) throws {
        let file = try CatalogueFile(path)
        let turn = try Turn(at: file)
        defer { turn.leave() }
        guard file.isThere else {
            if let leftOver = file.leftOver { throw StoreError.leftOver(path: path, file: leftOver) }
            guard CatalogueFile.name(self.path, as: file.absolutePath) else { throw StoreError.inputOutput(path: path) }
            return
        }
        guard let aside else { throw StoreError.exists(path: path) }
        let place = file.realPath
        let isLogEmpty = try CatalogueCopy.emptyLog(of: file)
        // First the name, then the exchange: at each moment there is a catalogue, and the old one has a name.
        guard rename(self.path, aside) == 0 else { throw StoreError.readOnly(path: path) }
        guard CatalogueCopy.exchange(aside, place) else {
            _ = rename(aside, self.path)
            throw StoreError.inputOutput(path: path)
        }
        // The log of the old one would be taken for the new one's.
        if isLogEmpty { unlink("\(place)-wal") } else { rename("\(place)-wal", "\(aside)-wal") }
        unlink("\(place)-shm")
        rename("\(place)-journal", "\(aside)-journal")
        guard CatalogueFile.sync(Store.folder(around: place)) else { throw StoreError.unknownOutcome(path: path) }
    }

    /// Brings all that was saved into the old file. False where it is so damaged that SQLite cannot: its log goes with it.
    private static func emptyLog(of file: CatalogueFile) throws -> Bool {
        do {
            let queue = try DatabaseQueue(path: file.address, configuration: Settings.configuration())
            defer { try? queue.close() }
            let isBusy = try queue.writeWithoutTransaction { db in
                try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
            guard isBusy == 0 else { throw StoreError.busy(path: file.path, by: .program, seconds: Settings.patience) }
            return true
        } catch let error as DatabaseError {
            guard [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_IOERR, .SQLITE_CANTOPEN].contains(error.resultCode) else {
                throw StoreError(error, at: file.path, .writing)
            }
            return false
        }
    }

    /// In one step; where the file system does not know how, in two that no signal comes between.
    private static func exchange(_ aside: String, _ place: String) -> Bool {
        if pressroom_exchange(aside, place) == 0 { return true }
        guard [EINVAL, ENOSYS, ENOTSUP].contains(errno) else { return false }
        pressroom_hold_signals(true)
        defer { pressroom_hold_signals(false) }
        let between = "\(aside).new"
        guard rename(aside, between) == 0 else { return false }
        guard rename(place, aside) == 0 else {
            rename(between, aside)
            return false
        }
        return rename(between, place) == 0
    }
}
