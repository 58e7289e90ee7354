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

    fileprivate func explain<R: Record>(_ record: R, parts: [any Record]) throws -> Explanation {
        let facts = Dictionary(try facts(of: record.id).map { ($0.field, $0) }, uniquingKeysWith: { first, _ in first })
        let fields = R.fields.filter { $0.isIn(.explain) && $0.isTold(of: record) }
        let entered = try entries(of: fields.filter { facts[$0.name] == nil }, record.id)
        let explained = try fields.compactMap { field -> ExplainedField? in
            guard let value = try words(for: field, of: record) else { return nil }
            if let fact = facts[field.name], let document = try document(id: fact.documentID) {
                return ExplainedField(field: field.name, value: value, source: .document(passage(fact, document)))
            }
            guard let entry = entered[field.name] else { return nil }
            return ExplainedField(field: field.name, value: value, source: .person(entry))
        }
        return Explanation(
            record: RecordName(kind: R.kind, slug: record.slug), label: record.label, fields: explained,
            parts: try parts.map { try explain($0, parts: []) })
    }

    /// A field's value; what it refers to is called as a person calls it.
    private func words<R: Record>(for field: Field<R>, of record: R) throws -> String? {
        try field.kind.words(for: field.told(field.value(of: record))) { id in
            guard case .reference(let kind) = field.kind else { return nil }
            return try find(kind.type, id: id)?.label
        }
    }

    private func passage(_ fact: Fact, _ document: Document) -> FieldSource.Passage {
        FieldSource.Passage(
            document: document.name, line: fact.span?.line, column: fact.span?.column,
            sentence: fact.span.map { sentence(around: $0, in: document.text) } ?? [], rule: fact.rule,
            inferred: fact.inferred)
    }

    /// For each field the latest change in which one of its columns changed: the history is read back to where all are
    /// found.
    private func entries<R: Record>(of fields: [Field<R>], _ id: UUID) throws -> [String: FieldSource.Entry] {
        var waiting = fields
        var found: [String: FieldSource.Entry] = [:]
        try forEachLine(of: id) { line in
            guard line.table == R.kind.rawValue else { return true }
            let changed = waiting.filter { field in
                field.columns.contains { (line.before?[$0] ?? nil) != (line.after?[$0] ?? nil) }
            }
            waiting.removeAll { field in changed.contains { $0.name == field.name } }
            if !changed.isEmpty, let change = try change(line.change) {
                for field in changed { found[field.name] = FieldSource.Entry(change) }
            }
            return !waiting.isEmpty
        }
        return found
    }
}

extension FieldSource.Entry {
    fileprivate init(_ change: Change) {
        self.init(
            actor: change.actor, at: change.at, action: change.action, reason: change.reason, change: change.id)
    }
}
