import Catalogue
import Foundation
import GRDB
import Testing

@testable import Store

/// A catalogue that is open, and another file that is put in its place.
@Suite struct OpenedFilesTests {
    private func names(in catalogue: TestCatalogue) throws -> [String] {
        try CatalogueStore(at: catalogue.path).read(for: .internal, at: .noon) {
            try $0.all(Organisation.self).map(\.name)
        }
    }

    private func isWhole(_ path: String) throws -> Bool {
        let queue = try DatabaseQueue(path: path)
        return try queue.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok"
    }

    @Test func theLogOfTheOldOneDoesNotComeIntoTheNewOne() throws {
        let (old, new) = (try TestCatalogue(), try TestCatalogue())
        try old.make(.insert(old.organisation("old", name: "Old")))
        try new.make(.insert(new.organisation("new", name: "New")))
        // As backups are made: a whole file, without a log.
        let backup = old.folder.appending(path: "backup.sqlite").path
        try DatabaseQueue(path: new.path).writeWithoutTransaction {
            try $0.execute(sql: "VACUUM INTO ?", arguments: [backup])
        }
        #expect(!old.store.isReplaced)
        #expect(FileManager.default.fileExists(atPath: old.path + "-wal"))
        let away = old.folder.appending(path: "away.sqlite").path
        #expect(rename(old.path, away) == 0)
        #expect(rename(backup, old.path) == 0)
        #expect(old.store.isReplaced)
        try old.store.leaveReplaced()
        #expect(!FileManager.default.fileExists(atPath: old.path + "-wal"))
        #expect(try names(in: old) == ["New"])
        #expect(try isWhole(old.path))
        // What was saved in the old one went with it.
        #expect(rename(away, old.path) == 0)
        #expect(try names(in: old) == ["Old"])
        #expect(try isWhole(old.path))
    }

    @Test func nothingIsSavedIntoTheOldOneAnyMore() throws {
        let (old, new) = (try TestCatalogue(), try TestCatalogue())
        try old.make(.insert(old.organisation("old", name: "Old")))
        let away = old.folder.appending(path: "away.sqlite").path
        #expect(rename(old.path, away) == 0)
        try new.store.copy(to: old.path)
        #expect(throws: StoreError.replaced(path: old.path)) {
            try old.make(.insert(old.organisation("late", name: "Late")))
        }
        #expect(try old.see { try $0.all(Organisation.self).map(\.name) } == ["Old"])
    }

    @Test func whereNothingWasPutThereNothingIsDone() throws {
        let catalogue = try TestCatalogue()
        try catalogue.make(.insert(catalogue.organisation()))
        try catalogue.store.leaveReplaced()
        #expect(FileManager.default.fileExists(atPath: catalogue.path + "-wal"))
        let away = catalogue.path + ".away"
        #expect(rename(catalogue.path, away) == 0)
        #expect(catalogue.store.isReplaced)
        try catalogue.store.leaveReplaced()
        #expect(FileManager.default.fileExists(atPath: catalogue.path + "-wal"))
        #expect(rename(away, catalogue.path) == 0)
        #expect(try catalogue.see { try $0.all(Organisation.self).count } == 1)
    }
}
