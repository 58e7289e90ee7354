import Catalogue
import Foundation
import Store
import Testing

@testable import PressOffice

/// What a person means who names a record.
@Suite struct NamedTests {
    let room: Newsroom

    init() throws {
        room = try Newsroom()
        for name in ["Jane Doe", "Jane Doe-Marsh", "Ingrid Halvorsen", "Łucja Nowak", "Jan", "Ben Halv"] {
            _ = try room.office().addContact(ContactForm(name: name))
        }
        try add(Release(headline: "Night trains come back to the coast"))
        try add(Release(headline: "Day trains come back to the hills"))
        try add(Organisation(name: "Halvorsen Ltd"))
    }

    private func add<R: Withdrawable>(_ record: R) throws {
        var form = RecordForm<R>()
        form.record = record
        _ = try room.office().add(form)
    }

    @Test(
        arguments: [
            // A slug, whatever else begins so.
            ("jane-doe", "jane-doe"), ("jan", "jan"), ("contact/jane-doe", "jane-doe"),
            // What it is called, all of it.
            ("Jane Doe", "jane-doe"), ("JANE DOÉ", "jane-doe"),
            // The beginning of a slug; words of a name; beginnings of them.
            ("jane-doe-", "jane-doe-marsh"), ("ingr", "ingrid-halvorsen"), ("marsh", "jane-doe-marsh"),
            ("Halvorsen", "ingrid-halvorsen"), ("lucja", "lucja-nowak"), ("ŁUCJA", "lucja-nowak"),
            ("nowa", "lucja-nowak"), ("marsh jane", "jane-doe-marsh"),
        ])
    func aContactIsNamed(_ typed: String, _ slug: String) throws {
        #expect(try room.view().name(RecordName(typed), among: [.contact]) == RecordName("contact/\(slug)"))
    }

    @Test(
        arguments: [
            ("night", "night-trains-come-back-to-the-coast"), ("hills", "day-trains-come-back-to-the-hills"),
            ("coast night", "night-trains-come-back-to-the-coast"),
            ("Night Trains", "night-trains-come-back-to-the-coast"),
        ])
    func aReleaseIsNamedByWordsOfItsHeadline(_ typed: String, _ slug: String) throws {
        #expect(try room.view().name(RecordName(typed), among: [.release]).slug == slug)
    }

    @Test func whereSeveralMayBeMeantNoneIsTaken() throws {
        let view = room.view()
        // One alone has the whole word.
        #expect(try view.name("halv", among: [.contact]) == "contact/ben-halv")
        let error = #expect(throws: PressOfficeError.self) { try view.name("trains", among: [.release]) }
        #expect(
            error?.refusal.description == """
                'trains' may be any of these:
                  day-trains-come-back-to-the-hills: Day trains come back to the hills
                  night-trains-come-back-to-the-coast: Night trains come back to the coast
                None of them was taken. Type the slug of the one you mean, or more of what it is called.
                """)
        let kinds = #expect(throws: PressOfficeError.self) { try view.name("halvorsen") }
        #expect(kinds?.refusal.message.contains("  organisation/halvorsen-ltd: Halvorsen Ltd") ?? false)
        #expect(kinds?.refusal.message.contains("  contact/ingrid-halvorsen: Ingrid Halvorsen") ?? false)
    }

    @Test func ofManyAFewAreTold() throws {
        for number in 1...7 { _ = try room.office().addContact(ContactForm(name: "Mira \(number)")) }
        let error = #expect(throws: PressOfficeError.self) { try room.view().name("mira", among: [.contact]) }
        guard case .severalMeant(_, let told, areAll: false)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(told.count == 5)
    }

    @Test func whatIsNotThereIsAnsweredWithTheNearest() throws {
        #expect(
            throws: StoreError.noSuchRecord("contact/halvorsn", nearest: ["ingrid-halvorsen"])
        ) { try room.view().name("halvorsn", among: [.contact]) }
        #expect(throws: PressOfficeError.wrongKind("kit/x", wanted: .contact)) {
            try room.view().name("kit/x", among: [.contact])
        }
        for typed in ["", " ", "*", "\"", String(repeating: "x", count: 5000), "../../etc/passwd"] {
            #expect(throws: StoreError.self) { try room.view().name(RecordName(typed), among: [.contact]) }
        }
    }

    /// To an audience only what it sees may be meant: a hidden record makes nothing ambiguous, and is taken for nothing.
    @Test func whatIsHiddenIsNotMeant() throws {
        _ = try room.office().addContact(ContactForm(name: "Jane Hidden", audience: .internal))
        #expect(throws: PressOfficeError.self) { try room.view().name("jane", among: [.contact]) }
        let press = room.view(for: .press)
        #expect(throws: StoreError.noSuchRecord("contact/hidden", nearest: [])) {
            try press.name("hidden", among: [.contact])
        }
        _ = try room.office().withdraw(Contact.self, "jane-doe-marsh")
        #expect(try press.name("jane", among: [.contact]) == "contact/jane-doe")
        #expect(throws: PressOfficeError.self) { try room.view().name("jane", among: [.contact]) }
    }

    @Test func anOldSlugStillNamesItsRecordToTheOffice() throws {
        _ = try room.office().addContact(ContactForm(name: "Per Odd"), slug: "desk-9")
        let form = try room.office().contactForm("desk-9")
        let renamed = try room.office().editContact("desk-9", from: form, to: form, slug: "per-odd")
        #expect(renamed.value == "contact/per-odd" && renamed.change?.action == "rename contact")
        let view = room.view()
        #expect(try view.name("desk-9", among: [.contact]) == "contact/per-odd")
        #expect(try view.name("contact/desk-9") == "contact/per-odd")
        // What was renamed was perhaps renamed for what its slug said.
        #expect(throws: StoreError.self) { try room.view(for: .press).name("desk-9", among: [.contact]) }
        // Who has it now is meant by it.
        _ = try room.office().addContact(ContactForm(name: "Mia Lund"), slug: "desk-9")
        #expect(try view.name("desk-9", among: [.contact]) == "contact/desk-9")
    }

    @Test func amongSeveralTheMembersOfAKitAreLikelier() throws {
        _ = try room.office().newKit(releases: ["night-trains-come-back-to-the-coast"], slug: "trains")
        _ = try room.office().addToKit("trains", ["contact/jane-doe-marsh"])
        let view = room.view()
        #expect(try view.name("trains", among: Kit.kindsOfMembers, inKit: "trains") == "trains")
        #expect(try view.name("jane", among: Kit.kindsOfMembers, inKit: "trains") == "contact/jane-doe-marsh")
        #expect(throws: PressOfficeError.self) { try view.name("jane", among: Kit.kindsOfMembers) }
    }

    @Test func aTypedReferenceIsANameToo() throws {
        var form = RecordForm<Release>()
        form.record.headline = "Correction"
        form.names["correctsID"] = "coast"
        let added = try room.office().add(form)
        #expect(try room.view().release(added.value).corrects?.slug.text == "night-trains-come-back-to-the-coast")
        form.names["correctsID"] = "trains"
        #expect(throws: PressOfficeError.self) { try room.office().add(form) }
    }

    @Test func slugsAreOfferedByTheirBeginning() throws {
        let offered = try room.view().meant([.contact, .release], beginning: "ja", limit: 2)
        #expect(offered.map(\.name.description) == ["contact/jan", "contact/jane-doe"])
        #expect(offered.last?.label == "Jane Doe")
        #expect(try room.view(for: .public).meant([.contact], beginning: "ja", limit: 9).isEmpty)
        #expect(try room.view().changes(limit: 2).map(\.action) == ["add organisation", "add release"])
        #expect(try room.view(for: .press).changes(limit: 2).isEmpty)
    }
}

extension Release {
    fileprivate init(headline: String) {
        self.init(blank: UUID(), slug: Slug(from: headline))
        self.headline = headline
    }
}

extension Organisation {
    fileprivate init(name: String) {
        self.init(blank: UUID(), slug: Slug(from: name))
        self.name = name
    }
}
