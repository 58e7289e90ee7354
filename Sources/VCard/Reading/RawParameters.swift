import CharacterSets

/// The parameters of a line as they were found: bare, quoted, in lists, with blanks around them.
struct RawParameters {
    /// What stays, decoded.
    var parameters: [Parameter] = []
    var encoding = OpenLine.Encoding.none
    /// In lower case.
    var charset: String?
    var hasUnknownEncoding = false

    /// `range` is between the name and the colon. RFC 6868 holds for 3.0 and 4.0, a LABEL's `\n` for all that have one.
    init(_ bytes: ArraySlice<UInt8>, hasCarets: Bool, charset decode: (ArraySlice<UInt8>) -> [UInt8]) {
        for part in divided(bytes, at: UInt8(ascii: ";")) {
            let part = trimmed(part)
            guard !part.isEmpty else { continue }
            if let label = RawParameters.customLabel(part) {
                parameters.append(.type(label))
                continue
            }
            guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else {
                takeBare(String(decoding: decode(part), as: UTF8.self))
                continue
            }
            let name = String(decoding: part[..<equals].filter(isTokenByte), as: UTF8.self)
            for value in divided(part[(equals + 1)...], at: UInt8(ascii: ",")) {
                let value = unquoted(trimmed(value))
                let text = String(decoding: decode(hasCarets ? withoutCarets(value)[...] : value), as: UTF8.self)
                take(name, name.uppercased() == "LABEL" ? labelText(text) : text)
            }
        }
    }

    /// What old Android writes for a label of one's own: `X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=4E=61)`, or
    /// `X-CUSTOM(Night desk)`.
    private static func customLabel(_ part: ArraySlice<UInt8>) -> String? {
        let begin = "X-CUSTOM("
        guard part.last == UInt8(ascii: ")"), part.count > begin.utf8.count + 1,
            String(decoding: part.prefix(begin.utf8.count), as: UTF8.self).uppercased() == begin
        else { return nil }
        var words = part.dropFirst(begin.utf8.count).dropLast()
        var (charset, isQuoted): (TextEncoding?, Bool) = (nil, false)
        while let comma = words.firstIndex(of: UInt8(ascii: ",")) {
            let word = String(decoding: words[..<comma], as: UTF8.self).uppercased()
            guard word.hasPrefix("CHARSET=") || word.hasPrefix("ENCODING=") else { break }
            if word.hasPrefix("CHARSET=") { charset = TextEncoding(knownAs: String(word.dropFirst(8))) }
            isQuoted = isQuoted || word == "ENCODING=QUOTED-PRINTABLE"
            words = words[(comma + 1)...]
        }
        if isQuoted { words = decodedPairs(words, behind: UInt8(ascii: "=")).bytes[...] }
        return String(decoding: (charset ?? .utf8).decoded(words).text, as: UTF8.self)
    }

    private mutating func take(_ name: String, _ value: String) {
        switch name.uppercased() {
        case "ENCODING": takeEncoding(value.uppercased())
        case "CHARSET": charset = value.lowercased()
        case "": takeBare(value)
        case "TYPE": takeTypes(value, name)
        default: parameters.append(Parameter(name, value))
        }
    }

    private mutating func takeEncoding(_ value: String) {
        switch value {
        case "B", "BASE64": encoding = .base64
        case "Q", "QUOTED-PRINTABLE", "QUOTEDPRINTABLE": encoding = .quotedPrintable
        case "7BIT", "8BIT", "": break
        default:
            hasUnknownEncoding = true
            parameters.append(Parameter("ENCODING", value))
        }
    }

    /// 2.1 leaves the parameter's name out.
    private mutating func takeBare(_ value: String) {
        switch value.uppercased() {
        case "BASE64", "B": encoding = .base64
        case "QUOTED-PRINTABLE": encoding = .quotedPrintable
        case "7BIT", "8BIT": break
        case "INLINE", "CONTENT-ID", "CID", "URL": parameters.append(Parameter("VALUE", value))
        default: takeTypes(value)
        }
    }

    /// TYPE="HOME,VOICE" means two types.
    private mutating func takeTypes(_ value: String, _ name: String = "TYPE") {
        let types = value.utf8.split(separator: UInt8(ascii: ","))
        for type in types {
            // What is left out when it is written is left out before blanks are looked for.
            let kept = type.filter { !isLineControl($0) || $0 == 0x0A || $0 == 0x0D }
            parameters.append(Parameter(name, String(decoding: trimmed(kept[...]), as: UTF8.self)))
        }
        if types.isEmpty { parameters.append(Parameter(name, "")) }
    }
}

/// Splits at bytes that stand in no quotation marks.
private func divided(_ bytes: ArraySlice<UInt8>, at separator: UInt8) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var isQuoted = false
    var previous = UInt8(ascii: "=")
    for index in bytes.indices {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\"") {
            if isQuoted {
                isQuoted = false
            } else if previous == UInt8(ascii: "=") || previous == UInt8(ascii: ",") {
                isQuoted = bytes[(index + 1)...].contains(UInt8(ascii: "\""))
            }
        } else if byte == separator, !isQuoted {
            parts.append(bytes[start..<index])
            start = index + 1
        }
        previous = byte
    }
    parts.append(bytes[start...])
    return parts
}

/// Without quotation marks around it.
private func unquoted(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.first == UInt8(ascii: "\"") else { return bytes }
    let inner = bytes.dropFirst()
    return inner.last == UInt8(ascii: "\"") ? inner.dropLast() : inner
}

/// Without blanks and tabs around it.
func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes = bytes.dropFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes = bytes.dropLast() }
    return bytes
}
