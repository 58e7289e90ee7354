import Catalogue
import Foundation
import Testing

@testable import Store

/// A change that is decided and written by turns.
@Suite struct PiecesTests {
    private let stamp = ChangeStamp(actor: "ana", at: .noon, action: "import contacts")

    private func contacts(_ numbers: Range<Int>, in catalogue: TestCatalogue) throws -> [Edit] {
        try numbers.map { .insert(try catalogue.contact("contact-\($0)", name: "Name \($0)")) }
    }

    @Test func aPieceIsThereForTheNextAndAllOfThemAreOneChange() throws {
        let catalogue = try TestCatalogue()
        var seen: [Int] = []
        var told: [[Int]] = []
        let change = try catalogue.store.change(
            stamp, progress: { told.append([$0 == .words ? 1 : 0, $1, $2]) }
        ) { view, make in
            for start in stride(from: 0, to: 2500, by: 500) {
                seen.append(try view.all(Contact.self).count)
                try make(try contacts(start..<start + 500, in: catalogue))
                try make([])
            }
            return true
        }
        #expect(seen == [0, 500, 1000, 1500, 2000])
        #expect(change == Change(id: 1, at: .noon, actor: "ana", action: "import contacts"))
        #expect(told == [[1, 1000, 2500], [1, 2000, 2500], [1, 2500, 2500]])
        #expect(try catalogue.search("2499") == ["contact-2499"])
        #expect(try catalogue.see { try $0.changes(touching: nil, limit: 9) }.count == 1)
    }

    @Test func whatIsNotToBeKeptIsNot() throws {
        let catalogue = try TestCatalogue()
        let change = try catalogue.store.change(stamp) { _, make in
            try make(try contacts(0..<5, in: catalogue))
            return false
        }
        #expect(change == nil)
        #expect(try catalogue.everything().isEmpty)
        #expect(try catalogue.store.change(stamp) { _, _ in true } == nil, "nothing was handed over")
        #expect(try catalogue.see { try $0.changes(touching: nil, limit: 9) }.isEmpty)
    }

    @Test func whatIsThrownBetweenTwoPiecesComesOutAndNothingIsKept() throws {
        struct Cut: Error {}
        let catalogue = try TestCatalogue()
        #expect(throws: Cut.self) {
            _ = try catalogue.store.change(stamp) { _, make in
                try make(try contacts(0..<5, in: catalogue))
                throw Cut()
            }
        }
        #expect(try catalogue.everything().isEmpty)
    }

    @Test func aDiskThatIsFullInTheMiddleIsToldAndNothingIsLost() throws {
        let catalogue = try TestCatalogue()
        try catalogue.make(.insert(try catalogue.contact()))
        let before = try catalogue.everything()
        try catalogue.store.connections.use { connection in
            try connection.writeWithoutTransaction { db in
                let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
                try db.execute(sql: "PRAGMA max_page_count = \(pages + 40)")
            }
        }
        var pieces = 0
        #expect(throws: StoreError.diskFull(path: catalogue.path)) {
            _ = try catalogue.store.change(stamp) { _, make in
                while pieces < 100 {
                    try make(try contacts(pieces * 100..<pieces * 100 + 100, in: catalogue))
                    pieces += 1
                }
                return true
            }
        }
        #expect((1..<100).contains(pieces), "it was full in the middle")
        #expect(try catalogue.everything() == before)
        try catalogue.make(.insert(try catalogue.contact("john-roe", name: "John Roe")))
    }
}
