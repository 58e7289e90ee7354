import Testing
import VCard

/// The cards in a text, its lines ended by CRLF.
func cards(in text: String) -> [ReadCard] {
    CardReader.read(Array(text.replacing("\n", with: "\r\n").utf8)).cards
}

/// The one card that those lines between BEGIN and END make.
func card(_ version: Version, _ lines: String...) throws -> ReadCard {
    try card(version, lines.map { Array($0.utf8) })
}

func card(_ version: Version, _ lines: [[UInt8]]) throws -> ReadCard {
    let frame = (["BEGIN:VCARD", "VERSION:\(version.rawValue)"], ["END:VCARD", ""])
    let all = frame.0.map { Array($0.utf8) } + lines + frame.1.map { Array($0.utf8) }
    let read = CardReader.read(Array(all.joined(separator: [13, 10])))
    #expect(read.warnings == [])
    try #require(read.cards.count == 1)
    return read.cards[0]
}

extension ReadCard {
    /// `NAME;PARAMETER=value:text`, as people would tell it.
    var told: [String] { ReadCard.told(card) }

    static func told(_ card: Card) -> [String] {
        card.properties.map { property in
            let group = property.group.map { "\($0)." } ?? ""
            let parameters = property.parameters.map { ";\($0.name)=\($0.value)" }.joined()
            return "\(group)\(property.name)\(parameters):\(property.rawText)"
        }
    }

    var codes: [String] { warnings.map { "\($0.line) \($0.code.rawValue)" } }
}
