import Catalogue
import Foundation
import Testing

/// A contact that a form makes is what the form brings a blank one to.
@Suite struct MadeFromFormTests {
    private var form: RecordForm<Contact> {
        var form = RecordForm<Contact>()
        form.record.role = .journalist
        form.record.name = "Jane Doe"
        form.record.topics = ["rivers", "ports"]
        form.record.noteAudience = .press
        form.record.birthday = "--04-12"
        return form
    }

    @Test func itHasTheValuesOfTheForm() {
        let (id, slug) = (UUID(), Slug(from: "jane doe"))
        var filled = Contact(blank: id, slug: slug)
        form.fill(&filled)
        #expect(form.made(as: id, slug: slug) == filled)
        #expect(filled.id == id && filled.topics == ["rivers", "ports"])
    }

    @Test func whatNoFormSaysIsNotTaken() {
        var form = form
        form.record.isWithdrawn = true
        form.record.organisationID = UUID()
        form.record.mergedIntoID = UUID()
        let made = form.made(as: UUID(), slug: Slug(from: "jane doe"))
        #expect(!made.isWithdrawn && made.organisationID == nil && made.mergedIntoID == nil)
    }

    @Test func whatIsEditedIsWhatTheListOfEditsHas() {
        for field in Contact.fields {
            #expect(field.isEdited == field.isIn(.edit))
            #expect(field.isEdited == (field.editing != nil && field.leftOut[.edit] == nil), "\(field.name)")
        }
        #expect(Contact.fields.filter(\.isReference).map(\.name) == ["organisationID", "mergedIntoID"])
    }
}
