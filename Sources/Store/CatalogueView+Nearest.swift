import Catalogue

/// Names that may be meant by one that is nobody's.
extension CatalogueView {
    /// Of a kind with more records than this not every slug is looked at.
    static let slugsLookedAt = 20_000

    /// At most 3 slugs that are spelt nearly so, the nearest first; then those that begin with what was typed.
    ///
    /// Among very many, those are looked at that stand beside it by slug or have a word in common with it.
    public func nearest(to slug: String, in kind: RecordKind?) throws -> [String] {
        try nearest(to: slug, in: kind, lookingAt: CatalogueView.slugsLookedAt)
    }

    func nearest(to slug: String, in kind: RecordKind?, lookingAt most: Int) throws -> [String] {
        let typed = Array(slug.lowercased().utf8.prefix(Slug.longest + 1))
        guard !typed.isEmpty else { return [] }
        let limit = max(1, min(4, typed.count / 3))
        let kinds = kind.map { [$0] } ?? RecordKind.allCases
        var near: [(distance: Int, slug: String)] = []
        for kind in kinds {
            try forEachSlug(of: kind, like: typed, within: limit, most) { found in
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
        if near.isEmpty { near = try nearestByWord(to: typed, kinds, most) }
        var names: [String] = []
        for (_, name) in near.sorted(by: <) where !names.contains(name) { names.append(name) }
        return try names.prefix(3).map { try handedOut($0) }
    }

    /// Those with a word that is spelt nearly so: a surname may be all that was typed.
    private func nearestByWord(
        to typed: [UInt8], _ kinds: [RecordKind], _ most: Int
    ) throws -> [(distance: Int, slug: String)] {
        // What is withheld from others is a number: it is no name, and nobody comes nearer to it by guessing.
        guard typed.count >= 4, !typed.contains(where: { (0x30...0x39).contains($0) }) else { return [] }
        var near: [(distance: Int, slug: String)] = []
        for kind in kinds {
            try forEachSlug(of: kind, like: typed, within: nil, most) { slug in
                let words = slug.utf8.split(separator: UInt8(ascii: "-"))
                let distances = words.compactMap { editDistance(typed, Array($0), atMost: min(2, typed.count / 4)) }
                if let least = distances.min() { near.append((least, slug)) }
                if near.count > 200 { near = Array(near.sorted(by: <).prefix(3)) }
            }
        }
        return near
    }

    /// Hands over the slugs of a kind that may be meant: those that differ by so many letters at most in length, or begin so (nil: all
    /// of them).
    private func forEachSlug(
        of kind: RecordKind, like typed: [UInt8], within limit: Int?, _ most: Int, _ body: (String) throws -> Void
    ) throws {
        let text = String(decoding: typed, as: UTF8.self)
        if try isLarger(kind, than: most) { return try slugs(of: kind, beside: text).forEach(body) }
        let condition =
            limit == nil
            ? "" : "(length(r.slug) BETWEEN :shortest AND :longest OR substr(r.slug, 1, :count) = :typed) AND "
        let statement = try db.cachedStatement(
            sql: "SELECT r.slug FROM \(kind.rawValue) AS r WHERE \(condition)\(gate.sees(kind, "r"))")
        let arguments = limit.map { limit in
            gate.arguments([
                "shortest": typed.count - limit, "longest": typed.count + limit, "count": typed.count, "typed": text,
            ])
        }
        try db.forEach(statement, arguments ?? gate.arguments()) { try body($0.text()) }
    }

    /// Whether rows of a kind have numbers above this: they are counted from 1.
    private func isLarger(_ kind: RecordKind, than most: Int) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT coalesce(max(rowNumber), 0) > :most FROM \(kind.rawValue)")
        return try db.first(statement, ["most": most]) { try $0.flag() } ?? false
    }

    /// The slugs on both sides of one by which it would stand, and the newest with one of its words in what they are called.
    private func slugs(of kind: RecordKind, beside typed: String) throws -> Set<String> {
        var found: Set<String> = []
        let sides = [("<", " DESC"), (">=", "")].map { comparison, order in
            """
            SELECT r.slug FROM \(kind.rawValue) AS r WHERE r.slug \(comparison) :typed AND \(gate.sees(kind, "r"))
            ORDER BY r.slug\(order) LIMIT 200
            """
        }
        for side in sides {
            found.formUnion(
                try db.all(db.cachedStatement(sql: side), gate.arguments(["typed": typed])) { try $0.text() })
        }
        let words = typed.split(separator: "-").filter { $0.count > 2 }
        guard let stretch = SearchIndex.rows(of: kind) else { return found }
        let statement = try db.cachedStatement(
            sql: """
                SELECT r.slug FROM (SELECT rowid FROM search WHERE search MATCH :query
                  AND rowid BETWEEN :first AND :last ORDER BY rowid DESC LIMIT 200) AS found
                CROSS JOIN \(kind.rawValue) AS r ON r.rowNumber = found.rowid & \(SearchIndex.most)
                WHERE \(gate.sees(kind, "r"))
                """)
        // All words but one, for the one that is misspelt; and each alone.
        let queries = words.indices.flatMap { left in
            [words.enumerated().filter { $0.offset != left }.map { String($0.element) }, [String(words[left])]]
        }
        for query in queries.filter({ !$0.isEmpty }).prefix(12) {
            guard let query = SearchQuery(query.joined(separator: " ")) else { continue }
            let arguments = gate.arguments([
                "query": query.within(["title"]), "first": stretch.lowerBound, "last": stretch.upperBound,
            ])
            found.formUnion(try db.all(statement, arguments) { try $0.text() })
        }
        return found
    }
}
