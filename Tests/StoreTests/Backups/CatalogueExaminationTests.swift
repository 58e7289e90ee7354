import Catalogue
import Foundation
import GRDB
import Testing

@testable import Store

/// A catalogue that is looked at as it is.
@Suite struct CatalogueExaminationTests {
    private func furnished() throws -> TestCatalogue {
        let catalogue = try TestCatalogue()
        let (office, release) = (try catalogue.organisation(), try catalogue.release(document: nil))
        let contact = try catalogue.contact(of: office)
        try catalogue.make(
            .insert(office), .insert(contact), .insert(release), .insert(catalogue.point(of: contact)),
            .insert(catalogue.point("jane-doe-voice", of: contact, .voice, "+44 20 7946 0018", audience: .internal)))
        try catalogue.make(.insert(catalogue.statement(of: office)), .insert(catalogue.outlet()))
        return catalogue
    }

    @Test func oneThatIsSoundHasNothingWrong() throws {
        let catalogue = try furnished()
        let examination = try CatalogueExamination(at: catalogue.path)
        #expect(try examination.damage() == [])
        #expect(try examination.dangling().isEmpty)
        #expect(try examination.strangePart() == nil)
        #expect(try examination.searchFaults().isNone)
        #expect(try examination.history() == (2, 0, 0))
        #expect(try examination.unfinished() == [])
        #expect(try examination.files().needed.isEmpty)
    }

    @Test func everyFaultOfTheSearchIsFoundAndPutRight() throws {
        let catalogue = try furnished()
        try catalogue.store.queue.write { db in
            try db.execute(sql: "UPDATE search SET title = 'somebody else' WHERE rowid >> 40 = 2")
            try db.execute(sql: "DELETE FROM search WHERE rowid >> 40 = 4")
            try db.execute(sql: "INSERT INTO search (rowid, title) VALUES (1 << 40 | 77, 'nobody')")
            try db.execute(sql: "INSERT INTO searchDue VALUES (1, 1)")
        }
        let examination = try CatalogueExamination(at: catalogue.path)
        var faults = SearchFaults()
        (faults.due, faults.stale, faults.left) = (1, 2, 1)
        #expect(try examination.searchFaults() == faults)
        #expect(try catalogue.search("somebody else") == ["jane-doe"])
        #expect(try catalogue.search("tides") == ["on-tides"] && catalogue.search("tide").isEmpty)
        try examination.rebuildSearch()
        #expect(try examination.searchFaults().isNone)
        #expect(try catalogue.search("somebody else").isEmpty && catalogue.search("jane") == ["jane-doe"])
        #expect(try catalogue.search("tide") == ["tide-gates"])
        #expect(try examination.history().changes == 2)
    }

    @Test func anIndexThatDoesNotFitItsOwnTextIsFound() throws {
        let catalogue = try furnished()
        try catalogue.store.queue.write { db in
            try db.execute(sql: "UPDATE search_content SET c0 = 'quite another' WHERE id >> 40 = 1")
        }
        let examination = try CatalogueExamination(at: catalogue.path)
        #expect(try !examination.searchFaults().isWhole)
        try examination.rebuildSearch()
        #expect(try examination.searchFaults().isNone)
    }

    @Test func rowsThatReferToNothingAndGapsAreCounted() throws {
        let catalogue = try furnished()
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        try DatabaseQueue(path: catalogue.path, configuration: configuration).writeWithoutTransaction { db in
            let triggers = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'change'"
            for name in try String.fetchAll(db, sql: triggers) { try db.execute(sql: "DROP TRIGGER \(name)") }
            try db.execute(sql: "DELETE FROM change WHERE number = 1")
        }
        let examination = try CatalogueExamination(at: catalogue.path)
        let dangling = try examination.dangling()
        #expect(dangling.map(\.table) == ["changeLine"])
        #expect(try examination.history() == (1, 1, 0))
    }

    @Test func whatWasLeftOnTheWayIsSweptAndNothingElse() throws {
        let catalogue = try furnished()
        let left = "catalogue.sqlite.0f0f0f0f-0000-4000-8000-000000000001.new"
        for name in [left, "catalogue.sqlite.before-v03", "letters.txt"] {
            try Data([1]).write(to: catalogue.folder.appending(path: name))
        }
        let examination = try CatalogueExamination(at: catalogue.path)
        #expect(try examination.unfinished() == [left])
        #expect(try examination.sweep() == 1)
        #expect(try catalogue.files() == ["catalogue.sqlite", "catalogue.sqlite.before-v03", "letters.txt"])
    }

    @Test func filesThatAssetsNeedAndThoseThatOnlyTheHistoryKnowsAreToldApart() throws {
        let catalogue = try furnished()
        let (one, other) = (String(repeating: "a", count: 64), String(repeating: "b", count: 64))
        var asset = try catalogue.asset()
        (asset.fileSHA256, asset.fileBytes) = (one, 10)
        try catalogue.make(.insert(asset))
        var later = asset
        (later.fileSHA256, later.fileBytes) = (other, 11)
        try catalogue.make(.update(later))
        let files = try CatalogueExamination(at: catalogue.path).files()
        #expect(files.needed == [other: 11] && files.remembered == [one])
        var needed: [NeededFile] = []
        try catalogue.store.forEachNeededFile { needed.append($0) }
        #expect(needed == [NeededFile(sum: other, count: 11)])
    }
}
