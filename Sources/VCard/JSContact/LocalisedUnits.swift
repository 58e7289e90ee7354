import JSONText

/// What `localizations` says otherwise: of each language the units of a card, each of which is properties of vCard.
struct LocalisedUnits {
    struct Unit {
        let language: String
        /// Where it stands: `name`, `keywords`, `titles/k1`, `speakToAs/pronouns/k1`.
        let names: [String]
        /// The members of the patch that say it.
        var pointers: [String] = []
        /// In the card's language, and in this one.
        let first: JSON
        var local: JSON

        /// Whether it is an entry of a map that a property of its own says.
        var isEntry: Bool { names.count > 1 && names.first != "anniversaries" }

        /// Whether both say the same in other languages, in whatever words.
        func isSame(as other: Unit) -> Bool {
            names == other.names && language == other.language
                && VCard.isSame(Unit.plain(local, names), Unit.plain(other.local, names))
        }

        private static func plain(_ local: JSON, _ names: [String]) -> JSON {
            var members = bare(local.members ?? [])
            if names.first == "titles", members["kind"] == nil { members["kind"] = "title" }
            if var date = members["date"]?.members {
                date["@type"] = nil
                members["date"] = .object(date)
            }
            if let components = members["components"], members["isOrdered"] != true {
                members["components"] = inOrderOfKinds(components)
            }
            return .object(members)
        }
    }

    /// More than any card has; the rest stays as it is.
    private static let most = 500
    private(set) var units: [Unit] = []

    init(_ card: [JSON.Member]) {
        var count = 0
        for language in card["localizations"]?.members ?? [] {
            for patch in language.value.members ?? [] where count < LocalisedUnits.most {
                count += 1
                add(patch, in: language.name, of: card)
            }
        }
    }

    private mutating func add(_ patch: JSON.Member, in language: String, of card: [JSON.Member]) {
        let names = JSONPointer(text: patch.name).names
        let length = names.first == "speakToAs" ? 3 : ["name", "keywords"].contains(names.first) ? 1 : 2
        guard names.count >= length, !names.contains(""), names[0] != "speakToAs" || names[1] == "pronouns" else {
            return
        }
        let unit = Array(names[..<length])
        let place = units.firstIndex { $0.language == language && $0.names == unit }
        guard let first = place.map({ units[$0].local }) ?? unit.reduce(JSON.object(card) as JSON?, { $0?[$1] }),
            first.members != nil, let local = first.patched(patch.value, at: names[length...]), local.members != nil
        else { return }
        if let place {
            units[place].local = local
            units[place].pointers.append(patch.name)
        } else {
            units.append(Unit(language: language, names: unit, pointers: [patch.name], first: first, local: local))
        }
    }

    /// The Card with an ALTID on each entry that is said in another language and has none.
    func tied(_ card: [JSON.Member]) -> [JSON.Member] {
        var card = card
        var (number, taken) = (0, LocalisedUnits.identifiers(in: card))
        for unit in units where unit.names != ["keywords"] {
            var names = unit.names
            if names == ["name"], isSame(unit.first["components"] ?? .null, unit.local["components"] ?? .null) {
                continue
            }
            if names[0] == "anniversaries" { names.append("place") }
            guard let there = names.reduce(JSON.object(card) as JSON?, { $0?[$1] }), there.members != nil,
                there["vCardParams"]?["altid"] == nil
            else { continue }
            repeat { number += 1 } while !taken.insert(String(number)).inserted
            _ = card.set(.string(String(number)), at: (names + ["vCardParams", "altid"])[...])
        }
        return card
    }

    private static func identifiers(in card: [JSON.Member]) -> Set<String> {
        let pronouns = card["speakToAs"]?["pronouns"]?.members ?? []
        let entries = card.flatMap { $0.value.members ?? [] } + pronouns
        return Set(entries.compactMap { $0.value["vCardParams"]?["altid"]?.text })
    }

    /// The members of `localizations` that the other Card does not say: not in other words either.
    func left(_ given: [JSON.Member], besides made: [JSON.Member]) -> [JSON.Member] {
        let others = LocalisedUnits(made).units
        var left = given
        for unit in units {
            guard others.contains(where: { $0.isSame(as: unit) }),
                let place = left.firstIndex(where: { $0.name == unit.language })
            else { continue }
            let patch = (left[place].value.members ?? []).filter { !unit.pointers.contains($0.name) }
            if patch.isEmpty { left.remove(at: place) } else { left[place].value = .object(patch) }
        }
        return left
    }
}

extension JSON {
    /// With the value in that place (RFC 9553 section 1.4.3): null takes away; nil where there is no such place.
    fileprivate func patched(_ value: JSON, at names: ArraySlice<String>) -> JSON? {
        guard let name = names.first else { return value }
        let rest = names.dropFirst()
        if var elements {
            guard let index = Int(name), elements.indices.contains(index), rest.count > 0 || value != .null,
                let inner = elements[index].patched(value, at: rest)
            else { return nil }
            elements[index] = inner
            return .array(elements)
        }
        guard var members else { return nil }
        if rest.isEmpty {
            members[name] = value == .null ? nil : value
        } else {
            guard let inner = members[name]?.patched(value, at: rest) else { return nil }
            members[name] = inner
        }
        return .object(members)
    }
}

extension CardMaking {
    /// What is said in other languages, as properties beside those that they stand for.
    mutating func makeLocalizations(_ card: [JSON.Member]) {
        for unit in LocalisedUnits(card).units {
            let made = localised(unit)
            guard !made.isEmpty, says(made, unit, of: card) else { continue }
            if unit.first["label"] != nil, unit.first["label"] == unit.local["label"],
                let place = entryPlaces[unit.names.suffix(2).joined(separator: "/")]
            {
                for index in made.indices { followers.append((properties.count + index, place)) }
            }
            properties += made
        }
    }

    private mutating func localised(_ unit: LocalisedUnits.Unit) -> [Property] {
        let local = shared(unit).local
        let altID = unit.first["vCardParams"]?["altid"]
        let made: [Property]
        switch unit.names[0] {
        case "name": return localisedName(unit)
        case "keywords": made = [Property("CATEGORIES", list: trueNames(.object(local)))]
        case "anniversaries":
            guard let place = local["place"]?.members else { return [] }
            var entry = local
            let altID = unit.first["place"]?["vCardParams"]?["altid"]
            entry["place"] = .object(tied(without(["language", "altid"], place), altID))
            made = placeProperty(entry).map { [$0] } ?? []
        default:
            let entry = without(["language", "altid"], local)
            guard let id = unit.names.last, let map = unit.names.dropLast().last,
                var property = property(map, entry, id: id, number: 0)
            else { return [] }
            if let altID = altID?.text { property.parameters.append(Parameter("ALTID", altID)) }
            made = [property]
        }
        return made.map { with(unit.language, $0) }
    }

    private func with(_ language: String, _ property: Property) -> Property {
        var property = property
        property.parameters.append(Parameter("LANGUAGE", language))
        return property
    }

    /// FN and N, each where it is another.
    private func localisedName(_ unit: LocalisedUnits.Unit) -> [Property] {
        guard let first = unit.first.members, let local = unit.local.members else { return [] }
        var made: [Property] = []
        if let full = local["full"]?.text, local["full"] != first["full"] {
            let altID = kept.first { $0.isNamed("FN") && $0.text == first["full"]?.text }?.values(of: "ALTID").first
            let parameters = altID.map { [Parameter("ALTID", $0)] } ?? []
            made.append(with(unit.language, Property("FN", text: full, parameters: parameters)))
        }
        guard !isSame(first["components"] ?? .null, local["components"] ?? .null) else { return made }
        let isSound = isSame(withoutSounds(first["components"]), withoutSounds(local["components"]))
        var naming = CardMaking(JSONFindings(line: 0, most: 0))
        naming.makeName(tied(without(["language", "altid"], local), unit.first["vCardParams"]?["altid"]))
        let names = naming.properties.filter { $0.isNamed("N") }
        guard names.count == (isSound ? 2 : 1), let name = names.last else { return [] }
        return made + [with(unit.language, name)]
    }

    private func tied(_ entry: [JSON.Member], _ altID: JSON?) -> [JSON.Member] {
        var entry = entry
        if let altID { _ = entry.set(altID, at: ["vCardParams", "altid"]) }
        return entry
    }

    private func withoutSounds(_ components: JSON?) -> JSON {
        .array(
            (components?.elements ?? []).map { component in
                .object((component.members ?? []).filter { $0.name != "phonetic" })
            })
    }

    /// Whether who reads the properties, and of the card the unit alone, reads the same again.
    private func says(_ made: [Property], _ unit: LocalisedUnits.Unit, of card: [JSON.Member]) -> Bool {
        var unit = unit
        let (first, local) = shared(unit)
        unit.local = .object(local)
        var alone: [JSON.Member] = []
        var scratch = CardMaking(JSONFindings(line: 0, most: 0))
        if let language = card["language"] { alone.append(JSON.Member("language", language)) }
        _ = alone.set(.object(first), at: unit.names[...])
        scratch.make(alone)
        let making = ContactMaking(Card(scratch.properties + made))
        let again = LocalisedUnits(making.assembled()).units
        // An entry that is said whole in the other language shares nothing.
        let isWhole = again.first?.pointers.contains { JSONPointer(text: $0).names.count == unit.names.count } == true
        let isShared = first.count != unit.first.members?.count
        return making.kept.isEmpty && again.count == 1 && again[0].isSame(as: unit) && !(isWhole && isShared)
    }

    /// Without what both have by the group that they share.
    private func shared(_ unit: LocalisedUnits.Unit) -> (first: [JSON.Member], local: [JSON.Member]) {
        var (first, local) = (unit.first.members ?? [], unit.local.members ?? [])
        for member in ["label", "organizationId"] where unit.isEntry {
            guard let there = first[member], local[member].map({ isSame($0, there) }) == true else { continue }
            first[member] = nil
            local[member] = nil
        }
        return (first, local)
    }
}
