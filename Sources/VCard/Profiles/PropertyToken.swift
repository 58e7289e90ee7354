/// What a property is to the profiles, by its name: a number, where a name would be compared with each of many.
enum PropertyToken: UInt8 {
    case fullName, name, title, role, note, product
    case organisation, nickname, categories, address, postalLabel
    case telephone, email, url, messenger
    case identity, revised, birthday, binary
    case appleLabel, kind, showsAs
    /// What 4.0 has and programs of 3.0 pass over.
    case new
    /// Somebody's own, of which the profiles know nothing.
    case own
    /// What changes how other properties are written, wherever they stand.
    case entangled
    /// Everything else that profiles know.
    case other

    /// By the line's name, whatever its case.
    init(_ bytes: borrowing Span<UInt8>, _ line: Line) {
        guard line.nameEnd > line.name else {
            self = .other
            return
        }
        let name = bytes.extracting(line.name..<line.nameEnd)
        let first = name[0] | 0x20
        let named = PropertyToken.names[Int(first &- UInt8(ascii: "a")) % 26].first { hasName(name, $0.name) }?.token
        self = named ?? PropertyToken.unnamed(name)
    }

    private static func unnamed(_ name: borrowing Span<UInt8>) -> PropertyToken {
        guard name.count > 2, name[0] | 0x20 == UInt8(ascii: "x"), name[1] == UInt8(ascii: "-") else { return .other }
        return .own
    }

    /// By the first letter.
    private static let names: [[(name: StaticString, token: PropertyToken)]] = {
        var names = [[(name: StaticString, token: PropertyToken)]](repeating: [], count: 26)
        for entry in known {
            let first = entry.name.withUTF8Buffer { $0.first ?? 0 } | 0x20
            names[Int(first &- UInt8(ascii: "a")) % 26].append(entry)
        }
        return names
    }()

    private static let known: [(name: StaticString, token: PropertyToken)] = [
        ("FN", .fullName), ("N", .name), ("TITLE", .title), ("ROLE", .role), ("NOTE", .note), ("PRODID", .product),
        ("ORG", .organisation), ("NICKNAME", .nickname), ("CATEGORIES", .categories), ("ADR", .address),
        ("LABEL", .postalLabel), ("TEL", .telephone), ("EMAIL", .email), ("URL", .url), ("IMPP", .messenger),
        ("UID", .identity), ("REV", .revised), ("BDAY", .birthday), ("PHOTO", .binary), ("LOGO", .binary),
        ("SOUND", .binary), ("KEY", .binary), ("X-ABLABEL", .appleLabel), ("KIND", .kind), ("X-ABSHOWAS", .showsAs),
        ("LANG", .new), ("EXPERTISE", .new), ("HOBBY", .new), ("INTEREST", .new), ("PRONOUNS", .new),
        ("SORT-STRING", .entangled), ("MEMBER", .entangled), ("X-ADDRESSBOOKSERVER-KIND", .entangled),
        ("X-ADDRESSBOOKSERVER-MEMBER", .entangled), ("X-ABDATE", .other), ("X-ABRELATEDNAMES", .other),
        ("X-ABADR", .other), ("X-ANNIVERSARY", .other), ("X-MS-ANNIVERSARY", .other),
        ("X-EVOLUTION-ANNIVERSARY", .other), ("X-KADDRESSBOOK-X-ANNIVERSARY", .other), ("X-SOCIALPROFILE", .other),
    ]

    /// Whether the versions have at most one, or one that counts.
    var isSingle: Bool {
        switch self {
        case .name, .product, .identity, .revised, .birthday, .kind, .showsAs: true
        default: false
        }
    }

    /// Whether it is one text, in which every comma and semicolon is escaped.
    var isText: Bool {
        switch self {
        case .fullName, .title, .role, .note, .product, .postalLabel, .appleLabel: true
        default: false
        }
    }
}

private func hasName(_ bytes: borrowing Span<UInt8>, _ name: StaticString) -> Bool {
    guard bytes.count == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { letters in
        for index in letters.indices where lowerCased(letters[index]) != lowerCased(bytes[index]) { return false }
        return true
    }
}
