import JSONText

/// How a property of a card becomes an entry of one of JSContact's maps, and back (RFC 9555 section 2).
struct EntryRule: Sendable {
    /// In capitals.
    let property: String
    /// The member of the card that holds the entries; `pronouns` is one of `speakToAs`.
    let map: String
    /// The member of the entry that holds the property's value.
    let member: String
    var kind: String?
    var form = Form.uri
    var takes: Takes = []

    /// How the value is written in 4.0.
    enum Form: Sendable {
        case text, uri, languageTag
        /// A text, or a `tel:` URI.
        case telephone
    }

    /// Which parameters have a member of their own.
    struct Takes: OptionSet, Sendable {
        let rawValue: UInt16
        static let contexts = Takes(rawValue: 1)
        static let preference = Takes(rawValue: 2)
        static let label = Takes(rawValue: 4)
        static let features = Takes(rawValue: 8)
        static let place = Takes(rawValue: 16)
        static let mediaType = Takes(rawValue: 32)
        static let level = Takes(rawValue: 64)
        static let service = Takes(rawValue: 128)
        static let author = Takes(rawValue: 256)
        static let addressContexts = Takes(rawValue: 512)
        static let usual: Takes = [.contexts, .preference, .label]
        static let resource: Takes = [.contexts, .preference, .label, .mediaType]
    }

    /// Every rule. Of those for the same map the first that fits the entry's kind is the one that is written.
    static let all: [EntryRule] = [
        EntryRule(property: "EMAIL", map: "emails", member: "address", form: .text, takes: .usual),
        EntryRule(
            property: "TEL", map: "phones", member: "number", form: .telephone,
            takes: [.contexts, .preference, .label, .features]),
        EntryRule(property: "SOCIALPROFILE", map: "onlineServices", member: "uri", takes: [.usual, .service]),
        EntryRule(property: "IMPP", map: "onlineServices", member: "uri", takes: [.usual, .service]),
        EntryRule(property: "X-SOCIALPROFILE", map: "onlineServices", member: "uri", takes: [.usual, .service]),
        EntryRule(
            property: "NICKNAME", map: "nicknames", member: "name", form: .text, takes: [.contexts, .preference]),
        EntryRule(property: "TITLE", map: "titles", member: "name", kind: "title", form: .text),
        EntryRule(property: "ROLE", map: "titles", member: "name", kind: "role", form: .text),
        EntryRule(
            property: "LANG", map: "preferredLanguages", member: "language", form: .languageTag,
            takes: [.contexts, .preference]),
        EntryRule(property: "CALURI", map: "calendars", member: "uri", kind: "calendar", takes: .resource),
        EntryRule(property: "FBURL", map: "calendars", member: "uri", kind: "freeBusy", takes: .resource),
        EntryRule(property: "CALADRURI", map: "schedulingAddresses", member: "uri", takes: .usual),
        EntryRule(property: "KEY", map: "cryptoKeys", member: "uri", takes: .resource),
        EntryRule(
            property: "SOURCE", map: "directories", member: "uri", kind: "entry", takes: [.resource, .place]),
        EntryRule(
            property: "ORG-DIRECTORY", map: "directories", member: "uri", kind: "directory",
            takes: [.resource, .place]),
        EntryRule(property: "URL", map: "links", member: "uri", takes: .resource),
        EntryRule(property: "CONTACT-URI", map: "links", member: "uri", kind: "contact", takes: .resource),
        EntryRule(property: "PHOTO", map: "media", member: "uri", kind: "photo", takes: .resource),
        EntryRule(property: "LOGO", map: "media", member: "uri", kind: "logo", takes: .resource),
        EntryRule(property: "SOUND", map: "media", member: "uri", kind: "sound", takes: .resource),
        EntryRule(
            property: "EXPERTISE", map: "personalInfo", member: "value", kind: "expertise", form: .text,
            takes: [.place, .level, .label]),
        EntryRule(
            property: "HOBBY", map: "personalInfo", member: "value", kind: "hobby", form: .text,
            takes: [.place, .level, .label]),
        EntryRule(
            property: "INTEREST", map: "personalInfo", member: "value", kind: "interest", form: .text,
            takes: [.place, .level, .label]),
        EntryRule(property: "NOTE", map: "notes", member: "note", form: .text, takes: .author),
        EntryRule(
            property: "PRONOUNS", map: "pronouns", member: "pronouns", form: .text, takes: [.contexts, .preference]),
    ]

    static let byProperty = Dictionary(uniqueKeysWithValues: all.map { ($0.property, $0) })
    private static let byMap = Dictionary(grouping: all) { $0.map }

    /// The rule for an entry of that map; nil where none fits.
    static func rule(for map: String, _ entry: [JSON.Member]) -> EntryRule? {
        guard let rules = byMap[map] else { return nil }
        if let name = entry["vCardName"]?.text?.uppercased(), let named = rules.first(where: { $0.property == name }) {
            return named
        }
        let kind = entry["kind"]?.text ?? (map == "titles" ? "title" : nil)
        return rules.first { $0.kind == kind } ?? (map == "links" ? rules.first { $0.kind == nil } : nil)
    }

    /// Whether the name of the property must be told, because the map's entries are usually another's.
    var isNamed: Bool { map == "onlineServices" && property != "SOCIALPROFILE" }
}

/// Scalar members of a card, each a property by itself.
struct ScalarRule: Sendable {
    let property: String
    let member: String
    let form: Form

    enum Form: Sendable { case text, word, languageTag, identifier, instant }

    static let all = [
        ScalarRule(property: "UID", member: "uid", form: .identifier),
        ScalarRule(property: "KIND", member: "kind", form: .word),
        ScalarRule(property: "CREATED", member: "created", form: .instant),
        ScalarRule(property: "REV", member: "updated", form: .instant),
        ScalarRule(property: "PRODID", member: "prodId", form: .text),
        ScalarRule(property: "LANGUAGE", member: "language", form: .languageTag),
        ScalarRule(property: "GRAMGENDER", member: "grammaticalGender", form: .word),
    ]
    static let byProperty = Dictionary(uniqueKeysWithValues: all.map { ($0.property, $0) })
    static let byMember = Dictionary(uniqueKeysWithValues: all.map { ($0.member, $0) })
}

/// What TYPE says in vCard and what JSContact calls it (RFC 9555 section 2.2.23).
enum TypeWords {
    static let contexts: KeyValuePairs = ["work": "work", "home": "private"]
    static let addressContexts: KeyValuePairs = [
        "work": "work", "home": "private", "billing": "billing", "delivery": "delivery",
    ]
    static let features: KeyValuePairs = [
        "voice": "voice", "fax": "fax", "cell": "mobile", "pager": "pager", "text": "text", "textphone": "textphone",
        "video": "video", "main-number": "main-number",
    ]

    static func contexts(_ takes: EntryRule.Takes) -> KeyValuePairs<String, String> {
        takes.contains(.addressContexts) ? addressContexts : contexts
    }
}

/// What LEVEL says of an expertise, and what JSContact says (RFC 9555 section 2.2.9).
enum Levels {
    private static let pairs: KeyValuePairs = ["beginner": "low", "average": "medium", "expert": "high"]

    static func word(_ level: String, of kind: String?) -> String? {
        let level = level.lowercased()
        if kind == "expertise" { return pairs.first { $0.key == level }?.value }
        return ["low", "medium", "high"].contains(level) ? level : nil
    }

    static func level(_ word: String, of kind: String?) -> String? {
        if kind == "expertise" { return pairs.first { $0.value == word }?.key }
        return ["low", "medium", "high"].contains(word) ? word : nil
    }
}
