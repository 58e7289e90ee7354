// Where programs read no labels, NOTE says what they said (`adaptNotes`): of lines that stay as they are this is told from their bytes.

/// What leaves its group, which labels go, and what is added to NOTE.
struct LabelsInNote {
    /// A bit for each line that stands without its group.
    private(set) var leaving: UInt64 = 0
    /// A bit for each label that nothing is left for.
    private(set) var dropped: UInt64 = 0
    /// The place of the line that the text is added to; nil where it is a line of its own.
    private(set) var note: Int?
    /// What is added, escaped; empty where NOTE says it already.
    private(set) var added: [UInt8] = []

    private static let longestLine = 300
    private static let page = 200_000

    /// Nil where one of the lines has to be looked at closely. `kinds` are what may stand in a group.
    init?(_ bytes: borrowing Span<UInt8>, _ lines: [Line], _ kinds: Kinds) {
        guard kinds.notes.nonzeroBitCount <= 1, kinds.grouped & ~(kinds.labels | kinds.ways) == 0,
            kinds.labels & ~kinds.grouped == 0, areSingle(bytes, lines, kinds.labels)
        else { return nil }
        if kinds.notes != 0 {
            let place = kinds.notes.trailingZeroBitCount
            guard lines[place].end - lines[place].value <= LabelsInNote.page else { return nil }
            note = place
        }
        leaving = kinds.grouped & ~kinds.labels
        var said: [UInt8] = []
        for place in lines.indices where leaving & 1 << UInt64(place) != 0 {
            let way = lines[place]
            guard let label = label(of: way, bytes, lines, kinds.labels) else { continue }
            dropped |= 1 << UInt64(label)
            let words = lines[label].value..<lines[label].end
            let start = kinds.numbers & 1 << UInt64(place) != 0 ? way.value + 4 : way.value
            let value = start..<way.end
            guard isOneLine(bytes, words), isPlainValue(bytes, value) else { return nil }
            if said.isEmpty { begin(&said, bytes, lines) }
            say(words, value, isNumber: kinds.telephones & 1 << UInt64(place) != 0, bytes, &said)
        }
        // A label of nothing stays in its group.
        guard dropped == kinds.labels else { return nil }
    }

    /// Bits for lines.
    struct Kinds {
        var grouped: UInt64 = 0
        var labels: UInt64 = 0
        var notes: UInt64 = 0
        /// What reaches somebody, and may leave its group.
        var ways: UInt64 = 0
        var telephones: UInt64 = 0
        /// Numbers that lose their `tel:`.
        var numbers: UInt64 = 0
    }

    /// What NOTE says, twice: a text that was looked for in its beginning and in its end.
    private func begin(_ said: inout [UInt8], _ bytes: borrowing Span<UInt8>, _ lines: [Line]) {
        guard let note else { return }
        let range = lines[note].value..<lines[note].end
        said.reserveCapacity(2 * range.count + 200)
        said.appendSqueezed(bytes, range)
        said += said
    }

    /// Adds a line where NOTE says neither it nor both of its halves.
    private mutating func say(
        _ words: Range<Int>, _ value: Range<Int>, isNumber: Bool, _ bytes: borrowing Span<UInt8>, _ said: inout [UInt8]
    ) {
        var label: [UInt8] = []
        label.appendSqueezed(bytes, words)
        var whole = label
        whole.appendSqueezed(bytes, value)
        if said.holds(whole) { return }
        if said.holds(label) {
            var digits: [UInt8] = []
            if isNumber { digits.appendDigits(bytes, value) }
            var sought: [UInt8] = []
            if digits.count < 5 { sought.appendSqueezed(bytes, value) } else { sought = Array(digits.suffix(7)) }
            if said.holds(sought) { return }
        }
        if note != nil || !added.isEmpty { added.append(contentsOf: "\\n".utf8) }
        added.append(bytes, words)
        added.append(contentsOf: ": ".utf8)
        added.append(bytes, value)
        said += whole
    }

    /// Whether no two labels are of one group.
    private func areSingle(_ bytes: borrowing Span<UInt8>, _ lines: [Line], _ labels: UInt64) -> Bool {
        guard labels.nonzeroBitCount > 1 else { return true }
        for place in lines.indices where labels & 1 << UInt64(place) != 0 {
            if label(of: lines[place], bytes, lines, labels) != place { return false }
        }
        return true
    }

    /// The first label of the line's group.
    private func label(of line: Line, _ bytes: borrowing Span<UInt8>, _ lines: [Line], _ labels: UInt64) -> Int? {
        for place in lines.indices where labels & 1 << UInt64(place) != 0 {
            if isSameWord(bytes, lines[place].start..<lines[place].name, line.start..<line.name) { return place }
        }
        return nil
    }

    /// Whether a label is one line as it stands: one blank between words, none of Unicode's, nothing that joins a blank.
    private func isOneLine(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count <= LabelsInNote.longestLine else { return false }
        var previous: UInt8 = 0
        for index in range {
            let byte = bytes[index]
            switch byte {
            case 0..<0x20, 0x7F, 0xC2, 0xE1, 0xE2: return false
            case 0x20 where previous == 0x20: return false
            case UInt8(ascii: "n") where previous == UInt8(ascii: "\\"): return false
            case 0x80... where previous == 0x20:
                guard (0xC3...0xCB).contains(byte) || byte == 0xD0 || byte == 0xD1 || (0xE4...0xE9).contains(byte)
                else {
                    return false
                }
            case 0x80 where previous == 0x80 && index > range.lowerBound + 1 && bytes[index - 2] == 0xE3: return false
            default: break
            }
            previous = byte
        }
        return true
    }

    /// Whether a value is a text of plain letters in which nothing is escaped.
    private func isPlainValue(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty, range.count <= LabelsInNote.longestLine else { return false }
        var previous: UInt8 = 0
        for index in range {
            switch bytes[index] {
            case UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"): return false
            case 0x20 where previous == 0x20: return false
            case 0x20..<0x7F: previous = bytes[index]
            default: return false
            }
        }
        return true
    }
}

extension Array<UInt8> {
    /// Appends letters and digits of an escaped text alone, so that "+44 20" is "4420".
    mutating func appendSqueezed(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
        let start = count
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\\") {
                let next = index + 1 < range.upperBound ? bytes[index + 1] : 0
                index += next == byte || next | 0x20 == UInt8(ascii: "n") ? 2 : 1
                continue
            }
            if (0x80...0x9F).contains(byte), count > start, last == 0xC2 {
                // U+0080 to U+009F: what no line can hold is not in a note that was written.
                removeLast()
            } else if byte >= 0x80 || (isTokenByte(byte) && byte != UInt8(ascii: "-")) {
                append(lowerCased(byte))
            }
            index += 1
        }
    }

    /// Appends the digits before an extension.
    fileprivate mutating func appendDigits(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
        for index in range {
            let byte = bytes[index]
            if lowerCased(byte) == UInt8(ascii: "e") || lowerCased(byte) == UInt8(ascii: "x") { return }
            if byte &- 0x30 < 10 { append(byte) }
        }
    }
}
