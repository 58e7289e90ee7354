// vCard 2.1, as Outlook reads it: CHARSET=UTF-8 and QUOTED-PRINTABLE for what is not plain ASCII, bare types, a blank line
// behind BASE64, cards inside cards.
extension Array<UInt8> {
    /// Appends a property as a line of 2.1; `depth` counts the cards around this one.
    mutating func appendOld(_ property: Property, depth: Int) {
        if property.isNamed("AGENT"), depth < 8, let inner = property.card {
            var writer = CardWriter(.v2)
            writer.write(inner, depth: depth + 1)
            return append(contentsOf: "AGENT:\r\n".utf8 + writer.bytes)
        }
        let inline = converted(property, to: .v3)
        if inline.isBase64 {
            appendOldHeader(inline, "ENCODING=BASE64")
            return appendFoldedBASE64(inline.value)
        }
        let value = plain(property)
        let isPlain = value.allSatisfy { (0x20..<0x7F).contains($0) }
        let start = count
        appendOldHeader(property, isPlain ? nil : "CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE")
        if isPlain, count - start + value.count <= 75, value.last != 0x20, value.first != 0x20 {
            append(contentsOf: value)
            return appendLineEnd()
        }
        if isPlain {
            removeSubrange(start...)
            appendOldHeader(property, "ENCODING=QUOTED-PRINTABLE")
        }
        appendQuotedPrintable(value, column: count - start)
    }

    /// `group.NAME;HOME;VOICE;ENCODING=…:`; a parameter that 2.1 cannot hold loses what it cannot hold.
    private mutating func appendOldHeader(_ property: Property, _ encoding: String?) {
        if let group = property.group { append(contentsOf: "\(group).".utf8) }
        append(contentsOf: property.name.utf8)
        for parameter in converted(property, to: .v3).parameters where !parameter.isNamed("ENCODING") {
            // The label of an address has line breaks, which stand as in a text.
            let text =
                parameter.isNamed("LABEL")
                ? labelBytes(parameter.value).flatMap { $0 == 0x0A ? Array("\\n".utf8) : [$0] }
                : Array(parameter.value.utf8)
            let value = trimmed(
                text.map { $0 == 0x22 || isLineControl($0) ? UInt8(ascii: " ") : $0 }[...])
            // A type of which nothing is left is none.
            if value.isEmpty, parameter.isNamed("TYPE") { continue }
            append(UInt8(ascii: ";"))
            if parameter.isNamed("TYPE"), isBareType(value) {
                append(contentsOf: value)
                continue
            }
            let isQuoted = value.contains { [0x2C, 0x3A, 0x3B].contains($0) }
            append(contentsOf: "\(parameter.name)=".utf8)
            if isQuoted { append(UInt8(ascii: "\"")) }
            append(contentsOf: value)
            if isQuoted { append(UInt8(ascii: "\"")) }
        }
        if let encoding { append(contentsOf: ";\(encoding)".utf8) }
        append(UInt8(ascii: ":"))
    }

    private func isBareType(_ value: ArraySlice<UInt8>) -> Bool {
        !value.isEmpty && value.allSatisfy(isTokenByte)
            && !["B", "BASE64", "QUOTED-PRINTABLE", "7BIT", "8BIT", "INLINE", "CONTENT-ID", "CID", "URL"]
                .contains(String(decoding: value, as: UTF8.self).uppercased())
    }

    private mutating func appendFoldedBASE64(_ value: ArraySlice<UInt8>) {
        appendLineEnd()
        var rest = value
        while !rest.isEmpty {
            append(0x20)
            // What is no BASE64 may hold characters, which are not split.
            var end = Swift.min(72, rest.count)
            while end > 69, end < rest.count, rest[rest.startIndex + end] & 0xC0 == 0x80 { end -= 1 }
            append(contentsOf: rest.prefix(end))
            appendLineEnd()
            rest = rest.dropFirst(end)
        }
        appendLineEnd()
    }

    /// Soft breaks keep a line within 75 octets; no `=41` and no character is split.
    private mutating func appendQuotedPrintable(_ value: [UInt8], column: Int) {
        var column = column
        var index = 0
        while index < value.count {
            var end = index + 1
            while end < value.count, end < index + 4, value[end] & 0xC0 == 0x80, value[index] >= 0xC0 { end += 1 }
            let needed = value[index..<end].reduce(0) { $0 + (isQuotable($1, at: index, of: value) ? 3 : 1) }
            if column + needed > 74 {
                append(contentsOf: "=\r\n".utf8)
                column = 0
            }
            for byte in value[index..<end] {
                if isQuotable(byte, at: index, of: value) || (column == 0 && isAmbiguous(byte)) {
                    append(contentsOf: [UInt8(ascii: "="), hexadecimal(byte >> 4), hexadecimal(byte & 15)])
                    column += 3
                } else {
                    append(byte)
                    column += 1
                }
            }
            index = end
        }
        appendLineEnd()
    }

    /// Whether a line that begins so may be taken for a folded one, or for BEGIN or END.
    private func isAmbiguous(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x2E || byte | 0x20 == UInt8(ascii: "b") || byte | 0x20 == UInt8(ascii: "e")
            || byte | 0x20 == UInt8(ascii: "v")
    }

    private func isQuotable(_ byte: UInt8, at index: Int, of value: [UInt8]) -> Bool {
        byte < 0x20 || byte >= 0x7F || byte == UInt8(ascii: "=") || (byte == 0x20 && index + 1 == value.count)
    }
}

/// The value as 2.1 has it: of a text only semicolons between components are escaped, line breaks stand as they are.
private func plain(_ property: Property) -> [UInt8] {
    let property = converted(property, to: .v3)
    let type = property.valueType(in: .v3)
    guard type == .text || type == .phoneNumber || type == .vcard || type == .unknown else {
        return Array(property.value)
    }
    let shape = property.shape
    let value = property.value
    var text: [UInt8] = []
    var isEscaped = false
    for (index, byte) in zip(value.indices, value) {
        guard isEscaped else {
            if byte == UInt8(ascii: "\\") { isEscaped = true } else { text.append(byte) }
            continue
        }
        isEscaped = false
        switch byte {
        case UInt8(ascii: "n"), UInt8(ascii: "N"): text.append(contentsOf: [0x0D, 0x0A])
        case UInt8(ascii: "\\"):
            // A backslash before what would make an escape of it is doubled.
            let next = index + 1 < value.endIndex ? value[index + 1] : 0
            let isDoubled = [0x5C, 0x2C, 0x3A, 0x3B, 0x4E, 0x6E, 0].contains(next)
            text.append(contentsOf: isDoubled ? [byte, byte] : [byte])
        case UInt8(ascii: ";") where shape == .structured || type == .unknown: text.append(contentsOf: [0x5C, byte])
        case UInt8(ascii: ",") where shape == .list || type == .unknown: text.append(contentsOf: [0x5C, byte])
        default: text.append(byte)
        }
    }
    return text
}
