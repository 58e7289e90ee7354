import Catalogue
import Foundation
import TestSupport
import Testing

@testable import Exchange

/// Every field of a contact is in a table of contacts, out and in, unless the table of fields says why not.
@Suite struct FieldTableTests {
    @Test func everyFieldHasAColumnOrAReason() {
        for field in Contact.fields where field.isIn(.table) {
            let heading = field.heading ?? ""
            #expect(CSVColumns.titles.contains(heading), "\(field.name)")
            for title in [heading] + field.otherHeadings {
                #expect(HeaderWords.field(of: title)?.contactField?.name == field.name, "\(field.name): '\(title)'")
            }
        }
        #expect(Contact.fields.allSatisfy { $0.heading == nil || $0.isIn(.table) })
    }

    @Test func everyFieldComesBackFromATable() throws {
        let contact = FieldSamples.record(of: Contact.self)
        let entry = ContactEntry(
            contact: contact,
            organisation: Organisation(
                id: FieldSamples.id(of: .organisation), slug: Slug(from: "riverside"), name: "Riverside Flood Relief"))
        var reader = ContactFileReader()
        reader.feed(ContactFormat.named("csv", for: .internal)?.write([entry]) ?? [])
        reader.finish()
        let read = try #require(try reader.next()?.contact)
        let form = FieldSamples.form(of: Contact.self)
        for field in Contact.fields where field.isIn(.table) { #expect(read[field] == form[field], "\(field.name)") }
    }

    @Test func whatAFileDoesNotSayIsNotSaid() {
        var contact = ImportedContact(name: "Jane Doe")
        for field in Contact.fields where field.name != "name" { #expect(contact[field] == nil, "\(field.name)") }
        contact.role = .desk
        contact.availableForInterview = false
        contact.organisation = "Riverside Flood Relief"
        let said = Contact.fields.filter { contact[$0] != nil }.map(\.name)
        #expect(said == ["role", "name", "organisationID", "availableForInterview"])
    }
}
