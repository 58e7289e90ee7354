import JSONText

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
        members.append(JSON.Member(rule.member, .string(value)))
        // JSContact has moments in UTC alone.
        return isBare(property) && (rule.form != .instant || utcText(property.rawText) != nil)
    }

    /// CATEGORIES: keywords.
    mutating func takeKeywords(_ property: Property, _ place: Int) -> Bool {
        let words = property.list
        guard isText(property), words.allSatisfy({ !$0.isEmpty }) else { return false }
        if !keywords.entries.isEmpty, let language = language.other(property) {
            return isBare(property, besides: "LANGUAGE") && localiseKeywords(words, in: language)
        }
        for word in words { _ = keywords.add(word, true) }
        // No keyword holds a parameter.
        if !isBare(property) { keptToo.insert(place) }
        return isBare(property)
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
        var words: [JSON.Member] = []
        for type in property.types where !type.isEmpty { words[type] = true }
        rest.parameters.removeAll { $0.isNamed("TYPE") && !$0.value.isEmpty }
        take(parametersOf: rest, [], into: &made)
        guard made.id == nil else { return false }
        made.entry.insert(JSON.Member("relation", .object(words)), at: 0)
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
            var made = MadeEntry(map: rule.map, entry: [JSON.Member("name", .string(name))])
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
    case .instant: return type == nil || type == "timestamp" ? momentText(property.rawText) : nil
    case .identifier:
        if type == nil || type == "text" { return property.text }
        return type == "uri" && isURI(property.rawText) ? property.rawText : nil
    }
}
