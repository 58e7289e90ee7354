import Foundation
import Migrations
import Testing

@testable import Store

/// A catalogue that is written as another was made is that other, to the byte, and stands alone.
@Suite struct EmptyCatalogueTests {
    private let room: TestCatalogue

    init() throws { room = try TestCatalogue() }

    @Test func theSecondIsTheFirstToTheByte() throws {
        // Steps that no other test takes, so that the first is really made.
        let steps = Array(Migration.all.prefix(3))
        let bytes = try ["first", "second"].map { name in
            let path = room.folder.appending(path: name).path
            _ = try CatalogueStore.create(at: path, migrations: steps)
            return FileManager.default.contents(atPath: path)
        }
        #expect(bytes[0] != nil && bytes[0] == bytes[1])
    }

    @Test func whatNobodyMadeIsNotRemembered() throws {
        let path = room.folder.appending(path: "empty").path
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        #expect(!EmptyCatalogue.write([Migration(name: "never", sql: "SELECT 1")], to: path))
        #expect(FileManager.default.contents(atPath: path) == Data())
    }

    @Test func aFileThatIsNotThereIsNotWritten() throws {
        #expect(!EmptyCatalogue.write(Migration.all, to: room.folder.appending(path: "missing").path))
    }
}
