import Catalogue
import Foundation
import Store
import Testing

@testable import PressOffice

/// Two contacts are made one, and parted again.
@Suite struct MergeTests {
    private let room: Newsroom

    init() throws {
        room = try Newsroom()
        var jane = ContactForm(name: "Jane Roe", role: .pressOfficer)
        jane.points = [.init(.email, "jane.roe@harbour.example")]
        _ = try room.office().addContact(jane)
        var doctor = ContactForm(name: "Roe, Dr Jane", role: .pressOfficer)
        doctor.title = "Head of press"
        doctor.organisation = "Harbour Aid"
        doctor.points = [.init(.email, "Jane.Roe@harbour.example"), .init(.mobile, "+44 7700 900123")]
        _ = try room.office().addContact(doctor, slug: "dr-roe")
    }

    /// All that the catalogue says of contacts, their places and requests.
    private func state() throws -> [String] {
        let view = room.view()
        var told: [String] = []
        try view.forEachContact { told.append("\($0)") }
        told += try view.kits().map { "\(try view.kit($0.kit.recordName).contacts)" }
        return told + (try view.requests(RequestFilter(areAll: true)).map { "\($0.request)" })
    }

    private func merge(_ other: RecordName = "dr-roe", into kept: RecordName = "jane-roe", taking: Set<String> = [])
        throws
        -> Outcome<ContactMerge>
    {
        try room.office().mergeContacts(other, into: kept, taking: taking)
    }

    @Test func theKeptOneHasWhatOnlyTheOtherHad() throws {
        let plan = try room.view().merging("dr-roe", into: "jane-roe")
        #expect(try room.view().contact("jane-roe").contact.title == nil, "a plan changes nothing")
        let merged = try merge()
        #expect(merged.value == plan)
        #expect(
            plan.lines.map { "\($0.field): \($0.kept ?? "-") | \($0.other ?? "-") | \($0.isOthers)" } == [
                "name: Jane Roe | Roe, Dr Jane | false", "title: - | Head of press | true",
                "organisation: - | Harbour Aid | true",
            ])
        #expect(plan.points == ["+44 7700 900123"])
        let jane = try room.view().contact("jane-roe")
        #expect(jane.contact.name == "Jane Roe" && jane.contact.title == "Head of press")
        #expect(jane.organisation?.name == "Harbour Aid")
        #expect(jane.points.map(\.asGiven) == ["jane.roe@harbour.example", "+44 7700 900123"])
    }

    @Test func whatIsChosenIsTakenFromTheOther() throws {
        let merged = try merge(taking: ["name"])
        #expect(merged.value.lines.first?.isOthers == true)
        #expect(try room.view().contact("jane-roe").contact.name == "Roe, Dr Jane")
        #expect(throws: PressOfficeError.self) { try merge(taking: ["shoe-size"]) }
    }

    @Test func theOthersNameLeadsToTheKeptOne() throws {
        _ = try merge()
        for typed in ["dr-roe", "jane-roe", "dr-r", "Roe, Dr Jane"] {
            #expect(try room.view().name(RecordName(typed), among: [.contact]).slug == "jane-roe", "\(typed)")
        }
        #expect(throws: PressOfficeError.mergedAlready("contact/dr-roe", into: Slug(from: "jane-roe"))) {
            try room.office().restore(Contact.self, "contact/dr-roe")
        }
        #expect(try room.view().duplicates(least: 1).isEmpty)
        // Nor does a document make the other again.
        try room.accept(advisoryOf("Dr Jane Roe", "jane.roe@harbour.example"), as: "b.txt")
        var live: [String] = []
        try room.view().forEachContact { if !$0.contact.isWithdrawn { live.append($0.contact.slug.text) } }
        #expect(live.contains("jane-roe") && !live.contains("dr-roe"))
    }

    private func advisoryOf(_ name: String, _ address: String) -> String {
        advisory.replacing("Mira Solveig", with: name).replacing("mira.solveig@harbouraid.example", with: address)
    }

    @Test func placesAndRequestsGoOverAndUndoPartsThemExactly() throws {
        try room.accept(advisory)
        let kit = try room.office().newKit(releases: ["river-delta-flood-shelters"], slug: "delta")
        _ = try room.office().addToKit(kit.value.kit.recordName, [RecordName("contact/dr-roe")])
        var ask = RecordForm<PressRequest>()
        ask.record.subject = "Pictures"
        ask.names["journalistID"] = "dr-roe"
        _ = try room.office().openRequest(ask)
        let before = try state()
        let merged = try merge()
        #expect(merged.value.places == 1)
        #expect(try state() != before)
        #expect(try room.view().kit(kit.value.kit.recordName).contacts.map(\.contact.slug.text).contains("jane-roe"))
        #expect(try room.view().history(limit: 1).first?.change.action == "merge contacts")
        _ = try room.office().undo(merged.change?.id)
        #expect(try state() == before)
        #expect(try room.view().name("dr-roe", among: [.contact]).slug == "dr-roe")
    }

    @Test func aChainLeadsToItsEnd() throws {
        _ = try merge()
        _ = try room.office().addContact(ContactForm(name: "J. Roe", role: .pressOfficer))
        _ = try merge("jane-roe", into: "j-roe")
        #expect(try room.view().name("dr-roe", among: [.contact]).slug == "j-roe")
    }

    @Test func nobodyIsMergedWithThemselvesOrTwice() throws {
        let before = try state()
        #expect(throws: PressOfficeError.mergedWithItself("contact/jane-roe")) {
            try merge("contact/jane-roe", into: "contact/jane-roe")
        }
        #expect(throws: (any Error).self) { try merge("nobody") }
        #expect(try state() == before)
        _ = try merge()
        #expect(throws: PressOfficeError.mergedAlready("contact/dr-roe", into: Slug(from: "jane-roe"))) {
            try merge("contact/dr-roe", into: "contact/jane-roe")
        }
    }

    @Test func whatWasGivenToTheOtherFindsTheKeptOne() throws {
        _ = try merge()
        let entry = try room.office().read { view -> Contact? in
            guard let gone = try view.find(Contact.self, slug: Slug(from: "dr-roe")) else { return nil }
            return try view.contact(today: gone.id)
        }
        #expect(entry?.slug.text == "jane-roe")
    }
}
