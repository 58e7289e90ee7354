import Catalogue
import Store
import TestSupport
import Testing

@testable import PressOffice

/// Two people at one record: what each of them changed is kept, and what both changed is told.
@Suite struct EditMergeTests {
    let room: Newsroom
    private let release: RecordName = "release/river-delta-flood-shelters"
    private let mira: RecordName = "contact/mira-solveig"

    init() throws {
        room = try Newsroom()
        try room.accept(advisory)
    }

    @Test func whatOnlyOneChangedIsAsTheyMadeIt() throws {
        let opened = try room.office().form(of: Release.self, release)
        var (mine, theirs) = (opened, opened)
        (mine.record.headline, mine.record.notes) = ("Shelters open", "Ours")
        (theirs.record.dateline, theirs.record.notes) = ("BRIGHTWATER", "Ours")
        _ = try room.office("ben").edit(release, from: opened, to: theirs)
        let merge = try room.office().merge(mine, from: opened, into: release)
        #expect(merge.clashes.isEmpty && merge.actor == "ben" && merge.change == 2)
        #expect(merge.form.record.headline == "Shelters open")
        #expect(merge.form.record.dateline == "BRIGHTWATER" && merge.form.record.notes == "Ours")
        #expect(merge.present.record.headline == opened.record.headline)
        _ = try room.office().edit(release, from: merge.present, to: merge.form)
        #expect(try room.office().form(of: Release.self, release) == merge.form)
    }

    @Test func whatBothChangedIsAsTheOtherMadeItAndTold() throws {
        let opened = try room.office().form(of: Release.self, release)
        var (mine, theirs) = (opened, opened)
        mine.record.headline = "Shelters open"
        mine.names["organisationID"] = nil
        theirs.record.headline = "Ten shelters"
        _ = try room.office("ben").edit(release, from: opened, to: theirs)
        let merge = try room.office().merge(mine, from: opened, into: release)
        #expect(
            merge.clashes == [
                .field("headline", wrote: .text("Shelters open"), was: .text(opened.record.headline))
            ])
        #expect(merge.form.record.headline == "Ten shelters" && merge.form.names["organisationID"] == nil)
    }

    private func place(_ kind: ContactPoint.Kind, in form: ContactForm) throws -> Int {
        try #require(form.points.firstIndex { $0.kind == kind })
    }

    @Test func waysToReachSomebodyArePutTogetherByWhatTheyReach() throws {
        let opened = try room.office().contactForm(mira)
        let (voice, mobile) = (try place(.voice, in: opened), try place(.mobile, in: opened))
        var (mine, theirs) = (opened, opened)
        mine.points[voice].usage = "office hours"
        mine.points[mobile].usage = "at night"
        mine.points.append(.init(.fax, "+44 20 7946 0019"))
        mine.title = "press officer of the day"
        theirs.points[mobile].usage = "weekends"
        theirs.points.remove(at: try place(.email, in: opened))
        _ = try room.office("ben").editContact(mira, from: opened, to: theirs)
        let merge = try room.office().merge(mine, from: opened, into: mira)
        let there = try place(.mobile, in: merge.form)
        #expect(merge.clashes == [.point(there, wrote: mine.points[mobile], was: opened.points[mobile])])
        #expect(merge.form.points.count == 3 && merge.form.points.last?.kind == .fax)
        #expect(merge.form.points[there].usage == "weekends")
        #expect(merge.form.points[try place(.voice, in: merge.form)].usage == "office hours")
        #expect(merge.form.title == "press officer of the day")
    }

    @Test func aWayThatOneTookAwayAndTheOtherChangedIsTold() throws {
        let opened = try room.office().contactForm(mira)
        let (voice, mobile) = (try place(.voice, in: opened), try place(.mobile, in: opened))
        var (mine, theirs) = (opened, opened)
        mine.points[mobile].usage = "at night"
        mine.points.remove(at: voice)
        theirs.points[voice].usage = "office hours"
        theirs.points.remove(at: mobile)
        _ = try room.office("ben").editContact(mira, from: opened, to: theirs)
        let merge = try room.office().merge(mine, from: opened, into: mira)
        let changed = mine.points.first { $0.kind == .mobile }
        #expect(
            Set(merge.clashes) == [
                .point(try place(.voice, in: merge.form), wrote: nil, was: opened.points[voice]),
                .point(merge.form.points.count, wrote: changed, was: opened.points[mobile]),
            ])
        #expect(merge.form == merge.present)
    }
}

/// Everything that is wrong with a form, at once.
@Suite struct FormFaultTests {
    let room: Newsroom
    private let release: RecordName = "release/river-delta-flood-shelters"

    init() throws {
        room = try Newsroom()
        try room.accept(advisory)
    }

    @Test func everyFieldThatIsWrongIsTold() throws {
        let opened = try room.office().form(of: Release.self, release)
        var form = opened
        form.record.headline = " "
        form.record.language = "not a tag"
        form.names["correctsID"] = "no-such-release"
        form.record.embargo = Embargo(until: Instant(milliseconds: 0), zone: "Europe/London")
        let faults = try room.office().faults(in: form, of: release, unlike: opened, reason: "asked")
        #expect(
            faults.map(\.place) == [
                .field("headline"), .field("language"), .field("correctsID"), .field("embargo"),
            ])
        #expect(faults.first?.refusal.message == "The field 'headline' cannot be empty.")
        #expect(try room.changes() == 1)
        form = opened
        #expect(try room.office().faults(in: form, of: release, unlike: opened) == [])
    }

    /// What the rules of its kind turn down one after another is told at once, each at its field.
    @Test func everyRuleThatIsBrokenIsTold() throws {
        let opened = try room.office().form(of: Release.self, release)
        var form = opened
        form.names["correctsID"] = release.slug
        form.record.embargo = Embargo(until: Instant(milliseconds: 0), zone: "Europe/London")
        let faults = try room.office().faults(in: form, of: release, unlike: opened)
        #expect(faults.map(\.place) == [.field("correctsID"), .field("embargo"), .field("embargo")])
        #expect(faults.map(\.refusal.remedies).contains([.giveReason]))
        // What a record is called by another name than its slug is found, as when it is saved.
        form = opened
        form.names["correctsID"] = "no such release"
        #expect(try room.office().faults(in: form, of: release, unlike: opened).map(\.place) == [.field("correctsID")])
        let event = try #require(try room.view().release(release).events.first)
        let name = RecordName(kind: .event, slug: event.slug)
        let of = try room.office().form(of: Event.self, name)
        var renamed = of
        renamed.names["releaseID"] = "river-delta"
        renamed.record.place = "Town Hall"
        #expect(try room.office().faults(in: renamed, of: name, unlike: of) == [])
    }

    @Test func whatIsCalledAsSomethingElseIsToldAtItsName() throws {
        var body = RecordForm<Organisation>()
        body.record.name = "Pier Trust"
        let known = try room.office().add(body)
        let fault = try #require(try room.office().faults(in: body).first)
        #expect(fault.place == .field("name"))
        #expect(fault.refusal.message == "There is already an organisation of that name: '\(known.value.slug)'.")

        let jane = ContactForm(
            name: "Jane Doe", organisation: "Pier Trust", points: [.init(.email, "jane@piertrust.example")])
        _ = try room.office().addContact(jane)
        var again = jane
        again.points = [.init(.email, "jane")]
        #expect(try room.office().faults(in: again).map(\.place) == [.point(0), .field("name")])
        #expect(try room.office().faults(in: jane, slug: "another-jane") == [])
        #expect(
            try room.office().faults(in: jane, slug: "jane-doe").map(\.refusal)
                == [PressOfficeError.slugTaken(Slug.spelt("jane-doe"), .contact).refusal])
    }

    @Test func aSlugIsTurnedDownBeforeAnythingIsTyped() throws {
        #expect(throws: PressOfficeError.slugTaken(Slug.spelt(release.slug), .release)) {
            try room.office().check(slug: release.slug, of: .release)
        }
        #expect(throws: PressOfficeError.badSlug("No Slug")) { try room.office().check(slug: "No Slug", of: .kit) }
        try room.office().check(slug: release.slug, of: .kit)
    }

    /// What only the schema turns down speaks of a field in its sentence.
    @Test(arguments: [
        ("a credit line is not empty", "creditLine"), ("an alternative text is not empty", "alternativeText"),
        ("a width is in pixels", nil), ("a slug is a-z, 0-9 and single hyphens", nil),
    ])
    func whatTheSchemaTurnsDownIsToldAtItsField(_ rule: String, _ field: String?) {
        let fault = FormFault(StoreError.refused(table: "asset", rule: rule), of: Asset.self)
        #expect(fault.place == field.map { .field($0) })
        #expect(FormFault(StoreError.refused(table: "kit", rule: rule), of: Asset.self).place == nil)
    }

    @Test func aNewRecordIsLookedAtToo() throws {
        #expect(try room.office().faults(in: RecordForm<Catalogue.Statement>()).map(\.place) == [.field("words")])
        var event = RecordForm<Event>()
        event.record.what = "Press preview"
        #expect(try room.office().faults(in: event).map(\.place) == [.field("releaseID")])
        event.names["releaseID"] = "river-delta-flood-shelters"
        #expect(try room.office().faults(in: event) == [])
    }

    @Test func everyWayToReachSomebodyIsLookedAt() throws {
        let form = ContactForm(
            language: "english please",
            points: [
                .init(.email, "jane"), .init(.voice, "+44 20 7946 0018"), .init(.mobile, "+44 20 7946 0018"),
                .init(.voice, "020 7946 0020"),
            ])
        let faults = try room.office().faults(in: form)
        #expect(
            Set(faults.map(\.place)) == [.field("language"), .field("name"), .point(0), .point(2), .point(3)])
        #expect(faults.last?.refusal.message == "Contact points 2 and 3 are the same.")
    }

    /// The number's own country stands, wherever the office is.
    @Test func aDigitOfANationalNumberCanBeMended() throws {
        try room.office().set([.region: "DE"])
        _ = try room.office().addContact(
            ContactForm(name: "Jane Doe", points: [.init(.voice, "020 7946 0018")]), region: "GB")
        let opened = try room.office().contactForm("jane-doe")
        var mine = opened
        mine.points[0].value = "020 7946 0019"
        #expect(try room.office().faults(in: mine, of: "jane-doe") == [])
        _ = try room.office().editContact("jane-doe", from: opened, to: mine)
        #expect(try room.view().contact("jane-doe").points.map(\.normalised) == ["+442079460019"])
        // What is known of it may change, and the number stays.
        var again = try room.office().contactForm("jane-doe")
        again.points[0].usage = "at night"
        _ = try room.office().editContact("jane-doe", from: nil, to: again)
        // A number that is added is none of its country.
        try room.office().set([.region: ""])
        again.points.append(.init(.voice, "020 7946 0018"))
        #expect(try room.office().faults(in: again, of: "jane-doe").map(\.place) == [.point(1)])
        try room.office().set([.region: "DE"])
        // Another number altogether is one of where the office is; a region that is named stands above both.
        mine.points[0].value = "030 123456"
        _ = try room.office().editContact("jane-doe", from: nil, to: mine)
        #expect(try room.view().contact("jane-doe").points.map(\.normalised) == ["+4930123456"])
        mine.points[0].value = "030 123457"
        _ = try room.office().editContact("jane-doe", from: nil, to: mine, region: "AT")
        #expect(try room.view().contact("jane-doe").points.first?.normalised?.hasPrefix("+43") == true)
    }
}
