/// Capitalised words that are printed as names are, and that what stands around them says are whom somebody works for, or where.
extension ContactFinder {
    /// In tokens; what is longer is no house's name.
    private static let longestHouse = 20

    /// "Single Quay Marketing: Jane Roe": the words go on to a colon, and behind it somebody is named.
    func isHouseBeforeColon(_ name: Page.PersonName) -> Bool {
        guard
            let run = page.capitalisedRun(
                at: name.start, before: min(page.tokens.count, name.start + ContactFinder.longestHouse)),
            run.upperBound > name.tokens.upperBound, run.upperBound + 1 < page.tokens.count,
            page.tokens[run.upperBound].text == ":", page.tokens[run.upperBound].breaksBefore == 0
        else { return false }
        let line = page.lineTokens(page.line(containing: page.tokens[run.upperBound].range.lowerBound))
        return !stretch(name.tokens.upperBound, run.upperBound).contains(where: isTitle)
            && page.personName(at: run.upperBound + 1, before: line.upperBound) != nil
    }

    /// "Jane Roe Courts Building": a word for a building directly behind the words, and no title.
    func isBuilding(_ name: Page.PersonName) -> Bool {
        let next = name.tokens.upperBound
        guard next < page.tokens.count, page.tokens[next].kind == .word, page.tokens[next].isCapitalised,
            page.tokens[next].spaceBefore, page.tokens[next].breaksBefore == 0, !page.tokens[next].gapBefore
        else { return false }
        return NamingWords.placeNouns.contains(page.tokens[next].folded) && !isTitle(next)
    }

    /// "Jane Roe, director / Schola Marina Harbour Valley / jroe@…", "Council of Yukon First Shores": words without a given name between
    /// somebody and an address that is made of hers, and not of them. Returns all of the house's words.
    func house(of owner: Range<Int>, at name: Page.PersonName) -> Range<Int>? {
        let first = name.tokens.lowerBound
        guard first == name.start, page.tokens.indices.contains(first), !GivenNames.has(page.tokens[first].folded)
        else { return nil }
        let line = page.lineTokens(page.line(containing: page.tokens[first].range.lowerBound))
        guard first - line.lowerBound <= ContactFinder.longestHouse else { return nil }
        var index = line.lowerBound
        var house = name.tokens
        while index < first {
            guard let run = page.capitalisedRun(at: index, before: line.upperBound) else {
                index += 1
                continue
            }
            if run.contains(first) { house = stretch(run.lowerBound, max(run.upperBound, name.tokens.upperBound)) }
            index = run.upperBound
        }
        guard page.startsLine(first) || house.lowerBound < first || isParted(first),
            house.lowerBound >= owner.upperBound
        else {
            return nil
        }
        let rest = stretch(name.tokens.lowerBound, min(page.tokens.count, name.tokens.upperBound + 60))
        return hasOwnAddress(owner, in: stretch(owner.lowerBound, rest.upperBound))
            && !hasOwnAddress(name.tokens, in: rest) ? house : nil
    }

    /// "Jane Roe | Harbour Alliance | Communications".
    private func isParted(_ token: Int) -> Bool {
        token > 0 && page.tokens[token].breaksBefore == 0
            && ["|", "\u{B7}", "\u{2022}"].contains(page.tokens[token - 1].text)
    }

    private func isTitle(_ token: Int) -> Bool {
        page.marks(in: stretch(token, token + 1)).contains { [.jobTitle, .pressOfficer, .pressDesk].contains($0.cue) }
    }
}
