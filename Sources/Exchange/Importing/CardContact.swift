import Catalogue
import Foundation
import VCard

/// What a card, of any version, says of a contact, and what of it the catalogue has no place for.
struct CardContact {
    private(set) var contact = ImportedContact()
    /// Names of what has no place, each once, in the card's order.
    private(set) var leftOut: [String] = []
    /// Whether it is a list of other cards.
    private(set) var isGroup = false

    private var isOrganisation = false
    private var nickname: String?
    private var identifier: String?
    private var roleWords: String?
    private var nameParts: PersonName?
    private var units: [String] = []
    private var notes: [String] = []
    private let labels: [String: String]

    /// More than any contact has; comparing them with one another would take for ever.
    private static let mostPoints = 100

    init(_ card: Card) {
        labels = card.labelsByGroup
        for property in card.properties { take(property) }
        settleName()
        if !notes.isEmpty { take(note: notes.joined(separator: "\n")) }
    }

    private func label(of property: Property) -> String? { property.group.flatMap { labels[$0.lowercased()] } }

    private mutating func take(_ property: Property) {
        switch property.name.uppercased() {
        case "FN": contact.name = contact.name ?? filled(property.text)
        case "N": nameParts = nameParts ?? PersonName(components: property.componentTexts)
        case "ORG": if units.isEmpty { units = property.componentTexts.compactMap { filled($0) } }
        case "PRONOUNS": contact.pronouns = contact.pronouns ?? filled(property.text)
        case "TITLE": contact.title = contact.title ?? filled(property.text)
        case "ROLE": roleWords = roleWords ?? filled(property.text)
        case "LANG", "LANGUAGE": take(language: property)
        case "EXPERTISE": if let topic = filled(property.text) { contact.topics.append(topic) }
        case "NOTE": if let text = filled(property.text) { notes.append(text) }
        case "NICKNAME": nickname = nickname ?? filled(property.text)
        case "UID": take(identifier: property.text)
        case "TEL": takeTelephone(property)
        case "EMAIL": take(.email, property)
        case "IMPP", "X-JABBER", "X-SKYPE", "X-SKYPE-USERNAME": take(.messenger, property)
        case "URL": takeAddress(property)
        case "X-ABSHOWAS": isOrganisation = isOrganisation || property.rawText.uppercased() == "COMPANY"
        case "KIND", "X-KIND", "X-ADDRESSBOOKSERVER-KIND": takeKind(property.rawText.lowercased())
        case let name where CardContact.silent.contains(name): break
        case let name: leaveOut(CardContact.words[name] ?? name)
        }
    }

    private mutating func leaveOut(_ what: String) {
        // A name from outside: a few of them, and not long.
        if !leftOut.contains(what), leftOut.count < 50 { leftOut.append(String(what.prefix(40))) }
    }

    private mutating func takeKind(_ kind: String) {
        switch kind {
        case "group": isGroup = true
        case "org", "organization", "location": isOrganisation = true
        default: break
        }
    }

    /// The first, or the one that is preferred, is the one to write in; the others are spoken too.
    private mutating func take(language property: Property) {
        guard let tag = filled(property.text), contact.spokenLanguages.count < CardContact.mostPoints else { return }
        if contact.language == nil, property.preference ?? 1 == 1 {
            contact.language = tag
        } else {
            contact.spokenLanguages.append(tag)
        }
    }

    private mutating func take(identifier text: String) {
        var plain = trimmed(text)
        if plain.lowercased().hasPrefix("urn:uuid:") { plain = String(plain.dropFirst(9)) }
        if let id = UUID(uuidString: plain) {
            contact.id = contact.id ?? id
        } else {
            identifier = identifier ?? filled(plain)
            leaveOut("identifier that is not a UUID")
        }
    }

    // MARK: Points

    private mutating func takeTelephone(_ property: Property) {
        let types = Set(property.types.flatMap { $0.split(separator: ",").map { trimmed(String($0)).lowercased() } })
        let said = PointLabel(types: property.values(of: "TYPE"), for: true)
        var kind = said.kind ?? .voice
        if types.contains("fax") {
            kind = .fax
        } else if !types.isDisjoint(with: ["msg", "text"]), !types.contains("voice") {
            kind = .sms
        }
        let usage =
            property.types.lazy.compactMap { PrivateLabel(in: $0) }.first?.rawValue
            ?? (types.contains("textphone") ? "textphone" : said.usage)
        for written in WrittenNumber.all(in: property.text) {
            let words = written.label.map { PointLabel($0, for: true) }
            add(
                kind == .voice ? words?.kind ?? kind : kind, written.number, extension: written.extension,
                usage: usage ?? words?.usage, property)
        }
    }

    private mutating func take(_ kind: ContactPoint.Kind, _ property: Property) {
        var value = trimmed(property.text)
        if kind == .email, value.lowercased().hasPrefix("mailto:") { value = String(value.dropFirst(7)) }
        let usage = property.types.contains("home") ? "home" : nil
        add(kind, value, usage: usage ?? PointLabel(types: property.values(of: "TYPE"), for: false).usage, property)
    }

    /// A URL is somebody's page; a way to reach them only where its label says so.
    private mutating func takeAddress(_ property: Property) {
        switch label(of: property).map({ trimmed($0).lowercased() }) {
        case "form": add(.form, property.rawText, property)
        case "messenger": add(.messenger, property.rawText, property)
        default: leaveOut("web address")
        }
    }

    private mutating func add(
        _ kind: ContactPoint.Kind, _ value: String, extension digits: String? = nil, usage: String? = nil,
        _ property: Property
    ) {
        guard let value = filled(value) else { return }
        guard contact.points.count < CardContact.mostPoints else {
            return leaveOut("ways to be reached beyond \(CardContact.mostPoints)")
        }
        var point = ImportedContact.Point(
            kind, value, extension: digits, usage: usage, preference: property.preference,
            place: property.name.uppercased())
        if let label = label(of: property) {
            let said = PointLabel(label, for: kind.isNumber)
            point.usage = said.usage ?? point.usage
            // Our own label of a text number does not make a mobile of a fax.
            if kind == .voice, let better = said.kind { point.kind = better }
        }
        contact.points.append(point)
    }

    // MARK: Names

    private mutating func settleName() {
        if let roleWords, !contact.take(role: roleWords) { leaveOut("role") }
        let role = contact.role
        contact.organisation = units.first
        contact.name = contact.name ?? filled(nameParts?.whole)
        if contact.name == nil {
            isOrganisation = isOrganisation || contact.organisation != nil
            // A number or an identifier is no name, but better than a card that is lost.
            let email = contact.points.first { $0.kind == .email }?.value
            contact.name = contact.organisation ?? nickname ?? email ?? contact.points.first?.value ?? identifier
        }
        if isOrganisation { settleOrganisation(role) } else if units.count > 1 { leaveOut("department") }
    }

    /// Our own cards of desks, and of people without a name, have what stands for the name in ORG too.
    private mutating func settleOrganisation(_ role: Contact.Role?) {
        if units.count == 1, contact.organisation == contact.name { contact.organisation = nil }
        contact.role = role ?? .desk
        guard let role, role != .desk || contact.title != nil else { return }
        let words = contact.title ?? role.words.capitalisedFirst
        if contact.name == [words, contact.organisation].compactMap(\.self).joined(separator: ", ") {
            contact.name = nil
        }
    }

    // MARK: The note

    private mutating func take(note: String) {
        let lines = CardNote(note, contact)
        contact.note = filled(lines.rest)
        if lines.isAvailable { contact.availableForInterview = true }
        for (index, usage) in lines.usages { contact.points[index].usage = usage }
        contact.points += lines.points
    }

    // MARK: What is not said

    /// Of a card's making, or said by another property.
    private static let silent: Set<String> = [
        "VERSION", "PRODID", "REV", "SORT-STRING", "CLASS", "MAILER", "NAME", "X-ABLABEL", "X-ABUID",
        "X-EVOLUTION-FILE-AS",
        "CLIENTPIDMAP", "XML", "SOURCE", "PROFILE", "X-PHONETIC-FIRST-NAME", "X-PHONETIC-LAST-NAME",
    ]

    private static let words: [String: String] = [
        "PHOTO": "photo", "LOGO": "logo", "SOUND": "sound", "KEY": "key", "ADR": "postal address",
        "X-ABADR": "postal address",
        "LABEL": "postal address", "BDAY": "birthday", "ANNIVERSARY": "anniversary", "X-ANNIVERSARY": "anniversary",
        "GEO": "place on the map", "TZ": "time zone", "CATEGORIES": "categories", "AGENT": "agent", "GENDER": "gender",
        "RELATED": "related people", "X-ABRELATEDNAMES": "related people", "MEMBER": "members",
        "X-SOCIALPROFILE": "social profile", "CALURI": "calendar", "FBURL": "calendar", "CALADRURI": "calendar",
    ]
}

extension PersonName {
    /// From the components of N.
    fileprivate init(components: [String]) {
        func part(_ index: Int) -> String { components.indices.contains(index) ? trimmed(components[index]) : "" }
        self.init(family: part(0), given: part(1), additional: part(2), prefix: part(3), suffix: part(4))
    }

    /// In the order in which it is said.
    var whole: String { [prefix, given, additional, family, suffix].filter { !$0.isEmpty }.joined(separator: " ") }
}

extension Property {
    /// PREF of 4.0, 1 to 99; the type PREF of 3.0 is the first.
    fileprivate var preference: Int? {
        if let number = values(of: "PREF").first.flatMap({ Int($0) }) {
            return (1...99).contains(number) ? number : nil
        }
        return types.contains("pref") || !values(of: "PREF").isEmpty ? 1 : nil
    }
}
