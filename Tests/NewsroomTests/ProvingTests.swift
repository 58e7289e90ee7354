import Catalogue
import Foundation
import PressOffice
import Store
import TestSupport
import Testing

@testable import Newsroom

/// A word of its own in every field of a copy of the catalogue, and every address of the newsroom read for those that the press
/// may not see.
@Suite struct ProvingTests {
    let room: RiverTrust

    init() throws {
        room = try RiverTrust()
        try room.makeKit()
        let own = ContactPoint(
            id: .numbered(24), slug: .spelt("jane-own"), contactID: Contact.jane.id, kind: .mobile,
            asGiven: "+447700900999", normalised: "+447700900999", audience: .internal)
        let end = Instant.noon.plus(seconds: 600)
        try room.make(.insert(own), .update(with(Contact.jane) { $0.note = "private" }))
        try room.publish(
            Release(
                id: .numbered(540), slug: .spelt("early"), kind: .release, headline: "Early",
                embargo: Embargo(until: end, zone: "Europe/London")), saying: "Jane's own number is +447700900999.")
        try room.make(
            .member(.release, .numbered(540), .contact, Contact.jane.id),
            .insert(
                with(Event(id: .numbered(541), slug: .spelt("opening"), what: "Opening", releaseID: .numbered(540))) {
                    $0.date = .spelt("2031-06-03")
                }))
        _ = try room.office.newKit(
            title: "Early", releases: [RecordName(kind: .release, slug: .spelt("early"))], slug: "early")
    }

    @Test func noAddressTellsThePressWhatIsKeptFromThem() throws {
        let proof = try room.office.prove(in: room.folder, and: NewsroomSite.shown)
        #expect(proof.leaks.isEmpty, "\(proof.leaks.prefix(5))")
        #expect(proof.instants.count == 4)
        for call in ["address", "front", "list", "release", "kit", "contact", "media", "event", "search", "feed"] {
            #expect((proof.answers["newsroom \(call)"]?[.press] ?? 0) > 0, "newsroom \(call)")
            #expect(proof.answers["newsroom \(call)"]?[.public] == nil)
        }
    }

    /// Where the newsroom is made of what the office sees, the same words are found.
    @Test func whatLeakedWouldBeFound() throws {
        let proof = try room.office.prove(in: room.folder, most: 5) { copy, instant, _, tell in
            for row in try copy.view(for: .internal, at: instant).releases() {
                try tell("newsroom leak", "", Array(row.release.headline.utf8))
            }
        }
        #expect(proof.leaks.contains { $0.call == "newsroom leak" && $0.field == "headline" })
        #expect(proof.leaks.allSatisfy { $0.call == "newsroom leak" })
    }
}
