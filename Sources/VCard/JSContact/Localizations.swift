import JSONText

// Entries in other languages (RFC 9553 section 2.7.1): in vCard properties of one ALTID, each with its LANGUAGE (RFC 9555
// section 2.2.13).

extension ContactMaking {
    /// `localizations/fr/titles~1k1~1name`: what the entry says otherwise in another language, or all of it where more than that differs.
    mutating func localise(_ made: MadeEntry, _ property: Property, _ original: (map: String, id: String)) -> Bool {
        let languages = property.values(of: "LANGUAGE")
        guard languages.count == 1, let language = languages.first, !language.isEmpty, property.group == nil,
            made.map == original.map, made.id == nil || made.id == original.id,
            let there = maps[original.map]?.entries.first(where: { $0.name == original.id })?.value.members
        else { return false }
        let entry = withoutLanguage(made.entry)
        let pointer = JSONPointer(text: mapPointer(made.map)).adding(original.id)
        var patch = localizations[language]?.members ?? []
        let isTaken = patch.contains { $0.name == pointer.text || $0.name.hasPrefix(pointer.text + "/") }
        guard !isTaken else { return false }
        if let said = saidOtherwise(entry, than: there) {
            for member in said { patch[pointer.adding(member.name).text] = member.value }
        } else {
            patch[pointer.text] = .object(entry)
        }
        localizations[language] = .object(patch)
        return true
    }
}

/// An entry without what its property says of its language.
private func withoutLanguage(_ entry: [JSON.Member]) -> [JSON.Member] {
    var entry = entry
    var parameters = entry["vCardParams"]?.members ?? []
    parameters["language"] = nil
    entry["vCardParams"] = parameters.isEmpty ? nil : .object(parameters)
    return entry
}

/// The members that the entry has otherwise than the one in the first language; nil where it lacks some, or where their parameters
/// differ. Neither says anything of languages.
private func saidOtherwise(_ entry: [JSON.Member], than first: [JSON.Member]) -> [JSON.Member]? {
    let first = withoutLanguage(first)
    guard first.allSatisfy({ entry[$0.name] != nil }),
        isSame(entry["vCardParams"] ?? .null, first["vCardParams"] ?? .null)
    else { return nil }
    let said = entry.filter { member in first[member.name].map { !isSame($0, member.value) } ?? true }
    return said.isEmpty ? nil : said
}

/// What `localizations` says of entries of maps, by language: where a property can say it.
struct LocalisedEntries {
    struct Entry {
        let language: String
        let map: String
        let id: String
        /// Nil where the members stand in their places in the entry of the first language.
        var whole: [JSON.Member]?
        var members: [JSON.Member] = []
    }

    /// More than any card has; the rest stays as it is.
    private static let most = 500

    private(set) var entries: [Entry] = []
    private var count = 0

    init(_ localizations: JSON?) {
        for language in localizations?.members ?? [] {
            for patch in language.value.members ?? [] { add(patch, in: language.name) }
        }
    }

    private mutating func add(_ patch: JSON.Member, in language: String) {
        guard count < LocalisedEntries.most else { return }
        count += 1
        var names = JSONPointer(text: patch.name).names[...]
        if names.first == "speakToAs" { names = names.dropFirst() }
        guard let map = names.first, let id = names.dropFirst().first, !id.isEmpty,
            patch.name.hasPrefix(JSONPointer(text: mapPointer(map)).adding(id).text), names.count <= 3
        else { return }
        let place = entries.firstIndex { $0.language == language && $0.map == map && $0.id == id }
        var entry = place.map { entries[$0] } ?? Entry(language: language, map: map, id: id)
        if names.count == 3 {
            entry.members.append(JSON.Member(names.last ?? "", patch.value))
        } else {
            entry.whole = patch.value.members ?? []
        }
        if let place { entries[place] = entry } else { entries.append(entry) }
    }

    /// The Card with an ALTID on each entry that is said in another language and has none.
    func tied(_ card: [JSON.Member]) -> [JSON.Member] {
        var card = card
        var (number, taken) = (0, LocalisedEntries.identifiers(in: card))
        for entry in entries where entry.whole == nil {
            var names = [entry.map, entry.id]
            if entry.map == "pronouns" { names.insert("speakToAs", at: 0) }
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

    /// The whole entry in the other language; nil where a property would not give back what is said.
    func members(of entry: Entry, beside first: [JSON.Member]) -> [JSON.Member]? {
        guard first["vCardParams"]?["altid"] != nil else { return nil }
        if let whole = entry.whole {
            let isPlain = entry.members.isEmpty && isSame(.object(withoutLanguage(whole)), .object(whole))
            return isPlain && whole["vCardParams"]?["altid"] == first["vCardParams"]?["altid"]
                && saidOtherwise(whole, than: first) == nil ? whole : nil
        }
        var made = withoutLanguage(first)
        for member in entry.members where member.name != "vCardParams" { made[member.name] = member.value }
        guard let said = saidOtherwise(made, than: first) else { return nil }
        return isSame(.object(said), .object(entry.members)) ? made : nil
    }
}

extension CardMaking {
    /// Entries in other languages, as properties beside those that they stand for.
    mutating func makeLocalizations(_ localised: LocalisedEntries, _ card: [JSON.Member]) {
        for entry in localised.entries {
            let names = (entry.map == "pronouns" ? ["speakToAs"] : []) + [entry.map, entry.id]
            guard let first = names.reduce(JSON.object(card) as JSON?, { $0?[$1] })?.members,
                let members = localised.members(of: entry, beside: first),
                var property = property(entry.map, members, id: entry.id, number: 0)
            else { continue }
            property.parameters.append(Parameter("LANGUAGE", entry.language))
            properties.append(property)
        }
    }
}
