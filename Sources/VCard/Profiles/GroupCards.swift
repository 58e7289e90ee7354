// Groups of contacts: a card of their own for Apple's programs and those of 4.0, a category on each member for the others.
extension Card {
    /// A card of a group, as 4.0 has it (RFC 6350 sections 6.1.4 and 6.6.5); the profiles bring it to what is read.
    ///
    /// `uid` and `members` are UUIDs, or other URIs. Android, Google Contacts and Outlook would show the card as a person,
    /// and their profiles leave it out: what they read is a category on each member (`join(group:)`).
    public static func group(named name: String, uid: String, members: [String]) -> Card {
        var card = Card([.fullName(name), .wholeName(name), Property("KIND", text: "group")])
        card.add(Property("UID", uri: withScheme(uid)))
        for member in members { card.add(Property("MEMBER", uri: withScheme(member))) }
        return card
    }

    /// Puts the card into a group by name: among its CATEGORIES, once.
    public mutating func join(group name: String) {
        guard !all("CATEGORIES").contains(where: { $0.list.contains(name) }) else { return }
        guard let index = properties.firstIndex(where: { $0.isNamed("CATEGORIES") }) else {
            return add(.categories([name]))
        }
        var categories = properties[index]
        var value = Array(categories.value)
        if !value.isEmpty { value.append(UInt8(ascii: ",")) }
        value.appendEscaped(name)
        categories.value = value[...]
        properties[index] = categories
    }
}

private func withScheme(_ identifier: String) -> String {
    String(decoding: withUUIDScheme(Array(identifier.utf8)), as: UTF8.self)
}
