/// Phrases that are looked for among the words of a page, whatever their case and accents.
struct Phrases: Sendable {
    /// The words of a phrase after the first, each with the number of words that may stand before it.
    private struct Rest {
        let words: [(word: PageWord, gap: Int)]
    }

    private let byFirst: [PageWord: [Rest]]
    /// Every word of every phrase.
    let vocabulary: Set<PageWord>

    /// How many words may stand where a phrase has a tilde: `not ~ found`.
    static let widestGap = 3

    /// A phrase a line or between commas; a tilde stands for up to three words, or for none.
    init(_ table: String) {
        var byFirst: [PageWord: [Rest]] = [:]
        var vocabulary: Set<PageWord> = []
        for phrase in table.split(whereSeparator: { $0 == "\n" || $0 == "," }) {
            var words: [(word: PageWord, gap: Int)] = []
            var gap = 0
            for part in phrase.split(separator: " ") {
                if part == "~" {
                    gap = Phrases.widestGap
                    continue
                }
                for word in [PageWord](part) {
                    words.append((word, gap))
                    gap = 0
                }
            }
            guard let first = words.first else { continue }
            vocabulary.formUnion(words.map(\.word))
            byFirst[first.word, default: []].append(Rest(words: Array(words.dropFirst())))
        }
        self.byFirst = byFirst
        self.vocabulary = vocabulary
    }

    /// The first phrase that stands in `words`; marks of quotations stand in no phrase.
    func first(in words: ArraySlice<PageWord>) -> Range<Int>? {
        for index in words.indices {
            if let end = end(ofPhraseAt: index, in: words) { return index..<end }
        }
        return nil
    }

    func stands(in words: ArraySlice<PageWord>) -> Bool { first(in: words) != nil }

    /// Where the longest phrase ends that begins at `start`.
    func end(ofPhraseAt start: Int, in words: ArraySlice<PageWord>) -> Int? {
        guard let rests = byFirst[words[start]] else { return nil }
        return rests.compactMap { end(of: $0, from: start + 1, in: words) }.max()
    }

    private func end(of rest: Rest, from start: Int, in words: ArraySlice<PageWord>) -> Int? {
        var index = start
        for (word, gap) in rest.words {
            let limit = min(words.endIndex, index + gap + 1)
            guard index < limit, let found = words[index..<limit].firstIndex(of: word) else { return nil }
            index = found + 1
        }
        return index
    }
}

extension PageContent {
    /// The sentences among the first `most` words of the main text: runs between the ends of sentences and blocks.
    /// Those that ask something claim nothing, and are left out.
    func sentences(inFirst most: Int) -> [ArraySlice<PageWord>] {
        words.prefix(most).split { $0 == .block || $0 == .sentence || $0 == .question }
            .filter { $0.endIndex == words.endIndex || words[$0.endIndex] != .question }
    }
}
