/// A content line that is being put together from lines of the file.
struct OpenLine {
    var line: Line
    var marks: Marks = []
    var encoding = Encoding.none
    /// Whether the header is in the form in which it is kept (`Line`).
    var isPlain = true
    /// Whether a parameter may say how the value is encoded, or stands bare.
    var isEncoded = false
    /// Whether its value is the lines of a card inside this one.
    var isNested = false
    /// Whether the line went on behind its bound, or a soft line break ended it.
    var isFull = false
    var hasSoftBreak = false
    /// Whether a quotation mark opened a value and none has closed it.
    var isQuoted = false
    /// Where the search for the colon goes on.
    var scanned: Int
    /// Where the name of the last parameter stands; empty before the first.
    private var parameter: Range<Int>

    enum Encoding { case none, base64, quotedPrintable }

    init(start: Int, number: Int) {
        line = Line(start: start, name: start, nameEnd: -1, value: -1, end: start, number: number)
        (scanned, parameter) = (start, start..<start)
    }

    /// Whether the colon was found.
    var hasValue: Bool { line.value >= 0 }

    /// Looks for the colon in what has come; `bytes` is the card's.
    mutating func scanHeader(_ bytes: borrowing Span<UInt8>) {
        let count = bytes.count
        var index = scanned
        defer { scanned = index }
        if line.nameEnd < 0 {
            while index < count {
                let byte = bytes[index]
                if isTokenByte(byte) {
                    // A parameter may have a stroke, a name none.
                    if byte == UInt8(ascii: "/") { isPlain = false }
                    index += 1
                    continue
                }
                if byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";") { break }
                if byte == UInt8(ascii: "."), line.name == line.start, index > line.start {
                    line.name = index + 1
                } else {
                    isPlain = false
                }
                index += 1
            }
            guard index < count else { return }
            line.nameEnd = index
            if index == line.name { isPlain = false }
        }
        while index < count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""):
                // A quotation mark opens a value only at its beginning.
                let before = bytes[index - 2]
                if isQuoted {
                    isQuoted = false
                } else if before == UInt8(ascii: "=") || before == UInt8(ascii: ",") {
                    isQuoted = true
                }
                isPlain = false
            case UInt8(ascii: ":") where !isQuoted:
                line.value = index
                return
            case UInt8(ascii: ";") where !isQuoted: looksAtParameter(bytes, index)
            case UInt8(ascii: ","), UInt8(ascii: "^"), UInt8(ascii: "\\"), 0x20, 0x09: isPlain = false
            default: break
            }
        }
    }

    /// TYPE, VALUE and PREF say nothing of an encoding, and with an equals sign they stand as they are kept.
    private mutating func looksAtParameter(_ bytes: borrowing Span<UInt8>, _ start: Int) {
        var index = start
        while index < bytes.count, isTokenByte(bytes[index]) { index += 1 }
        if index == start || index >= bytes.count || bytes[index] != UInt8(ascii: "=") {
            (isPlain, isEncoded) = (false, true)
            return
        }
        // One that stands twice is kept as a list, but TYPE is repeated.
        if index - start == parameter.count, isRepeated(bytes, start) { isPlain = false }
        parameter = start..<index
        let first = bytes[start] | 0x20
        if first == UInt8(ascii: "e") || first == UInt8(ascii: "c") { (isPlain, isEncoded) = (false, true) }
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ";") || bytes[index + 1] == UInt8(ascii: ":") {
            isPlain = false
        }
    }

    /// Whether the name that begins there, as long as the last one, is the same and not TYPE.
    private func isRepeated(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Bool {
        for offset in 0..<parameter.count
        where lowerCased(bytes[start + offset]) != lowerCased(bytes[parameter.lowerBound + offset]) { return false }
        var isType = parameter.count == 4
        if isType {
            for (offset, letter) in "type".utf8.enumerated() where lowerCased(bytes[start + offset]) != letter {
                isType = false
            }
        }
        return !isType
    }
}
