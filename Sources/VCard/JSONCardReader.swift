import JSONText

/// Reads cards that are written as JSON, from bytes that come in pieces.
public protocol JSONCardReader: Sendable {
    init(limits: CardLimits, json: JSONLimits)

    /// Takes bytes; call `next()` until it gives nil before feeding more, or they are all held.
    mutating func feed(_ bytes: Span<UInt8>)

    /// Says that no more bytes come.
    mutating func finish()

    /// The next card whose end was fed; nil where more is needed, or after `finish()` where there is none.
    mutating func next() throws(JSONError) -> ReadCard?

    /// The warnings that no card has taken.
    mutating func takeWarnings() -> [CardWarning]
}

extension JSONCardReader {
    /// Takes bytes; call `next()` until it gives nil before feeding more, or they are all held.
    public mutating func feed(_ bytes: [UInt8]) { feed(bytes.span) }

    /// Reads all that stands in the bytes, such as a small file.
    public static func read(
        _ bytes: [UInt8], limits: CardLimits = CardLimits()
    ) throws(JSONError) -> (cards: [ReadCard], warnings: [CardWarning]) {
        var reader = Self(limits: limits, json: JSONLimits())
        var cards: [ReadCard] = []
        reader.feed(bytes)
        reader.finish()
        while let card = try reader.next() { cards.append(card) }
        return (cards, reader.takeWarnings())
    }
}
