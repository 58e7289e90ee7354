import Catalogue
import Exchange
import Store

extension Office {
    /// The most rows that are read of a file.
    public static let mostRows = 1_000_000

    /// What importing the rows would do; nothing is written. `next` gives one row after another, nil at the end; however
    /// long it takes, no reading waits for it.
    ///
    /// The catalogue is read in pages, and looked up in for some rows at a time: what somebody else writes meanwhile is
    /// seen by the rows that come after, and counts when the rows are taken in.
    ///
    /// - Throws: `PressOfficeError.tooManyRows`, and what `next` throws.
    public func previewImport(
        _ settings: ImportSettings, _ next: () throws -> ImportedRow?
    ) throws -> Import {
        let (now, settings) = (now(), try atHome(settings))
        var importing = try store.read(for: .internal, at: now) { view in
            let copy = WorkingCopy(view, makeID: makeID, scratch: Scratch(beside: store.cataloguePath))
            return try Importing(copy, settings: settings, answers: [:], phones: phones)
        }
        try store.forEachContactEntry(for: .internal, at: now) { importing.know($0) }
        func read(_ body: (inout Importing) throws -> Void) throws {
            try store.read(for: .internal, at: now) { view in
                importing.copy.goOn(with: view)
                try body(&importing)
            }
        }
        while true {
            let rows = try nextRows(after: importing.rows, keepingPhotos: false, next)
            try read { importing in
                for row in rows { try importing.take(row) }
                try importing.endPiece()
                try importing.copy.setAside()
            }
            if rows.count < Office.rowsOfAPiece { break }
        }
        while importing.hasGroups {
            try read { importing in
                try importing.settleGroups(Office.rowsOfAPiece)
                try importing.endPiece()
                try importing.copy.setAside()
            }
        }
        return importing.outcome()
    }

    /// So many rows are decided together: they are in memory, and no others.
    private static let rowsOfAPiece = 1000

    /// The next rows; fewer than a piece at the end.
    private func nextRows(
        after taken: Int, keepingPhotos isKept: Bool, _ next: () throws -> ImportedRow?
    ) throws -> [ImportedRow] {
        var rows: [ImportedRow] = []
        while rows.count < Office.rowsOfAPiece, let row = try next() {
            if taken + rows.count >= Office.mostRows { throw PressOfficeError.tooManyRows(Office.mostRows) }
            rows.append(try withPhoto(of: row, kept: isKept))
        }
        return rows
    }

    /// Takes the rows into the catalogue as one change. `answers` say, by row, what becomes of those who may be contacts
    /// that are there; where the catalogue has changed and it may be another one, the answer counts for nothing. Where the outcome is refused (`Import.isRefused`), or nothing differs, nothing is written.
    ///
    /// The rows are read, decided and written a piece at a time, in one transaction. `progress` is told how far it has
    /// come when the last row was taken; `newNames`, when all is saved, the names of the contacts that are new, a line each.
    ///
    /// - Throws: `PressOfficeError.tooManyRows`, and what `next` throws.
    public func importContacts(
        _ settings: ImportSettings, answers: [Int: Import.Answered] = [:], reason: String? = nil,
        progress: ChangeProgress? = nil, newNames tell: (String) throws -> Void = { _ in },
        _ next: () throws -> ImportedRow?
    ) throws -> Import {
        let settings = try atHome(settings)
        let scratch = Scratch(beside: store.cataloguePath)
        var outcome = Import()
        var newNames = ScratchLog(scratch)
        let change = try store.change(stamp("import contacts", reason), progress: progress) { view, make in
            let copy = WorkingCopy(view, makeID: makeID, scratch: scratch)
            var importing = try Importing(copy, settings: settings, answers: answers, phones: phones)
            try view.forEachContactEntry { importing.know($0) }
            while true {
                let rows = try nextRows(after: importing.rows, keepingPhotos: true, next)
                for row in rows { try importing.take(row) }
                try importing.endPiece()
                try make(importing.copy.handOver())
                if rows.count < Office.rowsOfAPiece { break }
            }
            while importing.hasGroups {
                try importing.settleGroups(Office.rowsOfAPiece)
                try importing.endPiece()
                try make(importing.copy.handOver())
            }
            (outcome, newNames) = (importing.outcome(), importing.newNames)
            return !outcome.isRefused(settings)
        }
        outcome.change = change
        if change != nil { try newNames.forEachPiece { try tell(String(decoding: $0, as: UTF8.self)) } }
        return outcome
    }
}

extension Office {
    /// Numbers are read where the office is, unless a region is named.
    ///
    /// - Throws: `PressOfficeError.badAnswer` for a region that is none.
    private func atHome(_ settings: ImportSettings) throws -> ImportSettings {
        if let region = settings.region, phones.callingCode(of: region) == nil {
            throw PressOfficeError.badAnswer(region, "region", "GB")
        }
        var settings = settings
        settings.region = try settings.region ?? self.settings().region
        return settings
    }
}
