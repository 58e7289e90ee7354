import Catalogue
import Foundation
import PhoneNumbers
import Store
import Testing

@testable import PressOffice

/// What is said after a change comes from the change itself: nothing is looked up once it is saved.
@Suite struct AnnouncingTests {
    /// Others write all the time; everybody is told of their own change.
    @Test func nobodyIsToldOfSomebodyElsesChange() async throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let office = room.office()
        let outcomes = try await withThrowingTaskGroup(of: (String, Change?).self) { group in
            for number in 0..<24 {
                group.addTask {
                    if number.isMultiple(of: 2) {
                        let added = try office.addContact(ContactForm(name: "Jon Dahl \(number)"))
                        return (added.value.contact.slug.text, added.change)
                    }
                    let made = try office.newKit(
                        title: "Kit \(number)", releases: ["river-delta-flood-shelters"], slug: "kit-\(number)")
                    return (made.value.kit.slug.text, made.change)
                }
            }
            return try await group.reduce(into: [(String, Change?)]()) { $0.append($1) }
        }
        #expect(outcomes.count == 24)
        for (slug, change) in outcomes {
            let change = try #require(change)
            let told = try room.view().history(before: change.id + 1, limit: 1)
            #expect(told.first?.change == change)
            #expect(told.first?.lines.contains { $0.record.hasSuffix(" \(slug)") } == true, "\(slug)")
        }
    }

    @Test func anUndoTellsWhatItDid() throws {
        let room = try Newsroom()
        _ = try room.office().addContact(ContactForm(name: "Jon Dahl"))
        let undone = try room.office("ben").undo(reason: "wrong person")
        #expect(undone.change.id == 2)
        #expect(undone.change.undoes == 1)
        #expect(undone.lines.map { "\($0.what) \($0.record)" } == ["removed contact jon-dahl"])
        #expect(try room.view().history(limit: 1) == [undone])
    }

    @Test func aNewKitSaysWhichEmbargoKeepsItInside() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let made = try room.office().newKit(releases: ["river-delta-flood-shelters"])
        #expect(try room.view().kits() == [made.value])
    }

    @Test func theHistoryIsReadPageByPage() throws {
        let room = try Newsroom()
        for number in 0..<7 { _ = try room.office().addContact(ContactForm(name: "Jon Dahl \(number)")) }
        let whole = try room.view().history()
        var pages: [HistoryEntry] = []
        while true {
            let page = try room.view().history(before: pages.last?.change.id, limit: 3)
            guard !page.isEmpty else { break }
            pages += page
        }
        #expect(pages == whole)
        #expect(pages.count == 7)
        #expect(try room.view().history("jon-dahl-3", before: 4, limit: 1).isEmpty)
        #expect(try room.view().history("jon-dahl-3", before: 5, limit: 1).map(\.change.id) == [4])
    }
}
