import Catalogue
import Foundation
import Testing

@testable import Store

@Suite struct ChangeTests {
    @Test func aDecisionToDoNothingIsNoChange() throws {
        let catalogue = try TestCatalogue()
        let stamp = ChangeStamp(actor: "ana", at: .noon, action: "test")
        #expect(try catalogue.store.change(stamp) { _ in [] } == nil)
        let contact = try catalogue.contact()
        try catalogue.make(.insert(contact))
        #expect(try catalogue.store.change(stamp) { _ in [.update(contact)] } == nil)
        #expect(try catalogue.see { try $0.changes(touching: nil, limit: 10) }.map(\.id) == [1])
    }

    @Test func aChangeIsMadeAsAWholeOrNotAtAll() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        #expect(throws: StoreError.slugTaken(RecordName("contact/jane-doe"))) {
            try catalogue.make(
                .insert(contact), .insert(try catalogue.organisation()), .insert(try catalogue.contact()))
        }
        #expect(try catalogue.see { try $0.all(Contact.self) }.isEmpty)
        #expect(try catalogue.see { try $0.all(Organisation.self) }.isEmpty)
        #expect(try catalogue.search("jane").isEmpty)
        #expect(try catalogue.see { try $0.changes(touching: nil, limit: 10) }.isEmpty)
        try catalogue.make(.insert(contact))
    }

    @Test func whatTheDecisionThrowsComesOutAsItIs() throws {
        struct Refusal: Error {}
        let catalogue = try TestCatalogue()
        let stamp = ChangeStamp(actor: "ana", at: .noon, action: "test")
        #expect(throws: Refusal.self) { try catalogue.store.change(stamp) { _ in throw Refusal() } }
        try catalogue.make(.insert(try catalogue.contact()))
    }

    @Test func theSchemaTurnsDownAChangeInItsOwnWords() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        let elsewhere = try catalogue.organisation()
        let table: [(Edit, StoreError)] = [
            (
                .insert(try catalogue.contact("b", name: nil)),
                .refused(
                    table: "contact", rule: "only a spokesperson may be unnamed; others have a name or a title")
            ),
            (.insert(try catalogue.contact("b", of: elsewhere)), .refersToNothing(table: "contact")),
            (
                .insert(try catalogue.contact("b", name: "A\0B")),
                .refused(table: "contact", rule: "a text holds no NUL character")
            ),
            (.update(try catalogue.asset()), .vanished(.asset)),
            (.delete(.kit, catalogue.id()), .vanished(.kit)),
            (
                catalogue.member(.contact, contact.id, .asset, contact.id),
                .refused(table: "contact", rule: "only releases and kits have members")
            ),
            (
                catalogue.member(.release, contact.id, .kit, contact.id),
                .refused(table: "releaseMember", rule: "a release's member is one contact, asset or statement")
            ),
        ]
        try catalogue.make(.insert(contact))
        for (edit, error) in table {
            #expect(throws: error) { try catalogue.make(edit) }
        }
    }

    @Test func whatOthersReferToIsNotDeleted() throws {
        let catalogue = try TestCatalogue()
        let organisation = try catalogue.organisation()
        let contact = try catalogue.contact(of: organisation)
        let point = try catalogue.point(of: contact)
        try catalogue.make(.insert(organisation), .insert(contact), .insert(point))
        #expect(throws: StoreError.inUse(table: "organisation")) {
            try catalogue.make(.delete(.organisation, organisation.id))
        }
        #expect(throws: StoreError.inUse(table: "contact")) { try catalogue.make(.delete(.contact, contact.id)) }
        try catalogue.make(.delete(.contactPoint, point.id), .delete(.contact, contact.id))
        #expect(try catalogue.see { try $0.all(Contact.self) }.isEmpty)
    }

    /// A catalogue of 0.1.0 keeps the option's name; journalists are told who said it.
    @Test func aReasonIsHandedOutWithoutTheNameOfAnOption() throws {
        let catalogue = try TestCatalogue()
        let (contact, document) = (try catalogue.contact(), try catalogue.document())
        var fact = catalogue.fact(contact.id, "name", from: document)
        fact.inferred = "read as a number of GB: given with --region"
        try catalogue.make(.insertDocument(document), .insert(contact), .setFact(fact))
        #expect(
            try catalogue.see { try $0.facts(of: contact.id) }.map(\.inferred) == [
                "taken as a UK number because the person who read the document said so"
            ])
    }

    @Test func aFieldHasOneSourceAndTheSameAgainIsNoChange() throws {
        let catalogue = try TestCatalogue()
        let (contact, document) = (try catalogue.contact(), try catalogue.document())
        let fact = catalogue.fact(contact.id, "name", from: document)
        try catalogue.make(.insertDocument(document), .insert(contact), .setFact(fact))
        let same = catalogue.fact(contact.id, "name", from: document)
        let stamp = ChangeStamp(actor: "ana", at: .noon, action: "test")
        #expect(try catalogue.store.change(stamp) { _ in [.setFact(same)] } == nil)
        let other = catalogue.fact(contact.id, "name", from: document, at: 9)
        try catalogue.make(.setFact(other))
        #expect(try catalogue.see { try $0.facts(of: contact.id) } == [other])
        #expect(try catalogue.see { try $0.facts(from: document.id) } == [other])
        try catalogue.make(.clearFact(recordID: contact.id, field: "name"))
        #expect(try catalogue.see { try $0.facts(of: contact.id) }.isEmpty)
        try catalogue.make(.setFact(other))
        try catalogue.make(.delete(.contact, contact.id))
        #expect(try catalogue.see { try $0.facts(from: document.id) }.isEmpty)
        try catalogue.undo()
        #expect(try catalogue.see { try $0.facts(of: contact.id) } == [other])
    }

    @Test func theSameBytesAreOneDocument() throws {
        let catalogue = try TestCatalogue()
        try catalogue.make(.insertDocument(try catalogue.document()))
        #expect(throws: StoreError.refused(table: "document", rule: "document.sha256 is already taken")) {
            try catalogue.make(.insertDocument(try catalogue.document("again.txt")))
        }
    }

    @Test func threadsWithStoresOfTheirOwnWaitForOneAnother() async throws {
        let catalogue = try TestCatalogue()
        let path = catalogue.path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let store = try CatalogueStore(at: path)
                    for number in 0..<25 {
                        let stamp = ChangeStamp(actor: "writer \(writer)", at: .noon, action: "test")
                        try store.change(stamp) { (view) throws in
                            let count = try view.all(Outlet.self).count
                            let slug = Slug(from: "outlet \(writer) \(number) \(count)")
                            return [.insert(Outlet(id: UUID(), slug: slug, name: "Outlet \(count)"))]
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        // Each saw all that were there before: reading, deciding and writing were one transaction.
        let names = try catalogue.see { try $0.all(Outlet.self) }.map(\.name)
        #expect(Set(names) == Set((0..<100).map { "Outlet \($0)" }))
        #expect(
            try catalogue.see { try $0.changes(touching: nil, limit: 200) }.map(\.id) == Array((1...100).reversed()))
    }

    /// The queue on the folder is left with the change, and another program's lock is waited for.
    @Test func aWriterThatIsNotDoneIsWaitedForAndThenNamed() throws {
        let catalogue = try TestCatalogue()
        let other = try CatalogueStore(at: catalogue.path)
        try catalogue.make(.insert(try catalogue.contact()))
        try other.queue.writeWithoutTransaction { db in
            try db.beginTransaction(.immediate)
            let start = ContinuousClock.now
            #expect(throws: StoreError.busy(path: catalogue.path, by: .program, seconds: 5)) {
                try catalogue.make(.insert(try catalogue.asset()))
            }
            #expect(ContinuousClock.now - start > .seconds(4))
            // Reading goes on meanwhile.
            #expect(try catalogue.see { try $0.all(Contact.self) }.count == 1)
            try db.rollback()
        }
        try catalogue.make(.insert(try catalogue.asset()))
    }

    @Test func whoeverNeverEndsTheirTurnIsNotWaitedForForEver() throws {
        let catalogue = try TestCatalogue()
        let turn = try Turn(at: CatalogueFile(catalogue.path))
        #expect(throws: StoreError.busy(path: catalogue.path, by: .writer, seconds: 5)) {
            try catalogue.make(.insert(try catalogue.asset()))
        }
        turn.leave()
        try catalogue.make(.insert(try catalogue.asset()))
    }

    @Test func aFullDiskIsSaidAndLosesNothing() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        try catalogue.make(.insert(contact))
        let store = try CatalogueStore(at: catalogue.path)
        // SQLite says the same where the file may not grow as where the disk is full.
        try store.queue.writeWithoutTransaction { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages)")
        }
        let stamp = ChangeStamp(actor: "ana", at: .noon, action: "test")
        #expect(throws: StoreError.diskFull(path: catalogue.path)) {
            try store.change(stamp) { _ in
                try (0..<50).map {
                    .insert(try catalogue.contact("c-\($0)", name: String(repeating: "long ", count: 200)))
                }
            }
        }
        #expect(try store.read(for: .internal, at: .noon) { try $0.all(Contact.self) } == [contact])
        let healthy = try store.queue.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
        #expect(healthy == "ok")
    }
}
