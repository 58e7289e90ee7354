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
    init?(in bytes: borrowing Span<UInt8>, from start: Int, isLast: Bool) {
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
        } else if next + 1 < count, bytes[next] == 0x0D, bytes[next + 1] == 0x0A {
            next += 2
        }
    }
}

/// Looks for the end of a line, sixteen bytes at a time.
private struct LineScan {
    var index: Int
    var marks: Marks = []

    init(at index: Int) { self.index = index }

    mutating func run(_ bytes: borrowing Span<UInt8>) {
        let raw = bytes.bytes
        var high = SIMD16<UInt8>(repeating: 0)
        var backslashes = SIMDMask<SIMD16<Int8>>(repeating: false)
        defer {
            if high.max() >= 0x80 { marks.insert(.beyondASCII) }
            if any(backslashes) { marks.insert(.backslash) }
        }
        while index + 16 <= bytes.count {
            // RawSpan checks the bounds; every pattern of bits is a vector of bytes.
            let block = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
            high |= block
            backslashes = backslashes .| (block .== 0x5C)
            let controls = (block .< 0x20) .| (block .== 0x7F)
            // A mask is all ones or all zeros in each lane.
            let words = unsafe unsafeBitCast(controls, to: SIMD2<UInt64>.self)
            if words[0] | words[1] != 0, stops(bytes, words[0], at: index) || stops(bytes, words[1], at: index + 8) {
                return
            }
            index += 16
        }
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x20 || byte == 0x7F {
                if byte == 0x0A || byte == 0x0D { return }
                if byte != 0x09 { marks.insert(.control) }
            } else if byte == 0x5C {
                marks.insert(.backslash)
            } else if byte >= 0x80 {
                marks.insert(.beyondASCII)
            }
            index += 1
        }
    }

    /// Whether one of eight bytes ends the line; then `index` is its place.
    private mutating func stops(_ bytes: borrowing Span<UInt8>, _ word: UInt64, at start: Int) -> Bool {
        var word = word
        while word != 0 {
            let place = word.trailingZeroBitCount / 8
            let byte = bytes[start + place]
            if byte == 0x0A || byte == 0x0D {
                index = start + place
                return true
            }
            if byte != 0x09 { marks.insert(.control) }
            word &= ~(0xFF << UInt64(place * 8))
        }
        return false
    }
}
