import Catalogue
import Foundation
import GRDB
import Testing

@testable import Store

/// Copies of a catalogue: made while others write, looked through, and put in its place.
@Suite struct CatalogueCopyTests {
    private func copy(of catalogue: TestCatalogue, _ name: String = "copy.sqlite") throws -> String {
        let path = catalogue.folder.appending(path: name).path
        try catalogue.store.backUp(to: path) { _, _ in }
        return path
    }

    /// Behind everybody's back, with nothing checked.
    private func write(_ sql: String, into path: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA ignore_check_constraints = 1")
            try db.execute(sql: sql)
            try db.execute(sql: "PRAGMA journal_mode = delete")
        }
        try queue.close()
    }

    /// One message that waits and one that was sent, of changes and kits that are not there.
    private static let mail =
        """
        INSERT INTO mail (id, state, changeNumber, kitID, written, zone, sender, recipient, subject, text, tries, due, since)
        VALUES ('00000000-0000-4000-8000-000000000001', 'waiting', 77, 'x', 0, 'UTC', 'a@b.example', 'c@d.example', 's', 't', 0, 0, 0),
               ('00000000-0000-4000-8000-000000000002', 'sent', 77, 'x', 0, 'UTC', 'a@b.example', 'c@d.example', 's', 't', 1, 0, 0)
        """

    private func names(at path: String) throws -> [String] {
        try CatalogueStore(at: path).read(for: .internal, at: .noon) { try $0.all(Organisation.self).map(\.name) }
    }

    @Test func itIsOfOneInstantWhileOthersWrite() throws {
        let catalogue = try TestCatalogue()
        try catalogue.make(.insert(catalogue.organisation("before", name: "Before")))
        let path = catalogue.folder.appending(path: "copy.sqlite").path
        var told: [Int] = []
        var isWritten = false
        try catalogue.store.backUp(to: path, by: 5) { done, total in
            told.append(total - done)
            guard !isWritten else { return }
            isWritten = true
            let other = try? CatalogueStore(at: catalogue.path)
            guard let after = try? catalogue.organisation("after", name: "After") else { return }
            _ = try? other?.change(ChangeStamp(actor: "ben", at: .noon, action: "add")) { _ in [.insert(after)] }
        }
        #expect(told.count > 10 && told.last == 0)
        let copy = try CatalogueCopy(lookingInto: path)
        #expect(copy.changes == 1 && copy.schema == CatalogueExamination.newest)
        #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
        #expect(try names(at: path) == ["Before"])
        #expect(try names(at: catalogue.path) == ["After", "Before"])
    }

    @Test func itIsFoundFromTheWorkingFolder() throws {
        let catalogue = try TestCatalogue()
        let depth = FileManager.default.currentDirectoryPath.split(separator: "/").count
        let path =
            String(repeating: "../", count: depth) + catalogue.folder.appending(path: "copy.sqlite").path.dropFirst()
        try catalogue.store.backUp(to: path) { _, _ in }
        #expect(try CatalogueCopy(lookingInto: path).quieten() == CatalogueCopy.Quieted())
    }

    @Test func whatStandsThereIsNotWrittenOver() throws {
        let catalogue = try TestCatalogue()
        let path = try copy(of: catalogue)
        let before = try TestCatalogue.fingerprint(of: path)
        #expect(throws: StoreError.readOnly(path: path)) { try catalogue.store.backUp(to: path) { _, _ in } }
        #expect(try TestCatalogue.fingerprint(of: path) == before)
    }

    @Test func aCopyThatIsNotSoundIsRefused() throws {
        let catalogue = try TestCatalogue()
        try catalogue.make(.insert(catalogue.organisation()))
        let dangling = try copy(of: catalogue, "dangling.sqlite")
        try write(CatalogueCopyTests.mail, into: dangling)
        #expect(throws: StoreError.damaged(path: dangling)) { try CatalogueCopy(lookingInto: dangling) }
        let strange = try copy(of: catalogue, "strange.sqlite")
        try write("CREATE VIEW mine AS SELECT 1", into: strange)
        #expect(throws: StoreError.strangeSchema(path: strange, part: "it has the view mine, which is not ours")) {
            try CatalogueCopy(lookingInto: strange)
        }
        let newer = try copy(of: catalogue, "newer.sqlite")
        try write("PRAGMA user_version = 9999", into: newer)
        #expect(throws: StoreError.newer(path: newer, found: 9999, known: CatalogueExamination.newest)) {
            try CatalogueCopy(lookingInto: newer)
        }
        let foreign = try copy(of: catalogue, "foreign.sqlite")
        try write("PRAGMA application_id = 1", into: foreign)
        #expect(throws: StoreError.notACatalogue(path: foreign, reason: "it is another program's database")) {
            try CatalogueCopy(lookingInto: foreign)
        }
        let torn = try copy(of: catalogue, "torn.sqlite")
        #expect(truncate(torn, 20 * 4096) == 0)
        #expect(throws: StoreError.damaged(path: torn)) { try CatalogueCopy(lookingInto: torn) }
    }

    @Test func aCopyThatIsPutBackSendsNothingAndLetsNobodyIn() throws {
        let catalogue = try TestCatalogue()
        let path = try copy(of: catalogue)
        try write(CatalogueCopyTests.mail, into: path)
        // Rows of this test refer to nothing; what is asked for here does not look.
        let copy = CatalogueCopy(path: path, schema: CatalogueExamination.newest, changes: 0)
        #expect(try copy.quieten() == CatalogueCopy.Quieted(messages: 1, sessions: 0))
        let states = try DatabaseQueue(path: path).read {
            try String.fetchAll($0, sql: "SELECT state FROM mail ORDER BY id")
        }
        #expect(states == ["underWay", "sent"])
        #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
    }

    @Test func itTakesThePlaceAndTheOldOneKeepsAllThatWasSaved() throws {
        let catalogue = try TestCatalogue()
        try catalogue.make(.insert(catalogue.organisation("one", name: "One")))
        let copy = try CatalogueCopy(lookingInto: copy(of: catalogue))
        try catalogue.make(.insert(catalogue.organisation("two", name: "Two")))
        #expect(throws: StoreError.exists(path: catalogue.path)) { try copy.take(placeOf: catalogue.path, aside: nil) }
        let aside = catalogue.path + ".aside"
        try copy.take(placeOf: catalogue.path, aside: aside)
        #expect(catalogue.store.isReplaced)
        // Who has the old one open reads it, and saves nothing any more.
        #expect(try catalogue.see { try $0.all(Organisation.self).count } == 2)
        #expect(throws: StoreError.replaced(path: catalogue.path)) {
            try catalogue.make(.insert(catalogue.organisation("three", name: "Three")))
        }
        #expect(try names(at: catalogue.path) == ["One"])
        #expect(try names(at: aside) == ["One", "Two"])
    }

    @Test func aDamagedOneStepsAsideWithItsLog() throws {
        let catalogue = try TestCatalogue()
        let copy = try CatalogueCopy(lookingInto: copy(of: catalogue))
        let place = catalogue.folder.appending(path: "damaged.sqlite").path
        try Data(repeating: 7, count: 9000).write(to: URL(fileURLWithPath: place))
        try Data([1, 2, 3]).write(to: URL(fileURLWithPath: place + "-wal"))
        try copy.take(placeOf: place, aside: place + ".aside")
        #expect(try names(at: place).isEmpty)
        #expect(try Data(contentsOf: URL(fileURLWithPath: place + ".aside")) == Data(repeating: 7, count: 9000))
    }

    @Test func whereNothingIsItTakesTheNameAlone() throws {
        let catalogue = try TestCatalogue()
        let copy = try CatalogueCopy(lookingInto: copy(of: catalogue))
        let place = catalogue.folder.appending(path: "new.sqlite").path
        try Data([1]).write(to: URL(fileURLWithPath: place + "-wal"))
        #expect(throws: StoreError.leftOver(path: place, file: "new.sqlite-wal")) {
            try copy.take(placeOf: place, aside: nil)
        }
        #expect(unlink(place + "-wal") == 0)
        try copy.take(placeOf: place, aside: nil)
        #expect(try names(at: place).isEmpty)
        #expect(!FileManager.default.fileExists(atPath: copy.path))
    }
}
