import Catalogue
import Foundation
import Migrations
import Testing

import class GRDB.DatabaseQueue

@testable import Store

@Suite struct OpeningTests {
    @Test(arguments: [
        ("synchronous", "2"), ("foreign_keys", "1"), ("trusted_schema", "0"), ("secure_delete", "1"),
        ("cell_size_check", "1"), ("mmap_size", "0"), ("busy_timeout", "5000"), ("journal_mode", "wal"),
        ("wal_autocheckpoint", "0"), ("journal_size_limit", "0"),
        ("application_id", "1347572562"), ("user_version", "\(Migration.all.count)"),
    ])
    func theSettingsAreWhatTheyMustBe(_ name: String, _ value: String) throws {
        let catalogue = try TestCatalogue()
        for store in [catalogue.store, try CatalogueStore(at: catalogue.path)] {
            #expect(try store.queue.read { try String.fetchOne($0, sql: "PRAGMA \(name)") } == value)
        }
    }

    @Test func aWrongSettingRefusesToStart() throws {
        let catalogue = try TestCatalogue()
        try catalogue.store.queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = 1")
            #expect(throws: StoreError.badSetting(name: "synchronous", wanted: "2", found: "1")) {
                try Settings.check(db)
            }
        }
    }

    @Test func onlyTheOwnerMayReadIt() throws {
        let catalogue = try TestCatalogue()
        let files = FileManager.default
        #expect(try files.attributesOfItem(atPath: catalogue.path)[.posixPermissions] as? Int == 0o600)
        #expect(try files.attributesOfItem(atPath: catalogue.folder.path)[.posixPermissions] as? Int == 0o700)
        #expect(try catalogue.files() == ["catalogue.sqlite"])
    }

    @Test func whatIsThereIsNotMadeAgain() throws {
        let catalogue = try TestCatalogue()
        let before = try TestCatalogue.fingerprint(of: catalogue.path)
        #expect(throws: StoreError.exists(path: catalogue.path)) { try CatalogueStore.create(at: catalogue.path) }
        #expect(throws: StoreError.exists(path: catalogue.folder.path)) {
            try CatalogueStore.create(at: catalogue.folder.path)
        }
        #expect(try TestCatalogue.fingerprint(of: catalogue.path) == before)
        #expect(try catalogue.files() == ["catalogue.sqlite"])
    }

    @Test func whatIsNotThereIsNotMade() throws {
        let catalogue = try TestCatalogue()
        for path in [
            "\(catalogue.folder.path)/other.sqlite", "\(catalogue.folder.path)/no/folder", "\(catalogue.path)/x",
        ] {
            #expect(throws: StoreError.missing(path: path)) { try CatalogueStore(at: path) }
            #expect(!FileManager.default.fileExists(atPath: path))
        }
        #expect(throws: StoreError.missing(path: "")) { try CatalogueStore(at: "") }
    }

    /// Names that a URI, a pattern or a shell would read as something else.
    @Test(arguments: ["a b?mode=memory#x%41.sqlite", "file:x.sqlite", "ütf-8 '\".sqlite", "*.sqlite"])
    func aPathIsTakenAsItIs(_ name: String) throws {
        let catalogue = try TestCatalogue()
        let path = "\(catalogue.folder.path)/\(name)"
        _ = try CatalogueStore.create(at: path)
        #expect(FileManager.default.fileExists(atPath: path))
        _ = try CatalogueStore(at: path)
    }

    @Test func aFolderInTheWayIsNotMadeInto() throws {
        let catalogue = try TestCatalogue()
        let path = "\(catalogue.path)/below/catalogue.sqlite"
        #expect(throws: StoreError.unreadable(path: path, reason: "its folder cannot be made")) {
            try CatalogueStore.create(at: path)
        }
    }

    @Test(arguments: [
        ("it is empty", ""),
        ("it is not an SQLite database", "Dear diary, today we wrote a database.\n"),
        ("it is not an SQLite database", "SQ"),
        ("it is another program's database", "SQLite format 3\0"),
    ])
    func aFileThatIsNoCatalogueIsLeftAsItIs(_ reason: String, _ content: String) throws {
        let catalogue = try TestCatalogue()
        let path = "\(catalogue.folder.path)/other"
        try content.write(toFile: path, atomically: false, encoding: .utf8)
        let before = try TestCatalogue.fingerprint(of: path)
        #expect(throws: StoreError.notACatalogue(path: path, reason: reason)) { try CatalogueStore(at: path) }
        #expect(try TestCatalogue.fingerprint(of: path) == before)
        #expect(
            try catalogue.files()
                == ["catalogue.sqlite", "other"])
    }

    @Test(arguments: ["delete", "wal"])
    func anotherProgramsDatabaseIsLeftAsItIs(_ journalMode: String) throws {
        let catalogue = try TestCatalogue()
        let path = "\(catalogue.folder.path)/other.sqlite"
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA journal_mode = \(journalMode); CREATE TABLE a (b); INSERT INTO a VALUES (1)")
        }
        try queue.close()
        let before = try TestCatalogue.fingerprint(of: path)
        #expect(throws: StoreError.notACatalogue(path: path, reason: "it is another program's database")) {
            try CatalogueStore(at: path)
        }
        #expect(try TestCatalogue.fingerprint(of: path) == before)
        #expect(
            try catalogue.files()
                == ["catalogue.sqlite", "other.sqlite"])
    }

    @Test func aFolderAndAPipeAreNoCatalogues() throws {
        let catalogue = try TestCatalogue()
        let (folder, pipe) = (catalogue.folder.path, "\(catalogue.folder.path)/pipe")
        mkfifo(pipe, 0o600)
        #expect(throws: StoreError.notACatalogue(path: folder, reason: "it is a folder")) {
            try CatalogueStore(at: folder)
        }
        #expect(throws: StoreError.notACatalogue(path: pipe, reason: "it is not an ordinary file")) {
            try CatalogueStore(at: pipe)
        }
    }

    @Test func aCatalogueThatIsTornIsSaidToBeDamaged() throws {
        let catalogue = try TestCatalogue()
        try catalogue.store.queue.close()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: catalogue.path))
        let path = "\(catalogue.folder.path)/torn.sqlite"
        try (bytes.prefix(100) + Data(repeating: 7, count: 9000)).write(to: URL(fileURLWithPath: path))
        let before = try TestCatalogue.fingerprint(of: path)
        #expect(throws: StoreError.damaged(path: path)) { try CatalogueStore(at: path) }
        #expect(try TestCatalogue.fingerprint(of: path) == before)
    }

    @Test(arguments: [("q", "."), ("/q", "/"), ("/a/q", "/a"), ("a/q", "a"), ("é", "."), ("/a/\u{301}q", "/a")])
    func aFileStandsInAFolder(_ path: String, folder: String) {
        #expect(Store.folder(around: path) == folder)
    }

    /// Looking at a file with `open` and `close` would drop the locks of the store that is writing (POSIX).
    @Test func openingDoesNotDropTheLocksOfAnotherStoreOfTheSameProcess() throws {
        let catalogue = try TestCatalogue()
        let writing = try CatalogueStore(at: catalogue.path)
        try writing.queue.writeWithoutTransaction { db in
            try db.beginTransaction(.immediate)
            _ = try CatalogueStore(at: catalogue.path)
            let other = Process()
            other.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            other.arguments = ["sqlite3", catalogue.path, "BEGIN IMMEDIATE; ROLLBACK;"]
            let said = Pipe()
            other.standardError = said
            try other.run()
            other.waitUntilExit()
            let words = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            #expect(words.contains("database is locked"))
            try db.rollback()
        }
    }
}
