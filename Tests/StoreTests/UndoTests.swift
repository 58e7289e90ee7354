import Catalogue
import Foundation
import Testing

@testable import Store

@Suite struct UndoTests {
    @Test func anAcceptedDocumentIsTakenBackAsAWholeAndItsTextIsKept() throws {
        let catalogue = try TestCatalogue()
        let (document, organisation) = (try catalogue.document(), try catalogue.organisation())
        let contact = try catalogue.contact(of: organisation)
        let release = try catalogue.release(of: organisation, document: document)
        let edits: [Edit] = [
            .insertDocument(document), .insert(organisation), .insert(contact),
            .insert(try catalogue.point(of: contact)),
            .insert(release), catalogue.member(.release, release.id, .contact, contact.id),
            .setFact(catalogue.fact(release.id, "headline", from: document)),
        ]
        let stamp = ChangeStamp(actor: "ana", at: .noon, action: "accept document")
        try catalogue.store.change(stamp) { _ in edits }
        let before = try catalogue.everything()

        let undo = try catalogue.undo()
        #expect(undo == Change(id: 2, at: .noon, actor: "ben", action: "undo", undoes: 1))
        #expect(try catalogue.everything().isEmpty)
        #expect(try catalogue.search("tide").isEmpty)
        #expect(try catalogue.see { try $0.document(sha256: document.sha256) } == document)
        #expect(try catalogue.see { try $0.records(standingOn: document.id) }.isEmpty)

        // Undoing the undo brings it back, to the letter.
        try catalogue.undo(2)
        #expect(try catalogue.everything() == before)
        #expect(try catalogue.search("tide") == ["tide-gates"])
        #expect(try catalogue.see { try $0.records(standingOn: document.id) } == [RecordName("release/tide-gates")])

        // The first change stands again, so it is the one that is taken back next.
        #expect(try catalogue.undo().undoes == 1)
        #expect(try catalogue.everything().isEmpty)
    }

    @Test func anEditAndADeletionAreTakenBack() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        let points = try [
            catalogue.point("p-1", of: contact), catalogue.point("p-2", of: contact),
            catalogue.point("p-3", of: contact),
        ]
        try catalogue.make(.insert(contact), .insert(points[0]), .insert(points[1]), .insert(points[2]))
        try catalogue.make(.update(contact.renamed("Jane Roe")), .delete(.contactPoint, points[1].id))
        #expect(try catalogue.search("roe") == ["jane-doe"])
        try catalogue.undo()
        let entry = try catalogue.see { try $0.entry(for: contact) }
        #expect(entry.contact == contact)
        #expect(entry.points == points, "in the order in which they were entered")
        #expect(try catalogue.search("roe").isEmpty)
    }

    @Test func withoutANumberTheLatestThatStandsIsTakenBack() throws {
        let catalogue = try TestCatalogue()
        for slug in ["a", "b", "c"] { try catalogue.make(.insert(try catalogue.contact(slug))) }
        #expect(try catalogue.undo().undoes == 3)
        #expect(try catalogue.undo().undoes == 2)
        #expect(try catalogue.undo().undoes == 1)
        #expect(throws: StoreError.nothingToUndo) { try catalogue.undo() }
    }

    @Test func whatCannotBeTakenBackIsSaid() throws {
        let catalogue = try TestCatalogue()
        #expect(throws: StoreError.nothingToUndo) { try catalogue.undo() }
        #expect(throws: StoreError.noSuchChange(7)) { try catalogue.undo(7) }
        try catalogue.make(.insert(try catalogue.contact()))
        try catalogue.undo(1)
        #expect(throws: StoreError.alreadyUndone(1, by: 2)) { try catalogue.undo(1) }
        try catalogue.undo(2)
        #expect(throws: StoreError.alreadyUndone(2, by: 3)) { try catalogue.undo(2) }
    }

    @Test func aLaterEditOfTheSameRecordIsNamed() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        try catalogue.make(.insert(contact))
        let edit = try catalogue.make(.update(contact.renamed("Jane Roe")), action: "edit contact")
        #expect(throws: StoreError.builtUpon(1, by: edit)) { try catalogue.undo(1) }
        try catalogue.undo(edit.id)
        try catalogue.undo(1)
        #expect(try catalogue.see { try $0.all(Contact.self) }.isEmpty)
    }

    /// Each would be left in the air.
    @Test(arguments: ["point", "member", "fact", "kit"])
    func aLaterChangeThatRefersToTheRecordIsNamed(_ what: String) throws {
        let catalogue = try TestCatalogue()
        let (contact, document) = (try catalogue.contact(), try catalogue.document())
        let (release, kit) = (try catalogue.release(), try catalogue.kit())
        try catalogue.make(.insertDocument(document), .insert(release), .insert(kit))
        let first = try catalogue.make(.insert(contact))
        let edit: Edit =
            switch what {
            case "point": .insert(try catalogue.point(of: contact))
            case "member": catalogue.member(.release, release.id, .contact, contact.id)
            case "kit": catalogue.member(.kit, kit.id, .contact, contact.id)
            default: .setFact(catalogue.fact(contact.id, "name", from: document))
            }
        let later = try catalogue.make(edit, action: "add \(what)")
        #expect(throws: StoreError.builtUpon(first.id, by: later)) { try catalogue.undo(first.id) }
        try catalogue.undo()
        try catalogue.undo(first.id)
        // Redone alone, it would stand in the air.
        let refusal = #expect(throws: StoreError.self) { try catalogue.undo(4) }
        let row = [
            "point": "contact point", "member": "member of the release", "kit": "member of the kit", "fact": "fact",
        ]
        let reason =
            what == "fact"
            ? "would break the rule 'a fact is about a record that is there'"
            : "would refer to a record that is not there"
        #expect(refusal == .doesNotFit(4, reason: "the \(row[what] ?? "") \(reason)"))
    }

    @Test func aSlugThatIsTakenByNowIsSaid() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        try catalogue.make(.insert(contact))
        try catalogue.make(.delete(.contact, contact.id))
        try catalogue.make(.insert(try catalogue.contact()))
        #expect(
            throws: StoreError.doesNotFit(2, reason: "the contact would break the rule 'contact.slug is already taken'")
        ) {
            try catalogue.undo(2)
        }
        #expect(try catalogue.see { try $0.changes(touching: nil, limit: 9) }.count == 3, "nothing was changed")
    }

    @Test func aRowNumberThatIsUsedByNowIsNoObstacle() throws {
        let catalogue = try TestCatalogue()
        let (jane, john) = (try catalogue.contact(), try catalogue.contact("john-roe", name: "John Roe"))
        try catalogue.make(.insert(jane))
        try catalogue.make(.delete(.contact, jane.id))
        try catalogue.make(.insert(john))
        try catalogue.undo(2)
        #expect(try catalogue.see { try $0.all(Contact.self) } == [jane, john])
        #expect(try catalogue.search("jane") == ["jane-doe"])
        #expect(try catalogue.search("john") == ["john-roe"])
    }
}

/// A change with the later ones that build on it.
@Suite struct UndoWithLaterTests {
    private let stamp = ChangeStamp(actor: "cleo", at: .noon, action: "undo")

    @Test func allThatBuildsOnItIsTakenBackAsOneChangeAndComesBackAsOne() throws {
        let catalogue = try TestCatalogue()
        let (contact, kit) = (try catalogue.contact(), try catalogue.kit())
        try catalogue.make(.insert(kit))
        try catalogue.make(.insert(contact))
        let edit = try catalogue.make(.update(contact.renamed("Jane Roe")), action: "edit contact")
        let other = try catalogue.make(.insert(try catalogue.asset()))
        let member = try catalogue.make(catalogue.member(.kit, kit.id, .contact, contact.id), action: "add to kit")
        let before = try catalogue.everything()

        let undoing = try catalogue.store.undoing(2, at: .noon)
        #expect(undoing.change.id == 2)
        #expect(undoing.later == [member, edit], "newest first, and nothing that has no part in it")
        #expect(try catalogue.everything() == before, "looking changes nothing")
        #expect(try catalogue.see { try $0.changes(touching: nil, limit: 9) }.count == 5)

        let undo = try catalogue.store.undo(2, with: undoing.later.map(\.id), stamp) { _, change in change }
        #expect(undo.undoes == 2)
        #expect(try catalogue.see { try $0.all(Contact.self) }.isEmpty)
        #expect(try catalogue.see { try $0.all(Asset.self) }.count == 1)
        let changes = try catalogue.see { try $0.changes(touching: nil, limit: 9) }
        #expect(try catalogue.see { try $0.undoings(of: changes) } == [2: 6, 3: 6, 5: 6])
        #expect(throws: StoreError.alreadyUndone(3, by: 6)) { try catalogue.undo(3) }
        #expect(try catalogue.store.undoing(nil, at: .noon).change == other)

        try catalogue.undo(6)
        #expect(try catalogue.everything() == before)
        let again = try catalogue.see { try $0.changes(touching: nil, limit: 9) }
        #expect(try catalogue.see { try $0.undoings(of: again) } == [6: 7])
        #expect(throws: StoreError.builtUpon(2, by: member)) { try catalogue.undo(2) }
    }

    @Test func whoNamesTooFewIsToldWhatIsMissing() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        try catalogue.make(.insert(contact))
        try catalogue.make(.update(contact.renamed("A")))
        let last = try catalogue.make(.update(contact.renamed("B")))
        #expect(throws: StoreError.builtUpon(2, by: last)) {
            try catalogue.store.undo(1, with: [2], stamp) { _, change in change }
        }
        #expect(try catalogue.see { try $0.changes(touching: nil, limit: 9) }.count == 3, "nothing was changed")
        #expect(try catalogue.store.undoing(1, at: .noon).later.map(\.id) == [3, 2])
    }

    @Test func onesOwnLatestChangeIsFound() throws {
        let catalogue = try TestCatalogue()
        try catalogue.make(.insert(try catalogue.contact("a")), by: "ana")
        try catalogue.make(.insert(try catalogue.contact("b")), by: "ben")
        #expect(try catalogue.store.undoing(nil, by: "ana", at: .noon).change.id == 1)
        #expect(try catalogue.store.undoing(nil, at: .noon).change.id == 2)
        #expect(throws: StoreError.nothingOfTheirsToUndo("cleo")) {
            try catalogue.store.undoing(nil, by: "cleo", at: .noon)
        }
        try catalogue.undo(1)
        #expect(throws: StoreError.nothingOfTheirsToUndo("ana")) {
            try catalogue.store.undoing(nil, by: "ana", at: .noon)
        }
    }

    @Test func aMemberIsMovedAndMovedBack() throws {
        let catalogue = try TestCatalogue()
        let (kit, first, second) = (try catalogue.kit(), try catalogue.contact("a"), try catalogue.contact("b"))
        try catalogue.make(
            .insert(kit), .insert(first), .insert(second), catalogue.member(.kit, kit.id, .contact, first.id, at: 0),
            catalogue.member(.kit, kit.id, .contact, second.id, at: 1))
        func members() throws -> [Membership] { try catalogue.see { try $0.members(of: .kit, kit.id) } }
        var moved = try members()[0]
        moved.position = 2
        try catalogue.make(.moveMembership(moved))
        #expect(try members().map(\.memberID) == [second.id, first.id])
        try catalogue.undo()
        #expect(try members().map(\.memberID) == [first.id, second.id])
    }
}

extension TestCatalogue {
    /// Every row but the documents and the history, as text.
    func everything() throws -> Set<String> {
        try store.queue.read { db in
            var rows: Set<String> = []
            for table in try HistoryTriggers.tables(db) where table != "document" {
                let columns = try HistoryTriggers.columns(of: table, db).map { "quote(\($0))" }
                let sql = "SELECT '\(table) ' || \(columns.joined(separator: " || ' ' || ")) FROM \(table)"
                rows.formUnion(try String.fetchAll(db, sql: sql))
            }
            return rows
        }
    }
}
