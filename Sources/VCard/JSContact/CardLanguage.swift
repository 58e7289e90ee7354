/// In which language a card is, and which of its properties say the same in another (RFC 9555 section 2.2.13).
struct CardLanguage {
    /// What most properties that say their language say it is, where LANGUAGE does not; nil where as many of their names say none.
    private(set) var derived: String?
    /// In small letters.
    private let tag: String?

    init(_ properties: [Property]) {
        var counts: [String: (count: Int, place: Int, tag: String)] = [:]
        var names: Set<String> = []
        var stated: String?
        for property in properties {
            if property.isNamed("LANGUAGE"), stated == nil {
                stated = property.rawText
            } else if let tag = CardLanguage.tag(of: property) {
                names.insert(property.name.uppercased())
                let place = counts.count
                counts[tag.lowercased(), default: (0, place, tag)].count += 1
            }
        }
        let first = counts.values.min { ($1.count, $0.place) < ($0.count, $1.place) }
        if stated == nil, let first, first.count > 1 || counts.count > 1 {
            let without = properties.filter { names.contains($0.name.uppercased()) && CardLanguage.tag(of: $0) == nil }
            if first.count > without.count { derived = first.tag }
        }
        tag = (stated ?? derived)?.lowercased()
    }

    /// The property's language where that is another than the card's.
    func other(_ property: Property) -> String? {
        CardLanguage.tag(of: property).flatMap { $0.lowercased() == tag ? nil : $0 }
    }

    /// Whether the property waits for those that it may say otherwise.
    func waits(_ property: Property) -> Bool {
        guard property.line.hasParameters, other(property) != nil else { return false }
        let alone = ["FN", "N", "BIRTHPLACE", "DEATHPLACE", "CATEGORIES"]
        return alone.contains { property.isNamed($0) }
            || property.parameters.contains { $0.isNamed("ALTID") || $0.isNamed("PROP-ID") }
    }

    /// Whether a parameter is called so: a look at the bytes, for nearly none has it.
    private static func mayHaveLanguage(_ property: Property) -> Bool {
        let header = property.bytes[property.line.nameEnd..<property.line.value - 1]
        return header.indices.contains { index in
            header[index] == UInt8(ascii: "=") && index - header.startIndex >= 9
                && sameName(header[(index - 8)..<index], "LANGUAGE".utf8)
        }
    }

    private static func tag(of property: Property) -> String? {
        guard property.line.hasParameters, mayHaveLanguage(property) else { return nil }
        let tags = property.values(of: "LANGUAGE")
        return tags.count == 1 && tags[0] != "" ? tags[0] : nil
    }
}
