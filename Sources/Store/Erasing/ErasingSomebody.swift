import Catalogue
import Foundation

import class GRDB.Database
import struct GRDB.StatementArguments

/// Takes one person out of every table: what was theirs goes, what others need is left without them, and of the history the lines
/// that tell of them.
struct ErasingSomebody {
    private(set) var erased = Erased()
    let db: Database
    let writer: ChangeWriter
    private let view: CatalogueView
    private let erasure: Erasure
    private let contacts: [Contact]
    /// As JSON, to be asked for in SQL.
    let contactIDs: String
    let theirIDs: [String]
    /// What only they are reached at, now or once.
    let points: ErasedPoints
    private var rows: Set<String>

    init(_ view: CatalogueView, _ erasure: Erasure, _ writer: ChangeWriter) throws {
        (db, self.view, self.erasure, self.writer) = (view.db, view, erasure, writer)
        contacts = try view.contacts(thatBecame: erasure.contact)
        guard !contacts.isEmpty else { throw StoreError.vanished(.contact) }
        let ids = contacts.map(\.id.lowerCased)
        (contactIDs, theirIDs) = (ErasingSomebody.json(ids), ids)
        points = try ErasedPoints(of: contactIDs, db)
        rows = Set(ids).union(points.ids)
    }

    mutating func run() throws {
        erased.contacts = contacts.count
        try eraseMessages()
        try eraseDeliveries()
        try eraseInvitations()
        try eraseRequests()
        try eraseIssues()
        try eraseLinks()
        let photos = try photos()
        try eraseRelations()
        try eraseContacts()
        var texts = ErasingTexts(self, names: try names())
        try texts.run()
        erased.documents = texts.documents
        try eraseLines()
        erased.files = try photos.filter { try !isNeeded($0) }.sorted()
        try leaveMarks()
    }

    // MARK: What was given to them

    private mutating func eraseMessages() throws {
        let theirs = try found("mail", by: "recipientName") {
            points.has($0)
        } also: {
            "recipient"
        }
        let underWay = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM mail WHERE state = 'underWay' AND id IN (SELECT value FROM json_each(?))",
            arguments: [ErasingSomebody.json(theirs)])
        guard underWay == 0 else { throw StoreError.beingSent }
        erased.messages = try delete("mail", theirs)
    }

    private mutating func eraseDeliveries() throws {
        let theirs = try found("delivery", by: "recipient")
        erased.deliveries = try update(
            "delivery", "recipient = :nobody, contactID = NULL, channel = NULL, terms = NULL", theirs,
            ["nobody": Erased.nobody])
    }

    private mutating func eraseInvitations() throws {
        let theirs = try found("invitation", by: "recipient")
        let now = writer.change.at.milliseconds
        erased.invitations = try update(
            "invitation", "recipient = :nobody, contactID = NULL, ended = coalesce(ended, :now)", theirs,
            ["nobody": Erased.nobody, "now": now])
    }

    /// A request is counted, and no more: nothing of who asked, and for what.
    private mutating func eraseRequests() throws {
        let asked = try db.all(
            db.makeStatement(
                sql:
                    "SELECT id, journalistID IN (SELECT value FROM json_each(?)), coalesce(normalised, asGiven) FROM request"
            ),
            [contactIDs]
        ) { row in
            let id = try row.text()
            let isTheirs = try row.optionalNumber() == 1
            return (id: id, isTheirs: isTheirs, address: try row.optionalText())
        }
        let theirs = asked.filter { $0.isTheirs || $0.address.map(points.has) ?? false }.map(\.id)
        try db.execute(
            sql: "DELETE FROM requestLink WHERE requestID IN (SELECT value FROM json_each(?))",
            arguments: [ErasingSomebody.json(theirs)])
        try db.execute(
            sql: "DELETE FROM fact WHERE recordID IN (SELECT value FROM json_each(?))",
            arguments: [ErasingSomebody.json(theirs)])
        erased.requests = try update(
            "request",
            """
            subject = :nobody, slug = 'erased-' || id, words = NULL, journalistID = NULL, asGiven = NULL, normalised = NULL,
            given = NULL
            """, theirs, ["nobody": Erased.nobody])
    }

    /// An issue keeps its number, its sums and its signature; what it said of them it can no longer give.
    private mutating func eraseIssues() throws {
        let carrying = try db.all(
            db.makeStatement(
                sql: "SELECT DISTINCT issueID FROM issueMember WHERE recordID IN (SELECT value FROM json_each(?))"),
            [ErasingSomebody.json(Array(rows))]
        ) { try $0.text() }
        let names = try names()
        for issue in carrying {
            let files = try db.all(
                db.makeStatement(sql: "SELECT path, content FROM issueFile WHERE issueID = ? AND content IS NOT NULL"),
                [issue]
            ) { (path: try $0.text(), content: $0.optionalBytes() ?? []) }
            for (number, file) in files.enumerated() {
                let text = String(decoding: file.content, as: UTF8.self)
                let isNamed = names.contains { folded(text).contains($0) || file.path.contains($0) }
                guard isNamed || points.finds(in: text) else { continue }
                try db.execute(
                    sql: "UPDATE issueFile SET content = NULL, path = ? WHERE issueID = ? AND path = ?",
                    arguments: ["\(IssueFile.erasedFolder)/\(number)", issue, file.path])
            }
        }
        try db.execute(
            sql: "UPDATE issueMember SET slug = 'erased' WHERE recordID IN (SELECT value FROM json_each(?))",
            arguments: [ErasingSomebody.json(Array(rows))])
        erased.issues = carrying.count
    }

    /// What was seen at a form of theirs.
    private mutating func eraseLinks() throws {
        for url in points.forms {
            try db.execute(
                sql: """
                    UPDATE link SET url = 'https://erased.invalid/' || rowNumber, movedTo = NULL, baselineTitle = NULL,
                      archiveURL = NULL, archiveAt = NULL WHERE url = ?
                    """, arguments: [url])
            let words = try db.all(
                db.makeStatement(sql: "SELECT id FROM linkAcceptance WHERE url = ?"), [url]
            ) { try $0.text() }
            _ = try delete("linkAcceptance", words)
        }
    }

    // MARK: They themselves

    private mutating func eraseContacts() throws {
        for table in ["releaseMember", "kitMember"] {
            erased.places += try delete(table, try ids("SELECT id FROM \(table) WHERE contactID IN "))
        }
        let apart =
            try ids("SELECT id FROM distinction WHERE firstID IN ")
            + ids("SELECT id FROM distinction WHERE secondID IN ")
        _ = try delete("distinction", Array(Set(apart)))
        erased.points = try delete("contactPoint", try ids("SELECT id FROM contactPoint WHERE contactID IN "))
        // Whoever was merged into another refers to it.
        try db.execute(
            sql: "UPDATE contact SET mergedIntoID = NULL WHERE id IN (SELECT value FROM json_each(?))",
            arguments: [contactIDs])
        _ = try delete("contact", contacts.map(\.id.lowerCased))
    }

    /// What they are and were called, and their slugs, folded.
    private func names() throws -> [String] {
        var names = Set(contacts.flatMap { [$0.name, $0.slug.text].compactMap(\.self) })
        let kept = try db.all(
            db.makeStatement(
                sql: """
                    SELECT before, after FROM changeLine
                    WHERE tableName = 'contact' AND rowID IN (SELECT value FROM json_each(?))
                    """), [contactIDs]
        ) { [try $0.optionalRow(), try $0.optionalRow()] }
        for row in kept.flatMap({ $0 }).compactMap(\.self) {
            for column in row.columns where ["name", "slug"].contains(column.name) {
                if let text = column.value.text { names.insert(text) }
            }
        }
        // One word alone is a word of many texts.
        return names.map(folded).filter { $0.contains(" ") || $0.contains("-") }
    }

    // MARK: The history

    /// Each line about them goes; the changes keep their numbers, and are known to have told of somebody.
    private mutating func eraseLines() throws {
        let ids = ErasingSomebody.json(Array(rows))
        let theirs = """
            SELECT changeNumber, number FROM changeLine AS line WHERE rowID IN (SELECT value FROM json_each(:ids))
              OR recordID IN (SELECT value FROM json_each(:ids)) OR ownerID IN (SELECT value FROM json_each(:ids))
              OR (tableName IN ('releaseMember', 'kitMember', 'distinction', 'delivery', 'invitation', 'request')
                AND EXISTS (SELECT 1 FROM json_each(:contacts)
                  WHERE instr(coalesce(before, ''), value) > 0 OR (after IS NOT NULL
                    AND instr(coalesce(\(RowsLeft.sql(by: "line", standing: "NULL")), ''), value) > 0)))
            """
        // Before any of them goes: what a line left of a row may stand in a later one alone, also in the erasure's own.
        let arguments: StatementArguments = ["ids": ids, "contacts": contactIDs]
        let lines = try db.all(db.makeStatement(sql: theirs), arguments) {
            (change: try $0.number(), number: try $0.integer())
        }
        let changes = Set(lines.map(\.change)).sorted()
        // The erasure itself told nothing.
        try db.execute(sql: "DELETE FROM changeLine WHERE changeNumber = ?", arguments: [writer.change.id])
        let deletion = try db.makeStatement(sql: "DELETE FROM changeLine WHERE number = ?")
        for line in lines where line.change != writer.change.id { try deletion.execute(arguments: [line.number]) }
        erased.lines = lines.count { $0.change != writer.change.id }
        try db.execute(sql: "INSERT INTO erasure (changeNumber) VALUES (?)", arguments: [writer.change.id])
        for change in changes where change != writer.change.id {
            try db.execute(
                sql: "INSERT INTO erasedChange (changeNumber, erasedBy) VALUES (?, ?)",
                arguments: [change, writer.change.id])
            // Why something was done to them alone is about them.
            try db.execute(
                sql: """
                    UPDATE change SET reason = NULL WHERE number = :change
                      AND NOT EXISTS (SELECT 1 FROM changeLine WHERE changeNumber = :change)
                    """, arguments: ["change": change])
        }
    }

    private func leaveMarks() throws {
        try db.execute(
            sql: "INSERT INTO erasureKey (only, key) VALUES (1, ?) ON CONFLICT DO NOTHING", arguments: [erasure.key])
        for mark in Set(erasure.marks) {
            try db.execute(
                sql: "INSERT INTO erasedMark (digest, changeNumber) VALUES (?, ?) ON CONFLICT DO NOTHING",
                arguments: [mark, writer.change.id])
        }
    }

    // MARK: Rows

    /// The rows of a table that are theirs: by the contact, or where there is none by what somebody is called.
    private func found(
        _ table: String, by name: String, _ isTheirs: (String) -> Bool = { _ in false }, also: () -> String = { "NULL" }
    ) throws -> [String] {
        try db.all(
            db.makeStatement(
                sql: """
                    SELECT id, contactID IN (SELECT value FROM json_each(?)), contactID IS NULL, \(name), \(also())
                    FROM \(table)
                    """), [contactIDs]
        ) { row -> String? in
            let id = try row.text()
            let isContact = try row.optionalNumber() == 1
            let isNobodys = try row.number() == 1
            let (name, other) = (try row.optionalText(), try row.optionalText())
            let isCalledSo = isNobodys && name.map(erasure.isThem) ?? false
            return isContact || isCalledSo || other.map(isTheirs) ?? false ? id : nil
        }.compactMap(\.self)
    }

    private func ids(_ select: String) throws -> [String] {
        try db.all(db.makeStatement(sql: select + "(SELECT value FROM json_each(?))"), [contactIDs]) { try $0.text() }
    }

    private mutating func delete(_ table: String, _ ids: [String]) throws -> Int {
        rows.formUnion(ids)
        for id in ids { try db.execute(sql: "DELETE FROM \(table) WHERE id = ?", arguments: [id]) }
        return ids.count
    }

    private mutating func update(
        _ table: String, _ settings: String, _ ids: [String], _ arguments: StatementArguments
    ) throws -> Int {
        rows.formUnion(ids)
        for id in ids {
            var arguments = arguments
            _ = arguments.append(contentsOf: ["id": id])
            try db.execute(sql: "UPDATE \(table) SET \(settings) WHERE id = :id", arguments: arguments)
        }
        return ids.count
    }

    static func json(_ ids: [String]) -> String { "[\(ids.map { "\"\($0)\"" }.joined(separator: ","))]" }
}
