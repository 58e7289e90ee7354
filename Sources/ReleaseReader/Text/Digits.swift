/// Digits that are not ASCII's, and scripts that print numbers and words without spaces.
enum Digits {
    /// The first bytes of Hiragana, Katakana, ideographs and Hangul.
    static func beginsUnspaced(_ byte: UInt8) -> Bool { (0xE3...0xED).contains(byte) }

    /// The end of a run of decimal digits of any script; nil where none stands there. ASCII's are not looked at.
    static func foreign(in bytes: [UInt8], at start: Int, before limit: Int) -> Int? {
        var index = start
        while index < limit {
            let length = bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
            guard mayBeDigit(bytes[index]), index + length <= limit,
                value(String(decoding: bytes[stretch(index, index + length)], as: UTF8.self)) != nil
            else { break }
            index += length
        }
        return index > start ? index : nil
    }

    /// The first bytes of blocks that have any: letters of common scripts are passed without a look.
    private static func mayBeDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0xD9, 0xDB, 0xDF, 0xE0, 0xE1, 0xEF: true
        default: false
        }
    }

    /// The number in ASCII's digits.
    static func inASCII(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    value(String(scalar)).flatMap { Unicode.Scalar(0x30 + $0) } ?? scalar
                }))
    }

    private static func value(_ text: String) -> UInt32? {
        guard let properties = text.unicodeScalars.first?.properties, properties.numericType == .decimal else {
            return nil
        }
        return properties.numericValue.map { UInt32($0) }
    }
}
