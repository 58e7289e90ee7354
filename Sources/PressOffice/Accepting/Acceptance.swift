import Catalogue
import Foundation
import ReleaseReader
import Validation

/// One draft on its way into the catalogue: decides, on the working copy, what its document makes of the records.
///
/// One rule holds for every field (`Verdict`): a field without a value is filled; what the earlier edition of the same
/// document said follows the new edition; what a person entered, or another document says, stands, and is reported.
final class Acceptance {
    let copy: WorkingCopy
    let draft: Draft
    let documentID: UUID
    /// The document that this one is a changed edition of.
    let earlier: UUID?
    let review: Review
    private(set) var differences: [Difference] = []
    /// Those whom a person should look at before they are taken for a contact that is there.
    var doubts: [Doubt] = []
    /// Sentences that need no answer.
    var remarks: [Remark] = []
    /// The contacts that the document was found to name so far.
    var named: Set<UUID> = []
    /// Whether a person said that the document's values stand above what is there.
    var isUpdating = false

    /// Whether this is for a look.
    let isPreviewing: Bool

    init(_ review: Review, documentID: UUID, earlier: UUID?, on copy: WorkingCopy, isPreviewing: Bool = false) {
        self.isPreviewing = isPreviewing
        self.review = review
        self.draft = review.taken.naming(review.corrections)
        self.documentID = documentID
        self.earlier = earlier
        self.copy = copy
    }

    func report(
        _ what: Difference.What, _ record: any Record, _ field: String? = nil, _ before: String? = nil,
        _ after: String? = nil
    ) {
        differences.append(
            Difference(what, record: copy.name(of: record), field: field, before: before, after: after))
    }

    /// Makes a record; one that a changed edition brings is reported.
    func make(_ record: some Record) {
        copy.make(record)
        if earlier != nil { report(.added, record, nil, nil, record.label) }
    }

    /// Settles one field that may be empty; returns the value that it has now.
    func settle<Value: Equatable>(
        _ field: String, of record: any Record, from old: Value?, to new: Value?, _ source: FactSource?,
        words: (Value) -> String = { String(describing: $0) }
    ) throws -> Value? {
        let fact = try copy.sources(of: record.id)[field]
        let isNew = copy.isMade(record.id)
        let isEmptied = old == nil && new != nil && !isNew && !isUpdating ? try isEmptied(field, of: record) : false
        let verdict =
            isEmptied ? .keep : Verdict(old: old, new: new, standsOn: fact?.documentID, earlier: earlier)
        switch verdict {
        case .leave where isNew && new != nil && fact == nil, .follow:
            if let source { try copy.setFact(of: record.id, field, in: documentID, source) }
            return old
        case .leave:
            return old
        case .keep where fact?.documentID == documentID:
            // The document says two things itself; the first was taken.
            return old
        case .keep where !isUpdating:
            report(.kept, record, field, old.map(words), new.map(words))
            return old
        case .set, .keep:
            if let source { try copy.setFact(of: record.id, field, in: documentID, source) }
            if !isNew { report(old == nil ? .added : .changed, record, field, old.map(words), new.map(words)) }
            return new
        case .clear:
            try copy.clearFact(of: record.id, field)
            report(.gone, record, field, old.map(words), nil)
            return nil
        }
    }

    /// Whether a person took away what the field had: that is as much an entry as a value is.
    private func isEmptied(_ field: String, of record: any Record) throws -> Bool {
        let columns = type(of: record).columns(ofField: field)
        var isEmptied = false
        try copy.view.forEachLine(of: record.id) { line in
            guard line.table == type(of: record).kind.rawValue, let before = line.before, let after = line.after else {
                return true
            }
            guard columns.contains(where: { (before[$0] ?? nil) != (after[$0] ?? nil) }) else { return true }
            let change = try copy.view.change(line.change)
            // What an undo or a document took away was nobody's entry.
            isEmptied = change?.undoes == nil && change?.action.hasPrefix("accept document") == false
            return false
        }
        return isEmptied
    }

    /// Settles a field that may be empty.
    func take<R: Record, Value: Equatable>(
        _ value: Value?, _ source: FactSource?, as field: String, at path: WritableKeyPath<R, Value?>,
        of record: inout R
    ) throws {
        record[keyPath: path] = try settle(field, of: record, from: record[keyPath: path], to: value, source)
    }

    /// Settles a field that always has a value.
    func take<R: Record, Value: Equatable>(
        _ value: Value?, _ source: FactSource?, as field: String, at path: WritableKeyPath<R, Value>, of record: inout R
    ) throws {
        let old = record[keyPath: path]
        guard let value else { return }
        record[keyPath: path] = try settle(field, of: record, from: old, to: value, source) ?? old
    }

    /// Settles a yes or no: a document that does not say yes says nothing.
    func takeFlag<R: Record>(
        _ yes: FactSource?, as field: String, at path: WritableKeyPath<R, Bool>, of record: inout R
    ) throws {
        let old = record[keyPath: path] ? true : nil
        let new = yes == nil ? nil : true
        record[keyPath: path] = try settle(field, of: record, from: old, to: new, yes) { _ in "yes" } ?? false
    }

    /// Settles a list, whose items are bounded as a person's are; what is there already is not said again.
    func takeList<R: Record>(
        _ found: Found<[String]>?, as name: String, at path: WritableKeyPath<R, [String]>, of record: inout R
    ) throws {
        let old = record[keyPath: path]
        guard let field = R.field(name) else { return }
        let items = field.items.parted(found?.value.compactMap { oneLine($0) } ?? [])
        let fit = items.filter { $0.unicodeScalars.count <= field.longest ?? .max }.prefix(field.most ?? .max)
        let known = Set(old.map(folded))
        let new = fit.allSatisfy { known.contains(folded($0)) } && !fit.isEmpty ? old : Array(fit)
        record[keyPath: path] =
            try settle(
                name, of: record, from: old.isEmpty ? nil : old, to: new.isEmpty ? nil : new, found?.source
            ) { $0.joined(separator: "; ") } ?? []
    }

    func take<R: Record>(
        _ found: Found<String>?, as field: String, at path: WritableKeyPath<R, String?>, of record: inout R
    ) throws {
        try take(found.flatMap { oneLine($0.value) }, found?.source, as: field, at: path, of: &record)
    }

    /// Settles a reference to another record, which stands in a report by its name.
    func takeReference<R: Record>(
        to other: (id: UUID, source: FactSource)?, as field: String, at path: WritableKeyPath<R, UUID?>,
        of record: inout R, name: (UUID) throws -> String?
    ) throws {
        let old = record[keyPath: path]
        var names: [UUID: String] = [:]
        for id in [old, other?.id].compactMap(\.self) { names[id] = try name(id) }
        record[keyPath: path] = try settle(field, of: record, from: old, to: other?.id, other?.source) {
            names[$0] ?? "?"
        }
    }

    /// The organisation of that name, made where the catalogue has none.
    func organisation(_ found: Found<String>?) throws -> Organisation? {
        try named(found, known: copy.organisation(named:)) { Organisation(id: $0, slug: $1, name: $2) }
    }

    /// The outlet of that name, made where the catalogue has none.
    func outlet(_ found: Found<String>?) throws -> Outlet? {
        try named(found, known: copy.outlet(named:)) { Outlet(id: $0, slug: $1, name: $2) }
    }

    private func named<R: Record>(
        _ found: Found<String>?, known: (String) throws -> R?, new: (UUID, Slug, String) -> R
    ) throws -> R? {
        guard let found, let name = oneLine(found.value) else { return nil }
        if let known = try known(name) ?? renamed(R.self, from: name, in: "\(R.kind.rawValue)ID") { return known }
        let record = new(copy.makeID(), try copy.slug(from: name, fallback: R.kind.rawValue, in: R.kind), name)
        make(record)
        try copy.setFact(of: record.id, "name", in: documentID, found.source)
        return record
    }

    /// The body that the earlier edition called so, where a person has given it another name since.
    func renamed<R: Record>(_ type: R.Type, from name: String, in field: String) throws -> R? {
        guard let earlier else { return nil }
        for fact in try copy.view.facts(from: earlier) where fact.field == field {
            for kind in [RecordKind.release, .contact, .statement, .coverage] {
                guard let owner = try copy.view.find(kind.type, id: fact.recordID),
                    case .reference(let id)? = value(of: field, in: owner), let body = try copy.find(type, id: id),
                    try hadOnce(name, "name", body)
                else { continue }
                return body
            }
        }
        return nil
    }

    private func value<R: Record>(of field: String, in record: R) -> FieldValue? {
        R.field(field)?.value(of: record)
    }

    func organisationName(_ id: UUID) throws -> String? { try copy.find(Organisation.self, id: id)?.name }
}

/// What becomes of one field when a document speaks of it, or no longer does.
enum Verdict: Equatable {
    /// Nothing is to be done.
    case leave
    /// The value stays, and stands on the new edition from now on.
    case follow
    case set
    /// The document says otherwise than a person or another document: their value stands.
    case keep
    /// Only the earlier edition said it.
    case clear

    /// - Parameters:
    ///   - standsOn: the document that the field's value came from; nil where a person entered it, or it has none.
    ///   - earlier: the document that the new one is an edition of.
    init<Value: Equatable>(old: Value?, new: Value?, standsOn: UUID?, earlier: UUID?) {
        let isFromEarlier = earlier != nil && standsOn == earlier
        if old == new {
            self = isFromEarlier && new != nil ? .follow : .leave
        } else if new == nil {
            self = isFromEarlier ? .clear : .leave
        } else if old == nil || isFromEarlier {
            self = .set
        } else {
            self = .keep
        }
    }
}

extension Record {
    fileprivate static func columns(ofField name: String) -> [String] { field(name)?.columns ?? [] }
}

extension Found {
    var source: FactSource { FactSource(span: span, rule: rule, inferred: inferred) }
}
