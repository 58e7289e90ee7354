import Catalogue
import VCard

/// What somebody does besides, and where: `organisation: Harbour Watch | title: Patron | from: 2019`.
struct Affiliation {
    private static let labels = ["organisation", "department", "title", "role", "from", "until"]

    private(set) var parts = LabelledParts()

    init() {}
    init(written: String) { parts = LabelledParts(reading: written, labels: Affiliation.labels, plain: "organisation") }

    var isEmpty: Bool { parts.parts.isEmpty }
    /// The days stand last, whichever property had them.
    var written: String {
        var sorted = LabelledParts()
        for part in parts.parts where !Affiliation.isDay(part) { sorted.parts.append(part) }
        sorted.parts += parts.parts.filter(Affiliation.isDay)
        return sorted.text
    }

    private static func isDay(_ part: LabelledParts.Part) -> Bool { days.contains { $0.0 == part.label } }

    /// From when and until when, as parameters of our own: no version has any. A program that does not know them passes over them.
    private static let days = [("from", "X-FROM"), ("until", "X-UNTIL")]

    /// ORG, TITLE or ROLE.
    mutating func take(_ property: Property) {
        for (label, name) in Affiliation.days where parts.text(of: label) == nil {
            parts.add(label, property.values(of: name).first)
        }
        switch property.name.uppercased() {
        case "ORG":
            for (place, unit) in property.componentTexts.enumerated() {
                parts.add(place == 0 ? "organisation" : "department", unit)
            }
        case "TITLE": parts.add("title", property.text)
        default: parts.add("role", property.text)
        }
    }

    /// In one group where there are several; the first has the days.
    var properties: [Property] {
        var made: [Property] = []
        let units = parts.texts(of: "organisation") + parts.texts(of: "department")
        if !units.isEmpty {
            let leading = parts.texts(of: "organisation").isEmpty ? [""] : []
            made.append(.organisation(leading + units))
        }
        made += parts.texts(of: "title").map { .title($0) } + parts.texts(of: "role").map { .role($0) }
        if !made.isEmpty {
            for (label, name) in Affiliation.days {
                if let day = parts.text(of: label) { made[0].parameters.append(Parameter(name, onOneLine(day))) }
            }
        }
        if made.count > 1 { for index in made.indices { made[index].group = "a" } }
        return made
    }
}
