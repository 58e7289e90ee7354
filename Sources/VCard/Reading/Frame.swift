/// A line that frames a card, or says its version.
enum Frame: Equatable {
    case begin, end
    /// BEGIN or END of something else.
    case other
    /// Nil where it is none that we know.
    case version(Version?)

    /// Nil where the line is another. Blanks, and a byte order mark, may stand around the words.
    init?(_ input: Span<UInt8>, _ line: PhysicalLine) {
        var words = Words(index: line.start, end: line.end)
        words.skipBlanks(input)
        guard words.index < words.end else { return nil }
        switch input[words.index] | 0x20 {
        case UInt8(ascii: "b"):
            guard words.take("BEGIN", input), words.takeColon(input) else { return nil }
            self = words.take("VCARD", input) && words.isAtEnd(input) ? .begin : .other
        case UInt8(ascii: "e"):
            guard words.take("END", input), words.takeColon(input) else { return nil }
            self = words.take("VCARD", input) && words.isAtEnd(input) ? .end : .other
        case UInt8(ascii: "v"):
            guard words.take("VERSION", input), words.takeColon(input) else { return nil }
            if words.take("3.0", input) || words.take("3", input) {
                self = .version(words.isAtEnd(input) ? .v3 : nil)
            } else if words.take("4.0", input) || words.take("4", input) {
                self = .version(words.isAtEnd(input) ? .v4 : nil)
            } else {
                self = .version(words.take("2.1", input) && words.isAtEnd(input) ? .v2 : nil)
            }
        default: return nil
        }
    }
}

private struct Words {
    var index: Int
    let end: Int

    /// Blanks, controls and the bytes of a byte order mark.
    mutating func skipBlanks(_ input: Span<UInt8>) {
        while index < end {
            let byte = input[index]
            guard byte <= 0x20 || byte == 0x7F || byte == 0xEF || byte == 0xBB || byte == 0xBF else { return }
            index += 1
        }
    }

    /// Whether the word stands here, whatever its case; then it is behind it.
    mutating func take(_ word: StaticString, _ input: Span<UInt8>) -> Bool {
        guard end - index >= word.utf8CodeUnitCount else { return false }
        var place = index
        let isThere = word.withUTF8Buffer { letters in
            for letter in letters {
                if lowerCased(input[place]) != lowerCased(letter) { return false }
                place += 1
            }
            return true
        }
        if isThere { index = place }
        return isThere
    }

    /// A colon, with blanks around it, and perhaps parameters before it that say nothing.
    mutating func takeColon(_ input: Span<UInt8>) -> Bool {
        skipBlanks(input)
        if index < end, input[index] == UInt8(ascii: ";") {
            while index < end, input[index] != UInt8(ascii: ":") { index += 1 }
        }
        guard index < end, input[index] == UInt8(ascii: ":") else { return false }
        index += 1
        skipBlanks(input)
        return true
    }

    mutating func isAtEnd(_ input: Span<UInt8>) -> Bool {
        skipBlanks(input)
        return index == end
    }
}
