import Catalogue
import HTMLScanning

/// The text as the rules read it, with the way back to the text as it was printed.
///
/// Carriage returns, soft hyphens, zero-width characters and the byte order mark are left out; spaces of every width are
/// spaces, and a non-breaking hyphen is a hyphen. Every offset here is into these clean bytes; ``span(_:)`` translates.
struct ReadingText {
    let bytes: [UInt8]
    let lines: [Line]
    /// Whether lines end where the width made them; not so where paragraphs are lines.
    let isWrapped: Bool
    /// Whether the lines are those of a printed page: a break within a heading is the width's too.
    let breaksByWidth: Bool
    /// Whether whoever wrote it wrote its signs too.
    let isMarkdown: Bool
    /// The text as it was read: it has its bytes in common with the document.
    private let original: String.UTF8View
    /// Where each clean byte stood, and what follows the last.
    private let origin: Origins
    /// The starts of the lines of the original.
    private let originalLineStarts: [UInt32]
    /// How many characters stand before each ``ReadingText/stride``th byte of the original: a column in a very long line
    /// is found without counting from the line's start.
    private let characters: [Int]
    private static let stride = 512

    struct Line {
        private let bounds: Range<UInt32>
        private let first: UInt32

        init(range: Range<Int>, start: Int) {
            bounds = UInt32(clamping: range.lowerBound)..<UInt32(clamping: range.upperBound)
            first = UInt32(clamping: start)
        }

        /// Without the white space around it.
        var range: Range<Int> { stretch(Int(bounds.lowerBound), Int(bounds.upperBound)) }
        /// From the line's first character, white space included.
        var start: Int { Int(first) }
        var isBlank: Bool { bounds.isEmpty }
        var indent: Int { Int(bounds.lowerBound - min(first, bounds.lowerBound)) }
    }

    /// What the format says of stretches of the clean text; signs of its own are left out of it.
    private(set) var marks: [TextMark] = []

    init(_ document: SourceDocument) {
        original = document.text.utf8
        breaksByWidth = document.mediaType == "application/pdf"
        isMarkdown = document.mediaType == "text/markdown"
        var cleaning = Cleaning(capacity: original.count, hasReferences: isMarkdown)
        cleaning.run(over: Array(original), without: document.marks.filter { $0.meaning == .syntax }.map(\.range))
        cleaning.restoreLostBreaks()
        if document.mediaType == "text/plain" { DoubleSpacing.close(&cleaning.bytes) }
        (bytes, origin, originalLineStarts) = (cleaning.bytes, cleaning.origin, cleaning.lineStarts)
        lines = ReadingText.lines(of: cleaning.bytes)
        isWrapped = lines.count { $0.range.count > 110 } * 8 <= lines.count { $0.range.count > 40 }
        var counts: [Int] = []
        var count = 0
        for (index, byte) in original.enumerated() {
            if index % ReadingText.stride == 0 { counts.append(count) }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        characters = counts
        marks = document.marks.filter { $0.meaning != .syntax }.map { mark in
            TextMark(
                meaning: mark.meaning,
                range: stretch(cleanOffset(mark.range.lowerBound), cleanOffset(mark.range.upperBound)),
                original: mark.range, source: mark.source, printed: mark.printed, standing: mark.standing)
        }
    }

    /// Where a byte of the original stands in the clean text, or would stand.
    func cleanOffset(_ offset: Int) -> Int { min(bytes.count, origin.first(from: offset)) }

    /// The number of characters before a byte of the original.
    private func charactersBefore(_ index: Int) -> Int {
        guard let checkpoint = characters.indices.last.map({ min($0, index / ReadingText.stride) }) else { return 0 }
        return printed(checkpoint * ReadingText.stride, index).reduce(characters[checkpoint]) {
            $0 + ($1 & 0xC0 == 0x80 ? 0 : 1)
        }
    }

    /// Bytes of the original.
    private func printed(_ start: Int, _ end: Int) -> Substring.UTF8View {
        let first = original.index(original.startIndex, offsetBy: min(start, original.count))
        return original[first..<original.index(first, offsetBy: max(0, min(end, original.count) - start))]
    }

    private static func lines(of bytes: [UInt8]) -> [Line] {
        var lines: [Line] = []
        lines.reserveCapacity(bytes.count { $0 == newline } + 1)
        var start = 0
        func close(at end: Int) {
            var (lower, upper) = (start, end)
            while lower < upper, isSpace(bytes[lower]) { lower += 1 }
            while upper > lower, isSpace(bytes[upper - 1]) { upper -= 1 }
            lines.append(Line(range: stretch(lower, upper), start: start))
        }
        for (index, byte) in bytes.enumerated() where byte == newline {
            close(at: index)
            start = index + 1
        }
        if start < bytes.count { close(at: bytes.count) }
        return lines
    }

    /// Where a stretch of the clean text stands in the text as it was read.
    func span(_ range: Range<Int>) -> Span {
        let start = origin[min(range.lowerBound, bytes.count)]
        var end = start
        if !range.isEmpty, range.upperBound <= bytes.count {
            end = origin[range.upperBound - 1] + 1
            // A space that was wide, or the last byte of a longer character.
            end += printed(end, end + 3).prefix { $0 & 0xC0 == 0x80 }.count
        }
        return span(original: stretch(start, end))
    }

    /// A stretch of the text as it was read, with its line and column.
    func span(original range: Range<Int>) -> Span {
        let (start, end) = (range.lowerBound, range.upperBound)
        var (low, high) = (0, originalLineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(originalLineStarts[middle]) <= start { low = middle } else { high = middle }
        }
        let lineStart = Int(originalLineStarts[low])
        let column = charactersBefore(max(lineStart, start)) - charactersBefore(lineStart) + 1
        let markBefore = lineStart == 0 && start >= 3 && original.starts(with: [0xEF, 0xBB, 0xBF]) ? 1 : 0
        return Span(start: start, end: end, line: low + 1, column: column - markBefore)
    }

    /// Whether the line of a byte has an `@`, or the digits of a telephone number; of a very long line the part around it.
    func hasPoint(lineOf index: Int) -> Bool {
        var (lower, upper) = (index, index)
        while lower > 0, bytes[lower - 1] != newline, index - lower < 300 { lower -= 1 }
        while upper < bytes.count, bytes[upper] != newline, upper - index < 300 { upper += 1 }
        var digits = 0
        for byte in bytes[stretch(lower, upper)] {
            if byte == UInt8(ascii: "@") { return true }
            digits += isDigit(byte) ? 1 : 0
        }
        return digits >= 7
    }

    /// Whether the line of a byte, or the next one, has an address or a number, where the line itself is short.
    func hasPoint(nearLineOf index: Int) -> Bool {
        if hasPoint(lineOf: index) { return true }
        var upper = index
        while upper < bytes.count, bytes[upper] != newline, upper - index < 60 { upper += 1 }
        guard upper + 1 < bytes.count, bytes[upper] == newline, bytes[upper + 1] != newline else { return false }
        var lower = index
        while lower > 0, bytes[lower - 1] != newline, upper - lower < 60 { lower -= 1 }
        return upper - lower < 60 && hasPoint(lineOf: upper + 1)
    }

    /// The clean text of a stretch, line breaks and all.
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The text of a stretch on one line: each run of white space is one space.
    func flow(_ range: Range<Int>) -> String {
        var made: [UInt8] = []
        made.reserveCapacity(range.count)
        var isBreak = false
        for byte in bytes[range] {
            if isBreakingSpace(byte) {
                isBreak = isBreak || byte == newline
                if let last = made.last, last != 0x20 { made.append(0x20) }
            } else {
                // Chinese and Japanese go on in the next line without a space.
                if isBreak, made.last == 0x20, isIdeographic(byte), made.count >= 4, isIdeographic(made[made.count - 4])
                {
                    made.removeLast()
                }
                isBreak = false
                made.append(byte)
            }
        }
        if made.last == 0x20 { made.removeLast() }
        return String(decoding: made, as: UTF8.self)
    }

    /// The text of a stretch as it was printed.
    func asPrinted(_ range: Range<Int>) -> String {
        let span = span(range)
        return String(decoding: printed(span.start, span.end), as: UTF8.self)
    }

    /// The stretch without white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, isBreakingSpace(bytes[lower]) { lower += 1 }
        while upper > lower, isBreakingSpace(bytes[upper - 1]) { upper -= 1 }
        return stretch(lower, upper)
    }

    /// The byte at an offset, or 0 beyond the text.
    func byte(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }
}

let newline = UInt8(ascii: "\n")

/// Whether a byte begins a sign of Chinese or Japanese.
private func isIdeographic(_ lead: UInt8) -> Bool { (0xE3...0xE9).contains(lead) }

/// A space or a tab.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
/// A space, a tab or a line break.
func isBreakingSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == newline }
func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
func isASCIILetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }

/// Makes the clean bytes of a text, and remembers where each stood.
private struct Cleaning {
    var bytes: [UInt8] = []
    var origin = Origins()
    var lineStarts: [UInt32] = [0]
    /// Whether `&nbsp;` is a space, as in Markdown.
    private let hasReferences: Bool

    init(capacity: Int, hasReferences: Bool) {
        self.hasReferences = hasReferences
        bytes.reserveCapacity(capacity)
    }

    mutating func run(over original: [UInt8], without signs: [Range<Int>]) {
        var index = 0
        var sign = 0
        var spreadEnd = 0
        while index < original.count {
            if index == lineStarts.last.map(Int.init) {
                spreadEnd = SpreadLetters.end(ofLineFrom: index, in: original) ?? 0
            }
            if index < spreadEnd, SpreadLetters.isWithin(index, in: original) {
                index += 1
                continue
            }
            while sign < signs.count, signs[sign].upperBound <= index { sign += 1 }
            let isSign = sign < signs.count && signs[sign].lowerBound <= index
            let byte = original[index]
            if isSign, byte != newline {
                // `<br>` is a line's end.
                if byte == UInt8(ascii: "<"), original[index...].prefix(3).elementsEqual(Array("<br".utf8)) {
                    put(newline, at: index)
                }
                index += 1
                continue
            }
            if hasReferences, byte == UInt8(ascii: "&"), let end = reference(original, at: index) {
                index = end
            } else if byte >= 0x80 {
                index += clean(original, at: index)
            } else {
                index += ascii(byte, original, at: index)
            }
        }
        origin.append(original.count)
    }

    private mutating func put(_ byte: UInt8, at index: Int) {
        bytes.append(byte)
        origin.append(index)
    }

    /// "&#8220;": what a reference stands for; its first byte stands where the reference begins, its last where that ends.
    private mutating func reference(_ original: [UInt8], at index: Int) -> Int? {
        let near = original[stretch(index, min(original.count, index + Cleaning.longestReference))]
        guard let (scalar, end) = Entities.reference(index, in: near),
            original[end - 1] == UInt8(ascii: ";")
        else {
            return nil
        }
        let before = bytes.count
        let written = Array(String(scalar).utf8)
        if written.count > 1 { _ = clean(written, at: 0) } else { put(written[0], at: 0) }
        origin.cut(to: before)
        for place in stretch(before, bytes.count) {
            origin.append(place + 1 == bytes.count && place > before ? end - 1 : index)
        }
        return end
    }

    private static let longestReference = 40

    /// Four spaces or more in a line that is far too long for one are what is left of a line break.
    mutating func restoreLostBreaks() {
        var lineStart = 0
        while lineStart < bytes.count {
            let end = bytes[lineStart...].firstIndex(of: newline) ?? bytes.count
            if end - lineStart > 300 { restoreLostBreaks(in: stretch(lineStart, end)) }
            lineStart = end + 1
        }
    }

    private mutating func restoreLostBreaks(in line: Range<Int>) {
        var index = line.lowerBound
        while index < line.upperBound {
            let start = index
            while index < line.upperBound, isSpace(bytes[index]) { index += 1 }
            if index - start >= 4 {
                bytes[start] = newline
                bytes[start + 1] = newline
            }
            index = max(index, start) + 1
        }
    }

    private mutating func ascii(_ byte: UInt8, _ original: [UInt8], at index: Int) -> Int {
        switch byte {
        case 0x0D:
            let isPair = index + 1 < original.count && original[index + 1] == 0x0A
            put(newline, at: index)
            lineStarts.append(UInt32(clamping: index + (isPair ? 2 : 1)))
            return isPair ? 2 : 1
        case 0x0A:
            put(newline, at: index)
            lineStarts.append(UInt32(clamping: index + 1))
        case 0x0B, 0x0C:
            put(newline, at: index)
        case 0x00..<0x09, 0x0E..<0x20, 0x7F:
            break
        default:
            put(byte, at: index)
        }
        return 1
    }

    private static let windowsMarks = Array("''\"\"*--".utf8)

    private mutating func clean(_ original: [UInt8], at index: Int) -> Int {
        let length = original[index] >= 0xF0 ? 4 : original[index] >= 0xE0 ? 3 : 2
        let end = min(index + length, original.count)
        let scalar = original[stretch(index, end)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        switch scalar {
        case 0xC2AD, 0xE2808B, 0xE2808C, 0xE2808D, 0xE2808E, 0xE2808F, 0xE281A0, 0xEFBBBF:
            break  // soft hyphen, zero-width characters, direction marks, word joiner, byte order mark
        case 0xC2A0, 0xE28080...0xE2808A, 0xE280AF, 0xE2819F, 0xE38080:
            put(0x20, at: index)
        case 0xE28090, 0xE28091:
            put(UInt8(ascii: "-"), at: index)
        case 0xC285, 0xE280A8, 0xE280A9:
            put(newline, at: index)
        case 0xC291...0xC297:
            // Marks of Windows-1252 that were taken for Latin-1: quotation marks, a bullet, dashes.
            put(Cleaning.windowsMarks[Int(scalar - 0xC291)], at: index)
        default:
            for place in stretch(index, end) { put(original[place], at: place) }
        }
        return length
    }
}
