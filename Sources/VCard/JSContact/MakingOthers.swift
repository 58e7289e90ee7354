// Members of the card that are no maps of entries.
extension ContactMaking {
    /// Whether the property says nothing beyond its value.
    private func isBare(_ property: Property, besides name: String = "VALUE") -> Bool {
        property.group == nil && property.parameters.allSatisfy { $0.isNamed("VALUE") || $0.isNamed(name) }
    }

    /// What says more than its value is kept too; who reads both takes the whole one.
    mutating func takeScalar(_ rule: ScalarRule, _ property: Property) -> Bool {
        guard let value = scalarValue(rule, property), !value.isEmpty else { return false }
        if rule.member == "grammaticalGender" {
            guard maps["speakToAs", default: EntryMap()].add(rule.member, .string(value)) else { return false }
            return isBare(property)
        }
        guard members[rule.member] == nil else { return false }
        members.append(JSONValue.Member(rule.member, .string(value)))
        return isBare(property)
    }

    /// CATEGORIES: keywords.
    mutating func takeKeywords(_ property: Property) -> Bool {
        let words = property.list
        guard isBare(property), isText(property), words.allSatisfy({ !$0.isEmpty }) else { return false }
        for word in words { _ = keywords.add(word, true) }
        return true
    }

    mutating func takeMember(_ property: Property) -> Bool {
        guard isBare(property), property.values(of: "VALUE").allSatisfy({ $0.lowercased() == "uri" }),
            !property.value.isEmpty, isRaw(property)
        else { return false }
        _ = memberCards.add(property.rawText, true)
        return true
    }

    mutating func takeRelation(_ property: Property) -> Bool {
        let type = property.values(of: "VALUE").first?.lowercased() ?? "uri"
        let text = type == "text" ? property.text : property.rawText
        guard type == (isURI(text) ? "uri" : "text"), !text.isEmpty, type == "text" || isRaw(property) else {
            return false
        }
        var made = MadeEntry(map: "relatedTo", entry: [])
        var rest = property
        var words: [JSONValue.Member] = []
        for type in property.types where !type.isEmpty { words[type] = true }
        rest.parameters.removeAll { $0.isNamed("TYPE") && !$0.value.isEmpty }
        take(parametersOf: rest, [], into: &made)
        guard made.id == nil else { return false }
        made.entry.insert(JSONValue.Member("relation", .object(words)), at: 0)
        return relations.add(text, .object(made.entry))
    }

    /// Each of several nicknames is an entry.
    mutating func takeNicknames(_ property: Property) -> Bool {
        guard isText(property), let rule = EntryRule.byProperty["NICKNAME"] else { return false }
        let names = property.list
        if names.count == 1 {
            guard let made = made(property, "NICKNAME") else { return false }
            return take(made, property, "NICKNAME")
        }
        guard property.values(of: "PROP-ID").isEmpty, property.values(of: "ALTID").isEmpty else { return false }
        for name in names where !name.isEmpty {
            var made = MadeEntry(map: rule.map, entry: [JSONValue.Member("name", .string(name))])
            take(parametersOf: property, rule.takes, into: &made)
            guard take(made, property, "NICKNAME") else { return false }
        }
        return true
    }
}

/// The value as JSContact has it; nil where it has none.
func scalarValue(_ rule: ScalarRule, _ property: Property) -> String? {
    let type = property.values(of: "VALUE").first?.lowercased()
    switch rule.form {
    case .text: return type == nil || type == "text" ? property.text : nil
    case .word: return type == nil || type == "text" ? property.text.lowercased() : nil
    case .languageTag: return (type == nil || type == "language-tag") && isRaw(property) ? property.rawText : nil
    case .instant: return type == nil || type == "timestamp" ? utcText(property.rawText) : nil
    case .identifier:
        if type == nil || type == "text" { return property.text }
        return type == "uri" && isURI(property.rawText) ? property.rawText : nil
    }
}

// ADR, GEO and TZ (RFC 9555 sections 2.6.1 and 2.8).
extension ContactMaking {
    func address(_ property: Property) -> MadeEntry? {
        guard isText(property), let parts = PartPlaces.address.parts(property.components) else { return nil }
        var made = MadeEntry(map: "addresses", entry: [])
        var rest = property.parameters
        if !parts.isEmpty {
            let order = self.order(of: property)
            let ordered = order.flatMap { PartPlaces.address.members(parts, $0) }
            guard let components = ordered ?? PartPlaces.address.members(parts, nil) else { return nil }
            made.entry.append(JSONValue.Member("components", .array(components)))
            if ordered != nil {
                rest.removeAll { $0.isNamed("JSCOMPS") }
                made.entry.append(JSONValue.Member("isOrdered", true))
                if let separator = order?.defaultSeparator {
                    made.entry.append(JSONValue.Member("defaultSeparator", .string(separator)))
                }
            }
        }
        rest.removeAll { parameter in
            guard let member = addressMembers.first(where: { parameter.isNamed($0.key) })?.value else { return false }
            return set(member, .string(parameter.value), in: &made.entry)
        }
        guard !made.entry.isEmpty else { return nil }
        var left = property
        if rest != property.parameters { left.parameters = rest }
        take(parametersOf: left, [.contexts, .addressContexts, .preference], into: &made)
        return made
    }

    /// An address of which only the place, or only the zone is known.
    func position(_ property: Property, _ name: String) -> MadeEntry? {
        let value: JSONValue.Member
        let type = property.values(of: "VALUE").first?.lowercased()
        if name == "GEO" {
            guard type == nil || type == "uri", isURI(property.rawText) else { return nil }
            value = JSONValue.Member("coordinates", .string(property.rawText))
        } else {
            guard let zone = zone(property, type) else { return nil }
            value = JSONValue.Member("timeZone", .string(zone))
        }
        var made = MadeEntry(map: "addresses", entry: [value])
        made.entry.append(JSONValue.Member("vCardName", .string(name.lowercased())))
        take(parametersOf: property, [.contexts, .preference], into: &made)
        return made
    }

    /// A name of the IANA's zones, or whole hours as `Etc/GMT-1`, which is east of Greenwich.
    private func zone(_ property: Property, _ type: String?) -> String? {
        if type == nil || type == "text" {
            let text = property.text
            if text.utf8.contains(UInt8(ascii: "/")), text.utf8.allSatisfy({ isTokenByte($0) || $0 == 0x2B }) {
                return text.hasPrefix("Etc/GMT") ? nil : text
            }
        }
        guard type == nil || type == "text" || type == "utc-offset" else { return nil }
        let offset = basicForm(property.value, of: .utcOffset)
        guard offset.count == 3 || (offset.count == 5 && offset.suffix(2) == [0x30, 0x30]),
            let hours = Int(String(decoding: offset.prefix(3), as: UTF8.self)), (-12...14).contains(hours)
        else { return nil }
        return hours == 0 ? "Etc/GMT" : "Etc/GMT\(hours > 0 ? "-" : "+")\(abs(hours))"
    }
}

/// Parameters of ADR that are members of an address.
let addressMembers: KeyValuePairs = [
    "LABEL": "full", "CC": "countryCode", "GEO": "coordinates", "TZ": "timeZone",
]

// BDAY, DEATHDATE, ANNIVERSARY and the places (RFC 9555 section 2.5.5).
extension ContactMaking {
    func anniversary(_ property: Property, _ kind: String) -> MadeEntry? {
        let types = ["date", "date-time", "date-and-or-time", "timestamp"]
        guard property.values(of: "VALUE").allSatisfy({ types.contains($0.lowercased()) }),
            var date = dateMembers(property.value)
        else { return nil }
        var rest = property
        if date["utc"] == nil {
            let year = date["year"]?.integer
            if let year, property.values(of: "X-APPLE-OMIT-YEAR") == [String(year)] { date["year"] = nil }
            if let scale = property.values(of: "CALSCALE").first, property.values(of: "CALSCALE").count == 1 {
                date.append(JSONValue.Member("calendarScale", .string(scale)))
                rest.parameters.removeAll { $0.isNamed("CALSCALE") }
            }
        }
        var made = MadeEntry(
            map: "anniversaries",
            entry: [JSONValue.Member("kind", .string(kind)), JSONValue.Member("date", .object(date))])
        take(parametersOf: rest, [], into: &made)
        return made
    }

    /// Gives birthplaces and places of death to the dates; without one they are kept.
    mutating func finishPlaces() {
        for (kind, property, place) in places {
            let entries = maps["anniversaries"]?.entries ?? []
            guard let index = entries.firstIndex(where: { $0.value["kind"]?.text == kind && $0.value["place"] == nil }),
                var entry = entries[index].value.members, let made = madePlace(property, of: entries[index].name)
            else {
                kept.append((place, property.jCard))
                continue
            }
            let before = entry.firstIndex { $0.name == "vCardParams" } ?? entry.count
            entry.insert(JSONValue.Member("place", .object(made)), at: before)
            maps["anniversaries"]?.entries[index].value = .object(entry)
        }
    }

    private func madePlace(_ property: Property, of id: String) -> [JSONValue.Member]? {
        let type = property.values(of: "VALUE").first?.lowercased()
        var made = MadeEntry(map: "", entry: [])
        switch type {
        case nil, "text": made.entry.append(JSONValue.Member("full", .string(property.text)))
        case "uri" where sameName(property.value.prefix(4), "geo:".utf8):
            made.entry.append(JSONValue.Member("coordinates", .string(property.rawText)))
        default: return nil
        }
        take(parametersOf: property, [], into: &made)
        return made.id == nil || made.id == id ? made.entry : nil
    }

    /// A day, or a part of one, or a moment in UTC; nil where it is none.
    private func dateMembers(_ value: ArraySlice<UInt8>) -> [JSONValue.Member]? {
        let form = extendedForm(value, of: .dateAndOrTime)
        if isUTC(form) {
            return [
                JSONValue.Member("@type", "Timestamp"),
                JSONValue.Member("utc", .string(String(decoding: form, as: UTF8.self))),
            ]
        }
        let text = String(decoding: form, as: UTF8.self)
        let parts: [String?]
        switch (form.count, form.prefix { $0 == 0x2D }.count) {
        case (10, 0): parts = [String(text.prefix(4)), String(text.dropFirst(5).prefix(2)), String(text.suffix(2))]
        case (7, 0): parts = [String(text.prefix(4)), String(text.suffix(2)), nil]
        case (4, 0): parts = [text, nil, nil]
        case (7, 2): parts = [nil, String(text.dropFirst(2).prefix(2)), String(text.suffix(2))]
        case (4, 2): parts = [nil, String(text.suffix(2)), nil]
        case (5, 3): parts = [nil, nil, String(text.suffix(2))]
        default: return nil
        }
        var members: [JSONValue.Member] = []
        for ((name, range), part) in zip([("year", 0...9999), ("month", 1...12), ("day", 1...31)], parts) {
            guard let part else { continue }
            guard let number = Int(part), range.contains(number), part.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else {
                return nil
            }
            members.append(JSONValue.Member(name, .number(number)))
        }
        let whole = basicForm(form, of: .date)
        return basicDate(members).map { Array($0.utf8) } == whole ? members : nil
    }
}

/// A part of a date as 4.0 writes it (RFC 6350 section 4.3.1); nil where no form says it.
func basicDate(_ date: [JSONValue.Member]) -> String? {
    func digits(_ name: String, _ count: Int, _ range: ClosedRange<Int>) -> String? {
        guard let number = date[name]?.integer, range.contains(number) else { return nil }
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
    switch (digits("year", 4, 0...9999), digits("month", 2, 1...12), digits("day", 2, 1...31)) {
    case (let year?, let month?, let day?): return year + month + day
    case (let year?, let month?, nil): return year + "-" + month
    case (let year?, nil, nil): return year
    case (nil, let month?, let day?): return "--" + month + day
    case (nil, let month?, nil): return "--" + month
    case (nil, nil, let day?): return "---" + day
    default: return nil
    }
}
