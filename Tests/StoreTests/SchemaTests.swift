import Catalogue
import Foundation
import Testing

import struct GRDB.DatabaseError
import class GRDB.Row

@testable import Store

/// The schema says what is true, whoever writes to it.
@Suite struct SchemaTests {
    static let head = "'00000000-0000-4000-8000-0000000000aa', 'a-slug'"

    @Test(arguments: [
        (
            "INSERT INTO contact (id, slug, role, availableForInterview, audience, isWithdrawn) "
                + "VALUES (\(head), 'pressOfficer', 0, 'press', 0)",
            "only a spokesperson may be unnamed; others have a name or a title"
        ),
        (
            "INSERT INTO contact (id, slug, role, name, availableForInterview, audience, isWithdrawn) "
                + "VALUES (\(head), 'boss', 'A', 0, 'press', 0)",
            "a contact is a press officer, a spokesperson, a desk or a journalist"
        ),
        (
            "INSERT INTO contact (id, slug, role, name, availableForInterview, audience, isWithdrawn) "
                + "VALUES (\(head), 'desk', 'A' || char(10) || 'B', 0, 'press', 0)",
            "a contact's name is one line"
        ),
        (
            "INSERT INTO contact (id, slug, role, name, availableForInterview, audience, isWithdrawn) "
                + "VALUES (\(head), 'desk', 'A', 0, 'everybody', 0)",
            "an audience is public, press, accredited, partner or internal"
        ),
        (
            "INSERT INTO contact (id, slug, role, name, availableForInterview, audience, isWithdrawn) "
                + "VALUES (\(head), 'desk', 'A', 2, 'press', 0)",
            "yes or no is 1 or 0"
        ),
        ("INSERT INTO organisation (id, slug, name) VALUES (\(head), '')", "an organisation has a name of one line"),
        (
            "INSERT INTO organisation (id, slug, name) VALUES ('0000', 'a', 'A')", "an id is a lower-case UUID"
        ),
        (
            "INSERT INTO organisation (id, slug, name) VALUES ('00000000-0000-4000-8000-0000000000AA', 'a', 'A')",
            "an id is a lower-case UUID"
        ),
        (
            "INSERT INTO organisation (id, slug, name) VALUES ('00000000-0000-4000-8000-0000000000aa', 'A b', 'A')",
            "a slug is a-z, 0-9 and single hyphens"
        ),
        (
            "INSERT INTO organisation (id, slug, name) VALUES ('00000000-0000-4000-8000-0000000000aa', 'a--b', 'A')",
            "a slug is a-z, 0-9 and single hyphens"
        ),
        (
            "INSERT INTO release (id, slug, kind, headline, forImmediateRelease, pubStatus, audience, embargoUntil) "
                + "VALUES (\(head), 'advisory', 'H', 0, 'usable', 'press', 1)",
            "an embargo has an instant and a zone"
        ),
        (
            "INSERT INTO release (id, slug, kind, headline, forImmediateRelease, pubStatus, audience, embargoZone) "
                + "VALUES (\(head), 'advisory', 'H', 0, 'usable', 'press', 'UTC')",
            "an embargo has an instant and a zone"
        ),
        (
            "INSERT INTO release (id, slug, kind, headline, forImmediateRelease, pubStatus, audience, issued) "
                + "VALUES (\(head), 'advisory', 'H', 0, 'usable', 'press', '2012-02-30')",
            "a date is a day of the calendar"
        ),
        (
            "INSERT INTO release (id, slug, kind, headline, forImmediateRelease, pubStatus, audience, issued) "
                + "VALUES (\(head), 'advisory', 'H', 0, 'usable', 'press', 'tomorrow')",
            "a date is a day of the calendar"
        ),
        (
            "INSERT INTO release (id, slug, kind, headline, forImmediateRelease, pubStatus, audience) "
                + "VALUES (\(head), 'advisory', 'H', 0, 'deleted', 'press')",
            "a publishing status is usable, withheld or canceled"
        ),
        ("INSERT INTO event (id, slug, what) VALUES (\(head), 'W')", "an event stands in a release or in coverage"),
        ("INSERT INTO quote (id, slug, words) VALUES (\(head), 'W')", "a quote stands in a release or in coverage"),
        (
            "INSERT INTO reference (id, slug, kind, url, asGiven) VALUES (\(head), 'website', 'u', 'u')",
            "a reference stands in a release or in coverage"
        ),
        (
            "INSERT INTO reference (id, slug, kind, url, asGiven, releaseID) VALUES (\(head), 'web site', 'u', 'u', 'r')",
            "a reference's kind is one word"
        ),
        (
            "INSERT INTO coverage (id, slug, headline, contributors, highlights, captions, sources, audience) "
                + "VALUES (\(head), 'H', 'Ann', '[]', '[]', '[]', 'press')",
            "a list is a JSON array"
        ),
        (
            "INSERT INTO releaseMember (id, releaseID, position) VALUES ('00000000-0000-4000-8000-0000000000aa', 'r', 0)",
            "a release's member is one contact, asset or statement"
        ),
        (
            "INSERT INTO kitMember (id, kitID, releaseID, contactID, position) "
                + "VALUES ('00000000-0000-4000-8000-0000000000aa', 'k', 'r', 'c', 0)",
            "a kit's member is one release, contact, asset, statement or coverage"
        ),
        (
            "INSERT INTO linkAcceptance (id, url, acceptedUntil, acceptedBy) "
                + "VALUES ('00000000-0000-4000-8000-0000000000aa', 'u', 1, '')",
            "an acceptance names who gave it"
        ),
        (
            "INSERT INTO link (url, state, failures, failingFor) VALUES ('', 'unknown', 0, 0)", "a link has a URL"
        ),
        (
            "INSERT INTO link (url, state, failures, failingFor) VALUES ('u', 'broken', 0, 0)",
            "a link is alive, moved, ailing, dead or unknown"
        ),
        (
            "INSERT INTO link (url, state, failures, failingFor) VALUES ('u', 'dead', 0, 0)",
            "only what is unknown has no beginning"
        ),
        (
            "INSERT INTO link (url, state, failures, failingFor) VALUES ('u', 'unknown', 1, 0)",
            "a link that fails has failed since an instant"
        ),
        (
            "INSERT INTO link (url, state, failures, failingFor, firstAsked) VALUES ('u', 'unknown', 0, 0, 1)",
            "a link that was asked has an answer, of a round"
        ),
        (
            "INSERT INTO link (url, state, failures, failingFor, archiveURL) VALUES ('u', 'unknown', 0, 0, 'a')",
            "an archive's copy has a URL and an instant"
        ),
        (
            "INSERT INTO linkAnswer (linkNumber, roundNumber, at, verdict, evidence, hops, hasPrint) "
                + "VALUES (1, 1, 1, 'broken', 'e', 0, 0)",
            "a verdict is one that Pressroom gives"
        ),
        (
            "INSERT INTO linkAnswer (linkNumber, roundNumber, at, verdict, evidence, hops, hasPrint) "
                + "VALUES (1, 1, 1, 'found', 'a' || char(10), 0, 0)",
            "evidence is one line of at most 200 characters"
        ),
        (
            "INSERT INTO linkAnswer (linkNumber, roundNumber, at, verdict, evidence, hops, hasPrint, textFingerprint) "
                + "VALUES (1, 1, 1, 'found', 'e', 0, 1, '00FF')",
            "a fingerprint is 16 lower-case hexadecimal digits"
        ),
        (
            "INSERT INTO linkRound (number, scope, startedAt, alive, failing, unknown, looksOffline, heard) "
                + "VALUES (1, '', 1, 0, 0, 0, 0, 0)",
            "a round says which links it asks"
        ),
        (
            "INSERT INTO document (id, name, mediaType, encoding, sha256, text) "
                + "VALUES ('00000000-0000-4000-8000-0000000000aa', 'n', 'm', 'e', 'ABC', '')",
            "a SHA-256 is 64 lower-case hexadecimal digits"
        ),
    ])
    func aRowThatCannotBeTrueIsTurnedDown(_ sql: String, _ rule: String) throws {
        #expect(throws: Said(words: "CHECK constraint failed: \(rule)")) { try self.running(sql) }
    }

    @Test(arguments: [
        (
            "INSERT INTO organisation (id, slug) VALUES (\(head))", "NOT NULL constraint failed: organisation.name"
        ),
        (
            "INSERT INTO contactPoint (id, slug, contactID, kind, asGiven, audience) "
                + "VALUES (\(head), '00000000-0000-4000-8000-0000000000bb', 'voice', '1', 'press')",
            "FOREIGN KEY constraint failed"
        ),
        (
            "INSERT INTO contactPoint (id, slug, contactID, kind, asGiven, audience, preference) "
                + "VALUES (\(head), 'x', 'voice', '1', 'press', 'first')",
            "cannot store TEXT value in INTEGER column contactPoint.preference"
        ),
        ("UPDATE change SET actor = 'nobody'", "the history is append-only"),
        ("DELETE FROM change", "the history is append-only"),
        ("UPDATE changeLine SET before = NULL", "the history is append-only"),
        ("DELETE FROM changeLine", "the history is append-only"),
        ("DELETE FROM document", "a document that was read is kept"),
        ("UPDATE document SET text = ''", "a document stays as it was read"),
        (
            "INSERT INTO fact (id, recordID, field, documentID, rule) "
                + "SELECT '00000000-0000-4000-8000-0000000000aa', '00000000-0000-4000-8000-0000000000bb', 'name', id, 'r' "
                + "FROM document",
            "a fact is about a record that is there"
        ),
    ])
    func whatTheSchemaKeepsIsKept(_ sql: String, _ message: String) throws {
        #expect(throws: Said(words: message)) { try self.running(sql) }
    }

    /// Law 5: nothing is written without a trace, by whatever program.
    @Test func aWriteWithoutAnOpenChangeIsRefused() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        try catalogue.make(.insert(contact))
        for sql in [
            "INSERT INTO organisation (id, slug, name) VALUES (\(Self.head), 'A')",
            "UPDATE contact SET name = 'Another'", "DELETE FROM contact",
        ] {
            #expect(throws: Said(words: "every write belongs to a change")) {
                try catalogue.store.queue.write { try Self.message { try $0.execute(sql: sql) }($0) }
            }
        }
    }

    @Test func theHistoryFollowsEveryTableButItsOwn() throws {
        let catalogue = try TestCatalogue()
        try catalogue.store.queue.read { db in
            let all = try Row.fetchAll(db, sql: "SELECT * FROM pragma_table_list WHERE schema = 'main'")
            let tables = all.filter { $0["type"] == "table" && !($0["name"] as String).hasPrefix("sqlite_") }
            #expect(tables.allSatisfy { $0["strict"] == true }, "every table is STRICT")
            let followed = try HistoryTriggers.tables(db)
            #expect(Set(followed).union(HistoryTriggers.withoutHistory) == Set(tables.map { $0["name"] as String }))
            for table in followed {
                let count = try Int.fetchOne(
                    db, sql: "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND name GLOB ?",
                    arguments: ["history_\(table)[IUD]*"])
                #expect(count == 3)
            }
        }
    }

    @Test func everyColumnIsMapped() throws {
        let catalogue = try TestCatalogue()
        let mapped = [
            Tables.document.table: Tables.document.columns, Tables.fact.table: Tables.fact.columns,
            Tables.releaseMember.table: Tables.releaseMember.columns, Tables.kitMember.table: Tables.kitMember.columns,
            Tables.change.table: Tables.change.columns,
            Tables.linkAcceptance.table: Tables.linkAcceptance.columns,
        ].merging(try RecordKind.allCases.map { ($0.rawValue, try Self.columns(of: $0.type)) }) { $1 }
        try catalogue.store.queue.read { db in
            for (table, columns) in mapped {
                let found = try HistoryTriggers.columns(of: table, db).filter { $0 != "rowNumber" }
                // Rows are read and written by name: a column of a later step stands last in the table.
                #expect(found.sorted() == columns.sorted(), "\(table)")
            }
        }
    }

    @Test(arguments: [
        "DELETE FROM linkAnswer", "UPDATE linkAnswer SET verdict = 'found'",
        "UPDATE linkAnswer SET times = 2, lastAt = 1, evidence = 'another'",
        "UPDATE linkAnswer SET times = 1, lastAt = 1",
    ])
    func whatWasAnsweredIsAppendOnly(_ sql: String) throws {
        let world = try LinkWorld()
        try world.learn([LinkWorld.shared: .silent])
        #expect(throws: Said(words: "what was answered is append-only")) {
            try world.catalogue.store.queue.write { try Self.message { try $0.execute(sql: sql) }($0) }
        }
    }

    @Test(arguments: [
        "INSERT INTO linkAnswer (linkNumber, roundNumber, at, verdict, evidence, hops, hasPrint) "
            + "VALUES (99, 1, 1, 'found', 'e', 0, 0)",
        "INSERT INTO linkAnswer (linkNumber, roundNumber, at, verdict, evidence, hops, hasPrint) "
            + "VALUES (1, 99, 1, 'found', 'e', 0, 0)",
        "DELETE FROM link",
    ])
    func anAnswerIsOfALinkAndOfARound(_ sql: String) throws {
        let world = try LinkWorld()
        try world.learn([LinkWorld.shared: .silent])
        #expect(throws: Said(words: "FOREIGN KEY constraint failed")) {
            try world.catalogue.store.queue.write { try Self.message { try $0.execute(sql: sql) }($0) }
        }
    }

    /// What people type is looked up in this view, and labels in it are those of the values.
    @Test func theViewOfRecordsCallsThemAsTheValuesDo() throws {
        let catalogue = try TestCatalogue()
        let records: [any Record] = [
            try catalogue.organisation(), try catalogue.contact(),
            try catalogue.contact("b", name: nil, role: .spokesperson), try catalogue.release(),
            try catalogue.asset(), try catalogue.statement(), try catalogue.outlet(), try catalogue.coverage(),
            try catalogue.kit(),
        ]
        for record in records { try catalogue.make(.insert(record)) }
        let labels = try catalogue.store.queue.read { db in
            try Row.fetchAll(db, sql: "SELECT id, label FROM record")
        }.map { [$0["id"] as String, $0["label"] as String] }
        #expect(Set(labels) == Set(records.map { [$0.id.lowerCased, $0.label] }))
    }

    private static func columns<R: Record>(of type: R.Type) throws -> [String] {
        try Tables.mapping(of: type).columns
    }

    /// Runs SQL inside an open change, as another program might, in a catalogue with a document; throws what is said.
    private func running(_ sql: String) throws {
        let catalogue = try TestCatalogue()
        try catalogue.make(.insertDocument(try catalogue.document()))
        try catalogue.store.queue.write { db in
            try db.execute(sql: "INSERT INTO currentChange VALUES (1, 1)")
            try Self.message { try $0.execute(sql: sql) }(db)
        }
    }

    private static func message<Argument>(_ body: @escaping (Argument) throws -> Void) -> (Argument) throws -> Void {
        { argument in
            do { try body(argument) } catch let error as DatabaseError { throw Said(words: error.message ?? "nothing") }
        }
    }
}

/// What SQLite said.
struct Said: Error, Equatable {
    let words: String
}
