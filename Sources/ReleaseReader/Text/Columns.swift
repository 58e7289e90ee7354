/// Where lines are set in columns: wide spaces part columns where lines agree on them, and are one space where a line was
/// spread to the width of its page, or a sentence ended.
struct Columns {
    private let text: ReadingText
    /// The line of the place that was asked for last: places are asked for in their order.
    private var line = 0
    private var gaps: [Int: [Gap]] = [:]

    /// White space within a line that is wider than one space.
    private struct Gap {
        /// In characters from the line's start.
        let column: Int
        let width: Int
        let hasTab: Bool
    }

    /// In bytes. A line that is longer has lost its breaks: its few wide spaces are what is left of them.
    private static let widest = 300
    /// In bytes. Nothing is measured in a line that is longer.
    private static let longest = 2_000

    init(_ text: ReadingText) { self.text = text }

    /// Whether what stands at a place behind a wide space begins a column.
    mutating func isColumn(at index: Int) -> Bool {
        while line + 1 < text.lines.count, text.lines[line + 1].start <= index { line += 1 }
        guard text.lines[line].range.count <= Columns.longest else { return true }
        let column = characters(line, before: index)
        let own = gaps(of: line)
        guard let gap = own.first(where: { $0.column == column }) else { return true }
        if gap.hasTab { return true }
        if agrees(column, around: line) { return true }
        // A line that is spread has many; one alone parts what stands in the line.
        return own.count <= 3 && (gap.width >= 3 || text.lines[line].range.count > Columns.widest)
    }

    /// Whether a line nearby has a column there too, or goes on beneath it.
    private mutating func agrees(_ column: Int, around line: Int) -> Bool {
        for step in [-1, 1] {
            var (other, passed) = (line + step, 0)
            while text.lines.indices.contains(other), passed < 3 {
                if !text.lines[other].isBlank {
                    let isBelow =
                        text.lines[other].indent > 1
                        && characters(other, before: text.lines[other].range.lowerBound) == column
                    if isBelow || gaps(of: other).contains(where: { abs($0.column - column) <= 1 }) { return true }
                    passed += 1
                }
                other += step
                if abs(other - line) > 6 { break }
            }
        }
        return false
    }

    private mutating func gaps(of line: Int) -> [Gap] {
        if let known = gaps[line] { return known }
        // What lies far above is not asked for again.
        if gaps.count > 64 { gaps.removeAll(keepingCapacity: true) }
        let found = made(line)
        gaps[line] = found
        return found
    }

    private func made(_ line: Int) -> [Gap] {
        let range = text.lines[line].range
        guard range.count <= Columns.longest else { return [] }
        var found: [Gap] = []
        var column = characters(line, before: range.lowerBound)
        var (width, hasTab) = (0, false)
        var code = DialledCode()
        for byte in text.bytes[range] {
            if isSpace(byte) {
                width += 1
                hasTab = hasTab || byte == 0x09
            } else {
                let isWithinNumber = width == 2 && code.isWhole && (0x30...0x39).contains(byte)
                if width > 1 && !isWithinNumber || hasTab {
                    found.append(Gap(column: column, width: width, hasTab: hasTab))
                }
                if width > 0 { code = DialledCode() }
                code.take(byte)
                (width, hasTab) = (0, false)
            }
            if byte & 0xC0 != 0x80 { column += 1 }
        }
        return found
    }

    private func characters(_ line: Int, before index: Int) -> Int {
        text.bytes[stretch(text.lines[line].start, index)].count { $0 & 0xC0 != 0x80 }
    }
}

/// A word that is a code which numbers begin with, and no number yet: "08", "070", and never the end of a column.
private struct DialledCode {
    private var digits = 0
    private var isOther = false

    var isWhole: Bool { !isOther && (2...5).contains(digits) }

    mutating func take(_ byte: UInt8) {
        isOther = isOther || !(0x30...0x39).contains(byte) || digits == 0 && byte != 0x30
        digits += 1
    }
}
