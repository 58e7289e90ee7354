/// Houses in scripts without capitals: by what their names end in, in the lines that somebody stands in.
extension ContactFinder {
    /// "港湾センター 田中", "港湾大学大学院 / 港湾研究室" above the number: the words before somebody in their line, or a line of its own
    /// beside them that ends as the names of houses do, with the one above it.
    func uncasedHouse(in range: Range<Int>, of open: Open) -> Range<Int>? {
        guard let first = range.first, let last = range.last else { return nil }
        let lines = stretch(
            page.line(containing: page.tokens[first].range.lowerBound),
            page.line(containing: page.tokens[last].range.lowerBound) + 1)
        let own = open.name.map { page.line(containing: page.tokens[$0.lowerBound].range.lowerBound) }
        let nearest = lines.sorted { abs($0 - (own ?? lines.upperBound)) < abs($1 - (own ?? lines.upperBound)) }
        for line in nearest.prefix(8) {
            var words = page.lineTokens(line).clamped(to: range)
            if let name = open.name, line == own {
                words = words.clamped(to: stretch(range.lowerBound, name.lowerBound))
            }
            // "港湾センター 中島／加賀谷": up to the first of several people.
            if let other = words.first(where: {
                $0 > words.lowerBound && page.uncasedName(at: $0, before: words.upperBound + 1) != nil
            }),
                other + 1 < words.upperBound || isBehindMark(words.upperBound)
            {
                words = stretch(words.lowerBound, other)
            }
            words = page.wordsOnly(words)
            guard isUncasedHouse(words) else { continue }
            let above = line > lines.lowerBound && line != own ? page.wordsOnly(page.lineTokens(line - 1)) : words
            return isUncasedHouse(above) ? stretch(above.lowerBound, words.upperBound) : words
        }
        return nil
    }

    private func isUncasedHouse(_ words: Range<Int>) -> Bool {
        guard let last = words.last, words.count <= 8, page.tokens[last].kind == .word else { return false }
        let word = page.tokens[last].text
        guard let scalar = word.unicodeScalars.first, scalar.value >= 0x3000, word.count >= 3,
            houseEnds.contains(where: word.hasSuffix)
        else { return false }
        // "広報部" is the press's desk, and "電話" a label.
        return words.allSatisfy {
            page.tokens[$0].kind != .link && ContactWords.sort(of: page.tokens[$0].folded) == nil
                && page.numbers(in: page.tokens[$0].range).isEmpty
        } && page.marks(in: words).allSatisfy { !$0.cue.isPointLabel && $0.cue != .contactHeading }
    }
}

private let houseEnds = Vocabulary.every(.houseEnd)
