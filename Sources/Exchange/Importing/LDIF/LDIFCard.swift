import CharacterSets
import VCard

/// The card that an entry of a directory is, by the names of RFC 4519, of inetOrgPerson (RFC 2798) and of Thunderbird: it is
/// taken in as any card is, and what no card has a property for is named.
struct LDIFCard {
    private(set) var card = Card()
    /// Names of attributes that have no place.
    private(set) var leftOut: [String] = []
    private var undeclared = UndeclaredText()
    private var texts: [String: [String]] = [:]

    init(_ entry: LDIFEntry) {
        for attribute in entry.attributes where !attribute.value.isEmpty { take(attribute) }
        addName()
        addOrganisation()
        addAddresses()
        addBirthday()
        card.version = .v4
    }

    /// Whether the entry is a node of the directory that is nobody, such as an `organizationalUnit`.
    var isNobody: Bool {
        let classes = Set((texts["objectclass"] ?? []).map { $0.lowercased() })
        let people: Set<String> = [
            "person", "organizationalperson", "inetorgperson", "mozillaabpersonalpha", "evolutionperson",
            "residentialperson",
            "organizationalrole", "user", "contact", "groupofnames", "groupofuniquenames",
        ]
        let nodes: Set<String> = [
            "organizationalunit", "dcobject", "domain", "country", "locality", "container", "olcglobal", "olcconfig",
            "simplesecurityobject", "posixgroup", "device", "applicationprocess", "alias", "referral", "subentry",
        ]
        return !classes.isEmpty && classes.isDisjoint(with: people) && !classes.isDisjoint(with: nodes)
    }

    private mutating func take(_ attribute: LDIFEntry.Attribute) {
        if attribute.name == "jpegphoto" || attribute.name == "photo" { return addPhoto(attribute.value) }
        let text = trimmed(String(decoding: undeclared.decoded(attribute.value[...]).text, as: UTF8.self))
        guard !text.isEmpty else { return }
        // A name in another language stands beside the one that is meant.
        guard !attribute.options.contains(where: { $0.hasPrefix("lang-") }) || texts[attribute.name] == nil else {
            return
        }
        let name = LDIFCard.names[attribute.name] ?? attribute.name
        if let (property, types) = LDIFCard.properties[name] {
            if property == "URL" { return addAddress(text) }
            if card.all(property).contains(where: { $0.text == text }) { return }
            card.add(Property(property, text: text, parameters: types.map { .type($0) }))
            if name == "member" || name == "uniquemember", card.first("KIND") == nil {
                card.add(Property("KIND", text: "group"))
            }
        } else if LDIFCard.gathered.contains(name) {
            texts[name, default: []].append(text)
        } else if !LDIFCard.silent.contains(name), !leftOut.contains("attribute '\(name.prefix(40))'"),
            leftOut.count < 50
        {
            leftOut.append("attribute '\(name.prefix(40))'")
        }
    }

    private mutating func addPhoto(_ bytes: [UInt8]) {
        let type = bytes.starts(with: [0x89, 0x50]) ? "png" : bytes.starts(with: [0x47, 0x49, 0x46]) ? "gif" : "jpeg"
        card.add(Property("PHOTO", uri: "data:image/\(type);base64,\(Base64Text.encoded(bytes))"))
    }

    /// `https://a.example Our page`: an address with its label.
    private mutating func addAddress(_ text: String) {
        let halves = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard let address = halves.first else { return }
        if halves.count == 2 {
            card.add(Property("URL", uri: address), labelled: halves[1])
        } else {
            card.add(Property("URL", uri: address))
        }
    }

    private func first(_ name: String) -> String? { texts[name]?.first }

    private mutating func addName() {
        let (given, family) = (first("givenname"), first("sn"))
        if given != nil || family != nil {
            let parts = [family, given, first("middlename"), first("personaltitle"), first("generationqualifier")]
            card.add(Property("N", components: parts.map { $0 ?? "" }))
        }
        let spoken = [given, family].compactMap(\.self).joined(separator: " ")
        if let name = first("displayname") ?? first("cn") ?? filled(spoken) { card.add(.fullName(name)) }
    }

    private mutating func addOrganisation() {
        let units = (texts["o"]?.prefix(1) ?? []) + (texts["ou"] ?? [])
        guard !units.isEmpty else { return }
        // A department without its organisation is none.
        card.add(.organisation(first("o") == nil ? [""] + units : Array(units)))
    }

    /// In the order of ADR: box, extended, street, town, region, code, country.
    private mutating func addAddresses() {
        for (type, names) in LDIFCard.addresses {
            let parts = names.map { name in (texts[name] ?? []).joined(separator: ", ") }
            guard parts.contains(where: { !$0.isEmpty }) else { continue }
            card.add(
                Property("ADR", parameters: [.type(type)], value: Property("ADR", components: parts).value.map { $0 }))
        }
        for (name, type) in [("postaladdress", "work"), ("homepostaladdress", "home")] {
            for text in texts[name] ?? [] {
                // RFC 4517 section 3.3.28: lines are parted by dollar signs.
                let whole = text.split(separator: "$").map { trimmed(String($0)) }.joined(separator: ", ")
                let value = Property("ADR", components: ["", "", whole, "", "", "", ""]).value.map { $0 }
                card.add(Property("ADR", parameters: [.type(type)], value: value))
            }
        }
    }

    private mutating func addBirthday() {
        let parts = ["birthyear", "birthmonth", "birthday"].map { name in first(name).flatMap { Int($0) } }
        guard let month = parts[1], let day = parts[2], (1...12).contains(month), (1...31).contains(day) else { return }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let year = parts[0].flatMap { (1000...9999).contains($0) ? "\($0)" : nil } ?? "--"
        card.add(Property("BDAY", text: year + two(month) + two(day)))
    }
}

extension LDIFCard {
    /// Names that mean the same.
    fileprivate static let names: [String: String] = [
        "surname": "sn", "gn": "givenname", "commonname": "cn", "rfc822mailbox": "mail", "emailaddress": "mail",
        "organizationname": "o", "company": "o", "organizationalunitname": "ou", "department": "ou", "orgunit": "ou",
        "fax": "facsimiletelephonenumber", "mobiletelephonenumber": "mobile", "cellphone": "mobile",
        "pagertelephonenumber": "pager", "pagerphone": "pager", "hometelephonenumber": "homephone",
        "streetaddress": "street", "localityname": "l", "st": "st", "stateorprovincename": "st", "region": "st",
        "zip": "postalcode", "countryname": "c", "co": "c", "friendlycountryname": "c",
        "xmozillanickname": "mozillanickname",
        "xmozillaanyphone": "telephonenumber", "workurl": "mozillaworkurl", "homeurl": "mozillahomeurl",
        "mozilla_aimscreenname": "nsaimid", "description": "description", "notes": "description", "info": "description",
        "comment": "description", "postofficebox": "postofficebox", "homecity": "mozillahomelocalityname",
    ]

    fileprivate static let properties: [String: (property: String, types: [String])] = [
        "mail": ("EMAIL", []), "mozillasecondemail": ("EMAIL", []), "mailalternateaddress": ("EMAIL", []),
        "telephonenumber": ("TEL", ["work"]), "primaryphone": ("TEL", []), "otherphone": ("TEL", []),
        "companyphone": ("TEL", ["main"]),
        "homephone": ("TEL", ["home"]), "mobile": ("TEL", ["cell"]), "facsimiletelephonenumber": ("TEL", ["fax"]),
        "otherfacsimiletelephonenumber": ("TEL", ["fax"]), "pager": ("TEL", ["pager"]),
        "assistantphone": ("TEL", ["assistant"]),
        "callbackphone": ("TEL", ["callback"]), "carphone": ("TEL", ["car"]), "homefax": ("TEL", ["fax", "home"]),
        "title": ("TITLE", []), "businessrole": ("ROLE", []), "description": ("NOTE", []), "labeleduri": ("URL", []),
        "mozillaworkurl": ("URL", []), "mozillahomeurl": ("URL", []), "wwwhomepage": ("URL", []), "url": ("URL", []),
        "preferredlanguage": ("LANG", []), "mozillanickname": ("NICKNAME", []), "nickname": ("NICKNAME", []),
        "nsaimid": ("IMPP", []), "entryuuid": ("UID", []), "category": ("CATEGORIES", []),
        "categories": ("CATEGORIES", []),
        "businesscategory": ("CATEGORIES", []), "secretary": ("RELATED", ["assistant"]),
        "manager": ("RELATED", ["manager"]),
        "member": ("MEMBER", []), "uniquemember": ("MEMBER", []),
    ]

    fileprivate static let addresses: [(type: String, names: [String])] = [
        ("work", ["postofficebox", "mozillaworkstreet2", "street", "l", "st", "postalcode", "c"]),
        (
            "home",
            [
                "mozillahomepostofficebox", "mozillahomestreet2", "mozillahomestreet", "mozillahomelocalityname",
                "mozillahomestate", "mozillahomepostalcode", "mozillahomecountryname",
            ]
        ),
    ]

    /// What is put together once all has come.
    fileprivate static let gathered: Set<String> = Set(addresses.flatMap(\.names)).union([
        "objectclass", "cn", "sn", "givenname", "displayname", "middlename", "personaltitle", "generationqualifier",
        "o",
        "ou", "postaladdress", "homepostaladdress", "birthyear", "birthmonth", "birthday",
    ])

    /// Of the directory's own keeping.
    fileprivate static let silent: Set<String> = [
        "dn", "uid", "modifytimestamp", "createtimestamp", "creatorsname", "modifiersname", "entrycsn", "entrydn",
        "structuralobjectclass", "subschemasubentry", "hassubordinates", "contextcsn", "usepersonaladdressbook",
        "mozillausehtmlmail", "xmozillausehtmlmail", "fileas", "initials", "control", "userpassword", "usercertificate",
    ]
}

/// BASE64 of RFC 4648 section 4.
private enum Base64Text {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encoded(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[start + $1]) : 0) }
            for place in 0..<4 {
                text.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
