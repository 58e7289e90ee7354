import Catalogue
import Foundation
import GRDB
import Testing

@testable import Store

/// The history writes what a row was and not what it became: that is found.
@Suite struct RowsLeftTests {
    private func texts(_ catalogue: TestCatalogue) throws -> [String?] {
        try catalogue.store.queue.read { db in
            try String?.fetchAll(db, sql: "SELECT after FROM changeLine ORDER BY number")
        }
    }

    @Test func aRowThatWasAddedIsToldAsItWasHoweverOftenItChanged() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        try catalogue.make(.insert(contact))
        #expect(try texts(catalogue) == [""])
        func added() throws -> String?? {
            try catalogue.see { try $0.lines(of: 1) }.first?.after?["name"]
        }
        #expect(try added() == "Jane Doe")
        try catalogue.make(.update(contact.renamed("Jane Roe")))
        try catalogue.make(.update(contact.renamed("Jane Poe")))
        #expect(try added() == "Jane Doe")
        try catalogue.make(.delete(.contact, contact.id))
        #expect(try added() == "Jane Doe")
        // Put back, it is another line that adds.
        try catalogue.undo()
        #expect(try texts(catalogue) == ["", "", "", nil, ""])
        let lines = try catalogue.see { try $0.lines(touching: contact.id) }
        #expect(lines.map { $0.after?["name"] } == ["Jane Doe", "Jane Roe", "Jane Poe", nil, "Jane Poe"])
    }

    /// Several rows of one table, one of which goes and comes again while others stay.
    @Test func eachRowIsFoundByItselfAmongItsSiblings() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        let points = try (1...3).map { try catalogue.point("p-\($0)", of: contact) }
        try catalogue.make(.insert(contact), .insert(points[0]), .insert(points[1]), .insert(points[2]))
        try catalogue.make(.delete(.contactPoint, points[1].id))
        try catalogue.undo()
        try catalogue.make(.delete(.contactPoint, points[0].id))
        let lines = try catalogue.see { try $0.lines(of: 1) }
        #expect(lines.map { $0.after?["slug"] } == ["jane-doe", "p-1", "p-2", "p-3"])
    }

    /// Lines of before have their text, and are taken back by it.
    @Test func linesThatSayWhatTheyLeftAreHeldToIt() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        try catalogue.make(.insert(contact))
        func write(_ name: String) throws {
            try catalogue.store.queue.writeWithoutTransaction { db in
                try db.execute(
                    sql: """
                        DROP TRIGGER IF EXISTS changeLineStays;
                        UPDATE changeLine SET after = (SELECT \(
                            RowText.sql(of: try HistoryTriggers.columns(of: "contact", db), in: "contact")) FROM contact);
                        """)
                try db.execute(
                    sql: "UPDATE changeLine SET after = replace(after, 'Jane Doe', ?)", arguments: [name])
            }
        }
        try write("Jane Poe")
        #expect(try catalogue.see { try $0.lines(of: 1) }.first?.after?["name"] == "Jane Poe")
        #expect(throws: StoreError.notAsLeft(1)) { try catalogue.undo() }
        try write("Jane Doe")
        try catalogue.undo()
        #expect(try catalogue.everything().isEmpty)
    }

    /// A file may name any table: nothing is asked of those that have no history.
    @Test func aLineOfAStrangeTableIsReadAsEmpty() throws {
        let catalogue = try TestCatalogue()
        try catalogue.make(.insert(try catalogue.contact()))
        let id = UUID().lowerCased
        try catalogue.store.queue.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    INSERT INTO changeLine (changeNumber, tableName, rowID, after)
                    VALUES (1, 'account; --', :id, ''), (1, 'account', :id, ''), (1, 'contact', :id, '')
                    """, arguments: ["id": id])
        }
        let lines = try catalogue.see { try $0.lines(of: 1) }
        #expect(lines.dropFirst().map(\.after) == [[:], [:], [:]])
    }

    /// What was added later and refers to the row is found, though its line says nothing.
    @Test func aReferenceThatWasTakenOutAgainIsNone() throws {
        let catalogue = try TestCatalogue()
        let organisation = try catalogue.organisation()
        try catalogue.make(.insert(organisation))
        let contact = try catalogue.contact(of: organisation)
        let later = try catalogue.make(.insert(contact), action: "add contact")
        #expect(throws: StoreError.builtUpon(1, by: later)) { try catalogue.undo(1) }
        try catalogue.undo(later.id)
        try catalogue.undo(1)
        #expect(try catalogue.everything().isEmpty)
    }
}
