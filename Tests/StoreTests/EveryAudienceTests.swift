import Catalogue
import Foundation
import Testing

@testable import Store

/// Every record, and every note, says who may see it; and an embargo may be opened to some before it ends.
@Suite struct EveryAudienceTests {
    /// What journalists ask for is for the office alone, always.
    private static let kinds = RecordKind.allCases.filter { $0 != .request }

    /// Each kind in a story that everybody sees.
    @Test(arguments: kinds, Audience.allCases)
    func aRecordIsForItsOwnAudience(_ kind: RecordKind, _ meant: Audience) throws {
        let story = try Story()
        try open(story)
        #expect(try count(kind.type, in: story, as: .public) == 1)
        try mean(kind.type, for: meant, in: story)
        for viewer in Audience.allCases {
            #expect(try count(kind.type, in: story, as: viewer) == (viewer.sees(meant) ? 1 : 0), "\(viewer)")
        }
    }

    private func open(_ story: Story) throws {
        for kind in EveryAudienceTests.kinds { try mean(kind.type, for: .public, in: story) }
    }

    private func mean<R: Record>(_ type: R.Type, for audience: Audience, in story: Story) throws {
        var record = try #require(try story.catalogue.see { try $0.all(type).first })
        let field = try #require(R.field("audience"), "every record has an audience")
        guard field.value(of: record) != .text(audience.rawValue) else { return }
        field.set(.text(audience.rawValue), in: &record)
        try story.catalogue.make(.update(record))
    }

    private func count<R: Record>(_ type: R.Type, in story: Story, as audience: Audience) throws -> Int {
        try story.catalogue.see(as: audience) { try $0.all(type).count }
    }

    /// What is not for the reader is left out of what is: of the release, of the kit and of the contact.
    @Test func aKitLeavesOutWhatIsForOthers() throws {
        let story = try Story()
        try mean(Event.self, for: .partner, in: story)
        try mean(Quote.self, for: .accredited, in: story)
        try mean(Organisation.self, for: .internal, in: story)
        for (audience, events, quotes) in [(Audience.press, 0, 0), (.accredited, 0, 1), (.partner, 1, 1)] {
            let contents = try story.catalogue.see(as: audience) { try $0.contents(of: story.kit) }
            let release = try #require(contents.releases.first)
            #expect(release.events.count == events && release.quotes.count == quotes)
            #expect(release.organisation == nil && contents.contacts.first?.organisation == nil)
            var streamed: [ContactEntry] = []
            try story.catalogue.see(as: audience) { view in try view.forEachContactEntry { streamed.append($0) } }
            #expect(streamed.map(\.organisation) == [nil])
            #expect(try story.catalogue.search("closing", as: audience).isEmpty == (events == 0))
        }
    }

    @Test(arguments: Audience.allCases, Audience.allCases)
    func aNoteIsForItsOwnAudience(_ viewer: Audience, _ meant: Audience) throws {
        let story = try Story()
        var (contact, kit) = (story.contact, story.kit)
        (contact.audience, contact.note, contact.noteAudience) = (.public, "canary", meant)
        (kit.audience, kit.edNote, kit.edNoteAudience) = (.public, "lorikeet", meant)
        var release = story.release
        release.audience = .public
        try story.catalogue.make(
            .update(contact), .update(kit), .update(release),
            .setFact(story.catalogue.fact(contact.id, "note", from: story.document)))
        let isSeen = viewer.sees(meant)
        try story.catalogue.see(as: viewer) { (view) throws in
            #expect(try view.find(Contact.self, id: contact.id)?.note == (isSeen ? "canary" : nil))
            #expect(try view.contents(of: kit).kit.edNote == (isSeen ? "lorikeet" : nil))
            #expect(try view.search("lorikeet", kinds: nil, limit: 9).isEmpty != isSeen)
            #expect(try view.facts(of: contact.id).map(\.field).contains("note") == isSeen)
            var streamed: [String?] = []
            try view.forEachContactEntry { streamed.append($0.contact.note) }
            #expect(streamed == [isSeen ? "canary" : nil])
        }
    }

    // MARK: Embargoes

    @Test(arguments: [Audience.accredited, .partner, .internal])
    func anEmbargoIsOpenedToSome(_ opened: Audience) throws {
        let story = try Story(embargo: Embargo(until: .noon, zone: "Europe/London"))
        var release = story.release
        release.embargoAudience = opened
        (release.embargoBroken, release.embargoBrokenBy) = (Moment(.noon, zone: "Europe/London"), "canary")
        try story.catalogue.make(.update(release))
        for viewer in Audience.allCases where viewer != .public {
            for (seconds, isOver) in [(-1, false), (0, true)] as [(Int64, Bool)] {
                let isSeen = isOver || viewer.sees(opened)
                try story.catalogue.see(as: viewer, at: .noon(plus: seconds)) { (view) throws in
                    #expect(try view.all(Release.self).isEmpty != isSeen)
                    #expect(try view.all(Asset.self).isEmpty != isSeen)
                    #expect(try view.all(Quote.self).isEmpty != isSeen)
                    #expect(try view.all(Kit.self).isEmpty != isSeen)
                    #expect(try (view.document(id: story.document.id) == nil) != isSeen)
                    #expect(try view.search("tide", kinds: nil, limit: 9).isEmpty != isSeen)
                    // Who broke it is the office's own affair.
                    let told = try view.all(Release.self).first?.embargoBrokenBy
                    #expect(told == (viewer == .internal ? "canary" : nil))
                    // The same as the rule says by itself.
                    #expect((release.embargo(from: viewer, at: view.now) == nil) == isSeen)
                }
            }
        }
    }

    /// A kit is under the latest embargo of what it holds, whatever kind it is of; once that is over it is whole.
    @Test(arguments: [RecordKind.release, .contact, .asset, .statement])
    func aKitIsUnderTheLatestEmbargoOfItsMembers(_ kind: RecordKind) throws {
        let catalogue = try TestCatalogue()
        let (early, late) = (
            try catalogue.release("early", embargo: Embargo(until: .noon(plus: 10), zone: "Europe/London")),
            try catalogue.release("late", embargo: Embargo(until: .noon(plus: 20), zone: "Asia/Kathmandu"))
        )
        let contact = try catalogue.contact(role: .spokesperson)
        let (asset, statement, kit) = (try catalogue.asset(), try catalogue.statement(), try catalogue.kit())
        let member: [RecordKind: UUID] = [
            .release: late.id, .contact: contact.id, .asset: asset.id, .statement: statement.id,
        ]
        try catalogue.make(
            .insert(early), .insert(late), .insert(contact), .insert(asset), .insert(statement), .insert(kit),
            .insert(Quote(id: catalogue.id(), slug: Slug(from: "q"), words: "Late.", releaseID: late.id)),
            .insert(Event(id: catalogue.id(), slug: Slug(from: "e"), what: "Late", releaseID: late.id)),
            catalogue.member(.release, late.id, .contact, contact.id),
            catalogue.member(.release, late.id, .asset, asset.id),
            catalogue.member(.release, late.id, .statement, statement.id),
            catalogue.member(.kit, kit.id, .release, early.id),
            catalogue.member(.kit, kit.id, kind, try #require(member[kind]), at: 1))
        for (seconds, isSeen) in [(0, false), (10, false), (19, false), (20, true)] as [(Int64, Bool)] {
            for audience in [Audience.press, .accredited, .partner] {
                let kits = try catalogue.see(as: audience, at: .noon(plus: seconds)) { view in
                    try view.all(Kit.self).map { try view.contents(of: $0) }
                }
                #expect(kits.isEmpty != isSeen, "\(kind) \(seconds)")
                guard let contents = kits.first else { continue }
                let held: [Int] = [
                    contents.releases.count, contents.contacts.count, contents.assets.count, contents.statements.count,
                ]
                #expect(held.reduce(0, +) == 2)
            }
        }
        // What another release names too, is free with the earlier of the two.
        guard kind != .release else { return }
        try catalogue.make(catalogue.member(.release, early.id, kind, try #require(member[kind])))
        #expect(try catalogue.see(as: .press, at: .noon(plus: 9)) { try $0.all(Kit.self) }.isEmpty)
        #expect(try catalogue.see(as: .press, at: .noon(plus: 10)) { try $0.all(Kit.self) }.count == 1)
    }

    /// Only an embargo holds up a kit: what is withheld, withdrawn or meant for others is left out of it.
    @Test func whatIsKeptBackOtherwiseIsLeftOutOfAKit() throws {
        let catalogue = try TestCatalogue()
        let held = try catalogue.release(
            embargo: Embargo(until: .noon(plus: 10), zone: "Europe/London"), status: .withheld)
        var (asset, kit) = (try catalogue.asset(), try catalogue.kit())
        try catalogue.make(
            .insert(held), .insert(asset), .insert(kit), catalogue.member(.release, held.id, .asset, asset.id),
            catalogue.member(.kit, kit.id, .asset, asset.id))
        #expect(try catalogue.see(as: .press) { try $0.contents(of: kit).assets }.isEmpty)
        var usable = held
        usable.pubStatus = .usable
        try catalogue.make(.update(usable))
        #expect(try catalogue.see(as: .press) { try $0.all(Kit.self) }.isEmpty)
        asset.audience = .partner
        try catalogue.make(.update(asset))
        #expect(try catalogue.see(as: .press) { try $0.all(Kit.self) }.count == 1, "it is not for the press anyway")
        #expect(try catalogue.see(as: .partner) { try $0.all(Kit.self) }.isEmpty)
        kit.title = "Gates"
        asset.isWithdrawn = true
        try catalogue.make(.update(kit), .update(asset))
        #expect(try catalogue.see(as: .partner) { try $0.all(Kit.self) }.count == 1)
    }
}
