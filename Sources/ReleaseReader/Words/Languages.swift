extension Vocabulary {
    /// Every language that the reader knows. A new one is one more name in this list.
    static let all: [Vocabulary] = [.english, .french, .german, .spanish, .italian, .portuguese, .dutch]

    /// The language of a text by its small words; nil where hardly any is known.
    static func recognised(in tokens: [Token]) -> Vocabulary? {
        var words = 0
        var counts = [Int](repeating: 0, count: all.count)
        for token in tokens where token.kind == .word {
            words += 1
            for place in placesBySmallWord[token.folded] ?? [] { counts[place] += 1 }
            if words == 4000 { break }
        }
        var best = 0
        for place in counts.indices where counts[place] > counts[best] { best = place }
        guard counts[best] > 0, counts[best] * 12 >= words else { return nil }
        return all[best]
    }

    /// The places in ``all`` of the languages that a small word is one of.
    private static let placesBySmallWord: [String: [Int]] = all.enumerated().reduce(into: [:]) { table, language in
        for word in language.element.smallWords { table[word, default: []].append(language.offset) }
    }
}

extension PhraseBook {
    /// The phrases of a language, and English beside it, which press offices everywhere mix in; of all languages where it is
    /// not known. Each is made once.
    static func of(_ language: String?) -> PhraseBook {
        switch language {
        case "en": english
        case let language?: others[language] ?? all
        case nil: all
        }
    }

    private static let english = PhraseBook([.english])
    private static let all = PhraseBook(Vocabulary.all)
    private static let others = Dictionary(
        uniqueKeysWithValues: Vocabulary.all.filter { $0.language != "en" }.map {
            ($0.language, PhraseBook([$0, .english]))
        })
}
