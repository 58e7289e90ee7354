import JSONText

/// Makes a Card of JSContact (RFC 9553) of a card, as RFC 9555 section 2 says.
///
/// What has no counterpart is kept whole in `vCardProps`, parameters without one in `vCardParams`.
struct ContactMaking {
    var members: [JSON.Member] = []
    var name: [JSON.Member] = []
    var maps: [String: EntryMap] = [:]
    var relations = EntryMap()
    var keywords = EntryMap()
    var memberCards = EntryMap()
    var localizations: [JSON.Member] = []
    /// By the place of the property in the card.
    var kept: [(place: Int, value: JSON)] = []
    /// The places of those that are kept, and said as far as JSContact says it.
    var keptToo: Set<Int> = []
    var patches: [Patch] = []
    var labels = Labels()
    let language: CardLanguage
    var localisedCount = 0
    /// Entries that may be said in other languages, by `NAME|ALTID`.
    var originals: [String: (map: String, id: String)] = [:]
    var fullName: (property: Property, place: Int)?
    var structuredName: Property?
    var places: [(kind: String, property: Property, place: Int)] = []

    /// Entries by identifiers, none of them twice.
    struct EntryMap {
        var entries: [JSON.Member] = []
        /// The identifiers, once there are many.
        private var ids: Set<String> = []

        /// Takes the entry; false where the identifier is another's.
        mutating func add(_ id: String, _ entry: JSON) -> Bool {
            guard !contains(id) else { return false }
            entries.append(JSON.Member(id, entry))
            if entries.count > 12 {
                ids.insert(id)
            } else if entries.count == 12 {
                ids = Set(entries.map(\.name))
            }
            return true
        }

        func contains(_ id: String) -> Bool {
            entries.count < 12 ? entries.contains { $0.name == id } : ids.contains(id)
        }

        /// `k1`, `k2`, … as the entries come: the same card gives the same ones.
        var nextID: String {
            var number = entries.count + 1
            while contains("k\(number)") { number += 1 }
            return "k\(number)"
        }
    }

    /// What JSPROP says (RFC 9555 section 3.2.1): a member of JSContact that no property stands for.
    struct Patch {
        let pointer: JSONPointer
        let value: JSON
        let place: Int
        let property: Property
    }

    init(_ card: Card) {
        let properties = card.asVersion4
        labels = Labels(properties)
        language = CardLanguage(properties)
        if let tag = language.derived { members["language"] = .string(tag) }
        // What says something in another language comes behind what it says otherwise.
        let waiting = properties.indices.filter { language.waits(properties[$0]) }
        let waits = Set(waiting)
        for (place, property) in properties.enumerated() where !waits.contains(place) && !take(property, place) {
            kept.append((place, property.jCard))
        }
        for place in waiting where !take(properties[place], place) { kept.append((place, properties[place].jCard)) }
        finishName()
        finishPlaces()
        finishTitles()
        for label in labels.unused(properties) { kept.append((label, properties[label].jCard)) }
        if members["uid"] == nil { members["uid"] = .string(standInUID(properties)) }
    }

    /// Whether the property is said in full.
    private mutating func take(_ property: Property, _ place: Int) -> Bool {
        let name = property.name.uppercased()
        switch name {
        case "FN", "N": return takeName(name, property, place)
        case "X-ABLABEL": return labels.isOne(property)
        case "JSPROP": return takePatch(property, place)
        case "CATEGORIES": return takeKeywords(property, place)
        case "MEMBER": return takeMember(property)
        case "RELATED": return takeRelation(property)
        case "BIRTHPLACE", "DEATHPLACE":
            places.append((name == "BIRTHPLACE" ? "birth" : "death", property, place))
            return true
        case "NICKNAME": return takeNicknames(property)
        default:
            if let rule = ScalarRule.byProperty[name] { return takeScalar(rule, property) }
            guard let made = made(property, name), take(made, property, name) else { return false }
            if made.isPart { keptToo.insert(place) }
            return !made.isPart
        }
    }

    /// Adds an entry to its map, or to the localizations where it is another in another language.
    mutating func take(_ made: MadeEntry, _ property: Property, _ name: String) -> Bool {
        let alternative = made.entry["vCardParams"]?["altid"]
        let key = (alternative?.text ?? alternative?.elements?.first?.text).map { "\(name)|\($0)" }
        let original = key.flatMap { originals[$0] } ?? made.id.map { (made.map, $0) }
        if let original, mayLocalise, maps[original.0]?.contains(original.1) == true,
            let language = language.other(property)
        {
            return localise(made, property, original, in: language)
        }
        let id = made.id ?? maps[made.map, default: EntryMap()].nextID
        guard maps[made.map, default: EntryMap()].add(id, .object(made.entry)) else { return false }
        if let key, originals[key] == nil { originals[key] = (made.map, id) }
        labels.use(property.group, made.entry)
        return true
    }

    private mutating func takePatch(_ property: Property, _ place: Int) -> Bool {
        guard property.group == nil, property.parameters.allSatisfy({ $0.isNamed("JSPTR") || $0.isNamed("VALUE") }),
            let pointer = property.values(of: "JSPTR").first, property.values(of: "JSPTR").count == 1,
            let value = try? JSON(reading: Array(property.text.utf8), limits: Patch.limits)
        else { return false }
        let patch = Patch(pointer: JSONPointer(text: pointer), value: value, place: place, property: property)
        guard patch.isAllowed else { return false }
        patches.append(patch)
        return true
    }
}

/// `pronouns` is a map inside `speakToAs`.
func mapPointer(_ map: String) -> String { map == "pronouns" ? "speakToAs/pronouns" : map }

/// An entry of a map, made of a property.
struct MadeEntry {
    let map: String
    var entry: [JSON.Member]
    var id: String?
    /// Whether the property says more: then it is kept too.
    var isPart = false
}

/// Labels (`X-ABLabel`) by the groups that they name.
struct Labels {
    private var texts: [String: String] = [:]
    private var doubtful: Set<String> = []
    private var used: Set<String> = []

    init() {}

    init(_ properties: [Property]) {
        for property in properties where property.isNamed("X-ABLabel") {
            guard let group = property.group?.lowercased() else { continue }
            let isPlain = property.parameters.isEmpty && texts[group] == nil
            if isPlain { texts[group] = property.text } else { doubtful.insert(group) }
        }
    }

    func text(of group: String?) -> String? {
        guard let group = group?.lowercased(), !doubtful.contains(group) else { return nil }
        return texts[group]
    }

    /// Whether the label is its group's only one.
    func isOne(_ property: Property) -> Bool { text(of: property.group) != nil }

    mutating func use(_ group: String?, _ entry: [JSON.Member]) {
        if let group, entry["label"] != nil { used.insert(group.lowercased()) }
    }

    /// The places of labels that nothing took.
    func unused(_ properties: [Property]) -> [Int] {
        properties.indices.filter { place in
            let property = properties[place]
            return property.isNamed("X-ABLabel") && isOne(property)
                && property.group.map { !used.contains($0.lowercased()) } == true
        }
    }
}

/// The same for the same card: `urn:uuid:` and a number made of its bytes (RFC 9555 section 2.1.1, RFC 9562 section 5.8).
private func standInUID(_ properties: [Property]) -> String {
    var halves: (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x6C62_272E_07BB_0142)
    for property in properties {
        for byte in property.bytes[property.line.start..<property.line.end] {
            halves.0 = (halves.0 ^ UInt64(byte)) &* 0x100_0000_01B3
            halves.1 = (halves.1 &+ UInt64(byte)) &* 0x5851_F42D_4C95_7F2D &+ 0x1405_7B7E_F767_814F
        }
        halves.0 = (halves.0 ^ 0x0A) &* 0x100_0000_01B3
    }
    let high = halves.0 & 0xFFFF_FFFF_FFFF_0FFF | 0x8000
    let low = halves.1 & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    var text: [UInt8] = []
    for (index, shift) in (0..<32).map({ ($0, UInt64(60 - 4 * ($0 % 16))) }) {
        if [8, 12, 16, 20].contains(index) { text.append(UInt8(ascii: "-")) }
        let digit = UInt8((index < 16 ? high : low) >> shift & 15)
        text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
    return "urn:uuid:" + String(decoding: text, as: UTF8.self)
}
