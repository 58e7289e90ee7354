import Catalogue
import Exchange
import Foundation
import ReleaseReader
import Store
import Testing

@testable import PressOffice

/// However a file, a document or a person writes a name: it is the same contact, and is called no worse than before.
@Suite struct OnePersonTests {
    private let room: Newsroom

    init() throws {
        room = try Newsroom()
        for form in [
            ContactForm(
                name: "Zoë Müller", role: .pressOfficer, organisation: "Harbour Aid",
                points: [ContactForm.Point(.email, "zoe.mueller@harbouraid.example")]),
            ContactForm(name: "Iwan Petrow", role: .journalist, organisation: "The Post"),
        ] { _ = try room.office().addContact(form) }
    }

    private func row(
        _ name: String, at organisation: String? = "Harbour Aid", _ points: [ImportedContact.Point] = []
    ) -> ImportedContact { ImportedContact(name: name, organisation: organisation, points: points) }

    private func take(_ contacts: [ImportedContact], _ settings: ImportSettings = ImportSettings()) throws -> Import {
        var rows = contacts.enumerated().map { ImportedRow($0 + 2, $1) }.makeIterator()
        return try room.office().importContacts(settings) { rows.next() }
    }

    /// A document in which somebody of that name is to be asked.
    private func document(_ name: String, at address: String, _ words: String = "has news") throws -> Review {
        var draft = try ToyReader.read(
            "Delta: news\n\nHarbour Aid \(words). Ask press officer Jon Berg at \(address).\n")
        draft.contacts[0].name = Found(name, span: draft.contacts[0].span, rule: "contact.name")
        return Review(draft)
    }

    private func names() throws -> [String] {
        var names: [String] = []
        try room.view().forEachContact { names.append("\($0.contact.slug) \($0.contact.name ?? "-")") }
        return names.sorted()
    }

    private let both = ["iwan-petrow Iwan Petrow", "zoe-muller Zoë Müller"]

    @Test(arguments: [
        "Dr Zoë Müller", "Müller, Zoë", "MUELLER, Zoe", "Zoe Mueller, PhD", "MÜLLER Zoë", "Frau Dr. phil. Zoe Müller",
        "Zoe Muller, M.A.", "ZOË MÜLLER",
    ])
    func aNameInAnotherFormIsTheSamePerson(_ name: String) throws {
        for contact in [
            row(name), row(name, at: nil, [.init(.email, "Zoe.Mueller@harbouraid.example")]), row(name, at: nil),
        ] {
            let outcome = try take([contact])
            #expect(outcome.unchanged == 1 && outcome.change == nil, "\(outcome)")
        }
        #expect(throws: PressOfficeError.self) {
            try room.office().addContact(ContactForm(name: name, role: .pressOfficer, organisation: "Harbour Aid"))
        }
        try room.office().accept([document(name, at: "zoe.mueller@harbouraid.example").draft])
        #expect(try names() == both)
    }

    @Test func alsoWhereTheyAreWithdrawn() throws {
        _ = try room.office().withdraw(Contact.self, "contact/zoe-muller")
        let outcome = try take([row("Dr Zoe Mueller", at: "Harbour Aid", [.init(.mobile, "+44 7700 900123")])])
        #expect(outcome.changed.map(\.contact) == ["contact/zoe-muller"] && outcome.changed.first?.isWithdrawn == true)
        #expect(try names() == both)
    }

    @Test(arguments: ["Z. Müller", "Mueller, Z.", "Zoe Anna Müller", "Müller"])
    func aShortFormAtTheSameOrganisationIsAskedAbout(_ name: String) throws {
        let outcome = try take([row(name)])
        #expect(outcome.unanswered.map(\.candidate) == ["contact/zoe-muller"])
        #expect(outcome.unanswered.map(\.why) == ["the same organisation, and the name in another form"])
        #expect(outcome.change == nil)
        let updated = try take([row(name)], ImportSettings(duplicates: .update))
        #expect(updated.unchanged == 1, "and nobody is renamed to less")
        #expect(try names() == both)
    }

    @Test func aShortFormWithAnAddressOfTheirOwnIsThem() throws {
        let outcome = try take([row("Z. Mueller", at: nil, [.init(.email, "zoe.mueller@harbouraid.example")])])
        #expect(outcome.unchanged == 1)
        #expect(try names() == both)
    }

    @Test func aShortFormElsewhereIsSomebodyElse() throws {
        let outcome = try take([row("Z. Müller", at: "The Paper"), row("John Müller")])
        #expect(outcome.new.count == 2 && outcome.duplicates.isEmpty)
    }

    @Test func fatherAndSonAreTwo() throws {
        _ = try take([row("John Roe Sr."), row("John Roe Jr.")])
        #expect(try names().count == 4)
    }

    @Test func aBetterFormIsTakenAndTold() throws {
        _ = try room.office().addContact(ContactForm(name: "ROE, J.", role: .pressOfficer, organisation: "Harbour Aid"))
        let outcome = try take([row("Jane Roe")], ImportSettings(duplicates: .update))
        #expect(
            outcome.changed.first?.differences.map { "\($0.before ?? "-") → \($0.after ?? "-")" } == [
                "ROE, J. → Jane Roe"
            ])
    }

    @Test func whoeverIsGivenAKitIsKnownByAnyForm() throws {
        for typed in ["Dr Iwan Petrow", "Petrow, Iwan", "Mr. Iwan Petrow, The Post", "IWAN PETROW"] {
            let found = try room.view().read { try $0.recipient(typed).contact?.slug.text }
            #expect(found == "iwan-petrow", "\(typed)")
        }
        #expect(try room.view().name("Dr Zoë Mueller", among: [.contact]).slug == "zoe-muller")
    }

    @Test func aDocumentDoesNotRenameThem() throws {
        for words in ["has news", "has more news"] {
            try room.office().accept([document("Z. Mueller", at: "zoe.mueller@harbouraid.example", words).draft])
        }
        #expect(try names() == both)
    }

    @Test func aDocumentThatMayMeanThemAsks() throws {
        let preview = try #require(
            try room.office().preview([document("Z. Mueller", at: "press@harbouraid.example")]).first)
        #expect(
            preview.doubts.map(\.statement) == [
                "Z. Mueller may be contact zoe-muller: the same organisation, and the name in another form."
            ])
        #expect(preview.doubts.first?.taken == .apart, "nobody is merged unasked")
    }
}
