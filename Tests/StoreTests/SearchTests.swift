import Catalogue
import Foundation
import Testing

@testable import Store

@Suite struct SearchTests {
    @Test(
        arguments: [
            ("harbour", ["harbour-watch", "jane-doe", "tide-gates", "on-tides"]),
            ("HARBOUR watch", ["harbour-watch", "jane-doe", "tide-gates", "on-tides"]),
            ("jane", ["jane-doe"]), ("jan", []), ("jan*", ["jane-doe"]), ("jané", ["jane-doe"]),
            ("harbor", []), ("bohm", ["gates-shut"]), ("BÖHM", ["gates-shut"]), ("o'neil", ["gates-shut"]),
            ("jane harb*", ["jane-doe"]), ("jane tide", []), ("\"doe jane\"", []), ("\"jane doe\"", ["jane-doe"]),
            ("jane@harbour.example", ["jane-doe"]), ("jane@harb*", ["jane-doe"]),
            ("+44 20 7946", ["jane-doe"]), ("442079460018", ["jane-doe"]), ("4420*", ["jane-doe"]),
            ("marsh", ["gates-shut"]), ("water", ["gates-shut"]), ("coast news", ["coast-news", "gates-shut"]),
            ("bank.example/gates*", ["gates-from-above"]), ("from above", ["gates-from-above"]),
        ] as [(String, [String])])
    func findsWhatWasMeant(_ query: String, _ slugs: [String]) throws {
        #expect(Set(try SearchTests.searchable().search(query)) == Set(slugs))
    }

    /// None is an error; what has words in it finds them.
    @Test(
        arguments: [
            ("", false), (" ", false), ("\"", false), ("\"\"", false), ("*", false), ("***", false), ("-", false),
            ("()", false), ("^", false), (":", false), ("{}", false), ("\0", false), ("+", false), ("'", false),
            ("\u{FEFF}\u{200B}", false), ("\u{301}", false), ("😀", false), ("\u{FFFE}", false),
            ("\"jane", true), ("jane\"", true), ("\"jane\" \"", true), ("-jane", true), ("+jane", true),
            ("^jane", true),
            ("(jane", true), ("jane)", true), ("jane -", true), ("jane:", true), ("*jane", true), ("jane**", true),
            ("\"jane\"*", true), ("\"jane*\"", true), ("jane\0", true), ("jane\u{0}doe", true), ("'jane'", true),
            ("{jane}", true), ("jane\\", true), ("jane;--", true), ("\u{201C}jane doe\u{201D}", true),
            ("jane\tdoe\n", true), ("jane\u{A0}doe", true), ("title:jane", false), ("jane AND", false),
            ("OR", false), ("NOT jane", false), ("jane NEAR doe", false), ("NEAR(jane doe)", false),
            ("jane OR tide", false), ("\"jane\"\"doe\"", true), ("col:*", false), ("search:jane", false),
        ] as [(String, Bool)])
    func whateverIsTypedIsNoError(_ query: String, _ findsJane: Bool) throws {
        let catalogue = try SearchTests.searchable()
        for audience in Audience.allCases {
            let found = try catalogue.search(query, as: audience)
            #expect(found.contains("jane-doe") == (findsJane && audience.sees(.press)))
        }
    }

    @Test(arguments: [
        String(repeating: "jane ", count: 5000), String(repeating: "jane", count: 50_000),
        String(repeating: "\"", count: 10_001), String(repeating: "(", count: 10_000),
        String(repeating: "a* ", count: 1000), "jane " + String(repeating: "*", count: 100_000),
    ])
    func aLongQueryIsNoError(_ query: String) throws {
        let catalogue = try SearchTests.searchable()
        for audience in Audience.allCases { _ = try catalogue.search(query, as: audience) }
    }

    /// To `replacing`, a quotation mark with an accent is another character: the query ended there, and was an error.
    @Test(arguments: ["\"\u{300} wall", "a \"\u{20E3}", "\"wall\""])
    func aTitleWithStrangeQuotationMarksIsNoError(_ title: String) throws {
        let query = try #require(SearchQuery.beginningOfTitle(title))
        #expect(query.unicodeScalars.count { $0 == "\"" } % 2 == 0)
        #expect(query.hasSuffix("\""))
    }

    @Test func aTitleCountsMoreThanAText() throws {
        let catalogue = try TestCatalogue()
        var mentioning = try catalogue.release("mentioning", headline: "Something else")
        mentioning.notes = "harbour"
        try catalogue.make(.insert(mentioning))
        try catalogue.make(.insert(try catalogue.release("titled", headline: "Harbour opens")))
        #expect(try catalogue.search("harbour") == ["titled", "mentioning"])
    }

    @Test func theWordsThatMatchAreMarkedAsPieces() throws {
        let catalogue = try TestCatalogue()
        try catalogue.make(.insert(try catalogue.release(headline: "<b>Tide</b> gates & tidal flats")))
        let hit = try #require(try catalogue.see { try $0.search("tid*", kinds: nil, limit: 1) }.first)
        #expect(
            hit.pieces == [
                SearchPiece("<b>", isMatch: false), SearchPiece("Tide", isMatch: true),
                SearchPiece("</b> gates & ", isMatch: false), SearchPiece("tidal", isMatch: true),
                SearchPiece(" flats", isMatch: false),
            ])
        #expect((hit.kind, hit.slug.text, hit.label) == (.release, "tide-gates", "<b>Tide</b> gates & tidal flats"))
    }

    @Test func anAddressThatIsNormalAsItIsPrintedStandsOnce() throws {
        let catalogue = try SearchTests.searchable()
        let hit = try #require(try catalogue.see { try $0.search("442079460018", kinds: nil, limit: 1) }.first)
        #expect(
            hit.pieces.map(\.text).joined() == "jane@harbour.example · +44 20 7946 0018 +442079460018")
    }

    @Test func onlyTheKindsThatWereAskedForAreFound() throws {
        let catalogue = try SearchTests.searchable()
        #expect(try catalogue.search("harbour", kinds: [.contact, .organisation]).count == 2)
        #expect(try catalogue.search("harbour", kinds: [.contactPoint]).isEmpty)
        #expect(try catalogue.search("harbour", kinds: []).isEmpty)
        #expect(try catalogue.see { try $0.search("harbour", kinds: nil, limit: 2) }.count == 2)
        #expect(try catalogue.see { try $0.search("harbour", kinds: nil, limit: 0) }.isEmpty)
        #expect(try catalogue.see { try $0.search("harbour", kinds: nil, limit: -1) }.isEmpty)
    }

    @Test func theOldWordsFindNothingAnyMore() throws {
        let catalogue = try TestCatalogue()
        let organisation = try catalogue.organisation()
        let contact = try catalogue.contact(of: organisation)
        let point = try catalogue.point(of: contact)
        try catalogue.make(.insert(organisation), .insert(contact), .insert(point))
        var renamed = organisation
        (renamed.name, renamed.url) = ("Tide Office", nil)
        var moved = point
        (moved.asGiven, moved.normalised) = ("jane@tide.example", "jane@tide.example")
        try catalogue.make(.update(renamed))
        #expect(try Set(catalogue.search("tide office")) == ["harbour-watch", "jane-doe"])
        #expect(try catalogue.search("watch").isEmpty)
        try catalogue.make(.update(moved))
        #expect(try catalogue.search("jane@tide.example") == ["jane-doe"])
        #expect(try catalogue.search("harbour").isEmpty)
        try catalogue.make(.delete(.contactPoint, point.id))
        #expect(try catalogue.search("jane@tide.example").isEmpty)
        try catalogue.make(.delete(.contact, contact.id))
        #expect(try catalogue.search("jane").isEmpty)
        let rest = try catalogue.store.queue.read { db in
            try String.fetchAll(db, sql: "SELECT title FROM search")
        }
        #expect(rest == ["Tide Office"])
        #expect(
            try catalogue.store.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM searchDue") } == 0)
    }

    static func searchable() throws -> TestCatalogue {
        let catalogue = try TestCatalogue()
        let organisation = try catalogue.organisation()
        let contact = try catalogue.contact(of: organisation)
        let outlet = try catalogue.outlet()
        try catalogue.make(
            .insert(organisation), .insert(contact), .insert(try catalogue.point(of: contact)),
            .insert(try catalogue.point("jane-doe-voice", of: contact, .voice, "+44 20 7946 0018")),
            .insert(try catalogue.release(of: organisation)), .insert(try catalogue.asset()),
            .insert(try catalogue.statement(of: organisation)), .insert(outlet),
            .insert(try catalogue.coverage(outlet: outlet)))
        var point = try #require(
            try catalogue.see { try $0.find(ContactPoint.self, slug: Slug(from: "jane-doe-voice")) })
        point.normalised = "+442079460018"
        try catalogue.make(.update(point))
        return catalogue
    }
}
