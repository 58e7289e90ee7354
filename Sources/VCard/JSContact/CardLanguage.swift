/// In which language a card is, and which of its properties say the same in another (RFC 9555 section 2.2.13).
struct CardLanguage {
    /// What most properties that say their language say it is, where LANGUAGE does not; nil where as many of their names say none.
    private(set) var derived: String?
    /// In small letters.
    private let tag: String?

    init(_ properties: [Property]) {
        var counts: [(tag: String, count: Int)] = []
        var names: Set<String> = []
        var stated: String?
        for property in properties {
            if property.isNamed("LANGUAGE"), stated == nil {
                stated = property.rawText
            } else if let tag = CardLanguage.tag(of: property) {
                names.insert(property.name.uppercased())
                if let place = counts.firstIndex(where: { $0.tag.lowercased() == tag.lowercased() }) {
                    counts[place].count += 1
                } else {
                    counts.append((tag, 1))
                }
            }
        }
        if stated == nil, counts.reduce(0, { $0 + $1.count }) > 1, let most = counts.map(\.count).max() {
            let without = properties.filter { names.contains($0.name.uppercased()) && CardLanguage.tag(of: $0) == nil }
            if most > without.count { derived = counts.first { $0.count == most }?.tag }
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

    private static func tag(of property: Property) -> String? {
        guard property.line.hasParameters else { return nil }
        let tags = property.values(of: "LANGUAGE")
        return tags.count == 1 && tags[0] != "" ? tags[0] : nil
    }
}
