import Catalogue
import Foundation
import Testing

@testable import Store

/// Who answers the press, and who speaks about something, for pages that show a stretch of them.
@Suite struct PressContactsTests {
    /// Four who can be called, one who cannot, one who asks, and one who left.
    private func world() throws -> (catalogue: TestCatalogue, organisations: [Organisation]) {
        let catalogue = try TestCatalogue()
        let bodies = [try catalogue.organisation("harbour"), try catalogue.organisation("river", name: "River Office")]
        try catalogue.make(.insert(bodies[0]), .insert(bodies[1]))
        let people: [(slug: String, role: Contact.Role, body: Int?, audience: Audience)] = [
            ("c", .pressOfficer, 0, .press), ("a", .desk, 0, .press), ("b", .pressOfficer, 1, .internal),
            ("d", .pressOfficer, 1, .press), ("e", .spokesperson, 0, .press), ("f", .journalist, 1, .press),
            ("g", .pressOfficer, nil, .press),
        ]
        for person in people {
            var contact = try catalogue.contact(person.slug, name: "Jane \(person.slug)", role: person.role)
            contact.organisationID = person.body.map { bodies[$0].id }
            contact.audience = person.audience
            contact.topics = ["a", "d"].contains(person.slug) ? [] : ["tides"]
            contact.isWithdrawn = person.slug == "g"
            try catalogue.make(
                .insert(contact),
                .insert(
                    try catalogue.point(
                        "\(person.slug)-email", of: contact, .email, "\(person.slug)@harbour.example",
                        audience: person.slug == "d" ? .internal : .press)))
        }
        return (catalogue, bodies)
    }

    private func called(
        _ roles: [Contact.Role], of body: UUID? = nil, after skipped: Int = 0, most: Int = 9,
        as audience: Audience = .press,
        in catalogue: TestCatalogue
    ) throws -> [String] {
        try catalogue.see(as: audience) { view in
            try view.pressContacts(roles, of: body, after: skipped, most: most).map(\.slug.text)
        }
    }

    @Test func thoseWhoCanBeCalledAreShownByName() throws {
        let (catalogue, _) = try world()
        #expect(try called([.desk, .pressOfficer], in: catalogue) == ["a", "c"])
        #expect(try called([.desk, .pressOfficer], as: .internal, in: catalogue) == ["a", "b", "c", "d"])
        #expect(try called([.pressOfficer], in: catalogue) == ["c"])
        #expect(try called([.journalist], in: catalogue).isEmpty && called([], in: catalogue).isEmpty)
    }

    @Test func aStretchBeginsBehindTheOneBefore() throws {
        let (catalogue, _) = try world()
        let stretches = try (0..<5).map {
            try called([.desk, .pressOfficer], after: $0, most: 2, as: .internal, in: catalogue)
        }
        #expect(stretches == [["a", "b"], ["b", "c"], ["c", "d"], ["d"], []])
        #expect(try called([.desk], most: 0, in: catalogue).isEmpty)
    }

    @Test func anOrganisationHasItsOwn() throws {
        let (catalogue, bodies) = try world()
        #expect(try called([.desk, .pressOfficer], of: bodies[0].id, in: catalogue) == ["a", "c"])
        #expect(try called([.desk, .pressOfficer], of: bodies[1].id, in: catalogue).isEmpty)
        #expect(try called([.desk, .pressOfficer], of: bodies[1].id, as: .internal, in: catalogue) == ["b", "d"])
        for (audience, counts) in [(Audience.press, ["harbour": 2]), (.internal, ["harbour": 2, "river": 2])] {
            let found = try catalogue.see(as: audience) {
                try $0.organisations(ofPressContacts: [.desk, .pressOfficer])
            }
            let told = Dictionary(uniqueKeysWithValues: found.map { ($0.organisation.slug.text, $0.contacts) })
            #expect(told == counts, "\(audience)")
        }
    }

    /// A spokesperson who is in no release can be asked; a journalist asks.
    @Test func whoHasATopicSpeaksAboutIt() throws {
        let (catalogue, _) = try world()
        #expect(try catalogue.see(as: .press) { try $0.speakers().map(\.slug.text) } == ["c", "e"])
        #expect(try catalogue.see { try $0.speakers().map(\.slug.text) } == ["b", "c", "e"])
    }

    /// Among many others: the statements go by the indexes that are there for them, and sort nothing.
    @Test func theyAreFoundByIndexesOfTheirOwn() throws {
        let (catalogue, _) = try world()
        let plan = try catalogue.see(as: .press) { view in
            let statement = """
                SELECT c.id, c.slug FROM contact AS c WHERE c.role = 'desk' AND c.role <> 'journalist'
                UNION ALL SELECT c.id, c.slug FROM contact AS c WHERE c.role = 'pressOfficer' AND c.role <> 'journalist'
                ORDER BY slug
                """
            return try view.db.all(view.db.makeStatement(sql: "EXPLAIN QUERY PLAN \(statement)"), []) { row in
                _ = (try row.number(), try row.number(), try row.number())
                return try row.text()
            }
        }
        #expect(plan.filter { $0.contains("contactRole") }.count == 2 && !plan.contains { $0.contains("TEMP B-TREE") })
    }
}
