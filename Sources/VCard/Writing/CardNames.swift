/// What a card calls the one whom it is about.
struct CardNames {
    var fullName: [UInt8]?
    var hasFullName: Bool { fullName != nil }
    var hasBlankFullName = false
    var hasName = false

    init(_ card: Card) {
        let bytes = card.properties.bytes
        for line in card.properties.lines {
            switch line.nameEnd - line.name {
            case 1: hasName = hasName || bytes[line.name] | 0x20 == UInt8(ascii: "n")
            case 2 where isFullName(bytes, line):
                if isBlank(bytes[line.value..<line.end]) {
                    hasBlankFullName = true
                } else if fullName == nil {
                    fullName = Array(bytes[line.value..<line.end])
                }
            default: break
            }
        }
    }
}

/// The FN of a card without one, as 4.0 has it: RFC 9554 section 4.5 says that it is made of another property.
func standInProperty(for card: Card) -> Property {
    let name = standIn(for: card)
    let isDerived = name != unnamed
    return Property("FN", parameters: isDerived ? [Parameter("DERIVED", "TRUE")] : [], value: name)
}

private let unnamed = Array("Unnamed".utf8)

/// What a card without FN is called.
func standIn(for card: Card) -> [UInt8] {
    // What stands in another property may hold what no text holds.
    if let name = spokenName(of: card).flatMap({ text($0[...]) }) { return name }
    for name in ["ORG", "NICKNAME", "EMAIL", "TEL", "UID"] {
        guard let value = card.first(name)?.value else { continue }
        if let text = text(split(value, at: UInt8(ascii: ";")).first ?? value) { return text }
    }
    return unnamed
}

/// The value as text; nil where nothing is in it.
private func text(_ value: ArraySlice<UInt8>) -> [UInt8]? {
    let text = Property("FN", text: unescaped(value)).value
    return isBlank(text) ? nil : Array(text)
}

/// N as people say it: prefix, given, additional, family and suffix; nil where nothing is in it.
private func spokenName(of card: Card) -> [UInt8]? {
    guard let name = card.properties.first(where: { $0.isNamed("N") }) else { return nil }
    let parts = split(name.value, at: UInt8(ascii: ";"))
    let spoken = [3, 1, 2, 0, 4].filter { $0 < parts.count }.flatMap { part in
        split(parts[part], at: UInt8(ascii: ",")).filter { !isBlank($0) }
    }
    return spoken.isEmpty ? nil : Array(spoken.joined(separator: [0x20]))
}

func isBlankFullName(_ bytes: [UInt8], _ line: Line) -> Bool {
    isFullName(bytes, line) && isBlank(bytes[line.value..<line.end])
}

private func isFullName(_ bytes: [UInt8], _ line: Line) -> Bool {
    line.nameEnd - line.name == 2 && bytes[line.name] | 0x20 == UInt8(ascii: "f")
        && bytes[line.name + 1] | 0x20 == UInt8(ascii: "n")
}

/// Whether an escaped value shows nothing: only blanks, controls and line breaks.
func isBlank(_ value: ArraySlice<UInt8>) -> Bool {
    if let first = value.first, first > 0x20, first != UInt8(ascii: "\\") { return false }
    var isEscaped = false
    return value.allSatisfy { byte in
        defer { isEscaped = !isEscaped && byte == UInt8(ascii: "\\") }
        return byte <= 0x20 || byte == 0x7F || (!isEscaped && byte == UInt8(ascii: "\\"))
            || (isEscaped && (byte == UInt8(ascii: "n") || byte == UInt8(ascii: "N")))
    }
}

/// Whether it is an AGENT that would begin a card of the lines behind it.
func beginsCard(_ bytes: [UInt8], _ line: Line) -> Bool {
    line.nameEnd - line.name == 5 && sameName(bytes[line.name..<line.nameEnd], "AGENT".utf8)
        && sameName(trimmed(bytes[line.value..<line.end]), "BEGIN:VCARD".utf8)
}

/// BEGIN, VERSION and END are the writer's.
func isFrame(_ bytes: [UInt8], _ line: Line) -> Bool {
    let name = bytes[line.name..<line.nameEnd]
    switch name.count {
    case 3: return sameName(name, "END".utf8)
    case 5: return sameName(name, "BEGIN".utf8)
    case 7: return sameName(name, "VERSION".utf8)
    default: return false
    }
}
