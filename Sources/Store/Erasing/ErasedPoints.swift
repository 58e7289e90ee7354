import Catalogue
import Foundation

import class GRDB.Database

/// The numbers and addresses at which somebody is reached, or was once, and nobody else: found in any text, in all their spellings.
struct ErasedPoints {
    let ids: Set<String>
    /// Where forms are.
    let forms: Set<String>
    private let addresses: Set<String>
    private let found: WithheldPoints

    /// - Parameter contacts: their identities, as JSON.
    init(of contacts: String, _ db: Database) throws {
        var ids: Set<String> = []
        var printed: Set<[String?]> = []
        let now =
            "SELECT id, kind, asGiven, normalised FROM contactPoint WHERE contactID IN (SELECT value FROM json_each(?))"
        try db.forEach(db.makeStatement(sql: now), [contacts]) { row in
            ids.insert(try row.text())
            printed.insert([try row.text(), try row.text(), try row.optionalText()])
        }
        // Where they asked to be answered is theirs too.
        let asked = """
            SELECT CASE WHEN instr(asGiven, '@') > 0 THEN 'email' ELSE 'voice' END, asGiven, normalised FROM request
            WHERE asGiven IS NOT NULL AND journalistID IN (SELECT value FROM json_each(?))
            """
        try db.forEach(db.makeStatement(sql: asked), [contacts]) { row in
            printed.insert([try row.text(), try row.text(), try row.optionalText()])
        }
        let once = """
            SELECT rowID, before, after FROM changeLine
            WHERE tableName = 'contactPoint' AND ownerID IN (SELECT value FROM json_each(?))
            """
        try db.forEach(db.makeStatement(sql: once), [contacts]) { row in
            ids.insert(try row.text())
            for kept in [try row.optionalRow(), try row.optionalRow()].compactMap(\.self) {
                let columns = Dictionary(kept.columns.map { ($0.name, $0.value.text) }) { first, _ in first }
                printed.insert(["kind", "asGiven", "normalised"].map { columns[$0] ?? nil })
            }
        }
        var found = WithheldPoints()
        var addresses: Set<String> = []
        var forms: Set<String> = []
        for point in printed {
            guard let kind = point[0].flatMap(ContactPoint.Kind.init(rawValue:)), let asGiven = point[1],
                try !ErasedPoints.isOthers(point[2] ?? asGiven, contacts, db)
            else { continue }
            let owner = WithheldOwner(contactID: nil, kind: kind)
            for text in [asGiven, point[2]].compactMap(\.self) {
                found.withhold(text, owner)
                addresses.insert(folded(text))
                if kind == .form { forms.insert(text) }
            }
        }
        (self.ids, self.found, self.addresses, self.forms) = (ids, found, addresses, forms)
    }

    var isEmpty: Bool { found.isEmpty }

    func has(_ address: String) -> Bool { addresses.contains(folded(address)) }

    func finds(in text: String) -> Bool { found.finds(in: text) }

    /// With as many asterisks in the place of each: spans into the text stay right.
    func struckOut(of text: String) -> String { found.struckOut(of: text) }

    /// What somebody else is reached at too, or the office, is not theirs alone.
    private static func isOthers(_ address: String, _ contacts: String, _ db: Database) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: """
                SELECT EXISTS (SELECT 1 FROM contactPoint
                  WHERE coalesce(normalised, asGiven) = :address COLLATE NOCASE
                    AND contactID NOT IN (SELECT value FROM json_each(:contacts)))
                  OR EXISTS (SELECT 1 FROM office WHERE :address COLLATE NOCASE IN (email, number, normalisedNumber))
                """)
        return try db.first(statement, ["address": address, "contacts": contacts]) { try $0.flag() } ?? false
    }
}
