import Catalogue
import Foundation
import Migrations
import Testing

@testable import Store

/// What is told where the disk does not do what it should.
@Suite(.serialized) struct DiskTests {
    private func catalogue() throws -> (catalogue: TestCatalogue, path: String) {
        #expect(FailingDisk.isThere)
        let catalogue = try TestCatalogue()
        let path = catalogue.folder.appending(path: "failing.sqlite").path
        return (catalogue, path)
    }

    @Test func aLockThatFailsWhileACatalogueIsMadeIsTold() throws {
        let (catalogue, path) = try catalogue()
        #expect(throws: StoreError.inputOutput(path: path)) {
            try FailingDisk.failing(.locking, at: path) { _ = try CatalogueStore.create(at: path) }
        }
        #expect(try catalogue.files() == ["catalogue.sqlite"])
    }

    @Test func aStepThatFailsWhileACatalogueIsMadeIsTold() throws {
        let (catalogue, path) = try catalogue()
        let broken = Migration.all + [Migration(name: "v99-broken", sql: "DROP TABLE missing;")]
        #expect(
            throws: StoreError.migrationFailed(path: path, step: "v99-broken", reason: "no such table: missing")
        ) { try CatalogueStore.create(at: path, migrations: broken) }
        #expect(try catalogue.files() == ["catalogue.sqlite"])
    }

    /// It may have been migrated: nobody says that nothing was changed, and the copy stays.
    @Test func aMigrationThatCannotBeBroughtToTheDiskHasAnUnknownOutcome() throws {
        let (catalogue, path) = try catalogue()
        try CatalogueStore.create(at: path).queue.close()
        // Under its own name the copy is written to another disk.
        let copy = "failing.sqlite.before-v\(Migration.all.count + 1)"
        #expect(throws: StoreError.unknownOutcome(path: path)) {
            try FailingDisk.failing(.syncing, at: "\(path)-wal") {
                _ = try CatalogueStore(at: path, migrations: MigratingTests.tomorrow)
            }
        }
        #expect(try catalogue.files() == ["catalogue.sqlite", "failing.sqlite", copy])
        _ = try CatalogueStore(at: path, migrations: MigratingTests.tomorrow)
    }

    @Test func aChangeThatCannotBeBroughtToTheDiskHasAnUnknownOutcome() throws {
        let (catalogue, path) = try catalogue()
        let store = try CatalogueStore.create(at: path)
        let stamp = ChangeStamp(actor: "ana", at: .noon, action: "test")
        let outlet = try catalogue.outlet()
        #expect(throws: StoreError.unknownOutcome(path: path)) {
            try FailingDisk.failing(.syncing, at: path) { _ = try store.change(stamp) { _ in [.insert(outlet)] } }
        }
    }

    @Test func whatTheDiskDoesNotGiveBackIsNotSaidToBeDamaged() throws {
        let (catalogue, path) = try catalogue()
        let store = try CatalogueStore.create(at: path)
        let stamp = ChangeStamp(actor: "ana", at: .noon, action: "test")
        try store.change(stamp) { _ in try (0..<50).map { .insert(try catalogue.outlet("o-\($0)")) } }
        try store.queue.close()
        #expect(throws: StoreError.inputOutput(path: path)) {
            try FailingDisk.failing(.reading(from: 8_192), at: path) { _ = try CatalogueStore(at: path) }
        }
        _ = try CatalogueStore(at: path)
    }

    // MARK: - Files beside it

    @Test(arguments: ["-journal", "-wal", "-shm"])
    func whatIsLeftOfAnotherCatalogueIsNotTakenIn(_ ending: String) throws {
        let catalogue = try TestCatalogue()
        let path = catalogue.folder.appending(path: "new.sqlite").path
        try Data("left over".utf8).write(to: URL(fileURLWithPath: path + ending))
        #expect(throws: StoreError.leftOver(path: path, file: "new.sqlite\(ending)")) {
            try CatalogueStore.create(at: path)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path + ending)) == Data("left over".utf8))
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func aSecondNameIsRefusedAndLosesNothing() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        try catalogue.make(.insert(contact))
        let second = catalogue.folder.appending(path: "second.sqlite").path
        #expect(link(catalogue.path, second) == 0)
        for path in [catalogue.path, second] {
            #expect(throws: StoreError.secondName(path: path)) { try CatalogueStore(at: path) }
        }
        unlink(second)
        let store = try CatalogueStore(at: catalogue.path)
        #expect(try store.read(for: .internal, at: .noon) { try $0.all(Contact.self) } == [contact])
    }

    /// A symbolic link is no second name: SQLite keeps the log beside the file itself.
    @Test func aSymbolicLinkIsFollowed() throws {
        let catalogue = try TestCatalogue()
        let elsewhere = catalogue.folder.appending(path: "elsewhere")
        try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: false)
        let path = elsewhere.appending(path: "by-link.sqlite").path
        #expect(symlink(catalogue.path, path) == 0)
        let store = try CatalogueStore(at: path)
        let stamp = ChangeStamp(actor: "ana", at: .noon, action: "test")
        try store.change(stamp) { _ in [.insert(try catalogue.contact())] }
        #expect(try catalogue.see { try $0.all(Contact.self) }.count == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.path) == ["by-link.sqlite"])
    }

    // MARK: - The log

    /// The last who closes the catalogue brings the log into it: at rest there is one file, as it was before the log.
    @Test func atRestTheCatalogueIsOneFile() throws {
        let catalogue = try TestCatalogue()
        let path = catalogue.folder.appending(path: "resting.sqlite").path
        let store = try CatalogueStore.create(at: path)
        let stamp = ChangeStamp(actor: "ana", at: .noon, action: "test")
        try store.change(stamp) { _ in [.insert(try catalogue.contact(name: "Jane Wrong-Number"))] }
        #expect(FileManager.default.fileExists(atPath: path + "-wal"))
        try store.queue.close()
        for ending in ["-wal", "-shm", "-journal"] { #expect(!FileManager.default.fileExists(atPath: path + ending)) }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(bytes.range(of: Data("Jane Wrong-Number".utf8)) != nil)
    }

    /// A log that has grown goes into the file with the next change, and is then begun anew and cut.
    @Test func theLogDoesNotGrowForEver() throws {
        let catalogue = try TestCatalogue()
        let long = String(repeating: "long ", count: 400)
        let log = catalogue.path + "-wal"
        var sizes: [Int] = []
        for round in 0..<6 {
            let stamp = ChangeStamp(actor: "ana", at: .noon, action: "test")
            try catalogue.store.change(stamp) { _ in
                try (0..<900).map { .insert(try catalogue.contact("c-\(round)-\($0)", name: long)) }
            }
            let size = try FileManager.default.attributesOfItem(atPath: log)[.size] as? Int
            sizes.append(try #require(size))
        }
        #expect(sizes.allSatisfy { $0 < 3 * sizes[0] }, "\(sizes)")
        try catalogue.make(.insert(try catalogue.asset()))
        let size = try #require(try FileManager.default.attributesOfItem(atPath: log)[.size] as? Int)
        #expect(size < 1 << 20, "what was in the log is cut off with the next change")
    }

    /// As Pressroom 0.1.0 left it: with a journal that is cut off.
    @Test func aCatalogueWithAJournalIsTakenOver() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        try catalogue.make(.insert(contact))
        try catalogue.store.queue.close()
        let before = try CatalogueFile(catalogue.path)
        let queue = try Connections(before).open()
        try queue.writeWithoutTransaction { db in
            #expect(try String.fetchOne(db, sql: "PRAGMA journal_mode = truncate") == "truncate")
            try db.execute(sql: "UPDATE currentChange SET only = 1")
        }
        // While somebody has it open with an older Pressroom, it cannot be taken over, and that is told.
        try queue.writeWithoutTransaction { db in
            try db.beginTransaction(.deferred)
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM contact")
            #expect(throws: StoreError.busy(path: catalogue.path, by: .reader, seconds: 5)) {
                try CatalogueStore(at: catalogue.path)
            }
            try db.rollback()
        }
        try queue.close()
        let store = try CatalogueStore(at: catalogue.path)
        #expect(try store.queue.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
        #expect(try store.read(for: .internal, at: .noon) { try $0.all(Contact.self) } == [contact])
    }
}
