import Foundation

/// A record as a person fills it in, or as a file has it: the values of its fields, and what it refers to by name.
public struct RecordForm<R: Record>: Hashable, Sendable {
    /// Holds the values; its identity, its slug and its references say nothing.
    public var record: R
    /// What is referred to, as a person calls it, by the field's name.
    public var names: [String: String]

    public init() {
        record = R(blank: UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)), slug: Slug(from: ""))
        names = [:]
    }

    /// What a record has that a person may edit; `name` says what a reference is to.
    public init(_ record: R, name: (Field<R>) -> String? = { _ in nil }) {
        self.init()
        for field in R.fields where field.isEdited {
            if field.isReference { names[field.name] = name(field) } else { self[field] = field.value(of: record) }
        }
        // Nobody edits it, and yet who opens a form and saves it later must not miss it.
        if let withdrawn = R.field("isWithdrawn") { withdrawn.set(withdrawn.value(of: record), in: &self.record) }
    }

    /// The value of a field; of a reference, the name. A value that the field cannot have changes nothing.
    public subscript(field: Field<R>) -> FieldValue? {
        get { field.isReference ? names[field.name].map { .text($0) } : field.value(of: record) }
        set {
            if !field.isReference {
                field.set(newValue, in: &record)
            } else if case .text(let name)? = newValue {
                names[field.name] = name
            } else {
                names[field.name] = nil
            }
        }
    }

    /// Brings a record to the values of the form, references apart.
    public func fill(_ record: inout R) {
        for field in R.fields where field.isEdited && !field.isReference {
            field.set(field.value(of: self.record), in: &record)
        }
    }
}

extension RecordForm<Contact> {
    /// A contact of the form's values, as `fill` brings a blank one to them.
    public func made(as id: UUID, slug: Slug) -> Contact {
        var made = record
        made.identify(as: id, slug)
        // What no form says.
        (made.isWithdrawn, made.mergedIntoID, made.organisationID) = (false, nil, nil)
        return made
    }
}
