import CharacterSets

/// An entry of LDIF (RFC 2849): its attributes in their order, and what of it could not be read.
struct LDIFEntry {
    struct Attribute {
        /// In lower case, without its options: `mail`.
        var name: String
        /// In lower case: `lang-fr`, `binary`.
        var options: [String]
        var value: [UInt8]
    }

    /// The line that it begins in, from 1.
    var line: Int
    var attributes: [Attribute] = []
    /// `add`, `modify`, `delete` and others, where the entry says what is to be done with it.
    var change: String?
    var warnings: [String] = []
}

/// Reads LDIF from bytes that come in pieces, an entry at a time, in bounded memory: folded lines, BASE64, comments.
struct LDIFReader {
    /// Bytes of an entry; the rest of one is left out and told.
    static let largest = 16 << 20

    private var input = IncomingText()
    private var position = 0
    private var isFinished = false
    private var line: [UInt8] = []
    private var lineNumber = 0
    private var lineStart = 0
    private var entry: LDIFEntry?
    private var size = 0

    mutating func feed(_ bytes: [UInt8]) {
        input.discard(position)
        position = 0
        input.append(bytes.span)
    }

    mutating func finish() {
        input.finish()
        isFinished = true
    }

    /// The next entry; nil where more bytes are needed, or after `finish()` where there is none.
    mutating func next() -> LDIFEntry? {
        guard input.isDecided || isFinished else { return nil }
        while let range = nextLine() {
            lineNumber += 1
            let text = input.text[range]
            if text.first == 0x20 {
                // A line goes on behind one blank, a comment too.
                if !line.isEmpty, size < LDIFReader.largest { line += text.dropFirst() }
                size += text.count
                continue
            }
            endLine()
            if text.isEmpty {
                if let entry = endEntry() { return entry }
                continue
            }
            (line, lineStart) = (Array(text), lineNumber)
            size += text.count
        }
        guard isFinished else { return nil }
        endLine()
        return endEntry()
    }

    /// Where the next line stands, without what ends it.
    private mutating func nextLine() -> Range<Int>? {
        let text = input.text
        guard position < text.count else { return nil }
        guard let feed = text[position...].firstIndex(of: 0x0A) else {
            // What has no end yet is looked at again, once more has come.
            guard isFinished else { return nil }
            defer { position = text.count }
            return position..<text.count
        }
        defer { position = feed + 1 }
        let end = feed > position && text[feed - 1] == 0x0D ? feed - 1 : feed
        return position..<end
    }

    private mutating func endEntry() -> LDIFEntry? {
        defer { (entry, size) = (nil, 0) }
        if size >= LDIFReader.largest { entry?.warnings.append("The entry is too large; the rest of it was left out.") }
        return entry
    }

    /// Takes the line that has all come.
    private mutating func endLine() {
        defer { line = [] }
        guard !line.isEmpty, line[0] != UInt8(ascii: "#"), line != [UInt8(ascii: "-")], size < LDIFReader.largest else {
            return
        }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0 else {
            return warn("has no colon; it was left out.")
        }
        let parts = String(decoding: line[..<colon], as: UTF8.self).lowercased().split(separator: ";").map(String.init)
        let name = parts.first.map { trimmed($0) } ?? ""
        var rest = line[(colon + 1)...]
        var value: [UInt8]
        switch rest.first {
        case UInt8(ascii: "<"):
            return warn(
                "names a file that holds the value; files that a file names are not opened, and it was left out.")
        case UInt8(ascii: ":"):
            rest = rest.dropFirst()
            guard let decoded = LDIFReader.base64(rest) else { return warn("is not BASE64; it was left out.") }
            value = decoded
        default: value = Array(rest.drop { $0 == 0x20 })
        }
        take(name, parts.dropFirst().map { $0 }, value)
    }

    private mutating func take(_ name: String, _ options: [String], _ value: [UInt8]) {
        if name == "version", entry == nil { return }
        if entry == nil { entry = LDIFEntry(line: lineStart) }
        if name == "changetype" {
            entry?.change = trimmed(String(decoding: value, as: UTF8.self)).lowercased()
        } else {
            entry?.attributes.append(LDIFEntry.Attribute(name: name, options: options, value: value))
        }
    }

    private mutating func warn(_ what: String) {
        if entry == nil { entry = LDIFEntry(line: lineStart) }
        if (entry?.warnings.count ?? 0) < 20 { entry?.warnings.append("line \(lineStart): The line \(what)") }
    }

    /// Nil where the text is none; blanks in it are passed over.
    private static func base64(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var (bits, count): (UInt32, Int) = (0, 0)
        for byte in text where byte != 0x20 && byte != UInt8(ascii: "=") {
            guard let digit = base64Digit(byte) else { return nil }
            bits = (bits << 6 | UInt32(digit)) & 0xFFFF
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }
}
