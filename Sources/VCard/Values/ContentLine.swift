// A property by itself, as a line of text.
extension Property {
    /// The line as it stands in a file of 4.0, and not folded.
    public var contentLine: String { String(decoding: bytes[line.start..<line.end], as: UTF8.self) }

    /// Nil for a text that is not one line of a card.
    public init?(contentLine text: String) {
        guard let first = text.utf8.first, isTokenByte(first), !text.utf8.contains(where: isLineControl) else {
            return nil
        }
        var reader = CardReader()
        reader.feed(Array("BEGIN:VCARD\r\nVERSION:4.0\r\n\(text)\r\nEND:VCARD\r\n".utf8))
        reader.finish()
        guard let properties = reader.next()?.card.properties, properties.count == 1, let property = properties.first
        else { return nil }
        self = property
        line.number = 0
    }
}

extension Card {
    /// Adds properties of another card: those of one group stand in one group here too, and in none that is there.
    public mutating func add(contentsOf others: [Property]) {
        var fresh = FreshGroups(besides: properties.map(\.group))
        var groups: [String: String] = [:]
        for property in others {
            var property = property
            if let group = property.group?.lowercased() {
                let name = groups[group] ?? fresh.next()
                groups[group] = name
                property.group = name
            }
            properties.append(property)
        }
    }
}
