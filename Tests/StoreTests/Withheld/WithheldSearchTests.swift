import Catalogue
import Foundation
import Testing

@testable import Store

/// Who searches for what is withheld learns nothing, however they ask: no hit, no excerpt, not by a few digits.
@Suite struct WithheldSearchTests {
    private static let canaries = [
        "020 7946 0111", "+44 20 7946 0111", "7946", "0111", "0111*", "011*", "794*", "2079460111", "20794*", "020*",
        "02079",
        "gone@harbour.example", "gone", "gon*", "tides 0111", "\"7946 0111\"",
    ]

    @Test(arguments: Audience.allCases)
    func whatIsWithheldIsFoundInNoText(_ audience: Audience) throws {
        let catalogue = try WithheldSearchTests.catalogue()
        for query in WithheldSearchTests.canaries {
            let hits = try catalogue.see(as: audience) { try $0.search(query, kinds: nil, limit: 99) }
            #expect(hits.isEmpty == (audience != .internal), "\(query)")
        }
        let hits = try catalogue.see(as: audience) { try $0.search("tides", kinds: [.release], limit: 9) }
        #expect(hits.map(\.slug.text) == (audience == .public ? [] : ["tide-gates"]))
        if audience != .internal {
            #expect(!hits.contains { $0.shown.contains("0111") || $0.shown.contains("gone") })
        }
    }

    @Test(arguments: [(-1, false), (0, true)] as [(Int64, Bool)])
    func aTextUnderEmbargoIsFoundByNobodyOutside(_ seconds: Int64, _ isFound: Bool) throws {
        let catalogue = try TestCatalogue()
        let document = try catalogue.document(
            text: "Tide gates close early\n\nThe canary sings in Łódź at +44 20 7946 0222.\n")
        let release = try catalogue.release(document: document, embargo: Embargo(until: .noon, zone: "Europe/London"))
        try catalogue.make(.insertDocument(document), .insert(release))
        for query in ["canary", "can*", "lodz", "sings canary", "tide gates", "020 7946 0222"] {
            let hits = try catalogue.see(as: .press, at: .noon(plus: seconds)) {
                try $0.search(query, kinds: nil, limit: 9)
            }
            #expect(hits.isEmpty != isFound, "\(query)")
            #expect(try catalogue.search(query) == ["tide-gates"], "the office finds it always")
        }
    }

    /// As many are found as were asked for, though others come before them in the index.
    @Test func whatIsNotFoundTakesNobodysPlace() throws {
        let catalogue = try WithheldSearchTests.catalogue()
        let open = try catalogue.release("open", headline: "All is open")
        var noted = open
        noted.notes = "Tides, and nothing else of the many words that make a text longer and its rank lower than others"
        try catalogue.make(.insert(noted))
        let hits = try catalogue.see(as: .press) { try $0.search("tides", kinds: [.release], limit: 2) }
        #expect(Set(hits.map(\.slug.text)) == ["open", "tide-gates"])
    }

    private static func catalogue() throws -> TestCatalogue {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact("ada-gone", name: "Ada Vell", isWithdrawn: true)
        let document = try catalogue.document(
            text: "Tide gates close early\n\nOf tides call 020 7946 0111, or write to gone@harbour.example.\n")
        let release = try catalogue.release(document: document)
        try catalogue.make(
            .insertDocument(document), .insert(release), .insert(contact),
            .insert(try catalogue.point("gone-voice", of: contact, .voice, "+442079460111")),
            .insert(try catalogue.point("gone-mail", of: contact, .email, "gone@harbour.example")))
        return catalogue
    }
}
