import Catalogue
import Foundation
import Store

extension OfficeView {
    /// The changes, newest first, each with what it did; where a record is named, what was done to it and its parts, and
    /// nothing else. A record that has gone is found by the name that it had. `before` is where an earlier page ended:
    /// only older changes than that one are told.
    public func history(_ name: RecordName? = nil, before: Int? = nil, limit: Int = 50) throws -> [HistoryEntry] {
        try read { view in
            let recordID = try name.map(view.identityEver)
            var teller = HistoryTeller(view)
            var told: [HistoryEntry] = []
            var last = before
            while told.count < limit {
                let page = try view.changes(touching: recordID, before: last, limit: limit - told.count)
                guard let oldest = page.last else { break }
                last = oldest.id
                // Where only the sources of a record's facts moved on, as with a new edition, nothing is to be told of it.
                told += try view.tell(page, of: recordID, &teller).filter { recordID == nil || !$0.lines.isEmpty }
            }
            return told
        }
    }
}

extension OfficeView {
    /// The latest changes, the newest first, without what they did.
    public func changes(limit: Int) throws -> [Change] {
        try read { try $0.changes(touching: nil, limit: limit) }
    }
}

extension Office {
    /// The change that an undo without a number takes back: the latest that stands, or the latest of this person's own.
    ///
    /// - Throws: `StoreError`: nothing to undo.
    public func latestToUndo(own: Bool) throws -> Int { try store.latestToUndo(by: own ? actor : nil) }

    /// What an undo would take back: the change (nil: the latest that stands, or the latest of this person's own), and the
    /// later ones that build on it. Nothing is written.
    ///
    /// - Throws: `StoreError`: nothing to undo, undone already, or something else has its place.
    public func undoing(_ change: Int? = nil, own: Bool = false) throws -> Undoing {
        let found = try store.undoing(change, by: own ? actor : nil, at: now())
        return try read { view in
            var teller = HistoryTeller(view)
            return Undoing(entry: try teller.entry(of: found.change), later: found.later)
        }
    }

    /// Takes back a whole change (nil: the latest that stands) as a new change, and tells what that did; with it later
    /// ones that build on it, where they are named. `progress` is told how far it has come.
    ///
    /// - Throws: `StoreError`: nothing to undo, undone already, or a later change builds on it.
    @discardableResult
    public func undo(
        _ change: Int? = nil, with later: [Int] = [], reason: String? = nil, progress: ChangeProgress? = nil
    ) throws -> HistoryEntry {
        try store.undo(change, with: later, stamp("undo", reason), progress: progress) { view, undo in
            var teller = HistoryTeller(view)
            var entry = try teller.entry(of: undo)
            entry.erased = try undo.undoes.flatMap(view.erasedSince)
            return entry
        }
    }
}

extension CatalogueView {
    /// The record that a person means, also one that has gone. What is there, and what was taken back, is found at once; only
    /// for what is called like none of it all that ever went is looked through.
    ///
    /// - Throws: `StoreError.noSuchRecord`, `.ambiguous`, `PressOfficeError.severalMeant` where there never was one.
    fileprivate func identityEver(_ name: RecordName) throws -> UUID {
        let spelt = try records(spelt: name)
        if spelt.count == 1 { return spelt[0].id }
        if spelt.isEmpty, let gone = try gone(name, byUndoing: true) { return gone }
        do {
            return try named(name, among: RecordKind.allCases).id
        } catch let refusal as any RefusalError {
            if spelt.isEmpty, let gone = try gone(name, byUndoing: false) { return gone }
            throw refusal
        }
    }

    /// Changes of the history with what they did: all of it, or to one record and its parts.
    fileprivate func tell(
        _ changes: [Change], of recordID: UUID?, _ teller: inout HistoryTeller
    ) throws -> [HistoryEntry] {
        let undone = try undoings(of: changes)
        var ofRecord: [Int: [ChangeLine]]?
        if let recordID, let newest = changes.first, let oldest = changes.last {
            ofRecord = Dictionary(
                grouping: try lines(touching: recordID, in: oldest.id...newest.id), by: \.change)
        }
        return try changes.map { change in
            guard let ofRecord else { return try teller.entry(of: change, undoneBy: undone[change.id]) }
            let lines = try teller.tell(ofRecord[change.id] ?? [])
            var entry = HistoryEntry(change: change, lines: lines, undoneBy: undone[change.id])
            entry.erased = try erasedSince(change.id)
            return entry
        }
    }
}
