import JSONText

/// Makes a card of a Card of JSContact, as RFC 9555 section 2 says, read from right to left.
///
/// What no property stands for travels in JSPROP; what is of the wrong type is told and left out.
struct CardMaking {
    var properties: [Property] = []
    var findings: JSONFindings
    /// Labels, by the place of the property that they are for.
    var labels: [(place: Int, text: String)] = []
    /// The organisation of each title, by the title's place.
    var employers: [(place: Int, id: String)] = []
    /// Where each organisation stands.
    var organisations: [String: Int] = [:]
    /// Where entries of maps stand, by `titles/k1`; where nothing is said in another language, nobody asks.
    var entryPlaces: [String: Int] = [:]
    private(set) var isLocalised = false
    /// Properties that share the label of another, and so its group, whatever that will be.
    var followers: [(place: Int, leader: Int)] = []
    /// Entries whose identifier is not written, because it comes back by itself.
    var numbered: Set<String> = []
    /// Properties of `vCardProps`.
    private(set) var kept: [Property] = []

    /// How many of the properties, the last ones, stood in `vCardProps`.
    var keptCount: Int { kept.count }

    init(_ findings: JSONFindings) { self.findings = findings }

    /// The properties of a Card, whose members are those of `value`.
    mutating func make(_ value: [JSON.Member]) {
        keep(value["vCardProps"])
        isLocalised = value["localizations"] != nil
        let value = isLocalised ? LocalisedUnits(value).tied(value) : value
        for member in value { make(member) }
        if isLocalised { makeLocalizations(value) }
        properties += kept
        groupTitles()
        group()
    }

    private mutating func keep(_ value: JSON?) {
        let pointer = JSONPointer().adding("vCardProps")
        for (index, element) in (value?.elements ?? []).enumerated() {
            if let property = Property(jCard: element, at: pointer.adding(String(index)), &findings) {
                kept.append(property)
            }
        }
    }

    private mutating func make(_ member: JSON.Member) {
        if let rule = ScalarRule.byMember[member.name], rule.member != "grammaticalGender" {
            return makeScalar(rule, member.value)
        }
        switch member.name {
        case "name": makeName(member.value.members ?? [])
        case "keywords":
            let words = leftWords(trueNames(member.value))
            if !words.isEmpty { properties.append(Property("CATEGORIES", list: words)) }
        case "members":
            for uri in trueNames(member.value) where isKeptRaw(uri) {
                properties.append(Property("MEMBER", value: Array(uri.utf8)))
            }
        case "relatedTo": makeRelations(member.value)
        case "speakToAs":
            if let gender = member.value["grammaticalGender"], let rule = ScalarRule.byMember["grammaticalGender"] {
                makeScalar(rule, gender)
            }
            makeEntries("pronouns", member.value["pronouns"])
        case "@type", "version", "vCardProps", "localizations": break
        default: makeEntries(member.name, member.value)
        }
    }

    private mutating func makeScalar(_ rule: ScalarRule, _ value: JSON) {
        guard let text = value.text, !isKept(rule.property, { scalarValue(rule, $0) == text }) else { return }
        if rule.form == .instant {
            // A moment in another zone is older than the one in UTC.
            kept.removeAll {
                $0.isNamed(rule.property) && utcText($0.rawText) == nil && scalarValue(rule, $0) != nil
            }
        }
        switch rule.form {
        case .text, .word: properties.append(Property(rule.property, text: text))
        case .languageTag: properties.append(Property(rule.property, value: raw(text)))
        case .identifier:
            properties.append(
                isURI(text)
                    ? Property(rule.property, value: Array(text.utf8))
                    : Property(rule.property, text: text, parameters: [Parameter("VALUE", "text")]))
        case .instant:
            guard let instant = basicInstant(text) else { return }
            properties.append(Property(rule.property, value: instant))
        }
    }

    /// The property of `vCardProps` that says a day with its time, where the day is that of the entry. One of another day is older than
    /// the entry, and goes.
    mutating func takeKept(_ name: String, on date: [JSON.Member]) -> Property? {
        let day = date.filter { ["year", "month", "day"].contains($0.name) }
        var found: Property?
        kept.removeAll { property in
            guard property.isNamed(name), property.values(of: "VALUE").allSatisfy({ $0.lowercased() != "text" }),
                let said = dateMembers(property.value), said.isPart
            else { return false }
            if found == nil, isSame(.object(said.members), .object(day)) { found = property }
            return true
        }
        return found
    }

    /// Whether `vCardProps` holds the property in full.
    func isKept(_ name: String, _ isSame: (Property) -> Bool) -> Bool {
        kept.contains { $0.isNamed(name) && isSame($0) }
    }

    /// The keywords that no property of `vCardProps` says. One that says some that are gone is older than the keywords, and goes.
    private mutating func leftWords(_ words: [String]) -> [String] {
        var left = words
        let all = Set(words)
        kept.removeAll { property in
            guard property.isNamed("CATEGORIES"), !property.list.allSatisfy({ !all.contains($0) }) else { return false }
            guard property.list.allSatisfy(all.contains) else { return true }
            let said = Set(property.list)
            left.removeAll { said.contains($0) }
            return false
        }
        return left
    }

    func trueNames(_ value: JSON) -> [String] {
        value.members?.filter { $0.value.isTrue && !$0.name.isEmpty }.map(\.name) ?? []
    }

    private mutating func makeRelations(_ value: JSON) {
        for entry in value.members ?? [] {
            guard let members = entry.value.members, !entry.name.isEmpty, isKeptText(entry.name) else { continue }
            let isURI = isURI(entry.name)
            var parameters = isURI ? [] : [Parameter("VALUE", "text")]
            parameters += trueNames(members["relation"] ?? .null).map { Parameter("TYPE", $0) }
            let (rest, group) = leftParameters(members)
            parameters += rest.filter { !$0.isNamed("VALUE") }
            properties.append(
                isURI
                    ? Property("RELATED", parameters: parameters, value: Array(entry.name.utf8), group: group)
                    : Property("RELATED", text: entry.name, parameters: parameters, group: group))
        }
    }

    /// Parameters and group of `vCardParams`.
    func leftParameters(_ entry: [JSON.Member]) -> (parameters: [Parameter], group: String?) {
        guard let parameters = entry["vCardParams"], parameters.members != nil else { return ([], nil) }
        // What is no parameter is not lost: JSPROP says it.
        var untold = JSONFindings(line: 0, most: 0)
        return readJCardParameters(parameters, at: JSONPointer(), &untold)
    }
}

/// A value that is not escaped, without what no such value holds: the file would not say it.
func raw(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return isKeptRaw(text) ? bytes : bytes.filter { $0 != UInt8(ascii: "\\") && !isLineControl($0) }
}

private func isKeptRaw(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 != UInt8(ascii: "\\") && !isLineControl($0) }
}

/// Whether a text is the same when it was escaped and written.
private func isKeptText(_ text: String) -> Bool { Property("X", text: text).text == text }

/// `2012-01-10T14:45:00Z` as `20120110T144500Z`, a fraction of the second left out; nil where it is none.
func basicInstant(_ text: String) -> [UInt8]? {
    var bytes = Array(text.utf8)
    if let point = bytes.firstIndex(of: UInt8(ascii: ".")), bytes.last == UInt8(ascii: "Z"), point < bytes.count - 1 {
        bytes.removeSubrange(point..<bytes.count - 1)
    }
    return isUTC(bytes) ? basicForm(bytes, of: .timestamp) : nil
}

// Groups tie labels to what they name, and titles to organisations.
extension CardMaking {
    private mutating func groupTitles() {
        guard !employers.isEmpty else { return }
        var free = FreshGroups(besides: properties.map(\.group))
        for (place, id) in employers {
            guard let organisation = organisations[id] else { continue }
            let group = properties[organisation].group ?? properties[place].group ?? free.next()
            if properties[organisation].group == nil { properties[organisation].group = group }
            if properties[place].group == nil { properties[place].group = group }
        }
    }

    /// The group of a property, and of those that say the same in other languages.
    private mutating func setGroup(_ group: String, _ place: Int) {
        properties[place].group = group
        for follower in followers where follower.leader == place { properties[follower.place].group = group }
    }

    /// Each label behind its property.
    private mutating func group() {
        guard !labels.isEmpty else { return }
        var free = FreshGroups(besides: properties.map(\.group))
        var texts: [String: String] = [:]
        for property in properties where property.isNamed("X-ABLabel") {
            if let group = property.group { texts[group.lowercased()] = property.text }
        }
        var behind: [Int: Property] = [:]
        for (place, text) in labels {
            var group = properties[place].group ?? free.next()
            if let taken = texts[group.lowercased()], taken != text { group = free.next() }
            if properties[place].group != group { setGroup(group, place) }
            guard texts.updateValue(text, forKey: group.lowercased()) == nil else { continue }
            behind[place] = Property("X-ABLabel", text: text, group: group)
        }
        var grouped: [Property] = []
        grouped.reserveCapacity(properties.count + behind.count)
        for (place, property) in properties.enumerated() {
            grouped.append(property)
            if let label = behind[place] { grouped.append(label) }
        }
        properties = grouped
    }
}
