import Catalogue
import VCard

extension ContactEntry {
    /// The contact as a card for an address book; nil where there is nobody to name and nothing to reach.
    ///
    /// `officers` are the press officers and desks through whom a spokesperson without an address is reached.
    func card(through officers: [ContactEntry] = [], notice: String? = nil) -> Card? {
        contact.name == nil && points.isEmpty
            ? nil : wholeCard(through: officers, notice: notice, uid: uidElsewhere)
    }

    /// The contact as a card, whoever it is; `notice` is what its note says first.
    /// `uid` stands in the place of our own.
    func wholeCard(through officers: [ContactEntry] = [], notice: String? = nil, uid: Property? = nil) -> Card {
        let name = onOneLine(fullName)
        var card = Card([Property("PRODID", text: EarlierOutput.product), .fullName(name)])
        if isPerson {
            card.add(contact.statedName.property())
        } else {
            card.add(.wholeName(name))
        }
        addOtherNames(to: &card)
        addPlace(to: &card, calling: name)
        for point in points { add(point, to: &card) }
        let url = organisation?.url.map(onOneLine).flatMap { hasWebScheme($0) ? $0 : nil }
        if let url { card.add(.url(url)) }
        addPlaces(to: &card, besides: url)
        addLanguages(to: &card)
        if let pronouns = contact.pronouns.map(onOneLine) { card.add(Property("PRONOUNS", text: pronouns)) }
        // RFC 6715 section 2.1.
        for topic in contact.topics { card.add(Property("EXPERTISE", text: onOneLine(topic))) }
        addInterests(to: &card)
        for officer in officers where isReachedThroughOthers {
            let uuid = "urn:uuid:\(officer.contact.id.lowerCased)"
            card.add(Property("RELATED", parameters: [.type("agent")], value: uuid.utf8))
        }
        let note = [notice, contact.withdrawnNotice].compactMap(\.self) + noteLines(through: officers)
        if !note.isEmpty { card.add(.note(note.joined(separator: "\n"))) }
        card.add(uid ?? .uid(contact.id.lowerCased))
        if let photo { card.add(.photo(photo)) }
        let kept = contact.keptProperties.compactMap { Property(contentLine: $0) }
        // The profiles say it as their programs read it: X-ABShowAs before 4.0.
        if !isPerson, !kept.contains(where: { $0.isNamed("KIND") }) { card.add(Property("KIND", text: "org")) }
        card.add(contentsOf: kept)
        return card
    }

    /// Whether it is a named human being: not a desk, not spokespeople offered without a name.
    var isPerson: Bool { contact.role != .desk && contact.name != nil }

    private var isReachedThroughOthers: Bool { points.isEmpty && contact.role == .spokesperson }

    /// The name, or what stands in for it: "Spokesperson, Harbour Watch".
    var fullName: String {
        if let name = contact.name { return name }
        let role = contact.title ?? contact.role.words.capitalisedFirst
        return organisation.map { "\(role), \($0.name)" } ?? role
    }

    private func addPlace(to card: inout Card, calling name: String) {
        let employer = organisation.map { onOneLine($0.name) }
        let departments = contact.departments.map(onOneLine)
        switch (employer, isPerson) {
        case (let employer?, true): card.add(.organisation([employer] + departments))
        case (let employer?, false):
            card.add(.organisation([employer] + departments + (employer == name ? [] : [name])))
        case (nil, false): card.add(.organisation([name]))
        case (nil, true): if !departments.isEmpty { card.add(.organisation([""] + departments)) }
        }
        if let title = contact.title { card.add(.title(onOneLine(title))) }
        card.add(.role(contact.role.words.capitalisedFirst))
        for written in contact.affiliations {
            card.add(contentsOf: Affiliation(written: cleaned(written)).properties)
        }
    }

    /// RFC 6350 section 6.4.4: the one to write in comes first.
    private func addLanguages(to card: inout Card) {
        let spoken = contact.spokenLanguages.map(onOneLine)
        if let language = contact.language.map(onOneLine) {
            var property = Property("LANG", text: language)
            if !spoken.isEmpty { property.parameters.append(Parameter("PREF", "1")) }
            card.add(property)
        }
        for language in spoken {
            var property = Property("LANG", text: language)
            property.parameters.append(Parameter("PREF", "2"))
            card.add(property)
        }
    }

    private func add(_ point: ContactPoint, to card: inout Card) {
        let isPreferred = point.preference == 1
        let address = onOneLine(point.address)
        let property: Property?
        switch point.kind {
        case .email: property = .email(address, at: point.isAtHome ? .home : .work, isPreferred: isPreferred)
        case .voice, .mobile, .fax, .sms:
            property = .telephone(
                address, point.kind.telephone, at: point.place, extension: point.extension.map(onOneLine),
                isPreferred: isPreferred)
        case .form: property = hasWebScheme(address) ? .url(address) : nil
        case .messenger: property = MessengerAddress.hasScheme(address) ? Property("IMPP", uri: address) : nil
        }
        guard var property else { return }
        if let preference = point.preference, preference > 1 {
            property.parameters.append(Parameter("PREF", String(min(preference, 100))))
        }
        if let label = point.cardLabel {
            card.add(property, labelled: label)
        } else {
            card.add(property)
        }
    }

    /// What has no property of its own, or one that only some programs show.
    private func noteLines(through officers: [ContactEntry]) -> [String] {
        var lines: [String] = []
        for point in points {
            if let usage = point.usage.map(onOneLine), !point.isSaidByItsType {
                lines.append("\(point.kind.words) \(point.printed): \(usage)")
            } else if point.hasNoProperty {
                lines.append("\(point.kind.words): \(point.printed)")
            }
        }
        if contact.availableForInterview { lines.append("Available for interview.") }
        if isReachedThroughOthers {
            for officer in officers { lines.append("Reached through \(officer.nameAndAddresses).") }
        }
        if let note = contact.note { lines.append(cleaned(note)) }
        return lines
    }

    /// "Ana Lind (+44 20 7946 0018, ana.lind@harbourwatch.example)".
    private var nameAndAddresses: String {
        let addresses = points.map(\.printed)
        let name = onOneLine(fullName)
        return addresses.isEmpty ? name : "\(name) (\(addresses.joined(separator: ", ")))"
    }
}

// What a usage says in the words of a card: whose number it is, and of which kind.
extension ContactPoint {
    fileprivate var place: Property.Place {
        switch usage.map({ $0.lowercased() }) {
        case "textphone"?: .textphone
        case let words?:
            switch PrivateLabel(in: words) {
            case .home: .home
            case .assistant: .assistant
            case .pager: .pager
            case nil: .work
            }
        case nil: .work
        }
    }

    fileprivate var isAtHome: Bool { place == .home }

    /// Whether the usage is one word, for which cards have a type.
    fileprivate var isSaidByItsType: Bool {
        switch (usage?.lowercased(), kind) {
        case ("home", .email), ("home", .voice), ("home", .mobile), ("home", .fax), ("home", .sms): true
        case ("assistant", .voice), ("assistant", .mobile), ("assistant", .fax), ("assistant", .sms): true
        case ("pager", .voice), ("textphone", .voice): true
        default: false
        }
    }

    /// What stands beside the property where its types do not say it.
    fileprivate var cardLabel: String? { isSaidByItsType ? nil : usage.map(onOneLine) ?? kind.cardLabel }
}

extension ContactPoint {
    /// Whether a card has no place for it but the note.
    fileprivate var hasNoProperty: Bool {
        switch kind {
        case .form: !hasWebScheme(printed)
        case .messenger: !MessengerAddress.hasScheme(onOneLine(address))
        case .email, .voice, .mobile, .fax, .sms: false
        }
    }
}

extension ContactPoint.Kind {
    fileprivate var telephone: Property.Telephone {
        switch self {
        case .mobile: .mobile
        case .fax: .fax
        case .sms: .message
        case .voice, .email, .form, .messenger: .voice
        }
    }

    /// Before the address, in a list that people read.
    var words: String {
        switch self {
        case .email: "E-mail"
        case .voice: "Telephone"
        case .mobile: "Mobile"
        case .fax: "Fax"
        case .sms: "SMS"
        case .form: "Form"
        case .messenger: "Messenger"
        }
    }

    /// The label of a property that could be anything.
    fileprivate var cardLabel: String? {
        switch self {
        case .sms, .form: words
        case .email, .voice, .mobile, .fax, .messenger: nil
        }
    }
}

extension String {
    /// With its first letter a capital.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
