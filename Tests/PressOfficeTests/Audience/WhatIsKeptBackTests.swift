import Catalogue
import Foundation
import Store
import Testing

@testable import PressOffice

/// To our own people what is hidden is named; to the press nothing exists.
@Suite struct WhatIsKeptBackTests {
    /// Whatever the store hides has a reason, and nothing else has.
    @Test(arguments: [Audience.public, .press, .accredited, .partner])
    func whatIsNotSeenHasAReasonAndWhatIsSeenHasNone(_ audience: Audience) throws {
        let catalogue = try CanaryCatalogue(isWhole: true)
        let inside = catalogue.office.view(for: .internal)
        var reasons = 0
        // A body is seen by what names it.
        for kind in RecordKind.allCases where ![.organisation, .outlet, .contactPoint].contains(kind) {
            for name in try names(kind, inside) {
                let isSeen = try catalogue.room.store.read(for: audience, at: inside.instant) { view in
                    (try? view.record(name)) != nil
                }
                let kept = try inside.keptBack(name, from: audience)
                #expect((kept == nil) == isSeen, "\(name): \(kept.map { "\($0.reason)" } ?? "seen")")
                reasons += kept == nil ? 0 : 1
                #expect(try catalogue.office.view(for: audience).keptBack(name, from: audience) == nil)
            }
        }
        #expect(reasons > 10)
    }

    private func names(_ kind: RecordKind, _ view: OfficeView) throws -> [RecordName] {
        func all<R: Record>(_ type: R.Type) throws -> [RecordName] {
            try view.read { try $0.all(type).map { RecordName(kind: R.kind, slug: $0.slug) } }
        }
        return try all(kind.type)
    }

    private func said(_ kept: KeptBack?) -> String { kept.map { "\($0.refusal.message) \($0.refusal.remedies)" } ?? "" }

    @Test func theReasonIsToldWithWhatWouldHandItOut() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let (office, release) = (room.office(), RecordName("release/river-delta-flood-shelters"))
        var form = try office.form(of: Release.self, release)
        form.record.embargo = Embargo(until: room.noon.plus(days: 3), zone: "Europe/London")
        _ = try office.edit(release, to: form, reason: "asked")
        #expect(
            said(try room.view().keptBack(release, from: .press)).hasPrefix(
                "Release river-delta-flood-shelters is under embargo until "))
        let asset = try room.view().keptBack("asset/flooded-delta", from: .press)
        #expect(
            asset?.refusal.message.hasPrefix(
                "Asset flooded-delta stands in release river-delta-flood-shelters, which is under embargo until ")
                == true)
        #expect(asset?.refusal.remedies == [.edit(release, field: "embargo", to: nil)])
        #expect(try room.view().keptBack("contact/mira-solveig", from: .press) == nil, "the officer is no secret")
        _ = try office.hold(release)
        #expect(try room.view().keptBack(release, from: .press)?.reason == .onHold)
        _ = try office.withdraw(Contact.self, "mira-solveig")
        let mira = try room.view().contactsKeptBack(from: .press)
        #expect(mira.first { $0.record.slug == "mira-solveig" }?.refusal.remedies == [.restore("contact/mira-solveig")])
        #expect(try room.view().keptBack(inSearchFor: "mira", from: .press).map(\.reason).contains(.withdrawn))
        #expect(try room.view(for: .press).keptBack(inSearchFor: "mira", from: .press).isEmpty)
    }
}
