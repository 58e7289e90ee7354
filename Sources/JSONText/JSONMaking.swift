/// What makes a value of what may not be there: leaves a member out, or writes `null` so that every object of a listing has
/// the same members.
extension JSON {
    /// An object of the members that have a value.
    public static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        .object(members.compactMap { name, value in value.map { Member(name, $0) } })
    }

    public static func text(_ text: String?) -> JSON? { text.map { .string($0) } }

    /// The strings, or nothing where there are none.
    public static func strings(_ texts: [String]) -> JSON? {
        texts.isEmpty ? nil : .array(texts.map { .string($0) })
    }

    /// The text, or `null`.
    public init(_ text: String?) { self = text.map { .string($0) } ?? .null }
    /// The number, or `null`.
    public init(_ number: Int?) { self = number.map { .number($0) } ?? .null }
    /// What it says of itself, or `null`.
    public init(_ value: (some CustomStringConvertible)?) { self = value.map { .string($0.description) } ?? .null }
    public init<Element>(_ elements: [Element], _ made: (Element) -> JSON) { self = .array(elements.map(made)) }

    /// An object with the members of another behind its own; any other value as it is.
    public func adding(_ more: JSON) -> JSON {
        guard case .object(let members) = self, case .object(let others) = more else { return self }
        return .object(members + others)
    }
}
