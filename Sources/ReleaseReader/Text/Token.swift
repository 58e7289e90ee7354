/// A word, a number, a link or a mark of the clean text.
struct Token {
    enum Kind: UInt8 {
        case word, number, symbol, link
    }

    let place: TokenPlace
    let word: TokenWord

    var kind: Kind { word.kind }
    /// In the clean text. A document has fewer bytes than ``SourceDocument/largest``, and what it is made of few more.
    var range: Range<Int> { stretch(Int(place.lower), Int(place.lower) + Int(word.length)) }
    var text: String { word.text }
    /// In lower case, with straight apostrophes: what vocabularies hold.
    var folded: String { word.folded }
    /// Line breaks between the token before and this one; 2 stands for more.
    var breaksBefore: UInt8 { place.breaks }
    /// Whether white space or a line break stands before it.
    var spaceBefore: Bool { place.isSpace }
    /// Whether two spaces or more, or a tab, part it from the token before: a column, or what was a line of its own.
    var gapBefore: Bool { place.isColumn }
    /// Whether its first letter is a capital.
    var isCapitalised: Bool { word.isCapitalised }
    /// Whether it has two letters or more, and all are capitals.
    var isAllCapitals: Bool { word.isAllCapitals }
    /// How many words it stands for: in scripts that put no space between words, one for two signs.
    var words: UInt8 { word.words }
}

func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
}

extension Token {
    /// Whether it is written as Chinese, Japanese and Korean are: words without spaces between them, or with endings.
    var isUnspaced: Bool { kind == .word && text.utf8.first.map(Digits.beginsUnspaced) ?? false }

    /// Cuts a text into tokens. `links` are the stretches that are one token each, in order.
    static func all(in text: ReadingText, links: [Range<Int>]) -> Tokens {
        var tokens = Tokens(capacity: estimated(text.bytes))
        var cutter = TokenCutter(bytes: text.bytes)
        var columns = Columns(text)
        var next = 0
        var isGlued = false
        while var piece = cutter.skipSpace() {
            if isGlued { piece = .lostBreak }
            isGlued = false
            if piece.mayBeColumn { piece.isColumn = columns.isColumn(at: cutter.index) }
            if next < links.count, links[next].lowerBound <= cutter.index {
                let link = links[next]
                next += 1
                guard link.upperBound > cutter.index else { continue }
                cutter.index = link.upperBound
                tokens.append(.link, link, text, piece)
            } else {
                let limit = next < links.count ? links[next].lowerBound : text.bytes.count
                let (kind, range) = cutter.cut(before: limit)
                if kind == .number, range.upperBound < text.bytes.count, isASCIILetter(text.bytes[range.upperBound]) {
                    isGlued = true
                }
                guard kind == .word, Glue.mayBeTwo(range, of: text.bytes),
                    let seam = Glue.seam(in: range, of: text.bytes, hasPoint: { text.hasPoint(nearLineOf: $0) })
                else {
                    tokens.append(kind, range, text, piece)
                    continue
                }
                cutter.index = seam
                tokens.append(.word, stretch(range.lowerBound, seam), text, piece)
                isGlued = true
                continue
            }
        }
        tokens.close()
        return tokens
    }

    /// About how many tokens there are: words, and signs. An array that has to grow takes three times the room meanwhile.
    private static func estimated(_ bytes: [UInt8]) -> Int {
        var count = 0
        var isInWord = false
        for byte in bytes {
            let isWord = isASCIILetter(byte) || isDigit(byte) || byte >= 0x80
            if isWord ? !isInWord : !isBreakingSpace(byte) { count += 1 }
            isInWord = isWord
        }
        return count + 16
    }
}

/// The white space before a token.
struct TokenGap {
    let breaks: UInt8
    let isSpace: Bool
    let width: UInt8
    /// Whether what follows stands in a column of its own, or a line break was lost there, so that two words are glued
    /// together.
    var isColumn = false

    var mayBeColumn: Bool { width > 1 && breaks == 0 }

    static let lostBreak = TokenGap(breaks: 1, isSpace: true, width: 2, isColumn: true)
}

private struct TokenCutter {
    let bytes: [UInt8]
    var index = 0
    /// In bytes. What is longer is no word, and to compare it is dear: Unicode puts its accents in order each time.
    private static let longestWord = 1024
    /// In bytes: so many signs without a word are a line that somebody drew, or nobody wrote.
    private static let longestRow = 256
    /// Where the row of signs that was looked at last ends.
    fileprivate var rowEnd = 0

    /// Passes white space; nil at the end.
    mutating func skipSpace() -> TokenGap? {
        var breaks: UInt8 = 0
        let start = index
        while index < bytes.count, isBreakingSpace(bytes[index]) {
            if bytes[index] == newline { breaks = min(2, breaks + 1) }
            index += 1
        }
        guard index < bytes.count else { return nil }
        let width = index - start + (index > start && bytes[start] == UInt8(ascii: "\t") ? 1 : 0)
        return TokenGap(breaks: breaks, isSpace: index > start || start == 0, width: UInt8(clamping: width))
    }

    mutating func cut(before limit: Int) -> (Token.Kind, Range<Int>) {
        let start = index
        let end = limit
        let limit = min(limit, start + TokenCutter.longestWord)
        if bytes[index] >= 0x80, let digits = Digits.foreign(in: bytes, at: index, before: limit) {
            index = digits
            return (.number, stretch(start, index))
        }
        if isDigit(bytes[index]) {
            while index < limit, isDigit(bytes[index]) { index += 1 }
            // "2016年9月27日"
            if index < limit, Digits.beginsUnspaced(bytes[index]) { return (.number, stretch(start, index)) }
            // A dash that went through the wrong encoding ends a number as well: "0100â€”Fax".
            let isForeign = index < bytes.count && bytes[index] >= 0x80 && index - start >= 3
            guard index < limit, !isForeign, letterLength(at: index) > 0, !beginsWord(index) else {
                return (.number, stretch(start, index))
            }
        }
        while index < limit {
            let length = letterLength(at: index)
            if length > 0 {
                if index > start, isDigit(bytes[index]) || beginsName(index), isBehindUnspaced(index) { break }
                // "Jane Roe补充道".
                if index > start, (0x61...0x7A).contains(bytes[index - 1]), Digits.beginsUnspaced(bytes[index]) {
                    break
                }
                index += length
            } else if let joint = jointLength(at: index), index > start, index + joint < limit,
                letterLength(at: index + joint) > 0
            {
                index += joint
                if isElision(start, index - joint, joint) { break }
            } else {
                break
            }
        }
        if index > start { return (.word, start..<index) }
        let sign = start..<max(start + 1, min(limit, start + scalarLength(at: start)))
        if rowEnd <= start { rowEnd = max(rowEnd(of: sign, before: end), signsEnd(from: start, before: end)) }
        index = rowEnd - start > TokenCutter.longestRow ? rowEnd : sign.upperBound
        return (.symbol, start..<index)
    }

    /// Whether the letter before is Chinese, Japanese or Korean: digits behind it are a number of their own.
    private func isBehindUnspaced(_ index: Int) -> Bool {
        index >= 3 && bytes[index - 1] & 0xC0 == 0x80 && Digits.beginsUnspaced(bytes[index - 3])
    }

    /// "執行長Jane": a capital and a small letter behind a script without capitals are a word of their own.
    private func beginsName(_ index: Int) -> Bool {
        index + 1 < bytes.count && (0x41...0x5A).contains(bytes[index]) && (0x61...0x7A).contains(bytes[index + 1])
    }

    /// "<><>< >": signs and spaces without a letter or a digit, in one line.
    private func signsEnd(from start: Int, before limit: Int) -> Int {
        var end = start
        while end < limit, bytes[end] < 0x80, bytes[end] != newline, !isASCIILetter(bytes[end]), !isDigit(bytes[end]) {
            end += 1
        }
        while end > start, isBreakingSpace(bytes[end - 1]) { end -= 1 }
        return end
    }

    private func rowEnd(of sign: Range<Int>, before limit: Int) -> Int {
        var end = sign.upperBound
        while end + sign.count <= limit, bytes[end..<(end + sign.count)].elementsEqual(bytes[sign]) {
            end += sign.count
        }
        return end
    }

    /// "67 00Media": a capital and small letters directly behind digits are a word of their own.
    private func beginsWord(_ index: Int) -> Bool {
        guard index + 3 < bytes.count, (0x41...0x5A).contains(bytes[index]),
            bytes[(index + 1)...(index + 2)].allSatisfy({ (0x61...0x7A).contains($0) })
        else { return false }
        // "9260Mob:", "9260Fax.": a label of three letters.
        return (0x61...0x7A).contains(bytes[index + 3]) || ":.".utf8.contains(bytes[index + 3])
    }

    /// "d'Alice", "dell'Università": the elided article is a word of its own before a capital.
    private func isElision(_ start: Int, _ index: Int, _ joint: Int) -> Bool {
        bytes[index] != UInt8(ascii: "-") && bytes[index] != UInt8(ascii: ".") && bytes[index] != UInt8(ascii: "&")
            && index - start <= 5 && bytes[stretch(start, index)].allSatisfy { (0x61...0x7A).contains($0) }
            && index + joint < bytes.count && (0x41...0x5A).contains(bytes[index + joint])
    }

    /// An apostrophe, a hyphen, an ampersand or a point between two letters is part of the word.
    private func jointLength(at index: Int) -> Int? {
        switch bytes[index] {
        case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "&"), UInt8(ascii: "."): 1
        case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99: 3
        default: nil
        }
    }

    private func scalarLength(at index: Int) -> Int {
        switch bytes[index] {
        case 0..<0xC0: 1
        case 0xC0..<0xE0: 2
        case 0xE0..<0xF0: 3
        default: 4
        }
    }

    /// The length of the letter, digit or accent at an offset, or 0 where none stands there.
    private func letterLength(at index: Int) -> Int {
        guard index < bytes.count else { return 0 }
        let byte = bytes[index]
        if byte < 0x80 { return isASCIILetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") ? 1 : 0 }
        let length = scalarLength(at: index)
        guard index + length <= bytes.count else { return 0 }
        guard let scalar = String(decoding: bytes[stretch(index, index + length)], as: UTF8.self).unicodeScalars.first
        else {
            return 0
        }
        return scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered ? length : 0
    }
}
