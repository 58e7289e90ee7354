import Catalogue
import Exchange
import Foundation
import Store
import Testing

@testable import PressOffice

/// Somebody is taken out of the catalogue, and no byte of them is left.
@Suite struct ErasingTests {
    @Test(arguments: [false, true]) func noByteOfThemIsLeft(_ isPublished: Bool) throws {
        let room = try PersonRoom(isPublished: isPublished)
        let before = room.bytes()
        for canary in PersonRoom.canaries where canary != "900777" { #expect(before.contains(canary), "\(canary)") }
        let made = try room.room.office().erase(room.quilla, reason: "Quilla Canaryname asked for it")
        #expect(made.isOverwritten)
        let after = room.bytes()
        // What was published keeps their name.
        let left = PersonRoom.canaries.filter { after.contains($0) }
        let expected: [String] = isPublished ? ["canaryname"] : []
        #expect(left == expected)
        for word in PersonRoom.others { #expect(after.contains(word), "\(word) is somebody else's") }
    }

    @Test func whatWasPlannedIsWhatIsDone() throws {
        let room = try PersonRoom(isPublished: true)
        let office = room.room.office()
        let changes = try room.room.changes()
        let plan = try office.erasing(room.quilla)
        #expect(try room.room.changes() == changes)
        #expect(try room.room.view().contact(room.quilla).points.count == 2)
        #expect(plan.merged == ["contact/maiden"] && plan.documents == ["canarydocument.txt"])
        let erased = plan.erased
        #expect(erased.contacts == 2 && erased.points == 2)
        #expect(erased.requests == 2)
        #expect(erased.deliveries == 2)
        #expect(erased.invitations == 1 && erased.messages == 1 && erased.documents == 1 && erased.issues == 1)
        #expect(try office.erase(room.quilla).erased == erased)
    }

    @Test func whatOthersNeedIsLeftWithoutThem() throws {
        let room = try PersonRoom(isPublished: true)
        let (office, view) = (room.room.office(), room.room.view())
        let before = try view.history(limit: 1000).map(\.change.id)
        _ = try office.erase(room.quilla)
        #expect(throws: (any Error).self) { try room.room.view().contact(room.quilla) }
        let kits = try room.room.view().kits()
        #expect(kits.count == 2)
        let given = try kits.flatMap { try room.room.view().ledger(of: $0.kit.recordName).deliveries.map(\.recipient) }
        #expect(given == [Erased.nobody, Erased.nobody])
        #expect(try room.room.view().mail().isEmpty)
        #expect(try room.room.view(for: .press).kit(behindInvitation: SecretDigest.digest(of: "a link of hers")) == nil)
        let after = try room.room.view().history(limit: 1000).map(\.change.id)
        #expect(Array(after.dropFirst()) == before, "numbers of changes stay")
        let release = try #require(
            try room.room.view().releases().first { $0.release.headline.contains("Flood shelters open") })
        let document = try room.room.office().read { try $0.document(id: #require(release.release.documentID)) }
        #expect(
            document?.text.contains("Quilla Canaryname at ************************ / ") == true,
            "\(document?.text ?? "")")
        #expect(try room.room.view().search("canaryown").hits.isEmpty)
        #expect(try room.room.view().contact("bob-other").contact.note == "bobsnote: deputy of *****************")
    }

    @Test func nothingBringsThemBack() throws {
        let room = try PersonRoom(isPublished: true)
        let office = room.room.office()
        let made = try office.erase(room.quilla)
        #expect(throws: StoreError.erasureStays(made.change.id)) { try office.undo() }
        #expect(throws: StoreError.erasureStays(made.change.id)) { try office.undo(made.change.id) }
        var refused = 0
        for number in (1..<made.change.id).reversed() {
            do { try office.undo(number, reason: "again") } catch let error as StoreError {
                if case .erasedSince(number, _) = error { refused += 1 }
            } catch {}
        }
        #expect(refused > 3)
        let bytes = room.bytes()
        let left = PersonRoom.canaries.filter { bytes.contains($0) }
        #expect(left == ["canaryname"])
    }

    @Test func anUndoOfManyLeavesThemOut() throws {
        let room = try Newsroom()
        var rows = ["Ann Alder", "Ben Birch"].enumerated().map { ImportedRow($0 + 2, ImportedContact(name: $1)) }
            .makeIterator()
        let change = try #require(try room.office().importContacts(ImportSettings()) { rows.next() }.change)
        _ = try room.office().erase("contact/ann-alder")
        #expect(try room.view().history(limit: 10).last?.erased != nil)
        let undone = try room.office().undo(change.id)
        #expect(undone.lines.map(\.record) == ["contact ben-birch"] && undone.erased != nil)
        var left = 0
        try room.view().forEachContact { _ in left += 1 }
        #expect(left == 0)
    }

    @Test func whoeverComesInAgainIsToldAbout() throws {
        let room = try PersonRoom(isPublished: true)
        let id = try room.room.view().contact(room.quilla).contact.id
        _ = try room.room.office().erase(room.quilla)
        for contact in [
            ImportedContact(id: id, name: "Q"),
            ImportedContact(name: "Q", points: [.init(.email, "Quilla@CanaryOwn.example")]),
            ImportedContact(name: "Q", points: [.init(.voice, "+44 7700 900777")]),
            ImportedContact(name: "Canaryname, Dr Quilla", organisation: "Harbour Aid"),
        ] {
            var rows = [ImportedRow(2, contact), ImportedRow(3, ImportedContact(name: "Ann Alder"))].makeIterator()
            let outcome = try room.room.office().previewImport(ImportSettings()) { rows.next() }
            #expect(
                outcome.problems.map(\.sentence) == ["This is somebody who was erased on 12 April 2022."], "\(contact)")
            #expect(outcome.new.map(\.contact) == ["contact/ann-alder"])
        }
        let text =
            "Shelters: week two\n\nHarbour Aid has news. Ask press officer Quilla Canaryname at quilla@canaryown.example.\n"
        let preview = try #require(try room.room.office().preview([Review(ToyReader.read(text))]).first)
        #expect(
            preview.remarks.map(\.message).contains { $0.contains("was erased on 12 April 2022") }, "\(preview.remarks)"
        )
        _ = try room.room.office().accept([ToyReader.read(text, as: "b.txt")])
        #expect(throws: (any Error).self) { try room.room.view().contact("quilla-canaryname") }
    }

    @Test func anAddressThatOthersHaveTooIsTheirs() throws {
        let room = try Newsroom()
        for (name, slug) in [("Ann Alder", "ann"), ("Ben Birch", "ben")] {
            _ = try room.office().addContact(
                ContactForm(name: name, points: [.init(.email, "desk@paper.example")]), slug: slug)
        }
        _ = try room.office().erase("contact/ann")
        #expect(try room.view().contact("ben").points.map(\.asGiven) == ["desk@paper.example"])
        var rows = [ImportedRow(2, ImportedContact(name: "Cleo Cedar", points: [.init(.email, "desk@paper.example")]))]
            .makeIterator()
        #expect(try room.office().previewImport(ImportSettings()) { rows.next() }.problems.isEmpty)
    }

    @Test func anExportThatRunsEndsWithWhatItBeganWith() throws {
        let room = try PersonRoom(isPublished: false)
        var cards: [UInt8] = []
        var isErased = false
        _ = try room.room.view().exportContacts(ContactExport(format: ContactFormat.vCard.name)) { bytes in
            if !isErased {
                isErased = true
                _ = try room.room.office().erase(room.quilla)
            }
            cards += bytes
        }
        #expect(String(decoding: cards, as: UTF8.self).contains("Bob Other"))
        #expect(throws: (any Error).self) { try room.room.view().contact(room.quilla) }
        #expect(throws: (any Error).self) { try room.room.office().erase(room.quilla) }
        #expect(throws: (any Error).self) { try room.room.office().erasing("contact/nobody-here") }
    }
}
