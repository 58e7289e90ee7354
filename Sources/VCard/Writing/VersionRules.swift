import CharacterSets

// What 3.0 and 4.0 say differently about the same thing (RFC 6350 appendix A).

/// Whether a line would be written differently in the version than it is kept; it may say so too often, never too seldom.
func differs(_ bytes: [UInt8], _ line: Line, in version: Version) -> Bool {
    if line.hasParameters {
        // TYPE, all but PREF and INTERNET, is the same in both.
        var index = line.nameEnd
        while index < line.value - 1 {
            let rest = bytes[(index + 1)..<(line.value - 1)]
            guard sameName(rest.prefix(5), "TYPE=".utf8) else { return true }
            let value = rest.dropFirst(5).prefix { $0 != UInt8(ascii: ";") }
            if version == .v4, sameName(value, "PREF".utf8) || sameName(value, "INTERNET".utf8) { return true }
            if value.contains(where: { !isTokenByte($0) }) { return true }
            index = value.endIndex
        }
    }
    let name = bytes[line.name..<line.nameEnd]
    switch bytes[line.name] | 0x20 {
    case UInt8(ascii: "t"): return version == .v3 && sameName(bytes[line.value..<line.end].prefix(4), "tel:".utf8)
    case UInt8(ascii: "p"), UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "k"):
        return version == .v3 && sameName(bytes[line.value..<line.end].prefix(5), "data:".utf8)
    case UInt8(ascii: "g"): return sameName(name, "GEO".utf8)
    case UInt8(ascii: "b"): return sameName(name, "BDAY".utf8)
    case UInt8(ascii: "a"): return sameName(name, "ANNIVERSARY".utf8)
    case UInt8(ascii: "r"): return version == .v4 && sameName(name, "REV".utf8)
    default: return false
    }
}

/// The property as 3.0 or 4.0 writes it.
func converted(_ property: Property, to version: Version) -> Property {
    let given = property.parameters
    var parameters = given
    var value = Array(property.value)
    convert(property.name.uppercased(), &parameters, &value, to: version)
    guard parameters != given || value[...] != property.value else { return property }
    return Property(property.name, parameters: parameters, value: value, group: property.group)
}

/// The same of what a property is made of; `name` is in capitals.
func convert(_ name: String, _ parameters: inout [Parameter], _ value: inout [UInt8], to version: Version) {
    switch (name, version) {
    case ("TEL", .v3): value = printedNumber(value, &parameters)
    case ("PHOTO", _), ("LOGO", _), ("SOUND", _), ("KEY", _):
        value = version == .v4 ? dataURI(name, value, &parameters) : inlined(value, &parameters)
    case ("GEO", _): value = position(value, in: version)
    case ("BDAY", _), ("ANNIVERSARY", _), ("DEATHDATE", _), ("REV", .v4): value = date(value, in: version)
    default: break
    }
    if version == .v4 {
        convertTypes(&parameters, isEmail: name == "EMAIL")
    } else {
        convertPreference(&parameters)
    }
}

/// TYPE=PREF is PREF=1 in 4.0, and every address of EMAIL one of the Internet.
private func convertTypes(_ parameters: inout [Parameter], isEmail: Bool) {
    guard let types = Optional(parameters.filter { $0.isNamed("TYPE") }), !types.isEmpty else { return }
    let isPreferred = types.contains { $0.value.lowercased() == "pref" }
    parameters.removeAll {
        $0.isNamed("TYPE")
            && ($0.value.lowercased() == "pref" || (isEmail && $0.value.lowercased() == "internet"))
    }
    if isPreferred, !parameters.contains(where: { $0.isNamed("PREF") }) { parameters.append(Parameter("PREF", "1")) }
}

/// PREF=1 is TYPE=PREF in 3.0; lower preferences stay as they are, which 3.0 passes over.
private func convertPreference(_ parameters: inout [Parameter]) {
    let count = parameters.count
    parameters.removeAll { $0.isNamed("PREF") && bareWord($0.value) == "1" }
    guard parameters.count < count else { return }
    let hasPreference = parameters.contains { $0.isNamed("TYPE") && $0.value.lowercased() == "pref" }
    if !hasPreference { parameters.append(.type("PREF")) }
}

/// `tel:+44-20-7946-0018;ext=102` (RFC 3966) as a text: `+44-20-7946-0018 ext. 102`.
private func printedNumber(_ value: [UInt8], _ parameters: inout [Parameter]) -> [UInt8] {
    guard sameName(value.prefix(4), "tel:".utf8) else { return value }
    parameters.removeAll { $0.isNamed("VALUE") || $0.isNamed("ENCODING") }
    var rest = value[4...]
    while sameName(rest.prefix(4), "tel:".utf8) { rest = rest.dropFirst(4) }
    let parts = unescapedBytes(rest).split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    var number = String(decoding: parts.first ?? [], as: UTF8.self)
    for part in parts.dropFirst() where sameName(part.prefix(4), "ext=".utf8) {
        number += " ext. " + String(decoding: part.dropFirst(4), as: UTF8.self)
    }
    var text: [UInt8] = []
    text.appendEscaped(number)
    return text
}

/// BASE64 with its TYPE as a `data:` URI.
private func dataURI(_ name: String, _ value: [UInt8], _ parameters: inout [Parameter]) -> [UInt8] {
    guard parameters.contains(where: { $0.isNamed("ENCODING") && $0.value.lowercased() == "b" }) else { return value }
    let mediaType = mediaType(of: name, value[...], parameters)
    parameters.removeAll {
        $0.isNamed("ENCODING") || ($0.isNamed("TYPE") && !isContext($0.value)) || $0.isNamed("MEDIATYPE")
            || ($0.isNamed("VALUE") && ["binary", "inline"].contains($0.value.lowercased()))
    }
    return Array("data:\(mediaType);base64,".utf8) + value
}

/// What BASE64 holds, by its first bytes and by its parameters.
func mediaType(of name: String, _ value: ArraySlice<UInt8>, _ parameters: [Parameter]) -> String {
    var type = parameters.first { $0.isNamed("MEDIATYPE") }?.value.lowercased()
    let formats = parameters.filter { $0.isNamed("TYPE") && !isContext($0.value) }
    if type == nil, let short = formats.first?.value.lowercased() {
        type = short.contains("/") ? short : mediaType(short, of: name)
    }
    // The bytes know better than a type that is missing or made up.
    type = mediaType(ofBase64: value) ?? type
    return type.flatMap { isMediaType($0) ? $0 : nil } ?? "application/octet-stream"
}

/// Whether a type says where something belongs, and not how it is written.
private func isContext(_ type: String) -> Bool { ["home", "work", "pref"].contains(type.lowercased()) }

/// Whether it can stand in a `data:` URI: RFC 6838 section 4.2 has these characters, and names shorter than that.
private func isMediaType(_ text: String) -> Bool {
    text.utf8.count < 128
        && text.utf8.allSatisfy { isTokenByte($0) || [0x21, 0x23, 0x24, 0x26, 0x2B, 0x2E, 0x5E].contains($0) }
}

/// A `data:` URI as BASE64 with its TYPE.
private func inlined(_ value: [UInt8], _ parameters: inout [Parameter]) -> [UInt8] {
    guard let uri = DataURI(value[...]), uri.isBase64 else { return value }
    let isPlain = isBase64Text(uri.content.span)
    guard isPlain || uri.content.allSatisfy(isBase64Byte) else { return value }
    parameters.removeAll { $0.isNamed("VALUE") || $0.isNamed("ENCODING") || $0.isNamed("MEDIATYPE") }
    parameters.insert(Parameter("ENCODING", "b"), at: 0)
    let type = String(uri.mediaType.split(separator: ";").first ?? "")
    if !type.isEmpty, isMediaType(type), type != "application/octet-stream" {
        parameters.insert(.type(shortType(type)), at: 1)
    }
    return isPlain ? Array(uri.content) : uri.content.filter { $0 != 0x20 && $0 != 0x09 && $0 != 0x5C }
}

/// What is BASE64, or goes when it is read as such.
private func isBase64Byte(_ byte: UInt8) -> Bool {
    base64Digit(byte) != nil || [UInt8(ascii: "="), UInt8(ascii: "\\"), 0x20, 0x09].contains(byte)
}

private let shortTypes: KeyValuePairs = [
    "image/jpeg": "JPEG", "image/png": "PNG", "image/gif": "GIF", "image/bmp": "BMP", "image/tiff": "TIFF",
    "image/webp": "WEBP", "audio/basic": "BASIC", "audio/wav": "WAVE", "audio/ogg": "OGG", "audio/mpeg": "MP3",
    "application/pkix-cert": "X509", "application/pgp-keys": "PGP",
]

func shortType(_ mediaType: String) -> String {
    shortTypes.first { $0.key == mediaType.lowercased() }?.value ?? mediaType
}

func mediaType(_ short: String, of name: String) -> String {
    let short = short == "jpg" ? "jpeg" : short
    if let known = shortTypes.first(where: { $0.value.lowercased() == short })?.key { return known }
    guard short.utf8.allSatisfy(isTokenByte) else { return "application/octet-stream" }
    switch name {
    case "SOUND": return "audio/\(short)"
    case "KEY": return "application/\(short)"
    default: return "image/\(short)"
    }
}

/// `37.3;-122.0` in 3.0, `geo:37.3,-122.0` (RFC 5870) in 4.0.
private func position(_ value: [UInt8], in version: Version) -> [UInt8] {
    let isURI = sameName(value.prefix(4), "geo:".utf8)
    if version == .v4 {
        let parts = value.split(separator: UInt8(ascii: ";"))
        guard !isURI, parts.count == 2, parts.allSatisfy(isNumber) else { return value }
        return Array("geo:".utf8) + parts[0] + [UInt8(ascii: ",")] + parts[1]
    }
    let parts = value.dropFirst(4).split(separator: UInt8(ascii: ","))
    guard isURI, parts.count == 2, parts.allSatisfy(isNumber) else { return value }
    return parts[0] + [UInt8(ascii: ";")] + parts[1]
}

private func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    !text.isEmpty && text.allSatisfy { $0 &- 0x30 < 10 || [0x2B, 0x2D, 0x2E].contains($0) }
}

/// `1985-04-12` and `2012-01-10T14:45:00Z` in 3.0; `19850412` and `20120110T144500Z` in 4.0 (ISO 8601's basic form).
/// What is no whole date is left.
private func date(_ value: [UInt8], in version: Version) -> [UInt8] {
    let (day, time) = (Array(value.prefix { $0 != UInt8(ascii: "T") }), value.drop { $0 != UInt8(ascii: "T") })
    let digits = day.filter { $0 &- 0x30 < 10 }
    guard digits.count == 8 else { return value }
    if version == .v4 {
        guard day.count == 10, day[4] == 0x2D, day[7] == 0x2D, time.allSatisfy(isTimeByte) else { return value }
        return digits + time.filter { $0 != UInt8(ascii: ":") }
    }
    guard day.count == 8, time.isEmpty else { return value }
    return digits[..<4] + [0x2D] + digits[4..<6] + [0x2D] + digits[6...]
}

private func isTimeByte(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10
        || [UInt8(ascii: "T"), UInt8(ascii: "Z"), UInt8(ascii: ":"), UInt8(ascii: "."), 0x2B, 0x2D].contains(byte)
}
