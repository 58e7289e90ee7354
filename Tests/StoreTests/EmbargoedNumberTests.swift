import Catalogue
import Foundation
import Testing

@testable import Store

/// A number that only a document has which is not seen, is not known before it is.
@Suite struct EmbargoedNumberTests {
    /// A press officer whose number was read from a release under embargo until noon, and from nothing else.
    private func world(
        _ change: (TestCatalogue, Contact, inout ContactPoint) throws -> [Edit] = { _, _, _ in [] }
    ) throws -> TestCatalogue {
        let catalogue = try TestCatalogue()
        let document = try catalogue.document("early.txt", text: "Call 020 7946 0111\n")
        let release = try catalogue.release(
            document: document, embargo: Embargo(until: .noon, zone: "Europe/London"), audience: .public)
        let jane = try catalogue.contact(audience: .public)
        var point = try catalogue.point("jane-voice", of: jane, .voice, "+442079460111", audience: .public)
        let others = try change(catalogue, jane, &point)
        let edits: [Edit] = [
            .insertDocument(document), .insert(release), .insert(jane), .insert(point),
            catalogue.member(.release, release.id, .contact, jane.id),
            .setFact(catalogue.fact(point.id, "asGiven", from: document)),
        ]
        try catalogue.store.change(ChangeStamp(actor: "ana", at: .noon, action: "accept document")) { _ in
            edits + others
        }
        return catalogue
    }

    private func points(_ catalogue: TestCatalogue, as audience: Audience = .press, at seconds: Int64 = -1) throws
        -> Int
    {
        try catalogue.see(as: audience, at: .noon(plus: seconds)) { (view) throws in
            #expect(try view.all(Contact.self).count == 1, "the press officer is no secret")
            let found = try view.contacts(reachableAt: "+442079460111").count
            #expect(try view.all(ContactPoint.self).count == found)
            return found
        }
    }

    @Test(arguments: [Audience.public, .press, .partner])
    func itIsKnownWhenTheEmbargoEnds(_ audience: Audience) throws {
        let catalogue = try world()
        #expect(try points(catalogue, as: audience) == 0)
        #expect(try points(catalogue, as: audience, at: 0) == 1)
        #expect(try points(catalogue, as: .internal) == 1)
    }

    /// Before then, it is withheld in every text; after that in none.
    @Test func untilThenItIsStruckOut() throws {
        let catalogue = try world { (catalogue, _, _) in
            var asset = try catalogue.asset()
            asset.description = "Ask 020 7946 0111"
            return [.insert(asset)]
        }
        for (seconds, words) in [(-1, "Ask *************"), (0, "Ask 020 7946 0111")] as [(Int64, String)] {
            let seen = try catalogue.see(as: .press, at: .noon(plus: seconds)) { try $0.all(Asset.self) }
            #expect(seen.map(\.description) == [words])
        }
    }

    @Test func whatAPersonConfirmedIsKnown() throws {
        let catalogue = try world { (_, _, point) in
            point.confirmedAt = .noon(plus: -86_400)
            return []
        }
        #expect(try points(catalogue) == 1)
    }

    /// Typed by a person, it has no source in a document.
    @Test func whatAPersonEnteredIsKnown() throws {
        let catalogue = try world()
        try catalogue.store.change(ChangeStamp(actor: "ana", at: .noon, action: "edit contact")) { (view) throws in
            let point = try #require(try view.all(ContactPoint.self).first)
            return [.clearFact(recordID: point.id, field: "asGiven")]
        }
        #expect(try points(catalogue) == 1)
    }

    @Test(arguments: [
        ("Call +44 (0)20 7946 0111.", 1), ("Call 020-7946.0111.", 1), ("Call 020 7946 0112.", 0),
    ])
    func whatAReleaseThatIsSeenPrintsTooIsKnown(_ text: String, _ count: Int) throws {
        let catalogue = try world { (catalogue, jane, _) in
            let document = try catalogue.document("seen.txt", text: text)
            let release = try catalogue.release("seen", document: document, audience: .public)
            return [
                .insertDocument(document), .insert(release),
                catalogue.member(.release, release.id, .contact, jane.id),
            ]
        }
        #expect(try points(catalogue) == count)
    }

    /// Whoever keeps a list in step is told of the person when the number comes into sight.
    @Test func theContactIsAnotherWhenTheEmbargoEnds() throws {
        let catalogue = try world()
        let mark = ReadingMark(change: 1, at: .noon(plus: -1))
        let changed = try catalogue.store.records(changedSince: mark, for: .press, at: .noon).records
        #expect(changed.contains { $0.kind == .contact && $0.isSeen })
        #expect(changed.contains { $0.kind == .contactPoint && $0.isSeen })
    }
}
