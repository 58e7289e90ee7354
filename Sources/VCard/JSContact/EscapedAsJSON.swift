extension Array<UInt8> {
    /// Appends an escaped value as a string of JSON, as `append(quoted:)` writes its text: runs without a sign that is written otherwise
    /// are copied. The value is UTF-8.
    mutating func appendQuoted(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
        append(UInt8(ascii: "\""))
        appendUnquoted(bytes, range)
        append(UInt8(ascii: "\""))
    }

    /// The same without its quotation marks.
    mutating func appendUnquoted(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let end = plainEnd(bytes, index..<range.upperBound)
            append(bytes, index..<end)
            index = end
            if index < range.upperBound { index += appendOther(bytes, index..<range.upperBound) }
        }
    }

    /// The same of a name that needs no look.
    mutating func append(_ text: StaticString) { text.withUTF8Buffer { append(contentsOf: $0) } }

    /// Appends what the first byte, which is not plain, begins, and says how long that is.
    private mutating func appendOther(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
        let byte = bytes[range.lowerBound]
        func next(_ offset: Int, _ bytes: borrowing Span<UInt8>) -> UInt8 {
            range.lowerBound + offset < range.upperBound ? bytes[range.lowerBound + offset] : 0
        }
        switch byte {
        case UInt8(ascii: "\\"):
            switch next(1, bytes) {
            case UInt8(ascii: "n"), UInt8(ascii: "N"): append("\\n")
            case UInt8(ascii: "\\"): append("\\\\")
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): append(next(1, bytes))
            default:
                append("\\\\")
                return 1
            }
            return 2
        case UInt8(ascii: "\""): append("\\\"")
        case 0x0A: append("\\n")
        case 0x0D: append("\\r")
        case 0x09: append("\\t")
        case 0..<0x20, 0x7F: appendUnit(UInt16(byte))
        case 0xC2 where (0x80...0x9F).contains(next(1, bytes)):
            appendUnit(UInt16(next(1, bytes)))
            return 2
        case 0xE2 where isOverride(next(1, bytes), next(2, bytes)):
            appendUnit(0x2000 | UInt16(next(1, bytes) & 0x3F) << 6 | UInt16(next(2, bytes) & 0x3F))
            return 3
        default: append(byte)
        }
        return 1
    }

    /// U+2028 to U+202E and U+2066 to U+2069: line separators and what turns the direction of writing.
    private func isOverride(_ second: UInt8, _ third: UInt8) -> Bool {
        second == 0x80 ? (0xA8...0xAE).contains(third) : second == 0x81 && (0xA6...0xA9).contains(third)
    }

    private mutating func appendUnit(_ unit: UInt16) {
        append("\\u")
        for shift: UInt16 in [12, 8, 4, 0] {
            let digit = UInt8(unit >> shift & 15)
            append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }
}

/// The first byte that is not only itself in JSON, or that an escape of vCard begins with.
func plainEnd(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    let raw = bytes.bytes
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
        // RawSpan checks the bounds; every pattern of bits is a number.
        let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        let marks =
            zeros(word & 0xE0E0_E0E0_E0E0_E0E0) | zeros(word ^ 0x2222_2222_2222_2222)
            | zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C) | zeros(word ^ 0x7F7F_7F7F_7F7F_7F7F)
            | zeros(word ^ 0xC2C2_C2C2_C2C2_C2C2) | zeros(word ^ 0xE2E2_E2E2_E2E2_E2E2)
        if marks != 0 { break }
        index += 8
    }
    while index < range.upperBound {
        switch bytes[index] {
        case 0..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xE2: return index
        default: index += 1
        }
    }
    return index
}

/// The high bit of each byte that is zero; of a byte above one that is, perhaps wrongly.
private func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 }
