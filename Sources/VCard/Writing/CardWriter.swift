/// Writes cards as vCard 3.0 (RFC 2426), 4.0 (RFC 6350) or 2.1: CRLF, UTF-8 without a byte order mark, folded between
/// characters.
///
/// Whatever a property holds, it is one content line: bytes that could end it are left out. What the versions say
/// differently about the same thing is written as the version has it (`VersionRules`).
public struct CardWriter: Sendable {
    /// What has been written so far.
    public private(set) var bytes: [UInt8] = []
    /// The version that is written.
    public let version: Version
    /// The longest line in octets, its CRLF not counted.
    let width: Int

    /// `width` is 5 at least, because a line that continues another holds a space and a character.
    public init(_ version: Version = .v3, foldingAt width: Int = 75) {
        self.version = version
        self.width = max(width, 5)
    }

    /// Writes a card with what the version demands: VERSION, FN (from N, ORG, NICKNAME, EMAIL, TEL or UID where it is missing)
    /// and, before 4.0, N.
    public mutating func write(_ card: Card) {
        write(card, depth: 0)
    }

    /// Hands over what has been written, and begins anew with the same room.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    mutating func write(_ card: Card, depth: Int) {
        appendFrame("BEGIN:VCARD")
        appendFrame("VERSION:" + version.rawValue)
        let names = CardNames(card)
        if !names.hasFullName || (version != .v4 && !names.hasName) {
            let fullName = names.fullName ?? standIn(for: card)
            if !names.hasFullName {
                let property = version == .v4 ? standInProperty(for: card) : Property("FN", value: fullName)
                write(property, depth: depth)
            }
            if version != .v4, !names.hasName {
                write(Property("N", value: fullName + Array(";;;;".utf8)), depth: depth)
            }
        }
        let properties = card.properties
        let isAsKept = version != .v2 && card.version == version
        for line in properties.lines {
            guard line.nameEnd > line.name, !isFrame(properties.bytes, line), !beginsCard(properties.bytes, line),
                !names.hasBlankFullName || !isBlankFullName(properties.bytes, line)
            else { continue }
            if isAsKept || (version != .v2 && !differs(properties.bytes, line, in: version)) {
                bytes.appendFolded(properties.bytes.span, line.start..<line.end, width: width)
            } else {
                write(Property(bytes: properties.bytes, line: line), depth: depth)
            }
        }
        appendFrame("END:VCARD")
    }

    private mutating func write(_ property: Property, depth: Int) {
        if version == .v2 {
            bytes.appendOld(property, depth: depth)
        } else {
            let converted = converted(property, to: version)
            bytes.appendFolded(converted.bytes.span, converted.line.start..<converted.line.end, width: width)
        }
    }

    private mutating func appendFrame(_ text: String) {
        let line = Array(text.utf8)
        bytes.appendFolded(line.span, 0..<line.count, width: width)
    }
}

extension Card {
    /// The card as a file of one card.
    public func written(_ version: Version = .v3) -> [UInt8] {
        var writer = CardWriter(version)
        writer.write(self)
        return writer.bytes
    }
}
