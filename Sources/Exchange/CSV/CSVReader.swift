import CharacterSets

/// Reads CSV from bytes that come in pieces, a row at a time, in bounded memory: RFC 4180 and what is really sent.
///
///     var reader = CSVReader()
///     reader.feed(piece)
///     while let row = reader.next() { use(row) }
///     reader.finish()
///     while let row = reader.next() { use(row) }
///
/// What parts the fields is guessed from the first rows: commas, semicolons, tabs or bars. Rows end in CR, LF or both.
/// Text is UTF-8, UTF-16 with a byte order mark, and else what the file looks like or Windows-1252, decided for each field.
public struct CSVReader: Sendable {
    private let limits: CSVLimits
    private var input = IncomingText()
    private var position = 0
    private var isFinished = false
    /// Whether a quotation mark was never closed, so that nothing more can be read.
    private(set) var isBroken = false
    private var delimiter: UInt8?
    private var parsing: CSVParsing
    private var number = 0
    /// What some of the rows were read in that is neither UTF-8 nor Windows-1252; nil where there was none so far.
    var otherEncoding: TextEncoding? { parsing.otherEncoding }

    public init(limits: CSVLimits = CSVLimits()) {
        self.limits = limits
        parsing = CSVParsing(limits)
    }

    /// For rows whose fields are parted by `delimiter` for sure.
    init(delimiter: UInt8, limits: CSVLimits) {
        self.init(limits: limits)
        self.delimiter = delimiter
    }

    /// Takes bytes; call `next()` until it gives nil before feeding more, or they are all held.
    public mutating func feed(_ bytes: [UInt8]) {
        if isBroken { return }
        input.discard(position)
        position = 0
        input.append(bytes.span)
    }

    /// Says that no more bytes come: what `next()` gives then is the rest.
    public mutating func finish() {
        input.finish()
        isFinished = true
    }

    /// The next row that is not empty; nil where more bytes are needed, or after `finish()` where there is none.
    public mutating func next() -> CSVRow? {
        guard !isBroken, let delimiter = decided() else { return nil }
        while let isWhole = advance(delimiter) {
            number += 1
            let isRunaway = parsing.fault != nil && parsing.isQuoted
            isBroken = isRunaway || !isWhole && parsing.isQuoted
            let row = parsing.take(number: number)
            if isBroken { return CSVRow(number: number, fields: [], fault: .openQuote) }
            if row.fault != nil || row.fields.contains(where: { !$0.isEmpty }) { return row }
        }
        return nil
    }

    /// Comes to the end of the row: true where it is whole, false where the file ends in it, nil where neither is there.
    private mutating func advance(_ delimiter: UInt8) -> Bool? {
        let end = input.text.count
        while position < end {
            let byte = input.text[position]
            position += 1
            if parsing.take(byte, delimiter) { return true }
            if parsing.fault != nil, parsing.isQuoted { return true }
        }
        return isFinished && parsing.hasBegun ? false : nil
    }

    /// What parts the fields, once enough was fed to tell.
    private mutating func decided() -> UInt8? {
        if let delimiter { return delimiter }
        guard input.isDecided, isFinished || input.text.count >= limits.sample else { return nil }
        parsing.look(at: input.text.prefix(limits.sample))
        if let told = toldDelimiter(input.text) {
            position = told.length
            delimiter = told.delimiter
        } else {
            delimiter = guessedDelimiter(Array(input.text.prefix(limits.sample)), limits, isWhole: isFinished)
        }
        return delimiter
    }
}

extension CSVReader {
    /// Reads all that stands in the bytes, such as a small file.
    public static func read(_ bytes: [UInt8], limits: CSVLimits = CSVLimits()) -> [CSVRow] {
        var reader = CSVReader(limits: limits)
        return reader.readAll(bytes)
    }

    mutating func readAll(_ bytes: [UInt8]) -> [CSVRow] {
        feed(bytes)
        finish()
        var rows: [CSVRow] = []
        while let row = next() { rows.append(row) }
        return rows
    }
}
