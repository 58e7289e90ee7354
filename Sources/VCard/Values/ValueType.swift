/// What kind of value a property holds (RFC 2426 section 4, RFC 6350 section 4).
public enum ValueType: String, Hashable, Sendable, CaseIterable {
    case text, uri, date, time, boolean, integer, float, binary
    case dateTime = "date-time"
    case dateAndOrTime = "date-and-or-time"
    case timestamp
    case utcOffset = "utc-offset"
    case languageTag = "language-tag"
    case phoneNumber = "phone-number"
    case vcard
    /// What the standards say nothing about, such as the value of `X-FOO`.
    case unknown
}

/// How a text is divided.
enum Shape: Sendable {
    /// One text: every comma and semicolon is its own.
    case single
    /// Texts behind commas.
    case list
    /// Components behind semicolons, each a list.
    case structured
}

extension Property {
    /// By its VALUE, else by its name in that version.
    public func valueType(in version: Version) -> ValueType {
        if let value = values(of: "VALUE").first.map({ bareWord($0).lowercased() }) {
            if value == "url" { return .uri }
            return ValueType(rawValue: value) ?? .unknown
        }
        return defaultType(of: name.uppercased(), in: version)
    }

    var shape: Shape {
        switch name.uppercased() {
        case "N", "ADR", "ORG", "GENDER", "CLIENTPIDMAP", "GEO": .structured
        case "NICKNAME", "CATEGORIES": .list
        default: .single
        }
    }
}

func defaultType(of name: String, in version: Version) -> ValueType {
    switch name {
    case "FN", "N", "NICKNAME", "ADR", "LABEL", "EMAIL", "MAILER", "TITLE", "ROLE", "ORG", "CATEGORIES", "NOTE",
        "PRODID",
        "SORT-STRING", "KIND", "XML", "GENDER", "NAME", "PROFILE", "CLASS", "EXPERTISE", "HOBBY", "INTEREST",
        "X-ABLABEL",
        "BIRTHPLACE", "DEATHPLACE", "CLIENTPIDMAP", "GRAMGENDER", "PRONOUNS", "JSPROP":
        .text
    case "TEL": version == .v4 ? .text : .phoneNumber
    case "URL", "SOURCE", "IMPP", "MEMBER", "RELATED", "FBURL", "CALADRURI", "CALURI", "ORG-DIRECTORY", "CONTACT-URI",
        "SOCIALPROFILE", "X-SOCIALPROFILE":
        .uri
    case "UID": version == .v4 ? .uri : .text
    case "PHOTO", "LOGO", "SOUND", "KEY": version == .v4 ? .uri : .binary
    case "BDAY": version == .v4 ? .dateAndOrTime : .date
    case "ANNIVERSARY", "DEATHDATE": .dateAndOrTime
    case "REV": version == .v4 ? .timestamp : .dateTime
    case "CREATED": .timestamp
    case "TZ": version == .v4 ? .text : .utcOffset
    case "GEO": version == .v4 ? .uri : .float
    case "LANG", "LANGUAGE": .languageTag
    case "AGENT": .vcard
    default: .unknown
    }
}
