/// What the text writes in other places, by which the words of a name are told from those beside it.
struct Elsewhere {
    /// Words that the text writes with a small letter, and are no names.
    private(set) var plainWords: Set<String> = []
    /// Two words, the first with a capital, that are nobody's surname: "Harbour Watch", and not the end of "Jane de Souza Lima".
    private var pairs: Set<Int> = []
    /// Of these the ones behind which no third word with a capital stands.
    private var wholePairs: Set<Int> = []
    /// Of these the ones before which no word with a capital stands.
    private var firstPairs: Set<Int> = []
    /// What words with a capital begin with that stand without another one behind them: places and houses, in any case.
    private var stems: Set<Int> = []
    /// Longer texts have said it all by then.
    private static let limit = 20_000

    init(_ tokens: Tokens) {
        let tokens = tokens.prefix(Elsewhere.limit)
        for (index, token) in tokens.enumerated() where token.kind == .word {
            if !token.isCapitalised {
                if token.text.utf8.count > 2, !isInPath(index, tokens) { plainWords.insert(token.folded) }
                continue
            }
            let next = index + 1
            if next < tokens.count, !tokens[next].isCapitalised, !Page.particles.contains(tokens[next].text), index > 0,
                !tokens[index - 1].isCapitalised
            {
                stems.insert(Elsewhere.stem(token))
            }
            guard next < tokens.count, tokens[next].kind == .word, tokens[next].spaceBefore, !isInName(index, tokens)
            else { continue }
            pairs.insert(Elsewhere.key(token, tokens[next]))
            if tokens[next].isCapitalised, index == 0 || !tokens[index - 1].isCapitalised {
                firstPairs.insert(Elsewhere.key(token, tokens[next]))
            }
            if tokens[next].isCapitalised, next + 1 >= tokens.count || !tokens[next + 1].isCapitalised {
                wholePairs.insert(Elsewhere.key(token, tokens[next]))
            }
        }
    }

    /// Whether the text has a word of the same beginning that is not the first of several.
    func standsAlone(_ token: Token) -> Bool { stems.contains(Elsewhere.stem(token)) }

    /// Whether the text has these two without a third.
    func hasWholePair(_ first: Token, _ second: Token) -> Bool { wholePairs.contains(Elsewhere.key(first, second)) }

    /// Whether the text has these two without another before them.
    func beginsName(_ first: Token, _ second: Token) -> Bool { firstPairs.contains(Elsewhere.key(first, second)) }

    func hasPair(_ first: Token, _ second: Token) -> Bool { pairs.contains(Elsewhere.key(first, second)) }

    /// "images/jane-roe.jpg": what names of files and keys are made of says nothing of words.
    private func isInPath(_ index: Int, _ tokens: Slice<Tokens>) -> Bool {
        let signs: Set<String> = ["/", "_", "=", "#", "@"]
        if index > 0, !tokens[index].spaceBefore, signs.contains(tokens[index - 1].text) { return true }
        let next = index + 1
        return next < tokens.count && !tokens[next].spaceBefore && ["/", "_", "=", "@"].contains(tokens[next].text)
    }

    /// Behind a particle and a word with a capital.
    private func isInName(_ index: Int, _ tokens: Slice<Tokens>) -> Bool {
        var before = index - 1
        guard before >= 0, Page.particles.contains(tokens[before].text) else { return false }
        while before >= 0, Page.particles.contains(tokens[before].text) { before -= 1 }
        return before >= 0 && tokens[before].isCapitalised
    }

    private static func stem(_ token: Token) -> Int {
        var hasher = Hasher()
        hasher.combine(String(token.folded.prefix(5)))
        return hasher.finalize()
    }

    private static func key(_ first: Token, _ second: Token) -> Int {
        var hasher = Hasher()
        hasher.combine(first.folded)
        hasher.combine(second.folded)
        return hasher.finalize()
    }
}
