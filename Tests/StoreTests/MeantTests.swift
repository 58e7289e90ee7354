import Catalogue
import Foundation
import Testing

@testable import Store

/// What may be meant by what is no record's slug.
@Suite struct MeantTests {
    private func town() throws -> TestCatalogue {
        let catalogue = try TestCatalogue()
        try catalogue.make(
            .insert(try catalogue.contact()), .insert(try catalogue.contact("jane-roe", name: "Jane Róe")),
            .insert(try catalogue.contact("tanaka-hanako", name: "田中 花子")),
            .insert(try catalogue.contact("desk", name: nil, role: .spokesperson)), .insert(try catalogue.release()),
            .insert(try catalogue.contact("janet-hidden", name: "Janet Hidden", audience: .internal)))
        return catalogue
    }

    @Test(
        arguments: [
            ("jane", ["jane-doe", "jane-roe", "janet-hidden"]), ("jane-", ["jane-doe", "jane-roe"]),
            ("jane-d", ["jane-doe"]), ("janes", []), ("t", ["tanaka-hanako"]), ("", []),
        ] as [(String, [String])])
    func slugsThatBeginSoAreFound(_ beginning: String, _ slugs: [String]) throws {
        let found = try town().see { view in
            beginning.isEmpty ? [] : try view.records(.contact, beginning: beginning, most: 5).map(\.slug.text)
        }
        #expect(found == slugs)
    }

    @Test(
        arguments: [
            ("roe", false, ["jane-roe"]), ("RÓE", false, ["jane-roe"]), ("roe jane", false, ["jane-roe"]),
            ("Jane", false, ["jane-doe", "jane-roe"]), ("ro", false, []), ("ro", true, ["jane-roe"]),
            ("花子", false, ["tanaka-hanako"]), ("harbour", false, []), ("\"", false, []), ("*", true, []),
            ("x'; DROP TABLE contact; --", true, []),
        ] as [(String, Bool, [String])])
    func recordsAreFoundByWhatTheyAreCalled(_ words: String, _ areBeginnings: Bool, _ slugs: [String]) throws {
        let found = try town().see { view in
            try view.records(.contact, called: words, areBeginnings: areBeginnings, most: 5).map(\.slug.text)
        }
        #expect(found == slugs)
    }

    @Test func moreThanAreAskedForAreToldByOne() throws {
        let catalogue = try TestCatalogue()
        for number in 1...9 {
            try catalogue.make(.insert(try catalogue.contact("jane-\(number)", name: "Jane \(number)")))
        }
        try catalogue.see { (view) throws in
            #expect(try view.records(.contact, beginning: "jane", most: 5).count == 6)
            #expect(try view.records(.contact, called: "jane", areBeginnings: false, most: 5).count == 6)
        }
    }

    @Test func whatIsNotSeenIsNoCandidate() throws {
        let catalogue = try town()
        try catalogue.see(as: .press) { (view) throws in
            #expect(
                try view.records(.contact, beginning: "jane", most: 5).map(\.slug.text) == ["jane-doe", "jane-roe"])
            #expect(try view.records(.contact, called: "hidden", areBeginnings: false, most: 5).isEmpty)
            #expect(try view.records(.contact, called: "hid", areBeginnings: true, most: 5).isEmpty)
            #expect(try view.nearest(to: "hiden", in: .contact).isEmpty)
        }
        #expect(try catalogue.see { try $0.nearest(to: "hiden", in: .contact) } == ["janet-hidden"])
    }

    /// Nobody comes to a number that is withheld by typing it digit by digit.
    @Test func whatIsWithheldIsNoNameOfARecord() throws {
        let catalogue = try TestCatalogue()
        let gone = try catalogue.contact("ada-gone", name: "Ada Vell", isWithdrawn: true)
        try catalogue.make(
            .insert(gone), .insert(try catalogue.point("ada-voice", of: gone, .voice, "+442079460111")),
            .insert(try catalogue.release("call-442079460111-now", headline: "Call +44 20 7946 0111 now")))
        for typed in ["call-442", "call-44207946", "call-4"] {
            #expect(try catalogue.see { try $0.records(.release, beginning: typed, most: 5) }.count == 1)
            #expect(try catalogue.see(as: .press) { try $0.records(.release, beginning: typed, most: 5) }.isEmpty)
        }
        for typed in ["+44 20 7946 0111", "0111", "02079460111", "7946"] {
            let found = try catalogue.see(as: .press) {
                try $0.records(.release, called: typed, areBeginnings: true, most: 5)
            }
            #expect(found.isEmpty, "\(typed)")
        }
        #expect(
            try catalogue.see(as: .press) {
                try $0.records(.release, called: "call now", areBeginnings: false, most: 5)
            }
            .count == 1)
    }

    @Test func aRecordIsKnownByTheSlugThatItHad() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        try catalogue.make(.insert(contact))
        var renamed = contact
        renamed.slug = try #require(Slug("jane-roe"))
        try catalogue.make(.update(renamed), action: "rename contact")
        let (old, new) = (contact.slug, renamed.slug)
        #expect(try catalogue.see { try $0.records(onceCalled: old, in: [.contact]) }.map(\.id) == [contact.id])
        #expect(try catalogue.see { try $0.records(onceCalled: new, in: [.contact]) }.isEmpty)
        #expect(try catalogue.see { try $0.records(onceCalled: old, in: [.kit]) }.isEmpty)
        #expect(try catalogue.see(as: .partner) { try $0.records(onceCalled: old, in: [.contact]) }.isEmpty)
        try catalogue.undo()
        #expect(try catalogue.see { try $0.records(onceCalled: new, in: [.contact]) }.map(\.id) == [contact.id])
        // Another edit says its slug before and after, and gives no new one.
        var noted = contact
        noted.note = "On leave"
        try catalogue.make(.update(noted), action: "edit contact")
        #expect(try catalogue.see { try $0.records(onceCalled: try #require(Slug("jane")), in: [.contact]) }.isEmpty)
    }

    @Test func aWordOfASlugThatIsSpeltNearlySoIsNear() throws {
        let catalogue = try town()
        #expect(try catalogue.see { try $0.nearest(to: "hanaco", in: .contact) } == ["tanaka-hanako"])
        #expect(try catalogue.see { try $0.nearest(to: "roee", in: .contact) } == ["jane-roe"])
        #expect(try catalogue.see { try $0.nearest(to: "h4nako", in: .contact) }.isEmpty)
    }

    @Test func releasesStandByDateTheNewestFirst() throws {
        let catalogue = try TestCatalogue()
        for (slug, day) in [("b", "2026-11-20"), ("a", nil), ("c", "2026-11-21"), ("d", "2026-11-20")] {
            var release = try catalogue.release(slug, headline: "Release \(slug)")
            release.issued = day.flatMap { CalendarDate($0) }
            try catalogue.make(.insert(release))
        }
        func listed() throws -> [String] {
            var slugs: [String] = []
            try catalogue.store.forEachListed(
                Release.self, by: 3, for: .internal, at: .noon, telling: { $1.slug.text == "d" ? nil : $1.slug.text }
            ) { slugs.append($0) }
            return slugs
        }
        #expect(try listed() == ["c", "b", "a"])
        // A page behind is read when the one before it has been told, and what has gone is not in it.
        var seen: [String] = []
        try catalogue.store.forEachListed(
            Release.self, by: 1, for: .internal, at: .noon, telling: { $1.slug.text }
        ) { slug in
            let last = try catalogue.see { try $0.all(Release.self).last { $0.slug.text == "d" } }
            if slug == "c", let last { try catalogue.make(.delete(.release, last.id)) }
            seen.append(slug)
        }
        #expect(seen == ["c", "b", "a"])
    }

    /// A kit is as new as its newest release that is seen; what has no date stands last, by slug.
    @Test func everyKindWithDatesStandsByThem() throws {
        let catalogue = try TestCatalogue()
        var edits: [Edit] = []
        for (number, day) in ["2026-11-20", nil, "2026-11-22", "2026-11-21"].enumerated() {
            let date = day.flatMap { CalendarDate($0) }
            var release = try catalogue.release("r\(number)", headline: "Release \(number)")
            release.issued = date
            if number == 2 { release.audience = .internal }
            let kit = Kit(id: catalogue.id(), slug: try #require(Slug("k\(number)")), title: "Kit \(number)")
            let event = Event(
                id: catalogue.id(), slug: try #require(Slug("e\(number)")), what: "Event \(number)", date: date,
                releaseID: release.id)
            var statement = Statement(blank: catalogue.id(), slug: try #require(Slug("s\(number)")))
            statement.title = "Statement \(number)"
            statement.date = date
            edits += [.insert(release), .insert(kit), .insert(event), .insert(statement)]
            edits.append(
                .insertMembership(
                    Membership(
                        id: catalogue.id(), ownerKind: .kit, ownerID: kit.id, memberKind: .release,
                        memberID: release.id, position: 0)))
        }
        try catalogue.store.change(ChangeStamp(actor: "ana", at: .noon, action: "test")) { _ in edits }
        func listed<R: Record>(_ type: R.Type, _ audience: Audience = .internal) throws -> [String] {
            var slugs: [String] = []
            try catalogue.store.forEachListed(type, for: audience, at: .noon, telling: { $1.slug.text }) {
                slugs.append($0)
            }
            return slugs
        }
        #expect(try listed(Kit.self) == ["k2", "k3", "k0", "k1"])
        #expect(try listed(Event.self) == ["e2", "e3", "e0", "e1"])
        #expect(try listed(Statement.self) == ["s2", "s3", "s0", "s1"])
        #expect(try listed(Release.self, .press) == ["r3", "r0", "r1"])
        // Its day tells nobody who may not see the release where the kit stands.
        #expect(try !listed(Kit.self, .press).prefix(1).contains("k2"))
    }

    /// What was taken back is found without a look at all that ever went.
    @Test func whatHasGoneIsFoundByTheSlugThatItHad() throws {
        let catalogue = try TestCatalogue()
        let jane = try catalogue.contact("jane", name: "Jane")
        try catalogue.make(.insert(jane))
        try catalogue.undo()
        #expect(try catalogue.see { try $0.gone(RecordName("jane"), byUndoing: true) } == jane.id)
        #expect(try catalogue.see { try $0.gone(RecordName("kit/jane"), byUndoing: true) } == nil)
        #expect(try catalogue.see(as: .press) { try $0.gone(RecordName("jane"), byUndoing: false) } == nil)
        let jon = try catalogue.contact("jon", name: "Jon")
        try catalogue.make(.insert(jon))
        try catalogue.make(.delete(.contact, jon.id))
        #expect(try catalogue.see { try $0.gone(RecordName("jon"), byUndoing: true) } == nil)
        #expect(try catalogue.see { try $0.gone(RecordName("contact/jon"), byUndoing: false) } == jon.id)
    }

    @Test func aCatalogueOfTodayIsUpToDate() throws {
        let catalogue = try TestCatalogue()
        #expect(CatalogueStore.isUpToDate(at: catalogue.path))
        #expect(!CatalogueStore.isUpToDate(at: catalogue.path + "-none"))
        #expect(!CatalogueStore.isUpToDate(at: catalogue.folder.path))
        #expect(!CatalogueStore.isUpToDate(at: ""))
        #expect(try catalogue.files() == ["catalogue.sqlite"])
    }
}
