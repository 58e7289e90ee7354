import JSONText

/// Writes cards as JSContact (RFC 9553), an array of them: `begin()`, `write(_:)` for each, `end()`, and `take()` whenever
/// there is enough. A card by itself is `Card.jsContact`.
public struct JSContactWriter: Sendable {
    private var list: JSONList
    private let isPretty: Bool

    public init(pretty: Bool = false) {
        list = JSONList(pretty: pretty)
        isPretty = pretty
    }

    /// What has been written and not been taken.
    public var bytes: [UInt8] { list.bytes }

    public mutating func begin() { list.begin() }
    public mutating func write(_ card: Card) {
        if !isPretty, let plain = PlainContact(card) {
            list.write { $0.append(plain, of: card) }
        } else {
            list.write(card.jsContact)
        }
    }
    public mutating func end() { list.end() }

    /// Hands over what has been written, and goes on with the same room.
    public mutating func take() -> [UInt8] { list.take() }
}
