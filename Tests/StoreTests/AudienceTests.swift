import Catalogue
import Foundation
import Testing

@testable import Store

/// Law 3: to an audience that may not see it, a record does not exist.
@Suite struct AudienceTests {
    @Test(arguments: Audience.allCases, Audience.allCases)
    func eachAudienceSeesItsOwnAndTheWiderOnes(_ viewer: Audience, _ meant: Audience) throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact(audience: meant)
        let (release, asset, kit) = (
            try catalogue.release(audience: meant), try catalogue.asset(audience: meant),
            try catalogue.kit(audience: meant)
        )
        try catalogue.make(.insert(contact), .insert(release), .insert(asset), .insert(kit))
        let seen = viewer.sees(meant) ? 1 : 0
        try catalogue.see(as: viewer) { (view) throws in
            #expect(try view.all(Contact.self).count == seen)
            #expect(try view.all(Release.self).count == seen)
            #expect(try view.all(Asset.self).count == seen)
            #expect(try view.all(Kit.self).count == seen)
            #expect(try view.search("jane", kinds: nil, limit: 9).count == seen)
            #expect(try view.isTaken(contact.slug, in: .contact) == viewer.sees(meant))
            #expect(try view.nearest(to: "jane-do", in: nil).count == seen)
            #expect(try view.contacts(named: "Jane Doe").count == seen)
            var entries = 0
            try view.forEachContactEntry { _ in entries += 1 }
            #expect(entries == seen)
        }
    }

    @Test(arguments: [(-1, false), (0, true), (1, true)] as [(Int64, Bool)])
    func theEmbargoEndsOnTheSecond(_ seconds: Int64, _ isSeen: Bool) throws {
        let story = try Story(embargo: Embargo(until: .noon, zone: "Europe/London"))
        try story.catalogue.see(as: .press, at: .noon(plus: seconds)) { (view) throws in
            #expect(try view.all(Release.self).isEmpty != isSeen)
            #expect(try view.all(Event.self).isEmpty != isSeen)
            #expect(try view.all(Quote.self).isEmpty != isSeen)
            #expect(try view.all(Reference.self).isEmpty != isSeen)
            #expect(try view.all(Asset.self).isEmpty != isSeen)
            #expect(try view.all(Statement.self).isEmpty != isSeen)
            #expect(try view.all(Kit.self).isEmpty != isSeen)
            #expect(try view.all(Coverage.self).map { $0.releaseID != nil } == [isSeen])
            #expect(try (view.document(id: story.document.id) == nil) != isSeen)
            #expect(try (view.document(sha256: story.document.sha256) == nil) != isSeen)
            #expect(try view.documents(named: "advisory.txt").isEmpty != isSeen)
            #expect(try view.facts(of: story.contact.id).isEmpty != isSeen)
            #expect(try view.facts(from: story.document.id).isEmpty != isSeen)
            #expect(try view.records(standingOn: story.document.id).isEmpty != isSeen)
            #expect(try view.members(of: .release, story.release.id).isEmpty != isSeen)
            #expect(try view.owners(of: .asset, story.asset.id).isEmpty != isSeen)
            #expect(try view.search("tide", kinds: nil, limit: 9).isEmpty != isSeen)
            #expect(try view.search("closing", kinds: nil, limit: 9).isEmpty != isSeen)
            #expect(try view.releases(headed: "Tide gates close early").isEmpty != isSeen)
            #expect(try view.nearest(to: "tide-gate", in: .release) == (isSeen ? ["tide-gates"] : []))
        }
        try story.catalogue.see(as: .internal, at: .noon(plus: seconds)) { (view) throws in
            #expect(try view.all(Release.self).count == 1, "the press office sees it always")
            #expect(try view.contents(of: story.kit).releases.count == 1)
        }
    }

    @Test(arguments: [(Release.PubStatus.usable, true), (.withheld, false), (.canceled, false)])
    func whatIsNotUsableIsForThePressOfficeAlone(_ status: Release.PubStatus, _ isSeen: Bool) throws {
        let story = try Story(status: status)
        #expect(try story.catalogue.see(as: .partner) { try $0.all(Release.self).isEmpty } != isSeen)
        #expect(try story.catalogue.see(as: .internal) { try $0.all(Release.self).count } == 1)
    }

    @Test func whatAnotherReleaseNamesTooIsSeen() throws {
        let story = try Story(status: .withheld)
        let other = try story.catalogue.release("other")
        try story.catalogue.make(
            .insert(other), story.catalogue.member(.release, other.id, .asset, story.asset.id))
        try story.catalogue.see(as: .press) { (view) throws in
            #expect(try view.all(Asset.self).count == 1)
            #expect(try view.all(Statement.self).isEmpty)
            #expect(try view.owners(of: .asset, story.asset.id).map(\.ownerID) == [other.id])
        }
    }

    @Test func aWithdrawnContactIsKeptAndNotHandedOut() throws {
        let catalogue = try TestCatalogue()
        let organisation = try catalogue.organisation()
        let contact = try catalogue.contact(of: organisation, isWithdrawn: true)
        let point = try catalogue.point(of: contact, audience: .public)
        try catalogue.make(.insert(organisation), .insert(contact), .insert(point))
        for audience in [Audience.public, .press, .partner] {
            try catalogue.see(as: audience) { (view) throws in
                #expect(try view.all(Contact.self).isEmpty)
                #expect(try view.all(ContactPoint.self).isEmpty)
                #expect(try view.all(Organisation.self).isEmpty, "nobody that is seen is of it")
                #expect(try view.contacts(reachableAt: "jane@harbour.example").isEmpty)
                #expect(throws: StoreError.noSuchRecord(RecordName("contact/jane-doe"), nearest: [])) {
                    try view.entry(for: contact)
                }
            }
        }
        #expect(try catalogue.see { try $0.entry(for: contact).points } == [point])
    }

    /// The number is found in no way: not in the entry, not by searching for it.
    @Test func aPointIsForItsOwnAudience() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact(audience: .public)
        let (mail, number) = (
            try catalogue.point(of: contact, audience: .public),
            try catalogue.point("night", of: contact, .mobile, "+447700900123", audience: .partner)
        )
        try catalogue.make(.insert(contact), .insert(mail), .insert(number))
        for (audience, isSeen) in [(Audience.public, false), (.press, false), (.partner, true), (.internal, true)] {
            try catalogue.see(as: audience) { (view) throws in
                #expect(try view.entry(for: contact).points == (isSeen ? [mail, number] : [mail]))
                #expect(try (view.find(ContactPoint.self, id: number.id) == nil) != isSeen)
                #expect(try view.search("447700*", kinds: nil, limit: 9).count == (isSeen ? 1 : 0))
                #expect(try view.search("harbour", kinds: nil, limit: 9).count == 1)
                #expect(try view.contacts(reachableAt: "+447700900123").count == (isSeen ? 1 : 0))
                var streamed: [ContactPoint] = []
                try view.forEachContactEntry { streamed += $0.points }
                #expect(streamed == (isSeen ? [mail, number] : [mail]))
            }
        }
    }

    @Test func aSearchShowsNothingOfWhatIsNotSeen() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact(audience: .public)
        let number = try catalogue.point("night", of: contact, .mobile, "+447700900123", audience: .internal)
        try catalogue.make(.insert(contact), .insert(number))
        let hits = try catalogue.see(as: .press) { try $0.search("jane", kinds: nil, limit: 9) }
        #expect(hits.map { $0.pieces.map(\.text).joined() } == ["Jane Doe"])
    }

    @Test(arguments: [(-1, ["jane-doe"]), (0, ["ada-vell", "jane-doe"])] as [(Int64, [String])])
    func whoSpeaksOnlyInAReleaseUnderEmbargoIsNotKnownBefore(_ seconds: Int64, _ seen: [String]) throws {
        let catalogue = try TestCatalogue()
        let release = try catalogue.release(embargo: Embargo(until: .noon, zone: "Europe/London"))
        let officer = try catalogue.contact()
        let speaker = try catalogue.contact("ada-vell", name: "Ada Vell", role: .spokesperson)
        try catalogue.make(
            .insert(release), .insert(officer), .insert(speaker),
            catalogue.member(.release, release.id, .contact, officer.id),
            catalogue.member(.release, release.id, .contact, speaker.id, at: 1))
        try catalogue.see(as: .press, at: .noon(plus: seconds)) { (view) throws in
            #expect(try view.all(Contact.self).map(\.slug.text) == seen, "the press officer is no secret")
            #expect(try view.search("vell", kinds: nil, limit: 9).count == seen.count - 1)
        }
        #expect(try catalogue.see { try $0.all(Contact.self).count } == 2)
    }

    @Test func aNameThatOnlyARecordOutOfSightHasIsNotAmbiguous() throws {
        let catalogue = try TestCatalogue()
        let seen = try catalogue.asset("gates")
        let kit = try catalogue.kit("gates", audience: .internal)
        try catalogue.make(.insert(seen), .insert(kit))
        #expect(try catalogue.see(as: .press) { try $0.record(RecordName("gates")).id } == seen.id)
    }
}

/// A release with everything that stands on it, in a kit.
struct Story {
    let catalogue: TestCatalogue
    let document: Document
    let release: Release
    let contact: Contact
    let asset: Asset
    let kit: Kit

    init(embargo: Embargo? = nil, status: Release.PubStatus = .usable) throws {
        catalogue = try TestCatalogue()
        document = try catalogue.document()
        let organisation = try catalogue.organisation()
        release = try catalogue.release(of: organisation, document: document, embargo: embargo, status: status)
        contact = try catalogue.contact(of: organisation)
        asset = try catalogue.asset()
        kit = try catalogue.kit()
        let (statement, outlet) = (try catalogue.statement(of: organisation), try catalogue.outlet())
        let coverage = try catalogue.coverage(outlet: outlet, of: release)
        let event = Event(id: catalogue.id(), slug: Slug(from: "closing"), what: "Closing", releaseID: release.id)
        let quote = Quote(id: catalogue.id(), slug: Slug(from: "early"), words: "Early.", releaseID: release.id)
        let reference = Reference(
            id: catalogue.id(), slug: Slug(from: "harbour-example"), kind: "website",
            url: "https://harbour.example/gates", asGiven: "https://harbour.example/gates", releaseID: release.id)
        let edits: [Edit] = [
            .insertDocument(document), .insert(organisation), .insert(contact),
            .insert(try catalogue.point(of: contact)), .insert(release), .insert(asset), .insert(statement),
            .insert(outlet), .insert(coverage), .insert(event), .insert(quote), .insert(reference), .insert(kit),
            catalogue.member(.release, release.id, .contact, contact.id),
            catalogue.member(.release, release.id, .asset, asset.id, at: 1),
            catalogue.member(.release, release.id, .statement, statement.id, at: 2),
            catalogue.member(.kit, kit.id, .release, release.id),
            catalogue.member(.kit, kit.id, .asset, asset.id, at: 2),
            catalogue.member(.kit, kit.id, .contact, contact.id, at: 1),
            catalogue.member(.kit, kit.id, .statement, statement.id, at: 3),
            catalogue.member(.kit, kit.id, .coverage, coverage.id, at: 4),
            .setFact(catalogue.fact(release.id, "headline", from: document)),
            .setFact(catalogue.fact(contact.id, "name", from: document, at: 5)),
        ]
        try catalogue.store.change(ChangeStamp(actor: "ana", at: .noon, action: "accept document")) { _ in edits }
    }
}
