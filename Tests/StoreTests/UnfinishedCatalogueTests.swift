import Foundation
import Testing

@testable import Store

/// What a process that was killed while it made a catalogue has left.
@Suite struct UnfinishedCatalogueTests {
    private let folder: String
    private let path: String
    private let mark = "0f1e2d3c-0000-4000-8000-00000000abcd"

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("unfinished-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        path = "\(folder)/c.sqlite"
    }

    private func put(_ name: String) {
        #expect(FileManager.default.createFile(atPath: "\(folder)/\(name)", contents: nil))
    }

    private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }

    @Test func theNextOneTakesItAway() throws {
        for ending in ["", "-wal", "-shm", "-journal"] { put("c.sqlite.\(mark).new\(ending)") }
        for name in ["c.sqlite.new", "other.sqlite.\(mark).new", "c.sqlite.\(mark).news"] { put(name) }
        _ = try CatalogueStore.create(at: path)
        let kept = ["c.sqlite.new", "other.sqlite.\(mark).new", "c.sqlite.\(mark).news", "c.sqlite"]
        #expect(try names().filter { !$0.hasPrefix("c.sqlite-") } == kept.sorted())
        try FileManager.default.removeItem(atPath: folder)
    }

    @Test func theNameThatACatalogueWasMadeUnderIsNoSecondName() throws {
        _ = try CatalogueStore.create(at: path)
        #expect(link(path, "\(path).\(mark).new") == 0)
        _ = try CatalogueStore(at: path)
        #expect(try !names().contains("c.sqlite.\(mark).new"))
        #expect(link(path, "\(folder)/second") == 0)
        #expect(throws: StoreError.secondName(path: path)) { try CatalogueStore(at: path) }
        try FileManager.default.removeItem(atPath: folder)
    }

    @Test func aFileSaysWhetherItIsACatalogue() throws {
        _ = try CatalogueStore.create(at: path)
        let head = Array(try #require(FileManager.default.contents(atPath: path)).prefix(200))
        #expect(CatalogueStore.isCatalogue(head))
        #expect(!CatalogueStore.isCatalogue(Array(head.prefix(99))))
        #expect(!CatalogueStore.isCatalogue(Array("SQLite format 3\0".utf8) + [UInt8](repeating: 0, count: 100)))
        #expect(CatalogueStore.names(at: path).map { $0.hasSuffix("c.sqlite") } == [true, false, false, false])
        #expect(CatalogueStore.catalogue(ofCompanion: "a-wal") == "a")
        #expect(CatalogueStore.catalogue(ofCompanion: "a.wal") == nil)
        try FileManager.default.removeItem(atPath: folder)
    }
}
