/// Bytes that are written as a sign and two hexadecimal digits, as `=41` (RFC 2045 section 6.7) and `%41` (RFC 3986
/// section 2.1) are; a sign that no two digits follow stands for itself, and makes `isWhole` false.
public func decodedPairs(_ text: ArraySlice<UInt8>, behind sign: UInt8) -> (bytes: [UInt8], isWhole: Bool) {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count)
    var isWhole = true
    var index = text.startIndex
    while index < text.endIndex {
        let byte = text[index]
        if byte == sign, index + 2 < text.endIndex, let high = hexadecimalDigit(text[index + 1]),
            let low = hexadecimalDigit(text[index + 2])
        {
            decoded.append(high << 4 | low)
            index += 3
            continue
        }
        if byte == sign { isWhole = false }
        decoded.append(byte)
        index += 1
    }
    return (decoded, isWhole)
}

/// What a hexadecimal digit is worth; nil for another byte.
@inlinable
public func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
}

/// What a letter of BASE64 is worth, those of addresses too (RFC 4648 sections 4 and 5); nil for another byte.
@inlinable
public func base64Digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
}
