import VCard

/// What a property says, however it is written: names, types and their order make no difference.
func said(_ property: Property) -> String {
    let type = property.valueType(in: .v4)
    var parameters = property.parameters.filter { !$0.isNamed("VALUE") && !$0.isNamed("PROP-ID") }.map { parameter in
        let value = parameter.isNamed("TYPE") ? parameter.value.lowercased() : parameter.value
        return "\(parameter.name.uppercased())=\(value)"
    }
    let sortAs = property.values(of: "SORT-AS")
    if !sortAs.isEmpty {
        parameters.removeAll { $0.hasPrefix("SORT-AS=") }
        parameters.append("SORT-AS=" + sortAs.joined(separator: ","))
    }
    let group = property.group.map { $0.lowercased() + "." } ?? ""
    let head = group + property.name.uppercased() + ";" + Set(parameters).sorted().joined(separator: ";")
    return head + ":" + saidValue(property, type)
}

private func saidValue(_ property: Property, _ type: ValueType) -> String {
    switch (property.name.uppercased(), type) {
    case ("N", .text), ("ADR", .text), ("ORG", .text), ("GENDER", .text):
        var components =
            property.name.uppercased() == "ORG" ? property.componentTexts.map { [$0] } : property.components
        components = components.map { $0.filter { !$0.isEmpty } }
        // The second family name and the generation stand in older places too (RFC 9554 section 2.2).
        for (old, new) in [(0, 5), (4, 6)] where property.isNamed("N") && components.count > new {
            components[old].removeAll(where: components[new].contains)
        }
        while components.last == [] { components.removeLast() }
        return components.map { $0.joined(separator: ",") }.joined(separator: ";")
    case ("NICKNAME", _), ("CATEGORIES", _): return property.list.joined(separator: ",")
    case ("TZ", _), ("REV", _), ("BDAY", _), ("ANNIVERSARY", _), ("DEATHDATE", _), ("CREATED", _):
        return property.text.filter { $0 != "-" && $0 != ":" }
    case ("KIND", _), ("GRAMGENDER", _): return property.text.lowercased()
    case (_, .text), ("UID", _), ("TEL", _): return property.text
    default: return property.rawText
    }
}

/// What a card says, in no order: lists value by value, the name of a card without one and its stand-in left out.
func saidInAnyOrder(_ card: Card) -> [String] {
    var lines: Set<String> = []
    for property in card.properties {
        switch property.name.uppercased() {
        case "CATEGORIES", "NICKNAME":
            for value in property.list {
                lines.insert(
                    said(Property(property.name, text: value, parameters: property.parameters, group: property.group)))
            }
        case "FN" where !property.values(of: "DERIVED").isEmpty: break
        default: lines.insert(said(property))
        }
    }
    return lines.sorted()
}
