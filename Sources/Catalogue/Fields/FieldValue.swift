import Foundation

/// The value of a field, whatever record it is of.
public enum FieldValue: Hashable, Sendable {
    /// A line, a text, an address, a tag, or a choice as it is stored.
    case text(String)
    case flag(Bool)
    case number(Int)
    case date(CalendarDate)
    case instant(Instant)
    case embargo(Embargo)
    case moment(Moment)
    /// The record, or the document, that is referred to.
    case reference(UUID)
    case list([String])

    /// Whether there is nothing to say: a list without items.
    public var isEmpty: Bool { self == .list([]) }
}
