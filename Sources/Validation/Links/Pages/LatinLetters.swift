/// Letters of western languages without their accents, so that tables of words need none.
enum LatinLetters {
    /// The letters of a scalar from U+00C0 to U+017F, in lower case: `e` for É, `ss` for ß.
    static func plain(_ scalar: UInt32) -> [UInt8] {
        guard (0xC0...0x17F).contains(scalar) else { return [] }
        return table[Int(scalar - 0xC0)]
    }

    private static let table: [[UInt8]] = {
        let latin1 = """
            a a a a a a ae c e e e e i i i i d n o o o o o x o u u u u y th ss \
            a a a a a a ae c e e e e i i i i d n o o o o o x o u u u u y th y
            """
        let extended = """
            a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij \
            j j k k k l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t \
            u u u u u u u u u u u u w w y y y z z z z z z s
            """
        return (latin1 + " " + extended).split(separator: " ").map { Array($0.utf8) }
    }()
}

/// The encoding that pages have which are not in UTF-8.
enum Windows1252 {
    static func scalar(_ byte: UInt8) -> UInt32 {
        switch byte {
        case 0x80: 0x20AC
        case 0x82: 0x201A
        case 0x84: 0x201E
        case 0x85: 0x2026
        case 0x8A: 0x160
        case 0x8C: 0x152
        case 0x91, 0x92: 0x2018 + UInt32(byte - 0x91)
        case 0x93, 0x94: 0x201C + UInt32(byte - 0x93)
        case 0x95: 0x2022
        case 0x96, 0x97: 0x2013 + UInt32(byte - 0x96)
        case 0x9A: 0x161
        case 0x9C: 0x153
        case 0x9F: 0x178
        case 0x80..<0xA0: 0xFFFD
        default: UInt32(byte)
        }
    }

    /// Bytes as text: UTF-8, and bytes that are none read as Windows-1252.
    static func text(_ bytes: ArraySlice<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var scalars = String.UnicodeScalarView()
        for byte in bytes { if let one = Unicode.Scalar(scalar(byte)) { scalars.append(one) } }
        return String(scalars)
    }
}
