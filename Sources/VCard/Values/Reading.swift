// What a property says, decoded when it is asked for (RFC 2426 section 4, RFC 6350 sections 3.4 and 4).
extension Property {
    /// The whole value as one text, unescaped; bytes that are no UTF-8 become U+FFFD.
    public var text: String { unescaped(value) }

    /// A structured value: components behind semicolons, each a list of texts behind commas, as N and ADR have them.
    ///
    /// An empty component is a list of one empty text.
    public var components: [[String]] {
        split(value, at: UInt8(ascii: ";")).map { split($0, at: UInt8(ascii: ",")).map(unescaped) }
    }

    /// A structured value's components, the lists in them not split: "Main St, Suite 3".
    public var componentTexts: [String] {
        split(value, at: UInt8(ascii: ";")).map(unescaped)
    }

    /// A list: texts behind commas, as CATEGORIES and NICKNAME have them.
    public var list: [String] {
        split(value, at: UInt8(ascii: ",")).map(unescaped)
    }

    /// The value as it stands, as URIs, dates and numbers have it.
    public var rawText: String { String(decoding: value, as: UTF8.self) }

    /// The values of a parameter, whatever the name's case, in order.
    public func values(of parameter: String) -> [String] {
        line.hasParameters ? parameters.filter { $0.isNamed(parameter) }.map(\.value) : []
    }

    /// The values of TYPE in lower case.
    public var types: [String] { values(of: "TYPE").map { $0.lowercased() } }

    /// What the value holds as BASE64 (`ENCODING=b`) or in a `data:` URI, decoded; nil where it holds neither.
    public var binary: [UInt8]? {
        if isBase64 { return decodedBase64(value) }
        return DataURI(value).flatMap { $0.isBase64 ? decodedBase64($0.content) : percentDecoded($0.content) }
    }

    /// The card that an AGENT holds in its text (RFC 2426 section 3.5.4); nil where it holds none.
    public var card: Card? {
        guard let first = value.first, first == UInt8(ascii: "B") || first == UInt8(ascii: "b") else { return nil }
        var reader = CardReader()
        reader.feed(Array(text.utf8))
        reader.finish()
        return reader.next()?.card
    }

    /// Whether the value is BASE64 by its ENCODING.
    var isBase64: Bool {
        line.hasParameters && parameters.contains { $0.isNamed("ENCODING") && $0.value.lowercased() == "b" }
    }
}

/// Splits at bytes that no backslash escapes.
func split(_ value: ArraySlice<UInt8>, at separator: UInt8) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = value.startIndex
    var isEscaped = false
    for index in value.indices {
        let byte = value[index]
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == separator {
            parts.append(value[start..<index])
            start = index + 1
        }
    }
    parts.append(value[start...])
    return parts
}

/// Text without its escapes: `\n` and `\N` are line breaks, `\\`, `\,`, `\;` and `\:` the character; another backslash
/// stands for itself.
func unescaped(_ value: ArraySlice<UInt8>) -> String {
    guard value.contains(UInt8(ascii: "\\")) else { return String(decoding: value, as: UTF8.self) }
    return String(decoding: unescapedBytes(value), as: UTF8.self)
}

func unescapedBytes(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(value.count)
    var isEscaped = false
    for byte in value {
        guard isEscaped else {
            if byte == UInt8(ascii: "\\") { isEscaped = true } else { text.append(byte) }
            continue
        }
        isEscaped = false
        switch byte {
        case UInt8(ascii: "n"), UInt8(ascii: "N"): text.append(0x0A)
        case UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): text.append(byte)
        default: text.append(contentsOf: [UInt8(ascii: "\\"), byte])
        }
    }
    if isEscaped { text.append(UInt8(ascii: "\\")) }
    return text
}
