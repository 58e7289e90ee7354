import JSONText

/// Writes cards as jCard (RFC 7095), an array of them: `begin()`, `write(_:)` for each, `end()`, and `take()` whenever there
/// is enough. A card by itself is `Card.jCard`.
///
/// jCard is 4.0: cards of other versions are brought to it first.
public struct JCardWriter: Sendable {
    private var list: JSONList

    public init(pretty: Bool = false) { list = JSONList(pretty: pretty) }

    /// What has been written and not been taken.
    public var bytes: [UInt8] { list.bytes }

    public mutating func begin() { list.begin() }
    public mutating func write(_ card: Card) { list.write(card.jCard) }
    public mutating func end() { list.end() }

    /// Hands over what has been written, and goes on with the same room.
    public mutating func take() -> [UInt8] { list.take() }
}

extension Card {
    /// `["vcard", [["version", {}, "text", "4.0"], …]]` (RFC 7095 section 3.2).
    public var jCard: JSON {
        var properties: [JSON] = [["version", [:], "text", "4.0"]]
        properties.reserveCapacity(self.properties.count + 2)
        let names = CardNames(self)
        if !names.hasFullName { properties.append(standInProperty(for: self).jCard) }
        for property in asVersion4 where !names.hasBlankFullName || !isBlankFullName(property.bytes, property.line) {
            properties.append(property.jCard)
        }
        return ["vcard", .array(properties)]
    }

    /// The properties that a card of 4.0 may hold, as 4.0 writes them.
    var asVersion4: [Property] {
        properties.compactMap { property in
            guard property.line.nameEnd > property.line.name, !isFrame(property.bytes, property.line) else {
                return nil
            }
            return version == .v4 ? property : converted(property, to: .v4)
        }
    }
}
