/// JSON (RFC 8259) whose members keep the order in which they are written: the same value gives the same bytes.
enum JSONText: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([JSONText])
    case object([Member])

    struct Member: Hashable, Sendable {
        let name: String
        let value: JSONText
    }

    /// Text, or `null` where there is none.
    init(_ text: String?) { self = text.map { .string($0) } ?? .null }
    init(_ number: Int?) { self = number.map { .number($0) } ?? .null }
    init(_ value: (some CustomStringConvertible)?) { self = value.map { .string($0.description) } ?? .null }
    init<Element>(_ elements: [Element], _ made: (Element) -> JSONText) { self = .array(elements.map(made)) }

    /// UTF-8; `pretty` with line feeds and two spaces a level, else on one line. No line feed at the end.
    func bytes(pretty: Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes, level: pretty ? 0 : nil)
        return bytes
    }

    func write(to bytes: inout [UInt8], level: Int?) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .number(let number): bytes += String(number).utf8
        case .string(let text): JSONText.write(text, to: &bytes)
        case .array(let elements):
            JSONText.write("[", elements, "]", to: &bytes, level: level) { element, level, bytes in
                element.write(to: &bytes, level: level)
            }
        case .object(let members):
            JSONText.write("{", members, "}", to: &bytes, level: level) { member, level, bytes in
                JSONText.write(member.name, to: &bytes)
                bytes += (level == nil ? ":" : ": ").utf8
                member.value.write(to: &bytes, level: level)
            }
        }
    }

    private static func write<Element>(
        _ begin: String, _ elements: [Element], _ end: String, to bytes: inout [UInt8], level: Int?,
        _ writeElement: (Element, Int?, inout [UInt8]) -> Void
    ) {
        bytes += begin.utf8
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            if let level { bytes += newLine(level + 1) }
            writeElement(element, level.map { $0 + 1 }, &bytes)
        }
        if let level, !elements.isEmpty { bytes += newLine(level) }
        bytes += end.utf8
    }

    private static func newLine(_ level: Int) -> [UInt8] {
        [UInt8(ascii: "\n")] + [UInt8](repeating: UInt8(ascii: " "), count: level * 2)
    }

    /// Quoted, with what JSON demands escaped, and with what acts on a terminal: JSON too is shown on one.
    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": bytes += "\\\(scalar)".utf8
            case "\n": bytes += "\\n".utf8
            case "\r": bytes += "\\r".utf8
            case "\t": bytes += "\\t".utf8
            case _ where actsOnTerminals(scalar): bytes += escaped(scalar)
            default: bytes += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> [UInt8] {
        let digits = String(scalar.value, radix: 16)
        return Array("\\u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)".utf8)
    }
}

extension JSONText: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral {
    init(stringLiteral text: String) { self = .string(text) }
    init(dictionaryLiteral elements: (String, JSONText)...) {
        self = .object(elements.map { Member(name: $0, value: $1) })
    }
}
