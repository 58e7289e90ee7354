import Catalogue
import Exchange
import Foundation
import Store
import Testing

@testable import PressOffice

/// Importing contacts: who is who, what changes, what stays.
@Suite struct ImportingTests {
    let room: Newsroom

    init() throws {
        room = try Newsroom()
        _ = try room.office().addContact(
            ContactForm(
                name: "Jané Doe", title: "Head of press", organisation: "Harbour Aid",
                points: [
                    ContactForm.Point(.email, "jane@harbouraid.example"),
                    ContactForm.Point(.voice, "+44 20 7946 0018", usage: "office hours", audience: .partner),
                ]))
    }

    private func preview(_ contacts: ImportedContact..., settings: ImportSettings = ImportSettings()) throws -> Import {
        var rows = numbered(contacts).makeIterator()
        return try room.office().previewImport(settings) { rows.next() }
    }

    @discardableResult
    private func take(
        _ contacts: ImportedContact..., settings: ImportSettings = ImportSettings(),
        answers: [Int: Import.Answered] = [:]
    ) throws -> Import {
        var rows = numbered(contacts).makeIterator()
        return try room.office().importContacts(settings, answers: answers) { rows.next() }
    }

    private func numbered(_ contacts: [ImportedContact]) -> [ImportedRow] {
        contacts.enumerated().map { ImportedRow($0 + 2, $1) }
    }

    private func jane() throws -> ContactEntry { try room.view().contact("jane-doe") }

    private func email(_ address: String, usage: String? = nil) -> ImportedContact.Point {
        ImportedContact.Point(.email, address, usage: usage, place: "column 'E-mail'")
    }

    private func voice(_ number: String, usage: String? = nil) -> ImportedContact.Point {
        ImportedContact.Point(.voice, number, usage: usage, place: "column 'Phone'")
    }

    // MARK: Who is who

    @Test func theSameIdentityIsTheSameContactWhateverItIsCalled() throws {
        let preview = try preview(ImportedContact(id: try jane().contact.id, name: "Jane Roe"))
        #expect(preview.new.isEmpty && preview.duplicates.isEmpty)
        #expect(
            preview.changed.first?.differences == [
                Difference(.changed, record: "contact/jane-doe", field: "name", before: "Jané Doe", after: "Jane Roe")
            ])
    }

    @Test(arguments: [
        ImportedContact(name: "JANE DOE", points: [ImportedContact.Point(.email, "Jane@HarbourAid.example")]),
        ImportedContact(name: "Jane Doe", points: [ImportedContact.Point(.mobile, "+442079460018")]),
        ImportedContact(name: "jane  doe", organisation: "HARBOUR AID"),
        ImportedContact(name: "Jane Doe", title: "head of press"), ImportedContact(name: "Jane Doe"),
    ])
    func whoeverIsToldNothingNewOfIsUnchanged(_ contact: ImportedContact) throws {
        let preview = try preview(contact)
        #expect(preview.unchanged == 1 && !preview.changesSomething && preview.duplicates.isEmpty)
    }

    @Test(arguments: [
        (
            ImportedContact(name: "Jane Doe", organisation: "The Post"), "only the name is the same"
        ),
        (
            ImportedContact(name: "Ole Brandt", points: [ImportedContact.Point(.email, "jane@harbouraid.example")]),
            "the same e-mail address, and another name"
        ),
        (
            ImportedContact(name: "J. Doe", points: [ImportedContact.Point(.voice, "+44 20 7946 0018")]),
            "the same number, and another name"
        ),
    ])
    func whoeverIsOnlyAlikeIsAskedAbout(_ contact: ImportedContact, _ why: String) throws {
        let refused = try take(contact)
        #expect(refused.duplicates.map(\.why) == [why])
        #expect(refused.isRefused(ImportSettings()) && refused.change == nil)
        #expect(try room.changes() == 1)
    }

    @Test(arguments: [
        ImportedContact(name: "Ole Brandt", points: [ImportedContact.Point(.voice, "+44 20 7946 0018")]),
        ImportedContact(name: "Ole Brandt", points: [ImportedContact.Point(.email, "ole@harbouraid.example")]),
    ])
    func aSwitchboardMakesNobodyTheSame(_ contact: ImportedContact) throws {
        let preview = try preview(contact)
        #expect(preview.new.count == 1 && preview.duplicates.isEmpty)
    }

    @Test(arguments: [
        (Import.Duplicate.Answer.skip, ["jane-doe"]), (.update, ["jane-doe"]), (.add, ["jane-doe", "jane-doe-2"]),
    ])
    func theAnswerSaysWhatBecomesOfThem(_ answer: Import.Duplicate.Answer, _ slugs: [String]) throws {
        let contact = ImportedContact(name: "Jane Doe", organisation: "The Post", points: [email("jane@post.example")])
        for settings in [ImportSettings(duplicates: answer), ImportSettings()] {
            let outcome = try take(
                contact, settings: settings, answers: [2: Import.Answered(answer, "contact/jane-doe")])
            #expect(outcome.duplicates.allSatisfy { $0.answer == answer })
            var found: [String] = []
            try room.view().forEachContact { found.append($0.contact.slug.text) }
            #expect(found == slugs)
        }
        #expect(try jane().organisation?.name == (answer == .update ? "The Post" : "Harbour Aid"))
        #expect(try room.changes() == (answer == .skip ? 1 : 2), "the second time nothing differs")
    }

    @Test func twoRowsForOneContactAreOne() throws {
        let outcome = try take(
            ImportedContact(name: "Ole Brandt", organisation: "The Post", points: [email("ole@post.example")]),
            ImportedContact(
                name: "ole brandt", title: "Editor", organisation: "the post", points: [voice("+442079460019")]),
            ImportedContact(name: "Ole Brandt", organisation: "The Courier"))
        #expect(outcome.new.map(\.rows) == [[2, 3], [4]])
        #expect(outcome.new.first?.form.title == "Editor" && outcome.new.first?.form.points.count == 2)
    }

    @Test func oneIdentityForEverybodyMakesNobodyTheSame() throws {
        let id = UUID(uuid: (1, 2, 3, 4, 5, 6, 0x47, 8, 0x89, 10, 11, 12, 13, 14, 15, 16))
        let contacts = ["Ole Brandt", "Mia Falk"].map { name in
            ImportedContact(id: id, name: name, points: [email("\(name.prefix(3))@post.example")])
        }
        let first = try take(contacts[0], contacts[1])
        #expect(first.new.count == 2)
        #expect(try take(contacts[0], contacts[1]).change == nil)
    }

    @Test func anIdentityOfSomethingElseIsNotTaken() throws {
        let id = try #require(try jane().organisation?.id)
        let outcome = try take(ImportedContact(id: id, name: "Ole Brandt"))
        #expect(outcome.change != nil)
        #expect(try room.view().contact("ole-brandt").contact.id != id)
    }

    @Test func theUnnamedAreKnownByTheirRoleAndOrganisation() throws {
        let spokespeople = ImportedContact(
            role: .spokesperson, organisation: "Harbour Aid", availableForInterview: true)
        #expect(try take(spokespeople).new.first?.contact == "contact/harbour-aid-spokespeople")
        #expect(try take(spokespeople).change == nil)
        let mailbox = ImportedContact(organisation: "The Post", points: [email("press@post.example")])
        let desk = try #require(try take(mailbox).new.first)
        #expect(desk.form.role == .desk && desk.form.name == "The Post")
        #expect(try take(mailbox).change == nil)
    }

    // MARK: What changes

    @Test func anImportAddsAndUpdatesAndDeletesNothing() throws {
        let outcome = try take(
            ImportedContact(
                name: "Jane Doe", title: "Director", language: "en", availableForInterview: true, note: "Call first.",
                points: [email("jane@harbouraid.example", usage: "interviews"), email("doe@harbouraid.example")]))
        #expect(
            outcome.changed.first?.differences == [
                Difference(
                    .changed, record: "contact/jane-doe", field: "title", before: "Head of press", after: "Director"),
                Difference(.added, record: "contact/jane-doe", field: "language", after: "en"),
                Difference(.added, record: "contact/jane-doe", field: "availableForInterview", after: "yes"),
                Difference(.added, record: "contact/jane-doe", field: "note", after: "Call first."),
                Difference(.added, record: "contactPoint/jane-doe-email", field: "usage", after: "interviews"),
                Difference(.added, record: "contact/jane-doe", field: "email", after: "doe@harbouraid.example"),
            ])
        let jane = try jane()
        #expect(
            jane.points.map(\.address) == [
                "jane@harbouraid.example", "+442079460018", "doe@harbouraid.example",
            ])
        #expect(jane.points[1].usage == "office hours" && jane.points[1].audience == .partner)
        #expect(outcome.change?.action == "import contacts")
    }

    @Test func oneUndoTakesItBackWhole() throws {
        let before = try jane()
        try take(
            ImportedContact(name: "Jane Doe", title: "Director", points: [email("jane@harbouraid.example")]),
            ImportedContact(name: "Ole Brandt", organisation: "The Post"))
        _ = try room.office().undo(nil)
        #expect(try jane() == before)
        #expect(throws: (any Error).self) { try room.view().contact("ole-brandt") }
    }

    @Test func theSameFileTwiceChangesNothing() throws {
        let contacts = [
            ImportedContact(
                name: "Ole Brandt", points: [email("desk@post.example"), voice("+44 20 7946 0019 ext. 7")]),
            ImportedContact(name: "Mia Falk", points: [email("desk@post.example")]),
            ImportedContact(name: "Ole Brandt", title: "Skipper", points: [email("ole@boats.example")]),
            ImportedContact(name: "Rui"), ImportedContact(name: "Rui"),
            ImportedContact(title: "Night desk", points: [voice("+44 20 7946 0020")]),
        ]
        for count in [1, 0] {
            var rows = numbered(contacts).makeIterator()
            let outcome = try room.office().importContacts(ImportSettings()) { rows.next() }
            #expect(outcome.new.count == count * 5 && (outcome.change != nil) == (count == 1))
            #expect(outcome.duplicates.isEmpty)
        }
    }

    @Test func whoeverIsWithdrawnStaysSo() throws {
        _ = try room.office().withdraw(Contact.self, "jane-doe")
        let outcome = try take(ImportedContact(name: "Jane Doe", title: "Director", organisation: "Harbour Aid"))
        #expect(outcome.changed.map(\.isWithdrawn) == [true])
        #expect(try jane().contact.isWithdrawn)
    }

    @Test func newContactsAreWhatTheSettingsSay() throws {
        let settings = ImportSettings(region: "GB", role: .journalist, audience: .internal)
        try take(ImportedContact(name: "Ole Brandt", points: [voice("020 7946 0019")]), settings: settings)
        let ole = try room.view().contact("ole-brandt")
        #expect(ole.contact.role == .journalist && ole.contact.audience == .internal)
        #expect(ole.points.map(\.normalised) == ["+442079460019"] && ole.points.map(\.audience) == [.internal])
    }

    @Test func whoBecomesAJournalistIsForTheOffice() throws {
        try take(ImportedContact(name: "Jane Doe", role: .journalist, organisation: "Harbour Aid"))
        #expect(try jane().contact.role == .journalist && jane().contact.audience == .internal)
    }

    @Test func unlessWhoeverImportsSaysOtherwise() throws {
        try take(
            ImportedContact(name: "Jane Doe", role: .journalist, organisation: "Harbour Aid"),
            settings: ImportSettings(audience: .press))
        #expect(try jane().contact.role == .journalist && jane().contact.audience == .press)
    }

    @Test func aDocumentsFactsGiveWayToWhatIsImported() throws {
        try room.accept(advisory)
        try take(
            ImportedContact(name: "Mira Solveig", title: "Head of press", organisation: "Harbour Aid"),
            settings: ImportSettings(duplicates: .update))
        let mira = try room.view().contact("mira-solveig")
        #expect(mira.contact.title == "Head of press" && mira.points.count == 3)
    }

    // MARK: What cannot be read

    @Test(arguments: [
        (
            ImportedContact(
                name: "A", points: [ImportedContact.Point(.voice, "020 7946 0018", place: "column 'Phone'")]),
            "The telephone number in column 'Phone' cannot be dialled from abroad. It is kept as it is printed.",
            "020 7946 0018"
        ),
        (
            ImportedContact(name: "A", points: [ImportedContact.Point(.email, "a at b", place: "EMAIL")]),
            "The e-mail address in EMAIL is malformed: it has no '@'. It is kept as it is printed.", "a at b"
        ),
        (
            ImportedContact(name: "A", points: [ImportedContact.Point(.form, "example.org/form", place: "URL")]),
            "The address in URL is malformed: it does not begin with http:// or https://. It is kept as it is printed.",
            "example.org/form"
        ),
        (
            ImportedContact(
                name: "A",
                points: [ImportedContact.Point(.voice, "+44 20 7946 0019", extension: "12 or 13", place: "TEL")]),
            "The extension in TEL has more in it than digits. What can be taken of it is taken.",
            "+44 20 7946 0019 ext. 12 or 13"
        ),
        (
            ImportedContact(name: "A", points: [ImportedContact.Point(.email, "a@\u{202E}b.example", place: "EMAIL")]),
            "The address in EMAIL has a character in it that turns the direction of writing around. "
                + "What can be taken of it is taken.",
            "a@b.example"
        ),
    ])
    func anAddressThatCannotBeReadIsKeptAsItIsPrinted(
        _ contact: ImportedContact, _ sentence: String, _ kept: String
    ) throws {
        let preview = try preview(contact)
        #expect(preview.warnings.first?.sentence == sentence && preview.problems.isEmpty)
        try take(contact)
        let points = try room.view().contact("a").points
        #expect(points.map(\.asGiven) == [kept])
        #expect(kept.hasPrefix("+") || kept == "a@b.example" || points.allSatisfy { $0.normalised == nil })
        let again = try take(contact)
        #expect(again.change == nil && again.unchanged == 1)
    }

    @Test func aNumberThatIsKeptAsItIsPrintedIsFoundByTheChecks() throws {
        try take(ImportedContact(name: "A", points: [voice("020 7946 0018")]))
        #expect(try room.view().check().contains { $0.rule == "contact.undiallable" })
        let region = try take(
            ImportedContact(name: "B", points: [voice("020 7946 0018")]), settings: ImportSettings(region: "GB"))
        #expect(region.warnings.isEmpty)
    }

    @Test(arguments: [
        (
            ImportedContact(name: "A\u{202E}b"), "Ab",
            "The name has a character in it that turns the direction of writing around."
        ),
        (ImportedContact(name: "A\u{7}b"), "Ab", "The name has a control character in it."),
        (ImportedContact(name: "A\nb"), "A b", "The name runs over several lines."),
        (
            ImportedContact(name: String(repeating: "a", count: 201)), String(repeating: "a", count: 200),
            "The name is longer than 200 characters."
        ),
        (
            ImportedContact(name: "Ab", language: "plain English"), "Ab",
            "The language is not a tag such as 'en' or 'pt-BR'."
        ),
    ])
    func aFieldThatFormsRefuseIsTakenAsFarAsItCanBe(
        _ contact: ImportedContact, _ name: String, _ sentence: String
    ) throws {
        let taken = try take(contact, ImportedContact(name: "Ole Brandt"))
        #expect(taken.new.map(\.form.name) == [name, "Ole Brandt"] && taken.problems.isEmpty)
        #expect(taken.warnings.map(\.sentence) == [sentence + " What can be taken of it is taken."])
        #expect(taken.new.first?.form.language == nil)
    }

    @Test func aRowThatCannotBeReadAtAllIsReported() throws {
        let nobody = ImportedContact(name: "\u{7}", role: .spokesperson)
        let good = ImportedContact(name: "Ole Brandt")
        func take(_ settings: ImportSettings) throws -> Import {
            var rows = [
                ImportedRow(2, problem: "It has neither a name nor any way to reach anybody. Add one of them."),
                ImportedRow(3, good), ImportedRow(4, nobody),
            ].makeIterator()
            return try room.office().importContacts(settings) { rows.next() }
        }
        let refused = try take(ImportSettings())
        #expect(refused.problems.map(\.row) == [2] && refused.change == nil)
        let partial = try take(ImportSettings(isPartial: true))
        #expect(partial.change != nil && partial.new.first?.contact == "contact/ole-brandt")
    }

    @Test(arguments: [nil, Audience.press])
    func whatACardCallsPrivateIsForTheOffice(_ told: Audience?) throws {
        var contact = ImportedContact(name: "Ole Brandt", points: [voice("+44 20 7946 0020")])
        contact.audience = .internal
        try take(contact, settings: ImportSettings(audience: told))
        let ole = try room.view().contact("ole-brandt")
        #expect(ole.contact.audience == .internal && ole.points.map(\.audience) == [.internal])
    }

    @Test func aCardThatIsPrivateShowsNobodyMoreOfAContactThatIsThere() throws {
        var contact = ImportedContact(
            name: "Jane Doe", organisation: "Harbour Aid", points: [voice("+44 20 7946 0021")])
        contact.audience = .internal
        let preview = try preview(contact)
        #expect(
            preview.changed.first?.differences.contains { $0.field == "audience" && $0.after == "internal" } == true)
        try take(contact)
        #expect(try jane().contact.audience == .internal)
        #expect(try jane().points.last?.audience == .internal)
    }

    @Test func aNumberThatTheCatalogueHasAsItIsPrintedNeedsNoRegion() throws {
        let text = advisory.replacing("+ 44 20 7946 0018", with: "0999 946 0018")
        try room.accept(text)
        let mira = try room.view().contact("mira-solveig")
        guard let odd = mira.points.first(where: { $0.normalised == nil }) else { return }
        let outcome = try take(ImportedContact(id: mira.contact.id, name: "Mira Solveig", points: [voice(odd.asGiven)]))
        #expect(outcome.problems.isEmpty && outcome.change == nil)
    }

    /// No reading is open while a row is waited for: what is written meanwhile is seen by the rows that come after.
    @Test func whoeverGivesRowsMayTakeTheirTime() throws {
        let count = CatalogueView.page + 2
        var number = 0
        let preview = try room.office().previewImport(ImportSettings()) {
            number += 1
            if number == count {
                _ = try room.office().addContact(
                    ContactForm(
                        name: "Last One", organisation: "The Post",
                        points: [ContactForm.Point(.email, "l@post.example")]))
            }
            guard number <= count else { return nil }
            return ImportedRow(number, ImportedContact(name: number == count ? "Last One" : "Contact \(number)"))
        }
        #expect(preview.rows == count && preview.new.count == count)
        #expect(preview.new.last?.contact == RecordName("contact/last-one-2"))
        #expect(preview.new.map(\.rows) == (1...count).map { [$0] })
    }

    @Test func whatIsLeftOutIsCounted() throws {
        var rows = [
            ImportedRow(1, ImportedContact(name: "A"), leftOut: ["photo", "birthday"]),
            ImportedRow(2, nil, leftOut: ["changes to a directory"]),
            ImportedRow(3, ImportedContact(name: "B"), leftOut: ["photo"], warnings: ["line 9: odd"]),
        ].makeIterator()
        let preview = try room.office().previewImport(ImportSettings()) { rows.next() }
        #expect(preview.leftOut.map(\.what) == ["photo", "birthday", "changes to a directory"])
        #expect(preview.leftOut.first?.rows == 2 && preview.rows == 3)
        #expect(preview.warnings == [Import.Remark(row: 3, sentence: "line 9: odd")])
    }

    /// What we hand out in every format comes back without a change.
    @Test(arguments: ["vcard", "csv"])
    func ourOwnExportChangesNothing(_ format: String) throws {
        try room.accept(advisory)
        _ = try room.office().addContact(
            ContactForm(
                name: "Night desk", role: .desk, organisation: "Harbour Aid", note: "Ask for Ole.",
                points: [
                    ContactForm.Point(.voice, "+44 20 7946 0020", extension: "12", usage: "nights", preference: 1),
                    ContactForm.Point(.messenger, "night.desk"), ContactForm.Point(.sms, "+44 7700 900125"),
                ]))
        var bytes: [UInt8] = []
        try room.view().exportContacts(ContactExport(format: format)) { bytes += $0 }
        var reader = ContactFileReader()
        reader.feed(bytes)
        reader.finish()
        let outcome = try room.office().importContacts(ImportSettings()) { try reader.next() }
        #expect(outcome.problems.isEmpty && outcome.duplicates.isEmpty && outcome.warnings.isEmpty)
        #expect(outcome.new.isEmpty && outcome.changed.isEmpty && outcome.change == nil)
        #expect(outcome.unchanged == (format == "csv" ? 4 : 3))
    }
}
