/// Writes cards as vCard 3.0 (RFC 2426): CRLF, UTF-8 without a byte order mark, folded between characters.
///
/// Whatever a property holds, it is one content line: bytes that could end it are left out.
public struct CardWriter: Sendable {
    /// What has been written so far.
    public private(set) var bytes: [UInt8] = []
    /// The longest line in octets, its CRLF not counted.
    let width: Int
    private var line: [UInt8] = []

    /// `width` is 5 at least, because a line that continues another holds a space and a character.
    public init(foldingAt width: Int = 75) {
        self.width = max(width, 5)
    }

    /// Writes a card with what 3.0 demands: VERSION, FN (from ORG, NICKNAME, EMAIL, TEL or UID where it is missing) and N.
    public mutating func write(_ card: Card) {
        write(Property("BEGIN", value: Array("VCARD".utf8)))
        write(Property("VERSION", value: Array("3.0".utf8)))
        let given = card.properties.first { $0.isNamed("FN") && !isBlank($0.value) }?.value
        let fullName = given ?? standIn(for: card)
        if given == nil { write(Property("FN", value: fullName)) }
        if card.first("N") == nil { write(Property("N", value: fullName + Array(";;;;".utf8))) }
        for property in card.properties where !isFrame(property) {
            if property.isNamed("FN"), isBlank(property.value) { continue }
            write(property)
        }
        write(Property("END", value: Array("VCARD".utf8)))
    }

    /// Hands over what has been written, and begins anew with the same room.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func write(_ property: Property) {
        line.removeAll(keepingCapacity: true)
        appendToken(property.name)
        guard !line.isEmpty else { return }
        if let group = property.group {
            line.removeAll(keepingCapacity: true)
            appendToken(group)
            if !line.isEmpty { line.append(UInt8(ascii: ".")) }
            appendToken(property.name)
        }
        for parameter in property.parameters { append(parameter) }
        line.append(UInt8(ascii: ":"))
        if property.value.contains(where: isLineControl) {
            line.append(contentsOf: property.value.lazy.filter { !isLineControl($0) })
        } else {
            line.append(contentsOf: property.value)
        }
        fold()
    }

    private mutating func append(_ parameter: Parameter) {
        let length = line.count
        line.append(UInt8(ascii: ";"))
        appendToken(parameter.name)
        guard line.count > length + 1 else { return line.removeSubrange(length...) }
        line.append(UInt8(ascii: "="))
        let needsQuotes = parameter.value.utf8.contains { $0 == 0x2C || $0 == 0x3A || $0 == 0x3B }
        if needsQuotes { line.append(UInt8(ascii: "\"")) }
        if parameter.value.utf8.allSatisfy(isTokenByte) {
            line.append(contentsOf: parameter.value.utf8)
        } else {
            for byte in parameter.value.utf8 where !isLineControl(byte) {
                // A parameter cannot hold a quotation mark in 3.0.
                line.append(byte == UInt8(ascii: "\"") ? UInt8(ascii: "'") : byte)
            }
        }
        if needsQuotes { line.append(UInt8(ascii: "\"")) }
    }

    private mutating func appendToken(_ token: String) {
        if token.utf8.allSatisfy(isTokenByte) {
            line.append(contentsOf: token.utf8)
        } else {
            line.append(contentsOf: token.utf8.lazy.filter(isTokenByte))
        }
    }

    /// RFC 2426 section 2.6: a line goes on in the next, behind a space; never inside a character.
    private mutating func fold() {
        if line.count <= width {
            bytes.append(contentsOf: line)
            return endLine()
        }
        var start = 0
        var room = width
        while line.count - start > room {
            var end = start + room
            while end > start + room - 3, line[end] & 0xC0 == 0x80 { end -= 1 }
            if line[end] & 0xC0 == 0x80 { end = start + room }
            bytes.append(contentsOf: line[start..<end])
            endLine()
            bytes.append(UInt8(ascii: " "))
            (start, room) = (end, width - 1)
        }
        bytes.append(contentsOf: line[start...])
        endLine()
    }

    private mutating func endLine() {
        bytes.append(0x0D)
        bytes.append(0x0A)
    }
}

extension Card {
    /// The card as vCard 3.0.
    public func written() -> [UInt8] {
        var writer = CardWriter()
        writer.write(self)
        return writer.bytes
    }
}

/// What a card without FN is called.
private func standIn(for card: Card) -> [UInt8] {
    for name in ["ORG", "NICKNAME", "EMAIL", "TEL", "UID"] {
        guard let value = card.first(name)?.value else { continue }
        let component = firstComponent(of: value)
        if !isBlank(component) { return component }
    }
    return Array("Unnamed".utf8)
}

/// The value up to its first semicolon that is not escaped.
private func firstComponent(of value: [UInt8]) -> [UInt8] {
    var isEscaped = false
    return Array(
        value.prefix { byte in
            defer { isEscaped = !isEscaped && byte == UInt8(ascii: "\\") }
            return isEscaped || byte != UInt8(ascii: ";")
        })
}

/// Whether an escaped value shows nothing: only blanks, controls and line breaks.
private func isBlank(_ value: [UInt8]) -> Bool {
    if let first = value.first, first > 0x20, first != UInt8(ascii: "\\") { return false }
    var isEscaped = false
    return value.allSatisfy { byte in
        defer { isEscaped = !isEscaped && byte == UInt8(ascii: "\\") }
        return byte <= 0x20 || byte == 0x7F || (!isEscaped && byte == UInt8(ascii: "\\"))
            || (isEscaped && (byte == UInt8(ascii: "n") || byte == UInt8(ascii: "N")))
    }
}

private func isFrame(_ property: Property) -> Bool {
    property.isNamed("BEGIN") || property.isNamed("VERSION") || property.isNamed("END")
}

/// Whether the byte could end a line, or is a control character of ASCII other than a tab.
private func isLineControl(_ byte: UInt8) -> Bool { (byte < 0x20 && byte != 0x09) || byte == 0x7F }

private func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
    default: false
    }
}
