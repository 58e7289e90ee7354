/// A text as whoever reads it understands it, letter by letter, with the bytes that each stands for: percent-encoding and
/// character references are read, wide and foreign digits are digits, letters are small, and what is invisible is not there.
///
/// Blanks of every kind are a space, and line breaks a line feed.
struct PlainSpelling {
    struct Letter: Equatable {
        var scalar: UInt32
        /// Where it stands in the UTF-8 of the text.
        var bytes: Range<Int>

        var isDigit: Bool { (0x30...0x39).contains(scalar) }
        /// Of an alphabet: a small letter, or one that has no case.
        var isLetter: Bool { (0x61...0x7A).contains(scalar) || (scalar >= 0x80 && isAlphabetic) }
        var isBlank: Bool { scalar == 0x20 || scalar == 0x0A }

        private var isAlphabetic: Bool { Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false }
    }

    let letters: [Letter]

    /// As the text stands, or with what is encoded in it read.
    init(_ bytes: [UInt8], decoding: Bool = true) {
        var letters: [Letter] = []
        letters.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if decoding, byte == UInt8(ascii: "%") || byte == UInt8(ascii: "&"),
                let (scalars, end) = PlainSpelling.encoded(bytes, at: index)
            {
                for scalar in scalars { PlainSpelling.add(scalar, index..<end, to: &letters) }
                index = end
            } else if byte < 0x80 {
                PlainSpelling.add(Unicode.Scalar(byte), index..<index + 1, to: &letters)
                index += 1
            } else {
                let end = PlainSpelling.endOfScalar(bytes, from: index)
                for scalar in String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars {
                    PlainSpelling.add(scalar, index..<end, to: &letters)
                }
                index = end
            }
        }
        self.letters = letters
    }

    private static func endOfScalar(_ bytes: [UInt8], from start: Int) -> Int {
        var end = start + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    private static func add(_ scalar: Unicode.Scalar, _ bytes: Range<Int>, to letters: inout [Letter]) {
        guard let plain = plain(scalar) else { return }
        letters.append(Letter(scalar: plain, bytes: bytes))
    }

    /// The letter that is meant; nil for what is not seen.
    private static func plain(_ scalar: Unicode.Scalar) -> UInt32? {
        switch scalar.value {
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: return 0x0A
        case 0x41...0x5A: return scalar.value | 0x20
        case 0x21...0x7E: return scalar.value
        case 0x09, 0x0B, 0x0C, 0x20: return 0x20
        case 0..<0x20, 0x7F: return nil
        case 0xFF01...0xFF5E: return plain(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
        case 0xFE6B: return UInt32(UInt8(ascii: "@"))
        case 0x2024, 0x3002, 0xFE52, 0xFF61: return UInt32(UInt8(ascii: "."))
        default: break
        }
        let properties = scalar.properties
        if properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format { return nil }
        if properties.isWhitespace { return 0x20 }
        if let type = properties.numericType, type != .numeric, let value = properties.numericValue,
            (0...9).contains(value)
        {
            return 0x30 + UInt32(value)
        }
        let small = properties.lowercaseMapping.unicodeScalars
        return small.count == 1 ? small.first?.value : scalar.value
    }
}

// MARK: - What is encoded

extension PlainSpelling {
    /// The scalars that percent-encoding or a character reference at `start` stands for, and where it ends.
    private static func encoded(_ bytes: [UInt8], at start: Int) -> (String.UnicodeScalarView, end: Int)? {
        bytes[start] == UInt8(ascii: "%") ? percent(bytes, at: start) : reference(bytes, at: start)
    }

    /// `%40`, `%2540`, and the several of one letter.
    private static func percent(_ bytes: [UInt8], at start: Int) -> (String.UnicodeScalarView, end: Int)? {
        var (index, decoded) = (start, [UInt8]())
        repeat {
            guard let (byte, end) = octet(bytes, at: index) else { break }
            decoded.append(byte)
            index = end
        } while decoded[0] >= 0x80 && decoded.count < length(ofScalarWith: decoded[0])
        guard !decoded.isEmpty else { return nil }
        return (String(decoding: decoded, as: UTF8.self).unicodeScalars, index)
    }

    private static func octet(_ bytes: [UInt8], at start: Int) -> (UInt8, end: Int)? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "%") else { return nil }
        var index = start + 1
        // Encoded more than once, a percent sign is `%25`.
        while index + 3 < bytes.count, bytes[index] == UInt8(ascii: "2"), bytes[index + 1] == UInt8(ascii: "5"),
            hexadecimal(bytes[index + 2]) != nil, hexadecimal(bytes[index + 3]) != nil
        {
            index += 2
        }
        guard index + 1 < bytes.count, let high = hexadecimal(bytes[index]), let low = hexadecimal(bytes[index + 1])
        else { return nil }
        return (high << 4 | low, index + 2)
    }

    private static func length(ofScalarWith first: UInt8) -> Int { first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2 }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }

    private static let names: [String: Unicode.Scalar] = [
        "commat": "@", "period": ".", "nbsp": " ", "plus": "+", "lpar": "(", "rpar": ")", "hyphen": "-", "dash": "-",
        "lowbar": "_", "colon": ":", "sol": "/", "shy": "\u{AD}", "zwnj": "\u{200C}", "ensp": " ", "emsp": " ",
        "thinsp": " ", "NewLine": "\n", "Tab": " ",
    ]

    /// `&#64;`, `&#x40;`, `&commat;`, and those whose ampersand is `&amp;`.
    private static func reference(_ bytes: [UInt8], at start: Int) -> (String.UnicodeScalarView, end: Int)? {
        var index = start + 1
        while bytes[index...].starts(with: "amp;".utf8) { index += 4 }
        guard let end = bytes[index...].prefix(10).firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: bytes[index..<end], as: UTF8.self)
        let scalar: Unicode.Scalar?
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            scalar = UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        } else if name.hasPrefix("#") {
            scalar = UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
        } else {
            scalar = names[name]
        }
        return scalar.map { (String.UnicodeScalarView([$0]), end + 1) }
    }
}

// MARK: - Readings

extension [PlainSpelling.Letter] {
    /// With lines that follow one another as one: what a narrow column broke in two is whole again.
    var joined: Self {
        var joined: Self = []
        var isAtStartOfLine = false
        for letter in self {
            if letter.scalar == 0x0A {
                while let last = joined.last, last.isBlank { joined.removeLast() }
                isAtStartOfLine = true
            } else if !isAtStartOfLine || !(letter.isBlank || letter.scalar == UInt32(UInt8(ascii: ">"))) {
                isAtStartOfLine = false
                joined.append(letter)
            }
        }
        return joined
    }

    /// With letters that a blank parts from one another as one word: `j a n e @ …`. Nil where there is none.
    var closed: Self? {
        var closed: Self = []
        var (index, isClosed) = (0, false)
        while index < count {
            let alone = indicesAlone(from: index)
            if let last = alone.last, alone.count >= 5 {
                closed += alone.map { self[$0] }
                isClosed = true
                index = last + 1
            } else {
                closed.append(self[index])
                index += 1
            }
        }
        return isClosed ? closed : nil
    }

    /// Letters and marks from here on of which a blank parts each from the next; a mark may stand before and behind them.
    private func indicesAlone(from start: Int) -> [Int] {
        func isOfWord(_ index: Int) -> Bool { indices.contains(index) && (self[index].isLetter || self[index].isDigit) }
        guard !self[start].isBlank, !isOfWord(start - 1) else { return [] }
        var found: [Int] = []
        var index = start
        while index < count, !self[index].isBlank, !isOfWord(index + 1) {
            found.append(index)
            guard index + 2 < count, self[index + 1].isBlank else { break }
            index += 2
        }
        return found
    }

    var text: String {
        var text = String.UnicodeScalarView()
        for letter in self { if let scalar = Unicode.Scalar(letter.scalar) { text.append(scalar) } }
        return String(text)
    }
}
