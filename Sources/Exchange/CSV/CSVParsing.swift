import CharacterSets

/// A row while its bytes come in.
struct CSVParsing: Sendable {
    private enum Place { case start, plain, quoted, afterQuote }

    private let limits: CSVLimits
    private var place = Place.start
    private var endedInCR = false
    private var bytes: [UInt8] = []
    /// Where each finished field ends in `bytes`.
    private var ends: [Int] = []
    /// What is not UTF-8, in all of the file.
    private var undeclared = UndeclaredText()
    /// What some of the file was read in that is neither UTF-8 nor Windows-1252.
    private(set) var otherEncoding: TextEncoding?
    private(set) var fault: CSVFault?
    /// Whether anything of the row was read.
    private(set) var hasBegun = false

    init(_ limits: CSVLimits) { self.limits = limits }

    /// Whether a quotation mark is open.
    var isQuoted: Bool { place == .quoted }

    /// Looks at the beginning of the file: what is not UTF-8 is told better by more of it.
    mutating func look(at sample: ArraySlice<UInt8>) {
        for line in sample.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) where !isUTF8(line.span) {
            undeclared.look(at: line)
        }
    }

    /// Takes a byte; true where it ends the row.
    mutating func take(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
        if endedInCR {
            endedInCR = false
            if byte == 0x0A { return false }
        }
        hasBegun = true
        if place == .quoted {
            if byte == UInt8(ascii: "\"") { place = .afterQuote } else { keep(byte) }
            return false
        }
        if byte == delimiter {
            endField()
            return false
        }
        switch byte {
        case 0x0A, 0x0D:
            endedInCR = byte == 0x0D
            return true
        case UInt8(ascii: "\""): takeQuote()
        case 0x20, 0x09:
            // Blanks around quotation marks are nobody's words.
            if place != .afterQuote { keep(byte) }
        default:
            if place != .plain { place = .plain }
            keep(byte)
        }
        return false
    }

    /// The row, at its end; the next one begins.
    mutating func take(number: Int) -> CSVRow {
        endField()
        let row = CSVRow(number: number, fields: fault == nil ? fields() : [], fault: fault)
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        (place, fault, hasBegun) = (.start, nil, false)
        return row
    }

    private mutating func takeQuote() {
        switch place {
        case .afterQuote:
            keep(UInt8(ascii: "\""))
            place = .quoted
        case .start:
            bytes.removeSubrange((ends.last ?? 0)...)
            place = .quoted
        case .plain, .quoted: keep(UInt8(ascii: "\""))
        }
    }

    private mutating func keep(_ byte: UInt8) {
        guard fault == nil else { return }
        if bytes.count - (ends.last ?? 0) >= limits.field {
            fault = .fieldTooLong(column: ends.count + 1)
        } else if bytes.count >= limits.row {
            fault = .rowTooLong
        } else {
            bytes.append(byte)
        }
    }

    private mutating func endField() {
        place = .start
        guard fault == nil else { return }
        if ends.count >= limits.columns { fault = .tooManyColumns } else { ends.append(bytes.count) }
    }

    private mutating func fields() -> [String] {
        var start = 0
        return ends.map { end in
            defer { start = end }
            return text(bytes[start..<end])
        }
    }

    /// UTF-8 where it is that, else what the file looks like.
    private mutating func text(_ bytes: ArraySlice<UInt8>) -> String {
        if bytes.isEmpty { return "" }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let (text, encoding) = undeclared.decoded(bytes)
        if encoding != .windows1252 { otherEncoding = otherEncoding ?? encoding }
        return String(decoding: text, as: UTF8.self)
    }
}
