import Foundation

extension Field {
    /// The value that a record has; nil where it has none.
    public func value(of record: R) -> FieldValue? {
        switch place {
        case .text(let path): .text(record[keyPath: path])
        case .optionalText(let path): record[keyPath: path].map { .text($0) }
        case .flag(let path): .flag(record[keyPath: path])
        case .number(let path): record[keyPath: path].map { .number($0) }
        case .date(let path): record[keyPath: path].map { .date($0) }
        case .instant(let path): record[keyPath: path].map { .instant($0) }
        case .embargo(let path): record[keyPath: path].map { .embargo($0) }
        case .moment(let path): record[keyPath: path].map { .moment($0) }
        case .reference(let path): .reference(record[keyPath: path])
        case .optionalReference(let path): record[keyPath: path].map { .reference($0) }
        case .list(let path): .list(record[keyPath: path])
        case .choice(let choice): .text(choice.name(record))
        }
    }

    /// Gives a record a value, or takes it away; false where it cannot have it: another kind of value, none of the
    /// choices, or no value where every record has one.
    @discardableResult
    public func set(_ value: FieldValue?, in record: inout R) -> Bool {
        switch (place, value) {
        case (.text(let path), .text(let text)?): record[keyPath: path] = text
        case (.optionalText(let path), .text(let text)?): record[keyPath: path] = text
        case (.optionalText(let path), nil): record[keyPath: path] = nil
        case (.flag(let path), .flag(let flag)?): record[keyPath: path] = flag
        case (.number(let path), .number(let number)?): record[keyPath: path] = number
        case (.number(let path), nil): record[keyPath: path] = nil
        case (.date(let path), .date(let date)?): record[keyPath: path] = date
        case (.date(let path), nil): record[keyPath: path] = nil
        case (.instant(let path), .instant(let instant)?): record[keyPath: path] = instant
        case (.instant(let path), nil): record[keyPath: path] = nil
        case (.embargo(let path), .embargo(let embargo)?): record[keyPath: path] = embargo
        case (.embargo(let path), nil): record[keyPath: path] = nil
        case (.moment(let path), .moment(let moment)?): record[keyPath: path] = moment
        case (.moment(let path), nil): record[keyPath: path] = nil
        case (.reference(let path), .reference(let id)?): record[keyPath: path] = id
        case (.optionalReference(let path), .reference(let id)?): record[keyPath: path] = id
        case (.optionalReference(let path), nil): record[keyPath: path] = nil
        case (.list(let path), .list(let items)?): record[keyPath: path] = items
        case (.list(let path), nil): record[keyPath: path] = []
        case (.choice(let choice), .text(let name)?): return choice.set(&record, name)
        default: return false
        }
        return true
    }

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
