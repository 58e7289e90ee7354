/// "P R E S S   R E L E A S E": letters that somebody spread over a line with a space between any two, as labels are.
enum SpreadLetters {
    /// Fewer letters are initials, or points of a list.
    private static let fewest = 5
    /// In bytes: what is longer is no label.
    private static let longest = 200

    /// Where the line that begins here ends, if its letters are spread; nil where it is printed as all others are.
    static func end(ofLineFrom start: Int, in bytes: [UInt8]) -> Int? {
        // Hardly any line begins with a letter by itself, and most are known here.
        guard let first = bytes[start...].prefix(longest).firstIndex(where: { !isSpace($0) }), first + 4 < bytes.count,
            letterEnd(first, in: bytes).map({ $0 + 1 < bytes.count && isSpace(bytes[$0]) }) ?? false
        else { return nil }
        let end = bytes[first...].prefix(longest).firstIndex { $0 == newline || $0 == 0x0D }
        guard let end = end ?? (bytes.count - first < longest ? bytes.count : nil) else { return nil }
        let pieces = bytes[first..<end].split(whereSeparator: isSpace)
        let letters = pieces.filter { letterEnd($0.startIndex, in: bytes) == $0.endIndex }
        // "A B C D E": the letters of an index.
        let isIndex = zip(letters, letters.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) }
        return letters.count >= fewest && letters.count * 5 >= pieces.count * 4 && !isIndex ? end : nil
    }

    /// Whether a space stands between two letters alone, and is none between words.
    static func isWithin(_ index: Int, in bytes: [UInt8]) -> Bool {
        guard bytes[index] == 0x20, index > 0, index + 1 < bytes.count, let end = letterEnd(index + 1, in: bytes),
            end >= bytes.count || bytes[end] <= 0x20
        else { return false }
        let start = bytes[index - 1] & 0xC0 == 0x80 ? index - 2 : index - 1
        return start >= 0 && letterEnd(start, in: bytes) == index && (start == 0 || bytes[start - 1] <= 0x20)
    }

    /// Behind the letter that begins at a byte; nil where none does.
    private static func letterEnd(_ index: Int, in bytes: [UInt8]) -> Int? {
        switch bytes[index] {
        case 0x41...0x5A, 0x61...0x7A: index + 1
        // Latin, Greek and Cyrillic with their accents.
        case 0xC3...0xD4 where index + 1 < bytes.count: index + 2
        default: nil
        }
    }
}
