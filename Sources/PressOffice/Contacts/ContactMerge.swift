import Catalogue
import Foundation
import Store

/// What merging two contacts comes to: one is kept, and has what only the other had; the other's name leads to it from then on.
public struct ContactMerge: Hashable, Sendable {
    /// A field in which they differ, in words.
    public struct Line: Hashable, Sendable {
        public var field: String
        public var label: String
        public var kept: String?
        public var other: String?
        public var isOthers: Bool
    }

    public var kept: RecordName
    public var other: RecordName
    public var lines: [Line]
    /// The addresses that only the other had, as they were given.
    public var points: [String]
    /// In how many releases and kits the one stands for the other from now on, and for how many requests.
    public var places: Int
    public var requests: Int
}

extension OfficeView {
    /// What `mergeContacts` would do; nothing is written.
    ///
    /// - Throws: what that throws.
    public func merging(_ other: RecordName, into kept: RecordName, taking fields: Set<String> = []) throws
        -> ContactMerge
    {
        try read { view in
            try MergingContacts(WorkingCopy(view, makeID: office.makeID), other, into: kept, taking: fields).made()
        }
    }
}

extension Office {
    /// Makes one of two contacts, as one change. What the kept one says stands, but for the fields of `taking`, which are named as they are
    /// edited; what it does not say it has from the other, with where that comes from. Addresses, places in releases and kits and
    /// requests go over. The other is withdrawn, and keeps what was given to it.
    ///
    /// - Throws: `PressOfficeError.mergedWithItself`, `.mergedAlready`, `.noSuchField`.
    public func mergeContacts(
        _ other: RecordName, into kept: RecordName, taking fields: Set<String> = [], reason: String? = nil
    ) throws -> Outcome<ContactMerge> {
        var made: ContactMerge?
        let change = try store.change(stamp("merge contacts", reason)) { view in
            let merging = try MergingContacts(WorkingCopy(view, makeID: makeID), other, into: kept, taking: fields)
            made = try merging.made()
            return merging.copy.edits + (try merging.contradicted())
        }
        guard let made, let change else { throw PressOfficeError.goneMeanwhile(.contact) }
        return Outcome(made, change: change)
    }
}

/// Decides it on the working copy.
private struct MergingContacts {
    let copy: WorkingCopy
    private let kept: Contact
    private let other: Contact
    private let taking: Set<String>

    init(_ copy: WorkingCopy, _ other: RecordName, into kept: RecordName, taking: Set<String>) throws {
        self.copy = copy
        self.taking = taking
        self.kept = try copy.view.the(Contact.self, kept)
        self.other = try copy.view.the(Contact.self, other)
        guard self.kept.id != self.other.id else { throw PressOfficeError.mergedWithItself(kept) }
        for (contact, name) in [(self.kept, kept), (self.other, other)] {
            guard let id = contact.mergedIntoID, let into = try copy.view.find(Contact.self, id: id) else { continue }
            throw PressOfficeError.mergedAlready(name, into: into.slug)
        }
        let known = MergingContacts.fields.compactMap(\.editing?.word)
        if let unknown = taking.subtracting(known).min() { throw PressOfficeError.noSuchField(unknown, known: known) }
    }

    /// Who may see the contact, and what the two are, is decided by nobody but a person.
    private static let fields = Contact.fields.filter {
        $0.isIn(.edit) && $0.kind != .audience
    }

    func made() throws -> ContactMerge {
        var merge = ContactMerge(
            kept: copy.name(of: kept), other: copy.name(of: other), lines: [], points: [], places: 0, requests: 0)
        var result = kept
        for field in MergingContacts.fields {
            let (mine, theirs) = (field.said(of: kept), field.said(of: other))
            if field.name == "relatedPeople" {
                try joinRelatedPeople(field, &result, &merge)
                continue
            }
            if mine == theirs || theirs == nil || theirs == field.usual { continue }
            let isOthers = mine == nil || mine == field.usual || taking.contains(field.editing?.word ?? "")
            merge.lines.append(
                ContactMerge.Line(
                    field: field.editing?.word ?? field.name, label: field.label, kept: try words(mine, of: field),
                    other: try words(theirs, of: field), isOthers: isOthers))
            guard isOthers else { continue }
            field.set(theirs, in: &result)
            try takeSource(of: field.name)
        }
        copy.put(result, was: kept)
        merge.points = try movePoints()
        merge.places = try moveMemberships()
        merge.requests = try moveRequests()
        var gone = other
        (gone.isWithdrawn, gone.mergedIntoID) = (true, kept.id)
        copy.put(gone, was: other)
        return merge
    }

    /// Whom either has to do with, the kept one has to do with, but for the two themselves.
    private func joinRelatedPeople(
        _ field: Field<Contact>, _ result: inout Contact, _ merge: inout ContactMerge
    ) throws {
        result.relatedPeople = RelatedPerson.joined(kept.relatedPeople, and: other.relatedPeople).filter { line in
            RelatedPerson(reading: line).contactID.map { $0 != kept.id && $0 != other.id } ?? true
        }
        guard result.relatedPeople != kept.relatedPeople else { return }
        merge.lines.append(
            ContactMerge.Line(
                field: field.editing?.word ?? field.name, label: field.label,
                kept: try words(field.said(of: kept), of: field), other: try words(field.said(of: result), of: field),
                isOthers: true))
    }

    /// Whoever makes one of two says otherwise than that they are two.
    func contradicted() throws -> [Edit] {
        try copy.view.distinctions().filter { $0.isOf(kept.id, other.id) }.map { .deleteDistinction($0.id) }
    }

    private func words(_ value: FieldValue?, of field: Field<Contact>) throws -> String? {
        guard case .reference(let id)? = value else { return field.kind.words(for: field.told(value)) { _ in nil } }
        return try copy.view.find(Organisation.self, id: id)?.name
    }

    /// What comes from a document goes on doing so.
    private func takeSource(of field: String) throws {
        guard let fact = try copy.sources(of: other.id)[field] else { return try copy.clearFact(of: kept.id, field) }
        try copy.setFact(
            of: kept.id, field, in: fact.documentID,
            FactSource(span: fact.span, rule: fact.rule, inferred: fact.inferred))
    }

    private func movePoints() throws -> [String] {
        let known = try Set(copy.points(of: kept).map { folded($0.address) })
        return try copy.points(of: other).compactMap { point in
            guard !known.contains(folded(point.address)) else {
                try copy.delete(point)
                return nil
            }
            var moved = point
            moved.contactID = kept.id
            copy.put(moved, was: point)
            return point.asGiven
        }
    }

    private func moveMemberships() throws -> Int {
        let places = try copy.owners(of: .contact, other.id)
        for place in places {
            copy.part(place)
            try copy.join(.contact, kept.id, to: place.ownerKind, place.ownerID, at: place.position)
        }
        return places.count
    }

    private func moveRequests() throws -> Int {
        let asked = try copy.view.all(PressRequest.self).filter { $0.journalistID == other.id }
        for request in asked {
            var moved = request
            moved.journalistID = kept.id
            copy.put(moved, was: request)
        }
        return asked.count
    }
}

extension Field {
    /// The value that a record has; a list without items says nothing.
    fileprivate func said(of record: R) -> FieldValue? { value(of: record).flatMap { $0.isEmpty ? nil : $0 } }
}
