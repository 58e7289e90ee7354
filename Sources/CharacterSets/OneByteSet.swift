/// Character sets older than Unicode that have one byte a character, and that press offices still get.
public enum OneByteSet: Hashable, Sendable {
    /// Windows-1252: what old office programs on Windows save. What says that it is Latin-1 and holds C1 controls means
    /// this too; else the two agree.
    case windows1252
    /// ISO 8859-15, Latin-9: Latin-1 with the euro sign.
    case latin9

    /// What the byte stands for; nil for the five that Windows-1252 leaves open.
    public func scalar(_ byte: UInt8) -> Unicode.Scalar? {
        switch self {
        case .windows1252:
            (0x80..<0xA0).contains(byte) ? OneByteSet.windowsUpper[Int(byte) - 0x80] : Unicode.Scalar(byte)
        case .latin9: OneByteSet.latin9Own[byte] ?? Unicode.Scalar(byte)
        }
    }

    /// The byte that stands for the character; nil where none does.
    public func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        if let byte = UInt8(exactly: scalar.value), self.scalar(byte) == scalar { return byte }
        return switch self {
        case .windows1252: OneByteSet.windowsBytes[scalar]
        case .latin9: OneByteSet.latin9Bytes[scalar]
        }
    }

    /// The text in UTF-8; U+FFFD for what stands for nothing.
    public func decoded(_ bytes: Span<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 4)
        for index in bytes.indices {
            let byte = bytes[index]
            if byte < 0x80 { text.append(byte) } else { text.append(scalar: scalar(byte) ?? "\u{FFFD}") }
        }
        return text
    }

    /// The text; U+FFFD for what stands for nothing.
    public func text(_ bytes: Span<UInt8>) -> String { String(decoding: decoded(bytes), as: UTF8.self) }

    /// UTF-8 where the bytes are that, else the text of this set.
    public func text(unlessUTF8 bytes: ArraySlice<UInt8>) -> String {
        String(validating: bytes, as: UTF8.self) ?? text(bytes.span)
    }

    /// 0x80 to 0x9F.
    private static let windowsUpper: [Unicode.Scalar?] = [
        "\u{20AC}", nil, "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
        "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", nil, "\u{17D}", nil,
        nil, "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
        "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", nil, "\u{17E}", "\u{178}",
    ]

    /// Where Latin-9 is not Latin-1.
    private static let latin9Own: [UInt8: Unicode.Scalar] = [
        0xA4: "\u{20AC}", 0xA6: "\u{160}", 0xA8: "\u{161}", 0xB4: "\u{17D}", 0xB8: "\u{17E}", 0xBC: "\u{152}",
        0xBD: "\u{153}", 0xBE: "\u{178}",
    ]

    private static let windowsBytes: [Unicode.Scalar: UInt8] = {
        var bytes: [Unicode.Scalar: UInt8] = [:]
        for (offset, scalar) in windowsUpper.enumerated() { if let scalar { bytes[scalar] = UInt8(0x80 + offset) } }
        return bytes
    }()

    private static let latin9Bytes = Dictionary(uniqueKeysWithValues: latin9Own.map { ($1, $0) })
}

extension Array<UInt8> {
    /// Appends the character in UTF-8.
    public mutating func append(scalar: Unicode.Scalar) {
        append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}
