/// The character sets of one byte that are read by tables of our own; Exchange reads CSV by them too.
package enum Charset {
    case utf8, windows1252, latin1, latin9

    /// By its name in lower case; nil where it is another.
    init?(_ name: String) {
        switch name.filter({ $0 != "-" && $0 != "_" }) {
        case "utf8", "usascii", "ascii": self = .utf8
        // What says that it is Latin-1 and holds C1 controls means Windows-1252; else the two agree.
        case "windows1252", "cp1252", "iso88591", "latin1", "l1": self = .windows1252
        case "iso885915", "latin9": self = .latin9
        default: return nil
        }
    }

    /// The bytes as UTF-8.
    package func decoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 4)
        for byte in bytes {
            if byte < 0x80 { text.append(byte) } else { text.append(scalar: scalar(byte)) }
        }
        return text
    }

    private func scalar(_ byte: UInt8) -> Unicode.Scalar {
        switch self {
        case .windows1252 where byte < 0xA0: return Charset.windows1252High[Int(byte) - 0x80]
        case .latin9:
            switch byte {
            case 0xA4: return "\u{20AC}"
            case 0xA6: return "\u{160}"
            case 0xA8: return "\u{161}"
            case 0xB4: return "\u{17D}"
            case 0xB8: return "\u{17E}"
            case 0xBC: return "\u{152}"
            case 0xBD: return "\u{153}"
            case 0xBE: return "\u{178}"
            default: return Unicode.Scalar(byte)
            }
        default: return Unicode.Scalar(byte)
        }
    }

    /// 0x80 to 0x9F; the five that Windows-1252 leaves open are U+FFFD.
    private static let windows1252High: [Unicode.Scalar] = [
        "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}", "\u{2C6}",
        "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{FFFD}", "\u{17D}", "\u{FFFD}", "\u{FFFD}", "\u{2018}",
        "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}", "\u{2DC}", "\u{2122}", "\u{161}",
        "\u{203A}", "\u{153}", "\u{FFFD}", "\u{17E}", "\u{178}",
    ]
}

extension Array<UInt8> {
    mutating func append(scalar: Unicode.Scalar) {
        append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}

/// Whether the bytes are UTF-8.
func isUTF8(_ bytes: borrowing Span<UInt8>) -> Bool {
    (try? UTF8Span(validating: copy bytes)) != nil
}

/// UTF-8 in which a byte here and there is wrong, such as a text cut inside its last character, with U+FFFD in their place;
/// nil where more is wrong than right, as in another character set.
func repairedUTF8(_ bytes: [UInt8]) -> [UInt8]? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var (right, wrong) = (0, 0)
    var input = bytes.makeIterator()
    var decoder = UTF8()
    decoding: while true {
        switch decoder.decode(&input) {
        case .scalarValue(let scalar):
            if scalar.value >= 0x80 { right += 1 }
            text.append(scalar: scalar)
        case .error:
            wrong += 1
            text.append(scalar: "\u{FFFD}")
        case .emptyInput: break decoding
        }
    }
    return right >= wrong ? text : nil
}

/// UTF-16 that comes in pieces, turned into UTF-8; what is half of a character becomes U+FFFD.
package struct UTF16Decoder: Sendable {
    let isBigEndian: Bool
    private var half: UInt8?
    private var lead: UInt16?
    /// Where the first surrogate that stood alone was put, in the text as it was then.
    private(set) var loneSurrogate: Int?

    package init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

    package mutating func decode(_ bytes: some Sequence<UInt8>, into text: inout [UInt8]) {
        for byte in bytes {
            guard let first = half else {
                half = byte
                continue
            }
            half = nil
            let unit = isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
            take(unit, into: &text)
        }
    }

    package mutating func finish(into text: inout [UInt8]) {
        if lead != nil || half != nil { replace(into: &text) }
        (lead, half) = (nil, nil)
    }

    private mutating func take(_ unit: UInt16, into text: inout [UInt8]) {
        if let high = lead {
            lead = nil
            if UTF16.isTrailSurrogate(unit) {
                let value = 0x10000 + (UInt32(high) & 0x3FF) << 10 + UInt32(unit) & 0x3FF
                return text.append(scalar: Unicode.Scalar(value) ?? "\u{FFFD}")
            }
            replace(into: &text)
        }
        if UTF16.isLeadSurrogate(unit) {
            lead = unit
        } else if let scalar = Unicode.Scalar(unit) {
            text.append(scalar: scalar)
        } else {
            replace(into: &text)
        }
    }

    private mutating func replace(into text: inout [UInt8]) {
        loneSurrogate = loneSurrogate ?? text.count
        text.append(scalar: "\u{FFFD}")
    }
}
