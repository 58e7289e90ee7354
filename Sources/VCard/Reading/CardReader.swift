import CharacterSets

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
    /// `BEGIN:VCARD` without a byte order mark is known in UTF-16 too.
    private var input = IncomingText(beginningWith: UInt8(ascii: "B"))
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
