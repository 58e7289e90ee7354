/// Texts in which a blank line stands behind every line, as those that were copied out of a printed page: lines that the width
/// broke are put together again.
enum DoubleSpacing {
    private struct Line {
        let range: Range<Int>
        /// How many lines stand before it that have nothing in them.
        var blanks = 0
    }

    /// Writes a space for the second of two line ends that only part what belongs together; what it writes is as long as before.
    static func close(_ bytes: inout [UInt8]) {
        let lines = lines(of: bytes)
        let pairs = zip(lines, lines.dropFirst())
        let parted = pairs.count { $1.blanks == 1 }
        let broken = pairs.count { $1.blanks == 1 && goesOn($0, $1, bytes) }
        guard parted >= 8, broken >= 4, broken * 4 >= parted, pairs.count(where: { $1.blanks == 0 }) * 8 <= parted,
            let width = width(of: lines)
        else { return }
        for (above, below) in pairs where below.blanks == 1 {
            guard goesOn(above, below, bytes) || above.range.count * 10 >= width * 8 && !endsSentence(above, bytes)
            else {
                continue
            }
            let ends = stretch(above.range.upperBound, below.range.lowerBound).filter { bytes[$0] == newline }
            for end in ends.dropFirst() { bytes[end] = UInt8(ascii: " ") }
        }
    }

    private static func lines(of bytes: [UInt8]) -> [Line] {
        var lines: [Line] = []
        var (start, blanks) = (0, 0)
        for end in bytes.indices where bytes[end] == newline {
            add(stretch(start, end), bytes, &lines, &blanks)
            start = end + 1
        }
        add(stretch(start, bytes.count), bytes, &lines, &blanks)
        return lines
    }

    private static func add(_ line: Range<Int>, _ bytes: [UInt8], _ lines: inout [Line], _ blanks: inout Int) {
        var (lower, upper) = (line.lowerBound, line.upperBound)
        while lower < upper, isSpace(bytes[lower]) { lower += 1 }
        while upper > lower, isSpace(bytes[upper - 1]) { upper -= 1 }
        if lower == upper {
            blanks += 1
        } else {
            lines.append(Line(range: stretch(lower, upper), blanks: blanks))
            blanks = 0
        }
    }

    /// The width of the lines that are nearly as long as any, a tenth of them left out; nil where they are no lines of a page.
    private static func width(of lines: [Line]) -> Int? {
        let lengths = lines.map(\.range.count).sorted()
        let width = lengths[lengths.count * 9 / 10]
        return (40...130).contains(width) ? width : nil
    }

    /// A line that ends in no sign, and below it one that begins in small letters.
    private static func goesOn(_ above: Line, _ below: Line, _ bytes: [UInt8]) -> Bool {
        above.range.count >= 40 && (0x61...0x7A).contains(bytes[below.range.lowerBound]) && !endsSentence(above, bytes)
    }

    private static func endsSentence(_ line: Line, _ bytes: [UInt8]) -> Bool {
        let last = bytes[line.range.upperBound - 1]
        return [UInt8](".!?:;\"".utf8).contains(last)
    }
}
