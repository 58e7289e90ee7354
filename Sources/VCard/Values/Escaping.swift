/// Whether every backslash of a value stands before one of `\\ , ; n N`.
func hasOrdinaryEscapes(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
        guard bytes[index] == UInt8(ascii: "\\") else {
            index += 1
            continue
        }
        guard index + 1 < range.upperBound else { return false }
        switch bytes[index + 1] {
        case UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "n"), UInt8(ascii: "N"):
            index += 2
        default: return false
        }
    }
    return true
}

extension [UInt8] {
    /// Appends text as a TEXT value (RFC 2426 section 5): backslash, comma and semicolon escaped, every kind of line
    /// break as `\n`, other control characters left out.
    ///
    /// Bytes, not characters: to Swift "\r\n" is one character and not a "\n".
    mutating func appendEscaped(_ text: String) {
        if text.utf8.allSatisfy(isPlain) {
            append(contentsOf: text.utf8)
        } else {
            appendEscaped(bytes: Array(text.utf8))
        }
    }

    private mutating func appendEscaped(bytes: [UInt8]) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if isPlain(byte) {
                append(byte)
                index += 1
            } else if let length = lineBreak(bytes, at: index) {
                append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
                index += length
            } else if let length = control(bytes, at: index) {
                index += length
            } else {
                if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") {
                    append(UInt8(ascii: "\\"))
                }
                append(byte)
                index += 1
            }
        }
    }
}

/// Whether the byte is written as it stands and begins nothing that must be looked at.
private func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, 0xC2, 0xE2, UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"): false
    default: true
    }
}

/// The length in bytes of the line break at `index`: CR LF, CR, LF, VT, FF, NEL, U+2028 or U+2029; nil where there is none.
private func lineBreak(_ bytes: [UInt8], at index: Int) -> Int? {
    func next(_ offset: Int) -> UInt8? { index + offset < bytes.count ? bytes[index + offset] : nil }
    switch bytes[index] {
    case 0x0D: return next(1) == 0x0A ? 2 : 1
    case 0x0A...0x0C: return 1
    case 0xC2 where next(1) == 0x85: return 2
    case 0xE2 where next(1) == 0x80 && (next(2) == 0xA8 || next(2) == 0xA9): return 3
    default: return nil
    }
}

/// The length in bytes of the control character at `index`, a tab excepted; nil where there is none.
private func control(_ bytes: [UInt8], at index: Int) -> Int? {
    switch bytes[index] {
    case 0x09: nil
    case 0..<0x20, 0x7F: 1
    case 0xC2 where index + 1 < bytes.count && (0x80...0x9F).contains(bytes[index + 1]): 2
    default: nil
    }
}
