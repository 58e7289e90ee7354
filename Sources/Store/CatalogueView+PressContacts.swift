import Catalogue
import Foundation

/// Who answers the press and who speaks about something, among all that a catalogue knows: found by indexes of theirs alone
/// (migrations/sql/v22-few-among-many.sql).
extension CatalogueView {
    /// Contacts of these roles, who are no journalists, by slug, where they can be reached: a stretch of them, of one organisation where it is named.
    public func pressContacts(
        _ roles: [Contact.Role], of organisationID: UUID? = nil, after skipped: Int = 0, most: Int
    ) throws -> [Contact] {
        guard !roles.isEmpty, most > 0 else { return [] }
        let ofIt = organisationID == nil ? "" : " AND c.organisationID = :organisation"
        // Each role has its place in the index, so that nothing is sorted.
        let each = roles.map { role in
            """
            SELECT c.id, c.slug FROM contact AS c
            WHERE c.role = '\(role.rawValue)' AND c.role <> 'journalist'\(ofIt) AND \(canBeCalled("c"))
            """
        }
        let found = "\(each.joined(separator: " UNION ALL ")) ORDER BY slug LIMIT \(most) OFFSET \(max(0, skipped))"
        return try select(
            Contact.self, where: "r.id IN (SELECT id FROM (\(found)))",
            organisationID.map { ["organisation": $0.lowerCased] } ?? [:], order: "r.slug")
    }

    /// The organisations of contacts of these roles, who are no journalists, with how many each has.
    public func organisations(
        ofPressContacts roles: [Contact.Role]
    ) throws -> [(organisation: Organisation, contacts: Int)] {
        let named = roles.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let statement = try db.cachedStatement(
            sql: """
                SELECT c.organisationID, count(*) FROM contact AS c
                WHERE c.role IN (\(named)) AND c.role <> 'journalist' AND c.organisationID IS NOT NULL
                  AND \(canBeCalled("c")) GROUP BY c.organisationID
                """)
        let counts = try db.all(statement, gate.arguments()) { (id: try $0.identity(), contacts: try $0.number()) }
        return try counts.compactMap { count in
            try find(Organisation.self, id: count.id).map { (organisation: $0, contacts: count.contacts) }
        }
    }

    /// Those with a topic and with a way to be reached, who are no journalists, by slug.
    public func speakers() throws -> [Contact] {
        try select(
            Contact.self, where: "r.topics <> '[]' AND r.role <> 'journalist' AND \(canBeCalled("r"))", order: "r.slug")
    }

    /// Whether a contact stands and has a way to be reached, and is seen.
    private func canBeCalled(_ row: String) -> String {
        """
        \(row).isWithdrawn = 0 AND \(gate.sees(.contact, row)) AND EXISTS (SELECT 1 FROM contactPoint AS p
        WHERE p.contactID = \(row).id AND \(gate.seesPointOfSeen("p")))
        """
    }
}
