/// QUOTED-PRINTABLE (RFC 2045 section 6.7) of one line, its soft breaks already undone; an equals sign that no two
/// hexadecimal digits follow stands for itself, and makes `isWhole` false.
func decodedQuotedPrintable(_ text: ArraySlice<UInt8>) -> (bytes: [UInt8], isWhole: Bool) {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count)
    var isWhole = true
    var index = text.startIndex
    while index < text.endIndex {
        let byte = text[index]
        if byte == UInt8(ascii: "="), index + 2 < text.endIndex, let high = hexadecimalDigit(text[index + 1]),
            let low = hexadecimalDigit(text[index + 2])
        {
            decoded.append(high << 4 | low)
            index += 3
            continue
        }
        if byte == UInt8(ascii: "=") { isWhole = false }
        decoded.append(byte)
        index += 1
    }
    return (decoded, isWhole)
}
