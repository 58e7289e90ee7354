import Catalogue
import Foundation
import Testing

@testable import Store

/// What else a record is found by: its role, its numbers, the text of a release.
@Suite struct SearchFindingTests {
    @Test(
        arguments: [
            ("07700 900461", true), ("07700900461", true), ("+44 7700 900461", true), ("+447700900461", true),
            ("0044 7700 900461", true), ("00447700900461", true), ("011 44 7700 900461", true),
            ("(0)7700 900461", true),
            ("+44 (0)7700 900461", true), ("(07700) 900-461", true), ("07700.900.461", true), ("7700900461", true),
            ("447700900461", true), ("07700", true), ("07700 9004", true), ("+44 7700 9004", true), ("0770090", true),
            ("\"07700 900461\"", true), ("jane 07700 900461", true), ("07700 900461 jane", true),
            ("07700 900462", false), ("07701", false), ("07700 900461 9", false), ("+49 7700 900461", false),
            ("0049 7700 900461", false), ("bob 07700 900461", false), ("07700/900461", true), ("07700‑900461", true),
        ] as [(String, Bool)])
    func aNumberIsFoundAsItIsDialled(_ query: String, _ isFound: Bool) throws {
        let catalogue = try SearchFindingTests.catalogue(number: "+447700900461")
        #expect(try catalogue.search(query) == (isFound ? ["jane-doe"] : []))
    }

    @Test(
        arguments: [
            ("+390612345678", "06 1234 5678"), ("+74951234567", "8 (495) 123-45-67"), ("+3612345678", "06 1 234 5678"),
            ("+12125550147", "212-555-0147"), ("+12125550147", "1 212 555 0147"), ("+12125550147", "(212) 555-0147"),
            ("+33142000000", "01 42 00 00 00"), ("+35312345678", "01 234 5678"), ("+420221234567", "221 234 567"),
            ("+4930901820", "030/901820"), ("+34912345678", "912 34 56"),
        ])
    func everyCountryHasAWayToDial(_ number: String, _ typed: String) throws {
        let catalogue = try SearchFindingTests.catalogue(number: number)
        #expect(try catalogue.search(typed) == ["jane-doe"])
    }

    @Test func theNumberIsPointedAtAsItIsPrinted() throws {
        let catalogue = try SearchFindingTests.catalogue(number: "+447700900461", asGiven: "+44 (0)7700 900 461")
        let hit = try #require(try catalogue.see { try $0.search("07700 900461", kinds: nil, limit: 1) }.first)
        #expect(hit.shown == "[+44 (0)7700 900 461] +447700900461".replacing("[+", with: "+["))
    }

    /// A number is never found by who may not see it: not by its beginning, in no way of dialling it.
    @Test(arguments: [Audience.public, .press, .partner])
    func aNumberOfTheOfficeIsFoundInNoWay(_ audience: Audience) throws {
        let catalogue = try SearchFindingTests.catalogue(
            number: "+447700900461", asGiven: "+44 7700 900461", audience: .internal)
        for query in ["07700", "7700*", "07700 900461", "900461", "9004*", "44770*", "461", "7*", "jane 7*"] {
            #expect(try catalogue.search(query).contains("jane-doe") != (query == "461"), "\(query)")
            #expect(try catalogue.search(query, as: audience).isEmpty, "\(query)")
        }
        #expect(try catalogue.search("jane", as: audience).count == (audience == .public ? 0 : 1))
    }

    @Test(arguments: [
        ("spokesperson", ["ada"]), ("press officer", ["ben"]), ("desk", ["night"]), ("journalist", ["lee"]),
        ("officer ben", ["ben"]), ("journ*", ["lee"]),
    ])
    func aContactIsFoundByItsRole(_ query: String, _ slugs: [String]) throws {
        let catalogue = try TestCatalogue()
        try catalogue.make(
            .insert(try catalogue.contact("ada", name: "Ada Vell", role: .spokesperson)),
            .insert(try catalogue.contact("ben", name: "Ben Moor", role: .pressOfficer)),
            .insert(try catalogue.contact("night", name: "Night line", role: .desk)),
            .insert(try catalogue.contact("lee", name: "Lee Marsh", role: .journalist)))
        #expect(try catalogue.search(query) == slugs)
    }

    @Test func aRoleThatTheTitleSaysIsSaidOnce() throws {
        let catalogue = try TestCatalogue()
        var contact = try catalogue.contact()
        contact.title = "Senior Press Officer"
        try catalogue.make(.insert(contact))
        let hit = try #require(try catalogue.see { try $0.search("officer", kinds: nil, limit: 1) }.first)
        #expect(hit.shown == "Senior Press [Officer]")
    }

    @Test func aReleaseIsFoundByItsText() throws {
        let catalogue = try TestCatalogue()
        let words = (0..<60).map { "word\($0)" }.joined(separator: " ")
        let document = try catalogue.document(text: "Tide gates close early\n\n\(words) Łabędź \(words)\n")
        try catalogue.make(.insertDocument(document), .insert(try catalogue.release(document: document)))
        let hit = try #require(try catalogue.see { try $0.search("labedz", kinds: nil, limit: 1) }.first)
        #expect(hit.slug.text == "tide-gates")
        #expect(hit.pieces.filter(\.isMatch).map(\.text) == ["Łabędź"])
        let shown = hit.pieces.map(\.text).joined()
        #expect(shown.hasPrefix("…") && shown.hasSuffix("…") && shown.split(separator: " ").count == 16)
    }

    /// What a file says around a release is no part of what was sent out, and finds nothing: not for the office either.
    @Test func aMailsHeaderAndAPagesMenuAreNotFound() throws {
        let catalogue = try TestCatalogue()
        let text = "To: newsdesk@post.example\n\nHome Weather\n\nTide gates close early\n\nThe gates close.\n"
        var document = try catalogue.document(text: text)
        document.besides = [0..<41]
        try catalogue.make(.insertDocument(document), .insert(try catalogue.release(document: document)))
        #expect(try catalogue.search("gates close") == ["tide-gates"])
        for word in ["newsdesk", "weather", "newsd*"] { #expect(try catalogue.search(word).isEmpty, "\(word)") }
        let hit = try #require(try catalogue.see { try $0.search("close", kinds: nil, limit: 1) }.first)
        #expect(!hit.pieces.map(\.text).joined().contains("Weather"))
        // Of documents in which nobody looked the lines of a header are known by their form.
        var older = try catalogue.document(text: "Subject: Lighthouse\n\nA lamp is lit.\n")
        older.mediaType = "message/rfc822"
        try catalogue.make(.insertDocument(older), .insert(try catalogue.release("lamp", document: older)))
        #expect(try catalogue.search("lamp lit") == ["lamp"] && catalogue.search("lighthouse").isEmpty)
    }

    @Test func whoIsWithdrawnIsMarked() throws {
        let catalogue = try TestCatalogue()
        try catalogue.make(
            .insert(try catalogue.contact("gone", name: "Ada Gone", isWithdrawn: true)),
            .insert(try catalogue.contact("here", name: "Ada Here")))
        let hits = try catalogue.see { try $0.search("ada", kinds: nil, limit: 9) }
        #expect(
            Dictionary(uniqueKeysWithValues: hits.map { ($0.slug.text, $0.isWithdrawn) }) == [
                "gone": true, "here": false,
            ])
    }

    @Test(arguments: [
        ("harb", "harb*", ["harb"]), ("harb wat", "harb* wat*", ["harb", "wat"]), ("jane harb", "jane harb*", ["harb"]),
        ("\"harbour wat\"", "\"harbour wat\"*", ["\"harbour wat\""]),
    ])
    func aWordThatNoRecordHasMayBeABeginning(_ query: String, _ wider: String, _ words: [String]) throws {
        let catalogue = try SearchTests.searchable()
        let beginnings = try catalogue.see { try $0.beginnings(in: query, kinds: nil) }
        #expect(beginnings == SearchBeginnings(words: words, query: wider))
        #expect(try catalogue.search(wider).contains("jane-doe"))
    }

    @Test(arguments: ["jane tide", "harb*", "", "jane"])
    func wordsThatRecordsHaveAreNoBeginnings(_ query: String) throws {
        let catalogue = try SearchTests.searchable()
        #expect(try catalogue.see { try $0.beginnings(in: query, kinds: nil) } == nil)
    }

    private static func catalogue(
        number: String, asGiven: String? = nil, audience: Audience = .press
    ) throws -> TestCatalogue {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        var point = try catalogue.point("mobile", of: contact, .mobile, asGiven ?? number, audience: audience)
        point.normalised = number
        let other = try catalogue.contact("bob-roe", name: "Bob Roe")
        try catalogue.make(
            .insert(contact), .insert(point), .insert(other),
            .insert(try catalogue.point("bob", of: other, .voice, "+442079460999")))
        return catalogue
    }
}
