import JSONText

// Entries of JSContact's maps as properties.
extension CardMaking {
    mutating func makeEntries(_ map: String, _ value: JSON?) {
        var number = 0
        for entry in value?.members ?? [] {
            guard let members = entry.value.members,
                let property = property(map, members, id: entry.name, number: number + 1)
            else { continue }
            number += 1
            let place = properties.count
            properties.append(property)
            if isLocalised { entryPlaces["\(map)/\(entry.name)"] = place }
            if let label = members["label"]?.text,
                EntryRule.rule(for: map, members)?.takes.contains(.label) == true
            {
                labels.append((place, label))
            }
            if map == "organizations" { organisations[entry.name] = place }
            if map == "titles", let id = members["organizationId"]?.text { employers.append((place, id)) }
            if map == "anniversaries", let made = placeProperty(members) { properties.append(made) }
        }
    }

    /// The property of an entry; nil where there is none for it.
    mutating func property(
        _ map: String, _ entry: [JSON.Member], id: String, number: Int
    ) -> Property? {
        var isNumbered = id == "k\(number)"
        if isNumbered { numbered.insert("\(map)/\(id)") } else { isNumbered = numbered.contains("\(map)/\(id)") }
        let identifier = isNumbered ? [] : [Parameter("PROP-ID", id)]
        switch map {
        case "organizations": return organisation(entry, identifier)
        case "addresses": return address(entry, identifier)
        case "anniversaries": return anniversary(entry, identifier)
        default:
            guard let rule = EntryRule.rule(for: map, entry) else { return nil }
            return property(rule, entry, identifier)
        }
    }

    private func property(
        _ rule: EntryRule, _ entry: [JSON.Member], _ identifier: [Parameter]
    ) -> Property? {
        let user = rule.property == "SOCIALPROFILE" && entry["uri"] == nil ? entry["user"]?.text : nil
        guard let text = user ?? entry[rule.member]?.text else { return nil }
        var parameters: [Parameter] = []
        let isText: Bool
        switch rule.form {
        case .text: isText = true
        case .languageTag: isText = false
        case .telephone:
            isText = !isTelephoneURI(text)
            if !isText { parameters.append(Parameter("VALUE", "uri")) }
        case .uri:
            isText = user != nil
            if isText { parameters.append(Parameter("VALUE", "text")) }
        }
        parameters += self.parameters(of: entry, rule, isUser: user != nil) + identifier
        let (rest, group) = leftParameters(entry)
        parameters += rest.filter { !$0.isNamed("VALUE") }
        return isText
            ? Property(rule.property, text: text, parameters: parameters, group: group)
            : Property(rule.property, parameters: parameters, value: raw(text), group: group)
    }

    /// Members that are parameters in vCard.
    private func parameters(of entry: [JSON.Member], _ rule: EntryRule, isUser: Bool) -> [Parameter] {
        var parameters = usualParameters(of: entry, rule.takes)
        func add(_ name: String, _ value: String?) {
            if let value { parameters.append(Parameter(name, value)) }
        }
        if rule.takes.contains(.mediaType) { add("MEDIATYPE", entry["mediaType"]?.text) }
        if rule.takes.contains(.place) { add("INDEX", entry["listAs"]?.integer.map { String($0) }) }
        if rule.takes.contains(.level) {
            add("LEVEL", entry["level"]?.text.flatMap { Levels.level($0, of: rule.kind) })
        }
        if rule.takes.contains(.service) {
            add("SERVICE-TYPE", entry["service"]?.text)
            if !isUser { add("USERNAME", entry["user"]?.text) }
        }
        if rule.takes.contains(.author) {
            add("CREATED", entry["created"]?.text.flatMap(basicInstant).map { String(decoding: $0, as: UTF8.self) })
            add("AUTHOR-NAME", entry["author"]?["name"]?.text)
            add("AUTHOR", entry["author"]?["uri"]?.text)
        }
        return parameters
    }

    /// TYPE and PREF.
    private func usualParameters(of entry: [JSON.Member], _ takes: EntryRule.Takes) -> [Parameter] {
        var parameters: [Parameter] = []
        func add(_ words: KeyValuePairs<String, String>, _ member: String) {
            for word in entry[member]?.members ?? [] where word.value.isTrue {
                if let type = words.first(where: { $0.value == word.name })?.key {
                    parameters.append(.type(type.uppercased()))
                }
            }
        }
        if takes.contains(.contexts) { add(TypeWords.contexts(takes), "contexts") }
        if takes.contains(.features) { add(TypeWords.features, "features") }
        if takes.contains(.preference), let preference = entry["pref"]?.integer, (1...100).contains(preference) {
            parameters.append(Parameter("PREF", String(preference)))
        }
        return parameters
    }

    private func organisation(_ entry: [JSON.Member], _ identifier: [Parameter]) -> Property? {
        let units = entry["units"]?.elements ?? []
        let names = [entry["name"]?.text ?? ""] + units.map { $0["name"]?.text ?? "" }
        guard names.contains(where: { !$0.isEmpty }) else { return nil }
        let keys = [entry["sortAs"]?.text] + units.map { $0["sortAs"]?.text }
        let sortedBy = keys.prefix { $0?.isEmpty == false && $0?.contains(",") == false }.compactMap { $0 }
        var parameters = usualParameters(of: entry, .contexts)
        if !sortedBy.isEmpty { parameters.append(Parameter("SORT-AS", sortedBy.joined(separator: ","))) }
        let (rest, group) = leftParameters(entry)
        var value: [UInt8] = []
        for (index, name) in names.enumerated() {
            if index > 0 { value.append(UInt8(ascii: ";")) }
            value.appendEscaped(name)
        }
        return Property("ORG", parameters: parameters + identifier + rest, value: value, group: group)
    }

    private func address(_ entry: [JSON.Member], _ identifier: [Parameter]) -> Property? {
        let (rest, group) = leftParameters(entry)
        let name = entry["vCardName"]?.text
        if name == "geo", let place = entry["coordinates"]?.text, isURI(place) {
            let parameters = usualParameters(of: entry, [.contexts, .preference]) + identifier + rest
            return Property("GEO", parameters: parameters, value: Array(place.utf8), group: group)
        }
        if name == "tz", let zone = entry["timeZone"]?.text {
            let parameters = usualParameters(of: entry, [.contexts, .preference]) + identifier + rest
            return zoneProperty(zone, parameters, group)
        }
        let components = entry["components"]?.elements ?? []
        let isOrdered = entry["isOrdered"] == true && !components.isEmpty
        let parts = WrittenParts(components, .address, isOrdered: isOrdered)
        var parameters = usualParameters(of: entry, [.contexts, .addressContexts, .preference])
        for (name, member) in addressMembers {
            if let text = entry[member]?.text { parameters.append(Parameter(name, text)) }
        }
        parameters += identifier
        if isOrdered { parameters.append(Parameter("JSCOMPS", parts.orderText(entry["defaultSeparator"]))) }
        parameters += rest
        return Property("ADR", parameters: parameters, value: parts.value, group: group)
    }

    /// `Etc/GMT-1` as `+0100`.
    private func zoneProperty(_ zone: String, _ parameters: [Parameter], _ group: String?) -> Property {
        guard zone.hasPrefix("Etc/GMT"), let hours = zone == "Etc/GMT" ? 0 : Int(zone.dropFirst(7)),
            (-14...12).contains(hours)
        else { return Property("TZ", text: zone, parameters: parameters, group: group) }
        let digits = abs(hours) < 10 ? "0\(abs(hours))00" : "\(abs(hours))00"
        let offset = (hours > 0 ? "-" : "+") + digits
        return Property(
            "TZ", parameters: [Parameter("VALUE", "utc-offset")] + parameters, value: Array(offset.utf8), group: group)
    }

    private mutating func anniversary(_ entry: [JSON.Member], _ identifier: [Parameter]) -> Property? {
        let names = ["birth": "BDAY", "death": "DEATHDATE", "wedding": "ANNIVERSARY"]
        guard let name = entry["kind"]?.text.flatMap({ names[$0] }), var date = entry["date"]?.members else {
            return nil
        }
        if let kept = takeKept(name, on: date) { return kept }
        let (rest, group) = leftParameters(entry)
        var parameters: [Parameter] = []
        let value: [UInt8]
        if let instant = date["utc"]?.text.flatMap(basicInstant) {
            value = instant
        } else {
            if date["year"] == nil, let year = rest.first(where: { $0.isNamed("X-APPLE-OMIT-YEAR") })?.value {
                date["year"] = Int(year).map { .number($0) }
            }
            guard let day = basicDate(date) else { return nil }
            value = Array(day.utf8)
            if let scale = date["calendarScale"]?.text { parameters.append(Parameter("CALSCALE", scale)) }
        }
        return Property(name, parameters: parameters + identifier + rest, value: value, group: group)
    }

    func placeProperty(_ entry: [JSON.Member]) -> Property? {
        let names = ["birth": "BIRTHPLACE", "death": "DEATHPLACE"]
        guard let name = entry["kind"]?.text.flatMap({ names[$0] }), let place = entry["place"]?.members else {
            return nil
        }
        let (rest, group) = leftParameters(place)
        if let text = place["full"]?.text { return Property(name, text: text, parameters: rest, group: group) }
        guard let position = place["coordinates"]?.text, isURI(position) else { return nil }
        return Property(
            name, parameters: [Parameter("VALUE", "uri")] + rest, value: Array(position.utf8), group: group)
    }
}

extension WrittenParts {
    /// JSCOMPS, with the separator that stands where no other does.
    func orderText(_ separator: JSON?) -> String {
        var order = order
        order.defaultSeparator = separator?.text
        return order.text
    }
}
