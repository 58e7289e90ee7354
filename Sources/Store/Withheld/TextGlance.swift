/// Whether a text may hold any of the numbers and addresses that are withheld, by one look at its bytes: most texts are names
/// and titles, or numbers and addresses of others. What may, is looked into letter by letter.
struct TextGlance {
    /// `%40`, `&#64;`: what looks encoded.
    private(set) var isEncoded = false
    /// Signs of other scripts, wide ones and invisible ones: everything may be in them.
    private var isStrange = false
    private var hasMarks = false
    /// A sign or a word that stands for an at sign, where the address may end before it as one that is withheld does.
    private var mayHaveAt = false
    private var digits = 0
    /// Whether there are numbers whose last digits alone may be printed, or digits among letters that look alike.
    private var isMixed = false
    /// Of words that stand for digits, so many in a row at most.
    private var numberWords = 0
    /// Whether digits, or letters that dial them, end as a number does that is withheld.
    private var endsLikeOne = false

    private(set) var mayHoldNumber = false
    private(set) var mayHoldAddress = false

    init(_ text: String, for withheld: WithheldPoints) {
        var text = text
        text.withUTF8 { look(at: $0, withheld) }
        let hasNumber =
            numberWords >= 3 || (digits >= 3 && (endsLikeOne || isMixed)) || (digits > 0 && numberWords > 0)
        mayHoldNumber = !withheld.numbers.isEmpty && (isStrange || isEncoded || hasNumber)
        let hasAddress = mayHaveAt || (hasMarks && withheld.addresses.hasWords)
        mayHoldAddress = !withheld.addresses.isEmpty && (isStrange || isEncoded || hasAddress)
    }

    // MARK: Looking

    private mutating func look(at bytes: UnsafeBufferPointer<UInt8>, _ withheld: WithheldPoints) {
        var (word, inRow) = (WordPrint(), 0)
        /// The last digits, letters among them as they are dialled.
        var (dialled, count, wasDigit) = (0, 0, false)
        for index in bytes.indices {
            let byte = bytes[index]
            let isDigit = (0x30...0x39).contains(byte)
            let letter = byte | 0x20
            let isLetter = (0x61...0x7A).contains(letter) && byte >= 0x41
            // Where a group of digits or a word ends.
            if count >= WithheldNumbers.shortestLocal, isDigit != wasDigit || !(isDigit || isLetter) {
                endsLikeOne = endsLikeOne || withheld.numbers.mayEnd(with: dialled)
            }
            if isDigit || isLetter { count += 1 }
            if isDigit {
                digits += 1
                dialled = (dialled * 10 + Int(byte - 0x30)) % 10_000
                isMixed = isMixed || word.isOfLookAlikes
            } else if isLetter {
                dialled = (dialled * 10 + Int(TextGlance.keys[Int(letter - 0x61)])) % 10_000
                if wasDigit, WordPrint.isLookAlike(letter) { isMixed = true }
            }
            wasDigit = isDigit
            if isLetter || (0xC3...0xCA).contains(byte) || (0x80...0xBF).contains(byte) {
                word.add(isLetter ? letter : byte)
            } else {
                close(&word, &inRow)
                if byte != 0x20 { note(byte, at: index, bytes, withheld) }
            }
        }
        endsLikeOne = endsLikeOne || withheld.numbers.mayEnd(with: dialled)
        close(&word, &inRow)
    }

    private mutating func note(
        _ byte: UInt8, at index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ withheld: WithheldPoints
    ) {
        hasMarks = true
        switch byte {
        case UInt8(ascii: "@"): mayHaveAt = mayHaveAt || withheld.addresses.mayEnd(with: bytes[..<index])
        case UInt8(ascii: "+"): mayHaveAt = mayHaveAt || bytes.contains(UInt8(ascii: "@"))
        case UInt8(ascii: "%"), UInt8(ascii: "&"): isEncoded = true
        case 0xC2, 0xCB...0xFF: isStrange = true
        // 0018/0019, 0018-19.
        case UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: ","): isMixed = isMixed || digits >= 7
        case UInt8(ascii: "-"): isMixed = isMixed || (digits >= 7 && index + 4 >= bytes.count)
        default: break
        }
    }

    private mutating func close(_ word: inout WordPrint, _ inRow: inout Int) {
        guard !word.isEmpty else { return }
        if WordPrint.ats.contains(word.bit) { mayHaveAt = true }
        // A word with an accent may be one.
        inRow = word.hasAccents || WordPrint.numbers.contains(word.bit) ? inRow + 1 : 0
        numberWords = max(numberWords, inRow)
        // "0018 or 0019".
        if word.length <= 4, digits >= 7 { isMixed = true }
        word = WordPrint()
    }

    private static let keys: [UInt8] = [2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 7, 7, 8, 8, 8, 9, 9, 9, 9]
}

/// A set of small numbers.
struct BitSet: Sendable {
    private var words: [UInt64]

    init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

    mutating func insert(_ bit: Int) { words[bit >> 6] |= 1 << UInt64(bit & 63) }

    func contains(_ bit: Int) -> Bool { words[bit >> 6] & (1 << UInt64(bit & 63)) != 0 }
}

/// A word by its small letters, in one number.
private struct WordPrint {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    private(set) var length = 0
    private(set) var hasAccents = false
    /// Of letters alone that look like digits.
    private(set) var isOfLookAlikes = false

    var isEmpty: Bool { length == 0 }
    /// Others may have the same: then more is looked into than need be.
    var bit: Int { Int(truncatingIfNeeded: (hash ^ hash >> 29) & UInt64(WordPrint.bits - 1)) }

    init() {}

    init(_ word: String) { for byte in word.utf8 { add(byte) } }

    /// FNV-1a.
    mutating func add(_ byte: UInt8) {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        isOfLookAlikes = (length == 0 || isOfLookAlikes) && WordPrint.isLookAlike(byte)
        length += 1
        if byte >= 0x80 { hasAccents = true }
    }

    static func isLookAlike(_ letter: UInt8) -> Bool {
        letter == UInt8(ascii: "o") || letter == UInt8(ascii: "l") || letter == UInt8(ascii: "i")
    }

    private static let bits = 1 << 16
    static let ats = set(of: Array(SpelledAddress.words))
    static let numbers = set(of: SpelledNumber.words)

    private static func set(of words: [String]) -> BitSet {
        words.reduce(into: BitSet(count: bits)) { $0.insert(WordPrint($1).bit) }
    }
}
