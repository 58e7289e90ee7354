import Catalogue

extension CatalogueView {
    /// The records with all of the words in them, the best first: bm25, where a title counts most; by what is newest where a word
    /// stands in very many (`SearchCandidates`). Case, accents and widths do not matter, `nas*` finds every word that begins so,
    /// "several words" in quotes stand together; nothing that is typed is an error. Words that the audience may not see do not
    /// find anything.
    ///
    /// - Parameters:
    ///   - kinds: nil looks at every kind.
    ///   - limit: the number of hits, 1 to 1000.
    public func search(_ query: String, kinds: [RecordKind]?, limit: Int) throws -> [SearchHit] {
        try search(query, kinds: kinds, limit: limit, within: SearchBounds())
    }

    func search(
        _ query: String, kinds: [RecordKind]?, limit: Int, within bounds: SearchBounds
    ) throws -> [SearchHit] {
        // Who asks for a number that is withheld is not told where it stands.
        guard limit > 0, try !withheldPoints().finds(in: query), let query = SearchQuery(query) else { return [] }
        let kinds = (kinds ?? RecordKind.allCases).filter { SearchIndex.number(of: $0) != nil }
        guard !kinds.isEmpty else { return [] }
        let most = min(limit, 1000)
        var rows = try SearchCandidates(view: self, query: query, kinds: kinds, bounds: bounds).rows(limit: most)[...]
        var hits: [SearchHit] = []
        while hits.count < most, !rows.isEmpty {
            let next = rows.prefix(min(CatalogueView.hitsAtOnce, most - hits.count))
            hits += try self.hits(next, query)
            rows = rows.dropFirst(next.count)
        }
        return hits
    }

    /// So many are looked into with one statement.
    private static let hitsAtOnce = 20

    /// The words of a query that stand in no record as they are, when there are some, with a star behind each of them: they
    /// may be beginnings.
    public func beginnings(in query: String, kinds: [RecordKind]?) throws -> SearchBeginnings? {
        guard let terms = SearchQuery(query)?.terms else { return nil }
        var beginnings = SearchBeginnings(words: [], query: "")
        let typed = try terms.map { term in
            guard !term.isBeginning, try search(term.typed, kinds: kinds, limit: 1).isEmpty else { return term.typed }
            beginnings.words.append(term.typed)
            return term.typedAsBeginning
        }
        beginnings.query = typed.joined(separator: " ")
        return beginnings.words.isEmpty ? nil : beginnings
    }

    /// The hits among rows of the index, in their order.
    private func hits(_ rows: ArraySlice<Int64>, _ query: SearchQuery) throws -> [SearchHit] {
        var hits: [Int64: SearchHit] = [:]
        func look<R: Record>(among type: R.Type, at kind: Int64) throws {
            let texts = try SearchedTexts<R>(
                self, rows.filter { $0 >> SearchIndex.digits == kind }.map { $0 & SearchIndex.most })
            for (number, record) in texts.records {
                hits[kind << SearchIndex.digits | number] = try hit(record, texts, query)
            }
        }
        let found = Set(rows.map { $0 >> SearchIndex.digits })
        for kind in RecordKind.allCases {
            guard let number = SearchIndex.number(of: kind), found.contains(number) else { continue }
            try look(among: kind.type, at: number)
        }
        return rows.compactMap { hits[$0] }
    }

    /// Nil where the words do not stand in what this audience is handed.
    private func hit<R: Record>(_ record: R, _ texts: SearchedTexts<R>, _ query: SearchQuery) throws -> SearchHit? {
        var excerpt = SearchExcerpt(of: query)
        for part in SearchedTexts<R>.Part.allCases where !excerpt.isWhole {
            if let text = try texts.text(part, of: record) { excerpt.look(in: text) }
        }
        guard excerpt.isWhole || gate.isOpen else { return nil }
        return SearchHit(
            kind: R.kind, id: record.id, slug: record.slug, label: record.label,
            pieces: excerpt.isWhole ? excerpt.pieces : [SearchPiece(record.label, isMatch: false)],
            isWithdrawn: texts.isWithdrawn(record), corrected: try corrected(record))
    }

    /// When a release, or one in a kit, was last put right.
    private func corrected(_ record: any Record) throws -> CalendarDate? {
        switch record {
        case let release as Release: return try corrections(of: release).last?.day
        case let kit as Kit: return try corrections(ofKitOf: members(of: .kit, kit.id)).map(\.day).max()
        default: return nil
        }
    }
}
