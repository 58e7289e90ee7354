import CharacterSets
import HTMLScanning

/// Makes words of text, byte by byte: UTF-8, and Windows-1252 where the bytes are no UTF-8.
struct PageWords {
    private(set) var words: [PageWord] = []
    private var hash = PageWords.offset
    private var inWord = false
    private var number: GroupedNumber?
    private var isAfterSpace = true
    private var scalar: UInt32 = 0
    private var missing = 0
    private var lead: [UInt8] = []

    private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01B3

    init() {}

    mutating func take(_ byte: UInt8) {
        if missing > 0 {
            if byte & 0xC0 == 0x80 {
                (scalar, missing) = (scalar << 6 | UInt32(byte & 0x3F), missing - 1)
                lead.append(byte)
                if missing == 0 { take(scalar: scalar) }
                return
            }
            missing = 0
            for byte in lead { take(beyondUTF8: byte) }
        }
        switch byte {
        case 0..<0x80: takeASCII(byte)
        case 0xC2...0xDF: begin(byte, UInt32(byte & 0x1F), 1)
        case 0xE0...0xEF: begin(byte, UInt32(byte & 0x0F), 2)
        case 0xF0...0xF4: begin(byte, UInt32(byte & 0x07), 3)
        default: take(beyondUTF8: byte)
        }
    }

    /// A byte that belongs to no character of UTF-8.
    private mutating func take(beyondUTF8 byte: UInt8) {
        take(scalar: OneByteSet.windows1252.scalar(byte)?.value ?? 0xFFFD)
    }

    /// Takes the letters of ASCII that stand at `start`, and returns where they end: most of a page at once.
    mutating func takeLetters(of source: ArraySlice<UInt8>, from start: Int) -> Int {
        guard missing == 0, number == nil else { return start }
        var hash = hash
        var at = start
        while at < source.endIndex, (0x61...0x7A).contains(source[at] | 0x20) {
            hash = (hash ^ UInt64(source[at] | 0x20)) &* PageWords.prime
            at += 1
        }
        guard at > start else { return start }
        self.hash = hash
        inWord = true
        isAfterSpace = false
        return at
    }

    private mutating func begin(_ byte: UInt8, _ bits: UInt32, _ count: Int) {
        (scalar, missing) = (bits, count)
        lead.removeAll(keepingCapacity: true)
        lead.append(byte)
    }

    /// The word ends here, as it does at an element that stands by itself.
    mutating func endWord() {
        if missing > 0 {
            missing = 0
            for byte in lead { take(beyondUTF8: byte) }
        }
        if let number { words += number.finished.map { PageWord(number: $0) } }
        number = nil
        if inWord { words.append(PageWord(hash: hash)) }
        (inWord, hash) = (false, PageWords.offset)
    }

    /// A mark, once where several stand side by side; the end of a block is more than that of a sentence.
    mutating func mark(_ mark: PageWord) {
        endWord()
        guard let last = words.last else { return }
        if last == mark || (last == .block && mark != .quote) { return }
        words.append(mark)
    }

    private mutating func takeASCII(_ byte: UInt8) {
        switch byte {
        case 0x61...0x7A: letter(byte)
        case 0x41...0x5A: letter(byte | 0x20)
        case 0x30...0x39: digit(byte)
        case UInt8(ascii: "'"): apostrophe()
        case UInt8(ascii: ","), UInt8(ascii: "."):
            if number?.canBeSeparated() == true { return }
            if byte == UInt8(ascii: ".") { mark(.sentence) } else { endWord() }
            isAfterSpace = false
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            mark(byte == UInt8(ascii: "?") ? .question : .sentence)
            isAfterSpace = false
        case UInt8(ascii: "\""):
            mark(.quote)
            isAfterSpace = true
        case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: ">"):
            mark(byte == UInt8(ascii: ":") ? .colon : .separator)
            isAfterSpace = true
        case UInt8(ascii: "-"):
            if isAfterSpace { mark(.separator) } else { endWord() }
            isAfterSpace = false
        default:
            endWord()
            isAfterSpace = byte <= 0x20
        }
    }

    private mutating func letter(_ byte: UInt8) {
        if number != nil { endWord() }
        hash = (hash ^ UInt64(byte)) &* PageWords.prime
        (inWord, isAfterSpace) = (true, false)
    }

    private mutating func digit(_ byte: UInt8) {
        // 'error404' is one word.
        if inWord { return letter(byte) }
        if number == nil { number = GroupedNumber() }
        number?.take(UInt64(byte - 0x30))
        isAfterSpace = false
    }

    /// Before a word it opens a quotation, after a letter it is an apostrophe; both part words.
    private mutating func apostrophe() {
        if number?.canBeSeparated() == true { return }
        if isAfterSpace { mark(.quote) } else { endWord() }
        isAfterSpace = false
    }

    private mutating func take(scalar: UInt32) {
        switch scalar {
        case 0xA0, 0x2009, 0x202F:
            if number?.canBeSeparated() != true { endWord() }
            isAfterSpace = true
        case 0x2019, 0xB4: apostrophe()
        case 0x2018, 0x201A, 0x201C...0x201E, 0xAB, 0xBB, 0x2039, 0x203A, 0x300C, 0x300E:
            // Guillemets part titles too; for a quotation it does not matter.
            mark(.quote)
            isAfterSpace = true
        case 0x2013, 0x2014, 0xB7, 0x2022, 0x2212:
            mark(.separator)
            isAfterSpace = true
        case 0x2026, 0xBF, 0xA1: mark(.sentence)
        case 0xAD, 0x200B...0x200F, 0xFEFF, 0x300...0x36F: break
        case 0xC0...0x17F:
            if number != nil { endWord() }
            for byte in LatinLetters.plain(scalar) { letter(byte) }
        case 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0x20000...0x3FFFF:
            endWord()
            spelled(scalar)
            endWord()
        case 0x180...0x1FFF, 0x2C00...0x2DFF, 0xA640...0xABFF, 0x10000...0x1EFFF: spelled(scalar)
        default:
            endWord()
            isAfterSpace = true
        }
    }

    private mutating func spelled(_ scalar: UInt32) {
        let isCapitalGreekOrCyrillic = (0x391...0x3A9).contains(scalar) || (0x410...0x42F).contains(scalar)
        let low = isCapitalGreekOrCyrillic ? scalar + 0x20 : scalar
        for shift in stride(from: UInt32(16), through: 0, by: -8) { letter(UInt8(truncatingIfNeeded: low >> shift)) }
    }
}

/// Digits that may be parted into groups of three: `1,234`, `1.234`, `1 234`.
struct GroupedNumber {
    private var whole: UInt64 = 0
    private var group: UInt64?
    private var digits = 0
    private var isSeparated = false
    private static let most: UInt64 = 1_000_000_000_000

    /// Whether a separator may stand here; it is remembered.
    mutating func canBeSeparated() -> Bool {
        guard !isSeparated, digits > 0, group == nil ? digits <= 3 : digits == 3 else { return false }
        isSeparated = true
        return true
    }

    mutating func take(_ digit: UInt64) {
        if isSeparated {
            if let group { whole = min(whole * 1000 + group, GroupedNumber.most) }
            (group, digits, isSeparated) = (0, 0, false)
        }
        digits += 1
        if let group {
            self.group = min(group * 10 + digit, GroupedNumber.most)
        } else {
            whole = min(whole * 10 + digit, GroupedNumber.most)
        }
    }

    /// One number, or two where the last group is none.
    var finished: [UInt64] {
        guard let group else { return [whole] }
        return digits == 3 ? [min(whole * 1000 + group, GroupedNumber.most)] : [whole, group]
    }
}
