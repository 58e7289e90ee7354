import CharacterSets

/// Text out of bytes that say nowhere what they are written in.
///
/// UTF-8 where they are that; UTF-16; what only one old set can be (``TextEncoding/init(guessing:)``); else Windows-1252, where its letters
/// stand in words. A few bytes that do not fit do not make a text another one, nor none.
enum PlainTextDecoding {
    /// More of a text tells no more about what it is written in.
    private static let evidence = 1 << 16

    static func decoded(
        _ bytes: [UInt8], path: String
    ) throws(UnreadableDocument) -> (encoding: String, text: String) {
        if bytes.starts(with: [0xFF, 0xFE]) {
            return ("UTF-16LE", try utf16(bytes, from: 2, lowFirst: true, path: path))
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return ("UTF-16BE", try utf16(bytes, from: 2, lowFirst: false, path: path))
        }
        if let lowFirst = markless(bytes) {
            return (lowFirst ? "UTF-16LE" : "UTF-16BE", try utf16(bytes, from: 0, lowFirst: lowFirst, path: path))
        }
        if let text = escaped(bytes) { return ("ISO-2022-JP", text) }
        if BinaryFormat.hasControlCharacters(bytes) { throw .binary(path: path, looksLike: nil) }
        if let text = String(validating: bytes, as: UTF8.self) { return ("UTF-8", text) }
        let found = UTF8Fault.all(in: bytes)
        // A text with many characters of UTF-8 was meant as that: what does not fit came from elsewhere.
        if found.whole >= 2 * found.faults { return ("UTF-8", patched(bytes)) }
        if let set = TextEncoding(guessing: Array(bytes.prefix(evidence))) {
            let (text, damages) = set.decoded(bytes[...])
            if damages * 200 <= found.faults { return (set.name, String(decoding: text, as: UTF8.self)) }
        }
        guard found.faults >= 4 * found.whole, OneByteSet.windows1252.makesSense(bytes) else {
            throw .invalidEncoding(path: path, offset: found.first)
        }
        return ("windows-1252", OneByteSet.windows1252.text(bytes.span))
    }

    private static func utf16(
        _ bytes: [UInt8], from start: Int, lowFirst: Bool, path: String
    ) throws(UnreadableDocument) -> String {
        guard bytes.count % 2 == 0 else { throw .invalidEncoding(path: path, offset: bytes.count - 1) }
        let units = stride(from: start, to: bytes.count, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return lowFirst ? second << 8 | first : first << 8 | second
        }
        guard let text = String(validating: units, as: UTF16.self) else {
            throw .invalidEncoding(path: path, offset: start)
        }
        if BinaryFormat.hasControlCharacters(Array(text.utf8)) { throw .binary(path: path, looksLike: nil) }
        return text
    }

    /// Whether UTF-16 without a byte order mark has its low bytes first; nil where it is none: every other byte is NUL where letters
    /// are Latin, and none of the others is.
    private static func markless(_ bytes: [UInt8]) -> Bool? {
        guard bytes.count >= 4, bytes.count % 2 == 0, bytes.prefix(evidence).contains(0) else { return nil }
        var (even, odd) = (0, 0)
        for (index, byte) in bytes.enumerated() where byte == 0 { if index % 2 == 0 { even += 1 } else { odd += 1 } }
        guard max(even, odd) * 4 >= bytes.count, min(even, odd) == 0 else { return nil }
        return odd > even
    }

    /// ISO-2022-JP, which is ASCII to the byte, with escapes before and behind what is none.
    private static func escaped(_ bytes: [UInt8]) -> String? {
        let head = bytes.prefix(evidence)
        guard let escape = head.firstIndex(of: 0x1B), head[escape...].dropFirst().first == UInt8(ascii: "$"),
            bytes.allSatisfy({ $0 < 0x80 }), let set = TextEncoding(named: "ISO-2022-JP")
        else { return nil }
        let (text, damages) = set.decoded(bytes[...])
        return damages == 0 ? String(decoding: text, as: UTF8.self) : nil
    }

    /// UTF-8 whose stray bytes are read as Windows-1252; what is left of a character that was cut is U+FFFD.
    private static func patched(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + 64)
        var index = 0
        while index < bytes.count {
            let length = UTF8Fault.sequenceLength(at: index, in: bytes)
            guard length == 0 else {
                text += bytes[index..<index + length]
                index += length
                continue
            }
            let isCut = bytes[index] >= 0xC2 && index + 1 < bytes.count && bytes[index + 1] & 0xC0 == 0x80
            text.append(scalar: (isCut ? nil : OneByteSet.windows1252.scalar(bytes[index])) ?? "\u{FFFD}")
            index += 1
            while isCut, index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// Where bytes stop being UTF-8.
enum UTF8Fault {
    /// The offset of the first byte that is not valid, how many are not, and how many characters of several bytes are.
    static func all(in bytes: [UInt8]) -> (first: Int, faults: Int, whole: Int) {
        var first: Int?
        var (faults, whole, index) = (0, 0, 0)
        while index < bytes.count {
            let length = sequenceLength(at: index, in: bytes)
            if length == 0 {
                first = first ?? index
                faults += 1
            } else if length > 1 {
                whole += 1
            }
            index += max(1, length)
        }
        return (first ?? bytes.count, faults, whole)
    }

    /// 0 where no character begins.
    static func sequenceLength(at index: Int, in bytes: [UInt8]) -> Int {
        let lead = bytes[index]
        let length: Int
        switch lead {
        case 0..<0x80: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return 0
        }
        guard index + length <= bytes.count,
            bytes[stretch(index + 1, index + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
        else { return 0 }
        let second = bytes[index + 1]
        switch lead {
        case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F:
            return 0
        default: return length
        }
    }
}

extension OneByteSet {
    /// Whether nine in ten of the bytes above ASCII are characters that stand where people put them: letters within words, marks
    /// anywhere. Bytes that look like damaged UTF-8 or like no language do not.
    func makesSense(_ bytes: [UInt8]) -> Bool {
        var (all, odd) = (0, 0)
        for (index, byte) in bytes.enumerated() where byte >= 0x80 {
            all += 1
            if scalar(byte) == nil || isOdd(byte, at: index, in: bytes) { odd += 1 }
        }
        return odd * 10 <= all
    }

    private func isOdd(_ byte: UInt8, at index: Int, in bytes: [UInt8]) -> Bool {
        guard byte >= 0xC0, byte != 0xD7, byte != 0xF7 else { return false }
        let before = index > 0 ? bytes[index - 1] : 0x20
        let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
        let touchesLetter = isLetter(before) || isLetter(after)
        let isAlone = isSpace(before) && isSpace(after)
        guard touchesLetter || (isAlone && isWord(byte)) else { return true }
        // A lead byte before a mark is what is left of UTF-8; two of the rarest letters together are no word.
        if (byte == 0xC2 || byte == 0xC3), !isLetter(after), after >= 0x80 || !isSpace(after) { return true }
        return byte >= 0xFE && (before >= 0xC0 || after >= 0xC0)
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0xA0 }

    /// The letters that are words by themselves: à, À, é, è, ó, ò.
    private func isWord(_ byte: UInt8) -> Bool {
        [0xE0, 0xC0, 0xE9, 0xC9, 0xE8, 0xC8, 0xF3, 0xF2].contains(byte)
    }
}
