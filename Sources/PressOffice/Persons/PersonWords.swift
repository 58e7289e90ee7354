import Catalogue

/// What a person is and was called: finds them in a text, word by word.
struct PersonWords {
    private let names: [[String]]
    private let called: Set<String>

    init(_ contacts: [Contact]) {
        let names = Set(contacts.compactMap(\.name))
        // One word alone is a word of many texts.
        self.names = names.map(PersonWords.words).filter { $0.count > 1 }
        called = Set(contacts.compactMap(\.calledAs))
    }

    func stand(in text: String) -> Bool {
        let words = PersonWords.words(text)
        return names.contains { name in
            words.indices.contains { start in words[start...].starts(with: name) }
        }
    }

    /// The lines of a text in which they stand, or what `also` says.
    func lines(of text: String, also: (String) -> Bool = { _ in false }) -> [String] {
        text.split(whereSeparator: \.isNewline).map(String.init).filter { stand(in: $0) || also($0) }
            .map { $0.trimmingCharacters(in: .whitespaces) }
    }

    /// Whether somebody who got something, and is no contact, is called so: `Jane Roe, The Paper`.
    func isThem(_ recipient: String) -> Bool {
        let name = recipient.split(separator: ",", maxSplits: 1).first.map { $0.trimmingCharacters(in: .whitespaces) }
        return [recipient, name ?? ""].contains { called.contains(calledAs($0, .journalist)) }
    }

    private static func words(_ text: String) -> [String] {
        folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
