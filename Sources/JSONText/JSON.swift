/// A JSON value (RFC 8259) whose members keep their order: the same value gives the same bytes.
public enum JSON: Hashable, Sendable {
    case string(String)
    /// As it is written, because no type of ours holds every number: `1`, `-2.50`, `1e999`.
    case number(String)
    case bool(Bool)
    case null
    case array([JSON])
    case object([Member])

    public struct Member: Hashable, Sendable {
        public var name: String
        public var value: JSON

        public init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    public static func number(_ number: Int) -> JSON { .number(String(number)) }

    /// The text of a string; nil where the value is another.
    public var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// A whole number that fits; nil where the value is another.
    public var integer: Int? {
        if case .number(let number) = self { Int(number) } else { nil }
    }

    public var isTrue: Bool { self == .bool(true) }

    public var elements: [JSON]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    public var members: [Member]? {
        if case .object(let members) = self { members } else { nil }
    }

    /// The value of an object's member; nil where there is none, or the value is no object.
    public subscript(name: String) -> JSON? { members?.first { $0.name == name }?.value }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral text: String) { self = .string(text) }
    public init(booleanLiteral flag: Bool) { self = .bool(flag) }
    public init(integerLiteral number: Int) { self = .number(number) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(dictionaryLiteral members: (String, JSON)...) { self = .object(members.map { Member($0, $1) }) }
}

extension [JSON.Member] {
    /// The value of the member of that name; setting nil takes the member out, a new one goes behind the others.
    public subscript(name: String) -> JSON? {
        get { first { $0.name == name }?.value }
        set {
            guard let index = firstIndex(where: { $0.name == name }) else {
                if let newValue { append(JSON.Member(name, newValue)) }
                return
            }
            if let newValue { self[index].value = newValue } else { remove(at: index) }
        }
    }
}
