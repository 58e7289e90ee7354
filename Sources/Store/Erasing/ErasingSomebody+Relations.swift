import Catalogue
import Foundation

// Whoever says that they have to do with somebody who is erased says nothing of them any more.
extension ErasingSomebody {
    /// Takes the lines that mean them out of the related people of others.
    func eraseRelations() throws {
        let mapping = Tables.contact
        let statement = try db.makeStatement(
            sql: """
                SELECT \(mapping.columnsOfR) FROM contact AS r
                WHERE r.relatedPeople <> '[]' AND r.id NOT IN (SELECT value FROM json_each(:ids))
                  AND EXISTS (SELECT 1 FROM json_each(:ids) WHERE instr(r.relatedPeople, value) > 0)
                """)
        for contact in try db.all(statement, ["ids": contactIDs], mapping.read) {
            var rest = contact
            rest.relatedPeople.removeAll(where: means)
            try writer.make(.update(rest))
        }
    }

    /// The history's text of a contact's row without those lines.
    func withoutRelations(_ row: inout RowText) {
        row.change("relatedPeople") { list in
            guard let lines = try? JSONDecoder().decode([String].self, from: Data(list.utf8)) else { return list }
            var rest = RowWriter(capacity: 1)
            rest.list(lines.filter { !means($0) })
            return String.fromDatabaseValue(rest.values[0]) ?? list
        }
    }

    /// Whether a text names one of them by identity.
    func isReferredTo(in text: String) -> Bool { theirIDs.contains { text.contains($0) } }

    private func means(_ line: String) -> Bool {
        RelatedPerson(reading: line).contactID.map { theirIDs.contains($0.lowerCased) } ?? false
    }
}
