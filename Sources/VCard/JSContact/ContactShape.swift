import JSONText

/// What the members of JSContact's objects hold (RFC 9553 section 2, RFC 9555 section 3): the types that are checked.
enum ContactShape {
    indirect enum Kind: Sendable {
        case text, integer, flag, list
        /// An object of names that are all true.
        case set
        /// An object of that shape.
        case object(String)
        /// An object of objects of that shape.
        case map(String)
    }

    private static let entry: [String: Kind] = [
        "contexts": .set, "pref": .integer, "label": .text, "vCardName": .text, "vCardParams": .object("Parameters"),
    ]
    private static let resource = entry.merging(
        ["kind": .text, "uri": .text, "mediaType": .text, "listAs": .integer]
    ) { $1 }
    private static func entry(_ members: [String: Kind]) -> [String: Kind] { entry.merging(members) { $1 } }

    static let shapes: [String: [String: Kind]] = [
        "Card": [
            "@type": .text, "version": .text, "uid": .text, "kind": .text, "created": .text, "updated": .text,
            "prodId": .text, "language": .text, "name": .object("Name"), "nicknames": .map("Nickname"),
            "organizations": .map("Organization"), "titles": .map("Title"), "speakToAs": .object("SpeakToAs"),
            "emails": .map("EmailAddress"), "phones": .map("Phone"), "onlineServices": .map("OnlineService"),
            "preferredLanguages": .map("LanguagePref"), "calendars": .map("Calendar"),
            "schedulingAddresses": .map("SchedulingAddress"), "addresses": .map("Address"),
            "cryptoKeys": .map("CryptoKey"), "directories": .map("Directory"), "links": .map("Link"),
            "media": .map("Media"), "anniversaries": .map("Anniversary"), "keywords": .set, "notes": .map("Note"),
            "personalInfo": .map("PersonalInfo"), "relatedTo": .map("Relation"), "members": .set,
            "localizations": .map("Patch"), "vCardProps": .list,
        ],
        "Name": entry([
            "components": .list, "isOrdered": .flag, "defaultSeparator": .text, "full": .text,
            "sortAs": .object("SortAs"), "phoneticScript": .text, "phoneticSystem": .text,
        ]),
        "SortAs": [
            "surname": .text, "given": .text, "given2": .text, "title": .text, "credential": .text, "surname2": .text,
            "generation": .text,
        ],
        "Nickname": entry(["name": .text]),
        "Organization": entry(["name": .text, "units": .list, "sortAs": .text]),
        "Title": entry(["kind": .text, "name": .text, "organizationId": .text]),
        "SpeakToAs": ["grammaticalGender": .text, "pronouns": .map("Pronouns")],
        "Pronouns": entry(["pronouns": .text]),
        "EmailAddress": entry(["address": .text]),
        "Phone": entry(["number": .text, "features": .set]),
        "OnlineService": entry(["service": .text, "uri": .text, "user": .text]),
        "LanguagePref": entry(["language": .text]),
        "Calendar": resource, "CryptoKey": resource, "Directory": resource, "Link": resource, "Media": resource,
        "SchedulingAddress": entry(["uri": .text]),
        "Address": entry([
            "components": .list, "isOrdered": .flag, "countryCode": .text, "coordinates": .text, "timeZone": .text,
            "full": .text, "defaultSeparator": .text, "phoneticScript": .text, "phoneticSystem": .text,
        ]),
        "Anniversary": entry(["kind": .text, "date": .object("Date"), "place": .object("Address")]),
        "Date": [
            "year": .integer, "month": .integer, "day": .integer, "calendarScale": .text, "utc": .text,
        ],
        "Note": entry(["note": .text, "created": .text, "author": .object("Author")]),
        "Author": ["name": .text, "uri": .text],
        "PersonalInfo": entry(["kind": .text, "value": .text, "level": .text, "listAs": .integer]),
        "Relation": ["relation": .set, "vCardParams": .object("Parameters")],
    ]

    /// Whether the value says that it is a Card, or holds something of one.
    static func isCard(_ value: JSON) -> Bool {
        guard let members = value.members else { return false }
        if let type = value["@type"] { return type == "Card" }
        return members.contains { kind(of: $0.name, in: "Card") != nil }
    }

    /// What the member should hold; nil where anything may.
    static func kind(of member: String, in shape: String) -> Kind? { shapes[shape]?[member] }

    /// The member that is called the same but for capitals.
    static func known(_ member: String, in shape: String) -> String? {
        let plain = member.lowercased()
        return shapes[shape]?.keys.first { $0.lowercased() == plain }
    }

    /// Whether the value is of that kind, what is inside it not looked at.
    static func fits(_ value: JSON, _ kind: Kind) -> Bool {
        switch kind {
        case .text: value.text != nil
        case .integer: value.integer != nil
        case .flag: value == true || value == false
        case .list: value.elements != nil
        case .object, .map: value.members != nil
        case .set: value.members?.allSatisfy { $0.value.isTrue } == true
        }
    }

    static func name(_ kind: Kind) -> String {
        switch kind {
        case .text: "not text"
        case .integer: "not a whole number"
        case .flag: "neither true nor false"
        case .list: "not an array"
        case .object, .map: "not an object"
        case .set: "not an object of names that are true"
        }
    }

    /// Without the `@type` members that say nothing that is not said by where they stand (RFC 9553 section 1.3.4).
    static func withoutTypes(_ value: JSON, _ shape: String) -> JSON {
        guard let members = value.members, hasTypes(value) else { return value }
        let isInside = members.contains { hasTypes($0.value) }
        return .object(
            members.compactMap { member in
                if member.name == "@type", let type = member.value.text, type == shape || isImplied(type, shape) {
                    return nil
                }
                guard isInside, let kind = kind(of: member.name, in: shape) else { return member }
                return JSON.Member(member.name, withoutTypes(member.value, kind, shape))
            })
    }

    private static func withoutTypes(_ value: JSON, _ kind: Kind, _ shape: String) -> JSON {
        guard hasTypes(value) else { return value }
        switch kind {
        case .object(let inner): return withoutTypes(value, inner)
        case .map(let inner):
            guard let members = value.members else { return value }
            return .object(members.map { JSON.Member($0.name, withoutTypes($0.value, inner)) })
        case .list:
            guard let elements = value.elements, shape != "Card" else { return value }
            let inner =
                ["Name": "NameComponent", "Address": "AddressComponent", "Organization": "OrgUnit"][shape] ?? ""
            return .array(elements.map { withoutTypes($0, inner) })
        default: return value
        }
    }

    private static func hasTypes(_ value: JSON) -> Bool {
        switch value {
        case .object(let members): members.contains { $0.name == "@type" || hasTypes($0.value) }
        case .array(let elements): elements.contains(where: hasTypes)
        default: false
        }
    }

    private static func isImplied(_ type: String, _ shape: String) -> Bool {
        shape == "Date" && type == "PartialDate"
    }
}
