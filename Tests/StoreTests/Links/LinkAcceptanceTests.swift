import Catalogue
import Foundation
import Testing

@testable import Store

/// What a person says of a link is a change like any other.
@Suite struct LinkAcceptanceTests {
    private func accept(_ world: LinkWorld, _ url: String, until: Instant, by person: String = "ana") throws {
        let id = world.catalogue.id()
        try world.catalogue.make(
            .acceptLink(LinkAcceptance(id: id, url: url, until: until, by: person)), action: "accept link", by: person)
    }

    @Test func aPersonsWordStandsAboveWhatWasLearnedForATime() throws {
        let world = try LinkWorld()
        try world.learn([LinkWorld.shared: .silent])
        try accept(world, LinkWorld.shared, until: .noon(plus: 60))
        func state(at now: Instant) throws -> LinkState? {
            try world.catalogue.see { try $0.link(LinkWorld.shared)?.state(at: now) }
        }
        #expect(try state(at: .noon) == .alive)
        #expect(try state(at: .noon(plus: 59)) == .alive)
        #expect(try state(at: .noon(plus: 60)) == .failing)
        #expect(try world.urls(LinkSelection(states: [.alive])) == [LinkWorld.shared])
        #expect(try world.catalogue.see { try $0.link(LinkWorld.shared)?.memory?.health.acceptedBy } == "ana")
        let press = try world.catalogue.see(as: .press) { try $0.link(LinkWorld.shared)?.memory?.health }
        #expect(press?.acceptedUntil == .noon(plus: 60))
        #expect(press?.acceptedBy == nil, "who said so is the office's affair")
    }

    @Test func aWordForWhatWasNeverAskedCountsToo() throws {
        let world = try LinkWorld()
        try accept(world, LinkWorld.shared, until: .noon(plus: 60))
        let link = try #require(try world.catalogue.see { try $0.link(LinkWorld.shared) })
        #expect(link.state(at: .noon) == .alive)
        #expect(link.memory?.lastAnswer == nil)
    }

    @Test func aLaterWordReplacesAnEarlierOneAndBothAreUndone() throws {
        let world = try LinkWorld()
        try accept(world, LinkWorld.shared, until: .noon(plus: 60))
        try accept(world, LinkWorld.shared, until: .noon(plus: 90), by: "ben")
        func word() throws -> String? {
            try world.catalogue.see { try $0.acceptance(of: LinkWorld.shared) }.map { "\($0.by) \($0.until)" }
        }
        #expect(try word() == "ben \(Instant.noon(plus: 90))")
        try world.catalogue.undo()
        #expect(try word() == "ana \(Instant.noon(plus: 60))")
        try world.catalogue.undo()
        #expect(try word() == nil)
        #expect(try world.catalogue.see { try $0.link(LinkWorld.shared)?.memory } == nil)
    }
}
