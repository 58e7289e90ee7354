import Catalogue
import Foundation
import TestSupport
import Testing

import class GRDB.Row

@testable import Store

/// Rows are made of the fields: each has its columns in the real schema, and comes back as it was kept.
@Suite struct FieldColumnTests {
    @Test(arguments: RecordKind.allCases)
    func everyFieldHasItsColumns(_ kind: RecordKind) throws { try compare(kind.type) }

    private func compare<R: Record>(_ type: R.Type) throws {
        let columns = try TestCatalogue().see { try HistoryTriggers.columns(of: R.kind.rawValue, $0.db) }
        let own = Set(columns).subtracting(["rowNumber", "id", "slug"])
        let told = Set(R.fields.flatMap(\.columns))
        #expect(told.subtracting(own).sorted() == [], "\(R.kind): fields without a column")
        #expect(own.subtracting(told).sorted() == [], "\(R.kind): columns without a field")
    }

    @Test(arguments: RecordKind.allCases)
    func everyFieldComesBackAsItWasKept(_ kind: RecordKind) throws { try keep(kind.type) }

    /// Through a table without foreign keys, for every field is filled at once.
    private func keep<R: Record>(_ type: R.Type) throws {
        let mapping = try Tables.mapping(of: type)
        let record = FieldSamples.record(of: type)
        let values = try mapping.values(of: record)
        #expect(values.count == mapping.columns.count)
        try TestCatalogue().see { view in
            let places = mapping.columns.map { "? AS \($0)" }.joined(separator: ", ")
            let statement = try view.db.makeStatement(sql: "SELECT \(places)")
            #expect(try view.db.first(statement, .init(values), mapping.read) == record, "\(R.kind)")
        }
    }
}
