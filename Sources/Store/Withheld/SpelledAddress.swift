/// `jane [at] example dot org`: what stands for the at sign and the dots of an address that is not to be found by machines.
enum SpelledAddress {
    private static let at: Set<String> = [
        "@", "at", "a", "ät", "arroba", "chez", "bei", "chiocciola", "apenstaartje", "aapje", "klammeraffe", "arobase",
    ]
    private static let dot: Set<String> = [".", "dot", "punkt", "punto", "point", "punt", "ponto"]
    /// Without anything around them, these alone: the others are words of everyday.
    private static let bareAt: Set<String> = ["@", "at", "ät", "arroba", "chez", "chiocciola", "arobase"]
    private static let fences: [UInt32: UInt32] = Dictionary(
        uniqueKeysWithValues: [
            ("(", ")"), ("[", "]"), ("{", "}"), ("<", ">"), ("-", "-"), ("_", "_"), ("*", "*"), ("|", "|"),
        ].map { (open: Unicode.Scalar, close: Unicode.Scalar) in (open.value, close.value) })

    /// Without one of these, or the sign itself, there is no address.
    static var words: Set<String> { at }

    /// With an at sign and dots in their places; nil where nothing is spelt so.
    static func read(_ letters: [PlainSpelling.Letter]) -> [PlainSpelling.Letter]? {
        var read: [PlainSpelling.Letter] = []
        var (index, isSpelt) = (0, false)
        while index < letters.count {
            guard let (mark, end) = mark(letters, at: index) else {
                read.append(letters[index])
                index += 1
                continue
            }
            isSpelt = isSpelt || end > index + 1 || read.last?.isBlank ?? false
            while let last = read.last, last.isBlank { read.removeLast() }
            let bytes = letters[index].bytes.lowerBound..<letters[end - 1].bytes.upperBound
            read.append(PlainSpelling.Letter(scalar: mark, bytes: bytes))
            index = end
        }
        return isSpelt ? read : nil
    }

    /// The at sign or the dot that begins here, with the blanks around it.
    private static func mark(_ letters: [PlainSpelling.Letter], at start: Int) -> (UInt32, end: Int)? {
        let first = letters[start]
        if let close = fences[first.scalar] {
            var index = afterBlanks(letters, start + 1)
            let (word, end) = word(letters, index)
            index = afterBlanks(letters, end)
            guard index < letters.count, letters[index].scalar == close, let mark = meaning(word, at, dot) else {
                return nil
            }
            return (mark, afterBlanks(letters, index + 1))
        }
        guard first.isBlank || first.scalar == UInt32(UInt8(ascii: "@")) else { return nil }
        let (word, end) = word(letters, afterBlanks(letters, start))
        let next = afterBlanks(letters, end)
        guard let mark = meaning(word, bareAt, dot), next > end || word == "@", next < letters.count else { return nil }
        return (mark, next)
    }

    private static func meaning(_ word: String, _ at: Set<String>, _ dot: Set<String>) -> UInt32? {
        if at.contains(word) { return UInt32(UInt8(ascii: "@")) }
        return dot.contains(word) ? UInt32(UInt8(ascii: ".")) : nil
    }

    /// At most three: more is a gap.
    private static func afterBlanks(_ letters: [PlainSpelling.Letter], _ start: Int) -> Int {
        var index = start
        while index < letters.count, index < start + 3, letters[index].isBlank { index += 1 }
        return index
    }

    /// A short word, or the mark itself.
    private static func word(_ letters: [PlainSpelling.Letter], _ start: Int) -> (String, end: Int) {
        guard start < letters.count else { return ("", start) }
        if letters[start].scalar == UInt32(UInt8(ascii: "@")) || letters[start].scalar == UInt32(UInt8(ascii: ".")) {
            return (Array(letters[start...start]).text, start + 1)
        }
        var end = start
        while end < letters.count, end < start + 13, letters[end].isLetter { end += 1 }
        return (Array(letters[start..<end]).text, end)
    }
}
