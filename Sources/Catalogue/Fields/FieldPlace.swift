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
        name = { $0[keyPath: path].rawValue }
        set = { record, name in
            guard let choice = Choice(rawValue: name) else { return false }
            record[keyPath: path] = choice
            return true
        }
    }
}
