import Catalogue
import Foundation
import Store

/// What every kind of record has: adding, editing, withdrawing and restoring. Contacts have forms of their own, for the
/// ways to reach them.
extension Office {
    /// A record as a form, to fill in and hand back to `edit`.
    public func form<R: Record>(of type: R.Type, _ name: RecordName) throws -> RecordForm<R> {
        try read { view in try view.form(of: view.the(type, name)) }
    }

    /// Adds a record. The slug is made from what the record is called unless it is given.
    ///
    /// - Throws: `PressOfficeError.form`, `.badSlug`, `.slugTaken`, `.sameName`; `StoreError.noSuchRecord` for what it
    ///   refers to.
    public func add<R: Withdrawable>(
        _ form: RecordForm<R>, slug: String? = nil, reason: String? = nil
    ) throws -> Outcome<RecordName> {
        var made: RecordName?
        let change = try store.change(stamp("add \(R.kind.words)", reason)) { view in
            let edit = RecordEdit(WorkingCopy(view, makeID: makeID), at: now(), because: reason, phones: phones)
            made = edit.copy.name(of: try edit.add(form, slug: slug))
            return edit.copy.edits
        }
        guard let made, let change else { throw PressOfficeError.goneMeanwhile(R.kind) }
        return Outcome(made, change: change)
    }

    /// Brings a record to what the form says, and gives it another slug where one is named; its old one still names it to
    /// the office. What a person enters no longer stands on a document, and no later document overwrites it.
    ///
    /// - Throws: `PressOfficeError.form`, `.badSlug`, `.slugTaken`; `.changedMeanwhile` or `.withdrawnMeanwhile` where the record is no longer as
    ///   `original` says; what the rules of its kind turn down (`RecordEdit`).
    public func edit<R: Withdrawable>(
        _ name: RecordName, from original: RecordForm<R>? = nil, to form: RecordForm<R>, slug: String? = nil,
        isMeant: Bool = false, reason: String? = nil
    ) throws -> Outcome<RecordName> {
        var edited = name
        let change = try store.change(stamp(editing(R.self, slug), reason)) { view in
            let record = try view.the(R.self, name)
            let present = try view.form(of: record)
            if let original, original != present {
                throw try view.changedMeanwhile(record, [record.id], isWithdrawn: original.record.isWithdrawn)
            }
            var edit = RecordEdit(WorkingCopy(view, makeID: makeID), at: now(), because: reason, phones: phones)
            edit.isMeant = isMeant
            let slug = try edit.copy.slug(of: record, given: slug)
            edited = RecordName(kind: R.kind, slug: slug)
            try edit.bring(record, from: present, to: form, slug: slug)
            return edit.copy.edits
        }
        return Outcome(edited, change: change)
    }

    /// What the history calls an edit: by the one that gives a new slug, the old one is looked up
    /// (`CatalogueView.records(onceCalled:in:)`).
    func editing<R: Record>(_ type: R.Type, _ slug: String?) -> String {
        "\(slug == nil ? "edit" : "rename") \(R.kind.words)"
    }

    /// Keeps a record and stops handing it out.
    ///
    /// - Throws: `PressOfficeError.withdrawnAlready`.
    public func withdraw<R: Withdrawable>(
        _ type: R.Type, _ name: RecordName, reason: String? = nil
    ) throws -> Outcome<Withdrawal> {
        var holders: [RecordName] = []
        let outcome: Outcome<RecordName> = try set(type, name, "withdraw", reason) { record, view in
            if record.isWithdrawn { throw PressOfficeError.withdrawnAlready(view.name(of: record)) }
            record.isWithdrawn = true
            holders = try view.kits(holding: record)
        }
        return Outcome(Withdrawal(record: outcome.value, kits: holders), change: outcome.change)
    }

    /// Hands a record out again that was withdrawn, or withheld.
    ///
    /// - Throws: `PressOfficeError.notWithdrawn`.
    public func restore<R: Withdrawable>(
        _ type: R.Type, _ name: RecordName, reason: String? = nil
    ) throws -> Outcome<RecordName> {
        try set(type, name, "restore", reason) { record, view in
            let isHeld = (record as? Release)?.pubStatus == .withheld
            guard record.isWithdrawn || isHeld else { throw PressOfficeError.notWithdrawn(view.name(of: record)) }
            if let into = try (record as? Contact)?.mergedIntoID.flatMap({ try view.find(Contact.self, id: $0) }) {
                throw PressOfficeError.mergedAlready(view.name(of: record), into: into.slug)
            }
            record.isWithdrawn = false
        }
    }

    /// Keeps a release back for now: its publishing status becomes IPTC's `withheld`.
    ///
    /// - Throws: `PressOfficeError.heldAlready`.
    public func hold(_ name: RecordName, reason: String? = nil) throws -> Outcome<Withdrawal> {
        var holders: [RecordName] = []
        let outcome: Outcome<RecordName> = try set(Release.self, name, "hold", reason) { release, view in
            if release.pubStatus == .withheld { throw PressOfficeError.heldAlready(view.name(of: release)) }
            release.pubStatus = .withheld
            holders = try view.kits(holding: release)
        }
        return Outcome(Withdrawal(record: outcome.value, kits: holders), change: outcome.change)
    }

    func set<R: Record>(
        _ type: R.Type, _ name: RecordName, _ verb: String, _ reason: String?,
        _ decide: (inout R, CatalogueView) throws -> Void
    ) throws -> Outcome<RecordName> {
        var settled = name
        let change = try store.change(stamp("\(verb) \(R.kind.words)", reason)) { view in
            let original = try view.the(type, name)
            settled = view.name(of: original)
            var record = original
            try decide(&record, view)
            let copy = WorkingCopy(view, makeID: makeID)
            try copy.enter(record, was: original)
            return copy.edits
        }
        guard let change else { throw PressOfficeError.goneMeanwhile(R.kind) }
        return Outcome(settled, change: change)
    }
}

/// A record that is no longer handed out, and the kits that hold it.
public struct Withdrawal: Hashable, Sendable {
    public var record: RecordName
    public var kits: [RecordName]

    public init(record: RecordName, kits: [RecordName]) {
        self.record = record
        self.kits = kits
    }
}

extension CatalogueView {
    func name(of record: any Record) -> RecordName { RecordName(kind: type(of: record).kind, slug: record.slug) }

    /// A record with what it refers to by name: bodies by what they are called, others by their slugs.
    func form<R: Record>(of record: R) throws -> RecordForm<R> {
        var names: [String: String] = [:]
        for field in R.fields {
            guard case .reference(let kind) = field.kind, case .reference(let id)? = field.value(of: record) else {
                continue
            }
            names[field.name] = try find(kind.type, id: id).map { kind.isNamed ? $0.label : $0.slug.text }
        }
        return RecordForm(record) { names[$0.name] }
    }

    func changedMeanwhile<R: Withdrawable>(
        _ record: R, _ ids: [UUID], isWithdrawn: Bool
    ) throws -> PressOfficeError {
        let latest = try latestChange(of: R.kind, touching: ids)
        let name = self.name(of: record)
        return record.isWithdrawn && !isWithdrawn
            ? .withdrawnMeanwhile(name, by: latest.actor, change: latest.id)
            : .changedMeanwhile(name, by: latest.actor, change: latest.id)
    }

    func latestChange(of kind: RecordKind, touching ids: [UUID]) throws -> Change {
        let changes = try ids.flatMap { try self.changes(touching: $0, limit: 1) }
        guard let latest = changes.max(by: { $0.id < $1.id }) else { throw PressOfficeError.goneMeanwhile(kind) }
        return latest
    }

    fileprivate func kits(holding record: any Record) throws -> [RecordName] {
        try owners(of: type(of: record).kind, record.id).filter { $0.ownerKind == .kit }
            .compactMap { try find(Kit.self, id: $0.ownerID) }.map(name).sorted { $0.slug < $1.slug }
    }
}

extension RecordKind {
    /// Whether a person refers to its records by what they are called, and a new name makes one.
    var isNamed: Bool { self == .organisation || self == .outlet }
}
