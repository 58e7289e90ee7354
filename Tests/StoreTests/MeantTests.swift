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
        #expect(try catalogue.see { try $0.releasesByDate() }.map(\.slug.text) == ["c", "b", "d", "a"])
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
