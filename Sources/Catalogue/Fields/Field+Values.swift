import Foundation

extension Field {
    /// The value that a record has; nil where it has none.
    public func value(of record: R) -> FieldValue? { kept.reading(record) }

    /// Gives a record a value, or takes it away; false where it cannot have it: another kind of value, none of the
    /// choices, or no value where every record has one.
    @discardableResult
    public func set(_ value: FieldValue?, in record: inout R) -> Bool { kept.putting(value, &record) }

    /// Who may see it of a record that they see.
    public func audience(in record: R) -> Audience {
        guard let audienceField, case .text(let name)? = R.field(audienceField)?.value(of: record) else {
            return audience
        }
        return Audience(rawValue: name) ?? .internal
    }

    /// Whether there are records whose value an audience may not see, though it sees the record.
    public func mayBeKeptBack(from other: Audience) -> Bool {
        audienceField == nil ? !other.sees(audience) : other != .internal
    }

    /// Whether every record of the kind has a value.
    public var isNeeded: Bool {
        switch place {
        case .text, .reference, .flag, .choice: true
        case .optionalText, .number, .date, .instant, .embargo, .moment, .optionalReference, .list: false
        }
    }

    /// Whether a record has a value that is worth telling: not the usual one, no empty list, and not what another field
    /// says already.
    public func isTold(of record: R) -> Bool {
        guard let value = value(of: record) else { return false }
        if let repeats, R.fields.first(where: { $0.name == repeats })?.value(of: record) == value { return false }
        return value != usual && !value.isEmpty
    }
}

extension Record {
    /// The field of that name; nil where there is none.
    public static func field(_ name: String) -> Field<Self>? { fields.first { $0.name == name } }
}

extension RecordKind {
    /// What a person reads for a field of its records. A name that is no field's stands for itself.
    public func label(ofField name: String) -> String { type.label(ofField: name) ?? name }
}

extension Record {
    fileprivate static func label(ofField name: String) -> String? { field(name)?.label }
}
