import Catalogue
import Foundation
import TestSupport
import Testing

import protocol GRDB.DatabaseValueConvertible

@testable import Store

/// What is withdrawn is kept, and is there for the press office alone; whatever kind it is of.
@Suite struct WithdrawnTests {
    /// A request is the office's own, whatever becomes of it.
    static let kinds = RecordKind.allCases.filter { $0 != .contactPoint && $0 != .request }

    /// Organisation, outlet and release first: the others may refer to them.
    private func insert(_ catalogue: TestCatalogue, _ kind: RecordKind) throws -> any Record {
        var record = blank(kind.type, catalogue.id())
        switch record {
        case var event as Event:
            (event.what, event.releaseID) = ("Gates close", try owner(catalogue))
            record = event
        case var quote as Quote:
            (quote.words, quote.releaseID) = ("Never again", try owner(catalogue))
            record = quote
        case var link as Reference:
            (link.kind, link.url, link.asGiven) = ("website", "https://a.example/", "https://a.example/")
            link.releaseID = try owner(catalogue)
            record = link
        default: break
        }
        try catalogue.make(.insert(record))
        return record
    }

    private func owner(_ catalogue: TestCatalogue) throws -> UUID {
        let release = try catalogue.release("owner")
        try catalogue.make(.insert(release))
        return release.id
    }

    private func blank<R: Record>(_ type: R.Type, _ id: UUID) -> any Record {
        var record = R(blank: id, slug: Slug(from: "the-\(R.kind.rawValue)"))
        for field in R.fields where field.isNeeded {
            switch field.kind {
            case .line, .text, .printed: field.set(.text("words"), in: &record)
            case .url: field.set(.text("https://a.example/"), in: &record)
            default: break
            }
        }
        if var contact = record as? Contact {
            contact.name = "Jane Doe"
            return contact
        }
        return record
    }

    private func seen(_ catalogue: TestCatalogue, _ record: any Record, by audience: Audience) throws -> Bool {
        try catalogue.see(as: audience) { view in try isThere(record, view) }
    }

    private func isThere<R: Record>(_ record: R, _ view: CatalogueView) throws -> Bool {
        try view.find(R.self, id: record.id) != nil
    }

    private func withdrawn<R: Withdrawable>(_ record: R) -> any Record {
        var record = record
        record.isWithdrawn = true
        return record
    }

    @Test(arguments: kinds)
    func itIsThereForThePressOfficeAlone(_ kind: RecordKind) throws {
        let catalogue = try TestCatalogue()
        let record = try insert(catalogue, kind)
        #expect(try seen(catalogue, record, by: .press))
        let standing = try #require(record as? any Withdrawable)
        try catalogue.make(.update(withdrawn(standing)))
        for audience in [Audience.public, .press, .partner] {
            #expect(try !seen(catalogue, record, by: audience), "\(kind)")
            #expect(try catalogue.search("words", as: audience).isEmpty, "\(kind)")
        }
        #expect(try seen(catalogue, record, by: .internal))
        try catalogue.undo()
        #expect(try seen(catalogue, record, by: .press))
    }

    @Test func aRequestIsThereForThePressOfficeAlone() throws {
        let catalogue = try TestCatalogue()
        let request = try insert(catalogue, .request)
        for audience in Audience.allCases {
            #expect(try seen(catalogue, request, by: audience) == (audience == .internal), "\(audience)")
            #expect(try catalogue.search("words", as: audience).isEmpty == (audience != .internal), "\(audience)")
        }
    }

    /// Lines of the history from before there was such a column say nothing of it, and it stood.
    @Test func whatStoodBeforeThereWasWithdrawingStood() throws {
        let catalogue = try TestCatalogue()
        var asset = try catalogue.asset()
        try catalogue.make(.insert(asset))
        asset.isWithdrawn = true
        try catalogue.make(.update(asset))
        try catalogue.store.queue.write { db in
            let guardian = try String.fetchOne(db, sql: "SELECT sql FROM sqlite_schema WHERE name = 'changeLineStays'")
            try db.execute(sql: "DROP TRIGGER changeLineStays")
            try db.execute(sql: "UPDATE changeLine SET before = replace(before, ', isWithdrawn=0', '')")
            try db.execute(sql: guardian ?? "")
        }
        let mark = ReadingMark(change: 1, at: .noon)
        let changed = try catalogue.store.records(changedSince: mark, for: .press, at: .noon).records
        #expect(changed == [ChangedRecord(kind: .asset, id: asset.id, isSeen: false)])
    }

    /// Whoever does not see what a record names is not told that it names it.
    @Test func whatIsNamedIsToldToWhoSeesIt() throws {
        let catalogue = try TestCatalogue()
        var (release, wrong) = (try catalogue.release(), try catalogue.release("wrong"))
        release.correctsID = wrong.id
        var (old, new) = (try catalogue.statement("old"), try catalogue.statement("new"))
        old.supersededByID = new.id
        try catalogue.make(.insert(wrong), .insert(release), .insert(new), .insert(old))
        func told() throws -> [Bool] {
            try catalogue.see(as: .press) { view in
                [
                    try view.find(Release.self, id: release.id)?.correctsID != nil,
                    try view.find(Statement.self, id: old.id)?.supersededByID != nil,
                ]
            }
        }
        #expect(try told() == [true, true])
        let mark = ReadingMark(change: 1, at: .noon)
        wrong.isWithdrawn = true
        new.isWithdrawn = true
        try catalogue.make(.update(wrong), .update(new))
        #expect(try told() == [false, false])
        let changed = try catalogue.store.records(changedSince: mark, for: .press, at: .noon).records
        #expect(Set(changed.map(\.id)) == [release.id, wrong.id, old.id, new.id])
    }
}
