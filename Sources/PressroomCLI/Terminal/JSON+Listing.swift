import Catalogue

/// How listings write what may not be there: as `null`, so that every object of a listing has the same members.
extension JSON {
    init(_ text: String?) { self = text.map { .string($0) } ?? .null }
    init(_ number: Int?) { self = number.map { .number($0) } ?? .null }
    init(_ value: (some CustomStringConvertible)?) { self = value.map { .string($0.description) } ?? .null }
    init<Element>(_ elements: [Element], _ made: (Element) -> JSON) { self = .array(elements.map(made)) }
}
