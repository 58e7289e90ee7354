// The properties that a contact is made of, each escaped as its kind of value asks (RFC 2426 section 3).
extension Property {
    /// A TEXT value: commas, semicolons, backslashes and line breaks escaped.
    public init(_ name: String, text: String, parameters: [Parameter] = [], group: String? = nil) {
        var value: [UInt8] = []
        value.appendEscaped(text)
        self.init(name, parameters: parameters, value: value, group: group)
    }

    /// A structured value: components behind semicolons, as N and ORG have them.
    public init(_ name: String, components: [String]) {
        self.init(name, joining: components, with: UInt8(ascii: ";"))
    }

    /// A list: values behind commas, as CATEGORIES has them.
    public init(_ name: String, list: [String]) {
        self.init(name, joining: list, with: UInt8(ascii: ","))
    }

    /// A URI value: nothing is escaped, blanks and controls are percent-encoded.
    public init(_ name: String, uri: String) {
        var value: [UInt8] = []
        for byte in uri.utf8 {
            if byte <= 0x20 || byte == 0x7F {
                value.append(contentsOf: [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)])
            } else {
                value.append(byte)
            }
        }
        self.init(name, value: value)
    }

    private init(_ name: String, joining texts: [String], with separator: UInt8) {
        var value: [UInt8] = []
        for (index, text) in texts.enumerated() {
            if index > 0 { value.append(separator) }
            value.appendEscaped(text)
        }
        self.init(name, value: value)
    }
}

extension Property {
    /// FN (RFC 2426 section 3.1.1).
    public static func fullName(_ name: String) -> Property { Property("FN", text: name) }

    /// N (RFC 2426 section 3.1.2): family; given; additional; prefixes; suffixes.
    public static func name(_ name: PersonName) -> Property {
        Property("N", components: [name.family, name.given, name.additional, name.prefix, name.suffix])
    }

    /// N of an organisation, a desk or a group: all of it in the first place, because Apple shows an empty one as ";;;;".
    public static func wholeName(_ name: String) -> Property { Property("N", components: [name, "", "", "", ""]) }

    /// ORG: the organisation and its units, the largest first.
    public static func organisation(_ units: [String]) -> Property { Property("ORG", components: units) }
    public static func title(_ title: String) -> Property { Property("TITLE", text: title) }
    public static func role(_ role: String) -> Property { Property("ROLE", text: role) }

    /// What a number is for, in the English tokens that every program knows.
    public enum Telephone: Sendable {
        case voice, mobile, fax, message

        fileprivate func types(_ place: Place) -> [String] {
            switch self {
            case .voice: place.types + (place.isSpoken ? ["VOICE"] : [])
            case .mobile: ["CELL"] + (place == .work ? [] : place.types)
            case .fax: place.types + ["FAX"]
            case .message: ["CELL", "MSG"] + (place == .work ? [] : place.types)
            }
        }
    }

    /// Where an address is answered, or by whom.
    public enum Place: Sendable {
        case work, home, assistant, pager, textphone

        /// RFC 6350 section 6.4.1 has all but the assistant's, whom Android and Evolution know by this word.
        fileprivate var types: [String] {
            switch self {
            case .work: ["WORK"]
            case .home: ["HOME"]
            case .assistant: ["ASSISTANT"]
            case .pager: ["PAGER"]
            case .textphone: ["TEXTPHONE"]
            }
        }

        fileprivate var isSpoken: Bool { self != .pager && self != .textphone }
    }

    /// TEL. 3.0 has no place for an extension, so it stands in the text: `+442079460018 ext. 102`.
    public static func telephone(
        _ number: String, _ kind: Telephone, at place: Place = .work, extension digits: String? = nil,
        isPreferred: Bool = false
    ) -> Property {
        Property(
            "TEL", text: digits.map { "\(number) ext. \($0)" } ?? number,
            parameters: (kind.types(place) + (isPreferred ? ["PREF"] : [])).map { .type($0) })
    }

    public static func email(_ address: String, at place: Place = .work, isPreferred: Bool = false) -> Property {
        Property(
            "EMAIL", text: address,
            parameters: (["INTERNET"] + place.types + (isPreferred ? ["PREF"] : [])).map { .type($0) })
    }

    public static func url(_ url: String) -> Property { Property("URL", uri: url) }
    public static func note(_ text: String) -> Property { Property("NOTE", text: text) }
    public static func categories(_ categories: [String]) -> Property { Property("CATEGORIES", list: categories) }

    /// UID; `uuid` is 36 lower-case characters.
    public static func uid(_ uuid: String) -> Property { Property("UID", text: "urn:uuid:" + uuid) }

    /// REV; `instant` is RFC 3339 in UTC (`2012-01-10T14:45:00Z`).
    public static func revised(_ instant: String) -> Property { Property("REV", text: instant) }
}

func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
}
