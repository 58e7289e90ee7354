import Catalogue
import Foundation
import VCard

// What a card says besides who somebody is and how they are reached.
extension ContactEntry {
    /// What other programs know the contact by, where the audience is told of it: whoever has the card finds it again.
    var uidElsewhere: Property? { contact.identifiers.first.map { Property("UID", text: onOneLine($0)) } }

    func addOtherNames(to card: inout Card) {
        if !contact.nicknames.isEmpty { card.add(Property("NICKNAME", list: contact.nicknames.map(onOneLine))) }
        // As every program before 4.0 writes it; the profile of 4.0 has them beside N (RFC 9554 section 3.4).
        let names = ["family": "LAST", "given": "FIRST", "additional": "MIDDLE"]
        for pair in contact.pronunciation.map(WrittenPair.init(reading:)) {
            let part = pair.label.flatMap { names[$0.lowercased()] } ?? "FIRST"
            card.add(Property("X-PHONETIC-\(part)-NAME", text: onOneLine(pair.text)))
        }
    }

    /// `url` is the organisation's, which stands in the card already.
    func addPlaces(to card: inout Card, besides url: String?) {
        for pair in contact.webAddresses.map(WrittenPair.init(reading:)) where pair.text != url {
            addWebAddress(pair, to: &card)
        }
        for pair in contact.profiles.map(WrittenPair.init(reading:)) {
            let service = pair.label.map { [Parameter("SERVICE-TYPE", onOneLine($0))] } ?? []
            let isAddress = MessengerAddress.hasScheme(pair.text)
            var profile =
                isAddress
                ? Property("SOCIALPROFILE", uri: pair.text) : Property("SOCIALPROFILE", text: onOneLine(pair.text))
            profile.parameters = service + (isAddress ? [] : [Parameter("VALUE", "text")])
            card.add(profile)
        }
        for (written, isHome) in contact.postalAddresses.map({ ($0, false) })
            + contact.homeAddresses.map({ ($0, true) })
        {
            card.add(contentsOf: PostalAddress(written: written).properties(isHome: isHome))
        }
    }

    private func addWebAddress(_ pair: WrittenPair, to card: inout Card) {
        var property = Property.url(pair.text)
        switch pair.label?.lowercased() {
        case nil: card.add(property)
        case "home", "work":
            property.parameters = [.type(pair.label?.uppercased() ?? "")]
            card.add(property)
        default: card.add(property, labelled: onOneLine(pair.label ?? ""))
        }
    }

    func addInterests(to card: inout Card) {
        for interest in contact.interests { card.add(Property("INTEREST", text: onOneLine(interest))) }
        if !contact.categories.isEmpty { card.add(.categories(contact.categories.map(onOneLine))) }
        if let birthday = contact.birthday.map(onOneLine) { card.add(.birthday(birthday)) }
        if let zone = contact.timeZone.map(onOneLine) { card.add(Property("TZ", text: zone)) }
        for person in contact.relatedPeople.map(RelatedPerson.init(reading:)) { addRelated(person, to: &card) }
    }

    /// Where somebody is meant by what their own card says as its UID, their name stands beside it (docs/decisions/0086).
    private func addRelated(_ person: RelatedPerson, to card: inout Card) {
        let types = (person.relation ?? "").split(separator: ",").map { trimmed(String($0)) }.filter { !$0.isEmpty }
        let uid = uid(of: person)
        guard let text = uid ?? person.name else { return }
        let isAddress = MessengerAddress.hasScheme(text)
        var property = isAddress ? Property("RELATED", uri: text) : Property("RELATED", text: onOneLine(text))
        property.parameters = isAddress ? [] : [Parameter("VALUE", "text")]
        if uid != nil, let name = person.name { property.parameters.append(Parameter("X-NAME", name)) }
        let isKnown = types.allSatisfy { Related.types.contains($0.lowercased()) }
        if isKnown { property.parameters += types.map { .type($0.lowercased()) } }
        if isKnown || person.relation == nil {
            card.add(property)
        } else {
            card.add(property, labelled: person.relation ?? "")
        }
    }

    private func uid(of person: RelatedPerson) -> String? {
        switch person.meant {
        case .contact(let id)?: contact(meantBy: person)?.uid ?? "urn:uuid:\(id.lowerCased)"
        case .identifier(let identifier)?: onOneLine(identifier)
        case nil: nil
        }
    }
}

/// RFC 6350 section 6.6.6.
private enum Related {
    static let types: Set<String> = [
        "contact", "acquaintance", "friend", "met", "co-worker", "colleague", "co-resident", "neighbor", "child",
        "parent", "sibling", "spouse", "kin", "muse", "crush", "date", "sweetheart", "me", "agent", "emergency",
    ]
}

extension Property {
    /// As 3.0 has it; the profile of 4.0 makes a URI of it.
    static func photo(_ photo: CardPhoto) -> Property {
        let parameters = [Parameter("ENCODING", "b"), Parameter.type(photo.type)]
        return Property("PHOTO", parameters: parameters, value: Array(Data(photo.bytes).base64EncodedString().utf8))
    }

    /// A day, or what somebody wrote of one, which has no place before 4.0.
    fileprivate static func birthday(_ written: String) -> Property {
        let isDay = written.allSatisfy { $0.isNumber || "-TZ:+.".contains($0) } && written.contains(where: \.isNumber)
        return isDay
            ? Property("BDAY", value: written.utf8)
            : Property("BDAY", text: written, parameters: [Parameter("VALUE", "text")])
    }
}
