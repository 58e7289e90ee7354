extension Contact {
    /// Gives up the parts of a name that somebody has changed since, where they are no parts of it any more.
    public mutating func giveUpNameParts(since before: Contact) {
        guard name != before.name, nameParts == before.nameParts, !nameParts.isEmpty else { return }
        let said = Set(Contact.words(of: name ?? ""))
        let stated = nameParts.filter { $0.hasPrefix("family:") || $0.hasPrefix("given:") }
            .flatMap { Contact.words(of: String($0.drop { $0 != ":" }.dropFirst())) }
        if stated.isEmpty || !said.isSuperset(of: stated) { nameParts = [] }
    }

    private static func words(of text: String) -> [String] {
        folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
