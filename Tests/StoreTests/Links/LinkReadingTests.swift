import Catalogue
import Foundation
import GRDB
import Testing

@testable import Store

/// Every address that records hold, whom it belongs to, and who may see it.
@Suite struct LinkReadingTests {
    static let all = [
        "https://bank.example/gates-from-above", "https://bank.example/lone", "https://coast.example/",
        "https://coast.example/gates-shut", "https://harbour.example", "https://harbour.example/form",
        "https://harbour.example/gates", "mailto:press@harbour.example",
    ]

    @Test func everyAddressComesOnceInTheOrderOfItsBytes() throws {
        let world = try LinkWorld()
        #expect(try world.urls() == Self.all)
        let shared = try #require(try world.catalogue.see { try $0.link(LinkWorld.shared) })
        #expect(shared.kinds == [.asset, .statement, .reference])
        #expect(shared.assetKind == .video)
        #expect(shared.linkKind == .item)
        #expect(shared.memory == nil)
        #expect(shared.state(at: .noon) == .unknown)
        #expect(
            try world.catalogue.see { try $0.uses(of: LinkWorld.shared) }.map(\.description) == [
                "asset/gates-again", "statement/on-tides", "reference/more",
            ])
        #expect(
            try world.catalogue.see { try $0.uses(of: "https://harbour.example/form") }.map(\.description)
                == ["contactPoint/jane-doe-form"])
    }

    /// Merged from the indexes, so that 200,000 take no more room than eight.
    @Test func nothingIsSorted() throws {
        let world = try LinkWorld()
        for audience in [Audience.internal, .press] {
            let plans = try world.catalogue.see(as: audience) { view in
                try Row.fetchAll(
                    view.db,
                    sql: "EXPLAIN QUERY PLAN "
                        + view.addresses(in: LinkSelection(through: "z"), where: { "\($0.url) > :after" }),
                    arguments: view.gate.arguments(["after": "", "through": "z"]))
            }.map { $0["detail"] as String }
            #expect(plans.contains("MERGE (UNION ALL)"))
            #expect(!plans.contains { $0.contains("TEMP B-TREE") }, "\(plans)")
        }
    }

    @Test func aPageGoesOnBehindTheOneBefore() throws {
        let world = try LinkWorld()
        var found: [String] = []
        while true {
            let selection = LinkSelection(after: found.last)
            let page = try world.catalogue.see { try $0.links(selection, limit: 3) }.map(\.url)
            if page.isEmpty { break }
            found += page
        }
        #expect(found == Self.all)
        let between = LinkSelection(after: "https://coast.example/", through: "https://harbour.example")
        #expect(try world.urls(between) == ["https://coast.example/gates-shut", "https://harbour.example"])
    }

    /// A kit's are those of its releases too, in whatever order they came there; in its pages its members alone stand.
    @Test func aKitAndAReleaseHaveTheirOwn() throws {
        let world = try LinkWorld()
        let ofRelease = Self.all.filter { !$0.hasSuffix("/lone") }
        #expect(try world.urls(LinkSelection(.release(world.release.id))) == ofRelease)
        #expect(try world.urls(LinkSelection(.kit(world.kit.id))) == ofRelease)
        #expect(
            try world.urls(LinkSelection(.pages(ofKit: world.kit.id))) == [
                "https://bank.example/gates-from-above", "https://harbour.example", "https://harbour.example/gates",
                "mailto:press@harbour.example",
            ])
        let lone = world.catalogue.member(.kit, world.kit.id, .asset, world.lone.id, at: 2)
        try world.catalogue.make(lone)
        #expect(try world.urls(LinkSelection(.kit(world.kit.id))) == Self.all)
    }

    /// To an audience that may not see the release, its links do not exist.
    @Test(arguments: [(-1, false), (0, true)] as [(Int64, Bool)])
    func theLinksOfAnEmbargoedReleaseAreNotThereBefore(_ seconds: Int64, _ isSeen: Bool) throws {
        let world = try LinkWorld(embargo: Embargo(until: .noon, zone: "Europe/London"))
        try world.learn([LinkWorld.shared: .found, "https://bank.example/lone": .silent])
        let now = Instant.noon(plus: seconds)
        let hidden = ["https://bank.example/gates-from-above", LinkWorld.shared, "mailto:press@harbour.example"]
        #expect(try world.urls(as: .press, at: now) == Self.all.filter { isSeen || !hidden.contains($0) })
        #expect(try world.urls(as: .internal, at: now) == Self.all)
        try world.catalogue.see(as: .press, at: now) { (view) throws in
            #expect(try (view.link(LinkWorld.shared) == nil) != isSeen)
            #expect(try view.answers(of: LinkWorld.shared, limit: 9).isEmpty != isSeen)
            #expect(try view.uses(of: LinkWorld.shared).isEmpty != isSeen)
            #expect(try view.links(LinkSelection(states: [.alive]), limit: 9).isEmpty != isSeen)
            #expect(try view.link("https://bank.example/lone")?.state(at: now) == .failing)
            #expect(try view.rounds(limit: 9).isEmpty, "how the office looks after its links is its own affair")
        }
    }

    /// A kit says how its own links stand, to those who may see them; references stay out of kits.
    @Test func aKitSaysHowItsLinksStand() throws {
        let world = try LinkWorld()
        try world.learn([
            LinkWorld.shared: .found, "https://bank.example/gates-from-above": .silent,
            "mailto:press@harbour.example": .found, "https://bank.example/lone": .found,
        ])
        let contents = try world.catalogue.see(as: .press) { try $0.contents(of: world.kit) }
        #expect(
            contents.links == [
                KitLink(
                    url: "https://bank.example/gates-from-above", state: .failing, since: .noon, lastAsked: .noon)
            ])
    }

    @Test func theyAreChosenByStateAndByWhenTheyWereAsked() throws {
        let world = try LinkWorld()
        let lone = "https://bank.example/lone"
        try world.learn([LinkWorld.shared: .found, lone: .silent])
        let later = try world.learn([lone: .silent], at: .noon(plus: 60))
        #expect(try world.urls(LinkSelection(states: [.alive])) == [LinkWorld.shared])
        #expect(try world.urls(LinkSelection(states: [.failing, .dead])) == [lone])
        #expect(try world.urls(LinkSelection(states: [.unknown])).count == 6)
        #expect(try world.urls(LinkSelection(notAskedSince: .noon(plus: 1))) == Self.all.filter { $0 != lone })
        #expect(try world.urls(LinkSelection(notAskedInRound: later.id)) == Self.all.filter { $0 != lone })
    }
}
