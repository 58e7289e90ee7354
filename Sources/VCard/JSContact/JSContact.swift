import JSONText

extension Card {
    /// The card as a Card of JSContact (RFC 9553), by the rules of RFC 9555: the same card gives the same value.
    public var jsContact: JSON {
        var making = ContactMaking(self)
        return making.finished()
    }
}

extension ContactMaking {
    private static let order = [
        "uid", "kind", "created", "updated", "prodId", "language", "name", "nicknames", "organizations", "titles",
        "speakToAs", "emails", "phones", "onlineServices", "preferredLanguages", "calendars", "schedulingAddresses",
        "addresses", "cryptoKeys", "directories", "links", "media", "anniversaries", "keywords", "notes",
        "personalInfo", "relatedTo", "members", "localizations",
    ]

    /// All members, with what JSPROP says, in an order that stays.
    mutating func finished() -> JSON {
        let plain = assembled()
        var (refused, patches) = staleNames(plain["name"])
        var patched = plain
        for patch in patches where !patched.set(patch.value, at: patch.pointer.names[...]) { refused.append(patch) }
        if !patches.isEmpty, hasWrongTypes(patched) { (patched, refused) = (plain, refused + patches) }
        kept += refused.map { ($0.place, $0.property.jCard) }
        if !kept.isEmpty {
            let values = kept.sorted { $0.place < $1.place }.map(\.value)
            patched.append(JSON.Member("vCardProps", .array(values)))
        }
        return .object(patched)
    }

    /// What JSPROP says of the name where FN or N says otherwise, and all other patches: who edits a card changes FN and N, and knows
    /// nothing of JSPROP. Asked is what FN and N would be written of that name, so that what no line can hold is no edit.
    private func staleNames(_ name: JSON?) -> (stale: [Patch], others: [Patch]) {
        let isOfName = { (patch: Patch) in patch.pointer.names.first == "name" }
        guard patches.contains(where: isOfName) else { return ([], patches) }
        var said = name.map { [JSON.Member("name", $0)] } ?? []
        for patch in patches where isOfName(patch) { _ = said.set(patch.value, at: patch.pointer.names[...]) }
        var making = CardMaking(JSONFindings(line: 0, most: 0))
        making.makeName(said["name"]?.members ?? [])
        let again = ContactMaking(Card(making.properties))
        var isOther = false
        if let there = structuredName, let made = again.structuredName {
            isOther = trimmed(there.components) != trimmed(made.components)
        }
        // A derived FN is made of N, which was compared.
        if let there = fullName?.property, let made = again.fullName?.property, there.values(of: "DERIVED").isEmpty {
            isOther = isOther || there.text != made.text
        }
        return isOther ? (patches.filter(isOfName), patches.filter { !isOfName($0) }) : ([], patches)
    }

    private func trimmed(_ components: [[String]]) -> [[String]] {
        var components = components
        while let last = components.last, last.allSatisfy(\.isEmpty) { components.removeLast() }
        return components
    }

    func assembled() -> [JSON.Member] {
        var all = [JSON.Member("@type", "Card"), JSON.Member("version", "1.0")]
        for name in ContactMaking.order {
            if let value = members[name] ?? value(of: name) { all.append(JSON.Member(name, value)) }
        }
        return all
    }

    private func value(of name: String) -> JSON? {
        let entries: [JSON.Member]
        switch name {
        case "keywords": entries = keywords.entries
        case "members": entries = memberCards.entries
        case "relatedTo": entries = relations.entries
        case "localizations": entries = localizations
        case "speakToAs":
            let pronouns = maps["pronouns"].map { [JSON.Member("pronouns", .object($0.entries))] }
            entries = (maps["speakToAs"]?.entries ?? []) + (pronouns ?? [])
        default: entries = maps[name]?.entries ?? []
        }
        return entries.isEmpty ? nil : .object(entries)
    }

    /// Whether a patch made something that JSContact does not allow.
    private func hasWrongTypes(_ members: [JSON.Member]) -> Bool {
        var difference = ContactDifference(JSONFindings(line: 0, most: 10_000))
        difference.compare(members, [], shape: "Card")
        return difference.findings.warnings.contains { $0.code == .wrongType }
    }
}
