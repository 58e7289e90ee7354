import Catalogue
import Foundation
import Store

extension OfficeView {
    /// The changes, newest first, each with what it did; where a record is named, what was done to it and its parts, and
    /// nothing else. A record that has gone is found by the name that it had. `before` is where an earlier page ended:
    /// only older changes than that one are told.
    public func history(_ name: RecordName? = nil, before: Int? = nil, limit: Int = 50) throws -> [HistoryEntry] {
        try read { view in
            let recordID = try name.map(view.recordEver)
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

extension Office {
    /// Takes back a whole change (nil: the latest that stands) as a new change, and tells what that did.
    ///
    /// - Throws: `StoreError`: nothing to undo, undone already, or a later change builds on it.
    @discardableResult
    public func undo(_ change: Int? = nil, reason: String? = nil) throws -> HistoryEntry {
        try store.undo(change, stamp("undo", reason)) { view, undo in
            var teller = HistoryTeller(view)
            return HistoryEntry(change: undo, lines: try teller.tell(view.lines(of: undo.id)))
        }
    }
}

extension CatalogueView {
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
            let lines = try ofRecord.map { $0[change.id] ?? [] } ?? lines(of: change.id)
            return HistoryEntry(change: change, lines: try teller.tell(lines), undoneBy: undone[change.id])
        }
    }
}

/// Puts lines of the history into words.
struct HistoryTeller {
    private let view: CatalogueView
    private var names: [UUID: String] = [:]

    init(_ view: CatalogueView) { self.view = view }

    /// Records and memberships; where facts come from is left to `explain`.
    mutating func tell(_ lines: [ChangeLine]) throws -> [HistoryLine] {
        // What has gone is called by the name that it had.
        for line in lines {
            if let slug = (line.after?["slug"] ?? line.before?["slug"]) ?? nil { names[line.recordID] = slug }
        }
        return try lines.compactMap { line in
            switch line.table {
            case "fact": nil
            case "releaseMember": try membership(line, owner: "releaseID")
            case "kitMember": try membership(line, owner: "kitID")
            case "linkAcceptance": try acceptance(line)
            case "document": HistoryLine(what(line), record: "document \(text(line, "name") ?? "?")")
            default: try record(line)
            }
        }
    }

    private func what(_ line: ChangeLine) -> HistoryLine.What {
        line.before == nil ? .added : line.after == nil ? .removed : .changed
    }

    private func text(_ line: ChangeLine, _ column: String) -> String? {
        (line.after?[column] ?? nil) ?? (line.before?[column] ?? nil)
    }

    private mutating func record(_ line: ChangeLine) throws -> HistoryLine {
        let what = what(line)
        let columns = Set((line.before ?? [:]).keys).union((line.after ?? [:]).keys).subtracting(["id", "rowNumber"])
        var fields: [FieldChange] = []
        for column in columns.sorted(by: { place($0) < place($1) }) where column != "slug" || what == .changed {
            let before = try words(line.before?[column] ?? nil, of: column)
            let after = try words(line.after?[column] ?? nil, of: column)
            if before == after || (what != .changed && isUsual(after ?? before, column)) { continue }
            fields.append(FieldChange(column, before: before, after: after))
        }
        return HistoryLine(what, record: "\(line.table) \(text(line, "slug") ?? "?")", fields: fields)
    }

    /// A person's word for a link, which has no slug.
    private mutating func acceptance(_ line: ChangeLine) throws -> HistoryLine {
        func until(_ row: [String: String?]?) throws -> String? {
            try words(row?["acceptedUntil"] ?? nil, of: "acceptedUntil")
        }
        let field = FieldChange("acceptedUntil", before: try until(line.before), after: try until(line.after))
        return HistoryLine(what(line), record: "link \(text(line, "url") ?? "?")", fields: [field])
    }

    /// What says most stands first, the rest by its name.
    private func place(_ column: String) -> (Int, String) {
        let first = [
            "slug", "kind", "role", "name", "headline", "title", "what", "words", "asGiven", "normalised", "url",
        ]
        return (first.firstIndex(of: column) ?? first.count, column)
    }

    /// What nearly every record of the kind has, and nobody asks about.
    private func isUsual(_ value: String?, _ column: String) -> Bool {
        value == "no" || [("audience", "press"), ("pubStatus", "usable")].contains { $0 == column && $1 == value }
    }

    private mutating func membership(_ line: ChangeLine, owner: String) throws -> HistoryLine? {
        let row = line.after ?? line.before ?? [:]
        guard let ownerID = (row[owner] ?? nil).flatMap(UUID.init(uuidString:)) else { return nil }
        let columns = row.keys.filter { $0.hasSuffix("ID") && $0 != owner && row[$0] ?? nil != nil }.sorted()
        guard let column = columns.first, let memberID = (row[column] ?? nil).flatMap(UUID.init(uuidString:)) else {
            return nil
        }
        let member = "\(column.dropLast(2)) \(try slug(of: memberID, String(column.dropLast(2))))"
        let place = "\(owner.dropLast(2)) \(try slug(of: ownerID, String(owner.dropLast(2))))"
        return HistoryLine(what(line), record: "\(member) in \(place)")
    }

    /// A value as a person reads it: instants in UTC, references by slug, lists in a row.
    private mutating func words(_ value: String?, of column: String) throws -> String? {
        guard let value else { return nil }
        if ["embargoUntil", "updated", "confirmedAt", "acceptedUntil"].contains(column), let milliseconds = Int64(value)
        {
            return Instant(milliseconds: milliseconds).description
        }
        if ["forImmediateRelease", "availableForInterview", "isWithdrawn"].contains(column) {
            return value == "1" ? "yes" : "no"
        }
        if column == "documentID", let id = UUID(uuidString: value) { return try view.document(id: id)?.name ?? value }
        if column.hasSuffix("ID"), let id = UUID(uuidString: value) {
            return try slug(of: id, String(column.dropLast(2)))
        }
        if ["contributors", "highlights", "captions", "sources"].contains(column) {
            let list = try? JSONDecoder().decode([String].self, from: Data(value.utf8))
            return list.map { $0.isEmpty ? nil : $0.joined(separator: "; ") } ?? value
        }
        return value
    }

    private mutating func slug(of id: UUID, _ kind: String) throws -> String {
        if let known = names[id] { return known }
        let slug = try RecordKind(rawValue: kind).flatMap { try current(id, $0) } ?? formerSlug(id)
        names[id] = slug
        return slug
    }

    private func current(_ id: UUID, _ kind: RecordKind) throws -> String? {
        switch kind {
        case .organisation: try view.find(Organisation.self, id: id)?.slug.text
        case .contact: try view.find(Contact.self, id: id)?.slug.text
        case .release: try view.find(Release.self, id: id)?.slug.text
        case .asset: try view.find(Asset.self, id: id)?.slug.text
        case .statement: try view.find(Statement.self, id: id)?.slug.text
        case .outlet: try view.find(Outlet.self, id: id)?.slug.text
        case .coverage: try view.find(Coverage.self, id: id)?.slug.text
        case .kit: try view.find(Kit.self, id: id)?.slug.text
        case .contactPoint, .event, .quote, .reference: nil
        }
    }

    /// What a record that has gone was called.
    private func formerSlug(_ id: UUID) throws -> String {
        let line = try view.lines(touching: id).last { $0.recordID == id && ($0.before?["slug"] ?? nil) != nil }
        return (line?.before?["slug"] ?? nil) ?? id.uuidString.lowercased()
    }
}
