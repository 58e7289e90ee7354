import Catalogue
import Foundation
import Testing

/// Fields that not everybody sees who sees the record.
struct KeptBackTests {
    /// To whom it is not told, a field has no value: every record can be without one.
    @Test(arguments: RecordKind.allCases)
    func aFieldThatIsKeptBackCanBeMissing(_ kind: RecordKind) { check(kind.type) }

    private func check<R: Record>(_ type: R.Type) {
        for field in R.fields where field.mayBeKeptBack(from: .public) {
            #expect(!field.isNeeded, "\(R.kind.words) \(field.name)")
        }
    }

    @Test func theOfficesNoteOnAContactIsItsOwn() {
        #expect(
            Contact.fields.filter { $0.mayBeKeptBack(from: .partner) }.map(\.name) == [
                "categories", "birthday", "photo", "homeAddresses", "relatedPeople", "identifiers", "keptProperties",
                "note", "lawfulBasis", "consent", "keepUntil", "accreditedUntil", "mergedIntoID",
            ])
        let contact = Contact(blank: UUID(), slug: Slug(from: "jane"))
        #expect(Contact.field("note")?.audience(in: contact) == .internal)
    }
}
