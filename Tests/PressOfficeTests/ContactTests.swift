import Catalogue
import Foundation
import PhoneNumbers
import Store
import Testing

@testable import PressOffice

struct ContactTests {
    @Test func aContactIsAddedWithItsOrganisation() throws {
        let room = try Newsroom()
        let entry = try room.office().addContact(
            ContactForm(
                name: " Jo\u{0308}rn Dahl ", title: "press officer", organisation: "Harbour Aid", language: "nb",
                points: [
                    ContactForm.Point(.email, "jorn.dahl@harbouraid.example"),
                    ContactForm.Point(.voice, "020 7946 0018", extension: "12", usage: "office hours", preference: 1),
                ]),
            region: "GB", reason: "new in May"
        ).value
        #expect(entry.contact.slug.text == "jorn-dahl")
        #expect(entry.contact.name == "Jörn Dahl")
        #expect(entry.organisation?.slug.text == "harbour-aid")
        #expect(entry.points.map(\.address) == ["+442079460018", "jorn.dahl@harbouraid.example"])
        #expect(entry.points.first?.asGiven == "020 7946 0018")
        #expect(entry.points.first?.extension == "12")
        #expect(try room.changes() == 1)
    }

    @Test(arguments: [
        (ContactForm(), "A press officer needs a name or a title. Only spokespeople may go without both."),
        (
            ContactForm(name: String(repeating: "a", count: 201)),
            "The name is longer than 200 characters. Shorten it."
        ),
        (ContactForm(name: "Jon\r\nDahl"), "The name runs over several lines. Write it on one."),
        (ContactForm(name: "Jon\u{07}Dahl"), "The name has a control character in it. Type it again."),
        (
            ContactForm(name: "Jon \u{202E}lhaD"),
            "The name has a character in it that turns the direction of writing around. Type it again."
        ),
        (
            ContactForm(name: "Jon \u{2067}lhaD"),
            "The name has a character in it that turns the direction of writing around. Type it again."
        ),
        (
            ContactForm(name: "Jon", language: "English, mostly"),
            "The language is not a tag such as 'en' or 'pt-BR'. Write it as BCP 47 has it."
        ),
        (
            ContactForm(name: "Jon", points: [ContactForm.Point(.email, " ")]),
            "Contact point 1 is empty. Fill it in or take it out."
        ),
        (
            ContactForm(name: "Jon", points: [ContactForm.Point(.email, "jon.example.org")]),
            "The e-mail address of contact point 1 is malformed: it has no '@'. Write it as name@example.org."
        ),
        (
            ContactForm(name: "Jon", points: [ContactForm.Point(.form, "ftp://example.org")]),
            "The address of contact point 1 is malformed: it does not begin with http:// or https://. "
                + "Write it as https://example.org/contact."
        ),
        (
            ContactForm(
                name: "Jon",
                points: [ContactForm.Point(.email, "jon@example.org"), ContactForm.Point(.mobile, "07700 900123")]),
            "The mobile number of contact point 2 cannot be dialled from abroad. Write it with its country code, "
                + "such as +44 20 7946 0018."
        ),
        (
            ContactForm(name: "Jon", points: [ContactForm.Point(.voice, "+44 20 7946 0018", extension: "1a")]),
            "The extension of contact point 1 has more in it than digits. Write 1 to 12 digits."
        ),
        (
            ContactForm(name: "Jon", points: [ContactForm.Point(.messenger, "@jon", preference: 0)]),
            "The preference of contact point 1 is not between 1 and 99. 1 is tried first."
        ),
        (
            ContactForm(
                name: "Jon",
                points: [
                    ContactForm.Point(.voice, "+44 20 7946 0018"), ContactForm.Point(.voice, "+44 (0)20 79460018"),
                ]),
            "Contact points 1 and 2 are the same. Take one of them out."
        ),
    ])
    func aFormThatIsWrongSaysWhatAndWhere(_ form: ContactForm, said: String) throws {
        let room = try Newsroom()
        let error = #expect(throws: PressOfficeError.self) { try room.office().addContact(form) }
        #expect(error?.description == said)
        #expect(try room.changes() == 0)
    }

    @Test func balancedIsolatesAndSeveralLinesOfNoteAreFine() throws {
        let room = try Newsroom()
        let entry = try room.office().addContact(
            ContactForm(name: "Jon \u{2067}lhaD\u{2069}", note: "One.\r\nTwo.\n")
        ).value
        #expect(entry.contact.note == "One.\nTwo.")
    }

    @Test func aNamesakeAtTheSameOrganisationNeedsASlug() throws {
        let room = try Newsroom()
        let form = ContactForm(name: "Jon Dahl", organisation: "Harbour Aid")
        _ = try room.office().addContact(form)
        let error = #expect(throws: PressOfficeError.self) {
            try room.office().addContact(ContactForm(name: "JON DAHL", organisation: "harbour aid"))
        }
        #expect(
            error?.description
                == "There is already a contact of that name at that organisation: 'jon-dahl'.")
        #expect(error?.refusal.remedies == [.edit("contact/jon-dahl"), .giveSlugOfItsOwn])
        #expect(
            try room.office().addContact(form, slug: "jon-dahl-the-younger").value.contact.slug.text
                == "jon-dahl-the-younger"
        )
        #expect(try room.office().addContact(ContactForm(name: "Jon Dahl")).value.contact.slug.text == "jon-dahl-2")
        #expect(throws: PressOfficeError.slugTaken(Slug(from: "jon-dahl"), .contact)) {
            try room.office().addContact(form, slug: "jon-dahl")
        }
        #expect(throws: PressOfficeError.badSlug("Jon Dahl")) { try room.office().addContact(form, slug: "Jon Dahl") }
    }

    @Test func anEditKeepsWhatItDoesNotTouch() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let before = try room.view().contact("mira-solveig")
        let form = try room.office().contactForm("mira-solveig")
        var edited = form
        edited.points[2].value = "+44 7700 900456"
        edited.points[2].usage = "out of hours"
        edited.points.insert(ContactForm.Point(.fax, "020 7946 0099"), at: 0)
        let done = try room.office().editContact("mira-solveig", from: form, to: edited, region: "GB")
        #expect(done.change?.action == "edit contact")
        #expect(done.value == "contact/mira-solveig")
        let after = try room.view().contact("mira-solveig")
        #expect(after.contact == before.contact)
        #expect(
            after.points.map(\.address).sorted() == [
                "+442079460018", "+442079460099", "+447700900456", "mira.solveig@harbouraid.example",
            ])
        #expect(after.points.first { $0.usage == "out of hours" }?.id == before.points.last?.id)
        let facts = try room.store.read(for: .internal, at: room.noon) { try $0.facts(of: before.points[2].id) }
        #expect(facts.map(\.field) == ["kind"])
        #expect(
            try room.office().editContact("mira-solveig", from: nil, to: room.office().contactForm("mira-solveig"))
                .change == nil)
    }

    @Test func whoBecomesAJournalistIsForTheOfficeUnlessSomebodySaysOtherwise() throws {
        let room = try Newsroom()
        for name in ["Jane Doe", "Jon Dahl", "Per Odd"] {
            _ = try room.office().addContact(ContactForm(name: name, audience: .press))
        }
        func journalist(_ name: RecordName, _ audience: Audience? = nil, isTold: Bool = false) throws -> Audience {
            var form = try room.office().contactForm(name)
            form.role = .journalist
            if let audience { form.audience = audience }
            _ = try room.office().editContact(name, from: nil, to: form, isAudienceTold: isTold)
            return try room.view().contact(name).contact.audience
        }
        #expect(try journalist("jane-doe") == .internal)
        #expect(try journalist("jon-dahl", .press, isTold: true) == .press)
        #expect(try journalist("per-odd", .partner) == .partner)
        // Nobody is shown to more people by another role.
        var form = try room.office().contactForm("jane-doe")
        form.role = .desk
        _ = try room.office().editContact("jane-doe", from: nil, to: form)
        #expect(try room.view().contact("jane-doe").contact.audience == .internal)
    }

    @Test func aContactThatChangedMeanwhileIsNotOverwritten() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let form = try room.office().contactForm("mira-solveig")
        var hers = form
        hers.points[1].usage = "office hours"
        _ = try room.office("ana").editContact("mira-solveig", from: form, to: hers)
        var his = form
        his.title = "head of press"
        let error = #expect(throws: PressOfficeError.self) {
            try room.office("ben").editContact("mira-solveig", from: form, to: his)
        }
        #expect(
            error?.description
                == "The contact 'mira-solveig' has been changed in the meantime by ana: change 2.")
        #expect(error?.refusal.remedies == [.lookAgain(at: "contact/mira-solveig")])
        #expect(try room.changes() == 2)
    }

    @Test func aWithdrawnContactIsKeptAndNotHandedOut() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let done = try room.office().withdraw(Contact.self, "mira-solveig", reason: "left in June")
        #expect(done.change?.action == "withdraw contact")
        #expect(done.value == Withdrawal(record: "contact/mira-solveig", kits: []))
        #expect(try room.view().contact("mira-solveig").contact.isWithdrawn)
        var handedOut: [UInt8] = []
        try room.view(for: .press).exportContacts(ContactExport(format: "text")) { handedOut += $0 }
        #expect(!String(decoding: handedOut, as: UTF8.self).contains("Mira Solveig"))
        let error = #expect(throws: PressOfficeError.self) {
            try room.office().withdraw(Contact.self, "mira-solveig")
        }
        #expect(
            error?.description
                == "The contact 'mira-solveig' has already been withdrawn.")
        #expect(error?.refusal.remedies == [.lookAtHistory(of: "contact/mira-solveig")])
    }

    @Test func contactsAreListedBySlug() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        _ = try room.office().addContact(ContactForm(name: "Jon Dahl"))
        var slugs: [String] = []
        try room.view().forEachContact { slugs.append($0.contact.slug.text) }
        #expect(slugs == ["harbour-aid-spokespeople", "jon-dahl", "mira-solveig"])
        #expect(throws: PressOfficeError.wrongKind("release/jon-dahl", wanted: .contact)) {
            try room.view().contact("release/jon-dahl")
        }
    }
}
