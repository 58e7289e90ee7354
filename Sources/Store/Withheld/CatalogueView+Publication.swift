import Catalogue

extension CatalogueView {
    /// A document's text for publication. An embargo in it that a person has since set, moved or lifted is left out: the one
    /// that holds stands above, and two would contradict each other.
    func textForPublication(of document: Document) throws -> String {
        var document = document
        let former = try formerEmbargoes(in: document)
        if !former.isEmpty { document.besides = document.standsBeside + former }
        return document.textForPublication
    }

    /// Where the text says what the embargo of a release was, of which a person has said something else.
    private func formerEmbargoes(in document: Document) throws -> [Range<Int>] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT l.before FROM release AS r JOIN changeLine AS l ON l.recordID = r.id
                WHERE r.documentID = ? AND l.tableName = 'fact' AND l.before IS NOT NULL
                  AND NOT EXISTS (SELECT 1 FROM fact AS f WHERE f.recordID = r.id AND f.field = 'embargo')
                """)
        return try db.all(statement, [document.id.lowerCased]) { row in
            let before = try row.optionalRow()
            func value(_ column: String) -> RowText.Value? { before?.columns.first { $0.name == column }?.value }
            guard value("field")?.text == "embargo", value("documentID")?.text == document.id.lowerCased,
                case .integer(let start)? = value("spanStart"), case .integer(let end)? = value("spanEnd"), start < end
            else { return nil }
            return Int(start)..<Int(end)
        }.compactMap(\.self)
    }
}
