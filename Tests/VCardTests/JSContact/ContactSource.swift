import TestSupport
import VCard

/// Makes cards of 4.0 of every property, the same for the same seed.
struct ContactSource {
    var random: SplitMix
    private static let letters = [
        "a", "B", "7", " ", ",", ";", ":", "\\", "\"", "^", "=", ".", "é", "€", "𝄞", "王", "\n", "\t", "e\u{301}",
        "END:VCARD", "/", "~",
    ]

    init(random: SplitMix) { self.random = random }

    mutating func next(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

    mutating func text(_ most: Int = 8) -> String {
        "t" + (0..<next(most)).map { _ in ContactSource.letters[next(ContactSource.letters.count)] }.joined() + "z"
    }

    mutating func oneOf(_ values: [String]) -> String { values[next(values.count)] }

    mutating func parameters(_ more: [Parameter] = []) -> [Parameter] {
        var all: [Parameter] = []
        for parameter in [
            Parameter("TYPE", oneOf(["WORK", "home", "voice", "cell", "x-odd", "friend"])),
            Parameter("PREF", oneOf(["1", "7", "100", "0", "01"])), Parameter("LANGUAGE", oneOf(["en", "fr"])),
            Parameter("MEDIATYPE", "text/plain"), Parameter("X-\(next(9))", text(4)), Parameter("INDEX", "2"),
            Parameter("ALTID", "\(next(2))"), Parameter("PROP-ID", "p\(next(1000))"),
            Parameter("LEVEL", oneOf(["high", "expert"])),
        ] + more where next(5) == 0 { all.append(parameter) }
        return all
    }

    mutating func property() -> Property {
        let group = next(5) == 0 ? "g\(next(4))" : nil
        let texts = [
            "NOTE", "TITLE", "ROLE", "EMAIL", "TEL", "HOBBY", "EXPERTISE", "INTEREST", "PRONOUNS", "FN", "PRODID",
            "X-ABLabel", "BIRTHPLACE",
        ]
        let uris = [
            "URL", "PHOTO", "LOGO", "KEY", "SOURCE", "ORG-DIRECTORY", "IMPP", "SOCIALPROFILE", "CALURI", "FBURL",
            "CALADRURI", "CONTACT-URI", "MEMBER", "RELATED", "GEO",
        ]
        switch next(12) {
        case 0...3:
            return Property(
                oneOf(texts), text: text(20), parameters: parameters([Parameter("AUTHOR-NAME", "A")]), group: group)
        case 4...5:
            let value = Array("https://a.example/\(next(50))".utf8)
            return Property(
                oneOf(uris), parameters: parameters([Parameter("USERNAME", "u")]), value: value, group: group)
        case 6:
            var property = Property("N", components: (0..<5 + next(3)).map { _ in next(2) == 0 ? "" : text() })
            property.parameters = parameters([Parameter("SORT-AS", "Lind,Ana"), Parameter("JSCOMPS", ";1;0")])
            return property
        case 7:
            var property = Property("ADR", components: ["", "", text(), text(), "", text(), text()])
            property.parameters = parameters([Parameter("CC", "GB"), Parameter("LABEL", text())])
            property.group = group
            return property
        case 8:
            var property = Property("ORG", components: (0...next(3)).map { _ in text() })
            property.parameters = parameters([Parameter("SORT-AS", "Trust")])
            property.group = group
            return property
        case 9: return Property("CATEGORIES", list: (0...next(3)).map { _ in text() })
        case 10:
            let value = oneOf(["19850412", "--0412", "1985", "1985-04", "---12", "--04", "19850412T101500Z", "T1015"])
            return Property(
                oneOf(["BDAY", "ANNIVERSARY", "DEATHDATE", "REV", "CREATED"]), parameters: parameters(),
                value: Array(value.utf8))
        default:
            return Property(
                oneOf(["X-FOO", "GENDER", "XML", "KIND", "LANG", "TZ", "CLIENTPIDMAP"]), text: text(),
                parameters: parameters(), group: group)
        }
    }

    mutating func card() -> Card {
        var card = Card([.fullName(text()), Property("UID", value: Array("urn:uuid:\(next(9))".utf8))])
        for _ in 0..<next(14) { card.add(property()) }
        card.version = .v4
        return card
    }
}
