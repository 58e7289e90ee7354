import Catalogue

extension CatalogueView {
    /// The contacts that are said to be two, pair by pair; nothing to anybody but the office.
    public func distinctions() throws -> [Distinction] {
        guard audience == .internal else { return [] }
        let mapping = Tables.distinction
        return try db.all(
            db.cachedStatement(sql: "SELECT \(mapping.columnsOfR) FROM distinction AS r ORDER BY r.rowNumber"), [],
            mapping.read)
    }
}

extension Tables {
    static let distinction = Mapping<Distinction>(
        table: "distinction", columns: ["id", "firstID", "secondID"],
        read: { row in
            Distinction(id: try row.identity(), try row.identity(), try row.identity())
        },
        write: { distinction, row in
            row.identity(distinction.id)
            row.identity(distinction.firstID)
            row.identity(distinction.secondID)
        })
}
