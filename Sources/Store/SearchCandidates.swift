import Catalogue

/// How many rows of the index a search reads at most.
struct SearchBounds {
    /// So many rows that have a word are ranked (bm25 reads every one of them, whatever the limit).
    var ranked = 2000
    /// So many of each kind are looked at where a word stands in more.
    var newest = 300
}

/// The rows of the index that a search looks into, the best first.
///
/// Where each word stands in few rows, bm25 ranks them. A word that stands in very many says little, and to rank its rows takes as long
/// as there are rows: then the newest of each kind are taken, those with more of the words in their title before the others, and the kinds
/// take turns (docs/decisions/0075-search-in-a-large-office.md).
struct SearchCandidates {
    let view: CatalogueView
    let query: SearchQuery
    /// Those that are in the index, in the order in which they take turns.
    let kinds: [RecordKind]
    var bounds = SearchBounds()

    /// To others than the office itself not all of them are hits: an index knows nothing of what is withheld.
    func rows(limit: Int) throws -> [Int64] {
        try hasCommonWord() ? newest(limit: limit) : ranked(limit: limit)
    }

    /// What FTS5 is asked for on behalf of this audience.
    private var text: String {
        view.gate.isOpen
            ? query.text : query.within(["title", "text"] + SearchIndex.pointColumns(for: view.audience))
    }

    private func hasCommonWord() throws -> Bool {
        let statement = try view.db.cachedStatement(
            sql: """
                SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH :query LIMIT \(bounds.ranked + 1))
                """)
        return try query.parts.contains { part in
            try view.db.first(statement, ["query": part]) { try $0.number() } ?? 0 > bounds.ranked
        }
    }

    private func ranked(limit: Int) throws -> [Int64] {
        let statement = try view.db.cachedStatement(
            sql: """
                SELECT rowid FROM search WHERE search MATCH :query\(condition) ORDER BY rank LIMIT :limit
                """)
        let arguments = view.gate.arguments(["query": text, "limit": view.gate.isOpen ? limit : -1])
        return try view.db.all(statement, arguments) { try $0.integer() }
    }

    /// Nothing to ask where every kind is looked at by those who may see everything.
    private var condition: String {
        if view.gate.isOpen && kinds.count == RecordKind.allCases.count - 1 { return "" }
        let choices = kinds.compactMap { kind in
            SearchIndex.number(of: kind).map { "WHEN \($0) THEN \(sees(kind))" }
        }
        return " AND CASE search.rowid >> \(SearchIndex.digits) \(choices.joined(separator: " ")) ELSE 0 END"
    }

    /// The condition under which the record of a row of the index is seen.
    private func sees(_ kind: RecordKind) -> String {
        guard !view.gate.isOpen else { return "1" }
        return """
            EXISTS (SELECT 1 FROM \(kind.rawValue) AS r WHERE r.rowNumber = search.rowid & \(SearchIndex.most) \
            AND \(view.gate.sees(kind, "r")))
            """
    }

    /// A row with its place among those of its kind that have as many of the words in their title.
    private struct Place {
        var row: Int64
        /// How many of the words are not in the title.
        var missing: Int
        var place: Int
        var kind: Int
    }

    private typealias Row = (number: Int64, title: String)

    /// Goes through the index from its end, from kind to kind: one statement for each that has such rows, for a prefix is put together from
    /// all of its words each time.
    private func newest(limit: Int) throws -> [Int64] {
        let most = max(limit, bounds.newest)
        var found: [Place] = []
        let stretches = kinds.compactMap(SearchIndex.rows(of:))
        var bound = stretches.map(\.upperBound).max() ?? 0
        while bound >= stretches.map(\.lowerBound).min() ?? 0 {
            let rows = try rows(upTo: bound, most: most)
            guard let first = rows.first, let last = rows.last else { break }
            let isCut = rows.count == most
            let (highest, lowest) = (first.number >> SearchIndex.digits, last.number >> SearchIndex.digits)
            for kind in kinds {
                guard let number = SearchIndex.number(of: kind), number <= highest, number >= lowest else { continue }
                // Of the last of several kinds there may be more: it is read from its own end.
                if isCut && number == lowest && lowest != highest { continue }
                found += try places(of: rows.filter { $0.number >> SearchIndex.digits == number }, kind)
            }
            guard isCut else { break }
            bound =
                lowest == highest ? lowest << SearchIndex.digits - 1 : lowest << SearchIndex.digits | SearchIndex.most
        }
        return found.sorted { ($0.missing, $0.place, $0.kind) < ($1.missing, $1.place, $1.kind) }.map(\.row)
    }

    /// The newest rows up to one with these words, and their titles as they stand in the index.
    private func rows(upTo bound: Int64, most: Int) throws -> [Row] {
        let statement = try view.db.cachedStatement(
            sql: """
                SELECT rowid, title FROM search WHERE search MATCH :query AND rowid <= :bound
                ORDER BY rowid DESC LIMIT :most
                """)
        return try view.db.all(statement, ["query": text, "bound": bound, "most": most]) { row in
            (number: try row.integer(), title: try row.optionalText() ?? "")
        }
    }

    /// The rows of one kind whose records are seen, each in its place.
    private func places(of rows: [Row], _ kind: RecordKind) throws -> [Place] {
        let seen = try view.gate.isOpen ? nil : self.seen(rows.map { $0.number }, kind)
        var next: [Int: Int] = [:]
        return rows.filter { seen?.contains($0.number) ?? true }.map { row in
            var excerpt = SearchExcerpt(of: query)
            excerpt.look(in: row.title)
            let missing = query.terms.count - excerpt.termsFound
            defer { next[missing, default: 0] += 1 }
            return Place(
                row: row.number, missing: missing, place: next[missing] ?? 0, kind: kinds.firstIndex(of: kind) ?? 0)
        }
    }

    private func seen(_ rows: [Int64], _ kind: RecordKind) throws -> Set<Int64> {
        let statement = try view.db.cachedStatement(
            sql: """
                SELECT found.value FROM json_each(:rows) AS found
                CROSS JOIN \(kind.rawValue) AS r ON r.rowNumber = found.value & \(SearchIndex.most)
                WHERE \(view.gate.sees(kind, "r"))
                """)
        let numbers = "[\(rows.map(String.init).joined(separator: ","))]"
        return Set(try view.db.all(statement, view.gate.arguments(["rows": numbers])) { try $0.integer() })
    }
}
