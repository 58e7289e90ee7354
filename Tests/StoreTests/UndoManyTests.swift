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
        #expect(lines.after.map(\.table) == lines.before.reversed().map(\.table))
        #expect(Set(lines.after.map(\.recordID)) == Set(lines.before.map(\.recordID)))
        let came = Dictionary(uniqueKeysWithValues: lines.before.map { ($0.recordID, $0.after) })
        #expect(lines.after.allSatisfy { $0.after == nil && $0.before == came[$0.recordID] })
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

    /// Rows that were added one after the other go in one statement, unless one of them is not as it was left.
    @Test func ofRowsThatGoTogetherNoneGoesWhereOneDoesNotFit() throws {
        let catalogue = try TestCatalogue()
        let contacts = try filled(catalogue)
        let lines = try catalogue.see { try $0.lines(of: 1, limit: 3) }
        #expect(lines.map(\.recordID) == contacts.prefix(3).map(\.id))
        func taken(_ numbers: ClosedRange<Int64>) throws -> (isDone: Bool, left: Int) {
            try catalogue.store.queue.writeWithoutTransaction { db in
                try db.beginTransaction()
                defer { try? db.rollback() }
                let writer = try ChangeWriter(db, ChangeStamp(actor: "ben", at: .noon, action: "undo"), undoes: 1)
                _ = writer
                let together = numbers.reversed().compactMap { number in
                    LinesToTakeBack.Line(
                        number: number, table: "contact", rowID: contacts[Int(number) - 1].id.lowerCased, before: nil,
                        isGone: false)
                }
                let isDone = try LinesToTakeBack(db, of: 1).takeBack(together[...])
                return (isDone, try Int.fetchOne(db, sql: "SELECT count(*) FROM contact") ?? -1)
            }
        }
        #expect(try taken(1...9) == (false, many), "each has a point")
        let points = try catalogue.see { try $0.all(ContactPoint.self) }.filter { point in
            contacts.prefix(9).contains { $0.id == point.contactID }
        }
        try make(points.map { .delete(.contactPoint, $0.id) }, in: catalogue)
        #expect(try taken(1...9) == (true, many - 9))
        try make([.update(contacts[4].renamed("Jane Roe"))], in: catalogue)
        #expect(try taken(1...9) == (false, many), "one of them has another name")
        #expect(try taken(6...9) == (true, many - 4))
    }

    /// Rows that do not stand one behind the other go by their identities, and what stands among them stays.
    @Test func whatStandsAmongThemStays() throws {
        let catalogue = try TestCatalogue()
        let contacts = try (0..<60).map { try catalogue.contact("contact-\($0)", name: "Name \($0)") }
        try make(contacts.map(Edit.insert), in: catalogue)
        let there = try catalogue.everything()
        let others = contacts.filter { $0.slug.text != "contact-30" }
        try make(others.map { .delete(.contact, $0.id) }, in: catalogue)
        // They come back in the order in which they went, the newest first, each with its number.
        try catalogue.undo(2)
        #expect(try catalogue.everything() == there)
        try catalogue.undo(3)
        #expect(try catalogue.see { try $0.all(Contact.self) } == [contacts[30]])
        try catalogue.undo(4)
        #expect(try catalogue.everything() == there)
    }

    /// What the history kept of a row before a column was there says nothing of that column.
    @Test func aRowWhoseTextIsOlderThanAColumnIsComparedByWhatItSays() throws {
        let catalogue = try TestCatalogue()
        try catalogue.make(.insert(try catalogue.contact()))
        try catalogue.store.queue.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    DROP TRIGGER changeLineStays;
                    UPDATE changeLine SET after = (SELECT 'id=' || quote(id) || ', slug=' || quote(slug) FROM contact)
                      WHERE tableName = 'contact'
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
        let mixed = [Edit.insert(try catalogue.contact("anna")), .insert(try catalogue.organisation("quay"))]
        try make(mixed + [.insert(try catalogue.contact("bela"))], in: catalogue)
        #expect(
            try catalogue.see { try $0.extent(of: 3) } == [
                ChangeExtent(table: "contact", isNew: true, isGone: false, rows: 2),
                ChangeExtent(table: "organisation", isNew: true, isGone: false, rows: 1),
            ])
        for together in [1, 2, 3, 1202, 1203, 2406] {
            let extents = try catalogue.see { view in try (1...3).map { try view.extent(of: $0, together: together) } }
            #expect(try catalogue.see { view in try (1...3).map { try view.extent(of: $0) } } == extents, "\(together)")
        }
        let first = try catalogue.see { try $0.lines(of: 1, limit: 3) }
        #expect(first.map { $0.after?["slug"] } == ["contact-0", "contact-1", "contact-2"])
    }
}
