/// What is wrong with a card that was read, by the rules of its version; one without is taken for 3.0.
struct CardFaults {
    let card: Card
    let version: Version
    /// Where it begins.
    let line: Int
    private(set) var findings: [LintFinding] = []

    /// More than the worst card of any program, and less than a page of a hostile one.
    private static let most = 300

    init(_ card: Card, line: Int) {
        self.card = card
        self.line = line
        version = card.version ?? .v3
    }

    mutating func look() {
        if card.properties.isEmpty { tell(.nothingInIt) }
        lookForNames()
        lookForRepetitions()
        let isGroup = card.first("KIND")?.rawText.lowercased() == "group"
        for property in card.properties {
            if findings.count > CardFaults.most { return }
            let name = property.name.uppercased()
            lookAtName(name, property)
            if name == "MEMBER", version == .v4, !isGroup { tell(.memberOutsideGroup, property) }
            if property.line.hasParameters { lookAtParameters(name, property) }
            lookAtValue(name, property)
        }
    }

    mutating func tell(_ code: LintCode, _ property: Property? = nil) {
        let line = property?.sourceLine ?? line
        findings.append(
            LintFinding(code, line: line, property: property.flatMap { CardFaults.known($0.name.uppercased()) }))
    }

    /// A name that may be said aloud: one of the standards', not one of somebody's own.
    private static func known(_ name: String) -> String? {
        everyVersion.contains(name) || newOnly.contains(name) || oldOnly.contains(name) ? name : nil
    }

    private mutating func lookForNames() {
        let names = CardNames(card)
        if !names.hasFullName, version != .v2 { tell(.fullNameMissing) }
        if !names.hasName, version != .v4 { tell(.nameMissing) }
    }
}

// How often a property may stand, and in which version.
extension CardFaults {
    private static let everyVersion: Set<String> = [
        "FN", "N", "PHOTO", "BDAY", "ADR", "TEL", "EMAIL", "TZ", "GEO", "TITLE", "ROLE", "LOGO", "ORG", "NOTE", "REV",
        "SOUND", "URL", "UID", "KEY", "NICKNAME", "CATEGORIES", "PRODID", "SOURCE", "IMPP", "FBURL", "CALADRURI",
        "CALURI", "X-ABLABEL", "X-SOCIALPROFILE", "X-ABDATE", "X-ABRELATEDNAMES", "X-ABSHOWAS",
        "X-ADDRESSBOOKSERVER-KIND", "X-ADDRESSBOOKSERVER-MEMBER",
    ]
    private static let newOnly: Set<String> = [
        "KIND", "MEMBER", "LANG", "GENDER", "RELATED", "ANNIVERSARY", "XML", "CLIENTPIDMAP", "BIRTHPLACE",
        "DEATHPLACE", "DEATHDATE", "EXPERTISE", "HOBBY", "INTEREST", "ORG-DIRECTORY", "CONTACT-URI", "CREATED",
        "GRAMGENDER", "LANGUAGE", "PRONOUNS", "SOCIALPROFILE", "JSPROP",
    ]
    private static let oldOnly: Set<String> = ["LABEL", "AGENT", "SORT-STRING", "CLASS", "MAILER", "NAME", "PROFILE"]
    private static let newParameters: Set<String> = [
        "PREF", "ALTID", "PID", "MEDIATYPE", "CALSCALE", "SORT-AS", "LABEL", "INDEX", "LEVEL", "GEO", "TZ", "CC",
    ]
    private static let single: [Version: Set<String>] = [
        .v2: ["FN", "N", "BDAY", "REV", "UID"],
        .v3: ["FN", "N", "BDAY", "REV", "UID", "PRODID", "CLASS", "SORT-STRING", "MAILER", "NAME", "PROFILE"],
        .v4: [
            "N", "BDAY", "ANNIVERSARY", "GENDER", "KIND", "PRODID", "REV", "UID", "BIRTHPLACE", "DEATHPLACE",
            "DEATHDATE", "CREATED", "LANGUAGE",
        ],
    ]

    private mutating func lookForRepetitions() {
        guard let single = CardFaults.single[version] else { return }
        var first: [String: Property] = [:]
        var told: Set<String> = []
        for property in card.properties {
            let name = property.name.uppercased()
            guard single.contains(name) else { continue }
            guard let before = first[name] else {
                first[name] = property
                continue
            }
            let alternative = before.values(of: "ALTID").first
            if version == .v4, alternative != nil, property.values(of: "ALTID").first == alternative { continue }
            if told.insert(name).inserted { tell(.onlyOne, property) }
        }
    }

    private mutating func lookAtName(_ name: String, _ property: Property) {
        let foreign = version == .v4 ? CardFaults.oldOnly : CardFaults.newOnly
        if foreign.contains(name) { tell(.otherVersionProperty, property) }
    }

    private mutating func lookAtParameters(_ name: String, _ property: Property) {
        for parameter in property.parameters {
            let key = parameter.name.uppercased()
            if version != .v4, CardFaults.newParameters.contains(key) { tell(.otherVersionParameter, property) }
            switch key {
            case "TYPE":
                if !isToken(parameter.value) { tell(.badType, property) }
                if version == .v4, parameter.value.lowercased() == "pref" { tell(.otherVersionParameter, property) }
            case "PREF":
                if Int(parameter.value).map({ (1...100).contains($0) }) != true { tell(.badPreference, property) }
            case "MEDIATYPE": if !isMediaType(parameter.value) { tell(.badMediaType, property) }
            case "LANGUAGE": if !isLanguageTag(parameter.value) { tell(.badLanguage, property) }
            default: break
            }
        }
    }

    /// A type and a subtype (RFC 4288 section 4.2), perhaps with parameters.
    private func isMediaType(_ text: String) -> Bool {
        let parts = (text.split(separator: ";").first ?? "").utf8.split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { isTokenByte($0) || "!#$&.+^".utf8.contains($0) }
            }
    }
}

/// Whether it is well formed by BCP 47 (RFC 5646 section 2.1), as far as its shape tells.
func isLanguageTag(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, (1...8).contains(first.count) else { return false }
    let isPrivate = first.count == 1 && (sameName(first, "x".utf8) || sameName(first, "i".utf8))
    guard first.allSatisfy({ lowerCased($0) &- 0x61 < 26 }), first.count > 1 || (isPrivate && parts.count > 1) else {
        return false
    }
    return parts.dropFirst().allSatisfy { part in
        (1...8).contains(part.count) && part.allSatisfy { lowerCased($0) &- 0x61 < 26 || $0 &- 0x30 < 10 }
    }
}
