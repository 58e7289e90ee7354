import Catalogue
import Foundation
import Migrations
import TestSupport
import Testing

import class GRDB.Database
import class GRDB.DatabaseQueue

@testable import Store

/// Files that somebody prepared: each is refused, and none makes the program stop or say what is not so.
@Suite struct PreparedFileTests {
    private static let view = """
        DROP VIEW record;
        CREATE VIEW record (id, kind, slug, label) AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
        SELECT i, 'contact', 'x', 'x' FROM n
        """

    @Test(arguments: [
        (
            "CREATE TRIGGER more AFTER UPDATE ON contact BEGIN UPDATE contactPoint SET asGiven = '999'; END",
            "it has the trigger more, which is not ours"
        ),
        ("CREATE VIEW more AS SELECT 1", "it has the view more, which is not ours"),
        ("CREATE TABLE more (a)", "it has the table more, which is not ours"),
        ("CREATE INDEX more ON contact (name)", "it has the index more, which is not ours"),
        ("DROP TRIGGER history_contactUpdated", "the trigger history_contactUpdated is missing"),
        ("DROP TRIGGER changeIsKept", "the trigger changeIsKept is missing"),
        ("DROP INDEX contactOrganisation", "the index contactOrganisation is missing"),
        (view, "the view record is not ours"),
        ("ALTER TABLE outlet ADD COLUMN more TEXT", "the table outlet is not ours"),
    ])
    func aSchemaThatIsNotOursIsRefused(_ sql: String, _ part: String) throws {
        let catalogue = try TestCatalogue()
        try catalogue.make(.insert(try catalogue.contact()))
        try prepare(catalogue, sql)
        let before = try TestCatalogue.fingerprint(of: catalogue.path)
        #expect(throws: StoreError.strangeSchema(path: catalogue.path, part: part)) {
            try CatalogueStore(at: catalogue.path)
        }
        #expect(try TestCatalogue.fingerprint(of: catalogue.path) == before)
    }

    /// An older catalogue is looked at before it is migrated: its triggers would fire.
    @Test func anOlderSchemaThatIsNotOursIsRefused() throws {
        let catalogue = try TestCatalogue()
        try prepare(catalogue, "CREATE TRIGGER more AFTER INSERT ON contact BEGIN SELECT 1; END")
        #expect(
            throws: StoreError.strangeSchema(path: catalogue.path, part: "it has the trigger more, which is not ours")
        ) { try CatalogueStore(at: catalogue.path, migrations: MigratingTests.tomorrow) }
    }

    /// What SQLite keeps about a catalogue's size for its own plans is no part of ours.
    @Test func whatAnalyzeLeavesIsFine() throws {
        let catalogue = try TestCatalogue()
        try catalogue.make(.insert(try catalogue.contact()))
        try prepare(catalogue, "ANALYZE")
        _ = try CatalogueStore(at: catalogue.path)
    }

    /// Catalogues that are about stand on these very words: who changes a step adds another.
    @Test func theSchemaOfACatalogueThatIsAboutStaysAsItIs() throws {
        #expect(Migration.all[2].schema != nil, "0.1.0 made catalogues of three steps")
        #expect(Migration.all.last?.schema != nil)
        for (place, step) in Migration.all.enumerated() {
            guard let schema = step.schema else { continue }
            let made = try Schema.made(by: Migration.all.prefix(place + 1)).digest
            #expect(made == schema, "\(step.name)")
        }
    }

    /// They are made anew by a step alone: who changes them adds one, and then changes this.
    @Test func theTriggersOfTheHistoryStayAsTheNewestStepMadeThem() throws {
        let made = try Schema.made(by: Migration.all)
        #expect(made.digestOfHistory == "6f6b62b19012a077e2b749e3190f1b6fbf695b5b6c6a57c3367539966d4ff676")
    }

    /// Without it every opening would make a catalogue to compare with, which takes a hundred times as long.
    @Test func theNewestSchemaIsKnownInFull() throws {
        let made = try Schema.made(by: Migration.all).text
        if isRecordingGoldens {
            try made.write(to: projectRoot.appending(path: "migrations/schema.txt"), atomically: true, encoding: .utf8)
        } else {
            #expect(firstDifference(expected: Migration.newestSchema, made) == nil, "run this with RECORD_GOLDEN=1")
        }
    }

    @Test func numbersAtTheirEndAreRefused() throws {
        let catalogue = try TestCatalogue()
        try prepare(
            catalogue,
            """
            INSERT INTO change (number, at, actor, action) VALUES (\(Int.max), \(Int.min), 'ana', 'test');
            INSERT INTO linkRound (number, scope, startedAt, alive, failing, unknown, looksOffline, heard)
            VALUES (\(Int.max), 'all', \(Int.max), 0, 0, 0, 0, 0)
            """)
        let store = try CatalogueStore(at: catalogue.path)
        let stamp = ChangeStamp(actor: "ana", at: .noon, action: "test")
        #expect(throws: StoreError.damaged(path: catalogue.path)) {
            try store.change(stamp) { _ in [.insert(try catalogue.contact())] }
        }
        #expect(throws: StoreError.damaged(path: catalogue.path)) {
            try store.beginRound("other", at: .noon, resuming: .noon)
        }
        #expect(try store.read(for: .internal, at: .noon) { try $0.changes(touching: nil, limit: 9) }.count == 1)
    }

    private func prepare(_ catalogue: TestCatalogue, _ sql: String) throws {
        try catalogue.store.queue.close()
        let queue = try DatabaseQueue(path: catalogue.path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }
}
