import Catalogue
import Foundation
import TestSupport
import Testing

/// The tables of fields hold what everything else relies on.
@Suite struct FieldTests {
    @Test(arguments: RecordKind.allCases)
    func everyFieldGivesBackWhatItIsGiven(_ kind: RecordKind) { giveAndTake(kind.type) }

    private func giveAndTake<R: Record>(_ type: R.Type) {
        let blank = R(blank: UUID(), slug: Slug(from: "blank"))
        for field in R.fields {
            let place: Comment = "\(R.kind).\(field.name)"
            var record = blank
            let value = FieldSamples.value(of: field)
            #expect(field.value(of: blank) != value, place)
            #expect(field.set(value, in: &record), place)
            #expect(field.value(of: record) == value, place)
            #expect(field.isTold(of: record), place)
            // Only this field has changed.
            for other in R.fields where other.name != field.name {
                #expect(other.value(of: record) == other.value(of: blank), place)
            }
            #expect(field.set(nil, in: &record) == !field.isNeeded, place)
            #expect(!field.set(wrongValue(for: value), in: &record), place)
        }
    }

    private func wrongValue(for value: FieldValue) -> FieldValue {
        if case .number = value { .text("1") } else { .number(1) }
    }

    @Test func whatIsNoneOfTheChoicesIsRefused() throws {
        var contact = Contact(id: FieldSamples.id(of: .contact), slug: Slug(from: "jane"), role: .desk)
        let role = try #require(Contact.fields.first { $0.name == "role" })
        #expect(!role.set(.text("boss"), in: &contact))
        #expect(contact.role == .desk)
        #expect(role.kind.choices.map(\.words) == ["press officer", "spokesperson", "desk", "journalist"])
    }

    @Test(arguments: RecordKind.allCases)
    func everyFieldIsNamedOnce(_ kind: RecordKind) { names(kind.type) }

    private func names<R: Record>(_ type: R.Type) {
        let taken = ["id", "slug", "rowNumber"]
        for names in [R.fields.map(\.name), R.fields.flatMap(\.columns), R.fields.map(\.label), R.fields.map(\.member)]
        {
            #expect(Set(names).count == names.count, "\(R.kind): \(names)")
            #expect(Set(names).isDisjoint(with: taken), "\(R.kind): \(names)")
        }
        let words = R.fields.compactMap(\.editing?.word)
        #expect(Set(words).count == words.count, "\(R.kind): \(words)")
        for label in R.fields.map(\.label) {
            #expect(
                label.allSatisfy { $0.isLowercase || $0 == " " || $0 == "-" }, "\(R.kind): '\(label)' is read by people"
            )
        }
    }

    @Test(arguments: RecordKind.allCases)
    func whatIsLeftOutHasAReason(_ kind: RecordKind) { reasons(kind.type) }

    private func reasons<R: Record>(_ type: R.Type) {
        for field in R.fields {
            #expect(field.leftOut.values.allSatisfy { $0.count > 10 }, "\(R.kind).\(field.name)")
            #expect(
                (field.editing == nil) == (field.leftOut[.edit] != nil),
                "\(R.kind).\(field.name): say how a person edits it, or why nobody does")
            if let editing = field.editing {
                #expect(editing.help.hasSuffix("."), "\(R.kind).\(field.name)")
                #expect(field.longest != nil || !isTyped(field.kind), "\(R.kind).\(field.name) has no bound")
            }
        }
    }

    private func isTyped(_ kind: FieldKind) -> Bool { [.line, .text, .url, .language, .list].contains(kind) }

    @Test(arguments: RecordKind.allCases)
    func everyKindHasItsType(_ kind: RecordKind) { #expect(kind.type.kind == kind) }

    @Test(arguments: [
        (RecordKind.contact, "organisationID", "organisation"), (.contactPoint, "asGiven", "as given"),
        (.contact, "availableForInterview", "available for interview"), (.contact, "voice", "voice"),
    ])
    func aFieldHasWords(_ kind: RecordKind, _ field: String, words: String) {
        #expect(kind.label(ofField: field) == words)
    }
}
