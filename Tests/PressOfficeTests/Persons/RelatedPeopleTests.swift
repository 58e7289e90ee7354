import Catalogue
import Exchange
import Foundation
import Store
import Testing

@testable import PressOffice

/// Whom a contact has to do with, where they are contacts too.
@Suite struct RelatedPeopleTests {
    let room: Newsroom
    let jane: RecordName = "contact/jane-roe"
    let mara: RecordName = "contact/mara-holt"

    init() throws {
        room = try Newsroom()
        try add("Mara Holt")
        try add("Jane Roe", related: ["assistant: Mara Holt"])
    }

    private func add(
        _ name: String, related: [String] = [], at organisation: String? = "Harbour Watch", slug: String? = nil
    ) throws {
        var form = ContactForm(name: name, organisation: organisation)
        form.relatedPeople = related
        _ = try room.office().addContact(form, slug: slug)
    }

    private func id(_ name: RecordName) throws -> String { try room.view().contact(name).contact.id.lowerCased }

    private func lines(_ name: RecordName) throws -> [String] { try room.view().contact(name).contact.relatedPeople }

    private func edit(_ name: RecordName, _ related: [String]) throws {
        var form = try room.office().contactForm(name)
        form.relatedPeople = related
        _ = try room.office().editContact(name, from: nil, to: form)
    }

    @discardableResult
    private func take(_ cards: String..., version: String = "4.0") throws -> Import {
        var reader = ContactFileReader()
        let text = cards.map {
            "BEGIN:VCARD\r\nVERSION:\(version)\r\n\($0.replacing("\n", with: "\r\n"))\r\nEND:VCARD\r\n"
        }
        reader.feed(Array(text.joined().utf8))
        reader.finish()
        return try room.office().importContacts(ImportSettings()) { try reader.next() }
    }

    private func cards(_ profile: String, for audience: Audience = .internal) throws -> String {
        var bytes: [UInt8] = []
        _ = try room.view(for: audience).exportContacts(ContactExport(profile: profile)) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
    }

    // MARK: Who is meant

    @Test func whoAloneHasANameIsMeantByIt() throws {
        #expect(try lines(jane) == ["assistant: Mara Holt | contact: \(try id(mara))"])
        #expect(try room.view().contact(jane).related.map(\.slug.text) == ["mara-holt"])
    }

    @Test func whereTwoHaveANameNobodyIsMeantUntilSomebodySaysWhich() throws {
        try add("Mara Holt", at: "Reef Trust", slug: "mara-holt-2")
        try edit(jane, ["deputy: Mara Holt"])
        #expect(try lines(jane) == ["deputy: Mara Holt"])
        try edit(jane, ["deputy: contact/mara-holt-2"])
        #expect(try lines(jane) == ["deputy: Mara Holt | contact: \(try id("contact/mara-holt-2"))"])
        try edit(jane, ["deputy: nobody-here", "Jane Roe"])
        #expect(try lines(jane) == ["deputy: nobody-here", "Jane Roe"])
    }

    @Test func anEditIsUndoneAndTraced() throws {
        try edit(jane, [])
        let told = try room.view().history(limit: 1)
        let field = try #require(told.first?.lines.first?.fields.first)
        #expect(field.label == "related people" && field.before == "assistant: Mara Holt (a contact here)")
        try room.office().undo()
        #expect(try room.view().contact(jane).related.map(\.slug.text) == ["mara-holt"])
    }

    @Test func nobodyButTheOfficeLearnsOfIt() throws {
        let seen = try room.view(for: .press).contact(jane)
        #expect(seen.contact.relatedPeople.isEmpty && seen.related.isEmpty)
        for profile in ["generic", "apple", "v4"] {
            #expect(!(try cards(profile, for: .press)).contains("RELATED"))
        }
    }

    // MARK: Cards

    @Test func aCardSaysTheUIDOfTheirsAndKeepsTheName() throws {
        let uid = "urn:uuid:\(try id(mara))"
        #expect(try cards("v4").contains("RELATED;X-NAME=Mara Holt:\(uid)"))
        let apple = try cards("apple")
        #expect(apple.contains("X-ABRELATEDNAMES;X-UID=\"\(uid)\":Mara Holt"), "\(apple)")
        #expect(apple.contains("X-ABLabel:assistant"))
    }

    @Test(arguments: ["generic", "apple", "google", "v4"]) func aRelationComesBackFromACard(_ profile: String) throws {
        let written = try cards(profile)
        let other = try RelatedPeopleTests()
        _ = try other.room.office().undo()
        _ = try other.room.office().undo()
        var reader = ContactFileReader()
        reader.feed(Array(written.utf8))
        reader.finish()
        _ = try other.room.office().importContacts(ImportSettings()) { try reader.next() }
        #expect(try other.lines(jane) == lines(jane))
        #expect(try other.cards(profile) == written)
    }

    @Test func aUIDOfAnotherProgramIsKnownWhereverItsCardStands() throws {
        let outcome = try take(
            "FN:Ana Lind\nUID:urn:x:1\nRELATED;TYPE=agent:urn:x:2\nEMAIL:ana@lind.example",
            "FN:Bo Quill\nUID:urn:x:2\nRELATED;TYPE=contact:urn:x:1\nEMAIL:bo@quill.example")
        #expect(outcome.new.count == 2)
        #expect(try lines("contact/ana-lind") == ["agent: Bo Quill | contact: \(try id("contact/bo-quill"))"])
        #expect(try lines("contact/bo-quill") == ["contact: Ana Lind | contact: \(try id("contact/ana-lind"))"])
        #expect(try cards("v4").contains("RELATED;X-NAME=Bo Quill;TYPE=agent:urn:x:2"))
    }

    @Test func aNameInACardIsAColleagueAndNobodyElse() throws {
        try take("FN:Ana Lind\nORG:Harbour Watch\nRELATED;VALUE=text;TYPE=co-worker:Mara Holt\nEMAIL:a@lind.example")
        try take("FN:Bo Quill\nORG:Reef Trust\nRELATED;VALUE=text;TYPE=friend:Mara Holt\nEMAIL:b@quill.example")
        #expect(try lines("contact/ana-lind") == ["co-worker: Mara Holt | contact: \(try id(mara))"])
        #expect(try lines("contact/bo-quill") == ["friend: Mara Holt"])
        let again = try take(
            "FN:Ana Lind\nORG:Harbour Watch\nRELATED;VALUE=text;TYPE=co-worker:Mara Holt\nEMAIL:a@lind.example")
        #expect(again.change == nil && again.unchanged == 1)
    }

    // MARK: Merged, withdrawn, erased

    @Test func mergingTakesRelationsOver() throws {
        try add("Jane Hart", related: ["deputy: Mara Holt", "assistant: jane-roe"])
        _ = try room.office().mergeContacts("contact/jane-hart", into: jane)
        let id = try id(mara)
        #expect(try lines(jane) == ["assistant: Mara Holt | contact: \(id)", "deputy: Mara Holt | contact: \(id)"])
        try add("Maria Holt", slug: "maria-holt")
        _ = try room.office().mergeContacts(mara, into: "contact/maria-holt")
        #expect(try room.view().contact(jane).related.first?.slug.text == "maria-holt")
        try room.office().undo()
        #expect(try room.view().contact(jane).related.first?.slug.text == "mara-holt")
    }

    /// What a list of the other says, and the kept one does not, was lost.
    @Test func whatOnlyTheOtherSaysInAListIsTakenOver() throws {
        var form = ContactForm(name: "Jane Hart", organisation: "Harbour Watch")
        form.fields.record.nicknames = ["Jay"]
        _ = try room.office().addContact(form)
        let merge = try room.office().mergeContacts("contact/jane-hart", into: jane).value
        #expect(merge.lines.contains { $0.label == "nicknames" && $0.isOthers })
        #expect(try room.view().contact(jane).contact.nicknames == ["Jay"])
    }

    @Test func whoIsWithdrawnIsStillTheOneWhoIsMeant() throws {
        _ = try room.office().withdraw(Contact.self, mara)
        let related = try #require(try room.view().contact(jane).related.first)
        #expect(related.isWithdrawn && related.slug.text == "mara-holt")
    }

    @Test func whoIsErasedIsInNobodysLineAndInNoByte() throws {
        let id = try id(mara)
        try edit(jane, ["assistant: mara-holt", "spouse: Bo Quill"])
        _ = try room.office().erase(mara)
        #expect(try lines(jane) == ["spouse: Bo Quill"])
        let bytes = ["", "-wal"].map { ending in
            (try? Data(contentsOf: URL(fileURLWithPath: "\(room.folder)/catalogue.sqlite\(ending)"))) ?? Data()
        }
        for data in bytes {
            let text = String(decoding: data, as: UTF8.self)
            #expect(!text.contains(id) && !text.contains("Mara Holt"))
        }
    }

    @Test func aPersonIsToldWhoseRelatedPersonTheyAreWithoutWhoThatIs() throws {
        let text = try room.view().disclosure(of: mara).text
        #expect(text.contains("assistant: Mara Holt") && text.contains("another contact"), "\(text)")
        #expect(!text.contains("Jane Roe"))
    }
}
