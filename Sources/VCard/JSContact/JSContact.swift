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
        var patched = plain
        var refused: [Patch] = []
        for patch in patches where !patched.set(patch.value, at: patch.pointer.names[...]) { refused.append(patch) }
        if !patches.isEmpty, hasWrongTypes(patched) { (patched, refused) = (plain, patches) }
        kept += refused.map { ($0.place, $0.property.jCard) }
        if !kept.isEmpty {
            let values = kept.sorted { $0.place < $1.place }.map(\.value)
            patched.append(JSON.Member("vCardProps", .array(values)))
        }
        return .object(patched)
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
