import Catalogue
import Foundation

extension CatalogueView {
    /// The organisations of this name, whatever its case and diacritics.
    public func organisations(named name: String) throws -> [Organisation] {
        try titled(Organisation.self, name) { $0.name }
    }

    public func outlets(named name: String) throws -> [Outlet] {
        try titled(Outlet.self, name) { $0.name }
    }

    public func contacts(named name: String) throws -> [Contact] {
        try titled(Contact.self, name) { $0.name }
    }

    /// The contacts with one of these words in their names, in plain small letters; none where there are more than so many.
    public func contacts(withAny words: [String], most: Int) throws -> [Contact] {
        let words = words.filter {
            !$0.isEmpty && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        }
        guard !words.isEmpty, let stretch = SearchIndex.rows(of: .contact) else { return [] }
        let rows = try db.all(
            db.cachedStatement(
                sql: """
                    SELECT rowid & \(SearchIndex.most) FROM search
                    WHERE search MATCH :query AND rowid BETWEEN :first AND :last LIMIT :most
                    """),
            [
                "query": "title : (\(words.map { "\"\($0)\"" }.joined(separator: " OR ")))", "most": most + 1,
                "first": stretch.lowerBound, "last": stretch.upperBound,
            ]
        ) { try $0.integer() }
        guard rows.count <= most else { return [] }
        return try select(
            Contact.self, where: "r.rowNumber IN (SELECT value FROM json_each(:rows))",
            ["rows": "[\(rows.map(String.init).joined(separator: ","))]"])
    }

    /// The contacts of an organisation, or of none, that have no name.
    public func unnamedContacts(at organisationID: UUID?) throws -> [Contact] {
        try select(
            Contact.self, where: "r.name IS NULL AND r.organisationID IS :id", ["id": organisationID?.lowerCased])
    }

    public func releases(headed headline: String) throws -> [Release] {
        try titled(Release.self, headline) { $0.headline }
    }

    public func coverage(headed headline: String) throws -> [Coverage] {
        try titled(Coverage.self, headline) { $0.headline }
    }

    /// The contacts with a point of this address: E.164 for numbers, whatever the case for the others.
    public func contacts(reachableAt address: String) throws -> [Contact] {
        try select(
            Contact.self,
            where: """
                r.id IN (SELECT p.contactID FROM contactPoint AS p
                WHERE coalesce(p.normalised, p.asGiven) = :address COLLATE NOCASE AND \(gate.sees(.contactPoint, "p")))
                """,
            ["address": address])
    }

    /// The records whose title in the search is this one: the index finds those with the same words, and folding them
    /// says which are the same.
    private func titled<R: Record>(_ type: R.Type, _ title: String, _ titleOf: (R) -> String?) throws -> [R] {
        guard let stretch = SearchIndex.rows(of: R.kind), let query = SearchQuery.beginningOfTitle(title) else {
            return []
        }
        let wanted = folded(title)
        return try select(
            type,
            where: """
                r.rowNumber IN (SELECT rowid & \(SearchIndex.most) FROM search
                  WHERE search MATCH :query AND rowid BETWEEN :first AND :last)
                """,
            ["query": query, "first": stretch.lowerBound, "last": stretch.upperBound]
        ).filter { titleOf($0).map(folded) == wanted }
    }
}
