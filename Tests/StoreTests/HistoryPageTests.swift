import Catalogue
import Foundation
import GRDBSQLite
import Testing

import class GRDB.Database

@testable import Store

@Suite struct HistoryPageTests {
    @Test func pagesFollowOneAnother() throws {
        let catalogue = try TestCatalogue()
        let (jane, ben) = (try catalogue.contact("jane"), try catalogue.contact("ben"))
        let point = try catalogue.point(of: jane)
        try catalogue.make(.insert(jane))
        try catalogue.make(.insert(ben))
        try catalogue.make(.insert(point))
        try catalogue.make(.update(jane.renamed("Jane Roe")), .delete(.contactPoint, point.id))
        try catalogue.see { (view) throws in
            #expect(try view.changes(touching: nil, limit: 3).map(\.id) == [4, 3, 2])
            #expect(try view.changes(touching: nil, before: 2, limit: 3).map(\.id) == [1])
            #expect(try view.changes(touching: nil, before: 1, limit: 3).isEmpty)
            #expect(try view.changes(touching: nil, before: .min, limit: 3).isEmpty)
            #expect(try view.changes(touching: jane.id, limit: 2).map(\.id) == [4, 3])
            #expect(try view.changes(touching: jane.id, before: 3, limit: 2).map(\.id) == [1])
            #expect(try view.changes(touching: ben.id, limit: 2).map(\.id) == [2])
            #expect(try view.lines(touching: jane.id).map(\.change) == [1, 3, 4, 4])
            #expect(try view.lines(touching: jane.id, in: 3...3).map(\.change) == [3])
            #expect(try view.lines(touching: jane.id, in: 2...4).map(\.change) == [3, 4, 4])
        }
    }

    /// By the steps of SQLite's machine, which do not depend on what else the computer does.
    @Test func aPageCostsTheSameHoweverLongTheHistoryIs() throws {
        let catalogue = try TestCatalogue()
        var contact = try catalogue.contact()
        try catalogue.make(.insert(contact))
        for number in 0..<8 { contact = try rename(contact, number, catalogue) }
        let early = try steps(catalogue, contact.id)
        for number in 8..<600 { contact = try rename(contact, number, catalogue) }
        try catalogue.undo()
        let late = try steps(catalogue, contact.id)
        #expect(late < early + early / 2 + 10, "\(early) × 10 steps with ten changes, \(late) with 600")
    }

    private func rename(_ contact: Contact, _ number: Int, _ catalogue: TestCatalogue) throws -> Contact {
        let renamed = contact.renamed("Jane \(number)")
        try catalogue.make(.update(renamed))
        return renamed
    }

    private func steps(_ catalogue: TestCatalogue, _ id: UUID) throws -> Int {
        final class Count { var steps = 0 }
        let count = Count()
        try catalogue.see { view in
            let mark = Unmanaged.passUnretained(count).toOpaque()
            sqlite3_progress_handler(
                view.db.sqliteConnection, 10,
                { mark in
                    if let mark { Unmanaged<Count>.fromOpaque(mark).takeUnretainedValue().steps += 1 }
                    return 0
                }, mark)
            let page = try view.changes(touching: nil, limit: 1) + view.changes(touching: id, limit: 1)
            _ = try view.undoings(of: page)
            for change in page { _ = try view.lines(touching: id, in: change.id...change.id) }
            sqlite3_progress_handler(view.db.sqliteConnection, 0, nil, nil)
        }
        return count.steps
    }

    /// Beside the definition, written out plainly: a change is undone where a change that stands undoes it.
    @Test(arguments: 0..<20 as Range<UInt64>)
    func whatIsUndoneIsFoundWithoutReadingAllChanges(_ seed: UInt64) throws {
        let catalogue = try TestCatalogue()
        var random = Numbers(state: seed)
        for number in 0..<6 { try catalogue.make(.insert(try catalogue.contact("c-\(number)"))) }
        for _ in 0..<25 {
            let count = try catalogue.see { try $0.changes(touching: nil, limit: 1).first?.id ?? 0 }
            _ = try? catalogue.undo(Bool.random(using: &random) ? nil : Int.random(in: 1...count, using: &random))
        }
        try catalogue.see { view in
            let changes = try view.changes(touching: nil, limit: .max)
            var undone: [Int: Int] = [:]
            for change in changes where undone[change.id] == nil {
                if let number = change.undoes, undone[number] == nil { undone[number] = change.id }
            }
            #expect(try view.undoings(of: changes) == undone)
            for change in changes { #expect(try view.undoings(of: [change])[change.id] == undone[change.id]) }
        }
    }
}

/// Numbers that look random, the same in every run.
struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
