import JSONText

extension ContactMaking {
    /// The entry that the property stands for; nil where it is none, or would lose something.
    func made(_ property: Property, _ name: String) -> MadeEntry? {
        if let rule = EntryRule.byProperty[name] { return made(property, rule) }
        switch name {
        case "ORG": return organisation(property)
        case "ADR": return address(property)
        case "GEO", "TZ": return position(property, name)
        case "BDAY": return anniversary(property, "birth")
        case "DEATHDATE": return anniversary(property, "death")
        case "ANNIVERSARY": return anniversary(property, "wedding")
        default: return nil
        }
    }

    private func made(_ property: Property, _ rule: EntryRule) -> MadeEntry? {
        let parameters = property.parameters
        guard let value = value(of: property, parameters, rule) else { return nil }
        var made = MadeEntry(map: rule.map, entry: [])
        made.entry.reserveCapacity(6)
        if let kind = rule.kind { made.entry.append(JSON.Member("kind", .string(kind))) }
        made.entry.append(JSON.Member(value.member, .string(value.text)))
        if rule.isNamed { made.entry.append(JSON.Member("vCardName", .string(rule.property.lowercased()))) }
        take(parameters, of: property, rule.takes, into: &made)
        return made
    }

    /// The value and the member that holds it; nil where its kind is one that JSContact has no place for.
    private func value(
        of property: Property, _ parameters: [Parameter], _ rule: EntryRule
    ) -> (member: String, text: String)? {
        var type: String?
        for parameter in parameters {
            if parameter.isNamed("ENCODING") || (type != nil && parameter.isNamed("VALUE")) { return nil }
            if parameter.isNamed("VALUE") { type = parameter.value.lowercased() }
        }
        switch (rule.form, type) {
        case (.text, nil), (.text, "text"), (.telephone, nil), (.telephone, "text"):
            let text = property.text
            // What begins so is written as a URI.
            return rule.form == .telephone && type == "text" && isTelephoneURI(text) ? nil : (rule.member, text)
        case (.uri, nil), (.uri, "uri"), (.uri, "url"), (.telephone, "uri"), (.telephone, "url"):
            if rule.form == .telephone, !isTelephoneURI(property.rawText) { return nil }
            return isRaw(property) ? (rule.member, property.rawText) : nil
        case (.languageTag, nil), (.languageTag, "language-tag"):
            return isRaw(property) ? (rule.member, property.rawText) : nil
        case (.uri, "text") where rule.property == "SOCIALPROFILE": return ("user", property.text)
        default: return nil
        }
    }

    /// Parameters into members; those that have none into `vCardParams`.
    func take(parametersOf property: Property, _ takes: EntryRule.Takes, into made: inout MadeEntry) {
        take(property.parameters, of: property, takes, into: &made)
    }

    private func take(
        _ parameters: [Parameter], of property: Property, _ takes: EntryRule.Takes, into made: inout MadeEntry
    ) {
        let group = property.group
        let start = made.entry.count
        var left: [Parameter] = []
        for parameter in parameters {
            let name = parameter.name.uppercased()
            if name == "PROP-ID", made.id == nil, !parameter.value.isEmpty {
                made.id = parameter.value
            } else if name != "VALUE", !isTaken(parameter, name, takes, &made.entry) {
                left.append(parameter)
            }
        }
        if made.entry.count > start + 1 { made.entry[start...].sort { memberPlace($0.name) < memberPlace($1.name) } }
        if takes.contains(.label), let label = labels.text(of: group) { made.entry["label"] = .string(label) }
        let members = jCardParameters(left, group: group)
        if !members.isEmpty { made.entry.append(JSON.Member("vCardParams", .object(members))) }
    }

    private func isTaken(
        _ parameter: Parameter, _ name: String, _ takes: EntryRule.Takes, _ entry: inout [JSON.Member]
    ) -> Bool {
        let value = parameter.value
        switch name {
        case "TYPE":
            let type = value.lowercased()
            if takes.contains(.features), let feature = TypeWords.features.first(where: { $0.key == type })?.value {
                return add(feature, to: "features", of: &entry)
            }
            guard takes.contains(.contexts), let context = TypeWords.contexts(takes).first(where: { $0.key == type })
            else { return false }
            return add(context.value, to: "contexts", of: &entry)
        case "PREF" where takes.contains(.preference): return set("pref", number(value, upTo: 100), in: &entry)
        case "INDEX" where takes.contains(.place): return set("listAs", number(value, upTo: .max), in: &entry)
        case "MEDIATYPE" where takes.contains(.mediaType): return set("mediaType", .string(value), in: &entry)
        case "LEVEL" where takes.contains(.level):
            return set("level", Levels.word(value, of: entry["kind"]?.text).map { .string($0) }, in: &entry)
        case "SERVICE-TYPE" where takes.contains(.service): return set("service", .string(value), in: &entry)
        case "USERNAME" where takes.contains(.service): return set("user", .string(value), in: &entry)
        case "CREATED" where takes.contains(.author):
            return set("created", utcText(value).map { .string($0) }, in: &entry)
        case "AUTHOR-NAME" where takes.contains(.author): return setAuthor("name", value, in: &entry)
        case "AUTHOR" where takes.contains(.author): return setAuthor("uri", value, in: &entry)
        default: return false
        }
    }

    /// Whether the member was not there before and has a value.
    func set(_ member: String, _ value: JSON?, in entry: inout [JSON.Member]) -> Bool {
        guard let value, entry[member] == nil else { return false }
        entry.append(JSON.Member(member, value))
        return true
    }

    private func setAuthor(_ member: String, _ value: String, in entry: inout [JSON.Member]) -> Bool {
        var author = entry["author"]?.members ?? []
        guard set(member, .string(value), in: &author) else { return false }
        entry["author"] = .object(author)
        return true
    }

    private func add(_ word: String, to set: String, of entry: inout [JSON.Member]) -> Bool {
        var words = entry[set]?.members ?? []
        words[word] = true
        entry[set] = .object(words)
        return true
    }

    /// As JSON and vCard both write it.
    private func number(_ text: String, upTo most: Int) -> JSON? {
        guard let number = Int(text), number >= 1, number <= most, String(number) == text else { return nil }
        return .number(text)
    }
}

/// ORG: the organisation and its units, each with the text that it is sorted by.
extension ContactMaking {
    private func organisation(_ property: Property) -> MadeEntry? {
        guard isText(property) else { return nil }
        var names = property.componentTexts
        while names.count > 1, names.last == "" { names.removeLast() }
        guard names != [""] else { return nil }
        var made = MadeEntry(map: "organizations", entry: [])
        if let name = names.first, !name.isEmpty { made.entry.append(JSON.Member("name", .string(name))) }
        var units = names.dropFirst().map { [JSON.Member("name", .string($0))] }
        var sortedBy: String?
        let sortAs = property.values(of: "SORT-AS")
        let keys =
            sortAs.count == 1 ? sortAs[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init) : []
        if !keys.isEmpty, keys.count <= names.count, keys.allSatisfy({ !$0.isEmpty }) {
            sortedBy = keys[0]
            for (index, key) in keys.dropFirst().enumerated() {
                units[index].append(JSON.Member("sortAs", .string(key)))
            }
        }
        if !units.isEmpty { made.entry.append(JSON.Member("units", .array(units.map { .object($0) }))) }
        if let sortedBy { made.entry.append(JSON.Member("sortAs", .string(sortedBy))) }
        var rest = property
        if sortedBy != nil { rest.parameters.removeAll { $0.isNamed("SORT-AS") } }
        take(parametersOf: rest, .contexts, into: &made)
        return made
    }

    /// Titles and the organisation of the same group belong together (RFC 9555 section 2.9.4).
    mutating func finishTitles() {
        guard let titles = maps["titles"]?.entries, let organisations = maps["organizations"]?.entries else { return }
        var ids: [String: [String]] = [:]
        for entry in organisations {
            if let group = group(of: entry.value) { ids[group, default: []].append(entry.name) }
        }
        guard !ids.isEmpty else { return }
        for (index, title) in titles.enumerated() {
            guard let group = group(of: title.value), let found = ids[group], found.count == 1,
                var members = title.value.members
            else { continue }
            let place = members.firstIndex { $0.name == "vCardParams" } ?? members.count
            members.insert(JSON.Member("organizationId", .string(found[0])), at: place)
            maps["titles"]?.entries[index].value = .object(members)
        }
    }

    private func group(of entry: JSON) -> String? { entry["vCardParams"]?["group"]?.text?.lowercased() }

    /// Whether the value is a text by its VALUE, or by default.
    func isText(_ property: Property) -> Bool {
        property.values(of: "VALUE").allSatisfy { $0.lowercased() == "text" }
    }
}

/// Whether nothing is escaped in a value that knows no escapes.
func isRaw(_ property: Property) -> Bool { !property.value.contains(UInt8(ascii: "\\")) }

/// The order in which members stand that were parameters, whatever the parameters' order.
private func memberPlace(_ name: String) -> Int {
    ["contexts", "features", "pref", "mediaType", "listAs", "level", "service", "user", "created", "author"]
        .firstIndex(of: name) ?? 0
}

func isTelephoneURI(_ text: String) -> Bool { sameName(text.utf8.prefix(4), "tel:".utf8) }

/// Whether a text is a URI: a scheme, a colon, and no blank (RFC 3986 section 3).
func isURI(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon > text.utf8.index(after: text.utf8.startIndex),
        text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") })
    else { return false }
    return text.utf8[..<colon].allSatisfy {
        (isTokenByte($0) || $0 == 0x2B || $0 == 0x2E) && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "/")
    }
}

/// `20120110T144500Z` as `2012-01-10T14:45:00Z`; nil where it is no whole time in UTC.
func utcText(_ value: String) -> String? {
    let form = extendedForm(value.utf8, of: .timestamp)
    return isUTC(form) ? String(decoding: form, as: UTF8.self) : nil
}

func isUTC(_ form: some Collection<UInt8>) -> Bool {
    form.count == 20
        && zip(form, "DDDD-DD-DDTDD:DD:DDZ".utf8).allSatisfy { $1 == UInt8(ascii: "D") ? $0 &- 0x30 < 10 : $0 == $1 }
}
