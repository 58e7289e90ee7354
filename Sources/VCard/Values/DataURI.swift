import CharacterSets

/// A `data:` URI (RFC 2397), as 4.0 holds photos: `data:image/jpeg;base64,…`.
struct DataURI {
    /// Such as `image/jpeg`, with its own parameters; empty where none is named.
    let mediaType: String
    let isBase64: Bool
    /// What stands behind the comma.
    let content: ArraySlice<UInt8>

    /// Nil where the value is none.
    init?(_ value: ArraySlice<UInt8>) {
        let scheme = "data:".utf8
        guard value.count > scheme.count, sameName(value.prefix(scheme.count), scheme) else { return nil }
        let rest = value.dropFirst(scheme.count)
        guard let comma = rest.prefix(200).firstIndex(of: UInt8(ascii: ",")) else { return nil }
        // Some escape the comma and the semicolon as if it were a text.
        var head = rest[..<comma].filter { $0 != UInt8(ascii: "\\") }[...]
        let mark = ";base64".utf8
        isBase64 = sameName(head.suffix(mark.count), mark) || sameName(head, "base64".utf8)
        if isBase64 { head = head.dropLast(mark.count) }
        mediaType = String(decoding: head, as: UTF8.self)
        content = rest[(comma + 1)...]
    }
}

/// The bytes that a URI writes as `%41`; nil where a percent sign is followed by something else.
func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let decoded = decodedPairs(text, behind: UInt8(ascii: "%"))
    return decoded.isWhole ? decoded.bytes : nil
}
