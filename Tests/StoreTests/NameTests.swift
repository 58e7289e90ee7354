import Catalogue
import Foundation
import Testing

@testable import Store

@Suite struct NameTests {
    @Test func aSlugAloneNamesARecordWhereOnlyOneHasIt() throws {
        let catalogue = try TestCatalogue()
        let (asset, kit) = (try catalogue.asset("gates"), try catalogue.kit("gates"))
        let contact = try catalogue.contact()
        try catalogue.make(.insert(asset), .insert(kit), .insert(contact))
        try catalogue.see { (view) throws in
            #expect(try view.record(RecordName("jane-doe")).id == contact.id)
            #expect(try view.record(RecordName("kit/gates")).id == kit.id)
            #expect(try view.record(.asset, RecordName("gates")).id == asset.id)
            #expect(try view.record(.asset, RecordName("asset/gates")).id == asset.id)
            #expect(
                throws: StoreError.ambiguous(
                    RecordName("gates"), [RecordName("asset/gates"), RecordName("kit/gates")])
            ) { try view.record(RecordName("gates")) }
            #expect(throws: StoreError.noSuchRecord(RecordName("kit/gates"), nearest: [])) {
                try view.record(.contact, RecordName("kit/gates"))
            }
        }
    }

    @Test(
        arguments: [
            ("jane-do", ["jane-doe", "jane-roe"]), ("jnae-doe", ["jane-doe", "jane-roe"]),
            ("JANE-DOE", ["jane-doe", "jane-roe"]),
            ("tide", ["tide-gates"]), ("zzz", []), ("", []), ("jane", ["jane-doe", "jane-roe"]),
            ("x'; DROP TABLE contact; --", []), ("%", []), ("😀", []),
        ] as [(String, [String])])
    func theNearestNamesAreOffered(_ typed: String, _ nearest: [String]) throws {
        let catalogue = try TestCatalogue()
        try catalogue.make(
            .insert(try catalogue.contact()), .insert(try catalogue.contact("jane-roe", name: "Jane Roe")),
            .insert(try catalogue.release()))
        #expect(try catalogue.see { try $0.nearest(to: typed, in: nil) } == nearest)
        #expect(throws: StoreError.self) { try catalogue.see { try $0.record(RecordName(typed + "/")) } }
    }

    @Test(
        arguments: [
            ("Größe & Söhne", true), ("GROSSE & sohne", true), ("grosse & sohne", true), ("GRÖẞE & SÖHNE", nil),
            ("größe  &  söhne", true), ("grösse & söhne", nil), ("Größe", false), ("Größe & Söhne Ltd", false),
            ("", false), ("&", false), ("Gro\u{308}ße & So\u{308}hne", true),
        ] as [(String, Bool?)])
    func anOrganisationIsKnownByItsNameWhateverItsCase(_ name: String, _ isFound: Bool?) throws {
        let catalogue = try TestCatalogue()
        try catalogue.make(.insert(try catalogue.organisation(name: "Größe & Söhne")))
        let found = try catalogue.see { try $0.organisations(named: name) }
        if let isFound { #expect(found.isEmpty != isFound) }
    }

    @Test func recordsAreKnownByWhatTheyAreCalled() throws {
        let story = try Story()
        try story.catalogue.see { (view) throws in
            #expect(try view.contacts(named: "JANE DOÉ").map(\.id) == [story.contact.id])
            #expect(try view.contacts(named: "Jane").isEmpty)
            #expect(try view.releases(headed: "tide gates close EARLY").map(\.id) == [story.release.id])
            #expect(try view.coverage(headed: "Gates shut before dawn").count == 1)
            #expect(try view.outlets(named: "coast news").count == 1)
            #expect(try view.contacts(reachableAt: "JANE@Harbour.Example").map(\.id) == [story.contact.id])
            #expect(try view.contacts(reachableAt: "jane@harbour.exampl").isEmpty)
            #expect(try view.releases(headed: String(repeating: "tide ", count: 10_000)).isEmpty)
        }
    }
}
