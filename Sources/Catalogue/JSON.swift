import Foundation

/// A JSON value (RFC 8259) whose members keep their order: the same value gives the same bytes.
public indirect enum JSON: Hashable, Sendable {
    case string(String)
    case number(Int)
    case bool(Bool)
    case null
    case array([JSON])
    case object([Member])

    public struct Member: Hashable, Sendable {
        public let name: String
        public let value: JSON

        public init(_ name: String, _ value: JSON) { (self.name, self.value) = (name, value) }
    }

    /// An object of the members that have a value.
    public static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        .object(members.compactMap { name, value in value.map { Member(name, $0) } })
    }

    public static func text(_ text: String?) -> JSON? { text.map { JSON.string($0) } }
    public static func id(_ id: UUID) -> JSON { .string(id.lowerCased) }

    /// UTF-8, on one line or, where `pretty`, on several that fit the eye; no line feed at the end. `depth` is how many
    /// levels stand around the value where it goes.
    public func bytes(pretty: Bool, depth: Int = 0) -> [UInt8] {
        var writer = JSONWriter(isPretty: pretty, depth: depth)
        writer.write(self)
        return writer.bytes
    }

    /// Whether the value, with a blank behind each comma and colon, is about that many characters or fewer.
    fileprivate func fits(_ room: Int) -> Bool { length(upTo: room) <= room }

    /// How long it is on one line; more than `limit` where it is longer.
    private func length(upTo limit: Int) -> Int {
        switch self {
        case .string(let text): return text.utf8.count + 2
        case .number(let number): return String(number).utf8.count
        case .bool, .null: return 5
        case .array(let values):
            return values.reduce(2) { $0 > limit ? $0 : $0 + $1.length(upTo: limit) + 2 }
        case .object(let members):
            return members.reduce(2) { $0 > limit ? $0 : $0 + $1.name.utf8.count + $1.value.length(upTo: limit) + 6 }
        }
    }

    /// The strings, or nothing where there are none.
    public static func strings(_ texts: [String]) -> JSON? {
        texts.isEmpty ? nil : .array(texts.map { JSON.string($0) })
    }
}

/// Writes JSON as UTF-8. Control characters, line separators and bidirectional overrides are written as `\u202e`: nothing
/// is lost, and nobody who looks at the file is fooled.
public struct JSONWriter {
    public private(set) var bytes: [UInt8] = []
    /// Whether what does not fit on a line stands on several, indented by two blanks a level.
    public let isPretty: Bool
    private var depth: Int
    private static let width = 100

    public init(isPretty: Bool, depth: Int = 0) { (self.isPretty, self.depth) = (isPretty, depth) }

    public mutating func write(_ value: JSON) {
        switch value {
        case .string(let text): write(text)
        case .number(let number): bytes.append(contentsOf: String(number).utf8)
        case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .null: bytes.append(contentsOf: "null".utf8)
        case .array(let values):
            writeEach(values, of: value, between: UInt8(ascii: "["), UInt8(ascii: "]")) { $0.write($1) }
        case .object(let members):
            writeEach(members, of: value, between: UInt8(ascii: "{"), UInt8(ascii: "}")) { writer, member in
                writer.write(member.name)
                writer.bytes.append(UInt8(ascii: ":"))
                if writer.isPretty { writer.bytes.append(UInt8(ascii: " ")) }
                writer.write(member.value)
            }
        }
    }

    public mutating func newLine() {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { bytes.append(contentsOf: [0x20, 0x20]) }
    }

    private mutating func writeEach<Item>(
        _ items: [Item], of value: JSON, between open: UInt8, _ close: UInt8, _ write: (inout JSONWriter, Item) -> Void
    ) {
        let isSpread = isPretty && !value.fits(JSONWriter.width - 2 * depth)
        bytes.append(open)
        depth += 1
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            if isSpread { newLine() } else if isPretty, index > 0 { bytes.append(UInt8(ascii: " ")) }
            write(&self, item)
        }
        depth -= 1
        if isSpread { newLine() }
        bytes.append(close)
    }

    private mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        if text.utf8.allSatisfy(isPlain) {
            bytes.append(contentsOf: text.utf8)
        } else {
            for scalar in text.unicodeScalars { write(scalar) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func write(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, UInt8(truncatingIfNeeded: scalar.value)])
        case 0x0A: bytes.append(contentsOf: "\\n".utf8)
        case 0x0D: bytes.append(contentsOf: "\\r".utf8)
        case 0x09: bytes.append(contentsOf: "\\t".utf8)
        case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069:
            bytes.append(contentsOf: "\\u".utf8)
            for shift in [12, 8, 4, 0] { bytes.append(hexadecimalDigit(UInt8((scalar.value >> UInt32(shift)) & 15))) }
        default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }

    /// Whether the byte is written as it stands and begins nothing that must be looked at.
    private func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xE2: false
        default: true
        }
    }
}

extension UUID {
    /// 36 characters in lower case; without Foundation's formatting, which is slow by the hundred thousand.
    public var lowerCased: String {
        var text: [UInt8] = []
        text.reserveCapacity(36)
        withUnsafeBytes(of: uuid) { bytes in
            for (index, byte) in bytes.enumerated() {
                if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
                text.append(hexadecimalDigit(byte >> 4))
                text.append(hexadecimalDigit(byte & 15))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

private func hexadecimalDigit(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral {
    public init(stringLiteral text: String) { self = .string(text) }
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Member($0, $1) })
    }
}
