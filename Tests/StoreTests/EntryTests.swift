import Catalogue
import Foundation
import Testing

@testable import Store

@Suite struct EntryTests {
    @Test func aReleaseComesWithWhatItNames() throws {
        let story = try Story()
        let entry = try story.catalogue.see { try $0.entry(for: story.release) }
        #expect(entry.release == story.release)
        #expect(entry.organisation?.slug.text == "harbour-watch")
        #expect(entry.document == story.document)
        #expect(entry.contacts.map(\.contact.slug.text) == ["jane-doe"])
        #expect(entry.contacts.first?.points.map(\.address) == ["jane@harbour.example"])
        #expect(entry.assets == [story.asset])
        #expect(entry.statements.map(\.slug.text) == ["on-tides"])
        #expect(entry.events.map(\.what) == ["Closing"])
        #expect(entry.quotes.map(\.words) == ["Early."])
        #expect(entry.coverage.map(\.slug.text) == ["gates-shut"])
    }

    @Test func coverageComesWithItsOutletAndItsRelease() throws {
        let story = try Story()
        let entry = try story.catalogue.see { (view) throws in
            try view.entry(for: try #require(try view.all(Coverage.self).first))
        }
        #expect(entry.outlet?.name == "Coast News")
        #expect(entry.release == story.release)
    }

    @Test func aKitHasItsMembersInTheirOrderWithTheirSources() throws {
        let story = try Story()
        let (contents, members) = try story.catalogue.see(as: .press) {
            (try $0.contents(of: story.kit), try $0.members(of: .kit, story.kit.id))
        }
        #expect(members.map(\.memberKind) == [.release, .contact, .asset, .statement, .coverage])
        #expect(contents.audience == .press)
        #expect(contents.releases.map(\.release) == [story.release])
        #expect(contents.contacts.map(\.contact) == [story.contact])
        #expect(contents.assets == [story.asset])
        #expect(contents.statements.count == 1)
        #expect(contents.statementOrganisations.values.map(\.name) == ["Harbour Watch"])
        #expect(contents.coverage.count == 1)
        #expect(contents.facts.keys.count == 2)
        #expect(contents.facts[story.contact.id]?.map(\.field) == ["name"])
    }

    @Test func pointsComeByPreferenceThenAsTheyWereEntered() throws {
        let catalogue = try TestCatalogue()
        let contacts = try ["c", "a", "b"].map { try catalogue.contact($0) }
        for contact in contacts { try catalogue.make(.insert(contact)) }
        for (slug, contact, preference) in [
            ("p-1", 0, nil), ("p-2", 1, nil), ("p-3", 0, 2), ("p-4", 0, nil), ("p-5", 0, 1),
        ] as [(String, Int, Int?)] {
            try catalogue.make(.insert(try catalogue.point(slug, of: contacts[contact], preference: preference)))
        }
        for audience in [Audience.press, .internal] {
            try catalogue.see(as: audience) { (view) throws in
                var streamed: [ContactEntry] = []
                try view.forEachContactEntry { streamed.append($0) }
                #expect(streamed.map(\.contact.slug.text) == ["a", "b", "c"])
                #expect(streamed.map { $0.points.map(\.slug.text) } == [["p-2"], [], ["p-5", "p-3", "p-1", "p-4"]])
                #expect(streamed == (try view.all(Contact.self).map { try view.entry(for: $0) }))
            }
        }
    }

    /// An organisation that is withdrawn is nobody's, whether one contact is read or all of them.
    @Test func anOrganisationThatIsWithdrawnIsNotNamed() throws {
        let catalogue = try TestCatalogue()
        var organisation = try catalogue.organisation()
        let contact = try catalogue.contact(of: organisation)
        try catalogue.make(.insert(organisation), .insert(contact))
        organisation.isWithdrawn = true
        try catalogue.make(.update(organisation))
        for audience in Audience.allCases {
            try catalogue.see(as: audience) { (view) throws in
                var streamed: [ContactEntry] = []
                try view.forEachContactEntry { streamed.append($0) }
                #expect(streamed == (try view.all(Contact.self).map { try view.entry(for: $0) }))
                #expect(streamed.allSatisfy { ($0.organisation == nil) == (audience != .internal) })
            }
        }
    }

    /// A cached statement that is read twice at once would begin anew.
    @Test func readingsMayBeNested() throws {
        let catalogue = try TestCatalogue()
        for slug in ["a", "b", "c"] { try catalogue.make(.insert(try catalogue.contact(slug))) }
        var pairs: [String] = []
        try catalogue.see { (view) throws in
            try view.forEach(Contact.self) { outer in
                try view.forEach(Contact.self) { inner in pairs.append("\(outer.slug)\(inner.slug)") }
                try view.forEachContactEntry { _ in _ = try view.all(Contact.self) }
            }
        }
        #expect(pairs == ["aa", "ab", "ac", "ba", "bb", "bc", "ca", "cb", "cc"])
    }

    /// What is read one at a time takes the same memory however much there is, and leaves the room as it was.
    @Test func readingAllOfAKindTakesLittleRoomForPages() throws {
        struct Stop: Error {}
        let catalogue = try TestCatalogue()
        try catalogue.make(.insert(try catalogue.contact()))
        let rooms = try catalogue.see { view in
            var rooms: [Int?] = []
            func look() throws { rooms.append(try Int.fetchOne(view.db, sql: "PRAGMA cache_size")) }
            try view.forEachContactEntry { _ in try look() }
            try look()
            try view.forEach(Contact.self) { _ in try look() }
            do { try view.forEach(Contact.self) { _ in throw Stop() } } catch is Stop { try look() }
            return rooms
        }
        #expect(rooms == [-4096, -16384, -4096, -16384])
    }
}
