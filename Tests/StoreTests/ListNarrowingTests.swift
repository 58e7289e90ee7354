import Catalogue
import Foundation
import Testing

@testable import Store

/// A few among many are read by an index of theirs, and not by reading everybody.
@Suite struct ListNarrowingTests {
    private func narrowing(_ change: (inout ListNarrowing) -> Void) -> ListNarrowing {
        var narrowing = ListNarrowing()
        change(&narrowing)
        return narrowing
    }

    private func plan<R: Record>(_ type: R.Type, _ narrowing: ListNarrowing) throws -> String {
        try TestCatalogue().see { view in
            let (sql, arguments) = try view.listing(type, narrowing)
            let statement = try view.db.makeStatement(sql: "EXPLAIN QUERY PLAN \(sql)")
            return try view.db.all(statement, view.gate.arguments(arguments)) { row in
                _ = (try row.number(), try row.number(), try row.number())
                return try row.text()
            }.joined(separator: "\n")
        }
    }

    @Test(arguments: [Contact.Role.desk, .pressOfficer, .spokesperson])
    func aRoleIsInAnIndexBySlug(_ role: Contact.Role) throws {
        let plan = try plan(Contact.self, narrowing { $0.role = role })
        #expect(plan.contains("contactRole") && !plan.contains("TEMP B-TREE"), "\(plan)")
    }

    @Test func anOrganisationsContactsAreInAnIndex() throws {
        let plan = try plan(Contact.self, narrowing { $0.organisations = [UUID()] })
        #expect(plan.contains("contactOrganisation"), "\(plan)")
    }

    @Test func whoIsWithdrawnIsInAnIndex() throws {
        for plan in try [
            plan(Contact.self, narrowing { $0.isWithdrawn = true }),
            plan(Asset.self, narrowing { $0.isWithdrawn = true }),
        ] { #expect(plan.contains("Withdrawn") && !plan.contains("SCAN r\n"), "\(plan)") }
    }

    @Test func releasesAreInTheOrderOfTheirDays() throws {
        let all = try plan(Release.self, ListNarrowing())
        #expect(all.contains("releaseIssued") && !all.contains("TEMP B-TREE"), "\(all)")
        let late = try plan(Release.self, narrowing { $0.since = CalendarDate("2012-01-10") })
        #expect(late.contains("releaseIssued"), "\(late)")
    }

    /// Where a column is not there, or says nothing that the store could compare, everything is left in.
    @Test func whatTheStoreCannotLookForIsLeftIn() throws {
        for narrowing in [
            narrowing { $0.role = .desk }, narrowing { $0.organisations = [] },
            narrowing { $0.since = CalendarDate("2012-01-10") },
        ] { #expect(narrowing.condition(on: .kit, ["id", "slug"]).sql.isEmpty) }
    }

    @Test func theListHasThoseThatAreWanted() throws {
        let catalogue = try TestCatalogue()
        let (harbour, river) = (try catalogue.organisation(), try catalogue.organisation("river", name: "River"))
        try catalogue.make(.insert(harbour), .insert(river))
        try catalogue.make(
            .insert(try catalogue.contact("a", role: .desk, of: harbour)),
            .insert(try catalogue.contact("b", role: .journalist, of: harbour)),
            .insert(try catalogue.contact("c", role: .desk, of: river, isWithdrawn: true)))
        func listed(_ change: (inout ListNarrowing) -> Void) throws -> [String] {
            var found: [String] = []
            try catalogue.store.forEachListed(
                Contact.self, narrowing(change), for: .internal, at: .noon, telling: { $1.slug.text }
            ) { found.append($0) }
            return found
        }
        #expect(try listed { $0.role = .desk } == ["a", "c"])
        #expect(try listed { $0.role = .journalist } == ["b"])
        #expect(try listed { $0.organisations = [harbour.id] } == ["a", "b"])
        #expect(try listed { $0.organisations = [] } == [])
        #expect(try listed { $0.isWithdrawn = true } == ["c"])
        #expect(try listed { ($0.role, $0.organisations) = (.desk, [river.id]) } == ["c"])
    }

    /// Who reads on from a record that has become another meanwhile goes on behind it.
    @Test func aPlaceStaysWhereItsRecordIsNotWantedAnyMore() throws {
        let catalogue = try TestCatalogue()
        let contacts = try ["a", "b", "c"].map { try catalogue.contact($0, role: $0 == "b" ? .journalist : .desk) }
        for contact in contacts { try catalogue.make(.insert(contact)) }
        var found: [String] = []
        let isThere = try catalogue.store.forEachListed(
            Contact.self, narrowing { $0.role = .desk }, after: contacts[1].id, for: .internal, at: .noon,
            telling: { $1.role == .desk ? $1.slug.text : nil }
        ) { found.append($0) }
        #expect(isThere && found == ["c"])
    }

    /// Page by page, each behind the slug where the one before ended; what comes meanwhile stands in its place.
    @Test func whatStandsBySlugIsReadOnFromTheLastSlug() throws {
        let catalogue = try TestCatalogue()
        for slug in ["a", "b", "d", "e"] { try catalogue.make(.insert(try catalogue.contact(slug))) }
        func told(after last: UUID? = nil, _ meanwhile: (String) throws -> Void = { _ in }) throws -> [String]? {
            var found: [String] = []
            let isThere = try catalogue.store.forEachListed(
                Contact.self, after: last, by: 2, for: .internal, at: .noon,
                telling: { $1.slug.text == "d" ? nil : $1.slug.text }
            ) { slug in
                found.append(slug)
                try meanwhile(slug)
            }
            return isThere ? found : nil
        }
        #expect(try told() == ["a", "b", "e"])
        #expect(
            try told { if $0 == "a" { try catalogue.make(.insert(try catalogue.contact("c"))) } } == [
                "a", "b", "c", "e",
            ])
        let b = try #require(try catalogue.see { try $0.all(Contact.self) }.first { $0.slug.text == "b" })
        #expect(try told(after: b.id) == ["c", "e"])
        try catalogue.make(.delete(.contact, b.id))
        #expect(try told(after: b.id) == nil)
    }

    @Test func whatHasGoneIsInAnIndex() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        try catalogue.make(.insert(contact))
        try catalogue.make(.delete(.contact, contact.id))
        let (gone, never, indexes) = try catalogue.see { view in
            let plan = try view.db.makeStatement(
                sql: "EXPLAIN QUERY PLAN SELECT 1 FROM changeLine WHERE after IS NULL ORDER BY number DESC LIMIT 1")
            return (
                try view.gone(RecordName("contact/jane-doe"), byUndoing: false),
                try view.gone(RecordName("contact/jane-roe"), byUndoing: false),
                try view.db.all(plan, [:]) { row in
                    _ = (try row.number(), try row.number(), try row.number())
                    return try row.text()
                }
            )
        }
        #expect(gone == contact.id && never == nil)
        #expect(indexes.contains { $0.contains("changeLineGone") }, "\(indexes)")
    }

    @Test func changesOfSlugsAreInAnIndex() throws {
        let plan = try TestCatalogue().see { view in
            let statement = try view.db.makeStatement(
                sql: "EXPLAIN QUERY PLAN \(CatalogueView.renamings(of: [.contact]))")
            return try view.db.all(statement, ["slug": "x"]) { row in
                _ = (try row.number(), try row.number(), try row.number())
                return try row.text()
            }.joined(separator: "\n")
        }
        #expect(plan.contains("changeRenames") && !plan.contains("SCAN change\n"), "\(plan)")
    }
}
