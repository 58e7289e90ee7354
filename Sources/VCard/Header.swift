// The part of a content line before its colon, in the one form in which it is kept and written.
/// The bytes of a name, and of a group and a name together: folding at 75 leaves them in one piece.
let longestName = 60
let longestHead = 72

extension Array<UInt8> {
    /// Appends `group.NAME;PARAMETER=value:` and says where its parts are; what a name cannot hold is left out.
    mutating func appendHeader(group: String?, name: String, parameters: [Parameter]) -> Line {
        var line = Line(start: count)
        if let group {
            let name = name.utf8.count { isTokenByte($0) }
            appendToken(group.utf8, most: longestHead - Swift.min(name, longestName))
            if count > line.start { append(UInt8(ascii: ".")) }
        }
        line.name = count
        let short = name.utf8.count > longestName ? shortened(name) : name
        appendToken(short.utf8.lazy.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "-") : $0 }, most: longestName)
        line.nameEnd = count
        var previous: String?
        for parameter in parameters {
            let length = count
            // Values of one name stand in one list, but TYPE each by itself.
            if let last = previous, parameter.isNamed(last), !parameter.isNamed("TYPE") {
                append(UInt8(ascii: ","))
            } else {
                append(UInt8(ascii: ";"))
                appendToken(parameter.name.utf8, most: .max)
                guard count > length + 1 else {
                    removeSubrange(length...)
                    continue
                }
                append(UInt8(ascii: "="))
            }
            if parameter.isNamed("LABEL") {
                appendParameterValue(labelBytes(parameter.value))
            } else {
                appendParameterValue(parameter.value.utf8)
            }
            previous = parameter.name
        }
        append(UInt8(ascii: ":"))
        line.value = count
        line.end = count
        return line
    }

    private mutating func appendToken(_ token: some Collection<UInt8>, most: Int) {
        if token.count <= most, token.allSatisfy(isTokenByte) {
            append(contentsOf: token)
        } else {
            append(contentsOf: token.filter(isTokenByte).prefix(most))
        }
    }

    /// RFC 6868 section 3.1 for what no parameter can hold, quotation marks (RFC 6350 section 3.3) for what would end it.
    private mutating func appendParameterValue(_ value: some Collection<UInt8>) {
        if value.allSatisfy(isTokenByte), !value.isEmpty { return append(contentsOf: value) }
        let bytes = Array(value)
        let isQuoted =
            bytes.contains { $0 == 0x2C || $0 == 0x3A || $0 == 0x3B } || isBlank(bytes.first) || isBlank(bytes.last)
        if isQuoted { append(UInt8(ascii: "\"")) }
        var previous: UInt8 = 0
        for byte in value {
            switch byte {
            case UInt8(ascii: "^"): append(contentsOf: "^^".utf8)
            case UInt8(ascii: "\""): append(contentsOf: "^'".utf8)
            case 0x0A where previous == 0x0D: break
            case 0x0A, 0x0D: append(contentsOf: "^n".utf8)
            case _ where isLineControl(byte): break
            default: append(byte)
            }
            previous = byte
        }
        if isQuoted { append(UInt8(ascii: "\"")) }
    }
}

/// A name too long to be kept, with a number of its letters at its end: two that begin alike stay two.
private func shortened(_ name: String) -> String {
    let letters = name.utf8.filter(isTokenByte)
    guard letters.count > longestName else { return name }
    var sum: UInt32 = 0x811C_9DC5
    for letter in letters { sum = (sum ^ UInt32(lowerCased(letter))) &* 0x0100_0193 }
    let digits = String(sum, radix: 16)
    return String(decoding: letters.prefix(longestName - 9), as: UTF8.self) + "-"
        + String(repeating: "0", count: 8 - digits.utf8.count) + digits
}

private func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 }

/// Reads parameters in the form in which they are kept: `;NAME=value,"value";…`.
func readParameters(_ bytes: [UInt8], _ range: Range<Int>) -> [Parameter] {
    var parameters: [Parameter] = []
    var index = range.lowerBound
    while index < range.upperBound {
        let start = index + 1
        index = start
        while index < range.upperBound, bytes[index] != UInt8(ascii: "=") { index += 1 }
        let name = String(decoding: bytes[min(start, index)..<index], as: UTF8.self)
        repeat {
            index += 1
            let value = readParameterValue(bytes, &index, range.upperBound)
            parameters.append(Parameter(name, sameName(name.utf8, "LABEL".utf8) ? labelText(value) : value))
        } while index < range.upperBound && bytes[index] == UInt8(ascii: ",")
    }
    return parameters
}

/// The text of an address's LABEL: RFC 6350 section 6.3.1 writes its line breaks as `\n`, which no other parameter has;
/// RFC 6868 as `^n`. A backslash before another, or before what would read as a line break, is written twice.
func labelText(_ value: String) -> String {
    guard value.utf8.contains(backslash) else { return value }
    var text: [UInt8] = []
    var isEscaped = false
    for byte in value.utf8 {
        if isEscaped, byte == UInt8(ascii: "n") || byte == UInt8(ascii: "N") {
            text[text.count - 1] = 0x0A
            isEscaped = false
        } else if isEscaped, byte == backslash {
            isEscaped = false
        } else {
            text.append(byte)
            isEscaped = byte == backslash
        }
    }
    return String(decoding: text, as: UTF8.self)
}

/// What `labelText` reads as this text, in which a line break is still a line break.
func labelBytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text.utf8 where byte == 0x0A || byte == 0x0D || !isLineControl(byte) {
        if bytes.last == backslash, [backslash, UInt8(ascii: "n"), UInt8(ascii: "N")].contains(byte) {
            bytes.append(backslash)
        }
        bytes.append(byte)
    }
    return bytes
}

private let backslash = UInt8(ascii: "\\")

/// Reads a value, quoted or not, up to the comma or semicolon behind it.
private func readParameterValue(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> String {
    guard index < end else { return "" }
    let isQuoted = bytes[index] == UInt8(ascii: "\"")
    if isQuoted { index += 1 }
    let start = index
    var hasCarets = false
    while index < end {
        let byte = bytes[index]
        if isQuoted ? byte == UInt8(ascii: "\"") : (byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",")) { break }
        if byte == UInt8(ascii: "^") { hasCarets = true }
        index += 1
    }
    let value = bytes[start..<index]
    if isQuoted, index < end { index += 1 }
    return String(decoding: hasCarets ? withoutCarets(value)[...] : value, as: UTF8.self)
}

/// Decodes RFC 6868: `^n`, `^^` and `^'`; any other caret stands for itself.
func withoutCarets(_ value: some Collection<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(value.count)
    var isEscaped = false
    for byte in value {
        if isEscaped {
            isEscaped = false
            switch byte {
            case UInt8(ascii: "n"): decoded.append(0x0A)
            case UInt8(ascii: "^"): decoded.append(byte)
            case UInt8(ascii: "'"): decoded.append(UInt8(ascii: "\""))
            default: decoded.append(contentsOf: [UInt8(ascii: "^"), byte])
            }
        } else if byte == UInt8(ascii: "^") {
            isEscaped = true
        } else {
            decoded.append(byte)
        }
    }
    if isEscaped { decoded.append(UInt8(ascii: "^")) }
    return decoded
}
