import JSONText

// Entries in other languages (RFC 9553 section 2.7.1): in vCard properties of one ALTID, each with its LANGUAGE (RFC 9555
// section 2.2.13).

extension ContactMaking {
    /// `localizations/fr/titles~1k1~1name`: what the entry says otherwise in another language, or all of it where more than that differs.
    mutating func localise(
        _ made: MadeEntry, _ property: Property, _ original: (map: String, id: String), in language: String
    ) -> Bool {
        guard made.map == original.map, made.id == nil || made.id == original.id,
            let there = maps[original.map]?.entries.first(where: { $0.name == original.id })?.value.members,
            property.group == nil || there["vCardParams"]?["group"]?.text == property.group
        else { return false }
        let pointer = JSONPointer(text: mapPointer(made.map)).adding(original.id)
        return localise(made.entry, beside: there, at: pointer, in: language)
    }

    mutating func localise(
        _ entry: [JSON.Member], beside there: [JSON.Member], at pointer: JSONPointer, in language: String
    ) -> Bool {
        let entry = withoutLanguage(entry)
        guard let said = saidOtherwise(entry, than: there) else {
            return say([JSON.Member(pointer.text, .object(entry))], of: pointer, in: language)
        }
        return say(said.map { JSON.Member(pointer.adding($0.name).text, $0.value) }, of: pointer, in: language)
    }

    /// More languages than anybody has; what is in others is kept as it is.
    private static let mostLanguages = 100

    /// Whether nothing was said there in that language; then it is now.
    mutating func say(_ said: [JSON.Member], of pointer: JSONPointer, in language: String) -> Bool {
        let there = localizations.first { $0.name.lowercased() == language.lowercased() }?.name
        guard there != nil || localizations.count < ContactMaking.mostLanguages, mayLocalise else { return false }
        let name = there ?? language
        var patch = localizations[name]?.members ?? []
        let isTaken = patch.contains { $0.name == pointer.text || $0.name.hasPrefix(pointer.text + "/") }
        guard !isTaken, !said.isEmpty else { return false }
        for member in said { patch[member.name] = member.value }
        localizations[name] = .object(patch)
        localisedCount += said.count
        return true
    }

    /// Each is looked for among those before: what is more is an entry of its own, or is kept.
    var mayLocalise: Bool { localisedCount < 1_000 }

    /// FN in another language.
    mutating func localiseFullName(_ property: Property, in language: String) -> Bool {
        let known = ["VALUE", "LANGUAGE", "ALTID"]
        guard property.group == nil,
            property.parameters.allSatisfy({ parameter in known.contains { parameter.isNamed($0) } })
        else { return false }
        let pointer = JSONPointer(text: "name").adding("full")
        return say([JSON.Member(pointer.text, .string(property.text))], of: pointer, in: language)
    }

    /// N in another language, or how it is said in one.
    mutating func localiseName(_ property: Property, in language: String) -> Bool {
        guard let main = structuredName, property.group == nil else { return false }
        let altID = property.values(of: "ALTID")
        guard altID.isEmpty || altID == main.values(of: "ALTID") else { return false }
        if !property.values(of: "PHONETIC").isEmpty { return localiseSounds(property, beside: main, in: language) }
        var other = ContactMaking(Card())
        guard other.takeName("N", property, 0),
            isSame(bare(other.name)["vCardParams"] ?? .null, bare(name)["vCardParams"] ?? .null)
        else { return false }
        var said: [JSON.Member] = []
        for member in ["components", "isOrdered", "defaultSeparator", "sortAs"] {
            let (ours, theirs) = (name[member] ?? .null, other.name[member] ?? .null)
            if !isSame(ours, theirs) { said.append(JSON.Member("name/\(member)", theirs)) }
        }
        guard said.first?.name == "name/components" else { return false }
        return say(said, of: JSONPointer(text: "name/components"), in: language)
    }

    private mutating func localiseSounds(_ property: Property, beside main: Property, in language: String) -> Bool {
        let known = ["PHONETIC", "SCRIPT", "ALTID", "LANGUAGE", "JSCOMPS", "VALUE"]
        let (systems, scripts) = (property.values(of: "PHONETIC"), property.values(of: "SCRIPT"))
        let order = property.values(of: "JSCOMPS")
        guard systems.count == 1, scripts.count <= 1, name["phoneticSystem"] == nil, name["phoneticScript"] == nil,
            property.parameters.allSatisfy({ parameter in known.contains { parameter.isNamed($0) } }),
            order.isEmpty || order == main.values(of: "JSCOMPS"), let sounds = sounds(of: property, beside: main)
        else { return false }
        var said: [JSON.Member] = []
        let system = systems[0].lowercased()
        if system != "script" { said.append(JSON.Member("name/phoneticSystem", .string(system))) }
        if let script = scripts.first { said.append(JSON.Member("name/phoneticScript", .string(script))) }
        for (index, sound) in sounds.enumerated() {
            if let sound = sound["phonetic"] { said.append(JSON.Member("name/components/\(index)/phonetic", sound)) }
        }
        guard said.count > 1 else { return false }
        return say(said, of: JSONPointer(text: "name/components"), in: language)
    }

    /// The card's keywords, all of them, in another language.
    mutating func localiseKeywords(_ words: [String], in language: String) -> Bool {
        let there = localizations.first { $0.name.lowercased() == language.lowercased() }?.value["keywords"]?.members
        var said = there ?? []
        for word in words { said[word] = true }
        if there != nil, let place = localizations.firstIndex(where: { $0.name.lowercased() == language.lowercased() })
        {
            var patch = localizations[place].value.members ?? []
            patch["keywords"] = .object(said)
            localizations[place].value = .object(patch)
            return true
        }
        return say([JSON.Member("keywords", .object(said))], of: JSONPointer(text: "keywords"), in: language)
    }
}

/// An entry without what its property says of its language.
func withoutLanguage(_ entry: [JSON.Member]) -> [JSON.Member] { without(["language"], entry) }

/// An entry without its language, and what ties it to those in others.
func bare(_ entry: [JSON.Member]) -> [JSON.Member] {
    var entry = without(["language", "altid"], entry)
    entry["@type"] = nil
    if let place = entry["place"]?.members { entry["place"] = .object(without(["language", "altid"], place)) }
    return entry
}

func without(_ names: [String], _ entry: [JSON.Member]) -> [JSON.Member] {
    guard var parameters = entry["vCardParams"]?.members else { return entry }
    var entry = entry
    for name in names { parameters[name] = nil }
    entry["vCardParams"] = parameters.isEmpty ? nil : .object(parameters)
    return entry
}

/// The members that the entry has otherwise than the one in the first language; nil where it lacks some, or where their parameters
/// differ. What ties them together does not count.
private func saidOtherwise(_ entry: [JSON.Member], than first: [JSON.Member]) -> [JSON.Member]? {
    let (entry, first) = (bare(entry), bare(first))
    guard first.allSatisfy({ entry[$0.name] != nil }),
        isSame(entry["vCardParams"] ?? .null, first["vCardParams"] ?? .null)
    else { return nil }
    let said = entry.filter { member in first[member.name].map { !isSame($0, member.value) } ?? true }
    return said.isEmpty ? nil : said
}
