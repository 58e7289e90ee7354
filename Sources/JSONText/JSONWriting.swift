extension JSON {
    /// UTF-8, on one line or, where `pretty`, on several that fit the eye; no line feed at the end. `depth` is how many
    /// levels stand around the value where it goes.
    public func bytes(pretty: Bool = false, depth: Int = 0) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(self, pretty: pretty, depth: depth)
        return bytes
    }

    /// Whether the value, with a blank behind each comma and colon, is about that many characters or fewer.
    fileprivate func fits(_ room: Int) -> Bool { length(upTo: room) <= room }

    /// How long it is on one line; more than `limit` where it is longer.
    private func length(upTo limit: Int) -> Int {
        switch self {
        case .string(let text): return text.utf8.count + 2
        case .number(let number): return number.utf8.count
        case .bool, .null: return 5
        case .array(let values): return values.reduce(2) { $0 > limit ? $0 : $0 + $1.length(upTo: limit) + 2 }
        case .object(let members):
            return members.reduce(2) { $0 > limit ? $0 : $0 + $1.name.utf8.count + $1.value.length(upTo: limit) + 6 }
        }
    }
}

private let widestLine = 100

extension Array<UInt8> {
    /// Appends a value as UTF-8. Control characters, line separators and bidirectional overrides are written as `\u202e`:
    /// nothing is lost, and nobody who looks at the file is fooled.
    public mutating func append(_ value: JSON, pretty: Bool = false, depth: Int = 0) {
        switch value {
        case .string(let text): append(quoted: text)
        case .number(let number): append(contentsOf: number.utf8)
        case .bool(let flag): append(contentsOf: (flag ? "true" : "false").utf8)
        case .null: append(contentsOf: "null".utf8)
        case .array(let values):
            let isSpread = pretty && !value.fits(widestLine - 2 * depth)
            append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                appendGap(index, pretty: pretty, spread: isSpread, depth: depth + 1)
                append(value, pretty: pretty, depth: depth + 1)
            }
            if isSpread { appendNewLine(depth) }
            append(UInt8(ascii: "]"))
        case .object(let members):
            let isSpread = pretty && !value.fits(widestLine - 2 * depth)
            append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                appendGap(index, pretty: pretty, spread: isSpread, depth: depth + 1)
                append(quoted: member.name)
                append(UInt8(ascii: ":"))
                if pretty { append(0x20) }
                append(member.value, pretty: pretty, depth: depth + 1)
            }
            if isSpread { appendNewLine(depth) }
            append(UInt8(ascii: "}"))
        }
    }

    /// A line feed, and two blanks a level.
    mutating func appendNewLine(_ depth: Int) {
        append(0x0A)
        for _ in 0..<depth { append(contentsOf: [0x20, 0x20]) }
    }

    private mutating func appendGap(_ index: Int, pretty: Bool, spread: Bool, depth: Int) {
        if index > 0 { append(UInt8(ascii: ",")) }
        if spread { appendNewLine(depth) } else if pretty, index > 0 { append(0x20) }
    }

    /// Appends a text as JSON writes it, in quotation marks: for who writes many values of one shape, and makes none.
    public mutating func append(quoted text: String) {
        append(UInt8(ascii: "\""))
        if isPlainInJSON(text.utf8.span) {
            append(contentsOf: text.utf8)
        } else {
            for scalar in text.unicodeScalars { append(escaped: scalar) }
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func append(escaped scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x22, 0x5C: append(contentsOf: [0x5C, UInt8(truncatingIfNeeded: scalar.value)])
        case 0x0A: append(contentsOf: "\\n".utf8)
        case 0x0D: append(contentsOf: "\\r".utf8)
        case 0x09: append(contentsOf: "\\t".utf8)
        case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069:
            append(contentsOf: "\\u".utf8)
            for shift in [12, 8, 4, 0] {
                let digit = UInt8((scalar.value >> UInt32(shift)) & 15)
                append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        default: append(scalar: scalar)
        }
    }
}

extension Array<UInt8> {
    mutating func append(scalar: Unicode.Scalar) {
        append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}

/// Whether the bytes are written as they stand and begin nothing that must be looked at.
private func isPlainInJSON(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices {
        switch bytes[index] {
        case 0..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xE2: return false
        default: break
        }
    }
    return true
}
