import Catalogue
import Foundation

extension CatalogueView {
    /// The records with all of the words in them, the best first (bm25; a title counts most). Case, accents and
    /// widths do not matter, `nas*` finds every word that begins so, "several words" in quotes stand together; nothing that
    /// is typed is an error. Words that the audience may not see do not find anything.
    ///
    /// - Parameters:
    ///   - kinds: nil looks at every kind.
    ///   - limit: the number of hits, 1 to 1000.
    public func search(_ query: String, kinds: [RecordKind]?, limit: Int) throws -> [SearchHit] {
        // Who asks for a number that is withheld is not told where it stands.
        guard limit > 0, try !withheldPoints().finds(in: query), let query = SearchQuery(query) else { return [] }
        let kinds = (kinds ?? RecordKind.allCases).filter { SearchIndex.number(of: $0) != nil }
        guard !kinds.isEmpty else { return [] }
        var hits: [SearchHit] = []
        for number in try numbers(of: query, kinds, limit: min(limit, 1000)) where hits.count < min(limit, 1000) {
            guard let kind = kinds.first(where: { SearchIndex.number(of: $0) == number & 15 }) else { continue }
            if let hit = try hit(kind.type, number >> 4, query) { hits.append(hit) }
        }
        return hits
    }

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

    /// The rows of the index. To others than the office itself not all of them are hits: an index knows no embargoes, and
    /// what is withheld stands in it.
    private func numbers(of query: SearchQuery, _ kinds: [RecordKind], limit: Int) throws -> [Int64] {
        let columns = ["title", "text"] + SearchIndex.pointColumns(for: audience)
        let statement = try db.cachedStatement(
            sql: """
                SELECT rowid FROM search WHERE search MATCH :query\(condition(kinds)) ORDER BY rank LIMIT :limit
                """)
        let arguments = gate.arguments([
            "query": gate.isOpen ? query.text : query.within(columns), "limit": gate.isOpen ? limit : -1,
        ])
        return try db.all(statement, arguments) { try $0.integer() }
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

    /// Nil where the words do not stand in what this audience is handed.
    private func hit<R: Record>(_ type: R.Type, _ rowNumber: Int64, _ query: SearchQuery) throws -> SearchHit? {
        let found = try select(type, where: "r.rowNumber = :number", ["number": rowNumber])
        guard let record = found.first else { return nil }
        var excerpt = SearchExcerpt(of: query)
        for text in SearchedText.allCases where !excerpt.isWhole {
            if let text = try words(of: record, in: text) { excerpt.look(in: text) }
        }
        guard excerpt.isWhole || gate.isOpen else { return nil }
        return SearchHit(
            kind: R.kind, id: record.id, slug: record.slug, label: record.label,
            pieces: excerpt.isWhole ? excerpt.pieces : [SearchPiece(record.label, isMatch: false)],
            isWithdrawn: record.flag("isWithdrawn"),
            corrected: try corrected(record))
    }
}

extension CatalogueView {
    /// When a release, or one in a kit, was last put right.
    private func corrected(_ record: any Record) throws -> CalendarDate? {
        switch record {
        case let release as Release: return try corrections(of: release).last?.day
        case let kit as Kit: return try corrections(ofKitOf: members(of: .kit, kit.id)).map(\.day).max()
        default: return nil
        }
    }
}

/// So much of a document's text is looked into for an excerpt, in bytes.
private let longestBody = 1 << 20

/// The texts of a record that a search looks into, the shortest first.
private enum SearchedText: CaseIterable { case title, words, points, body }

extension CatalogueView {
    /// A text of a record as this audience is handed it.
    private func words<R: Record>(of record: R, in text: SearchedText) throws -> String? {
        let texts = SearchIndex.texts(of: R.kind)
        switch text {
        case .title: return texts.title.lazy.compactMap { record.texts($0).first }.first
        case .words:
            let words = try texts.words.flatMap { try self.words($0, of: record) }
            return words.isEmpty ? nil : words.joined(separator: SearchIndex.between)
        case .points:
            guard R.kind == .contact else { return nil }
            let points = try select(
                ContactPoint.self, where: "r.contactID = :id", ["id": record.id.lowerCased]
            ).map { point in
                let normalised = point.normalised == point.asGiven ? nil : point.normalised
                return point.asGiven + (normalised.map { " \($0)" } ?? "")
            }
            return points.isEmpty ? nil : points.joined(separator: SearchIndex.between)
        case .body:
            guard texts.hasBody, let release = record as? Release, let id = release.documentID else { return nil }
            if gate.isOpen {
                // For the excerpt alone: that it is found, the index says.
                return try document(id: id).map {
                    String(decoding: $0.textForPublication.utf8.prefix(longestBody), as: UTF8.self)
                }
            }
            var view = self
            // As it is handed out in a kit.
            view.manner = .replaced
            return try view.document(id: id)?.text
        }
    }

    private func words<R: Record>(_ source: SearchIndex.Source, of record: R) throws -> [String] {
        switch source {
        case .field(let name), .list(let name): return record.texts(name)
        case .fieldUnlike(let name, let other): return record.texts(name).filter { $0 != record.texts(other).first }
        case .name(let kind, let field):
            guard let id = record.reference(field) else { return [] }
            return try self.name(of: kind.type, id).map { [$0] } ?? []
        case .role:
            guard let contact = record as? Contact else { return [] }
            let says = contact.title?.lowercased().contains(contact.role.words) ?? false
            return says ? [] : [contact.role.words]
        }
    }

    private func name<R: Record>(of type: R.Type, _ id: UUID) throws -> String? {
        try find(type, id: id)?.texts("name").first
    }
}

extension Record {
    /// What stands in a field as text.
    func texts(_ name: String) -> [String] {
        switch Self.fields.first(where: { $0.name == name })?.place {
        case .text(let path): [self[keyPath: path]]
        case .optionalText(let path): self[keyPath: path].map { [$0] } ?? []
        case .list(let path): self[keyPath: path]
        case .date(let path): self[keyPath: path].map { ["\($0)"] } ?? []
        default: []
        }
    }

    fileprivate func reference(_ name: String) -> UUID? {
        switch Self.fields.first(where: { $0.name == name })?.place {
        case .reference(let path): self[keyPath: path]
        case .optionalReference(let path): self[keyPath: path]
        default: nil
        }
    }

    fileprivate func flag(_ name: String) -> Bool {
        guard case .flag(let path) = Self.fields.first(where: { $0.name == name })?.place else { return false }
        return self[keyPath: path]
    }
}
