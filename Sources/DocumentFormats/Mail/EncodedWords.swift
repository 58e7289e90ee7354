import CharacterSets

/// Words of a header in other characters than ASCII: `=?utf-8?Q?Z=C3=BCrich?=` (RFC 2047).
enum EncodedWords {
    private struct Word {
        var charset: String
        var bytes: [UInt8]
    }

    /// The value with its encoded words decoded. White space between two of them is none of the text; what is no
    /// encoded word is read as UTF-8, else as windows-1252.
    static func decoded(_ value: [UInt8]) -> String {
        var text = ""
        var plain = 0
        var index = 0
        var pending: Word?
        func flush() {
            if let word = pending { text += TextEncoding.of(word.bytes, declared: word.charset).text(of: word.bytes) }
            pending = nil
        }
        while let start = ByteSearch.first(UInt8(ascii: "="), in: value, from: index) {
            guard let (word, end) = word(in: value, at: start) else {
                index = start + 1
                continue
            }
            let between = value[plain..<start]
            if pending != nil, between.allSatisfy(isSpace) {
                // Two words of one charset may share a character between them.
                if pending?.charset == word.charset {
                    pending?.bytes += word.bytes
                } else {
                    flush()
                    pending = word
                }
            } else {
                flush()
                text += raw(between)
                pending = word
            }
            (plain, index) = (end, end)
        }
        flush()
        return text + raw(value[plain...])
    }

    private static func raw(_ bytes: ArraySlice<UInt8>) -> String {
        let bytes = Array(bytes)
        return TextEncoding.of(bytes).text(of: bytes)
    }

    /// An encoded word that begins here, and where it ends. Linear over all of the starts: no part of it has a "?".
    private static func word(in value: [UInt8], at start: Int) -> (Word, end: Int)? {
        let question = UInt8(ascii: "?")
        guard start + 1 < value.count, value[start + 1] == question else { return nil }
        let charset = value[(start + 2)...].prefix(64).prefix { $0 != question && $0 > 0x20 }
        let encoding = charset.endIndex + 1
        guard !charset.isEmpty, encoding + 1 < value.count, value[charset.endIndex] == question,
            value[encoding + 1] == question,
            let end = ByteSearch.first(question, in: value, from: encoding + 2), end + 1 < value.count,
            value[end + 1] == UInt8(ascii: "=")
        else { return nil }
        let content = value[(encoding + 2)..<end]
        // RFC 2231 adds a language: "utf-8*de".
        let name = String(decoding: charset.prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self).lowercased()
        switch value[encoding] {
        case UInt8(ascii: "B"), UInt8(ascii: "b"):
            return (Word(charset: name, bytes: TransferEncoding.base64(content)), end + 2)
        case UInt8(ascii: "Q"), UInt8(ascii: "q"):
            let spaced = content.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
            return (Word(charset: name, bytes: TransferEncoding.quotedPrintable(spaced[...])), end + 2)
        default: return nil
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}

/// How the bytes of a part are written in the message (RFC 2045 section 6).
enum TransferEncoding {
    /// The bytes of a part; as they stand where the encoding is none of the two that change them.
    static func decoded(_ body: ArraySlice<UInt8>, _ name: String) -> [UInt8] {
        switch name.lowercased() {
        case "quoted-printable": quotedPrintable(body)
        case "base64": base64(body)
        default: Array(body)
        }
    }

    /// `=E9` is a byte, `=` at a line's end is nothing; a `=` before anything else stands for itself.
    static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(body.count)
        var index = body.startIndex
        while index < body.endIndex {
            let byte = body[index]
            index += 1
            guard byte == UInt8(ascii: "=") else {
                bytes.append(byte)
                continue
            }
            if index + 1 < body.endIndex, let high = hexadecimalDigit(body[index]),
                let low = hexadecimalDigit(body[index + 1])
            {
                bytes.append(high << 4 | low)
                index += 2
                continue
            }
            let rest = body[index...].prefix(80).drop { $0 == 0x20 || $0 == 0x09 }
            if rest.starts(with: [0x0D, 0x0A]) {
                index = rest.startIndex + 2
            } else if rest.first == 0x0A {
                index = rest.startIndex + 1
            } else if !rest.isEmpty || index < body.endIndex {
                bytes.append(byte)
            }
        }
        return bytes
    }

    /// What is none of the 64 letters is passed over, as RFC 2045 asks.
    static func base64(_ body: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(body.count / 4 * 3)
        var (bits, count): (UInt32, Int) = (0, 0)
        for byte in body {
            if byte == UInt8(ascii: "=") { (bits, count) = (0, 0) }
            guard let value = base64Digit(byte) else { continue }
            bits = (bits << 6 | UInt32(value)) & 0xFFFF
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }
}
