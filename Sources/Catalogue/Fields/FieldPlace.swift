import Foundation

/// Where the value stands in the record, by its type: what rows are read into and written from.
public enum FieldPlace<R: Record>: Sendable {
    public typealias Path<Value> = WritableKeyPath<R, Value> & Sendable

    case text(any Path<String>)
    case optionalText(any Path<String?>)
    case flag(any Path<Bool>)
    case number(any Path<Int?>)
    case date(any Path<CalendarDate?>)
    case instant(any Path<Instant?>)
    case embargo(any Path<Embargo?>)
    case moment(any Path<Moment?>)
    case reference(any Path<UUID>)
    case optionalReference(any Path<UUID?>)
    case list(any Path<[String]>)
    case choice(ChoicePlace<R>)
}

/// Where a choice stands, by the name that it is stored under.
public struct ChoicePlace<R: Record>: Sendable {
    public let name: @Sendable (R) -> String
    /// False for a name that is none of the choices.
    public let set: @Sendable (inout R, String) -> Bool

    init<Choice: RawRepresentable<String> & Sendable>(_ path: any FieldPlace<R>.Path<Choice>) {
        if let offset = FieldOffset<R, Choice>(path) {
            name = { offset.value(in: $0).rawValue }
        } else {
            name = { $0[keyPath: path].rawValue }
        }
        set = { record, name in
            guard let choice = Choice(rawValue: name) else { return false }
            record[keyPath: path] = choice
            return true
        }
    }
}

// What to do is decided once for each field: forms ask for each value of each row.
extension FieldPlace {
    /// The value that a record has there; nil where it has none.
    var reading: @Sendable (R) -> FieldValue? {
        switch self {
        case .text(let path): Self.reading(path) { .text($0) }
        case .optionalText(let path): Self.reading(path) { $0.map { .text($0) } }
        case .flag(let path): Self.reading(path) { .flag($0) }
        case .number(let path): Self.reading(path) { $0.map { .number($0) } }
        case .date(let path): Self.reading(path) { $0.map { .date($0) } }
        case .instant(let path): Self.reading(path) { $0.map { .instant($0) } }
        case .embargo(let path): Self.reading(path) { $0.map { .embargo($0) } }
        case .moment(let path): Self.reading(path) { $0.map { .moment($0) } }
        case .reference(let path): Self.reading(path) { .reference($0) }
        case .optionalReference(let path): Self.reading(path) { $0.map { .reference($0) } }
        case .list(let path): Self.reading(path) { .list($0) }
        case .choice(let choice): { .text(choice.name($0)) }
        }
    }

    private static func reading<Value>(
        _ path: any Path<Value>, _ told: @escaping @Sendable (Value) -> FieldValue?
    ) -> @Sendable (R) -> FieldValue? {
        guard let offset = FieldOffset<R, Value>(path) else { return { told($0[keyPath: path]) } }
        return { told(offset.value(in: $0)) }
    }

    /// Gives a record a value there, or takes it away; false where it cannot have it.
    var putting: @Sendable (FieldValue?, inout R) -> Bool {
        switch self {
        case .text(let path): Self.putting(path) { if case .text(let text)? = $0 { text } else { nil } }
        case .optionalText(let path):
            Self.puttingOrNot(path) { if case .text(let text) = $0 { text } else { nil } }
        case .flag(let path): Self.putting(path) { if case .flag(let flag)? = $0 { flag } else { nil } }
        case .number(let path): Self.puttingOrNot(path) { if case .number(let number) = $0 { number } else { nil } }
        case .date(let path): Self.puttingOrNot(path) { if case .date(let date) = $0 { date } else { nil } }
        case .instant(let path): Self.puttingOrNot(path) { if case .instant(let instant) = $0 { instant } else { nil } }
        case .embargo(let path): Self.puttingOrNot(path) { if case .embargo(let embargo) = $0 { embargo } else { nil } }
        case .moment(let path): Self.puttingOrNot(path) { if case .moment(let moment) = $0 { moment } else { nil } }
        case .reference(let path): Self.putting(path) { if case .reference(let id)? = $0 { id } else { nil } }
        case .optionalReference(let path):
            Self.puttingOrNot(path) { if case .reference(let id) = $0 { id } else { nil } }
        case .list(let path):
            Self.putting(path) { value in
                guard let value else { return [] }
                return if case .list(let items) = value { items } else { nil }
            }
        case .choice(let choice): { if case .text(let name)? = $0 { choice.set(&$1, name) } else { false } }
        }
    }

    private static func putting<Value>(
        _ path: any Path<Value>, _ accepted: @escaping @Sendable (FieldValue?) -> Value?
    ) -> @Sendable (FieldValue?, inout R) -> Bool {
        let offset = FieldOffset<R, Value>(path)
        return { value, record in
            guard let value = accepted(value) else { return false }
            if let offset { offset.put(value, into: &record) } else { record[keyPath: path] = value }
            return true
        }
    }

    /// Of what a record need not have.
    private static func puttingOrNot<Value: Sendable>(
        _ path: any Path<Value?>, _ accepted: @escaping @Sendable (FieldValue) -> Value?
    ) -> @Sendable (FieldValue?, inout R) -> Bool {
        putting(path) { value -> Value?? in
            guard let value else { return .some(nil) }
            return accepted(value).map { .some($0) }
        }
    }
}
