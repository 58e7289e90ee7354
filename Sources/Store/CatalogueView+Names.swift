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
        guard !words.isEmpty, let number = SearchIndex.number(of: .contact) else { return [] }
        let rows = try db.all(
            db.cachedStatement(
                sql: "SELECT rowid >> 4 FROM search WHERE search MATCH :query AND rowid & 15 = \(number) LIMIT :most"),
            ["query": "title : (\(words.map { "\"\($0)\"" }.joined(separator: " OR ")))", "most": most + 1]
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

    /// At most 3 slugs that are spelt nearly so, the nearest first; then those that begin with what was typed.
    public func nearest(to slug: String, in kind: RecordKind?) throws -> [String] {
        let typed = Array(slug.lowercased().utf8.prefix(Slug.longest + 1))
        guard !typed.isEmpty else { return [] }
        let limit = max(1, min(4, typed.count / 3))
        var near: [(distance: Int, slug: String)] = []
        for kind in kind.map({ [$0] }) ?? RecordKind.allCases {
            let statement = try db.cachedStatement(
                sql: """
                    SELECT r.slug FROM \(kind.rawValue) AS r
                    WHERE (length(r.slug) BETWEEN :shortest AND :longest OR substr(r.slug, 1, :count) = :typed)
                      AND \(gate.sees(kind, "r"))
                    """)
            try db.forEach(
                statement,
                gate.arguments([
                    "shortest": typed.count - limit, "longest": typed.count + limit, "count": typed.count,
                    "typed": String(decoding: typed, as: UTF8.self),
                ])
            ) { row in
                let found = try row.text()
                let distance = editDistance(typed, Array(found.utf8), atMost: limit)
                if let distance {
                    near.append((distance, found))
                } else if typed.count >= 3, found.utf8.starts(with: typed) {
                    near.append((limit + 1, found))
                }
                // A handful is kept, so that 100,000 names beginning alike are no burden.
                if near.count > 200 { near = Array(near.sorted(by: <).prefix(3)) }
            }
        }
        if near.isEmpty { near = try nearestByWord(to: typed, kind.map { [$0] } ?? RecordKind.allCases) }
        var names: [String] = []
        for (_, name) in near.sorted(by: <) where !names.contains(name) { names.append(name) }
        return try names.prefix(3).map { try handedOut($0) }
    }

    /// Those with a word that is spelt nearly so: a surname may be all that was typed.
    private func nearestByWord(to typed: [UInt8], _ kinds: [RecordKind]) throws -> [(distance: Int, slug: String)] {
        // What is withheld from others is a number: it is no name, and nobody comes nearer to it by guessing.
        guard typed.count >= 4, !typed.contains(where: { (0x30...0x39).contains($0) }) else { return [] }
        var near: [(distance: Int, slug: String)] = []
        for kind in kinds {
            let statement = try db.cachedStatement(
                sql: "SELECT r.slug FROM \(kind.rawValue) AS r WHERE \(gate.sees(kind, "r"))")
            try db.forEach(statement, gate.arguments()) { row in
                let slug = try row.text()
                let words = slug.utf8.split(separator: UInt8(ascii: "-"))
                let distances = words.compactMap { editDistance(typed, Array($0), atMost: min(2, typed.count / 4)) }
                if let least = distances.min() { near.append((least, slug)) }
                if near.count > 200 { near = Array(near.sorted(by: <).prefix(3)) }
            }
        }
        return near
    }

    /// The records whose title in the search is this one: the index finds those with the same words, and folding them
    /// says which are the same.
    private func titled<R: Record>(_ type: R.Type, _ title: String, _ titleOf: (R) -> String?) throws -> [R] {
        guard let number = SearchIndex.number(of: R.kind), let query = SearchQuery.beginningOfTitle(title) else {
            return []
        }
        let wanted = folded(title)
        return try select(
            type,
            where: """
                r.rowNumber IN (SELECT rowid >> 4 FROM search WHERE search MATCH :query AND rowid & 15 = \(number))
                """,
            ["query": query]
        ).filter { titleOf($0).map(folded) == wanted }
    }
}
