import Catalogue
import Exchange
import Store

extension Office {
    /// The most rows that are read of a file.
    public static let mostRows = 1_000_000

    /// What importing the rows would do; nothing is written. `next` gives one row after another, nil at the end.
    ///
    /// - Throws: `PressOfficeError.tooManyRows`, and what `next` throws.
    public func previewImport(
        _ settings: ImportSettings, _ next: () throws -> ImportedRow?
    ) throws -> Import {
        try store.read(for: .internal, at: now()) { view in
            try decide(settings, [:], view, next).outcome
        }
    }

    /// Takes the rows into the catalogue as one change. `answers` say, by row, what becomes of those who may be contacts
    /// that are there; where the catalogue has changed and it may be another one, the answer counts for nothing. Where the outcome is refused (`Import.isRefused`), or nothing differs, nothing is written.
    ///
    /// - Throws: `PressOfficeError.tooManyRows`, and what `next` throws.
    public func importContacts(
        _ settings: ImportSettings, answers: [Int: Import.Answered] = [:], reason: String? = nil,
        _ next: () throws -> ImportedRow?
    ) throws -> Import {
        var outcome = Import()
        let change = try store.change(stamp("import contacts", reason)) { view in
            let decided = try decide(settings, answers, view, next)
            outcome = decided.outcome
            return outcome.isRefused(settings) ? [] : decided.edits
        }
        outcome.change = change
        return outcome
    }

    private func decide(
        _ settings: ImportSettings, _ answers: [Int: Import.Answered], _ view: CatalogueView,
        _ next: () throws -> ImportedRow?
    ) throws -> (outcome: Import, edits: [Edit]) {
        var importing = try Importing(
            WorkingCopy(view, makeID: makeID), settings: settings, answers: answers, phones: phones)
        while let row = try next() {
            if importing.rows >= Office.mostRows { throw PressOfficeError.tooManyRows(Office.mostRows) }
            try importing.take(row)
        }
        return (try importing.outcome(), importing.copy.edits)
    }
}
