import Catalogue
import Foundation

/// The texts of a few records of one kind that a search looks into, as an audience is handed them.
///
/// What stands in other records, such as the names of organisations, is read when the first of them is looked into, and then
/// for all of them in one statement: a statement for each costs more than the words themselves.
final class SearchedTexts<R: Record> {
    /// The shortest first.
    enum Part: CaseIterable { case title, words, points, body }

    /// Where words stand, with the field looked up once.
    private enum Source {
        case field(Field<R>)
        case fieldUnlike(Field<R>, Field<R>)
        case name(RecordKind, by: Field<R>)
        case role
    }

    /// With the numbers of their rows, as far as they are seen.
    let records: [(number: Int64, record: R)]
    private let view: CatalogueView
    private let title: [Field<R>]
    private let sources: [Source]
    private let hasBody: Bool
    private let withdrawn: Field<R>?
    private var names: [UUID: String]?
    private var points: [UUID: [String]]?

    /// Of the records in the rows of those numbers.
    init(_ view: CatalogueView, _ numbers: [Int64]) throws {
        self.view = view
        records = try view.select(R.self, inRows: numbers)
        let texts = SearchIndex.texts(of: R.kind)
        title = texts.title.compactMap { R.field($0) }
        sources = texts.words.compactMap { source in
            switch source {
            case .field(let name), .list(let name): R.field(name).map { .field($0) }
            case .fieldUnlike(let name, let other):
                if let field = R.field(name), let other = R.field(other) { .fieldUnlike(field, other) } else { nil }
            case .name(let kind, let name): R.field(name).map { .name(kind, by: $0) }
            case .role: .role
            }
        }
        hasBody = texts.hasBody
        withdrawn = R.field("isWithdrawn")
    }

    func isWithdrawn(_ record: R) -> Bool { withdrawn?.value(of: record) == .flag(true) }

    /// A part of a record's texts; nil where it has none.
    func text(_ part: Part, of record: R) throws -> String? {
        switch part {
        case .title: return title.lazy.compactMap { $0.texts(of: record).first }.first
        case .words:
            let words = try sources.flatMap { try self.words($0, of: record) }
            return words.isEmpty ? nil : words.joined(separator: SearchIndex.between)
        case .points:
            guard R.kind == .contact else { return nil }
            let related = (record as? Contact)?.relatedPeople.map(RelatedPerson.init(reading:)) ?? []
            let words = related.map { RelatedPerson($0.relation, $0.name).written }.filter { !$0.isEmpty }
            let all = try (points(of: record) ?? []) + words
            return all.isEmpty ? nil : all.joined(separator: SearchIndex.between)
        case .body:
            guard hasBody, let release = record as? Release, let id = release.documentID else { return nil }
            return try view.searchedBody(of: id)
        }
    }

    private func words(_ source: Source, of record: R) throws -> [String] {
        switch source {
        case .field(let field): return field.texts(of: record)
        case .fieldUnlike(let field, let other):
            return field.texts(of: record).filter { $0 != other.texts(of: record).first }
        case .name(let kind, let field):
            guard case .reference(let id)? = field.value(of: record) else { return [] }
            return try name(id, kind, by: field).map { [$0] } ?? []
        case .role:
            guard let contact = record as? Contact else { return [] }
            let says = contact.title?.lowercased().contains(contact.role.words) ?? false
            return says ? [] : [contact.role.words]
        }
    }

    private func name(_ id: UUID, _ kind: RecordKind, by field: Field<R>) throws -> String? {
        if let names { return names[id] }
        let named = records.compactMap { _, record -> UUID? in
            if case .reference(let id)? = field.value(of: record) { id } else { nil }
        }
        let found = try view.names(of: kind.type, Set(named))
        names = found
        return found[id]
    }

    private func points(of record: R) throws -> [String]? {
        if let points { return points[record.id] }
        let found = try view.select(
            ContactPoint.self, where: "r.contactID IN (SELECT value FROM json_each(:ids))",
            ["ids": jsonText(of: records.map(\.record.id))])
        let points = Dictionary(grouping: found, by: \.contactID).mapValues { points in
            points.map { point in
                let normalised = point.normalised == point.asGiven ? nil : point.normalised
                return point.asGiven + (normalised.map { " \($0)" } ?? "")
            }
        }
        self.points = points
        return points[record.id]
    }
}

/// So much of a document's text is looked into for an excerpt, in bytes.
private let longestBody = 1 << 20

extension CatalogueView {
    /// The records of a type in rows of those numbers that are seen, with the numbers.
    fileprivate func select<R: Record>(
        _ type: R.Type, inRows numbers: [Int64]
    ) throws -> [(number: Int64, record: R)] {
        let mapping = try Tables.mapping(of: type)
        let statement = try db.cachedStatement(
            sql: """
                SELECT r.rowNumber, \(gate.columns(mapping)) FROM json_each(:numbers) AS n
                CROSS JOIN \(mapping.table) AS r ON r.rowNumber = n.value WHERE \(gate.sees(R.kind, "r"))
                """)
        let arguments = gate.arguments(["numbers": "[\(numbers.map(String.init).joined(separator: ","))]"])
        let found = try db.all(statement, arguments) { row in
            (number: try row.integer(), record: try mapping.read(&row))
        }
        return try found.map { ($0.number, try handedOut($0.record)) }
    }

    fileprivate func names<R: Record>(of type: R.Type, _ ids: Set<UUID>) throws -> [UUID: String] {
        guard !ids.isEmpty, let name = R.field("name") else { return [:] }
        let named = try select(
            type, where: "r.id IN (SELECT value FROM json_each(:ids))", ["ids": jsonText(of: ids)])
        return named.reduce(into: [:]) { $0[$1.id] = name.texts(of: $1).first }
    }

    fileprivate func searchedBody(of id: UUID) throws -> String? {
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

/// Identities as one argument, which `json_each` takes apart.
private func jsonText(of ids: some Collection<UUID>) -> String {
    "[\(ids.map { "\"\($0.lowerCased)\"" }.joined(separator: ","))]"
}

extension Field {
    /// What stands in it as text.
    func texts(of record: R) -> [String] {
        switch place {
        case .text(let path): [record[keyPath: path]]
        case .optionalText(let path): record[keyPath: path].map { [$0] } ?? []
        case .list(let path): record[keyPath: path]
        case .date(let path): record[keyPath: path].map { ["\($0)"] } ?? []
        default: []
        }
    }
}
