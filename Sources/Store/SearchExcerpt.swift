import Catalogue

/// Where the words of a query stand in a record's texts, which are looked into one after another.
struct SearchExcerpt {
    /// So many words are shown.
    private static let longest = 16

    private let query: SearchQuery
    /// All of the query's, those of a term together.
    private let phrases: [SearchQuery.Phrase]
    private var texts: [SearchText] = []
    /// For each text and phrase: the words that match.
    private var found: [[[Place]]] = []

    /// Where a phrase stands: the numbers of its words, and the bytes that match.
    fileprivate struct Place {
        var words: Range<Int>
        var bytes: Range<Int>
    }

    init(of query: SearchQuery) {
        self.query = query
        phrases = query.terms.flatMap { $0.alternatives.flatMap(\.self) }
    }

    mutating func look(in text: String) {
        let text = SearchText(text)
        texts.append(text)
        found.append(phrases.map(text.places))
    }

    /// Whether every word that was asked for stands in the texts: a word of one may be in another.
    var isWhole: Bool { termsFound == query.terms.count }

    /// How many of the words that were asked for stand in the texts, in any of their alternatives.
    var termsFound: Int {
        var next = 0
        return query.terms.count { term in
            var isFound = false
            for alternative in term.alternatives {
                let phrases = next..<next + alternative.count
                next = phrases.upperBound
                isFound = isFound || phrases.allSatisfy { phrase in found.contains { !$0[phrase].isEmpty } }
            }
            return isFound
        }
    }

    /// The stretch with the most of the words, of the first such text.
    var pieces: [SearchPiece] {
        let places = found.map(placesOfTerms)
        let counts = places.map { $0.count { !$0.isEmpty } }
        guard let most = counts.max(), let index = counts.firstIndex(of: most) else { return [] }
        let window = SearchExcerpt.window(texts[index].words.count, places[index].map { $0.map(\.words) })
        return texts[index].pieces(of: window, marking: places[index].flatMap { $0.map(\.bytes) })
    }

    /// Where the words of each term stand in a text, in any of its alternatives.
    private func placesOfTerms(_ found: [[Place]]) -> [[Place]] {
        var next = 0
        return query.terms.map { term in
            let phrases = next..<next + term.alternatives.reduce(0) { $0 + $1.count }
            next = phrases.upperBound
            return found[phrases].flatMap(\.self)
        }
    }

    /// The words that are shown: the first where all that match are among them, else those around most of them.
    private static func window(_ count: Int, _ places: [[Range<Int>]]) -> Range<Int> {
        guard count > longest else { return 0..<count }
        func score(_ window: Range<Int>) -> Int { places.count { $0.contains { window.overlaps($0) } } }
        let starts = places.flatMap { $0.map(\.lowerBound) }.sorted().prefix(1000)
        var best = 0..<longest
        for start in starts {
            let window = min(start, count - longest)..<min(start + longest, count)
            if score(window) > score(best) { best = window }
        }
        // What matches stands in the middle.
        let last = places.flatMap(\.self).filter(best.overlaps).map(\.upperBound).max() ?? best.upperBound
        let shift = best.lowerBound == 0 ? 0 : max(0, (best.upperBound - last) / 2)
        let start = max(0, best.lowerBound - shift)
        return start..<min(start + longest, count)
    }
}

extension SearchText {
    fileprivate func places(of phrase: SearchQuery.Phrase) -> [SearchExcerpt.Place] {
        guard let last = phrase.words.indices.last, words.count > last else { return [] }
        var places: [SearchExcerpt.Place] = []
        for start in 0..<words.count - last where holds(phrase, at: start) {
            let range = start..<start + phrase.words.count
            places.append(SearchExcerpt.Place(words: range, bytes: bytes(of: words[range], phrase.words[last])))
        }
        return places
    }

    private func holds(_ phrase: SearchQuery.Phrase, at start: Int) -> Bool {
        for (index, wanted) in phrase.words.enumerated() {
            let word = words[start + index].text
            let isBeginning = phrase.isBeginning && index == phrase.words.count - 1
            guard isBeginning ? word.utf8.starts(with: wanted.utf8) : word == wanted else { return false }
        }
        return true
    }

    /// Of a pair of which one letter alone was asked for, only this letter.
    private func bytes(of found: ArraySlice<Word>, _ ending: String) -> Range<Int> {
        let start = found.map(\.bytes.lowerBound).min() ?? 0
        let end = found.map(\.bytes.upperBound).max() ?? start
        guard let last = found.last, last.part == .pair, ending.unicodeScalars.count == 1 else { return start..<end }
        let next = words.firstIndex(of: last).flatMap { words[$0...].dropFirst().first }?.bytes.lowerBound ?? end
        return start..<max(start, min(next, end))
    }

    fileprivate func pieces(of window: Range<Int>, marking places: [Range<Int>]) -> [SearchPiece] {
        let bytes = Array(text.utf8)
        let shown = words[window]
        let start = window.lowerBound == 0 ? 0 : shown.first?.bytes.lowerBound ?? 0
        let end = window.upperBound == words.count ? bytes.count : shown.map(\.bytes.upperBound).max() ?? bytes.count
        var pieces: [SearchPiece] = []
        func add(_ range: Range<Int>, isMatch: Bool) {
            if !range.isEmpty {
                pieces.append(SearchPiece(String(decoding: bytes[range], as: UTF8.self), isMatch: isMatch))
            }
        }
        var position = start
        for mark in marks(places).map({ $0.clamped(to: start..<end) }) where mark.upperBound > position {
            add(position..<max(position, mark.lowerBound), isMatch: false)
            add(max(position, mark.lowerBound)..<mark.upperBound, isMatch: true)
            position = mark.upperBound
        }
        add(position..<end, isMatch: false)
        if start > 0 { pieces.insert(SearchPiece("…", isMatch: false), at: 0) }
        if end < bytes.count { pieces.append(SearchPiece("…", isMatch: false)) }
        return SearchPiece.joined(pieces)
    }

    /// The bytes of what matches, in their order, what overlaps joined.
    private func marks(_ bytes: [Range<Int>]) -> [Range<Int>] {
        bytes.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
            .reduce(into: []) { marks, mark in
                if let last = marks.last, mark.lowerBound < last.upperBound {
                    marks[marks.count - 1] = last.lowerBound..<max(last.upperBound, mark.upperBound)
                } else {
                    marks.append(mark)
                }
            }
    }
}

extension SearchPiece {
    /// Neighbours of one kind as one piece.
    fileprivate static func joined(_ pieces: [SearchPiece]) -> [SearchPiece] {
        pieces.reduce(into: []) { joined, piece in
            if let last = joined.last, last.isMatch == piece.isMatch, !piece.isMatch {
                joined[joined.count - 1] = SearchPiece(last.text + piece.text, isMatch: false)
            } else {
                joined.append(piece)
            }
        }
    }
}
