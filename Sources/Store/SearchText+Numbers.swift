/// Telephone numbers as they are dialled: behind a number that a text prints stands, as words more, what is dialled from abroad
/// and in its own country, without what comes before it: a query leaves that out too (`SearchQuery`).
extension SearchText {
    /// Whether a number may stand in a text of ASCII: a plus sign or a 0 that begins one.
    static func mayHoldNumber(_ text: String) -> Bool {
        var (count, isOpen, previous) = (0, false, UInt8(ascii: " "))
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39:
                if previous == UInt8(ascii: "+") || (byte == 0x30 && !(0x30...0x39).contains(previous)) {
                    isOpen = true
                }
                count += 1
                if isOpen, count >= shortestNumber { return true }
            case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "/"), UInt8(ascii: "+"):
                break
            default: (count, isOpen) = (0, false)
            }
            previous = byte
        }
        return false
    }

    /// The words with those behind each number. Printed twice, as it was given and as it is normalised, it has them once.
    static func dialled(_ words: [Word], in text: String) -> [Word] {
        guard words.contains(where: { isNumber($0.text) }) else { return words }
        let text = Array(text.utf8)
        var made: [Word] = []
        made.reserveCapacity(words.count + 2)
        var latest: [String] = []
        var index = 0
        while index < words.count {
            let end = endOfNumber(words, from: index, text)
            made += words[index..<end]
            let isInternational = begins(withPlus: words[index], text)
            let number = words[index..<end]
            if let dialled = dialled(number.map(\.text), isInternational: isInternational), dialled != latest {
                let bytes = words[index].bytes.lowerBound..<words[end - 1].bytes.upperBound
                let others = dialled.filter { $0 != number.first?.text }
                made += others.map { Word(text: $0, bytes: bytes, part: .dialled) }
                latest = dialled
            }
            index = end
        }
        return made
    }

    /// A number as it is dialled from abroad, without what is dialled for that, and in its own country, without the 0; of one
    /// that is printed for its own country only the latter. Nil where it is none.
    private static func dialled(_ groups: [String], isInternational: Bool) -> [String]? {
        guard isNumber(groups[0]) else { return nil }
        var digits = groups.joined()
        guard (shortestNumber...longestNumber).contains(digits.utf8.count) else { return nil }
        if isInternational || digits.hasPrefix("00") {
            // "+44 (0)20 …": the 0 is for those who do not dial +44.
            digits = groups.enumerated().filter { $0.offset == 0 || $0.element != "0" }.map(\.element).joined()
            if !isInternational { digits.removeFirst(2) }
            let rest = digits.dropFirst(WithheldNumbers.countryCode(digits.utf8.map { $0 &- 0x30 }).count)
            return rest.utf8.count < 4 || rest.utf8.count == digits.utf8.count ? nil : [digits, String(rest)]
        }
        return digits.hasPrefix("0") ? [String(digits.dropFirst())] : nil
    }

    static func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { (0x30...0x39).contains($0) } }

    private static let shortestNumber = 7
    private static let longestNumber = 17

    private static func begins(withPlus word: Word, _ text: [UInt8]) -> Bool {
        var index = word.bytes.lowerBound - 1
        if index >= 0, text[index] == UInt8(ascii: "(") { index -= 1 }
        return index >= 0 && text[index] == UInt8(ascii: "+")
    }

    /// Behind the last group that stands near enough to the first.
    private static func endOfNumber(_ words: [Word], from start: Int, _ text: [UInt8]) -> Int {
        var end = start + 1
        guard isNumber(words[start].text) else { return end }
        while end < words.count, isNumber(words[end].text) {
            let (from, to) = (words[end - 1].bytes.upperBound, words[end].bytes.lowerBound)
            guard from <= to, to - from <= 3, text[from..<to].allSatisfy(isWithinNumber) else { break }
            end += 1
        }
        return end
    }

    /// Blanks (those of no breaking have two bytes), brackets, hyphens, points and strokes.
    private static func isWithinNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F, 0xC2, 0xA0: true
        default: false
        }
    }
}
