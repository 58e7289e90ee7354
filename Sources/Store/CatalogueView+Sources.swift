import Catalogue
import Foundation

extension CatalogueView {
    /// A document that was read, where a release or coverage that the audience may see stands on it; numbers and addresses
    /// that the audience is not handed are struck out of its text.
    public func document(id: UUID) throws -> Document? {
        try documents(where: "r.id = :value", id.lowerCased).first
    }

    /// The document whose bytes have this SHA-256 (lower-case hexadecimal): there is one at most.
    public func document(sha256: String) throws -> Document? {
        try documents(where: "r.sha256 = :value", sha256).first
    }

    /// The documents that were given under this file name, oldest first.
    public func documents(named name: String) throws -> [Document] {
        try documents(where: "r.name = :value", name)
    }

    /// The releases and the coverage whose text a document is.
    public func records(standingOn documentID: UUID) throws -> [RecordName] {
        let releases = try select(Release.self, where: "r.documentID = :id", ["id": documentID.lowerCased])
        let coverage = try select(Coverage.self, where: "r.documentID = :id", ["id": documentID.lowerCased])
        return releases.map { RecordName(kind: .release, slug: $0.slug) }
            + coverage.map { RecordName(kind: .coverage, slug: $0.slug) }
    }

    /// Where the fields of a record come from, by field: only what the audience may see of both record and document.
    public func facts(of recordID: UUID) throws -> [Fact] {
        try facts(where: "r.recordID = :id", recordID, order: "r.field")
    }

    /// The facts that come from a document, in the order of its text.
    public func facts(from documentID: UUID) throws -> [Fact] {
        try facts(where: "r.documentID = :id", documentID, order: "r.spanStart, r.spanEnd, r.rowNumber")
    }

    private func documents(where condition: String, _ value: String) throws -> [Document] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(gate.columns(Tables.document)) FROM document AS r
                WHERE \(condition) AND \(gate.seesDocument("r.id")) ORDER BY r.rowNumber
                """)
        return try db.all(statement, gate.arguments(["value": value]), Tables.document.read).map { document in
            var document = document
            document.name = try handedOut(document.name)
            let text = manner == .replaced ? try textForPublication(of: document) : document.text
            document.text = try handedOut(text, in: document.language)
            return document
        }
    }

    private func facts(where condition: String, _ id: UUID, order: String) throws -> [Fact] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(gate.columns(Tables.fact)) FROM fact AS r
                WHERE \(condition) AND \(gate.seesDocument("r.documentID")) AND \(gate.seesRecord("r.recordID"))
                  AND \(gate.seesField("r.field", of: "r.recordID"))
                ORDER BY \(order)
                """)
        return try db.all(statement, gate.arguments(["id": id.lowerCased]), Tables.fact.read).map { fact in
            var fact = fact
            fact.inferred = try fact.inferred.map { try handedOut($0) }
            return fact
        }
    }
}
