import JSONText

extension Property {
    /// The property that an array of jCard stands for; nil, with a warning, where it stands for none. `pointer` says where it
    /// stands.
    init?(jCard value: JSON, at pointer: JSONPointer, _ findings: inout JSONFindings) {
        guard let parts = value.elements, parts.count >= 3, let name = parts[0].text?.uppercased() else {
            findings.wrongType(pointer, "not an array of a name, parameters, a kind of value and values")
            return nil
        }
        guard name.utf8.contains(where: isTokenByte), !["BEGIN", "END", "VERSION"].contains(name) else {
            findings.add(.badName, "The property at \(pointer) has a name that no property can have; it was left out.")
            return nil
        }
        var (parameters, group) = readJCardParameters(parts[1], at: pointer.adding("1"), &findings)
        let told = parts[2].text?.lowercased() ?? "unknown"
        // A kind that no VALUE can name says nothing.
        let type = !told.isEmpty && told.utf8.allSatisfy(isTokenByte) ? told : "unknown"
        if parts[2].text == nil { findings.wrongType(pointer.adding("2"), "not text") }
        guard let value = jCardValue(parts[3...], ValueType(rawValue: type) ?? .unknown) else {
            findings.wrongType(pointer, "not followed by values of a card")
            return nil
        }
        parameters.removeAll { $0.isNamed("VALUE") }
        if type != "unknown", type != defaultJCardType(name).rawValue {
            parameters.insert(Parameter("VALUE", type), at: 0)
        }
        self.init(spelled(name), parameters: parameters, value: value, group: group)
    }
}

/// Names that programs look for letter by letter.
private let spellings = [
    "X-ABLABEL": "X-ABLabel", "X-ABSHOWAS": "X-ABShowAs", "X-ABDATE": "X-ABDate", "X-ABADR": "X-ABADR",
    "X-ABRELATEDNAMES": "X-ABRelatedNames", "X-ABUID": "X-ABUID",
]

private func spelled(_ name: String) -> String { spellings[name] ?? name }

/// Parameters and group from an object; its values are texts, or arrays of them.
func readJCardParameters(
    _ value: JSON, at pointer: JSONPointer, _ findings: inout JSONFindings
) -> (parameters: [Parameter], group: String?) {
    guard let members = value.members else {
        findings.wrongType(pointer, "not an object")
        return ([], nil)
    }
    var parameters: [Parameter] = []
    var group: String?
    for member in members {
        for value in member.value.elements ?? [member.value] {
            guard let text = value.scalarText else {
                findings.wrongType(pointer.adding(member.name), "not text")
                continue
            }
            if member.name.lowercased() == "group" {
                group = group ?? text
            } else {
                parameters.append(Parameter(member.name.uppercased(), text))
            }
        }
    }
    return (parameters, group)
}

extension JSON {
    /// What stands for a text: a number, true and false too.
    fileprivate var scalarText: String? {
        switch self {
        case .string(let text), .number(let text): text
        case .bool(let flag): flag ? "true" : "false"
        case .null: ""
        default: nil
        }
    }
}

/// The values as 4.0 writes them; nil where one is none.
private func jCardValue(_ values: ArraySlice<JSON>, _ type: ValueType) -> [UInt8]? {
    var bytes: [UInt8] = []
    for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        guard let parts = value.elements else {
            guard let text = value.scalarText else { return nil }
            bytes.appendJCard(text, type)
            continue
        }
        for (index, part) in parts.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ";")) }
            for (index, part) in (part.elements ?? [part]).enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                guard let text = part.scalarText else { return nil }
                bytes.appendEscaped(text)
            }
        }
    }
    return bytes
}

extension [UInt8] {
    fileprivate mutating func appendJCard(_ text: String, _ type: ValueType) {
        switch type {
        case .text: appendEscaped(text)
        case .date, .time, .dateTime, .dateAndOrTime, .timestamp, .utcOffset:
            append(contentsOf: basicForm(text.utf8, of: type))
        case .boolean: append(contentsOf: text.uppercased().utf8)
        case .unknown, .vcard: append(contentsOf: onOneLine(text))
        default: append(contentsOf: text.utf8)
        }
    }
}

/// A value that is taken as it stands, its line breaks as `\n` and without control characters, which no text keeps.
private func onOneLine(_ text: String) -> [UInt8] {
    let isLaterControl = { (scalar: Unicode.Scalar) in (0x80...0x9F).contains(scalar.value) }
    if text.unicodeScalars.contains(where: isLaterControl) {
        return onOneLine(String(String.UnicodeScalarView(text.unicodeScalars.filter { !isLaterControl($0) })))
    }
    guard text.utf8.contains(where: isLineControl) else { return Array(text.utf8) }
    var bytes: [UInt8] = []
    var previous: UInt8 = 0
    for byte in text.utf8 {
        if byte == 0x0D || (byte == 0x0A && previous != 0x0D) {
            bytes.append(contentsOf: "\\n".utf8)
        } else if !isLineControl(byte) {
            bytes.append(byte)
        }
        previous = byte
    }
    return bytes
}
