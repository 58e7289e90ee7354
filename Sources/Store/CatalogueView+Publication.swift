import Catalogue
import Foundation

extension CatalogueView {
    /// The release alone. Where nobody looked what stands around it, all facts of the document tell, seen or not: none of
    /// them is handed on. An embargo in it that a person has since set, moved or lifted is left out: the one that holds stands
    /// above, and two would contradict each other.
    func textForPublication(of document: Document) throws -> String {
        var document = document
        let facts = document.besides == nil ? try allFacts(in: document.id) : []
        let former = try formerEmbargoes(in: document)
        if !former.isEmpty { document.besides = document.standsBeside(by: facts) + former }
        return document.textForPublication(with: facts)
    }

    /// Without those of whom the document says nothing but above the mail that it passes on: whoever passed a release on is
    /// nobody's press officer.
    func withoutForwarders(_ contacts: [ContactEntry], of release: Release) throws -> [ContactEntry] {
        guard let id = release.documentID, !contacts.isEmpty else { return contacts }
        let statement = try db.cachedStatement(
            sql: "SELECT \(Tables.document.columnsOfR) FROM document AS r WHERE r.id = :id")
        guard let document = try db.first(statement, ["id": id.lowerCased], Tables.document.read) else {
            return contacts
        }
        let facts = try allFacts(in: id)
        guard let end = document.endOfForwarding(by: facts) else { return contacts }
        let ofRecords = Dictionary(grouping: facts, by: \.recordID)
        return contacts.filter { entry in
            let spans = (ofRecords[entry.contact.id] ?? []).compactMap(\.span)
            return spans.isEmpty || spans.contains { $0.end > end }
        }
    }

    private func allFacts(in documentID: UUID) throws -> [Fact] {
        let statement = try db.cachedStatement(
            sql: "SELECT \(Tables.fact.columnsOfR) FROM fact AS r WHERE r.documentID = :id ORDER BY r.rowNumber")
        return try db.all(statement, ["id": documentID.lowerCased], Tables.fact.read)
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
