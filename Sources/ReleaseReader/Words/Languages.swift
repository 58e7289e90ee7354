extension Vocabulary {
    /// Every language that the reader knows. A new one is one more name in this list.
    static let all: [Vocabulary] = [.english, .french, .german, .spanish, .italian, .portuguese, .dutch]

    /// The language of a text by its small words; nil where hardly any is known.
    static func recognised(in tokens: [Token]) -> Vocabulary? {
        let words = tokens.lazy.filter { $0.kind == .word }.prefix(4000)
        var best: (vocabulary: Vocabulary, count: Int)?
        for vocabulary in all {
            let count = words.reduce(0) { $0 + (vocabulary.smallWords.contains($1.folded) ? 1 : 0) }
            if count > (best?.count ?? 0) { best = (vocabulary, count) }
        }
        guard let best, best.count * 12 >= words.count else { return nil }
        return best.vocabulary
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
