import Catalogue
import Foundation
import Store
import Testing

@testable import PressOffice

/// What a person entered, changed or took away is not overwritten by a later edition of the document.
@Suite struct EnteredByHandTests {
    let room: Newsroom
    let release: RecordName = "release/river-delta-flood-shelters"

    init() throws {
        room = try Newsroom()
        try room.accept(advisory)
    }

    private func edit<R: Withdrawable>(_ name: RecordName, _ type: R.Type, _ change: (inout R) -> Void) throws {
        var form = try room.office("ben").form(of: type, name)
        change(&form.record)
        _ = try room.office("ben").edit(name, to: form, reason: "put right")
    }

    private func lines(_ accepted: AcceptedDocument) -> [String] {
        accepted.differences.map {
            "\($0.what) \($0.record) \($0.field ?? "*"): \($0.before ?? "-") → \($0.after ?? "-")"
        }
    }

    @Test func aHeadlineStands() throws {
        try edit(release, Release.self) { $0.headline = "Ten flood shelters for the delta" }
        let accepted = try room.accept(advisory.replacing("River Delta: Flood shelters", with: "River Delta: Shelters"))
        #expect(
            lines(accepted) == [
                "kept release/river-delta-flood-shelters headline: Ten flood shelters for the delta → River Delta: "
                    + "Shelters"
            ])
        #expect(try room.view().release(release).release.headline == "Ten flood shelters for the delta")
    }

    /// Also where nothing stands any more: taking away is an entry.
    @Test func whatWasTakenAwayStaysAway() throws {
        try edit(release, Release.self) { $0.language = nil }
        try edit("asset/flooded-delta", Asset.self) { $0.description = nil }
        let accepted = try room.accept(advisory + "More soon.\n")
        #expect(lines(accepted).allSatisfy { $0.hasPrefix("kept ") }, "\(lines(accepted))")
        #expect(try room.view().release(release).release.language == nil)
        #expect(try room.view().asset("flooded-delta").asset.description == nil)
        // What an undo emptied is nobody's entry.
        _ = try room.office().undo(4)
        _ = try room.office().undo(3)
        #expect(try room.view().asset("flooded-delta").asset.description == "the flooded delta")
    }

    @Test func termsAndCreditsStandWithTheirAssetThatTheEditionNoLongerNames() throws {
        try edit("asset/flooded-delta", Asset.self) { $0.creditLine = "Ines Duarte / Harbour Aid" }
        let changed = advisory.replacing(
            "Pictures: images of the flooded delta: https://pictures.harbouraid.example/search?set=delta\n", with: "")
        try room.accept(changed)
        #expect(try room.view().asset("flooded-delta").asset.creditLine == "Ines Duarte / Harbour Aid")
    }

    @Test func anEventThatWasPutRightIsTheSameEvent() throws {
        let before = try room.view().release(release).events
        let event = try #require(before.first)
        let name = RecordName(kind: .event, slug: event.slug)
        try edit(name, Event.self) { $0.what = "The first ten shelters open" }
        try room.accept(advisory + "More soon.\n")
        #expect(try room.view().release(release).events.count == before.count)
        #expect(try room.view().record(of: Event.self, name).record.what == "The first ten shelters open")
        try room.accept(advisory.replacing("On 3 May, ten", with: "Soon, ten") + "Even more soon.\n")
        #expect(try room.view().record(of: Event.self, name).record.what == "The first ten shelters open")
    }

    @Test func aQuoteThatWasPutRightIsTheSameQuote() throws {
        try room.accept(article, as: "article.txt")
        let quote = try #require(try room.view().records(of: Quote.self).first?.record)
        let name = RecordName(kind: .quote, slug: quote.slug)
        try edit(name, Quote.self) { $0.words = "We have heard such promises before" }
        try room.accept(article.replacing("On May 3", with: "On May 4"), as: "article.txt")
        #expect(try room.view().records(of: Quote.self).map(\.record.words) == ["We have heard such promises before"])
    }

    /// An organisation that was renamed is not made a second time under its old name.
    @Test func anOrganisationThatWasRenamedIsTheSame() throws {
        try edit("organisation/harbour-aid", Organisation.self) { $0.name = "Harbour Aid International" }
        try room.accept(advisory + "More soon.\n")
        #expect(try room.view().records(of: Organisation.self).map(\.record.name) == ["Harbour Aid International"])
        #expect(try room.view().release(release).organisation?.name == "Harbour Aid International")
        try room.accept(article, as: "article.txt")
        try edit("outlet/coastal-post", Outlet.self) { $0.name = "The Coastal Post" }
        try room.accept(article.replacing("On May 3", with: "On May 4"), as: "article.txt")
        #expect(try room.view().records(of: Outlet.self).map(\.record.name) == ["The Coastal Post"])
    }

    /// A statement that stands in the place of another stays, also where the next edition no longer names it.
    @Test func aStatementInThePlaceOfAnotherStays() throws {
        var old = RecordForm<Catalogue.Statement>()
        old.record.title = "On shelters, before"
        old.names["supersededByID"] = "flood-shelters"
        _ = try room.office("ben").add(old)
        let statement = "Our statement on flood shelters: https://harbouraid.example/news/shelters-2022-03-14\n"
        #expect(advisory.contains(statement))
        try room.accept(advisory.replacing(statement, with: ""))
        #expect(try room.view().release(release).statements.isEmpty)
        #expect(try room.view().statements().count == 2)
    }

    @Test func whatIsWithdrawnStaysWithdrawn() throws {
        _ = try room.office("ben").withdraw(Asset.self, "flooded-delta")
        _ = try room.office("ben").withdraw(Catalogue.Statement.self, "flood-shelters")
        _ = try room.office("ben").withdraw(
            Event.self, RecordName("event/\(try room.view().release(release).events[0].slug)"))
        let accepted = try room.accept(advisory + "More soon.\n")
        // The document names them again, and that they stay withdrawn is said.
        #expect(
            accepted.differences.filter { $0.what == .kept && $0.field == "isWithdrawn" }.compactMap(\.record.kind)
                == [.asset, .statement, .event])
        #expect(try room.view().assets(ListFilter(isWithdrawn: true)).count == 1)
        #expect(try room.view().statements(ListFilter(isWithdrawn: true)).count == 1)
        #expect(try room.view().assets().count == 2)
    }
}
