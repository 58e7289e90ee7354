import Catalogue
import Foundation

import class GRDB.Database

/// Strikes what somebody alone is reached at out of every text that stays, and their name out of why things were done.
///
/// A document that was published keeps their name: what the office said in public stays said.
struct ErasingTexts {
    private(set) var documents = 0
    private let somebody: ErasingSomebody
    private let names: [String]
    /// Those that nobody else in the catalogue has, in full or as a part of theirs.
    private var ownNames: [String] = []
    private var db: Database { somebody.db }

    init(_ somebody: ErasingSomebody, names: [String]) { (self.somebody, self.names) = (somebody, names) }

    mutating func run() throws {
        try strikeReasons()
        let others = try db.all(db.makeStatement(sql: "SELECT name FROM contact WHERE name IS NOT NULL"), []) {
            folded(try $0.text())
        }
        ownNames = names.filter { name in name.contains(" ") && !others.contains { $0.contains(name) } }
        if !somebody.points.isEmpty { try strikeDocuments() }
        for kind in RecordKind.allCases { try strike(kind.type) }
        try strikeMessages()
        try strikeLines()
    }

    private mutating func strikeDocuments() throws {
        var changed: [(id: String, text: String)] = []
        try db.forEach(db.makeStatement(sql: "SELECT id, text FROM document"), []) { row in
            let (id, text) = (try row.text(), try row.text())
            let struck = somebody.points.struckOut(of: text)
            if struck != text { changed.append((id, struck)) }
        }
        for document in changed {
            try db.execute(
                sql: "UPDATE document SET text = ? WHERE id = ?", arguments: [document.text, document.id])
            // Releases are found by the text of their documents.
            try db.execute(
                sql:
                    "INSERT INTO searchDue SELECT 4, rowNumber FROM release WHERE documentID = ? ON CONFLICT DO NOTHING",
                arguments: [document.id])
        }
        documents = changed.count
    }

    private func strike<R: Record>(_ type: R.Type) throws {
        let mapping = try Tables.mapping(of: type)
        var changed: [R] = []
        let statement = try db.makeStatement(sql: "SELECT \(mapping.columnsOfR) FROM \(mapping.table) AS r")
        try db.forEach(statement, []) { row in
            let record = try mapping.read(&row)
            var struck = record
            try mapping.change(&struck) { self.struck($0, in: mapping.table) }
            if struck != record { changed.append(struck) }
        }
        for record in changed { try somebody.writer.make(.update(record)) }
    }

    private func strikeMessages() throws {
        var changed: [(id: String, subject: String, text: String)] = []
        try db.forEach(db.makeStatement(sql: "SELECT id, subject, text FROM mail"), []) { row in
            let (id, subject, text) = (try row.text(), try row.text(), try row.text())
            let struck = (struck(subject, in: "mail"), struck(text, in: "mail"))
            if struck != (subject, text) { changed.append((id, struck.0, struck.1)) }
        }
        for mail in changed {
            try db.execute(
                sql: "UPDATE mail SET subject = ?, text = ? WHERE id = ?",
                arguments: [mail.subject, mail.text, mail.id])
        }
    }

    /// Only within the texts of a row: its identities and times are figures too.
    private func strikeLines() throws {
        var changed: [(number: Int, before: String?, after: String?)] = []
        try db.forEach(db.makeStatement(sql: "SELECT number, tableName, before, after FROM changeLine"), []) { row in
            let (number, table) = (try row.number(), try row.text())
            let (before, after) = (try row.optionalText(), try row.optionalText())
            let struck = (struckRow(before, in: table), struckRow(after, in: table))
            if struck != (before, after) { changed.append((number, struck.0, struck.1)) }
        }
        for line in changed {
            try db.execute(
                sql: "UPDATE changeLine SET before = ?, after = ? WHERE number = ?",
                arguments: [line.before, line.after, line.number])
        }
    }

    private func struckRow(_ kept: String?, in table: String) -> String? {
        guard let kept else { return nil }
        let refers = table == RecordKind.contact.rawValue && somebody.isReferredTo(in: kept)
        guard refers || struck(kept, in: table) != kept, var row = RowText(kept) else { return kept }
        if refers { somebody.withoutRelations(&row) }
        row.changeTexts { struck($0, in: table) }
        return row.text
    }

    /// What the office wrote of others for itself loses their name too.
    private func struck(_ text: String, in table: String) -> String {
        let struck = somebody.points.struckOut(of: text)
        return ErasingTexts.ofTheOffice.contains(table) ? withoutNames(struck) : struck
    }

    private static let ofTheOffice: Set<String> = [RecordKind.contact.rawValue, RecordKind.request.rawValue, "mail"]

    private func withoutNames(_ text: String) -> String {
        var text = text
        for name in ownNames {
            while let range = text.range(of: name, options: [.caseInsensitive, .diacriticInsensitive]) {
                text.replaceSubrange(range, with: String(repeating: "*", count: text[range].utf8.count))
            }
        }
        return text
    }

    private func strikeReasons() throws {
        let reasons = try db.all(
            db.makeStatement(sql: "SELECT number, reason FROM change WHERE reason IS NOT NULL"), []
        ) { (number: try $0.number(), text: try $0.text()) }
        for reason in reasons {
            let words = folded(reason.text)
            guard names.contains(where: words.contains) || somebody.points.finds(in: reason.text) else { continue }
            try db.execute(sql: "UPDATE change SET reason = NULL WHERE number = ?", arguments: [reason.number])
        }
    }
}
