import Catalogue
import Foundation
import Store
import TestSupport
import Testing

@testable import PressOffice

/// Every kind of record is added, edited, withdrawn and restored in one way.
@Suite struct RecordEditTests {
    let room: Newsroom

    init() throws {
        room = try Newsroom()
        try room.accept(advisory)
    }

    private let release: RecordName = "release/river-delta-flood-shelters"

    /// A form of a kind with a value in every field that a person edits.
    private func form<R: Record>(_ type: R.Type) throws -> RecordForm<R> {
        var form = FieldSamples.form(of: type)
        for field in R.fields {
            guard case .reference(let kind) = field.kind else { continue }
            form.names[field.name] = kind == .release ? release.slug : nil
            if kind == .organisation || kind == .outlet { form.names[field.name] = "Delta Watch" }
        }
        if let kind = R.field("kind"), kind.kind == .line { form[kind] = .text("website") }
        for (name, word) in [("media", "print"), ("territories", "GB"), ("uses", "editorial")] {
            if let field = R.field(name) { form[field] = .list([word]) }
        }
        if let status = R.field("pubStatus") { form[status] = .text("usable") }
        if let embargo = R.field("embargo") {
            form[embargo] = .embargo(Embargo(until: room.noon.plus(days: 3), zone: "Europe/London"))
        }
        return form
    }

    @Test func whatIsAddedHasEveryFieldAndWhoEnteredIt() throws {
        try add(Release.self)
        try add(Asset.self)
        try add(Statement.self)
        try add(Event.self)
        try add(Quote.self)
        try add(Reference.self)
        try add(Organisation.self)
        try add(Outlet.self)
        try add(Coverage.self)
        try add(Kit.self)
    }

    private func add<R: Withdrawable>(_ type: R.Type) throws {
        let filled = try form(type)
        let added = try room.office("ben").add(filled, slug: "ours", reason: "by telephone")
        #expect(added.value == RecordName(kind: R.kind, slug: Slug(from: "ours")))
        #expect(added.change?.action == "add \(R.kind.words)" && added.change?.reason == "by telephone")
        let found = try room.office().form(of: type, added.value)
        for field in R.fields where field.isIn(.edit) && field.name != "date" {
            #expect(found[field] == filled[field], "\(R.kind).\(field.name)")
        }
        let explained = try room.view().explain(added.value)
        #expect(!explained.fields.isEmpty)
        for field in explained.fields {
            guard case .person(let entry) = field.source else {
                Issue.record("\(R.kind).\(field.field) stands on a document.")
                continue
            }
            #expect(entry.actor == "ben")
        }
        #expect(try room.office().edit(added.value, from: found, to: found).change == nil)
        try withdrawAndRestore(type, added.value)
    }

    private func withdrawAndRestore<R: Withdrawable>(_ type: R.Type, _ name: RecordName) throws {
        let office = room.office()
        #expect(throws: PressOfficeError.notWithdrawn(name)) { try office.restore(type, name) }
        #expect(try office.withdraw(type, name, reason: "wrong").change?.action == "withdraw \(R.kind.words)")
        #expect(throws: PressOfficeError.withdrawnAlready(name)) { try office.withdraw(type, name) }
        var form = try office.form(of: type, name)
        #expect(form.record.isWithdrawn)
        #expect(try office.edit(name, from: form, to: form).change == nil)
        #expect(try office.restore(type, name).change?.action == "restore \(R.kind.words)")
        form = try office.form(of: type, name)
        #expect(!form.record.isWithdrawn)
        #expect(try room.view().explain(name).record == name)
    }

    @Test func whatIsNeededCannotBeEmptied() throws {
        func said<R>(_ field: Field<R>?) -> String? {
            do { _ = try field?.value(typed: "  ") } catch { return "\(error)" }
            return nil
        }
        #expect(said(Release.field("headline")) == "The field 'headline' cannot be empty.")
        #expect(said(Event.field("what")) == "The field 'what' cannot be empty.")
        #expect(said(Quote.field("words")) == "The field 'words' cannot be empty.")
        #expect(said(Asset.field("url")) == "The field 'address' cannot be empty.")
        #expect(said(Release.field("dateline")) == nil)
        var form = try room.office().form(of: Release.self, release)
        form.record.headline = " "
        #expect(throws: PressOfficeError.form(.missing(field: "headline"))) {
            try room.office().edit(release, to: form)
        }
    }

    @Test func somebodyElsesEditAndWithdrawalAreNotOverwritten() throws {
        let asset: RecordName = "asset/flooded-delta"
        let opened = try room.office().form(of: Asset.self, asset)
        var mine = opened
        mine.record.creditLine = "Harbour Aid"
        var theirs = opened
        theirs.record.description = "The delta from above"
        _ = try room.office("ben").edit(asset, from: opened, to: theirs)
        #expect(throws: PressOfficeError.changedMeanwhile(asset, by: "ben", change: 2)) {
            try room.office().edit(asset, from: opened, to: mine)
        }
        let again = try room.office().form(of: Asset.self, asset)
        _ = try room.office("ben").withdraw(Asset.self, asset)
        let error = #expect(throws: PressOfficeError.self) { try room.office().edit(asset, from: again, to: mine) }
        #expect(error == .withdrawnMeanwhile(asset, by: "ben", change: 3))
        #expect(
            error?.refusal.message
                == "The asset 'flooded-delta' has been withdrawn in the meantime by ben: change 3. Nothing was changed."
        )
        #expect(try room.changes() == 3)
    }

    @Test func aContactThatWasWithdrawnMeanwhileIsNotEdited() throws {
        let opened = try room.office().contactForm("mira-solveig")
        _ = try room.office("ben").withdraw(Contact.self, "mira-solveig")
        var mine = opened
        mine.title = "director"
        #expect(throws: PressOfficeError.withdrawnMeanwhile("contact/mira-solveig", by: "ben", change: 2)) {
            try room.office().editContact("mira-solveig", from: opened, to: mine)
        }
    }

    /// The name of an organisation that was put right meanwhile makes no second one.
    @Test func whatIsCalledAsBeforeIsTheSameAsBefore() throws {
        let opened = try room.office().form(of: Release.self, release)
        var body = try room.office().form(of: Organisation.self, "harbour-aid")
        body.record.name = "Harbour Aid International"
        _ = try room.office().edit("harbour-aid", to: body)
        var mine = opened
        mine.record.dateline = "Port Osta"
        #expect(throws: PressOfficeError.self) { try room.office().edit(release, from: opened, to: mine) }
        let again = try room.office().form(of: Release.self, release)
        #expect(again.names["organisationID"] == "Harbour Aid International")
        mine = again
        mine.record.dateline = "Port Osta"
        _ = try room.office().edit(release, from: again, to: mine)
        #expect(try room.view().records(of: Organisation.self).count == 1)
    }

    @Test func namesakesAreTurnedDown() throws {
        var form = RecordForm<Organisation>()
        form.record.name = "HARBOUR AID"
        #expect(throws: PressOfficeError.sameName("organisation/harbour-aid")) { try room.office().add(form) }
        form.record.name = "Delta Watch"
        #expect(try room.office().add(form).value == "organisation/delta-watch")
        form.record.name = "Harbour Aid"
        #expect(throws: PressOfficeError.sameName("organisation/harbour-aid")) {
            try room.office().edit("delta-watch", to: form)
        }
    }

    @Test func whatStandsInATextStandsInOne() throws {
        var form = RecordForm<Quote>()
        form.record.words = "We are ready."
        #expect(throws: PressOfficeError.form(.owner(.quote))) { try room.office().add(form) }
        form.names["releaseID"] = "nothing-of-that-name"
        #expect(throws: StoreError.self) { try room.office().add(form) }
        form.names["releaseID"] = "river-delta-flood-shelters"
        #expect(try room.office().add(form).value == "quote/we-are-ready")
        form.names["coverageID"] = nil
        form.names["releaseID"] = nil
        #expect(throws: PressOfficeError.form(.owner(.quote))) {
            try room.office().edit("quote/we-are-ready", to: form)
        }
    }

    @Test func aStatementSaysSomething() throws {
        #expect(throws: PressOfficeError.form(.sayNothing)) {
            try room.office().add(RecordForm<Catalogue.Statement>(), slug: "a")
        }
    }

    @Test func aLinkThatIsTypedWasGivenSo() throws {
        var form = RecordForm<Reference>()
        (form.record.kind, form.record.url) = ("website", "https://www.delta.example/about")
        form.names["releaseID"] = release.slug
        let name = try room.office().add(form).value
        #expect(name == "reference/delta-example")
        #expect(try room.view().record(of: Reference.self, name).record.asGiven == "https://www.delta.example/about")
    }
}

/// What a release, a statement and an event ask for beyond their fields.
@Suite struct RecordRulesTests {
    let room: Newsroom
    let release: RecordName = "release/river-delta-flood-shelters"

    init() throws {
        room = try Newsroom()
        try room.accept(advisory)
    }

    private func edit(_ change: (inout Release) -> Void, because reason: String? = nil) throws {
        var form = try room.office().form(of: Release.self, release)
        change(&form.record)
        _ = try room.office().edit(release, to: form, reason: reason)
    }

    @Test func anEmbargoIsSetMovedAndLiftedForAReason() throws {
        let embargo = Embargo(until: room.noon.plus(days: 1), zone: "Europe/London")
        let later = Embargo(until: room.noon.plus(days: 2), zone: "Europe/London")
        for value in [embargo, later, nil] {
            #expect(throws: PressOfficeError.embargoWithoutReason(release)) { try edit { $0.embargo = value } }
            #expect(throws: PressOfficeError.embargoWithoutReason(release)) {
                try edit({ $0.embargo = value }, because: " ")
            }
            try edit({ $0.embargo = value }, because: "the minister asked")
            #expect(try room.view().release(release).release.embargo == value)
            #expect(try room.view(for: .press).releases().isEmpty == (value != nil))
        }
        #expect(
            PressOfficeError.embargoWithoutReason(release).description
                == "The embargo of 'river-delta-flood-shelters' is set, moved, lifted, opened or noted as broken only with a "
                + "reason. Nothing was changed.")
    }

    @Test func anEmbargoCannotEndInThePast() throws {
        let past = Embargo(until: Instant(milliseconds: room.noon.milliseconds - 1000), zone: "Europe/London")
        let error = #expect(throws: PressOfficeError.pastEmbargo(past)) {
            try edit({ $0.embargo = past }, because: "a slip")
        }
        #expect(error?.description.contains("is past. Nothing was changed. Lift it instead, or") == true)
        var form = RecordForm<Release>()
        (form.record.headline, form.record.embargo) = ("Later", past)
        #expect(throws: PressOfficeError.pastEmbargo(past)) { try room.office().add(form) }
        // One that ended long ago is no obstacle to another edit.
        try room.store.change(ChangeStamp(actor: "ana", at: room.noon, action: "test")) { view in
            var old = try view.the(Release.self, release)
            old.embargo = past
            return [.update(old)]
        }
        try edit { $0.headline = "Flood shelters in the delta" }
    }

    @Test func aReleaseIsHeldKilledAndRestored() throws {
        func isSeen() throws -> Bool { try !room.view(for: .press).releases().isEmpty }
        _ = try room.office().newKit(releases: [release], slug: "delta")
        let held = try room.office().hold(release, reason: "not yet")
        #expect(held.value == Withdrawal(record: release, kits: ["kit/delta"]))
        #expect(held.change?.action == "hold release")
        #expect(throws: PressOfficeError.heldAlready(release)) { try room.office().hold(release) }
        #expect(try !isSeen())
        _ = try room.office().withdraw(Release.self, release)
        #expect(try room.view().release(release).release.pubStatus == .canceled)
        #expect(try !isSeen() && room.view(for: .press).kits().isEmpty)
        _ = try room.office().restore(Release.self, release)
        #expect(try isSeen() && room.view(for: .press).kits().count == 1)
        _ = try room.office().hold(release)
        _ = try room.office().restore(Release.self, release)
        #expect(try isSeen())
    }

    @Test func nothingCorrectsItself() throws {
        func add(_ headline: String, corrects: String?) throws -> RecordName {
            var form = RecordForm<Release>()
            form.record.headline = headline
            form.names["correctsID"] = corrects
            return try room.office().add(form).value
        }
        let second = try add("Second", corrects: release.slug)
        let third = try add("Third", corrects: second.slug)
        #expect(try room.view().release(third).corrects?.slug.text == second.slug)
        for other in [release.slug, second.slug, third.slug] {
            var form = try room.office().form(of: Release.self, release)
            form.names["correctsID"] = other
            let error = #expect(throws: PressOfficeError.circle(release, field: "corrects")) {
                try room.office().edit(release, to: form)
            }
            #expect(
                error?.refusal.message
                    == "The release 'river-delta-flood-shelters' would come back to itself by what it corrects. Nothing was "
                    + "changed.")
        }
        #expect(throws: StoreError.self) { try add("Fourth", corrects: "nothing-of-that-name") }
    }

    @Test func aStatementIsSupersededByAnother() throws {
        var form = RecordForm<Catalogue.Statement>()
        form.record.title = "On shelters, again"
        let new = try room.office().add(form).value
        var old = try room.office().form(of: Catalogue.Statement.self, "statement/flood-shelters")
        old.names["supersededByID"] = new.slug
        _ = try room.office().edit("statement/flood-shelters", to: old)
        #expect(try room.view().statement("flood-shelters").supersededBy?.slug.text == new.slug)
        form.names["supersededByID"] = "flood-shelters"
        #expect(throws: PressOfficeError.circle(new, field: "supersededBy")) { try room.office().edit(new, to: form) }
    }

    @Test func anEventIsOnTheDayOfItsStart() throws {
        var form = RecordForm<Event>()
        form.record.what = "Shelters open"
        form.names["releaseID"] = release.slug
        func moment(_ text: String) throws -> Moment? {
            guard case .moment(let moment)? = try Event.field("starts")?.value(typed: text) else { return nil }
            return moment
        }
        form.record.starts = try moment("2026-12-04T23:30 Europe/Paris")
        form.record.ends = try moment("2026-12-04T23:00 Europe/London")
        let name = try room.office().add(form).value
        let event = try room.view().record(of: Event.self, name).record
        #expect(event.date == CalendarDate("2026-12-04"))
        #expect(event.starts?.at == Instant("2026-12-04T22:30:00Z") && event.starts?.zone == "Europe/Paris")
        form.record.ends = try moment("2026-12-04T22:00 GMT")
        #expect(throws: PressOfficeError.form(.endsBeforeItStarts)) { try room.office().edit(name, to: form) }
    }

    @Test(arguments: [
        ("2026-12-04", "The start needs a day, a time and a zone. Write it as 2026-11-25T09:00 Europe/London."),
        ("2026-12-04T10:00", "The start needs a day, a time and a zone. Write it as 2026-11-25T09:00 Europe/London."),
        (
            "2026-12-04T10:00 BST",
            "'BST' is not a zone that is known. Write one as Europe/London, GMT, UTC or an offset such as +01:00."
        ),
        ("2026-12-04T25:00 GMT", "'25:00' is not a time. Write it as 00:01."),
    ])
    func aTimeHasADayAndAZone(_ text: String, _ sentence: String) {
        let problem = #expect(throws: FormProblem.self) { try Event.field("starts")?.value(typed: text) }
        #expect(problem?.description == sentence)
    }

    @Test func membersOfAKitArePutInOrder() throws {
        _ = try room.office().newKit(releases: [release], slug: "delta")
        func order() throws -> [String] {
            try room.store.read(for: .internal, at: room.noon) { view in
                let kit = try view.the(Kit.self, "delta")
                return try view.members(of: .kit, kit.id).compactMap { member in
                    try view.find(member.memberKind.type, id: member.memberID)?.slug.text
                }
            }
        }
        let before = try order()
        let last = try #require(before.last)
        let ordered = try room.office().orderKit(
            "delta", [RecordName(last), RecordName(before[1])], reason: "film first")
        #expect(ordered.change?.action == "order kit")
        #expect(try order() == [last, before[1]] + before.filter { $0 != last && $0 != before[1] })
        #expect(try room.office().orderKit("delta", [RecordName(last)]).change == nil)
        #expect(throws: PressOfficeError.notInKit("asset/x", kit: Slug(from: "delta"))) {
            _ = try room.office().add(try asset("x"), slug: "x")
            _ = try room.office().orderKit("delta", ["asset/x"])
        }
        _ = try room.office().undo(ordered.change?.id)
        #expect(try order() == before)
    }

    private func asset(_ name: String) throws -> RecordForm<Asset> {
        var form = RecordForm<Asset>()
        form.record.url = "https://delta.example/\(name)"
        return form
    }
}

/// A list leaves out what its filter does not take.
@Suite struct ListFilterTests {
    @Test func listsAreFiltered() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        room.noon = room.noon.plus(days: 2)
        _ = try room.office().withdraw(Asset.self, "flooded-delta")
        let view = room.view()
        #expect(try view.assets(ListFilter(isWithdrawn: true)).map(\.asset.slug.text) == ["flooded-delta"])
        #expect(try view.assets(ListFilter(since: room.noon.day)).map(\.asset.slug.text) == ["flooded-delta"])
        #expect(try view.statements(ListFilter(since: CalendarDate("2023-01-01"))).isEmpty)
        func contacts(_ filter: ListFilter) throws -> [String] {
            var found: [String] = []
            try view.forEachContact(filter) { found.append($0.contact.slug.text) }
            return found
        }
        #expect(try contacts(ListFilter(role: .pressOfficer)) == ["mira-solveig"])
        #expect(try contacts(ListFilter(organisation: "harbour aid")).count == 2)
        #expect(try contacts(ListFilter(role: .desk, organisation: "harbour-aid")).isEmpty)
        #expect(throws: StoreError.self) { try contacts(ListFilter(organisation: "Nobody")) }
    }

    /// In the same order as the whole list, whatever it is narrowed by.
    @Test func aListIsGoneOnWithBehindARecord() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let view = room.view()
        var all: [ContactEntry] = []
        try view.forEachContact { all.append($0) }
        var (read, filter): ([ContactEntry], ListFilter) = ([], ListFilter())
        filter.most = 1
        while read.count < all.count {
            var next: ContactEntry?
            try view.forEachContact(filter) { if next == nil { next = $0 } }
            read.append(try #require(next))
            filter.after = next?.contact.id
        }
        #expect(read == all)
        #expect(all.count > 1)
        filter.after = UUID()
        #expect(throws: PressOfficeError.placeIsGone) { try view.forEachContact(filter) { _ in } }
        #expect(throws: PressOfficeError.placeIsGone) { try view.forEachRelease(filter) { _ in } }
    }
}
