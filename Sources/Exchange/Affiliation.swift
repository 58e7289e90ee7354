import VCard

/// What somebody does besides, and where: `organisation: Harbour Watch | title: Patron | from: 2019`.
struct Affiliation {
    private static let labels = ["organisation", "department", "title", "role", "from", "until"]

    private(set) var parts = LabelledParts()

    init() {}
    init(written: String) { parts = LabelledParts(reading: written, labels: Affiliation.labels, plain: "organisation") }

    var isEmpty: Bool { parts.parts.isEmpty }
    var written: String { parts.text }

    /// ORG, TITLE or ROLE.
    mutating func take(_ property: Property) {
        switch property.name.uppercased() {
        case "ORG":
            for (place, unit) in property.componentTexts.enumerated() {
                parts.add(place == 0 ? "organisation" : "department", unit)
            }
        case "TITLE": parts.add("title", property.text)
        default: parts.add("role", property.text)
        }
    }

    /// In one group where there are several. A card has no place for from when, and until when.
    var properties: [Property] {
        var made: [Property] = []
        let units = parts.texts(of: "organisation") + parts.texts(of: "department")
        if !units.isEmpty {
            let leading = parts.texts(of: "organisation").isEmpty ? [""] : []
            made.append(.organisation(leading + units))
        }
        made += parts.texts(of: "title").map { .title($0) } + parts.texts(of: "role").map { .role($0) }
        if made.count > 1 { for index in made.indices { made[index].group = "a" } }
        return made
    }
}
