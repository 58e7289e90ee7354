import Catalogue
import Foundation
import Store

extension OfficeView {
    /// Where each field of a record, and of what belongs to it, comes from: the sentence of a document with the words
    /// marked, or who entered it.
    ///
    /// - Throws: `StoreError.noSuchRecord` with the nearest names.
    public func explain(_ name: RecordName) throws -> Explanation {
        try read { view in
            let record = try view.record(name)
            return try view.explain(record, parts: view.parts(of: record))
        }
    }
}

extension CatalogueView {
    /// What belongs to a record alone, and is explained with it.
    fileprivate func parts(of record: any Record) throws -> [any Record] {
        switch record {
        case let contact as Contact: return try entry(for: contact).points
        case let release as Release:
            let entry = try entry(for: release)
            return entry.events + entry.quotes + entry.references
        case let coverage as Coverage:
            let entry = try entry(for: coverage)
            return entry.events + entry.quotes + entry.references
        default: return []
        }
    }

    fileprivate func explain(_ record: any Record, parts: [any Record]) throws -> Explanation {
        let kind = type(of: record).kind
        let facts = Dictionary(try facts(of: record.id).map { ($0.field, $0) }, uniquingKeysWith: { first, _ in first })
        let lines = try lines(touching: record.id).filter { $0.table == kind.rawValue && $0.recordID == record.id }
        let changes = Dictionary(
            try changes(touching: record.id, limit: .max).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let explained = try fields(of: record).compactMap { field -> ExplainedField? in
            guard let value = field.value else { return nil }
            if let fact = facts[field.name], let document = try document(id: fact.documentID) {
                return ExplainedField(field: field.name, value: value, source: .document(passage(fact, document)))
            }
            guard let entry = entry(field, lines, changes) else { return nil }
            return ExplainedField(field: field.name, value: value, source: .person(entry))
        }
        return Explanation(
            record: RecordName(kind: kind, slug: record.slug), label: record.label, fields: explained,
            parts: try parts.map { try explain($0, parts: []) })
    }

    private func passage(_ fact: Fact, _ document: Document) -> FieldSource.Passage {
        FieldSource.Passage(
            document: document.name, line: fact.span?.line, column: fact.span?.column,
            sentence: fact.span.map { sentence(around: $0, in: document.text) } ?? [], rule: fact.rule,
            inferred: fact.inferred)
    }

    /// The latest change in which one of the field's columns changed.
    private func entry(_ field: Field, _ lines: [ChangeLine], _ changes: [Int: Change]) -> FieldSource.Entry? {
        let latest = lines.last { line in
            field.columns.contains { (line.before?[$0] ?? nil) != (line.after?[$0] ?? nil) }
        }
        guard let latest, let change = changes[latest.change] else { return nil }
        return FieldSource.Entry(
            actor: change.actor, at: change.at, action: change.action, reason: change.reason, change: change.id)
    }
}
