/// A line as it stands in the file, or a piece of a long one.
struct PhysicalLine {
    var start: Int
    var end: Int
    /// Behind what ended it.
    var next: Int
    /// Whether its end was seen.
    var isWhole: Bool
    var marks: Marks
}

/// What was seen in bytes; it may say too much, never too little.
struct Marks: OptionSet {
    let rawValue: UInt8
    static let control = Marks(rawValue: 1)
    static let backslash = Marks(rawValue: 2)
    static let beyondASCII = Marks(rawValue: 4)
}

extension PhysicalLine {
    /// The longest piece of a line that is waited for.
    static let longestPiece = 4096

    /// Finds the line that starts at `start`; nil where its end has not come yet and may still come.
    init?(in bytes: Span<UInt8>, from start: Int, isLast: Bool) {
        var scan = LineScan(at: start)
        scan.run(bytes)
        self.init(start: start, end: scan.index, next: scan.index, isWhole: true, marks: scan.marks)
        let count = bytes.count
        if end == count {
            isWhole = isLast
            if isLast ? start == count : end - start < PhysicalLine.longestPiece { return nil }
            return
        }
        next = end + 1
        guard bytes[end] == 0x0D else { return }
        // CR LF, CR CR LF or CR alone: the byte behind it must be here.
        if next == count, !isLast { return nil }
        if next < count, bytes[next] == 0x0A {
            next += 1
        } else if next < count, bytes[next] == 0x0D {
            if next + 1 == count, !isLast { return nil }
            if next + 1 < count, bytes[next + 1] == 0x0A { next += 2 }
        }
    }
}

/// Looks for the end of a line, eight bytes at a time.
private struct LineScan {
    var index: Int
    var marks: Marks = []

    init(at index: Int) { self.index = index }

    mutating func run(_ bytes: Span<UInt8>) {
        let raw = bytes.bytes
        var high: UInt64 = 0
        var backslashes: UInt64 = 0
        defer {
            if high & 0x8080_8080_8080_8080 != 0 { marks.insert(.beyondASCII) }
            if backslashes != 0 { marks.insert(.backslash) }
        }
        while index + 8 <= bytes.count {
            // RawSpan checks the bounds; every pattern of bits is a number.
            let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            high |= word
            backslashes |= zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
            // Below a blank, or one below 0x80; a byte above one that is, perhaps wrongly.
            let controls =
                ((word &- 0x2020_2020_2020_2020) | (word &+ 0x0101_0101_0101_0101)) & ~word & 0x8080_8080_8080_8080
            if controls != 0, stops(bytes, UInt64(littleEndian: controls)) { return }
            index += 8
        }
        while index < bytes.count {
            let byte = bytes[index]
            if isLineEnd(byte) { return }
            if byte == 0x5C { marks.insert(.backslash) }
            if byte >= 0x80 { marks.insert(.beyondASCII) }
            index += 1
        }
    }

    /// The high bit of each byte that is zero; of a byte above one that is, perhaps wrongly.
    private func zeros(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }

    /// Whether one of the eight bytes from `index` on ends the line, of those whose high bit is set; then `index` is there.
    private mutating func stops(_ bytes: Span<UInt8>, _ controls: UInt64) -> Bool {
        var left = controls
        while left != 0 {
            let place = index + left.trailingZeroBitCount / 8
            if isLineEnd(bytes[place]) {
                index = place
                return true
            }
            left &= left &- 1
        }
        return false
    }

    /// CR or LF; other controls are noted.
    private mutating func isLineEnd(_ byte: UInt8) -> Bool {
        if byte == 0x0A || byte == 0x0D { return true }
        if isLineControl(byte) { marks.insert(.control) }
        return false
    }
}
