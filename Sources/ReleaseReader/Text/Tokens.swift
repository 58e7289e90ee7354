/// The tokens of a text, in order. What a word says is kept once, however often it stands there.
struct Tokens: RandomAccessCollection {
    private var places: [TokenPlace] = []
    private var words = TokenWords()

    var startIndex: Int { 0 }
    var endIndex: Int { places.count }
    subscript(position: Int) -> Token {
        let place = places[position]
        return Token(place: place, word: words.all[place.word])
    }

    init(capacity: Int) { places.reserveCapacity(capacity) }

    mutating func append(_ kind: Token.Kind, _ range: Range<Int>, _ text: ReadingText, _ gap: TokenGap) {
        places.append(TokenPlace(range.lowerBound, words.index(of: kind, range, text), gap))
    }

    mutating func close() { words.forgetPlaces() }
}

/// Where a token stands, which word it is, and the white space before it: eight bytes, for there is a token for every four
/// bytes of a text or so. How long it is its word knows.
struct TokenPlace {
    let lower: UInt32
    /// The number of the word above eight bits of the gap. A document has too few bytes for more words than go in.
    private let rest: UInt32

    init(_ lower: Int, _ word: UInt32, _ gap: TokenGap) {
        self.lower = UInt32(clamping: lower)
        rest = min(word, TokenPlace.mostWords) << 8 | gap.sign
    }

    var word: Int { Int(rest >> 8) }
    /// 2 stands for more.
    var breaks: UInt8 { UInt8(truncatingIfNeeded: rest & 3) }
    var isSpace: Bool { rest & TokenGap.space != 0 }
    var isColumn: Bool { rest & TokenGap.column != 0 }

    /// In 32 MB there are no more words that differ: there are not as many of three letters and fewer, and longer ones with
    /// what parts them take more room.
    private static let mostWords: UInt32 = 0xFF_FFFF
}

extension TokenGap {
    fileprivate static let space: UInt32 = 4
    fileprivate static let column: UInt32 = 8

    /// What is kept of it.
    fileprivate var sign: UInt32 {
        UInt32(breaks & 3) | (isSpace ? TokenGap.space : 0) | (isColumn ? TokenGap.column : 0)
    }
}

/// What tokens say that have the same letters.
struct TokenWord {
    let text: String
    let folded: String
    let kind: Token.Kind
    let isCapitalised: Bool
    let isAllCapitals: Bool
    let words: UInt8
    /// In bytes of the clean text.
    let length: UInt32

    init(_ kind: Token.Kind, _ printed: String, length: Int) {
        self.kind = kind
        self.length = UInt32(clamping: length)
        // "٢٠١١" is 2011: rules know one kind of digits.
        text = kind == .number ? Digits.inASCII(printed) : printed
        folded = kind == .word ? TokenWord.folded(text) : text
        isCapitalised = text.unicodeScalars.first.map(isCapital) ?? false
        isAllCapitals = TokenWord.isAllCapitals(text)
        words = TokenWord.words(kind, text)
    }

    /// In lower case, a typographic apostrophe straight.
    private static func folded(_ text: String) -> String {
        if let plain = ASCII.lowercased(text) { return plain }
        let lowered = text.lowercased()
        // Replacing costs more than everything else here, and hardly any word has an apostrophe.
        return lowered.utf8.contains(0xE2) ? lowered.replacing("\u{2019}", with: "'") : lowered
    }

    private static func words(_ kind: Token.Kind, _ text: String) -> UInt8 {
        guard kind == .word || kind == .number else { return 0 }
        guard let first = text.utf8.first, (0xE3...0xE9).contains(first) else { return 1 }
        return UInt8(clamping: max(1, text.utf8.count / 6))
    }

    private static func isAllCapitals(_ text: String) -> Bool {
        // "18C" in a headline in capitals.
        if text.utf8.count <= 4, text.utf8.first.map(isDigit) ?? false,
            text.utf8.dropFirst().allSatisfy({ !(0x61...0x7A).contains($0) })
        {
            return true
        }
        var letters = 0
        for scalar in text.unicodeScalars where isAlphabetic(scalar) {
            guard isCapital(scalar) else { return false }
            letters += 1
        }
        return letters >= 2
    }
}

/// The words of a text, each once: compared byte by byte, so that what is printed stays as it is.
private struct TokenWords {
    private(set) var all: [TokenWord] = []
    /// Where each word stood first, while they are collected.
    private var firsts: [Range<UInt32>] = []
    /// Places in `all`, plus one, by the hash of the letters; a power of two, at most half full.
    private var slots = [UInt32](repeating: 0, count: 1024)

    mutating func index(of kind: Token.Kind, _ range: Range<Int>, _ text: ReadingText) -> UInt32 {
        var slot = slot(of: range, text.bytes)
        while slots[slot] != 0 {
            let index = Int(slots[slot] - 1)
            let first = Int(firsts[index].lowerBound)..<Int(firsts[index].upperBound)
            if all[index].kind == kind, first.count == range.count,
                text.bytes[first].elementsEqual(text.bytes[range])
            {
                return UInt32(clamping: index)
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        all.append(TokenWord(kind, text.string(range), length: range.count))
        firsts.append(UInt32(clamping: range.lowerBound)..<UInt32(clamping: range.upperBound))
        slots[slot] = UInt32(clamping: all.count)
        if all.count * 2 > slots.count { grow(text.bytes) }
        return UInt32(clamping: all.count - 1)
    }

    mutating func forgetPlaces() {
        firsts = []
        slots = []
    }

    private func slot(of range: Range<Int>, _ bytes: [UInt8]) -> Int {
        var hasher = Hasher()
        bytes.withUnsafeBytes { hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0[range])) }
        return hasher.finalize() & (slots.count - 1)
    }

    private mutating func grow(_ bytes: [UInt8]) {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (index, first) in firsts.enumerated() {
            var slot = slot(of: Int(first.lowerBound)..<Int(first.upperBound), bytes)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(clamping: index + 1)
        }
    }
}

private func isAlphabetic(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? isASCIILetter(UInt8(truncatingIfNeeded: scalar.value)) : scalar.properties.isAlphabetic
}
