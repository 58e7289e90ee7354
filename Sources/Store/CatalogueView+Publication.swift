import Catalogue
import Foundation

extension CatalogueView {
    /// The release alone. Where nobody looked what stands around it, all facts of the document tell, seen or not: none of
    /// them is handed on.
    func textForPublication(of document: Document) throws -> String {
        document.besides == nil
            ? document.textForPublication(with: try allFacts(in: document.id)) : document.textForPublication
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
}
