import Catalogue
import PhoneNumbers
import ReleaseReader
import Testing

@testable import PressOffice

/// What the office says of itself, and what it is good for.
struct SettingsTests {
    @Test func whatIsSaidIsKeptAndUndone() throws {
        let room = try Newsroom()
        #expect(try room.office().settings() == OfficeSettings())
        let first = try room.office().set([
            .name: " Harbour Aid ", .region: "gb", .zone: "Europe/London", .languages: "en, cy",
        ])
        #expect(first.change?.action == "set office")
        #expect(first.value.languages == ["en", "cy"])
        let second = try room.office("ben").set([.number: "020 7946 0018", .name: ""], reason: "we moved")
        let settings = try room.office().settings()
        #expect(settings == second.value)
        #expect(
            OfficeSetting.allCases.filter { !$0.isOfMail }.map { settings[$0] ?? "-" } == [
                "-", "GB", "Europe/London", "en; cy", "-", "-", "020 7946 0018", "-", "-",
            ])
        #expect(settings.normalisedNumber == "+442079460018")
        #expect(try room.office().set([.region: "GB"]).change == nil, "nothing differs")

        let told = try room.view().history(limit: 1)[0]
        #expect(told.lines.map(\.record) == ["the office's settings"])
        #expect(
            told.lines[0].fields == [
                FieldChange("name", label: "name", before: "Harbour Aid", after: nil),
                FieldChange("number", label: "press number", before: nil, after: "020 7946 0018"),
            ])
        try room.office().undo()
        #expect(try room.office().settings() == first.value)
        try room.office().undo(1)
        #expect(try room.office().settings() == OfficeSettings())
    }

    @Test(arguments: [
        (OfficeSetting.region, "Britain", "'Britain' is not a region."), (.region, "+4", "'+4' is not a region."),
        (.zone, "BST", "'BST' is not a zone."), (.languages, "en; english!", "'english!' is not a language."),
        (.url, "harbour aid", "The web address is malformed: it has a space."),
        (.email, "press", "'press' is not a press e-mail address."), (.number, "12", "'12' is not a press number."),
        (.number, "020 7946 0018", "'020 7946 0018' is not a press number."),
        (.groundFor, "some", "'some' is not a word for whose data needs a basis."),
        (.name, "a\nb", "The name runs over several lines."),
    ])
    func whatIsWrongIsRefused(_ setting: OfficeSetting, _ typed: String, because message: String) throws {
        let room = try Newsroom()
        let error = #expect(throws: PressOfficeError.self) {
            try room.office().set([.email: "press@harbouraid.example"].merging([setting: typed]) { $1 })
        }
        #expect(error?.refusal.message == message)
        #expect(try room.changes() == 0)
    }

    /// What is known of people is kept on a basis; a desk is nobody.
    @Test func aBasisIsWantedForEverybodyWhereTheOfficeSaysSo() throws {
        let room = try Newsroom()
        for (name, role) in [("Jane Doe", Contact.Role.journalist), ("Media desk", .desk)] {
            var form = ContactForm()
            (form.name, form.role) = (name, role)
            _ = try room.office().addContact(form)
        }
        func unsaid() throws -> [String] {
            try room.view().check().filter { $0.rule == "contact.basisUnsaid" }.map(\.message)
        }
        #expect(try unsaid() == [])
        try room.office().set([.groundFor: "Everybody"])
        #expect(try room.office().settings()[.groundFor] == "everybody")
        #expect(
            try unsaid() == [
                "Nothing says on what basis what is known of Jane Doe is kept, and the office wants one for everybody."
            ])
        let told = try room.view().history(limit: 1)[0].lines[0].fields
        #expect(told == [FieldChange("groundFor", label: "lawful basis of", before: nil, after: "everybody")])
        try room.office().undo()
        #expect(try unsaid() == [])
        try room.office().set([.groundFor: "everybody"])
        try room.office().set([.groundFor: "nobody"])
        #expect(try room.office().settings() == OfficeSettings())
    }

    @Test func whatIsTypedIsReadWhereTheOfficeIs() throws {
        let room = try Newsroom()
        var form = ContactForm()
        form.name = "Jane Doe"
        form.points = [ContactForm.Point(.voice, "020 7946 0018")]
        #expect(throws: PressOfficeError.form(.number(point: 1, kind: .voice))) { try room.office().addContact(form) }
        try room.office().set([.region: "GB"])
        let added = try room.office().addContact(form)
        #expect(added.value.points.map(\.normalised) == ["+442079460018"])
        form.points.append(ContactForm.Point(.mobile, "07700 900123"))
        _ = try room.office().editContact("contact/jane-doe", from: nil, to: form)
        #expect(
            try room.view().contact("contact/jane-doe").points.map(\.normalised) == ["+442079460018", "+447700900123"])
    }

    @Test func aTimeWithoutAZoneIsInTheZoneOfTheOffice() throws {
        #expect(throws: EmbargoMistake.incomplete) { try Embargo(typed: "2031-07-03T00:01") }
        let embargo = try Embargo(typed: "2031-07-03T00:01", home: "Europe/London")
        #expect(embargo == (try Embargo(typed: "2031-07-03T00:01 Europe/London")))
        #expect(
            try Embargo(typed: "00:01 +02:00", day: CalendarDate("2031-07-03"), home: "Europe/London").zone
                == "UTC+02:00")
    }

    @Test func whenSomethingHappensMayBeTypedWithoutAZoneAndAnEmbargoMayNot() throws {
        let start = try #require(Event.field("starts"))
        #expect(throws: FormProblem.incompleteMoment(field: start.editing?.word ?? "")) {
            try start.value(typed: "2031-07-03T10:00")
        }
        let there = try start.value(typed: "2031-07-03T10:00 Europe/London")
        #expect(try start.value(typed: "2031-07-03T10:00", home: "Europe/London") == there)
        #expect(try start.value(typed: "2031-07-03T10:00 Europe/London", home: "Asia/Tokyo") == there)
        #expect(throws: FormProblem.self) {
            try Release.field("embargo")?.value(typed: "2031-07-03T10:00", home: "Europe/London")
        }
    }

    /// What tells no language itself is in the one that the office writes in, where there is one.
    @Test func aTextThatTellsNoLanguageIsInTheOffices() throws {
        let room = try Newsroom()
        var draft = try ToyReader.read(advisory)
        draft.language = nil
        try room.office().set([.languages: "cy"])
        _ = try room.office().accept([draft])
        let release = "release/river-delta-flood-shelters"
        #expect(try room.view().release(RecordName(release)).release.language == "cy")
        let source = try room.view().explain(RecordName(release)).fields.first { $0.field == "language" }?.source
        guard case .document(let passage)? = source else {
            Issue.record("Nothing says why.")
            return
        }
        #expect(passage.inferred == "The text does not tell its language, so it is the one that the office writes in.")
        // Of two it cannot be told which; what is typed by hand is in the first.
        try room.office().set([.languages: "cy; en"])
        var other = try ToyReader.read(advisory.replacing("Flood shelters", with: "Dry roads"), as: "other.txt")
        other.language = nil
        other.headline?.value = "Another headline"
        let accepted = try room.office().accept([other]).documents
        #expect(accepted.map(\.standing) == [.new])
        #expect(try room.view().release(accepted[0].record).release.language == nil)
        var form = RecordForm<Release>()
        form.record.headline = "Typed by hand"
        let added = try room.office().add(form)
        #expect(try room.view().release(added.value).release.language == "cy")
        form.record.language = "en"
        #expect(try room.view().release(room.office().add(form).value).release.language == "en")
    }

    private let national = """
        Ferries return

        Press contact: Jane Doe, 020 7946 0018
        """

    private func read(_ text: String, home: String?) throws -> Draft {
        try Office.draft(
            path: "ferries.txt", bytes: Array(text.utf8), hints: ReadingHints(home: home), phones: LibPhoneNumber())
    }

    /// Whatever a document speaks for: who is called so has that number, and nobody is asked.
    @Test func aNumberThatTheCatalogueKnowsIsThatNumber() throws {
        let room = try Newsroom()
        var form = ContactForm()
        form.name = "Jane Doe"
        form.points = [ContactForm.Point(.voice, "+44 20 7946 0018")]
        _ = try room.office().addContact(form)
        let abroad = national + "\nOffices: Sydney and Melbourne, Australia. Write to us@ferries.example.au.\n"
        let submission = try room.office().submit([Review(read(abroad, home: nil))])
        let point = submission.reviews[0].draft.contacts[0].points[0]
        #expect(point.normalised == "+442079460018")
        #expect(point.inferred == "the catalogue has this number for Jane Doe")
        #expect(!submission.doubts().contains { $0.doubt.matter == .number })

        let other = try room.office().submit([Review(read(national.replacing("Jane Doe", with: "Ann Lee"), home: "GB"))]
        )
        #expect(
            other.reviews[0].draft.contacts[0].points[0].inferred
                == "taken as a UK number because the office is in the United Kingdom")
        #expect(other.doubts().contains { $0.doubt.matter == .number })
    }
}
