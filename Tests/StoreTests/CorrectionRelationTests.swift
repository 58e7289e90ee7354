import Catalogue
import Foundation
import TestSupport
import Testing

@testable import Store

/// What puts a release right is read from the relation, by who may see it; and when a kit left the office is kept.
@Suite struct CorrectionRelationTests {
    let catalogue: TestCatalogue
    let wrong: Release
    var right: Release

    init() throws {
        catalogue = try TestCatalogue()
        wrong = try catalogue.release("wrong")
        right = try catalogue.release("right")
        right.correctsID = wrong.id
        try catalogue.make(.insert(wrong), .insert(right))
    }

    private func corrections(as audience: Audience = .press, at now: Instant = .noon) throws -> [Correction] {
        try catalogue.see(as: audience, at: now) { try $0.corrections(of: wrong) }
    }

    private func change(_ body: (inout Release) -> Void, at: Instant = .noon) throws {
        var changed = try #require(try catalogue.see { try $0.find(Release.self, id: right.id) })
        body(&changed)
        try catalogue.store.change(ChangeStamp(actor: "ana", at: at, action: "edit release")) { _ in [.update(changed)]
        }
    }

    @Test func whoSeesBothIsTold() throws {
        #expect(try corrections() == [Correction(by: right, of: wrong.id, since: .noon, change: 1)])
        #expect(try catalogue.see(as: .press) { try $0.entry(for: wrong).corrections.map(\.by.id) } == [right.id])
        #expect(try corrections().first?.day == CalendarDate("2012-01-01"))
        try change { $0.issued = CalendarDate("2011-12-31") }
        #expect(try corrections().first?.day == CalendarDate("2011-12-31"))
    }

    @Test(arguments: [Audience.public, .press, .partner])
    func whoDoesNotSeeTheCorrectionIsToldNothing(_ audience: Audience) throws {
        let end = Instant.noon(plus: 60)
        try change { $0.embargo = Embargo(until: end, zone: "UTC") }
        #expect(try corrections(as: audience).isEmpty)
        #expect(try corrections(as: .internal).count == 1)
        if audience.sees(.press) { #expect(try corrections(as: audience, at: end).first?.since == end) }
        try change { ($0.embargo, $0.audience) = (nil, .internal) }
        #expect(try corrections(as: audience).isEmpty)
    }

    @Test func aWithdrawnCorrectionPutsNothingRight() throws {
        try change { $0.pubStatus = .canceled }
        for audience in Audience.allCases { #expect(try corrections(as: audience).isEmpty) }
        let later = Instant.noon(plus: 300)
        try change({ $0.pubStatus = .usable }, at: later)
        #expect(try corrections().first?.since == later)
        try change({ $0.dateline = "Harbour Town" }, at: .noon(plus: 600))
        #expect(try corrections().first?.since == later, "what is said otherwise makes it no younger")
        try change { $0.correctsID = nil }
        #expect(try corrections().isEmpty)
    }

    @Test func aCorrectionOfACorrectionPutsBothRight() throws {
        var last = try catalogue.release("last")
        (last.correctsID, last.issued) = (right.id, CalendarDate("2012-01-02"))
        try catalogue.make(.insert(last))
        #expect(try corrections().map(\.by.slug.text) == ["right", "last"])
        #expect(try corrections().map(\.of) == [wrong.id, wrong.id])
        try change { $0.pubStatus = .canceled }
        #expect(try corrections().isEmpty)
    }

    @Test func aSearchMarksWhatWasPutRight() throws {
        let hits = try catalogue.see(as: .press) { try $0.search("tide", kinds: nil, limit: 10) }
        #expect(hits.first { $0.id == wrong.id }?.corrected == CalendarDate("2012-01-01"))
        #expect(hits.first { $0.id == right.id }?.corrected == nil)
    }

    @Test func whenAKitLeftTheOfficeIsKept() throws {
        var kit = Kit(blank: catalogue.id(), slug: Slug(from: "gates"))
        kit.title = "Gates"
        let member = Membership(
            id: catalogue.id(), ownerKind: .kit, ownerID: kit.id, memberKind: .release, memberID: wrong.id, position: 0)
        try catalogue.make(.insert(kit), .insertMembership(member))
        let changes = try catalogue.see { try $0.changes(touching: nil, limit: 10).count }
        let (before, after) = (Instant.noon(plus: -60), Instant.noon(plus: 60))
        #expect(try catalogue.store.remember(exportOf: kit, for: .press, at: before) == nil)
        func exports() throws -> [KitExport] { try catalogue.see { try $0.exports(of: kit) } }
        #expect(try exports().map(\.at) == [before])
        #expect(try exports().first?.missed.isEmpty == true, "the kit says already what puts it right")
        #expect(try catalogue.store.remember(exportOf: kit, for: .press, at: after)?.at == before)
        #expect(try exports().first?.missed.isEmpty == true)
        #expect(try catalogue.see(as: .press) { try $0.exports(of: kit) }.isEmpty)
        #expect(try catalogue.store.restore(nil, of: kit, for: .press)?.at == after)
        #expect(try exports().isEmpty)
        #expect(try catalogue.see { try $0.changes(touching: nil, limit: 10).count } == changes)
    }

    /// Changes stand in the order of their numbers, whatever the clock said (docs/decisions/0048-a-clock-that-goes-back.md).
    @Test(arguments: [-3600, 0, 3600] as [Int64]) func aCorrectionIsMissedWhereverTheClockStood(_ seconds: Int64) throws
    {
        var kit = Kit(blank: catalogue.id(), slug: Slug(from: "gates"))
        kit.title = "Gates"
        let member = Membership(
            id: catalogue.id(), ownerKind: .kit, ownerID: kit.id, memberKind: .release, memberID: wrong.id, position: 0)
        try change { $0.correctsID = nil }
        try catalogue.make(.insert(kit), .insertMembership(member))
        let earlier = try catalogue.store.remember(exportOf: kit, for: .press, at: .noon)
        try change({ $0.correctsID = wrong.id }, at: .noon(plus: seconds))
        func missed() throws -> Int? { try catalogue.see { try $0.exports(of: kit) }.first?.missed.count }
        #expect(earlier == nil)
        #expect(try missed() == 1)
        // What was kept before it was handed out in vain stands again, with its place among the changes.
        let before = try catalogue.store.remember(exportOf: kit, for: .press, at: .noon)
        #expect(try missed() == 0)
        try catalogue.store.restore(before, of: kit, for: .press)
        #expect(try missed() == 1)
    }

    /// Of what was kept before changes were, the clock is all that is known.
    @Test func anExportWithoutAChangeGoesByTheClock() {
        let correction = Correction(by: right, of: wrong.id, since: .noon, change: 1)
        let before = KitExport(audience: .press, at: .noon(plus: -60), corrections: [correction])
        let after = KitExport(audience: .press, at: .noon(plus: 60), corrections: [correction])
        #expect(before.missed == [correction] && after.missed.isEmpty)
    }

    /// An embargoed correction is nothing that the press could have been told of.
    @Test func onlyWhatTheAudienceMayKnowWasMissed() throws {
        var kit = Kit(blank: catalogue.id(), slug: Slug(from: "gates"))
        kit.title = "Gates"
        let member = Membership(
            id: catalogue.id(), ownerKind: .kit, ownerID: kit.id, memberKind: .release, memberID: wrong.id, position: 0)
        try catalogue.make(.insert(kit), .insertMembership(member))
        let end = Instant.noon(plus: 3600)
        try change { $0.embargo = Embargo(until: end, zone: "UTC") }
        try catalogue.store.remember(exportOf: kit, for: .press, at: .noon(plus: 60))
        #expect(try catalogue.see { try $0.exports(of: kit) }.first?.missed.isEmpty == true)
        #expect(try catalogue.see(at: end) { try $0.exports(of: kit) }.first?.missed.count == 1)
    }
}
