import Catalogue
import Foundation
import Testing

@testable import Store

/// Changes of many lines: they are taken back a page at a time, as a small one is.
@Suite struct UndoManyTests {
    private let many = 1203

    /// Contacts with a point each, as an import makes them.
    private func filled(_ catalogue: TestCatalogue) throws -> [Contact] {
        let contacts = try (0..<many).map { try catalogue.contact("contact-\($0)", name: "Name \($0)") }
        let points = try contacts.map { try catalogue.point("\($0.slug.text)-email", of: $0) }
        try make(contacts.map(Edit.insert) + points.map(Edit.insert), in: catalogue)
        return contacts
    }

    private func make(_ edits: [Edit], in catalogue: TestCatalogue) throws {
        let stamp = ChangeStamp(actor: "ana", at: .noon, action: "import contacts")
        _ = try #require(try catalogue.store.change(stamp) { _ in edits })
    }

    @Test func whatManyLinesAddedGoesTheNewestFirstAndComesBack() throws {
        let catalogue = try TestCatalogue()
        _ = try filled(catalogue)
        let there = try catalogue.everything()
        try catalogue.undo()
        #expect(try catalogue.everything().isEmpty)
        #expect(try catalogue.search("name").isEmpty)
        let lines = try catalogue.see { (before: try $0.lines(of: 1), after: try $0.lines(of: 2)) }
        #expect(lines.after.map(\.recordID) == lines.before.reversed().map(\.recordID))
        #expect(lines.after.map(\.before) == lines.before.reversed().map(\.after))
        #expect(lines.after.allSatisfy { $0.after == nil })
        try catalogue.undo(2)
        #expect(try catalogue.everything() == there, "to the letter")
        #expect(try catalogue.search("1202") == ["contact-1202"])
    }

    @Test func whatManyLinesChangedIsAsItWas() throws {
        let catalogue = try TestCatalogue()
        let contacts = try filled(catalogue)
        let before = try catalogue.everything()
        // A column that was taken for another: each name is a title.
        let wrong = contacts.map { contact in
            var wrong = contact
            wrong.title = contact.name
            wrong.note = "it's 'quoted', and = and, more"
            return wrong
        }
        try make(wrong.map(Edit.update), in: catalogue)
        try catalogue.undo()
        #expect(try catalogue.everything() == before)
    }

    @Test func oneOfManyThatWasTouchedSinceKeepsAllOfThem() throws {
        let catalogue = try TestCatalogue()
        let contacts = try filled(catalogue)
        let edit = try catalogue.make(.update(contacts[17].renamed("Jane Roe")), action: "edit contact")
        #expect(throws: StoreError.builtUpon(1, by: edit)) { try catalogue.undo(1) }
        #expect(try catalogue.see { try $0.all(Contact.self) }.count == many, "nothing was taken back")
        try catalogue.undo(edit.id)
        let other = try catalogue.make(.insert(try catalogue.point("another", of: contacts[1100])), action: "add")
        #expect(throws: StoreError.builtUpon(1, by: other)) { try catalogue.undo(1) }
        try catalogue.undo(other.id)
        try catalogue.undo(1)
        #expect(try catalogue.everything().isEmpty)
    }

    /// What the history kept of a row before a column was there says nothing of that column.
    @Test func aRowWhoseTextIsOlderThanAColumnIsComparedByWhatItSays() throws {
        let catalogue = try TestCatalogue()
        try catalogue.make(.insert(try catalogue.contact()))
        try catalogue.store.queue.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    DROP TRIGGER changeLineStays;
                    UPDATE changeLine SET after = replace(after, ', topics=''[]''', '') WHERE tableName = 'contact'
                    """)
            #expect(db.changesCount == 1)
        }
        try catalogue.undo()
        #expect(try catalogue.see { try $0.all(Contact.self) }.isEmpty)
    }

    @Test func howMuchAChangeDidIsCountedAndItsFirstLinesAreRead() throws {
        let catalogue = try TestCatalogue()
        _ = try filled(catalogue)
        try catalogue.undo()
        #expect(
            try catalogue.see { try $0.extent(of: 1) } == [
                ChangeExtent(table: "contact", isNew: true, isGone: false, rows: many),
                ChangeExtent(table: "contactPoint", isNew: true, isGone: false, rows: many),
            ])
        #expect(
            try catalogue.see { try $0.extent(of: 2) }.map(\.table) == ["contactPoint", "contact"], "as it was done")
        let first = try catalogue.see { try $0.lines(of: 1, limit: 3) }
        #expect(first.map { $0.after?["slug"] } == ["contact-0", "contact-1", "contact-2"])
    }
}
