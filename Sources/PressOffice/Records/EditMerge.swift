import Catalogue
import Foundation
import Store

/// What two people made of one record at the same time, put together field by field: what only one of them changed is as
/// they made it; what both changed, and not alike, is as the other made it, and told.
public struct EditMerge<Form: Sendable>: Sendable {
    /// The record as it is now: what is handed back to `edit` as what was opened.
    public let present: Form
    public let form: Form
    public let clashes: [EditClash]
    /// Who changed it meanwhile, and by which change.
    public let actor: String
    public let change: Int
}

/// What two people changed, each in another way.
public enum EditClash: Hashable, Sendable {
    /// A field, by its name: what this person wrote, and what both of them had before them.
    case field(String, wrote: FieldValue?, was: FieldValue?)
    /// A way to reach a contact, by its place in the form; behind the last one where it is not there any more.
    case point(Int, wrote: ContactForm.Point?, was: ContactForm.Point?)
}

extension Office {
    /// Puts a form that was filled in from `original` together with what the record has become since.
    public func merge<R: Withdrawable>(
        _ form: RecordForm<R>, from original: RecordForm<R>, into name: RecordName
    ) throws -> EditMerge<RecordForm<R>> {
        try read { view in
            let record = try view.the(R.self, name)
            let present = try view.form(of: record)
            let latest = try view.latestChange(of: R.kind, touching: [record.id])
            let (merged, clashes) = form.merged(from: original, into: present)
            return EditMerge(
                present: present, form: merged, clashes: clashes, actor: latest.actor, change: latest.id)
        }
    }

    public func merge(
        _ form: ContactForm, from original: ContactForm, into name: RecordName
    ) throws -> EditMerge<ContactForm> {
        try read { view in
            let entry = try view.entry(for: view.the(Contact.self, name))
            let present = ContactForm(entry)
            let ids = [entry.contact.id] + entry.points.map(\.id)
            let latest = try view.latestChange(of: .contact, touching: ids)
            let (merged, clashes) = form.merged(from: original, into: present)
            return EditMerge(
                present: present, form: merged, clashes: clashes, actor: latest.actor, change: latest.id)
        }
    }
}

extension RecordForm {
    fileprivate func merged(from original: RecordForm, into present: RecordForm) -> (RecordForm, [EditClash]) {
        var merged = present
        var clashes: [EditClash] = []
        for field in R.fields where field.isIn(.edit) {
            let (mine, was, theirs) = (self[field], original[field], present[field])
            if mine == was || mine == theirs { continue }
            if theirs == was {
                merged[field] = mine
            } else {
                clashes.append(.field(field.name, wrote: mine, was: was))
            }
        }
        return (merged, clashes)
    }
}

extension ContactForm {
    fileprivate func merged(from original: ContactForm, into present: ContactForm) -> (ContactForm, [EditClash]) {
        var merged = present
        var clashes: [EditClash]
        (merged.fields, clashes) = fields.merged(from: original.fields, into: present.fields)
        let (mine, was) = (PointsByAddress(points), PointsByAddress(original.points))
        let theirs = PointsByAddress(present.points)
        merged.points = []
        for key in theirs.keys + mine.keys.filter({ theirs[$0] == nil })
            + was.keys.filter({
                theirs[$0] == nil && mine[$0] == nil
            })
        {
            let isClash = mine[key] != was[key] && theirs[key] != was[key] && mine[key] != theirs[key]
            if isClash { clashes.append(.point(merged.points.count, wrote: mine[key], was: was[key])) }
            let kept = isClash || mine[key] == was[key] ? theirs[key] : mine[key]
            if let kept { merged.points.append(kept) }
        }
        return (merged, clashes)
    }
}

/// Ways to reach a contact by what they reach, in their order.
private struct PointsByAddress {
    private(set) var keys: [String] = []
    private var points: [String: ContactForm.Point] = [:]

    init(_ all: [ContactForm.Point]) {
        for point in all {
            let address = folded(point.value).filter { !$0.isWhitespace && !"()-./".contains($0) }
            // The same address twice is two lines.
            var key = "\(point.kind.isNumber) \(point.kind == .fax) \(address)"
            while points[key] != nil { key += "+" }
            keys.append(key)
            points[key] = point
        }
    }

    subscript(key: String) -> ContactForm.Point? { points[key] }
}
