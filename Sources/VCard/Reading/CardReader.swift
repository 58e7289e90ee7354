/// Reads vCard 2.1, 3.0 and 4.0 from bytes that come in pieces, a card at a time.
///
///     var reader = CardReader()
///     while let chunk = read() {
///         reader.feed(chunk)
///         while let read = reader.next() { use(read.card, read.warnings) }
///     }
///     reader.finish()
///     while let read = reader.next() { use(read.card, read.warnings) }
///
/// Memory is bounded by what was fed and not yet taken, and by `CardLimits`. What is wrong becomes a warning; nothing
/// that comes makes reading fail. Values come out as 3.0 and 4.0 write them, in UTF-8: folding, QUOTED-PRINTABLE, CHARSET
/// and what 2.1 does differently are undone, BASE64 is left as it is under `ENCODING=b`.
public struct CardReader: Sendable {
    private var input = InputBytes()
    private var assembly: CardAssembly
    private var position = 0
    private var lineNumber = 1
    private var isFinished = false

    public init(limits: CardLimits = CardLimits()) {
        assembly = CardAssembly(limits: limits)
    }

    /// Takes bytes; call `next()` until it gives nil before feeding more, or they are all held.
    public mutating func feed(_ bytes: [UInt8]) { feed(bytes.span) }

    /// Takes bytes; call `next()` until it gives nil before feeding more, or they are all held.
    public mutating func feed(_ bytes: Span<UInt8>) {
        input.discard(position)
        position = 0
        input.append(bytes)
    }

    /// Says that no more bytes come: what `next()` gives then is the rest.
    public mutating func finish() {
        input.finish()
        isFinished = true
    }

    /// The next card whose end was fed; nil where more is needed, or after `finish()` where there is none.
    public mutating func next() -> ReadCard? {
        let isLast = isFinished
        let bytes = input.text
        guard input.isDecided || isLast else { return nil }
        while let line = PhysicalLine(in: bytes.span, from: position, isLast: isLast) {
            position = line.next
            if input.passesLoneSurrogate(before: position) {
                assembly.warn(.loneSurrogate, lineNumber, "There is half of a UTF-16 character; it became U+FFFD.")
            }
            let read = assembly.take(line, bytes.span, number: lineNumber)
            if line.isWhole { lineNumber += 1 }
            if let read { return read }
        }
        return isLast ? assembly.finish() : nil
    }

    /// The warnings that no card has taken: of what stands behind the last one.
    public mutating func takeWarnings() -> [CardWarning] { assembly.takeWarnings() }
}

extension CardReader {
    /// Reads all that stands in the bytes, such as a small file.
    public static func read(
        _ bytes: [UInt8], limits: CardLimits = CardLimits()
    ) -> (cards: [ReadCard], warnings: [CardWarning]) {
        var reader = CardReader(limits: limits)
        var cards: [ReadCard] = []
        reader.feed(bytes)
        reader.finish()
        while let card = reader.next() { cards.append(card) }
        return (cards, reader.takeWarnings())
    }
}

/// What was fed and not yet read, as UTF-8 without a byte order mark or in a character set of one byte.
private struct InputBytes: Sendable {
    var text: [UInt8] = []
    /// Where the first half of a character stands in ``text``, until it was told.
    private var loneSurrogate: Int?
    private var isNoted = false
    /// Whether it is known if the file is UTF-16.
    private(set) var isDecided = false
    private var utf16: UTF16Decoder?

    mutating func discard(_ count: Int) {
        if count > 0 { text.removeSubrange(..<count) }
        loneSurrogate = loneSurrogate.map { $0 - count }
    }

    /// Whether the first half of a character stands there; told once a file.
    mutating func passesLoneSurrogate(before position: Int) -> Bool {
        guard let place = loneSurrogate, place < position else { return false }
        loneSurrogate = nil
        return true
    }

    mutating func append(_ bytes: Span<UInt8>) {
        if utf16 != nil {
            bytes.withUnsafeBufferPointer { unsafe utf16?.decode($0, into: &text) }
        } else {
            text.append(bytes, 0..<bytes.count)
            if !isDecided, text.count >= 4 { decide() }
        }
        noteSurrogates()
    }

    mutating func finish() {
        if !isDecided { decide() }
        utf16?.finish(into: &text)
        noteSurrogates()
    }

    private mutating func noteSurrogates() {
        guard !isNoted, let place = utf16?.loneSurrogate else { return }
        loneSurrogate = place
        isNoted = true
    }

    /// A byte order mark, or `B` beside a NUL.
    private mutating func decide() {
        isDecided = true
        let start = Array(text.prefix(4))
        if start.starts(with: [0xEF, 0xBB, 0xBF]) {
            text.removeFirst(3)
        } else if start.starts(with: [0xFF, 0xFE]) || (start.count > 1 && isLetter(start[0]) && start[1] == 0) {
            utf16 = UTF16Decoder(isBigEndian: false)
        } else if start.starts(with: [0xFE, 0xFF]) || (start.count > 1 && start[0] == 0 && isLetter(start[1])) {
            utf16 = UTF16Decoder(isBigEndian: true)
        }
        guard utf16 != nil else { return }
        let bytes = text.dropFirst(start.first == 0xFF || start.first == 0xFE ? 2 : 0)
        text = []
        utf16?.decode(bytes, into: &text)
    }

    private func isLetter(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "B") || byte == UInt8(ascii: "b") }
}
