// Strings, numbers and words.
extension JSONParser {
    mutating func word(_ word: StaticString, _ bytes: Span<UInt8>) throws(JSONError) {
        let length = word.utf8CodeUnitCount
        let isThere = word.withUTF8Buffer { letters in
            bytes.count - index >= length && letters.indices.allSatisfy { bytes[index + $0] == letters[$0] }
        }
        guard isThere else { throw error("This is not a value.") }
        skip(length)
    }

    /// As it is written (RFC 8259 section 6).
    mutating func number(_ bytes: Span<UInt8>) throws(JSONError) -> String {
        var end = index
        if end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
        let whole = digits(bytes, from: end)
        guard whole > end else { throw error("This is not a value.") }
        guard whole == end + 1 || bytes[end] != UInt8(ascii: "0") else { throw error("A number begins with a zero.") }
        end = whole
        if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
            let fraction = digits(bytes, from: end + 1)
            guard fraction > end + 1 else { throw error("A number has no digit after its point.") }
            end = fraction
        }
        if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
            end += 1
            if end < bytes.count, bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "-") { end += 1 }
            let exponent = digits(bytes, from: end)
            guard exponent > end else { throw error("A number has no digit in its exponent.") }
            end = exponent
        }
        guard end - index <= 400 else { throw error("A number has more than 400 characters.") }
        return try text(bytes, to: end)
    }

    private func digits(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
        return end
    }

    /// A string, from its quotation mark on.
    mutating func string(_ bytes: Span<UInt8>) throws(JSONError) -> String {
        skip(1)
        let end = plainEnd(bytes, from: index)
        if end < bytes.count, bytes[end] == UInt8(ascii: "\"") {
            let string = try text(bytes, to: end)
            skip(1)
            return string
        }
        return try escapedString(bytes, plainTo: end)
    }

    /// The text up to there.
    private mutating func text(_ bytes: Span<UInt8>, to end: Int) throws(JSONError) -> String {
        let text: String
        do {
            text = String(copying: try UTF8Span(validating: bytes.extracting(index..<end)))
        } catch {
            throw self.error("A string is not UTF-8.")
        }
        skip(end - index)
        return text
    }

    /// The first byte that is not only itself in a string.
    private func plainEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count {
            let byte = bytes[end]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { return end }
            end += 1
        }
        return end
    }

    private mutating func escapedString(_ bytes: Span<UInt8>, plainTo first: Int) throws(JSONError) -> String {
        var text: [UInt8] = []
        var end = first
        while true {
            bytes.extracting(index..<end).withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
            skip(end - index)
            guard index < bytes.count else { throw error("The file ends inside a string.") }
            switch bytes[index] {
            case UInt8(ascii: "\""):
                skip(1)
                guard let utf8 = try? UTF8Span(validating: text.span) else { throw error("A string is not UTF-8.") }
                return String(copying: utf8)
            case UInt8(ascii: "\\"): try escape(bytes, into: &text)
            default: throw error("There is a control character in a string.")
            }
            end = plainEnd(bytes, from: index)
        }
    }

    private mutating func escape(_ bytes: Span<UInt8>, into text: inout [UInt8]) throws(JSONError) {
        guard index + 1 < bytes.count else { throw error("The file ends inside a string.") }
        switch bytes[index + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[index + 1])
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): return try character(bytes, into: &text)
        default: throw error("A backslash comes before a character that it cannot escape.")
        }
        skip(2)
    }

    /// `\u00e9`, or two for a character beyond the first 65,536.
    private mutating func character(_ bytes: Span<UInt8>, into text: inout [UInt8]) throws(JSONError) {
        guard let unit = unit(bytes, at: index) else {
            throw error("A \\u is not followed by four hexadecimal digits.")
        }
        skip(6)
        if UTF16.isLeadSurrogate(unit), let trail = self.unit(bytes, at: index), UTF16.isTrailSurrogate(trail) {
            skip(6)
            let value = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(trail) & 0x3FF
            text.append(scalar: Unicode.Scalar(value) ?? "\u{FFFD}")
        } else if let scalar = Unicode.Scalar(unit) {
            text.append(scalar: scalar)
        } else {
            warn(.loneSurrogate)
            text.append(scalar: "\u{FFFD}")
        }
    }

    private func unit(_ bytes: Span<UInt8>, at start: Int) -> UInt16? {
        guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u") else {
            return nil
        }
        var unit: UInt16 = 0
        for place in start + 2..<start + 6 {
            guard let digit = Character(Unicode.Scalar(bytes[place])).hexDigitValue else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }
}

extension JSON {
    /// The value that stands in the bytes, and nothing besides; a byte order mark is passed over.
    public init(reading bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONError) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var parser = JSONParser(limits: limits, at: JSONCursor(index: start, lineStart: start))
        self = try parser.value(bytes.span)
        parser.skipBlanks(bytes.span)
        if parser.index < bytes.count { throw parser.error("There is something after the value.") }
    }

    /// The same of what a program sends that should know better: a member that stands twice, or half of a character, is an error
    /// and no oddity.
    public init(strictly bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONError) {
        var parser = JSONParser(limits: limits, at: JSONCursor())
        self = try parser.value(bytes.span)
        parser.skipBlanks(bytes.span)
        if parser.index < bytes.count { throw parser.error("There is something after the value.") }
        guard let odd = parser.warnings.first else { return }
        let reason =
            odd.code == .duplicateMember
            ? "There is a member twice on this line or before it." : "There is half of a character on this line."
        throw JSONError(line: odd.line, column: 1, reason: reason)
    }
}
