import Synchronization

extension Vocabulary {
    /// Every language that the reader knows. A new one is one more name in this list.
    static let all: [Vocabulary] = [
        .english, .french, .german, .spanish, .italian, .portuguese, .dutch, .polish, .czech, .swedish, .danish,
        .norwegian,
        .finnish, .catalan, .greek, .turkish, .russian, .ukrainian, .arabic, .hebrew, .japanese, .chinese, .korean,
    ]

    /// The language of a text: by its script where that is of one language, else by its small words; nil where hardly any is
    /// known.
    static func recognised(in tokens: Tokens) -> Vocabulary? {
        var words = 0
        var counts = [Int](repeating: 0, count: told.count)
        var unspaced = UnspacedLetters()
        for token in tokens where token.kind == .word {
            words += 1
            if token.isUnspaced { unspaced.count(token.text) }
            for place in placesBySmallWord[token.folded] ?? [] { counts[place] += 1 }
            if words == 4000 { break }
        }
        // A word of Chinese has two letters: a page in it has menus and names in Latin letters too.
        if unspaced.all > words * 2, let language = unspaced.language { return all.first { $0.language == language } }
        var best = 0
        for place in counts.indices where counts[place] > counts[best] { best = place }
        guard counts[best] > 0, counts[best] * 12 >= words else { return nil }
        return told[best]
    }

    /// The letters of languages that are told apart by them.
    private struct UnspacedLetters {
        private var kana = 0
        private var hangul = 0
        private var ideographs = 0

        var all: Int { kana + hangul + ideographs }

        /// Japanese is hardly ever without kana; Korean may have ideographs.
        var language: String? {
            if hangul * 2 > all { return "ko" }
            return kana * 12 > all ? "ja" : ideographs > 0 ? "zh" : nil
        }

        mutating func count(_ word: String) {
            for scalar in word.unicodeScalars.prefix(200) {
                switch scalar.value {
                case 0x3041...0x30FF: kana += 1
                case 0xAC00...0xD7A3: hangul += 1
                case 0x3400...0x9FFF: ideographs += 1
                default: continue
                }
            }
        }
    }

    private static let told = all + untabled

    /// The places in ``told`` of the languages that a small word is one of.
    private static let placesBySmallWord: [String: [Int]] = told.enumerated().reduce(into: [:]) { table, language in
        for word in language.element.smallWords { table[word, default: []].append(language.offset) }
    }
}

extension PhraseBook {
    /// The phrases of a language, and English beside it, which press offices everywhere mix in; of all languages where it is
    /// not known. Each is made once.
    static func of(_ language: String?) -> PhraseBook {
        guard let language else { return all }
        return made.withLock { made in
            if let book = made[language] { return book }
            guard let own = Vocabulary.all.first(where: { $0.language == language }) else { return all }
            let book = PhraseBook(language == "en" ? [own] : [own, .english])
            made[language] = book
            return book
        }
    }

    private static let all = PhraseBook(Vocabulary.all)
    private static let made = Mutex<[String: PhraseBook]>([:])
}
