import Catalogue
import VCard

// The properties that are a field each.
extension CardContact {
    /// False where the property has no field, or its field has no room.
    mutating func takeField(_ property: Property, _ name: String) -> Bool {
        switch name {
        case "NICKNAME": add(property.list, to: \.nicknames)
        case "CATEGORIES": add(property.list, to: \.categories)
        case "INTEREST": add([property.text], to: \.interests)
        case "X-PHONETIC-LAST-NAME": add([WrittenPair("family", property.text).written], to: \.pronunciation)
        case "X-PHONETIC-FIRST-NAME": add([WrittenPair("given", property.text).written], to: \.pronunciation)
        case "X-PHONETIC-MIDDLE-NAME": add([WrittenPair("additional", property.text).written], to: \.pronunciation)
        case "TZ": take(property.text, \.timeZone)
        case "BDAY": takeBirthday(property)
        case "ADR": takePostalAddress(property)
        case "X-ABADR": property.group != nil
        case "SOCIALPROFILE", "X-SOCIALPROFILE": takeProfile(property)
        case "RELATED", "X-ABRELATEDNAMES": takeRelated(property)
        case let name where MessengerAddress.names[name] != nil:
            takeMessenger(property)
        default: false
        }
    }

    private mutating func take(_ text: String, _ path: WritableKeyPath<Contact, String?>) -> Bool {
        guard let text = filled(text) else { return true }
        guard contact[dynamicMember: path] == nil, text.unicodeScalars.count <= 100 else { return false }
        contact[dynamicMember: path] = text
        return true
    }

    private mutating func add(_ texts: [String], to path: WritableKeyPath<Contact, [String]>) -> Bool {
        let new = texts.compactMap { filled(onOneLine($0)) }
        guard contact[dynamicMember: path].count + new.count <= 20, new.allSatisfy({ $0.unicodeScalars.count <= 100 })
        else { return false }
        for text in new where !contact[dynamicMember: path].contains(text) {
            contact[dynamicMember: path].append(text)
        }
        return true
    }

    /// A day as 3.0 writes it, where it is a whole one.
    private mutating func takeBirthday(_ property: Property) -> Bool {
        var text = trimmed(property.text)
        let digits = text.filter(\.isNumber)
        if let hidden = property.values(of: "X-APPLE-OMIT-YEAR").first, text.hasPrefix(hidden) {
            text = "--" + digits.dropFirst(4).prefix(2) + "-" + digits.dropFirst(6).prefix(2)
        } else if text.count == 8, digits.count == 8 {
            text = "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
        } else if text.hasPrefix("--"), digits.count == 4 {
            text = "--\(digits.prefix(2))-\(digits.suffix(2))"
        }
        return take(text, \.birthday)
    }

    private mutating func takePostalAddress(_ property: Property) -> Bool {
        let group = property.group?.lowercased()
        let address = PostalAddress(
            property, label: label(of: property), extra: group.flatMap { extras[$0] } ?? [:])
        if address.isEmpty { return true }
        let isHome = property.types.contains("home") && !property.types.contains("work")
        let path = isHome ? \Contact.homeAddresses : \Contact.postalAddresses
        guard contact[dynamicMember: path].count < 40, address.written.unicodeScalars.count <= 2000 else {
            return false
        }
        if !contact[dynamicMember: path].contains(address.written) {
            contact[dynamicMember: path].append(address.written)
        }
        return true
    }

    private mutating func takeProfile(_ property: Property) -> Bool {
        guard var text = filled(property.text) else { return true }
        let service =
            property.values(of: "SERVICE-TYPE").first
            ?? property.values(of: "TYPE").first { !["pref", "home", "work"].contains($0.lowercased()) }
            ?? label(of: property).map(plainLabel)
        let user = (property.values(of: "USERNAME") + property.values(of: "X-USER")).first
        // Apple's own stand for one that has no address.
        if let user, text.lowercased().hasPrefix("x-apple:") { text = user }
        return add(WrittenPair(service, text).written, to: \.profiles)
    }

    /// A name; or what somebody's own card says as its UID, with the name beside it where our own cards say it.
    private mutating func takeRelated(_ property: Property) -> Bool {
        guard let text = filled(property.text) else { return true }
        let types = property.types.filter { $0 != "pref" }
        let label = label(of: property).map(plainLabel)
        var person = RelatedPerson(label ?? (types.isEmpty ? nil : types.joined(separator: ", ")), text)
        if let name = property.values(of: "X-NAME").first.flatMap(filled) {
            (person.name, person.meant) = (onOneLine(name), meant(by: text))
        } else if let uid = property.values(of: "X-UID").first.flatMap(filled) {
            person.meant = meant(by: uid)
        }
        return add(person.written, to: \.relatedPeople)
    }

    private func meant(by uid: String) -> RelatedPerson.Meant {
        RelatedPerson.identity(uri: uid).map { .contact($0) } ?? .identifier(onOneLine(uid))
    }

    private mutating func add(_ written: String, to path: WritableKeyPath<Contact, [String]>) -> Bool {
        guard contact[dynamicMember: path].count < 100, written.unicodeScalars.count <= 400 else { return false }
        if !contact[dynamicMember: path].contains(written) { contact[dynamicMember: path].append(written) }
        return true
    }

    private mutating func takeMessenger(_ property: Property) -> Bool {
        take(.messenger, property)
        return true
    }
}

/// A label without the signs that Apple's own stand in: `_$!<Assistant>!$_` is `Assistant`.
func plainLabel(_ label: String) -> String {
    let isApples = label.hasPrefix("_$!<") && label.hasSuffix(">!$_")
    return trimmed(isApples ? String(label.dropFirst(4).dropLast(4)) : label)
}
