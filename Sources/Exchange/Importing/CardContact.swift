import Catalogue
import Foundation
import VCard

/// What a card, of any version, says of a contact, and what of it the catalogue has no place for.
struct CardContact {
    var contact = ImportedContact()
    /// Names of what has no place, each once, in the card's order.
    private(set) var leftOut: [String] = []
    /// What a person should know of what became of it: sentences without values.
    private(set) var warnings: [String] = []
    /// Whether it is a list of other cards.
    private(set) var isGroup = false

    private var isOrganisation = false
    /// Whether it is a company's by a sign that address books set for people too.
    private var isShownAsCompany = false
    private var identifier: String?
    private var roleWords: String?
    private var statedName = StatedName([])
    private var hasUnits = false
    private var units: [String] = []
    private var notes: [String] = []
    private var affiliations: [(group: String?, said: Affiliation)] = []
    private var kept = KeptOfCard()
    private let labels: [String: String]
    /// What stands beside a property in its group, and says more of it.
    let extras: [String: [String: String]]

    /// More than any contact has; comparing them with one another would take for ever.
    private static let mostPoints = 100

    init(_ card: Card) {
        labels = card.labelsByGroup
        extras = CardContact.extras(of: card)
        for property in card.properties { take(property) }
        settleName()
        contact.affiliations = affiliations.map(\.said.written)
        if !notes.isEmpty { take(note: notes.joined(separator: "\n")) }
        contact.keptProperties = kept.lines
        contact.relatedPeople = contact.relatedPeople.filter { !isOurOwnRelation($0) }
    }

    private static func extras(of card: Card) -> [String: [String: String]] {
        var extras: [String: [String: String]] = [:]
        for property in card.properties where property.isNamed("X-ABADR") {
            if let group = property.group?.lowercased() { extras[group, default: [:]]["X-ABADR"] = property.text }
        }
        return extras
    }

    func label(of property: Property) -> String? { property.group.flatMap { labels[$0.lowercased()] } }

    private mutating func take(_ property: Property) {
        switch property.name.uppercased() {
        case "FN": takeLine(property, \.name)
        case "N": take(name: property)
        case "ORG": take(organisation: property)
        case "PRONOUNS": takeLine(property, \.pronouns)
        case "TITLE": if contact.title == nil { takeLine(property, \.title) } else { take(affiliation: property) }
        case "ROLE": if roleWords == nil { roleWords = filled(property.text) } else { take(affiliation: property) }
        case "LANG", "LANGUAGE": take(language: property)
        case "EXPERTISE": takeTopic(property)
        case "NOTE": takeNote(property)
        case "UID": take(identifier: property)
        case "TEL": takeTelephone(property)
        case "EMAIL": take(.email, property)
        case "IMPP": take(.messenger, property)
        case "URL": takeAddress(property)
        case "CLASS":
            take(class: property.text)
            keep(property)
        case "PHOTO": take(photo: property)
        case "X-ABSHOWAS": isShownAsCompany = isShownAsCompany || property.rawText.uppercased() == "COMPANY"
        case "KIND", "X-KIND", "X-ADDRESSBOOKSERVER-KIND": takeKind(property)
        case let name where CardContact.silent.contains(name): break
        case let name: if !takeField(property, name) { keep(property) }
        }
    }

    /// What is of a card's making.
    private static let silent: Set<String> = ["VERSION", "PRODID", "REV", "PROFILE", "X-ABLABEL"]

    /// A line that stands once; another one is kept as it is.
    private mutating func takeLine(_ property: Property, _ path: WritableKeyPath<Contact, String?>) {
        guard let text = filled(property.text) else { return }
        if contact[dynamicMember: path] == nil {
            contact[dynamicMember: path] = text
        } else if contact[dynamicMember: path] != text {
            keep(property)
        }
    }

    /// Beside the contact, as it stands in the card; what is too large for that is named.
    private mutating func keep(_ property: Property) {
        guard filled(property.rawText) != nil, !kept.keep(property, label: label(of: property)) else { return }
        leaveOut("\(CardContact.words[property.name.uppercased()] ?? property.name), more than is kept of a card")
    }

    /// The first that is a picture and not too large; the address of one is kept as it is.
    private mutating func take(photo property: Property) {
        guard contact.photoBytes == nil, let bytes = property.binary, ContactPhoto.mediaType(of: bytes) != nil else {
            return keep(property)
        }
        guard bytes.count <= ContactPhoto.largest else {
            return leaveOut("photo of more than \(ContactPhoto.largest >> 20) MB")
        }
        contact.photoBytes = bytes
    }

    private mutating func leaveOut(_ what: String) {
        // A name from outside: a few of them, and not long.
        if !leftOut.contains(what), leftOut.count < 50 { leftOut.append(String(what.prefix(40))) }
    }

    /// RFC 2426 section 3.7.1; a class of somebody's own is none that everybody may see.
    private mutating func take(class word: String) {
        guard let word = filled(word), word.uppercased() != "PUBLIC", contact.audience == nil else { return }
        contact.audience = .internal
        warnings.append("It says that it is private, so it is for the office alone.")
    }

    private mutating func takeKind(_ property: Property) {
        switch property.rawText.lowercased() {
        case "group": isGroup = true
        case "org", "organization": isOrganisation = true
        case "individual": break
        case "location":
            isOrganisation = true
            keep(property)
        default: keep(property)
        }
    }

    /// The first, or the one that is preferred, is the one to write in; the others are spoken too.
    private mutating func take(language property: Property) {
        guard let tag = filled(property.text), contact.spokenLanguages.count < 20, tag.utf8.count <= 35 else {
            return keep(property)
        }
        if contact.language == nil, property.preference ?? 1 == 1 {
            contact.language = tag
        } else {
            contact.spokenLanguages.append(tag)
        }
    }

    /// A topic is a word or two.
    private mutating func takeTopic(_ property: Property) {
        guard let topic = filled(property.text), let field = Contact.field("topics"),
            field.items.parted([topic]).allSatisfy({ $0.unicodeScalars.count <= field.longest ?? .max }),
            contact.topics.count < field.most ?? .max
        else { return keep(property) }
        contact.topics.append(topic)
    }

    /// What does not fit into the note is kept beside it.
    private mutating func takeNote(_ property: Property) {
        guard let text = filled(property.text) else { return }
        let length = (notes + [text]).reduce(0) { $0 + $1.unicodeScalars.count + 1 }
        if length <= Contact.field("note")?.longest ?? .max { notes.append(text) } else { keep(property) }
    }

    private mutating func take(identifier property: Property) {
        var plain = trimmed(property.text)
        if plain.lowercased().hasPrefix("urn:uuid:") { plain = String(plain.dropFirst(9)) }
        if let id = UUID(uuidString: plain) {
            contact.id = contact.id ?? id
        } else if let plain = filled(plain) {
            identifier = identifier ?? plain
            if plain.unicodeScalars.count <= 500 { contact.identifiers.append(plain) } else { keep(property) }
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

    mutating func take(_ kind: ContactPoint.Kind, _ property: Property) {
        var value = trimmed(property.text)
        if kind == .email, value.lowercased().hasPrefix("mailto:") { value = String(value.dropFirst(7)) }
        if kind == .messenger { value = MessengerAddress.written(value, of: property) }
        let usage = property.types.contains("home") ? "home" : nil
        add(kind, value, usage: usage ?? PointLabel(types: property.values(of: "TYPE"), for: false).usage, property)
    }

    /// A URL is somebody's page; a way to reach them only where its label says so.
    private mutating func takeAddress(_ property: Property) {
        let label = label(of: property)
        switch label.map({ trimmed($0).lowercased() }) {
        case "form": add(.form, property.rawText, property)
        case "messenger": add(.messenger, property.rawText, property)
        default:
            guard let address = filled(property.rawText) else { return }
            let kind = label.map(plainLabel) ?? property.types.first { $0 != "pref" }
            contact.webAddresses.append(WrittenPair(kind, address).written)
        }
    }

    private mutating func add(
        _ kind: ContactPoint.Kind, _ value: String, extension digits: String? = nil, usage: String? = nil,
        _ property: Property
    ) {
        guard let value = filled(value) else { return }
        guard contact.points.count < CardContact.mostPoints else { return keep(property) }
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

    /// The first that says anything; one that says how another is spoken, or how it is written elsewhere, is kept.
    private mutating func take(name property: Property) {
        let stated = StatedName(property)
        guard statedName.isEmpty, property.values(of: "PHONETIC").isEmpty else { return keep(property) }
        statedName = stated
        if let sort = property.values(of: "SORT-AS").first { keep(Property("SORT-STRING", text: sort)) }
    }

    private mutating func take(organisation property: Property) {
        if hasUnits { return take(affiliation: property) }
        units = property.componentTexts.compactMap { filled($0) }
        hasUnits = !units.isEmpty
    }

    private mutating func take(affiliation property: Property) {
        let group = property.group?.lowercased()
        if let group, let place = affiliations.firstIndex(where: { $0.group == group }) {
            affiliations[place].said.take(property)
        } else if affiliations.count < 40 {
            var said = Affiliation()
            said.take(property)
            if !said.isEmpty { affiliations.append((group, said)) }
        } else {
            keep(property)
        }
    }

    private mutating func settleName() {
        settleCompany()
        if let roleWords, !contact.take(role: roleWords) { take(affiliation: .role(roleWords)) }
        let role = contact.role
        contact.organisation = units.first
        contact.name = contact.name ?? filled(statedName.whole)
        if contact.name == nil {
            isOrganisation = isOrganisation || contact.organisation != nil
            // A number or an identifier is no name, but better than a card that is lost.
            let email = contact.points.first { $0.kind == .email }?.value
            contact.name =
                contact.organisation ?? contact.nicknames.first ?? email ?? contact.points.first?.value ?? identifier
        }
        var rest = Array(units.dropFirst())
        if isOrganisation {
            if rest.last == contact.name { rest.removeLast() }
            settleOrganisation(role)
        } else if statedName.entries != StatedName(PersonName(splitting: contact.name ?? "")).entries {
            contact.nameParts = statedName.entries
        }
        contact.departments = rest
    }

    /// Whoever is shown as a company and has a name of their own is a person.
    private mutating func settleCompany() {
        guard isShownAsCompany else { return }
        let whole = statedName.whole
        let isNamedLikeIt = units.contains { folded($0) == folded(whole) }
        guard statedName.isPerson, !units.isEmpty, !isNamedLikeIt else {
            isOrganisation = true
            return
        }
        if contact.name.map(folded) == units.first.map(folded) { contact.name = whole }
        keep(Property("X-ABShowAs", value: "COMPANY".utf8))
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

    /// A spokesperson's card of ours names the officers through whom they are reached.
    private func isOurOwnRelation(_ written: String) -> Bool {
        contact.role == .spokesperson && contact.points.isEmpty && written.hasPrefix("agent: urn:uuid:")
    }

    // MARK: What people say for it

    static let words: [String: String] = [
        "PHOTO": "photo", "LOGO": "logo", "SOUND": "sound", "KEY": "key", "NOTE": "note", "X-ABDATE": "another day",
        "ANNIVERSARY": "anniversary", "AGENT": "agent", "CALURI": "calendar", "FBURL": "calendar",
    ]
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
