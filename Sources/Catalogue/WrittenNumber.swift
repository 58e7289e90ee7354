/// A telephone number as people write it into a cell or a card, parted from what they write beside it: an extension, what or
/// when it is for, a second number. What is no number never lends it a digit: neither the letters of `Fax` nor the hours of
/// `9-17`.
public struct WrittenNumber: Hashable, Sendable {
    /// The number alone; the whole text where letters are glued to it and nobody can tell what is dialled.
    public var number: String
    public var `extension`: String?
    /// Words before it (`Fax:`) and behind it (`Mo-Fr`, `24h`), without marks around them.
    public var before: String?
    public var behind: String?

    public init(number: String) { self.number = number }

    /// What stands beside it, as it may be a usage.
    public var label: String? {
        guard let before else { return behind }
        return behind.map { "\(before), \($0)" } ?? before
    }

    /// Every number that the text holds, in its order; one where it holds none.
    public static func all(in text: String) -> [WrittenNumber] {
        if isPlain(text) { return [WrittenNumber(number: trimmed(text))] }
        var reading = WrittenNumberReading(text)
        return reading.all()
    }

    /// Whether letters stand behind the digits that are no mark of an extension: the library that reads numbers dials them.
    public static func hasWordsBehind(_ text: String) -> Bool {
        if isPlain(text) || !text.contains(where: \.isLetter) { return false }
        let all = all(in: text)
        return all.count > 1
            || all.contains { written in
                written.behind?.contains(where: \.isLetter) == true || written.number.contains(where: \.isLetter)
            }
    }

    /// Whether the text is digits in groups and nothing more, as nearly every number is.
    private static func isPlain(_ text: String) -> Bool {
        var (last, isPlain, brackets): (UInt8, Bool, Int) = (0, true, 0)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "("): brackets += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), 0x20,
                UInt8(ascii: ")"):
                break
            default: isPlain = false
            }
            if byte > 0x20 { last = byte }
        }
        return isPlain && brackets < 2 && last != UInt8(ascii: ")")
    }

    static func trimmed(_ text: some StringProtocol, and marks: String = "") -> String {
        var rest = Substring(text)
        while let first = rest.first, first.isWhitespace || marks.contains(first) { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace || marks.contains(last) { rest.removeLast() }
        return String(rest)
    }
}

/// A text while its numbers are looked for.
private struct WrittenNumberReading {
    private let text: [Character]
    private var place = 0
    private var numbers: [WrittenNumber] = []
    private var words = ""

    init(_ text: String) { self.text = Array(text.prefix(500)) }

    mutating func all() -> [WrittenNumber] {
        if let vanity = VanityNumber(String(text)) { return [WrittenNumber(number: vanity.number)] }
        skipScheme()
        takeWords()
        let isLabelledBefore = !words.isEmpty
        while place < text.count, takeNumber(isLabelledBefore) {}
        let whole = WrittenNumber.trimmed(String(text))
        return numbers.isEmpty ? [WrittenNumber(number: whole)] : numbers
    }

    private mutating func skipScheme() {
        let head = String(text.prefix(7)).lowercased()
        if head.hasPrefix("tel:") { place = 4 } else if head.hasPrefix("callto:") { place = 7 }
    }

    // MARK: One number

    /// A number and what stands behind it; false where the text holds none from here on.
    private mutating func takeNumber(_ isLabelledBefore: Bool) -> Bool {
        guard startsNumber(at: place, digits: 3) else { return false }
        let start = place
        var written = WrittenNumber(number: takeDigits())
        if place == start {
            // A bracket that nothing closes.
            place += 1
            takeWords()
            return true
        }
        giveBackHours(from: start, &written)
        // Letters that touch a digit are neither words nor a number.
        if place < text.count, text[place].isLetter, place > start, text[place - 1].isNumber,
            extensionEnd(from: place) == nil
        {
            place = text.count
            written.number = WrittenNumber.trimmed(String(text[start...]))
        }
        takeExtension(into: &written)
        let label = filled(words)
        words = ""
        takeWords()
        if isLabelledBefore {
            written.before = label
            // The next number's, or nobody's any more.
            if place >= text.count { written.behind = filled(words) }
        } else {
            written.behind = filled(words)
            words = ""
        }
        if let last = numbers.last, let whole = WrittenNumber.completed(written.number, like: last.number) {
            written.number = whole
        }
        numbers.append(written)
        return true
    }

    private func filled(_ words: String) -> String? {
        let plain = WrittenNumber.trimmed(words, and: ":;,.|/=-–—()[]<>\"")
        return plain.isEmpty || WrittenNumber.connectors.contains(plain.lowercased()) ? nil : plain
    }

    /// Digits in groups, up to what is none, or the end of a number behind which a stroke begins another.
    private mutating func takeDigits() -> String {
        let start = place
        var end = place
        scan: while place < text.count {
            let character = text[place]
            switch character {
            case _ where character.wholeNumberValue != nil, "+":
                if character == "+", end > start { break scan }
                place += 1
                end = place
            case "(":
                let isLong = text[start..<end].count { $0.wholeNumberValue != nil } >= 8
                guard let close = closing(place), !isLong || close == place + 2,
                    belongs(inside: place, close, start)
                else { break scan }
                place = close + 1
                end = place
            case "/", ",", "|":
                if character != "/" || beginsSecond(behind: place, of: String(text[start..<end])) { break scan }
                place += 1
            case "-", ".", "\u{2010}"..."\u{2015}", "\u{AD}", "\u{2060}", ")", "[", "]": place += 1
            case _ where character.isWhitespace: place += 1
            default: break scan
            }
        }
        place = max(end, start)
        return WrittenNumber.trimmed(String(text[start..<end]))
    }

    /// The hours of `… 24h`, `… 24/7` and `… 9:00-17:00`, which stand behind a blank, are words.
    private mutating func giveBackHours(from start: Int, _ written: inout WrittenNumber) {
        guard let blank = text[start..<place].lastIndex(where: \.isWhitespace), blank > start + 6 else { return }
        let group = String(text[(blank + 1)..<place])
        let isAlways = group == "24" && text[place...].starts(with: ["/", "7"])
        let isGlued = place < text.count && (text[place].isLetter || text[place] == ":")
        guard isAlways || isGlued && group.count <= 5 && group.first != "+" && extensionEnd(from: place) == nil
        else {
            return
        }
        written.number = WrittenNumber.trimmed(String(text[start..<blank]))
        place = blank
    }

    private func closing(_ open: Int) -> Int? { text[open...].firstIndex(of: ")") }

    /// Whether what stands in the brackets is dialled: digits with more of the number behind them.
    private func belongs(inside open: Int, _ close: Int, _ start: Int) -> Bool {
        guard text[(open + 1)..<close].allSatisfy({ $0.wholeNumberValue != nil || $0.isWhitespace || $0 == "+" }) else {
            return false
        }
        let rest = text[(close + 1)...].prefix { !$0.isLetter && $0 != "(" }
        return rest.contains { $0.wholeNumberValue != nil } || open == start
    }

    /// Whether a stroke ends a number that is long enough to be one, and does not stand behind an area code.
    private func beginsSecond(behind stroke: Int, of first: String) -> Bool {
        let isAbroad = first.hasPrefix("+") || first.hasPrefix("00")
        let digits = first.count { $0.wholeNumberValue != nil } - (first.hasPrefix("00") ? 2 : 0)
        let next = text[(stroke + 1)...].drop { $0.isWhitespace }
        // "-0 / -57": another extension, which is no number by itself.
        if let first = next.first, "-\u{2013}".contains(first) { return digits >= 6 }
        if next.first == "+" || next.starts(with: ["0", "0"]) { return digits >= 6 }
        return digits >= (isAbroad ? 9 : 7) && next.first?.wholeNumberValue != nil
    }

    /// Whether a number begins there, with at least so many digits.
    private func startsNumber(at place: Int, digits least: Int) -> Bool {
        guard place < text.count else { return false }
        let first = text[place]
        guard first == "+" || first == "(" || first.wholeNumberValue != nil else { return false }
        var count = 0
        for character in text[place...].prefix(40) {
            if character.wholeNumberValue != nil { count += 1 } else if character.isLetter || character == ":" { break }
        }
        return count >= least
    }

    // MARK: Extensions

    private static let marks = [
        "extension", "extensión", "ext", "extn", "ex", "x", "durchwahl", "dw", "nst", "nebenstelle", "apparat", "app",
        "poste", "interno", "int", "anexo", "ramal", "toestel", "tst", "klapka", "linka", "kl", "ankn", "anknytning",
        "lok", "lokal", "wew", "wewn", "доб", "转", "轉", "內線", "内线",
    ]

    /// Where the digits behind a mark begin; nil where no mark stands here, or no digits follow.
    private func extensionEnd(from start: Int) -> (digits: Range<Int>, end: Int)? {
        var index = start
        while index < text.count, text[index].isWhitespace || ",;(".contains(text[index]) { index += 1 }
        let word = text[index...].prefix { $0.isLetter }
        let isMarked = WrittenNumberReading.marks.contains(String(word).lowercased())
        // A comma is a pause: what is dialled behind it is short, and the end.
        let isPause =
            word.isEmpty && text[start..<index].contains(",") && text.count - index <= 6
            && text[index...].allSatisfy { $0.wholeNumberValue != nil }
        guard isMarked || isPause || (word.isEmpty && index < text.count && text[index] == "#") else { return nil }
        index += isMarked ? word.count : isPause ? 0 : 1
        while index < text.count, text[index].isWhitespace || ".:=#-".contains(text[index]) { index += 1 }
        let digits = text[index...].prefix { $0.wholeNumberValue != nil }
        guard (1...12).contains(digits.count) else { return nil }
        var end = digits.endIndex
        if end < text.count, text[end].isLetter { return nil }
        if end < text.count, text[end] == ")" || text[end] == "#" { end += 1 }
        return (digits.startIndex..<digits.endIndex, end)
    }

    private mutating func takeExtension(into written: inout WrittenNumber) {
        guard let found = extensionEnd(from: place) else { return }
        written.extension = String(text[found.digits])
        written.number = WrittenNumber.trimmed(written.number, and: ",;")
        place = found.end
    }

    // MARK: Words

    /// What is no number, up to where one begins that is long enough to be dialled.
    private mutating func takeWords() {
        let least = numbers.isEmpty && words.isEmpty && place <= 7 ? 3 : 6
        while place < text.count, !startsNumber(at: place, digits: least) || isInsideWord {
            words.append(text[place])
            place += 1
        }
    }

    /// Hours and days have digits too: `Mo-Fr 9-17`, `24/7`.
    private var isInsideWord: Bool {
        guard place > 0 else { return false }
        let character = text[place]
        if character == "+" { return false }
        return text[place - 1].isLetter || text[place - 1].wholeNumberValue != nil
    }
}

extension WrittenNumber {
    /// Words between two numbers that say nothing of either.
    static let connectors: Set<String> = [
        "oder", "or", "und", "and", "ou", "o", "e", "y", "et", "of", "en", "ed", "od", "bzw", "u", "&", "sowie",
    ]

    /// `123457` behind `+49 30 123456 /`: as many of the last digits as it has stand for those of the number before; nil for a
    /// number that is whole by itself.
    static func completed(_ number: String, like first: String) -> String? {
        let isDigit = { (character: Character) in character.wholeNumberValue != nil }
        let digits = number.filter(isDigit)
        let all = first.filter(isDigit)
        guard !number.hasPrefix("+"), !number.hasPrefix("0"), !number.hasPrefix("("), digits.count < all.count - 2,
            digits.count <= 8, first.hasPrefix("+") || first.hasPrefix("0") || first.hasPrefix("(")
        else { return nil }
        var left = digits.count
        var head = Array(first)
        while left > 0, let last = head.popLast() { if isDigit(last) { left -= 1 } }
        return String(head) + digits
    }
}
