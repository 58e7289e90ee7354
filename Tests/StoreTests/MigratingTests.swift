import Catalogue
import Foundation
import Migrations
import Testing

import struct GRDB.StatementArguments

@testable import Store

/// A catalogue of today, opened by the Pressroom of tomorrow.
@Suite struct MigratingTests {
    static let tomorrow =
        Migration.all + [
            Migration(
                name: "v\(Migration.all.count + 1)-tomorrow",
                sql: """
                    ALTER TABLE contact ADD COLUMN pager TEXT
                      CONSTRAINT "a pager is not empty" CHECK (pager <> '');
                    CREATE TABLE errand (
                      rowNumber INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kitID TEXT REFERENCES kit (id)) STRICT;
                    """)
        ]
    var copyName: String { "catalogue.sqlite.before-v\(Migration.all.count + 1)" }

    @Test func anOlderCatalogueIsBroughtUpToDateAfterACopyIsPutBesideIt() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        try catalogue.make(.insert(contact))
        let newer = try CatalogueStore(at: catalogue.path, migrations: Self.tomorrow)
        #expect(try catalogue.files() == ["catalogue.sqlite", copyName])

        // The copy is what it was: today's Pressroom opens it and finds what was written.
        let copyPath = catalogue.folder.appending(path: copyName).path
        #expect(try FileManager.default.attributesOfItem(atPath: copyPath)[.posixPermissions] as? Int == 0o600)
        let copy = try CatalogueStore(at: copyPath)
        #expect(try copy.read(for: .internal, at: .noon) { try $0.all(Contact.self) } == [contact])

        // The new columns and tables are in the history.
        let stamp = ChangeStamp(actor: "ana", at: .noon, action: "edit contact")
        try newer.change(stamp) { _ in [.update(contact.renamed("Jane Roe"))] }
        let line = try newer.read(for: .internal, at: .noon) { try $0.lines(of: 2).first }
        #expect(line?.after?["pager"] == .some(nil))
        #expect(try newer.queue.read { try HistoryTriggers.tables($0) }.contains("errand"))

        // What was written before the new column is still undone.
        try newer.undo(nil, stamp)
        try newer.undo(1, stamp)
        #expect(try newer.read(for: .internal, at: .noon) { try $0.all(Contact.self) }.isEmpty)
    }

    /// What each step found in the catalogues of its day is still there, and what it brought can be used.
    @Test func aCatalogueOfTheFirstEditionIsBroughtUpToDate() throws {
        let catalogue = try TestCatalogue()
        let path = catalogue.folder.appending(path: "first.sqlite").path
        let first = try CatalogueStore.create(at: path, migrations: Array(Migration.all.prefix(1)))
        let document = try catalogue.document()
        let release = try catalogue.release(document: document)
        let stamp = ChangeStamp(actor: "ana", at: .noon, action: "accept document")
        try write(document, into: first, stamp)
        let fact = catalogue.fact(release.id, "headline", from: document)
        try first.insertAsThen(release, stamp, before: [.setFact(fact)])
        try first.queue.close()

        let today = try CatalogueStore(at: path)
        let reference = Reference(
            id: catalogue.id(), slug: Slug(from: "harbour-example"), kind: "website", url: "https://harbour.example/",
            asGiven: "harbour.example", releaseID: release.id)
        try today.change(stamp) { _ in
            [.insert(reference), .setFact(catalogue.fact(reference.id, "url", from: document))]
        }
        try today.read(for: .press, at: .noon) { (view) throws in
            #expect(try view.entry(for: release).references == [reference])
            #expect(try view.facts(of: release.id).map(\.field) == ["headline"])
            #expect(try view.record(RecordName("harbour-example")).id == reference.id)
            #expect(try view.search("harbour", kinds: nil, limit: 9).map(\.kind) == [.reference])
        }
        try today.undo(nil, stamp)
        #expect(try today.read(for: .internal, at: .noon) { try $0.all(Reference.self) }.isEmpty)
        try today.undo(2, stamp)
        #expect(try today.read(for: .internal, at: .noon) { try $0.all(Release.self) }.isEmpty)
    }

    /// Whom a record is meant for stays, and is found as before; what had no audience is seen by whoever saw it.
    @Test func whoSeesWhatStaysAsItWas() throws {
        let catalogue = try TestCatalogue()
        let path = catalogue.folder.appending(path: "eleven.sqlite").path
        let eleven = try CatalogueStore.create(at: path, migrations: Array(Migration.all.prefix(11)))
        let contact = try catalogue.contact(audience: .public)
        let point = try catalogue.point("night", of: contact, .mobile, "+447700900123", audience: .partner)
        var kit = try catalogue.kit()
        kit.edNote = "Before eight"
        var release = try catalogue.release(audience: .public)
        release.embargo = Embargo(until: .noon(plus: 9), zone: "Europe/London")
        let event = Event(id: catalogue.id(), slug: Slug(from: "closing"), what: "Closing", releaseID: release.id)
        let stamp = ChangeStamp(actor: "ana", at: .noon, action: "test")
        for record in [contact, point, kit, release, event] as [any Record] { try eleven.insertAsThen(record, stamp) }
        try eleven.queue.close()
        let today = try CatalogueStore(at: path)
        for (audience, isSeen) in [(Audience.public, false), (.accredited, false), (.partner, true)] {
            try today.read(for: audience, at: .noon(plus: 9)) { (view) throws in
                #expect(try view.entry(for: contact).points == (isSeen ? [point] : []))
                #expect(try view.search("447700*", kinds: nil, limit: 9).count == (isSeen ? 1 : 0))
                #expect(try view.all(Event.self) == [event])
                #expect(try view.all(Kit.self) == (audience == .public ? [] : [kit]))
            }
            #expect(try today.read(for: audience, at: .noon) { try $0.all(Release.self).isEmpty })
        }
        try today.undo(nil, stamp)
        #expect(try today.read(for: .internal, at: .noon) { try $0.all(Event.self) }.isEmpty)
    }

    /// The lines are the same, and what they tell of records and their parts is found as before.
    @Test func theHistoryOfBeforeIsTheSameWhenItTakesLess() throws {
        let catalogue = try TestCatalogue()
        let path = catalogue.folder.appending(path: "before.sqlite").path
        let steps = Migration.all.prefix { !$0.name.hasSuffix("-less-history") }
        let before = try CatalogueStore.create(at: path, migrations: Array(steps))
        let (contact, document) = (try catalogue.contact(), try catalogue.document())
        let (stays, goes) = (try catalogue.point("stays", of: contact), try catalogue.point("goes", of: contact))
        let edits: [[Edit]] = [
            [.insert(contact), .insert(stays), .insert(goes)],
            [.insertDocument(document), .setFact(catalogue.fact(contact.id, "name", from: document))],
            [.delete(.contactPoint, goes.id)], [.update(contact.renamed("Jane Roe"))],
        ]
        for edits in edits { try before.change(ChangeStamp(actor: "ana", at: .noon, action: "test")) { _ in edits } }
        let columns = ["number", "changeNumber", "tableName", "rowID", "recordID", "ownerID", "before", "after"]
        func lines(_ store: CatalogueStore) throws -> [String] {
            try store.queue.read {
                try String.fetchAll(
                    $0,
                    sql:
                        "SELECT \(columns.map { "quote(\($0))" }.joined(separator: "||")) FROM changeLine ORDER BY number"
                )
            }
        }
        let found = try lines(before)
        try before.queue.close()
        let today = try CatalogueStore(at: path)
        #expect(try lines(today) == found && found.count == 7)
        try today.read(for: .internal, at: .noon) { (view) throws in
            #expect(try view.changes(touching: contact.id, limit: 9).map(\.id) == [4, 3, 2, 1])
            let told = [contact.id, stays.id, goes.id, contact.id, goes.id, contact.id]
            #expect(try view.lines(touching: contact.id).map(\.recordID) == told)
        }
        for change in [4, 3, 2, 1] { try today.undo(change, ChangeStamp(actor: "ana", at: .noon, action: "undo")) }
        #expect(try today.read(for: .internal, at: .noon) { try $0.all(Contact.self) }.isEmpty)
    }

    /// As the Pressroom of that day wrote it: without what came later.
    private func write(_ document: Document, into store: CatalogueStore, _ stamp: ChangeStamp) throws {
        let isWritten = try store.write { db -> Bool? in
            let change = try ChangeWriter(db, stamp)
            try db.execute(
                sql: """
                    INSERT INTO document (id, name, mediaType, encoding, sha256, language, region, text)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    document.id.lowerCased, document.name, document.mediaType, document.encoding, document.sha256,
                    document.language, document.region, document.text,
                ])
            return try change.close()
        }
        #expect(isWritten == true)
    }

    @Test func howManyRecordsAreIndexedAnewIsTold() throws {
        let catalogue = try TestCatalogue()
        let path = catalogue.folder.appending(path: "before.sqlite").path
        let before = try CatalogueStore.create(at: path, migrations: Array(Migration.all.prefix(8)))
        let stamp = ChangeStamp(actor: "ana", at: .noon, action: "add contact")
        let contacts = (0..<1500).map { number in
            Contact(id: catalogue.id(), slug: Slug(from: "jane-\(number)"), role: .desk, name: "Jane \(number)")
        }
        try before.insertAsThen(contacts, stamp)
        try before.queue.close()
        var told: [[Int]] = []
        let today = try CatalogueStore(at: path, progress: { told.append([$0, $1]) })
        #expect(told == [[1000, 1500], [1500, 1500]])
        let found = try today.read(for: .internal, at: .noon) { try $0.search("jane 1499", kinds: nil, limit: 9) }
        #expect(found.map(\.slug.text) == ["jane-1499"])
        try today.queue.close()
        _ = try CatalogueStore(at: path, progress: { _, _ in Issue.record("It is up to date.") })
    }

    @Test func aCatalogueFromBeforePronounsKeepsWhatItHas() throws {
        let catalogue = try TestCatalogue()
        let path = catalogue.folder.appending(path: "before.sqlite").path
        let before = try CatalogueStore.create(at: path, migrations: Array(Migration.all.prefix(3)))
        let contact = Contact(id: catalogue.id(), slug: Slug(from: "jane-doe"), role: .desk, name: "Jane Doe")
        let stamp = ChangeStamp(actor: "ana", at: .noon, action: "edit contact")
        let document = try catalogue.document()
        try write(document, into: before, stamp)
        // As the Pressroom of that day wrote it.
        for sql in [
            """
            INSERT INTO contact (id, slug, role, name, availableForInterview, audience, isWithdrawn)
            VALUES ('\(contact.id.lowerCased)', 'jane-doe', 'desk', 'Jan Doe', 0, 'press', 0)
            """, "UPDATE contact SET name = 'Jane Doe'",
        ] {
            let isWritten = try before.write { db -> Bool? in
                let change = try ChangeWriter(db, stamp)
                try db.execute(sql: sql)
                try db.execute(sql: "DELETE FROM searchDue")
                return try change.close()
            }
            #expect(isWritten == true)
        }
        try before.change(stamp) { _ in [.setFact(catalogue.fact(contact.id, "name", from: document))] }
        let history = try before.read(for: .internal, at: .noon) { try $0.lines(touching: contact.id) }
        try before.queue.close()

        let today = try CatalogueStore(at: path)
        func seen() throws -> Contact? {
            try today.read(for: .internal, at: .noon) { try $0.find(Contact.self, id: contact.id) }
        }
        try today.read(for: .internal, at: .noon) { (view) throws in
            #expect(try view.all(Contact.self) == [contact])
            #expect(try view.facts(of: contact.id).map(\.field) == ["name"])
            // What came later is no part of what they did.
            #expect(try view.lines(touching: contact.id) == history)
            #expect(try view.changes(touching: nil, limit: 9).map(\.id) == [4, 3, 2, 1])
        }
        var spoken = contact
        spoken.pronouns = "they/them"
        try today.change(stamp) { _ in [.update(spoken)] }
        #expect(try seen() == spoken)
        for name in [spoken, contact].map(\.pronouns) {
            #expect(try seen()?.pronouns == name)
            try today.undo(nil, stamp)
        }
        try today.undo(3, stamp)
        #expect(try seen()?.name == "Jan Doe")
        try today.undo(2, stamp)
        #expect(try seen() == nil)
    }

    @Test func aCatalogueFromANewerPressroomIsLeftAsItIs() throws {
        let catalogue = try TestCatalogue()
        try CatalogueStore(at: catalogue.path, migrations: Self.tomorrow).queue.close()
        let before = try TestCatalogue.fingerprint(of: catalogue.path)
        let (found, known) = (Self.tomorrow.count, Migration.all.count)
        #expect(throws: StoreError.newer(path: catalogue.path, found: found, known: known)) {
            try CatalogueStore(at: catalogue.path)
        }
        #expect(try TestCatalogue.fingerprint(of: catalogue.path) == before)
    }

    @Test func aStepThatFailsLeavesTheCatalogueAsItWas() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        try catalogue.make(.insert(contact))
        try catalogue.store.queue.close()
        let before = try TestCatalogue.fingerprint(of: catalogue.path)
        let broken = Migration.all + [Migration(name: "v99-broken", sql: "DROP TABLE quote; DROP TABLE missing;")]
        #expect(
            throws: StoreError.migrationFailed(
                path: catalogue.path, step: "v99-broken", reason: "no such table: missing")
        ) { try CatalogueStore(at: catalogue.path, migrations: broken) }
        #expect(try TestCatalogue.fingerprint(of: catalogue.path) == before)
        #expect(try catalogue.files() == ["catalogue.sqlite"])
        let again = try CatalogueStore(at: catalogue.path)
        #expect(try again.read(for: .internal, at: .noon) { try $0.all(Contact.self) } == [contact])
    }

    @Test func anEarlierCopyKeepsItsName() throws {
        let catalogue = try TestCatalogue()
        let earlier = catalogue.folder.appending(path: copyName)
        try "earlier".write(to: earlier, atomically: true, encoding: .utf8)
        _ = try CatalogueStore(at: catalogue.path, migrations: Self.tomorrow)
        #expect(try String(contentsOf: earlier, encoding: .utf8) == "earlier")
        #expect(FileManager.default.fileExists(atPath: "\(earlier.path)-2"))
    }

    @Test func manyThatOpenAnOlderCatalogueAtOnceMakeOneCopy() async throws {
        let catalogue = try TestCatalogue()
        let path = catalogue.path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<6 {
                group.addTask { _ = try CatalogueStore(at: path, migrations: Self.tomorrow) }
            }
            try await group.waitForAll()
        }
        #expect(try catalogue.files() == ["catalogue.sqlite", copyName])
    }
}

extension Contact {
    func renamed(_ name: String?) -> Contact {
        var contact = self
        contact.name = name
        return contact
    }
}

extension CatalogueStore {
    /// Inserts a record as the Pressroom of an older schema did, with the columns that there were; other edits of the same
    /// change stand around it.
    func insertAsThen<R: Record>(
        _ record: R, _ stamp: ChangeStamp, behind earlier: [Edit] = [], before later: [Edit] = []
    ) throws {
        try insertAsThen([record], stamp, behind: earlier, before: later)
    }

    func insertAsThen<R: Record>(
        _ records: [R], _ stamp: ChangeStamp, behind earlier: [Edit] = [], before later: [Edit] = []
    ) throws {
        let isWritten = try write { db -> Bool? in
            let change = try ChangeWriter(db, stamp)
            for edit in earlier { try change.make(edit) }
            let mapping = try Tables.mapping(of: R.self)
            let there = try HistoryTriggers.columns(of: mapping.table, db)
            for record in records {
                let known = zip(mapping.columns, try mapping.values(of: record)).filter { there.contains($0.0) }
                try db.execute(
                    sql: """
                        INSERT INTO \(mapping.table) (\(known.map(\.0).joined(separator: ", ")))
                        VALUES (\(known.map { _ in "?" }.joined(separator: ", ")))
                        """,
                    arguments: StatementArguments(known.map(\.1)))
            }
            for edit in later { try change.make(edit) }
            // Its words were indexed as that day knew, and are due again in a later step.
            try db.execute(sql: "DELETE FROM searchDue")
            return try change.close()
        }
        #expect(isWritten == true)
    }
}
