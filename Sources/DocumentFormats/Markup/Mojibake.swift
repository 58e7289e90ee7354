import CharacterSets

/// UTF-8 that was taken for windows-1252 and written as UTF-8 once more: `â€œ` for `“`, `Ã©` for `é`.
enum Mojibake {
    /// The text as it was meant, where every suspicious place in it can be read so; else the text as it is.
    ///
    /// Suspicious is a letter such as `Ã` or `â` before what would be the rest of one character. A text with one such
    /// place is left alone: it may be meant.
    static func repaired(_ text: String) -> String {
        guard mayBe(text) else { return text }
        let scalars = Array(text.unicodeScalars)
        var repaired = String.UnicodeScalarView()
        var count = 0
        var others = 0
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            guard scalar.value >= 0x80 else {
                repaired.append(scalar)
                index += 1
                continue
            }
            let length = sequenceLength(byte(scalar))
            let rest = scalars[min(index + 1, scalars.count)..<min(index + max(length, 1), scalars.count)]
            let bytes = [byte(scalar)].compactMap { $0 } + rest.compactMap(byte)
            let isContinued = rest.first.flatMap(byte).map { $0 & 0xC0 == 0x80 } ?? false
            guard length > 1, isContinued else {
                others += 1
                repaired.append(scalar)
                index += 1
                continue
            }
            guard bytes.count == length, let whole = String(validating: bytes, as: UTF8.self) else { return text }
            repaired.append(contentsOf: whole.unicodeScalars)
            count += 1
            index += length
        }
        return count >= 2 && others * 4 <= count ? String(repaired) : text
    }

    /// Whether there is such a place at all: most texts have none, and are not looked at one by one.
    private static func mayBe(_ text: String) -> Bool {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            // U+00C2 to U+00F4 begin with C3; U+00E2 and U+00C3 are by far the most frequent.
            if previous == 0xC3, byte == 0x82 || byte == 0x83 || byte == 0xA2 { return true }
            previous = byte
        }
        return false
    }

    private static func sequenceLength(_ byte: UInt8?) -> Int {
        switch byte {
        case .some(0xC2...0xDF): 2
        case .some(0xE0...0xEF): 3
        case .some(0xF0...0xF4): 4
        default: 0
        }
    }

    /// The byte that windows-1252 has for a character; those that it has no character for stand for themselves.
    private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.value <= 0xFF { return UInt8(scalar.value) }
        return OneByteSet.windows1252.byte(scalar)
    }
}
