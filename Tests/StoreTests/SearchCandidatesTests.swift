import Catalogue
import Foundation
import Migrations
import Testing

@testable import Store

/// What a search looks into where a word stands in very many records.
@Suite struct SearchCandidatesTests {
    /// Contacts of an organisation that is called after the harbour, two of them called so too, and releases about it.
    private func harbour() throws -> TestCatalogue {
        let catalogue = try TestCatalogue()
        let office = try catalogue.organisation("harbour-office", name: "Harbour Office")
        try catalogue.make(.insert(office))
        for (slug, name) in [
            ("a", "Ann Moor"), ("b", "Ben Harbour"), ("c", "Cleo Moor"), ("d", "Dan Harbour"), ("e", "Eva Moor"),
        ] {
            try catalogue.make(.insert(try catalogue.contact(slug, name: name, of: office)))
        }
        for (slug, headline) in [("first", "Harbour opens"), ("second", "A bridge"), ("third", "Harbour shuts")] {
            try catalogue.make(.insert(try catalogue.release(slug, headline: headline, of: office)))
        }
        return catalogue
    }

    private func search(
        _ query: String, in catalogue: TestCatalogue, ranked: Int = 3, newest: Int = 100, limit: Int = 20,
        kinds: [RecordKind]? = nil, as audience: Audience = .internal
    ) throws -> [String] {
        try catalogue.see(as: audience) {
            try $0.search(query, kinds: kinds, limit: limit, within: SearchBounds(ranked: ranked, newest: newest))
        }.map(\.slug.text)
    }

    @Test func ofAWordInManyTheTitlesStandFirstAndTheNewestOfThemAndTheKindsTakeTurns() throws {
        #expect(
            try search("harbour", in: harbour())
                == ["harbour-office", "d", "third", "b", "first", "e", "second", "c", "a"])
    }

    /// The release first, for it is shorter: bm25.
    @Test func aWordInFewIsRanked() throws {
        let catalogue = try harbour()
        #expect(try search("bridge", in: catalogue) == ["second"])
        #expect(try search("harbour", in: catalogue, ranked: 9) == catalogue.search("harbour"))
        #expect(try search("harbour", in: catalogue, ranked: 9) != search("harbour", in: catalogue, ranked: 8))
    }

    @Test func ofEachKindSoManyAreLookedAt() throws {
        let catalogue = try harbour()
        #expect(try search("harbour", in: catalogue, newest: 2, limit: 2) == ["harbour-office", "d"])
        #expect(try search("harbour", in: catalogue, newest: 1, limit: 1, kinds: [.contact]) == ["e"])
        #expect(try search("harbour", in: catalogue, kinds: [.contact]) == ["d", "b", "e", "c", "a"])
        #expect(try search("harbour", in: catalogue, kinds: [.asset, .kit]).isEmpty)
    }

    @Test(arguments: [
        ("harbour moor", ["e", "c", "a"]), ("harbour ben", ["b"]),
        ("harb* office", ["harbour-office", "d", "third", "b", "first"]),
        ("harbour nobody", []), ("\"harbour office\" dan", ["d"]),
    ])
    func everyWordIsThereAndWhatHasOneInItsTitleStandsBefore(_ query: String, _ slugs: [String]) throws {
        let found = try search(query, in: harbour())
        #expect(Array(found.prefix(5)) == slugs)
    }

    /// Neither do they take the places of those who are seen.
    @Test(arguments: [(Audience.press, ["d", "third", "first", "a", "second"]), (.public, [])])
    func whoIsNotSeenIsNotFound(_ audience: Audience, _ slugs: [String]) throws {
        let catalogue = try harbour()
        for slug in ["b", "c", "e"] {
            let found = try catalogue.see { try $0.find(Contact.self, slug: Slug(from: slug)) }
            var contact = try #require(found)
            contact.audience = .internal
            try catalogue.make(.update(contact))
        }
        let found = try search("harbour", in: catalogue, as: audience).filter { $0 != "harbour-office" }
        #expect(found == slugs)
    }

    @Test func everyKindIsAStretchOfTheIndex() throws {
        let catalogue = try harbour()
        let rows = try catalogue.see { view in
            try view.db.all(view.db.makeStatement(sql: "SELECT rowid FROM search ORDER BY rowid"), []) {
                try $0.integer()
            }
        }
        let found = RecordKind.allCases.map { kind in
            let stretch = SearchIndex.rows(of: kind)
            return (kind, rows.filter { stretch?.contains($0) ?? false }.map { $0 & SearchIndex.most })
        }.filter { !$0.1.isEmpty }
        #expect(found.map(\.0) == [.organisation, .contact, .release])
        #expect(found.map(\.1) == [[1], [1, 2, 3, 4, 5], [1, 2, 3]])
    }

    /// The words of a catalogue from before stand in the index anew.
    @Test func anOlderCatalogueIsIndexedByKind() throws {
        let catalogue = try TestCatalogue()
        let path = catalogue.folder.appending(path: "older.sqlite").path
        let older = try CatalogueStore.create(
            at: path, migrations: Array(Migration.all.prefix { $0.name != "v25-search-by-kind" }))
        let (jane, gates) = (try catalogue.contact(), try catalogue.release())
        try older.insertAsThen(jane, ChangeStamp(actor: "ana", at: .noon, action: "edit"))
        try older.insertAsThen(gates, ChangeStamp(actor: "ana", at: .noon, action: "edit"))
        try older.queue.close()
        let today = try CatalogueStore(at: path)
        for (word, slug) in [("jane", "jane-doe"), ("tide", "tide-gates")] {
            let found = try today.read(for: .internal, at: .noon) { try $0.search(word, kinds: nil, limit: 9) }
            #expect(found.map(\.slug.text) == [slug])
        }
    }
}
