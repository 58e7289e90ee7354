import Catalogue
import Exchange
import Foundation
import Testing

@testable import PressOffice

/// Cards that are lists of others: each of their members is in a category that is called so.
@Suite struct GroupImportTests {
    let room: Newsroom
    private let ana = "6A1B0D0C-0000-4000-8000-000000000001"
    private let mia = "6A1B0D0C-0000-4000-8000-000000000002"

    init() throws { room = try Newsroom() }

    private func text(_ cards: [String]) -> String {
        cards.map { "BEGIN:VCARD\r\nVERSION:3.0\r\n\($0.replacing("\n", with: "\r\n"))\r\nEND:VCARD\r\n" }.joined()
    }

    private func rows(_ text: String) -> () throws -> ImportedRow? {
        var reader = ContactFileReader()
        reader.feed(Array(text.utf8))
        reader.finish()
        return { try reader.next() }
    }

    @discardableResult
    private func take(_ cards: String...) throws -> Import {
        let text = text(cards)
        let preview = try room.office().previewImport(ImportSettings(), rows(text))
        var outcome = try room.office().importContacts(ImportSettings(), rows(text))
        let change = outcome.change
        outcome.change = nil
        #expect(outcome == preview, "what is shown is what is done")
        outcome.change = change
        return outcome
    }

    private func categories(_ slug: String) throws -> [String] {
        try room.view().contact(RecordName("contact/\(slug)")).contact.categories
    }

    private func group(_ name: String, _ members: String...) -> String {
        "FN:\(name)\nX-ADDRESSBOOKSERVER-KIND:group\n"
            + members.map { "X-ADDRESSBOOKSERVER-MEMBER:\($0)" }.joined(separator: "\n")
    }

    private func cards(_ profile: String, for audience: Audience = .internal, of office: Office? = nil) throws -> String
    {
        var bytes: [UInt8] = []
        let view = (office ?? room.office()).view(for: audience)
        _ = try view.exportContacts(ContactExport(profile: profile)) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
    }

    /// The list may stand before those whom it names, who may be named by anything that tells who is who.
    @Test func membersAreInACategory() throws {
        let outcome = try take(
            group("Radio", "urn:uuid:\(ana)", "abc-17", "mailto:ole@watch.example", "Kim Lee", "urn:uuid:\(mia)"),
            "FN:Ana Lind\nUID:\(ana)\nCATEGORIES:Old friends", "FN:Jane Roe\nUID:abc-17",
            "FN:Ole Brandt\nEMAIL:ole@watch.example", "FN:Kim Lee\nEMAIL:kim@watch.example")
        #expect(outcome.new.count == 4 && outcome.leftOut.isEmpty)
        #expect(try categories("ana-lind") == ["Old friends", "Radio"])
        for slug in ["jane-roe", "ole-brandt", "kim-lee"] { #expect(try categories(slug) == ["Radio"], "\(slug)") }
        #expect(
            outcome.warnings.map(\.sentence) == [
                "One member of the group is neither in the file nor in the catalogue."
            ])
        #expect(outcome.warnings.map(\.row) == [1])
        #expect(outcome.new.first { $0.contact.slug == "jane-roe" }?.form.categories == ["Radio"])
        let again = try take(group("Radio", "urn:uuid:\(ana)", "abc-17"))
        #expect(again.change == nil)
        try room.office().undo()
        #expect(try room.view().search("Lind", limit: 5).hits.isEmpty)
    }

    /// A group of JSContact (RFC 9553 section 2.1.6) names its members by their cards' identities.
    @Test func aGroupOfJSContactIsACategoryToo() throws {
        func card(_ uid: String, _ name: String, _ rest: String = "") -> String {
            """
            {"@type": "Card", "version": "1.0", "uid": "\(uid)", "name": {"full": "\(name)"}\(rest)}
            """
        }
        let members = """
            , "kind": "group", "members": {"urn:uuid:\(ana)": true, "abc-17": true, "urn:uuid:\(mia)": true}
            """
        let text = """
            [\(card("urn:uuid:6A1B0D0C-0000-4000-8000-000000000003", "Radio", members)),
            \(card("urn:uuid:\(ana)", "Ana Lind")), \(card("abc-17", "Jane Roe"))]
            """
        let preview = try room.office().previewImport(ImportSettings(), rows(text))
        let outcome = try room.office().importContacts(ImportSettings(), rows(text))
        #expect(outcome.new == preview.new && outcome.new.map(\.contact.slug) == ["ana-lind", "jane-roe"])
        #expect(
            outcome.warnings.map(\.sentence) == [
                "One member of the group is neither in the file nor in the catalogue."
            ])
        for slug in ["ana-lind", "jane-roe"] { #expect(try categories(slug) == ["Radio"], "\(slug)") }
    }

    @Test func whoIsThereIsPutIntoTheListAndUndoTakesThemOut() throws {
        try take("FN:Ana Lind\nUID:\(ana)\nEMAIL:ana@watch.example")
        // Their card has another identity in this file.
        let outcome = try take("FN:Ana Lind\nUID:\(mia)\nEMAIL:ana@watch.example", group("TV", "urn:uuid:\(mia)"))
        #expect(outcome.new.isEmpty && outcome.warnings.isEmpty)
        #expect(outcome.changed.map(\.differences.count) == [1] && outcome.changed.first?.rows == [2])
        #expect(try categories("ana-lind") == ["TV"])
        #expect(try room.view(for: .press).contact("ana-lind").contact.categories.isEmpty)
        try room.office().undo()
        #expect(try categories("ana-lind").isEmpty)
    }

    @Test func aNameThatSeveralHaveIsNobodys() throws {
        try take(
            "FN:Ana Lind\nORG:Reef Trust\nEMAIL:a@reef.example", "FN:Ana Lind\nORG:Harbour\nEMAIL:b@harbour.example")
        let outcome = try take(group("TV", "Ana Lind", "Nobody At All"))
        #expect(outcome.change == nil)
        #expect(
            outcome.warnings.map(\.sentence) == ["2 members of the group are neither in the file nor in the catalogue."]
        )
    }

    /// More members than are decided together.
    @Test func aLongListIsTakenInPieces() throws {
        let people = (0..<1500).map { number in
            "FN:Person Nr\(number)\nUID:p-\(number)\nEMAIL:p\(number)@news.example"
        }
        let all = people.indices.map { "X-ADDRESSBOOKSERVER-MEMBER:p-\($0)" }.joined(separator: "\n")
        let text = text(["FN:All\nX-ADDRESSBOOKSERVER-KIND:group\n\(all)"] + people)
        let preview = try room.office().previewImport(ImportSettings(), rows(text))
        let outcome = try room.office().importContacts(ImportSettings(), rows(text))
        #expect(outcome.new == preview.new && outcome.more == preview.more && outcome.warnings.isEmpty)
        #expect(outcome.new.count + outcome.more.new == 1500 && outcome.changed.isEmpty)
        #expect(try categories("person-nr1499") == ["All"])
        try room.office().undo()
        #expect(try room.view().read { try $0.all(Contact.self).isEmpty })
    }

    /// For Apple's programs and those of 4.0 each list is a card, behind those of its members; others show what is on the members.
    @Test func listsComeBackAsCards() throws {
        try take(
            "FN:Ana Lind\nUID:\(ana)", "FN:Jane Roe\nUID:abc-17", group("Radio, TV", "urn:uuid:\(ana)", "abc-17"),
            group("A", "abc-17"))
        let apple = try cards("apple")
        #expect(apple.components(separatedBy: "X-ADDRESSBOOKSERVER-KIND:group").count == 3)
        #expect(apple.contains("X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:\(ana.lowercased())"))
        #expect(apple.contains("X-ADDRESSBOOKSERVER-MEMBER:abc-17") && apple.contains("FN:Radio\\, TV"))
        let v4 = try cards("v4")
        #expect(v4.contains("KIND:group") && v4.contains("MEMBER:urn:uuid:\(ana.lowercased())"))
        for profile in ["generic", "google"] {
            let text = try cards(profile)
            #expect(!text.contains(":group") && text.contains("CATEGORIES:Radio\\, TV,A"), "\(profile)")
        }
        #expect(try !cards("apple", for: .press).contains("group"))
        // What was written comes to the same, and is written the same again.
        for profile in ["apple", "v4"] {
            let other = try Newsroom()
            let first = try cards(profile)
            _ = try other.office().importContacts(ImportSettings(), rows(first))
            #expect(try cards(profile, of: other.office()) == first, "\(profile)")
        }
    }
}
