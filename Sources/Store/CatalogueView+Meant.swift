import Catalogue

/// What a name may mean that is no record's slug: what is looked up for it. Which of it is taken, the office decides.
extension CatalogueView {
    /// Records whose slug begins so, by slug; at least one more than `most` where there are more.
    public func records(_ kind: RecordKind, beginning: String, most: Int) throws -> [any Record] {
        try records(of: kind.type, beginning: beginning, most: most)
    }

    /// Records with all of these words in what they are called, or with words that begin so; of very many the newest.
    public func records(_ kind: RecordKind, called words: String, areBeginnings: Bool, most: Int) throws -> [any Record]
    {
        guard let stretch = SearchIndex.rows(of: kind), var query = SearchQuery(words) else { return [] }
        // Who asks for a number that is withheld is not told where it stands.
        if try withheldPoints().finds(in: words) { return [] }
        if areBeginnings {
            guard let beginnings = SearchQuery(query.terms.map(\.typedAsBeginning).joined(separator: " ")) else {
                return []
            }
            query = beginnings
        }
        return try records(of: kind.type, query, stretch, most: most)
    }

    /// The records of some kinds that had this slug last and have another one now; to the office itself alone.
    public func records(onceCalled slug: Slug, in kinds: [RecordKind]) throws -> [any Record] {
        guard gate.isOpen else { return [] }
        let statement = try db.cachedStatement(sql: CatalogueView.renamings(of: kinds))
        let found = try db.all(statement, ["slug": ", slug='\(slug)'"]) { row in
            (kind: try row.choice() as RecordKind, id: try row.identity())
        }
        return try kinds.compactMap { kind in
            try found.lazy.filter { $0.kind == kind }.compactMap { try find(kind.type, id: $0.id) }.first
        }
    }

    /// Of all changes only those that gave new slugs, and what took them back, are looked into: CROSS JOIN says so.
    static func renamings(of kinds: [RecordKind]) -> String {
        let standing =
            "CASE line.tableName "
            + kinds.map { kind in
                let table = kind.rawValue
                return "WHEN '\(table)' THEN (SELECT ', slug=' || quote(slug) FROM main.\(table) WHERE id = line.rowID)"
            }.joined(separator: " ") + " END"
        return """
            WITH renaming AS (SELECT number FROM change WHERE action GLOB 'rename *'
              UNION SELECT number FROM change WHERE undoes IN (SELECT number FROM change WHERE action GLOB 'rename *'))
            SELECT line.tableName, line.recordID FROM renaming
            CROSS JOIN changeLine AS line ON line.changeNumber = renaming.number
            WHERE line.tableName IN (\(kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")))
              AND line.after IS NOT NULL AND instr(line.before, :slug) > 0
              AND instr(\(RowsLeft.sql(by: "line", standing: standing)), :slug) = 0
            ORDER BY line.number DESC
            """
    }

    private func records<R: Record>(of type: R.Type, beginning: String, most: Int) throws -> [R] {
        // What is withheld is struck out of slugs too: nobody learns a number by typing it digit by digit.
        try select(
            type, where: "r.slug >= :from AND r.slug < :to", ["from": beginning, "to": beginning + "{"],
            order: "r.slug" + limit(most)
        ).filter { $0.slug.text.hasPrefix(beginning) }
    }

    private func records<R: Record>(
        of type: R.Type, _ query: SearchQuery, _ stretch: ClosedRange<Int64>, most: Int
    ) throws -> [R] {
        let found = try select(
            type,
            where: """
                r.rowNumber IN (SELECT rowid & \(SearchIndex.most) FROM search WHERE search MATCH :query
                  AND rowid BETWEEN :first AND :last ORDER BY rowid DESC LIMIT :newest)
                """,
            [
                "query": query.within(["title"]), "first": stretch.lowerBound, "last": stretch.upperBound,
                "newest": max(SearchBounds().newest, most + 1),
            ], order: "r.slug" + limit(most))
        if gate.isOpen { return found }
        // An index knows nothing of what is withheld.
        return found.filter { record in
            var excerpt = SearchExcerpt(of: query)
            let title = SearchIndex.texts(of: R.kind).title.lazy.compactMap { R.field($0)?.texts(of: record).first }
                .first
            excerpt.look(in: title ?? "")
            return excerpt.isWhole
        }
    }

    /// Of what is handed out to others, some is left out afterwards.
    private func limit(_ most: Int) -> String { gate.isOpen ? " LIMIT \(most + 1)" : "" }
}
