import Catalogue
import Exchange
import Foundation
import Store
import Testing

@testable import PressOffice

/// Embargoes to the second: on the rule alone, and through everything that the office tells.
@Suite struct EmbargoTableTests {
    /// What an officer types, and the instant at which it is over.
    static let table = [
        // The last minute before the clocks go forward, and the first behind the gap.
        ("2027-03-28T00:59 Europe/London", "2027-03-28T00:59:00Z"),
        ("2027-03-28T02:00 Europe/London", "2027-03-28T01:00:00Z"),
        ("2027-03-14T01:59 America/New_York", "2027-03-14T06:59:00Z"),
        ("2027-03-14T03:00 America/New_York", "2027-03-14T07:00:00Z"),
        // Before, in and behind the hour that comes twice.
        ("2027-10-31T00:59 Europe/London", "2027-10-30T23:59:00Z"),
        ("2027-10-31T01:30 +01:00", "2027-10-31T00:30:00Z"),
        ("2027-10-31T01:30 +00:00", "2027-10-31T01:30:00Z"),
        ("2027-10-31T02:00 Europe/London", "2027-10-31T02:00:00Z"),
        ("2027-11-07T00:59 America/New_York", "2027-11-07T04:59:00Z"),
        ("2027-11-07T02:00 America/New_York", "2027-11-07T07:00:00Z"),
        // A zone whose clocks are changed by half an hour, and in the south.
        ("2027-10-03T01:59 Australia/Lord_Howe", "2027-10-02T15:29:00Z"),
        ("2027-10-03T02:30 Australia/Lord_Howe", "2027-10-02T15:30:00Z"),
        ("2027-04-04T02:00 Australia/Lord_Howe", "2027-04-03T15:30:00Z"),
        // Half hours and quarters.
        ("2027-02-01T00:01 Asia/Kolkata", "2027-01-31T18:31:00Z"),
        ("2027-02-01T00:00 Asia/Kathmandu", "2027-01-31T18:15:00Z"),
        ("2027-07-01T12:00 America/St_Johns", "2027-07-01T14:30:00Z"),
        ("2027-02-01T00:00 UTC-03:30", "2027-02-01T03:30:00Z"),
        // Both sides of the date line: the same hour, and two days apart.
        ("2028-01-01T00:00 Pacific/Kiritimati", "2027-12-31T10:00:00Z"),
        ("2027-12-30T23:00 Pacific/Pago_Pago", "2027-12-31T10:00:00Z"),
        ("2028-01-01T00:00 Pacific/Auckland", "2027-12-31T11:00:00Z"),
        // A day that comes every four years, and its last minute.
        ("2028-02-29T00:00 Etc/GMT", "2028-02-29T00:00:00Z"),
        ("2028-02-29T23:59 Pacific/Chatham", "2028-02-29T10:14:00Z"),
        ("2028-03-01T00:00 America/Los_Angeles", "2028-03-01T08:00:00Z"),
        // The turn of a year and of a century.
        ("2027-12-31T23:59 GMT", "2027-12-31T23:59:00Z"),
        ("2100-03-01T00:00 UTC", "2100-03-01T00:00:00Z"),
    ]

    @Test(arguments: table)
    func theRuleEndsItOnTheSecond(_ typed: String, _ end: String) throws {
        let embargo = try Embargo(typed: typed)
        #expect(embargo.until.description == end)
        var release = Release(id: UUID(), slug: Slug(from: "a"), kind: .release, headline: "A")
        release.embargo = embargo
        for (milliseconds, holds) in [(-1000, true), (-1, true), (0, false), (1, false), (1000, false)]
            as [(Int64, Bool)]
        {
            let now = Instant(milliseconds: embargo.until.milliseconds + milliseconds)
            #expect(embargo.holds(at: now) == holds)
            #expect((release.embargo(from: .press, at: now) != nil) == holds)
        }
    }

    @Test(arguments: [
        "2027-03-28T01:30 Europe/London", "2027-03-14T02:00 America/New_York", "2027-10-03T02:15 Australia/Lord_Howe",
        "2011-12-30T09:00 Pacific/Apia", "2027-10-31T01:30 Europe/London", "2027-11-07T01:00 America/New_York",
        "2027-04-04T01:45 Australia/Lord_Howe", "2027-02-29T00:00 GMT", "2100-02-29T00:00 UTC", "2027-02-01",
        "2027-02-01T09:00",
        "09:00 Europe/London", "2027-02-01T09:00 BST", "2027-02-01 Europe/London",
    ])
    func whatIsNoOneInstantIsRefusedWithASentence(_ typed: String) {
        let mistake = #expect(throws: EmbargoMistake.self) { try Embargo(typed: typed) }
        #expect(mistake?.refusal.message.hasSuffix(".") == true)
        #expect(mistake?.refusal.remedies.isEmpty == false)
    }

    // MARK: Through the office

    private static let name = "release/lighthouse"

    private func room(_ embargo: Embargo) throws -> Newsroom {
        let room = try Newsroom()
        room.noon = Instant(milliseconds: embargo.until.milliseconds - 86_400_000)
        let text = "The lighthouse opens\n\nNora Quill will speak of seven old lamps tonight.\n"
        let document = Document(
            id: UUID(), name: "a.txt", mediaType: "text/plain", encoding: "UTF-8", sha256: sha256(Array(text.utf8)),
            text: text)
        var release = Release(
            id: UUID(), slug: Slug(from: "lighthouse"), kind: .release, headline: "The lighthouse opens")
        (release.documentID, release.embargo) = (document.id, embargo)
        let nora = Contact(id: UUID(), slug: Slug(from: "nora-quill"), role: .spokesperson, name: "Nora Quill")
        let point = ContactPoint(
            id: UUID(), slug: Slug(from: "nora-voice"), contactID: nora.id, kind: .voice, asGiven: "+442079460111",
            normalised: "+442079460111")
        let asset = Asset(
            id: UUID(), slug: Slug(from: "lamp"), kind: .image, linkKind: .item, url: "https://lamp.example/7",
            asGiven: "https://lamp.example/7", description: "The lamp")
        let kit = Kit(id: UUID(), slug: Slug(from: "lamps"), title: "Lamps")
        func member(_ owner: RecordKind, _ id: UUID, _ kind: RecordKind, _ member: UUID) -> Edit {
            .insertMembership(
                Membership(id: UUID(), ownerKind: owner, ownerID: id, memberKind: kind, memberID: member, position: 0))
        }
        let edits: [Edit] = [
            .insertDocument(document), .insert(release), .insert(nora), .insert(point), .insert(asset), .insert(kit),
            .insert(Quote(id: UUID(), slug: Slug(from: "lit"), words: "It is lit.", releaseID: release.id)),
            .insert(Event(id: UUID(), slug: Slug(from: "opening"), what: "The opening", releaseID: release.id)),
            member(.release, release.id, .contact, nora.id), member(.release, release.id, .asset, asset.id),
            member(.kit, kit.id, .asset, asset.id), member(.kit, kit.id, .contact, nora.id),
        ]
        try room.store.change(ChangeStamp(actor: "ana", at: room.noon, action: "accept document")) { _ in edits }
        return room
    }

    /// The list, the page, the search, the kit and who stands there alone come on the same instant, and together.
    @Test(arguments: table)
    func theOfficeTellsItOnTheSecond(_ typed: String, _ end: String) throws {
        let embargo = try Embargo(typed: typed)
        let room = try room(embargo)
        for (milliseconds, isOver) in [(-1000, false), (-1, false), (0, true), (1000, true)] as [(Int64, Bool)] {
            // The clock itself, as every command asks it.
            room.noon = Instant(milliseconds: embargo.until.milliseconds + milliseconds)
            let view = room.view(for: .press)
            #expect(try view.releases().isEmpty != isOver)
            #expect(isTold { try view.release(RecordName(EmbargoTableTests.name)) } == isOver)
            #expect(try view.search("lighthouse").hits.isEmpty != isOver)
            #expect(try view.search("nora").hits.isEmpty != isOver)
            #expect(try view.records(of: Quote.self).isEmpty != isOver)
            #expect(try view.records(of: Event.self).isEmpty != isOver)
            #expect(try view.assets().isEmpty != isOver)
            #expect(try view.kits().isEmpty != isOver, "a kit without the release is under its embargo too")
            for format in KitFormat.all.map(\.name) {
                #expect(isTold { try view.kitBytes("kit/lamps", format: format) } == isOver, "\(format)")
            }
            for format in ContactFormat.all.map(\.name) {
                var bytes: [UInt8] = []
                try view.exportContacts(ContactExport(format: format)) { bytes += $0 }
                #expect(String(decoding: bytes, as: UTF8.self).contains("Quill") == isOver, "\(format)")
            }
            #expect((try room.view().keptBack(RecordName(EmbargoTableTests.name), from: .press) == nil) == isOver)
            #expect((try room.view().whyHidden("kit/lamps", from: .press) == nil) == isOver)
        }
    }

    private func isTold<Value>(_ call: () throws -> Value) -> Bool { (try? call()) != nil }

    /// A clock that goes back hides again what it hides, and nothing is told of it that was not told before.
    @Test func aClockThatGoesBackHidesAgain() throws {
        let embargo = try Embargo(typed: "2027-10-31T02:00 Europe/London")
        let room = try room(embargo)
        let changes = try room.changes()
        for step in [-1, 0, 60_000, -1, -3_600_000, 0, -1] as [Int64] {
            room.noon = Instant(milliseconds: embargo.until.milliseconds + step)
            let view = room.view(for: .press)
            #expect(try view.releases().isEmpty == (step < 0))
            #expect(try view.kits().isEmpty == (step < 0))
            #expect(try view.search("lamps").hits.isEmpty == (step < 0))
            #expect(try room.changes() == changes, "that an embargo ends is no change")
        }
    }

    /// It is handed out by name as long as the clock says that it holds, each time recorded once, and refused behind it.
    @Test func aDeliveryIsRecordedOnceWhateverTheClockDoes() throws {
        let embargo = try Embargo(typed: "2027-10-31T02:00 Europe/London")
        let room = try room(embargo)
        func handOut() throws {
            _ = try room.office().handOut("kit/lamps", underEmbargoTo: "Ed Itor, The Paper", as: .format("text"))
        }
        let before = try room.changes()
        try handOut()
        #expect(try room.changes() == before + 1)
        room.noon = embargo.until
        #expect(throws: PressOfficeError.notUnderEmbargo(Slug(from: "lamps"))) { try handOut() }
        #expect(try room.changes() == before + 1)
        room.noon = Instant(milliseconds: embargo.until.milliseconds - 1)
        try handOut()
        #expect(try room.changes() == before + 2)
    }

    /// What was opened goes to somebody named, and not to whoever is accredited.
    @Test func aKitThatWasOpenedGoesToSomebodyNamed() throws {
        let room = try room(try Embargo(typed: "2027-10-31T02:00 Europe/London"))
        let office = room.office()
        var form = try office.form(of: Release.self, RecordName(EmbargoTableTests.name))
        form.record.embargoAudience = .accredited
        form.record.embargoTerms = "Not to be shown to third parties"
        #expect(throws: PressOfficeError.embargoWithoutReason(RecordName(EmbargoTableTests.name))) {
            try office.edit(RecordName(EmbargoTableTests.name), to: form)
        }
        _ = try office.edit(RecordName(EmbargoTableTests.name), to: form, reason: "the science desk asked")
        #expect(try room.view(for: .accredited).kits().count == 1)
        #expect(try room.view(for: .press).kits().isEmpty)
        #expect(throws: HiddenKit.self) {
            try office.handOut("kit/lamps", to: .accredited) { try $0.kitBytes("kit/lamps", format: "text") }
        }
        let handedOut = try office.handOut("kit/lamps", underEmbargoTo: "Ed Itor, The Paper", as: .format("text"))
        let words = String(decoding: handedOut.value.bytes, as: UTF8.self).replacing("\n", with: " ")
        #expect(words.contains("Given to Ed Itor, The Paper. Terms: Not to be shown to third parties."))
        #expect(words.contains("Nora Quill"))
    }

    // MARK: What became of it

    @Test func whoSetMovedOpenedAndLiftedItIsTold() throws {
        let embargo = try Embargo(typed: "2027-10-31T02:00 Europe/London")
        let later = Embargo(until: embargo.until.plus(days: 1), zone: "Europe/London")
        let (room, name) = (try room(embargo), RecordName(EmbargoTableTests.name))
        func edit(_ actor: String, _ reason: String, _ change: (inout Release) -> Void) throws {
            var form = try room.office(actor).form(of: Release.self, name)
            change(&form.record)
            _ = try room.office(actor).edit(name, to: form, reason: reason)
        }
        let broken = Moment(room.noon, zone: "Europe/London")
        try edit("ben", "the minister asked") { $0.embargo = later }
        try edit("cat", "the science desk") { $0.embargoAudience = .accredited }
        try edit("dan", "front page") { ($0.embargoBroken, $0.embargoBrokenBy) = (broken, "Lee Marsh, Courier") }
        try edit("eve", "it is out") { $0.embargo = nil }
        let steps = try room.view().embargoSteps(of: name)
        #expect(
            steps.map(\.what) == [
                .set(embargo), .moved(later), .opened(.accredited), .broken(broken, by: "Lee Marsh, Courier"), .lifted,
            ])
        #expect(steps.map(\.change.actor) == ["ana", "ben", "cat", "dan", "eve"])
        #expect(steps.last?.change.reason == "it is out")
        #expect(try room.view(for: .press).embargoSteps(of: name).isEmpty)
        #expect(try room.view(for: .press).release(name).release.embargoBrokenBy == nil)
        var form = try room.office().form(of: Release.self, name)
        form.record.embargoBrokenBy = nil
        #expect(throws: PressOfficeError.form(.brokenHalf)) { try room.office().edit(name, to: form, reason: "half") }
    }
}
