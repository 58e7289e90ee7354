import Catalogue

/// What a line as a whole says of the people in it: how many they are, and whether numbers stand before them or behind.
extension ContactFinder {
    /// In tokens; what is longer is no line of a list.
    private static let longestLine = 80

    /// "Jane Roe, Tom Field" at the end of a line: two people, and not somebody with the house that she works for.
    func isBesideInLine(_ name: Page.PersonName, _ open: Open) -> Bool {
        guard let other = open.name, open.points.isEmpty, open.title == nil,
            open.sharers.count < ContactFinder.mostSharers,
            name.start == other.upperBound + 1, page.tokens[other.upperBound].text == ",",
            page.tokens[name.start].breaksBefore == 0, other.count > 1, name.tokens.count > 1,
            page.mayBeGivenName(other.lowerBound), page.mayBeGivenName(name.tokens.lowerBound),
            !page.has(.organisationNoun, in: name.tokens), let last = name.tokens.last,
            !NamingWords.companyTails.contains(page.tokens[last].folded), !isWholeHouse(name.tokens)
        else { return false }
        let line = page.lineTokens(page.line(containing: page.tokens[name.start].range.lowerBound))
        return page.wordsOnly(stretch(name.tokens.upperBound, line.upperBound)).isEmpty
    }

    /// "020 … / Jane Roe - 020 … / Tom Field": a line that begins with a number and ends with a name, each number before whom it reaches.
    func isBehindNumberOfLine(_ name: Page.PersonName, in passage: Range<Int>) -> Bool {
        let line = page.lineTokens(page.line(containing: page.tokens[name.start].range.lowerBound))
        guard line.count <= ContactFinder.longestLine, line.lowerBound >= passage.lowerBound,
            line.upperBound <= passage.upperBound
        else { return false }
        let numbers = page.numbers(in: page.bytes(of: line))
        guard (2...ContactFinder.mostSharers).contains(numbers.count), let first = numbers.first,
            stretch(line.lowerBound, first.tokens.lowerBound).allSatisfy({ token in
                page.tokens[token].kind == .symbol
                    || page.marks(in: stretch(token, token + 1)).contains { $0.cue.isPointLabel }
            })
        else { return false }
        let people = numbers.compactMap { personDirectlyBehind($0, in: line) }
        guard people.count == numbers.count, let last = people.last,
            page.wordsOnly(stretch(last.tokens.upperBound, line.upperBound)).isEmpty
        else { return false }
        return people.contains { $0.start == name.start }
    }

    /// With at most two marks between them.
    private func personDirectlyBehind(_ number: NumberMark, in line: Range<Int>) -> Page.PersonName? {
        var index = number.tokens.upperBound
        while index < line.upperBound, index - number.tokens.upperBound < 2, page.tokens[index].kind == .symbol {
            index += 1
        }
        guard index < line.upperBound, let name = page.personName(at: index, before: line.upperBound),
            hasGivenName(name.tokens)
        else { return nil }
        return name
    }

    /// Begins the person who stands behind her own number; what was printed before that is another's.
    mutating func beginBehindNumber(_ open: inout Open, at start: Int) {
        guard let own = open.points.popLast() else { return }
        if open.name != nil || !open.points.isEmpty { restart(&open, at: start) }
        open.points = [own]
    }

    /// "Media contact" and below it "Jane Roe", of whom the text mostly speaks: an author is her own contact.
    func isOwnContact(_ name: Range<Int>) -> Bool {
        guard name.count > 1, page.mayBeGivenName(name.lowerBound), isWholeHouse(name),
            page.tokens[name].allSatisfy({ !NamingWords.companyTails.contains($0.folded) })
        else { return false }
        let number = page.line(containing: page.tokens[name.lowerBound].range.lowerBound)
        guard page.wordsOnly(page.lineTokens(number)) == name,
            let above = stretch(max(0, number - 3), number).last(where: { !page.text.lines[$0].isBlank })
        else { return isIntroduced(Open(name: name, first: name.lowerBound, last: name.lowerBound)) }
        return page.isContactHeading(above) && page.numbers(in: page.text.lines[above].range).isEmpty
            && page.links(in: page.text.lines[above].range).isEmpty
    }

    /// Whether words are all of the name of whoever issues the text.
    private func isWholeHouse(_ name: Range<Int>) -> Bool {
        guard let organisationWords else { return false }
        return Set(name.map { Substring(page.tokens[$0].folded) }) == organisationWords
    }
}
