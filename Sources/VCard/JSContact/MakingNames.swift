import JSONText

// FN and N (RFC 9555 section 2.5).
extension ContactMaking {
    mutating func takeName(_ name: String, _ property: Property, _ place: Int) -> Bool {
        guard isText(property) else { return false }
        if name == "FN" {
            if fullName != nil {
                return language.other(property).map { localiseFullName(property, in: $0) } ?? false
            }
            fullName = (property, place)
            return true
        }
        if structuredName != nil {
            return language.other(property).map { localiseName(property, in: $0) } ?? takePhonetics(property)
        }
        return takeComponents(property)
    }

    private mutating func takeComponents(_ property: Property) -> Bool {
        guard property.values(of: "PHONETIC").isEmpty, let parts = PartPlaces.name.parts(property.components),
            !parts.isEmpty
        else { return false }
        let order = self.order(of: property)
        let ordered = order.flatMap { PartPlaces.name.members(parts, $0) }
        guard let components = ordered ?? PartPlaces.name.members(parts, nil) else { return false }
        name.append(JSON.Member("components", .array(components)))
        if ordered != nil {
            name.append(JSON.Member("isOrdered", true))
            if let separator = order?.defaultSeparator {
                name.append(JSON.Member("defaultSeparator", .string(separator)))
            }
        }
        var rest = property
        if ordered != nil { rest.parameters.removeAll { $0.isNamed("JSCOMPS") } }
        if let sortAs = sortAs(of: property) {
            rest.parameters.removeAll { $0.isNamed("SORT-AS") }
            name.append(JSON.Member("sortAs", .object(sortAs)))
        }
        var made = MadeEntry(map: "name", entry: [])
        rest.parameters.removeAll { $0.isNamed("PROP-ID") }
        take(parametersOf: rest, [], into: &made)
        name += made.entry
        structuredName = property
        return true
    }

    func order(of property: Property) -> PartOrder? {
        let orders = property.values(of: "JSCOMPS")
        return orders.count == 1 ? PartOrder(orders[0]) : nil
    }

    /// SORT-AS: a text for each component, the family name's first.
    private func sortAs(of property: Property) -> [JSON.Member]? {
        let values = property.values(of: "SORT-AS")
        let keys = values.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        guard !keys.isEmpty, keys.last != "", keys.count <= PartPlaces.name.kinds.count else { return nil }
        return zip(PartPlaces.name.kinds, keys).filter { !$1.isEmpty }.map { JSON.Member($0, .string($1)) }
    }

    /// How the name is said: a second N with the same ALTID (RFC 9555 section 2.2.19).
    private mutating func takePhonetics(_ property: Property) -> Bool {
        let names = ["PHONETIC", "SCRIPT", "ALTID"]
        guard let main = structuredName, property.group == nil, name["phoneticSystem"] == nil,
            name["phoneticScript"] == nil,
            let altID = property.values(of: "ALTID").first, main.values(of: "ALTID") == [altID],
            property.values(of: "PHONETIC").count == 1, let system = property.values(of: "PHONETIC").first,
            property.values(of: "SCRIPT").count <= 1,
            property.parameters.allSatisfy({ parameter in names.contains { parameter.isNamed($0) } }),
            let sounds = sounds(of: property, beside: main)
        else { return false }
        let script = property.values(of: "SCRIPT").first
        if system.lowercased() != "script" {
            name.append(JSON.Member("phoneticSystem", .string(system.lowercased())))
        } else if script == nil {
            return false
        }
        name["components"] = .array(sounds)
        if let script { name.append(JSON.Member("phoneticScript", .string(script))) }
        return true
    }

    /// The components, each with how it is said; nil where the two names differ in their parts.
    func sounds(of property: Property, beside main: Property) -> [JSON]? {
        let (said, written) = (property.components, main.components)
        guard said.map(\.count) == written.map(\.count), let parts = PartPlaces.name.parts(written),
            let components = name["components"]?.elements
        else { return nil }
        let ordered = order(of: main).flatMap { PartPlaces.name.ordered(parts, $0) }
        let places = name["isOrdered"] == true ? ordered : parts.map { $0 }
        guard let places, places.count == components.count else { return nil }
        return zip(components, places).map { component, part in
            guard let part, var members = component.members else { return component }
            let sound = said[part.place][part.index]
            if !sound.isEmpty { members.append(JSON.Member("phonetic", .string(sound))) }
            return .object(members)
        }
    }

    /// FN is `full`, or nothing where it says it is made of N, and is.
    mutating func finishName() {
        defer { if !name.isEmpty { members["name"] = .object(name) } }
        guard let (property, place) = fullName else { return }
        let parameters = property.parameters.filter { !$0.isNamed("VALUE") }
        let isPlain = parameters.isEmpty && property.group == nil
        let derived = name["components"]?.elements.map {
            derivedName($0, isOrdered: name["isOrdered"] == true, separator: name["defaultSeparator"]?.text)
        }
        if !isPlain, property.group == nil, parameters.count == 1, parameters[0].isNamed("DERIVED"),
            parameters[0].value.lowercased() == "true",
            derived.map({ Property("FN", text: $0).text }) == property.text
        {
            return
        }
        name.insert(JSON.Member("full", .string(property.text)), at: 0)
        if !isPlain { kept.append((place, property.jCard)) }
    }
}
