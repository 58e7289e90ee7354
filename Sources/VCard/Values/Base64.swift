import CharacterSets

/// BASE64 (RFC 4648 sections 4 and 5) decoded; blanks are passed over, nil where another byte stands in it.
func decodedBase64(_ text: some Collection<UInt8>) -> [UInt8]? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count / 4 * 3 + 3)
    var bits: UInt32 = 0
    var count = 0
    var isPadded = false
    for byte in text {
        if byte == UInt8(ascii: "=") {
            isPadded = true
            continue
        }
        if byte == 0x20 || byte == 0x09 { continue }
        guard let digit = base64Digit(byte), !isPadded else { return nil }
        bits = bits << 6 | UInt32(digit)
        count += 1
        if count == 4 {
            decoded.append(UInt8(truncatingIfNeeded: bits >> 16))
            decoded.append(UInt8(truncatingIfNeeded: bits >> 8))
            decoded.append(UInt8(truncatingIfNeeded: bits))
            (bits, count) = (0, 0)
        }
    }
    switch count {
    case 2: decoded.append(UInt8(truncatingIfNeeded: bits >> 4))
    case 3:
        decoded.append(UInt8(truncatingIfNeeded: bits >> 10))
        decoded.append(UInt8(truncatingIfNeeded: bits >> 2))
    case 1: return nil
    default: break
    }
    return decoded
}

/// Whether each byte is one of BASE64's digits, or of its padding: the same as to decode them one by one, without the text.
func isBase64Text(_ bytes: borrowing Span<UInt8>) -> Bool {
    for index in bytes.indices {
        let byte = bytes[index]
        let isDigit =
            (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "+")
            || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
        if !isDigit { return false }
    }
    return true
}

extension Array<UInt8> {
    /// Appends bytes as BASE64 with padding.
    mutating func appendBase64(_ bytes: some Collection<UInt8>) {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 1
            if count == 3 {
                for shift in [18, 12, 6, 0] { append(digits[Int(bits >> UInt32(shift) & 63)]) }
                (bits, count) = (0, 0)
            }
        }
        guard count > 0 else { return }
        bits <<= count == 1 ? 16 : 8
        append(digits[Int(bits >> 18 & 63)])
        append(digits[Int(bits >> 12 & 63)])
        append(count == 2 ? digits[Int(bits >> 6 & 63)] : UInt8(ascii: "="))
        append(UInt8(ascii: "="))
    }
}
