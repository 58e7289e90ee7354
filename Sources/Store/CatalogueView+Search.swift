import Catalogue
import Foundation

extension CatalogueView {
    /// The records with all of the words in them, the best first (bm25; a title counts five times). Case and diacritics
    /// do not matter, `nas*` finds every word that begins so, "several words" in quotes stand together; nothing that is
    /// typed is an error. Words that the audience may not see do not find anything.
    ///
    /// - Parameters:
    ///   - kinds: nil looks at every kind.
    ///   - limit: the number of hits, 1 to 1000.
    public func search(_ query: String, kinds: [RecordKind]?, limit: Int) throws -> [SearchHit] {
        // Who asks for a number that is withheld is not told where it stands.
        guard limit > 0, try !withheldPoints().finds(in: query), let query = SearchQuery(query) else { return [] }
        let kinds = (kinds ?? RecordKind.allCases).filter { SearchIndex.number(of: $0) != nil }
        guard !kinds.isEmpty else { return [] }
        let columns = ["title", "text"] + SearchIndex.pointColumns(for: audience)
        let statement = try db.cachedStatement(
            sql: """
                SELECT rowid, snippet(search, -1, char(2), char(3), '…', 16) FROM search
                WHERE search MATCH :query\(condition(kinds)) ORDER BY rank LIMIT :limit
                """)
        let found = try db.all(
            statement,
            gate.arguments([
                "query": gate.isOpen ? query.text : query.within(columns), "limit": min(limit, 1000),
            ])
        ) { (number: try $0.integer(), excerpt: try $0.text()) }
        return try found.compactMap { found in
            guard let kind = kinds.first(where: { SearchIndex.number(of: $0) == found.number & 15 }) else { return nil }
            return try hit(Tables.type(of: kind), found.number >> 4, found.excerpt)
        }
    }

    /// Nothing to ask where every kind is looked at by those who may see everything.
    private func condition(_ kinds: [RecordKind]) -> String {
        if gate.isOpen && kinds.count == RecordKind.allCases.count - 1 { return "" }
        let choices = kinds.map { kind in
            let seen =
                gate.isOpen
                ? "1"
                : """
                EXISTS (SELECT 1 FROM \(kind.rawValue) AS r WHERE r.rowNumber = search.rowid >> 4 \
                AND \(gate.sees(kind, "r")))
                """
            return "WHEN \(SearchIndex.number(of: kind) ?? 0) THEN \(seen)"
        }
        return " AND CASE search.rowid & 15 \(choices.joined(separator: " ")) ELSE 0 END"
    }

    private func hit<R: Record>(_ type: R.Type, _ rowNumber: Int64, _ excerpt: String) throws -> SearchHit? {
        let rows = try rows(type, where: "r.rowNumber = :number", ["number": rowNumber], order: "r.rowNumber")
        return try rows.first.map { row in
            let record = try handedOut(row)
            // An excerpt may begin in the middle of what is withheld: of such a record only its label is told.
            let isWhole = try record == row && handedOut(excerpt) == excerpt
            return SearchHit(
                kind: R.kind, id: record.id, slug: record.slug, label: record.label,
                pieces: isWhole ? pieces(of: excerpt) : [SearchPiece(record.label, isMatch: false)])
        }
    }

    /// Takes the excerpt apart at the marks that `snippet` was told to put around matches.
    private func pieces(of excerpt: String) -> [SearchPiece] {
        var pieces: [SearchPiece] = []
        var text = String.UnicodeScalarView()
        var isMatch = false
        func close() {
            if !text.isEmpty { pieces.append(SearchPiece(String(text), isMatch: isMatch)) }
            text = String.UnicodeScalarView()
        }
        for scalar in excerpt.unicodeScalars {
            switch scalar {
            case "\u{2}", "\u{3}":
                close()
                isMatch = scalar == "\u{2}"
            default: text.append(scalar)
            }
        }
        close()
        return pieces
    }
}
