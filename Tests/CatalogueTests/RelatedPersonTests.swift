import Catalogue
import Foundation
import Testing

/// Lines that say whom a contact has to do with.
@Suite struct RelatedPersonTests {
    static let id = "5e0c1d2a-0b11-4c22-8d33-9e44af550001"

    @Test(
        arguments: [
            ("assistant: Mara Holt", "assistant", "Mara Holt", nil),
            ("Mara Holt", nil, "Mara Holt", nil),
            (": Holt: the second", nil, "Holt: the second", nil),
            ("assistant: Mara Holt | contact: \(id)", "assistant", "Mara Holt", id),
            ("assistant: urn:uuid:\(id)", "assistant", nil, id),
            // What is no identity is a part of the name.
            ("assistant: Mara Holt | contact: mara", "assistant", "Mara Holt | contact: mara", nil),
            ("agent: https://agent.example/", "agent", "https://agent.example/", nil),
        ] as [(String, String?, String?, String?)])
    func aLineIsReadAndWrittenAsTheSame(_ line: String, _ relation: String?, _ name: String?, _ id: String?) {
        let person = RelatedPerson(reading: line)
        #expect(person.relation == relation && person.name == name)
        #expect(person.contactID?.lowerCased == id)
        #expect(person.written == line)
    }

    @Test func whomAnotherProgramKnowsIsReadToo() {
        let line = "deputy: Mara Holt | identifier: abc-17"
        #expect(RelatedPerson(reading: line) == RelatedPerson("deputy", "Mara Holt", meant: .identifier("abc-17")))
        #expect(RelatedPerson(reading: line).written == line)
    }

    @Test(arguments: [
        ("assistant: Mara Holt | contact: \(id)", "assistant: Mara Holt (a contact here)"),
        ("assistant: Mara Holt | identifier: abc-17", "assistant: Mara Holt"),
        ("assistant: Mara Holt", "assistant: Mara Holt"),
        ("assistant: urn:uuid:\(id)", "assistant: urn:uuid:\(id)"),
    ])
    func peopleReadWhatSaysSomethingToThem(_ line: String, _ words: String) {
        #expect(RelatedPerson.words(line) == words)
        #expect(Contact.field("relatedPeople")?.told(.list([line])) == .list([words]))
    }

    @Test(
        arguments: [
            // Who is there already is told better, and nobody twice.
            (
                ["assistant: Mara Holt"], ["Assistant: MARA HOLT | contact: \(id)"],
                ["assistant: Mara Holt | contact: \(id)"]
            ),
            (
                ["assistant: Mara Holt | contact: \(id)"], ["assistant: Mara Holt"],
                ["assistant: Mara Holt | contact: \(id)"]
            ),
            (["a: urn:uuid:\(id)"], ["a: Mara Holt | contact: \(id)"], ["a: Mara Holt | contact: \(id)"]),
            (["assistant: Mara Holt"], ["deputy: Mara Holt"], ["assistant: Mara Holt", "deputy: Mara Holt"]),
            (["assistant: Mara Holt"], [], ["assistant: Mara Holt"]),
        ] as [([String], [String], [String])])
    func listsArePutTogether(_ lines: [String], _ more: [String], _ joined: [String]) {
        #expect(RelatedPerson.joined(lines, and: more) == joined)
    }

    @Test(
        arguments: [
            ("urn:uuid:\(id)", id), ("URN:UUID:\(id.uppercased())", id), (id, nil), ("urn:uuid:", nil),
            ("urn:other:\(id)", nil),
        ] as [(String, String?)])
    func anIdentityIsReadAsCardsWriteIt(_ text: String, _ id: String?) {
        #expect(RelatedPerson.identity(uri: text)?.lowerCased == id)
    }

    @Test func whoIsMeantIsFoundByTheIdentityOfTheLine() throws {
        let id = try #require(UUID(uuidString: Self.id))
        var mara = Contact(id: id, slug: Slug(from: "mara-holt"), role: .desk, name: "Mara Holt", isWithdrawn: true)
        var entry = ContactEntry(contact: Contact(id: UUID(), slug: Slug(from: "jane-roe"), role: .desk))
        let line = RelatedPerson("assistant", nil, meant: .contact(id))
        #expect(entry.contact(meantBy: line) == nil)
        entry.related = [RelatedContact(id, today: mara)]
        let found = try #require(entry.contact(meantBy: line))
        #expect(found.slug == mara.slug && found.label == "Mara Holt" && found.isWithdrawn)
        #expect(found.uid == "urn:uuid:\(Self.id)")
        #expect(entry.contact(meantBy: RelatedPerson("assistant", "Mara Holt")) == nil)
        mara.identifiers = ["abc-17"]
        #expect(RelatedContact(id, today: mara).uid == "abc-17")
    }
}
