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

// The files of their photos go with them.
extension ErasingSomebody {
    /// The sums of the photos that they have, or had once.
    func photos() throws -> Set<String> {
        let texts = try db.all(
            db.makeStatement(
                sql: """
                    SELECT photo, NULL, NULL FROM contact
                    WHERE photo IS NOT NULL AND id IN (SELECT value FROM json_each(:ids))
                    UNION ALL SELECT NULL, before, after FROM changeLine
                    WHERE tableName = 'contact' AND rowID IN (SELECT value FROM json_each(:ids))
                    """), ["ids": contactIDs]
        ) { row in
            let photo = try row.optionalText()
            let rows = [try row.optionalRow(), try row.optionalRow()]
            let once = rows.compactMap { $0?.columns.first { $0.name == "photo" }?.value.text }
            return [photo].compactMap(\.self) + once
        }
        return Set(texts.flatMap { $0 }.compactMap { ContactPhoto(reading: $0)?.sum })
    }

    /// Whether anything else in the catalogue has the very file.
    func isNeeded(_ sum: String) throws -> Bool {
        let needed = try Int.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM asset WHERE fileSHA256 = :sum)
                  OR EXISTS (SELECT 1 FROM contact WHERE photo IS NOT NULL AND substr(photo, -64) = :sum)
                  OR EXISTS (SELECT 1 FROM issueFile WHERE content IS NULL AND sha256 = :sum)
                  OR EXISTS (SELECT 1 FROM changeLine WHERE instr(coalesce(before, '') || coalesce(after, ''), :sum) > 0)
                """, arguments: ["sum": sum])
        return needed == 1
    }
}
