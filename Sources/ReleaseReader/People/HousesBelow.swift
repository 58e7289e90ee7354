import Catalogue

/// The house of somebody in the line below their points: where nothing above or beside them says whose they are.
extension ContactFinder {
    /// "Jane Roe (020 …)" and below it "Harbour Council": a line that is a firm's name or the issuer's, and below which nobody is named.
    func houseBelow(_ range: Range<Int>) -> Range<Int>? {
        guard let last = range.last else { return nil }
        let number = page.line(containing: page.tokens[last].range.lowerBound) + 1
        guard page.text.lines.indices.contains(number), !page.text.lines[number].isBlank,
            page.text.lines[number].range.count < 200
        else { return nil }
        let line = page.lineTokens(number)
        guard !line.isEmpty, page.wordCount(line) <= 8,
            page.capitalisedRun(at: line.lowerBound, before: line.upperBound) == line,
            page.isFirm(line) && !page.isDepartment(line) || isOfIssuer(line),
            page.marks(in: line).allSatisfy({ !$0.cue.isPointLabel && $0.cue != .contactHeading })
        else { return nil }
        return isBeforeSomebody(line.upperBound) ? nil : line
    }

    private func isOfIssuer(_ line: Range<Int>) -> Bool {
        guard let organisationWords else { return false }
        return isPart(line, of: organisationWords)
    }

    /// Whether the line that begins at a token names somebody: the house above is theirs.
    private func isBeforeSomebody(_ token: Int) -> Bool {
        guard token < page.tokens.count else { return false }
        let line = page.lineTokens(page.line(containing: page.tokens[token].range.lowerBound))
        let near = stretch(line.lowerBound, min(line.upperBound, line.lowerBound + 20))
        return near.contains { index in
            page.personName(at: index, before: line.upperBound).map { hasGivenName($0.tokens) } ?? false
        }
    }
}
