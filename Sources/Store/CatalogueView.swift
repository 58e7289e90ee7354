import Catalogue
import Foundation

import class GRDB.Database
import protocol GRDB.DatabaseValueConvertible

/// What one audience may see at one instant: the only gate through which records leave the store.
///
/// Valid inside the closure that it is handed to.
public struct CatalogueView {
    public var audience: Audience { gate.audience }
    public var now: Instant { gate.now }
    let db: Database
    let gate: Gate
    let memory: WithheldMemory
    let once = WithheldOnce()
    /// How a record shows that something in it is withheld.
    var manner = WithheldManner.struckOut

    init(
        _ db: Database, for audience: Audience, at now: Instant, remembering memory: WithheldMemory = WithheldMemory()
    ) {
        self.db = db
        self.memory = memory
        gate = Gate(audience: audience, now: now)
    }

    /// The records of some kinds that are spelt exactly so.
    public func records(spelt name: RecordName, in kinds: [RecordKind] = RecordKind.allCases) throws -> [any Record] {
        guard let slug = Slug(name.slug) else { return [] }
        let asked = name.kind.map { kind in kinds.filter { $0 == kind } } ?? kinds
        let having = asked.count > 1 ? try self.kinds(with: slug).filter(asked.contains) : asked
        return try having.compactMap { try find($0.type, slug: slug) }
    }

    /// The record of that name. Throws `StoreError.noSuchRecord` with the nearest names, or
    /// `StoreError.ambiguous` where the slug alone is in several kinds.
    public func record(_ name: RecordName) throws -> any Record {
        let found = try records(spelt: name)
        guard let record = found.first else {
            throw StoreError.noSuchRecord(name, nearest: try nearest(to: name.slug, in: name.kind))
        }
        guard found.count == 1 else {
            throw StoreError.ambiguous(name, found.map { RecordName(kind: type(of: $0).kind, slug: $0.slug) })
        }
        return record
    }

    /// The record of that name where its kind is known. A name of another kind is no such record.
    public func record(_ kind: RecordKind, _ name: RecordName) throws -> any Record {
        let slug = name.kind == nil || name.kind == kind ? Slug(name.slug) : nil
        if let slug, let record = try find(kind.type, slug: slug) { return record }
        let asked = name.kind == nil || name.kind == kind ? RecordName("\(kind.rawValue)/\(name.slug)") : name
        throw StoreError.noSuchRecord(asked, nearest: try nearest(to: name.slug, in: kind))
    }

    public func find<R: Record>(_ type: R.Type, slug: Slug) throws -> R? {
        try select(type, where: "r.slug = :slug", ["slug": slug.text]).first
    }

    public func find<R: Record>(_ type: R.Type, id: UUID) throws -> R? {
        try select(type, where: "r.id = :id", ["id": id.lowerCased]).first
    }

    /// Every record of a type, by slug.
    public func all<R: Record>(_ type: R.Type) throws -> [R] {
        try select(type, order: "r.slug")
    }

    /// Hands over every record of a type, by slug, one at a time: memory stays the same however many there are.
    public func forEach<R: Record>(_ type: R.Type, _ body: (R) throws -> Void) throws {
        let mapping = try Tables.mapping(of: type)
        let statement = try db.makeStatement(sql: sql(mapping, R.kind, where: "1", order: "r.slug"))
        try Settings.streaming(db) {
            try db.forEach(statement, gate.arguments()) { try body(handedOut(mapping.read(&$0))) }
        }
    }

    /// The next records of a type by slug, so many at most.
    func page<R: Record>(of type: R.Type, after last: Slug?, most: Int) throws -> [R] {
        try select(type, where: "r.slug > :after", ["after": last?.text ?? ""], order: "r.slug LIMIT \(most)")
    }

    /// Whether a slug is taken in a kind, by whatever record where the audience is internal.
    public func isTaken(_ slug: Slug, in kind: RecordKind) throws -> Bool {
        // Asked for each row of a file.
        if gate.isOpen { return try has(slug.text, "SELECT 1 FROM \(kind.rawValue) WHERE slug = ?") }
        let statement = try db.cachedStatement(
            sql: """
                SELECT EXISTS (SELECT 1 FROM \(kind.rawValue) AS r WHERE r.slug = :slug AND \(gate.sees(kind, "r")))
                """)
        return try Bool.fetchOne(statement, arguments: gate.arguments(["slug": slug.text])) ?? false
    }

    /// Whether any record has an identity, whatever its kind, where the audience is internal.
    public func isTaken(_ id: UUID) throws -> Bool {
        try has(id.lowerCased, "SELECT 1 FROM record WHERE id = ?")
    }

    /// Whether a statement with one place for a text gives a row.
    private func has(_ text: String, _ sql: String) throws -> Bool {
        var statement = try BoundStatement(db, sql)
        statement.text(text)
        return try statement.first { _ in true } ?? false
    }

    /// The kinds in which a slug is, seen or not.
    private func kinds(with slug: Slug) throws -> [RecordKind] {
        let kinds = try db.cachedStatement(sql: "SELECT kind FROM record WHERE slug = :slug")
        let found = try db.all(kinds, ["slug": slug.text]) { try $0.choice() as RecordKind }
        return RecordKind.allCases.filter(found.contains)
    }
}

extension CatalogueView {
    /// The rows of a type that are seen and meet a condition about `r`.
    func select<R: Record>(
        _ type: R.Type, where condition: String = "1", _ arguments: [String: (any DatabaseValueConvertible)?] = [:],
        order: String = "r.rowNumber"
    ) throws -> [R] {
        try handedOut(rows(type, where: condition, arguments, order: order))
    }

    /// The same as they stand in the catalogue, whatever in them is withheld: not to be handed on.
    func rows<R: Record>(
        _ type: R.Type, where condition: String, _ arguments: [String: (any DatabaseValueConvertible)?], order: String
    ) throws -> [R] {
        let mapping = try Tables.mapping(of: type)
        let statement = try db.cachedStatement(sql: sql(mapping, R.kind, where: condition, order: order))
        return try db.all(statement, gate.arguments(arguments), mapping.read)
    }

    private func sql<R>(_ mapping: Mapping<R>, _ kind: RecordKind, where condition: String, order: String) -> String {
        """
        SELECT \(gate.columns(mapping)) FROM \(mapping.table) AS r
        WHERE \(condition) AND \(gate.sees(kind, "r")) ORDER BY \(order)
        """
    }
}
